import type { TSESTree } from '@typescript-eslint/utils';
import type { VariableLike } from './scopes.ts';
import { keyName, type Node, type SyntaxTree } from './tree.ts';

/** Methods of `Object` that give their first argument members. */
const SETTERS: ReadonlySet<string> = new Set(['assign', 'defineProperty', 'defineProperties']);

/** Whether an object literal or enum names all the members that its variable has in this file. */
export function isClosed(
  { defs: [definition, ...more], references }: VariableLike,
  initialiser: Node | null,
  tree: SyntaxTree,
): boolean {
  // An enum may be declared in parts.
  if (more.length > 0) return false;
  const isWhole = definition?.node.type === 'TSEnumDeclaration' || isWholeObject(initialiser);
  return isWhole && references.every(({ identifier }) => !setsMember(identifier, tree));
}

/** Nothing is spread into it, no name is worked out, and no accessor or method stands among the values. */
function isWholeObject(node: Node | null): boolean {
  switch (node?.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isWholeObject(node.expression);
    case 'CallExpression':
      return node.arguments.length === 1 && isWholeObject(node.arguments[0] ?? null);
    case 'ObjectExpression':
      return node.properties.every(
        (property) =>
          property.type === 'Property' &&
          property.kind === 'init' &&
          !property.method &&
          keyName(property.key, property.computed) !== null,
      );
    default:
      return false;
  }
}

/** `TABLE.a = …`, `TABLE[kind] ??= …`, `delete TABLE.a` and `Object.assign(TABLE, …)`. */
function setsMember(identifier: Node, tree: SyntaxTree): boolean {
  const parent = tree.parentOf(identifier);
  if (parent?.type === 'CallExpression') return isSetter(parent, identifier);
  if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return false;
  const outer = tree.parentOf(parent);
  return (
    (outer?.type === 'AssignmentExpression' && outer.left === parent) ||
    outer?.type === 'UpdateExpression' ||
    (outer?.type === 'UnaryExpression' && outer.operator === 'delete')
  );
}

function isSetter(call: TSESTree.CallExpression, identifier: Node): boolean {
  const { callee, arguments: given } = call;
  const name =
    callee.type === 'MemberExpression' ? keyName(callee.property, callee.computed) : null;
  return given[0] === identifier && name !== null && SETTERS.has(name);
}
