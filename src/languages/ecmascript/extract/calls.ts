import type { TSESTree } from '@typescript-eslint/utils';
import type { ArgumentFact, CallFact, HeritageFact } from '../../../core/facts.ts';
import { normalisedCode, type CodeLayout } from '../../../core/normalised-code.ts';
import type { FileTables } from './file-tables.ts';
import { objectProperties } from './properties.ts';
import { staticText } from './static-text.ts';
import { isClass, keyName, spanOf, type Node } from './tree.ts';

/** Calls and constructions whose callee has a known origin. */
export function callsOf(file: FileTables): CallFact[] {
  const calls: CallFact[] = [];
  for (const node of file.tree.nodes) {
    const fact = isCall(node) ? callAt(node, file) : null;
    if (fact) calls.push(fact);
  }
  return calls;
}

function isCall(node: Node): node is TSESTree.CallExpression | TSESTree.NewExpression {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

function callAt(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  file: FileTables,
): CallFact | null {
  if (node.type === 'NewExpression') return call('new', node, node.callee, node.arguments, file);
  if (file.origins.requiredSpecifier(node) !== null) return null;
  const constructed = reflectConstruct(node, file);
  return constructed
    ? call('construct', node, constructed.callee, constructed.arguments, file)
    : call('call', node, node.callee, node.arguments, file);
}

function call(
  form: CallFact['form'],
  node: Node,
  callee: Node,
  parameters: readonly Node[],
  file: FileTables,
): CallFact | null {
  const origins = file.origins.of(callee);
  if (origins.length === 0) return null;
  const { parent, child, awaited } = file.tree.unwrappedParent(node);
  return {
    form,
    span: spanOf(node),
    calleeSpan: spanOf(callee),
    callee: origins,
    arguments: parameters.map((parameter) => argument(parameter, file)),
    awaited,
    assignedTo: initialisedVariable(parent, child, file),
    scope: file.scopes.scopeAt(node),
    valueUnused: parent?.type === 'ExpressionStatement',
  };
}

function initialisedVariable(
  parent: Node | undefined,
  child: Node,
  file: FileTables,
): number | null {
  if (parent?.type !== 'VariableDeclarator' || parent.init !== child) return null;
  const { id } = parent;
  const variable = file.scopes.declaredBy(id);
  return variable ? file.table.numberOfVariable(variable) : null;
}

/** `Reflect.construct(X, [a, b])`. */
function reflectConstruct(
  node: TSESTree.CallExpression,
  file: FileTables,
): { callee: Node; arguments: readonly Node[] } | null {
  const [callee, list] = node.arguments;
  const isConstruct =
    node.callee.type === 'MemberExpression' &&
    keyName(node.callee.property, node.callee.computed) === 'construct' &&
    file.origins
      .of(node.callee.object)
      .some(
        ({ root, path }) => root.kind === 'global' && root.name === 'Reflect' && path.length === 0,
      );
  if (!isConstruct || !callee) return null;
  // An argument list that is no array literal counts as one unknown argument.
  const parameters =
    list?.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : [list];
  return { callee, arguments: parameters.filter((parameter) => parameter !== undefined) };
}

function argument(node: Node, file: FileTables): ArgumentFact {
  const spread = node.type === 'SpreadElement';
  return withCode(file.text, file.layout, {
    span: spanOf(node),
    text: staticText(node, file),
    spread,
    keyword: null,
    origins: spread ? [] : file.origins.of(node),
    properties: objectProperties(node, file),
  });
}

/**
 * Adds the code, which is worked out when somebody asks: callbacks stand in callbacks, and all their
 * texts together are many times the file. Holds on to the text, and to nothing of the tree.
 */
function withCode(
  text: string,
  layout: CodeLayout,
  fact: Omit<ArgumentFact, 'code'>,
): ArgumentFact {
  return {
    ...fact,
    get code() {
      return normalisedCode(text, fact.span, layout);
    },
  };
}

/** Classes with the base that they name. */
export function heritagesOf(file: FileTables): HeritageFact[] {
  return file.tree.nodes.filter(isClass).flatMap((node): HeritageFact[] => {
    const number = file.table.numberOf(node);
    if (number === null || !node.superClass) return [];
    return [
      {
        class: number,
        span: spanOf(node.superClass),
        origins: file.origins.of(node.superClass),
        scope: file.scopes.scopeAt(node),
      },
    ];
  });
}
