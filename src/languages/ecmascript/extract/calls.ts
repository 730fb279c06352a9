import type { TSESTree } from '@typescript-eslint/utils';
import type { ArgumentFact, CallFact, HeritageFact } from '../../../core/facts.ts';
import { normalisedCode } from '../../../core/normalised-code.ts';
import type { Span } from '../../../core/span.ts';
import type { FileTables } from './file-tables.ts';
import { objectProperties } from './properties.ts';
import { staticText } from './static-text.ts';
import { isClass, keyName, spanOf, type Node } from './tree.ts';

/** Calls and constructions whose callee has a known origin. */
export function callsOf(file: FileTables): CallFact[] {
  return file.tree.nodes.flatMap((node): CallFact[] => {
    if (node.type === 'NewExpression') return call('new', node, node.callee, node.arguments, file);
    if (node.type !== 'CallExpression' || file.origins.requiredSpecifier(node) !== null) return [];
    const constructed = reflectConstruct(node, file);
    if (constructed) {
      return call('construct', node, constructed.callee, constructed.arguments, file);
    }
    return call('call', node, node.callee, node.arguments, file);
  });
}

function call(
  form: CallFact['form'],
  node: Node,
  callee: Node,
  parameters: readonly Node[],
  file: FileTables,
): CallFact[] {
  const origins = file.origins.of(callee);
  if (origins.length === 0) return [];
  const { parent, child, awaited } = file.tree.unwrappedParent(node);
  return [
    {
      form,
      span: spanOf(node),
      calleeSpan: spanOf(callee),
      callee: origins,
      arguments: parameters.map((parameter) => argument(parameter, file)),
      awaited,
      assignedTo: initialisedVariable(parent, child, file),
      scope: file.scopes.scopeAt(node),
      valueUnused: parent?.type === 'ExpressionStatement',
    },
  ];
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
  const span: Span = spanOf(node);
  const spread = node.type === 'SpreadElement';
  return {
    span,
    code: normalisedCode(file.text, span, file.layout),
    text: staticText(node, file),
    spread,
    keyword: null,
    origins: spread ? [] : file.origins.of(node),
    properties: objectProperties(node, file),
  };
}

/** Classes with the base that they name. */
export function heritagesOf(file: FileTables): HeritageFact[] {
  return file.tree.nodes.flatMap((node): HeritageFact[] => {
    if (!isClass(node) || !node.superClass) return [];
    const number = file.table.numberOf(node);
    return number === null
      ? []
      : [
          {
            class: number,
            span: spanOf(node.superClass),
            origins: file.origins.of(node.superClass),
            scope: file.scopes.scopeAt(node),
          },
        ];
  });
}
