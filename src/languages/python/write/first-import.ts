import type { TextEdit } from '../../../core/text-edit.ts';
import {
  afterLineBreak,
  beforeBlankLines,
  isBlankLine,
  lineBreakOf,
  lineEnd,
  lineStart,
  previousLine,
} from './lines.ts';
import { aboveComments, startOf } from './statements.ts';
import type { WrittenFile } from './written-file.ts';

/**
 * Inserts the first imports of a file: behind the docstring, `__future__` and the comments of the file,
 * before the first statement and the comments that touch it. Null where these share a line.
 */
export function insertFirst(statements: readonly string[], file: WrittenFile): TextEdit | null {
  const { text, tree, context } = file;
  const { prologueEnd } = context.facts;
  const lineBreak = lineBreakOf(text);
  const block = statements.join(lineBreak);
  const first = tree.module.body.find((statement) => startOf(statement) >= prologueEnd);
  if (!first) return null;
  const line = lineStart(startOf(first), text);
  const header = prologueEnd === 0 ? 0 : afterLineBreak(lineEnd(prologueEnd, text), text);
  if (line < header) return null;
  const place = Math.max(aboveComments(line, text), header);
  const blank = beforeBlankLines(place, text);
  if (blank > 0 && blank < place) return insert(blank, lineBreak + block + lineBreak);
  const isBody = 'decoratorSpans' in first;
  const gap = lineBreak.repeat(isBody ? 2 : 1);
  const isOpen = place > 0 && !isBlankLine(previousLine(place, text), text);
  return insert(place, (isOpen ? lineBreak : '') + block + lineBreak + gap);
}

function insert(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}
