import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { spanOf } from '../extract/tree.ts';
import type { Assign, Expression, Name, PythonNode } from '../parse/nodes.ts';
import { bindExport } from './bind-export.ts';
import { draftWithout, droppingIfPossible, finished } from './draft.ts';
import { giveWay } from './give-way.ts';
import { keptApart } from './kept-apart.ts';
import type { WrittenFile } from './written-file.ts';

type UseExport = Extract<Remedy, { kind: 'use-export' }>;

/** Puts an export in place of an expression, or of the variable that it initialises. */
export function writeUseExport(remedy: UseExport, file: WrittenFile): WrittenRemedy | null {
  const expression = expressionAt(remedy.span, file);
  if (!expression) return null;
  const replaced = withAwait(expression, remedy, file);
  // What ends its value at the end of a block must not have a shared one.
  if (file.tree.parentOf(replaced)?.type === 'withitem') return null;
  return droppingIfPossible(
    (drops) =>
      writtenAsImport(remedy, replaced, drops, file) ??
      writtenAsExpression(remedy, replaced, drops, file),
  );
}

function expressionAt({ start, end }: Span, { tree }: WrittenFile): Expression | null {
  const found = tree.nodes.find(
    ({ type, range }) => range[0] === start && range[1] === end && EXPRESSIONS.has(type),
  );
  return (found as Expression | undefined) ?? null;
}

const EXPRESSIONS: ReadonlySet<string> = new Set(['Call', 'Name', 'Attribute', 'Subscript']);

/** An instance cannot be awaited: with the call goes the `await` before it, unless the new one needs it. */
function withAwait(expression: Expression, remedy: UseExport, { tree }: WrittenFile): Expression {
  const parent = tree.parentOf(expression);
  const isCall = expression.type === 'Call';
  return isCall && parent?.type === 'Await' && !remedy.await ? parent : expression;
}

/** The import takes over the variable's name and the variable goes. */
function writtenAsImport(
  { call, target }: UseExport,
  replaced: Expression,
  drops: boolean,
  file: WrittenFile,
): WrittenRemedy | null {
  const assignment = file.tree.parentOf(replaced);
  if (call || !assignment || !assignsTo(assignment, target.localName)) return null;
  const symbol = file.scopes.scopeAt(assignment).symbols.get(target.localName);
  if (!symbol) return null;
  const gone = spanOf(assignment);
  const draft = draftWithout({ gone, freed: [symbol], drops }, file);
  const edit = giveWay(assignment, symbol, target, draft);
  return edit && finished([edit], draft);
}

/** `name = …`, with that name alone. */
function assignsTo(
  statement: PythonNode,
  name: string,
): statement is Assign & { readonly targets: readonly [Name] } {
  if (statement.type !== 'Assign' || statement.targets.length !== 1) return false;
  const [target] = statement.targets;
  return target?.type === 'Name' && target.id === name;
}

function writtenAsExpression(
  remedy: UseExport,
  replaced: Expression,
  drops: boolean,
  file: WrittenFile,
): WrittenRemedy | null {
  const { target } = remedy;
  const gone = spanOf(replaced);
  const draft = draftWithout({ gone, kept: keptArguments(remedy, file), drops }, file);
  const scope = file.scopes.scopeAt(replaced);
  const expression = bindExport(
    {
      target,
      sites: [{ scope, start: gone.start }],
      wanted: target.localName,
      neighbour: draft.neighbour,
    },
    draft,
  );
  const edit = replacement(remedy, replaced, expression, file);
  return edit && finished([edit], draft);
}

/** The arguments of the replaced call, where the new call takes them on: what they use stays in use. */
function keptArguments(remedy: UseExport, { context: { facts } }: WrittenFile): readonly Span[] {
  if (!remedy.call || remedy.arguments === '') return [];
  const call = facts.calls.find(
    ({ span }) => span.start === remedy.span.start && span.end === remedy.span.end,
  );
  return call ? call.arguments.map(({ span }) => span) : [remedy.span];
}

/** The new expression, with what keeps it one expression where it stands. */
function replacement(
  remedy: UseExport,
  replaced: Expression,
  expression: string,
  file: WrittenFile,
): TextEdit | null {
  const parent = file.tree.parentOf(replaced);
  const called = remedy.call ? `${expression}(${remedy.arguments})` : expression;
  const span = spanOf(replaced);
  if (!remedy.await || parent?.type === 'Await') {
    return keptApart({ ...span, text: called }, file);
  }
  if (!mayAwait(replaced, file)) return null;
  const text = isOperand(replaced, parent) ? `(await ${called})` : `await ${called}`;
  return keptApart({ ...span, text }, file);
}

/**
 * Whether the body around is that of an asynchronous function: decorators and defaults run outside of it,
 * the body of a class has none, and a generator expression would become an asynchronous one.
 */
function mayAwait(node: PythonNode, { scopes }: WrittenFile): boolean {
  let scope = scopes.scopeAt(node);
  while (scope.parent && scope.isComprehension && scope.node.type !== 'GeneratorExp') {
    scope = scope.parent;
  }
  return scope.node.type === 'AsyncFunctionDef';
}

/** Where `await` binds less than what stands around it. */
function isOperand(node: PythonNode, parent: PythonNode | undefined): boolean {
  switch (parent?.type) {
    case 'Attribute':
    case 'Subscript':
      return parent.value === node;
    case 'Call':
      return parent.func === node;
    default:
      return false;
  }
}
