import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { removeStatement, statementAt } from './statements.ts';
import type { WrittenFile } from './written-file.ts';

/** Deletes a statement; null for what is none. */
export function writeRemove(
  { span }: Extract<Remedy, { kind: 'remove' }>,
  file: WrittenFile,
): WrittenRemedy | null {
  const statement = statementAt(span, file);
  const edit = statement && removeStatement(statement, file);
  return edit && { edits: [edit], usesUp: [] };
}
