import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { Statement } from '../parse/nodes.ts';
import { draftWithout, droppingIfPossible, finished } from './draft.ts';
import { replaceDefinition } from './give-way.ts';
import { blockOf, startOf, statementAround } from './statements.ts';
import type { WrittenFile } from './written-file.ts';

type ReExport = Extract<Remedy, { kind: 're-export' }>;

/** Hands the target on in place of a class or variable of the file. Comments before it stay. */
export function writeReExport(
  { declaration: index, target }: ReExport,
  file: WrittenFile,
): WrittenRemedy | null {
  const fact = file.context.facts.declarations[index];
  const statement = fact?.nameSpan && statementOf(fact.nameSpan.start, file);
  if (!statement) return null;
  const symbol = file.scopes.scopeAt(statement).symbols.get(fact.name ?? '');
  // In a branch, the name may be defined in another one, too; in a `try` it is there for want of another.
  const parent = blockOf(statement, file)?.parent.type;
  const isDirect =
    parent === 'Module' ||
    parent === 'FunctionDef' ||
    parent === 'AsyncFunctionDef' ||
    parent === 'ClassDef';
  if (!symbol || !isDirect) return null;
  const gone = { start: startOf(statement), end: statement.range[1] };
  return droppingIfPossible((drops) => {
    const draft = draftWithout({ gone, freed: [symbol], drops }, file);
    const edit = replaceDefinition(statement, symbol, target, draft);
    return edit && finished([edit], { ...draft });
  });
}

/** The statement that defines this name alone. */
function statementOf(offset: number, file: WrittenFile): Statement | null {
  const node = file.tree.nodes.find((one) => {
    if (one.type === 'ClassDef') return one.nameSpan.start === offset;
    return one.type === 'Name' && one.range[0] === offset;
  });
  const statement = node && statementAround(node, file);
  if (statement?.type === 'ClassDef') return statement;
  const isAlone = statement?.type === 'Assign' && statement.targets.length === 1;
  return isAlone && statement.targets[0] === node ? statement : null;
}
