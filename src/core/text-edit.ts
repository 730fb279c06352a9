import type { Span } from './span.ts';

/** Replaces the text of a span; an empty span inserts, an empty text deletes. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * Applies edits that do not overlap, in one pass. Edits at the same position keep their order.
 *
 * @throws RangeError when two edits overlap: such edits have no single meaning.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let result = '';
  let position = 0;
  for (const { edit } of ordered) {
    if (edit.start < position) {
      throw new RangeError(`Overlapping edits at offset ${String(edit.start)}.`);
    }
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/**
 * In order, without edits that change nothing; null where none is left, or where they overlap: such
 * edits cannot be trusted.
 */
export function orderedEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const ordered = edits
    .filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order)
    .map(({ edit }) => edit);
  const isDisjoint = ordered.every((edit, index) => edit.start >= (ordered[index - 1]?.end ?? 0));
  return isDisjoint && ordered.length > 0 ? ordered : null;
}
