import type { ArgumentFact, CallFact, HeritageFact } from '../../../core/facts.ts';
import { normalisedCode } from '../../../core/normalised-code.ts';
import type { Span } from '../../../core/span.ts';
import type { Call, Expression, Keyword, PythonNode } from '../parse/nodes.ts';
import type { FileTables } from './file-tables.ts';
import { dictionaryProperties } from './properties.ts';
import { lookUp } from './scopes.ts';
import { staticText } from './static-text.ts';
import { spanOf } from './tree.ts';

/** Calls whose callee has a known origin. Making an instance is a call like any other. */
export function callsOf(file: FileTables): CallFact[] {
  return file.tree.nodes.flatMap((node): CallFact[] => {
    if (node.type !== 'Call' || file.origins.importedSpecifier(node) !== null) return [];
    const callee = file.origins.of(node.func);
    if (callee.length === 0) return [];
    const { parent, child, awaited } = file.tree.unwrappedParent(node);
    const isWith = parent?.type === 'withitem';
    return [
      {
        form: 'call',
        span: spanOf(node),
        calleeSpan: spanOf(node.func),
        callee,
        arguments: argumentsOf(node, file),
        awaited,
        assignedTo: initialisedVariable(parent, child, file),
        scope: file.scopes.scopeAt(node).number,
        valueUnused: parent?.type === 'Expr' || (isWith && parent.optional_vars === null),
      },
    ];
  });
}

/** An attribute of a class is read through the class: no import can take its place. */
function initialisedVariable(
  parent: PythonNode | undefined,
  child: PythonNode,
  file: FileTables,
): number | null {
  const [target, ...more] = parent ? targetsGiven(parent, child) : [];
  if (target?.type !== 'Name' || more.length > 0) return null;
  const symbol = lookUp(target.id, file.scopes.scopeAt(target));
  return symbol && symbol.scope.kind !== 'class' ? file.table.numberOfVariable(symbol) : null;
}

/** What a statement assigns a value to. */
function targetsGiven(statement: PythonNode, value: PythonNode): readonly Expression[] {
  switch (statement.type) {
    case 'Assign':
      return statement.value === value ? statement.targets : [];
    case 'AnnAssign':
      return statement.value === value ? [statement.target] : [];
    case 'withitem':
      return statement.optional_vars ? [statement.optional_vars] : [];
    default:
      return [];
  }
}

function argumentsOf(node: Call, file: FileTables): ArgumentFact[] {
  return [...node.args, ...node.keywords]
    .sort((a, b) => a.range[0] - b.range[0])
    .map((part) => argument(part, node, file));
}

function argument(node: Expression | Keyword, call: Call, file: FileTables): ArgumentFact {
  const isKeyword = node.type === 'keyword';
  const value = isKeyword ? node.value : node;
  const keyword = isKeyword ? node.arg : null;
  const spread = node.type === 'Starred' || (isKeyword && node.arg === null);
  const span = withParentheses(spanOf(node), call.argumentsSpan, file);
  return {
    span,
    code: normalisedCode(file.text, span, file.layout),
    text: spread ? null : staticText(value, file),
    spread,
    keyword,
    origins: spread ? [] : file.origins.of(value),
    properties: dictionaryProperties(value, file),
  };
}

/** An argument with the parentheses around it, which the tree leaves out. */
function withParentheses({ start, end }: Span, around: Span, { tokens }: FileTables): Span {
  // The parentheses of a lone generator expression are those of the call.
  if (start === around.start && end === around.end) return { start: start + 1, end: end - 1 };
  let before = tokens.indexBefore(start);
  let after = tokens.indexAt(end);
  while (tokens.start(before) > around.start && tokens.is(before, '(') && tokens.is(after, ')')) {
    before -= 1;
    after += 1;
  }
  return { start: tokens.start(before + 1), end: tokens.end(after - 1) };
}

/** Classes with each base that they name. */
export function heritagesOf(file: FileTables): HeritageFact[] {
  return file.tree.nodes.flatMap((node): HeritageFact[] => {
    const number = node.type === 'ClassDef' ? file.table.numberOf(node) : null;
    if (node.type !== 'ClassDef' || number === null) return [];
    return node.bases.map((base) => ({
      class: number,
      span: spanOf(base),
      origins: file.origins.of(base),
      scope: file.scopes.scopeAt(node).number,
    }));
  });
}
