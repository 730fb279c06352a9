import { LineIndex } from '../core/source-text.ts';
import { applyEdits } from '../core/text-edit.ts';
import type { TextEdit } from '../core/text-edit.ts';

/** Lines that edits take away and put in their place. */
export interface Hunk {
  /** The line of the old text, from 1, that the hunk begins at. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * What edits change, in whole lines without terminators. Edits that share a line share a hunk; lines
 * that come out unchanged belong to none.
 *
 * @param edits do not overlap; in any order.
 */
export function hunksOf(text: string, edits: readonly TextEdit[]): readonly Hunk[] {
  const lines = new LineIndex(text);
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: { first: number; last: number; edits: TextEdit[] }[] = [];
  for (const edit of ordered) {
    const first = lines.positionAt(edit.start).line;
    const last = lines.positionAt(edit.end).line;
    const group = groups.at(-1);
    if (group && first <= group.last) {
      group.last = Math.max(group.last, last);
      group.edits.push(edit);
    } else {
      groups.push({ first, last, edits: [edit] });
    }
  }
  return groups.flatMap((group) => {
    const start = lines.startOf(group.first);
    const end = group.last < lines.lineCount ? lines.startOf(group.last + 1) : text.length;
    const old = text.slice(start, end);
    const shifted = group.edits.map((edit) => ({
      start: edit.start - start,
      end: edit.end - start,
      text: edit.text,
    }));
    return changedLines(group.first, linesOf(old), linesOf(applyEdits(old, shifted)));
  });
}

/** Lines of one side of a hunk that reports show to people. */
const SHOWN = 12;

/** The lines of one side of a hunk, with a note in place of those that are too many to show. */
export function firstLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= SHOWN) return lines;
  return [...lines.slice(0, SHOWN - 1), `… ${String(lines.length - SHOWN + 1)} more lines`];
}

/** One hunk without the lines that both texts begin or end with; none when they are equal. */
function changedLines(
  line: number,
  before: readonly string[],
  after: readonly string[],
): readonly Hunk[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  return removed.length === 0 && added.length === 0 ? [] : [{ line: line + head, removed, added }];
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
