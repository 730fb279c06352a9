import type { Remedy, ReplacedCreation, WrittenRemedy } from './remedy.ts';
import type { Span } from './span.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** A redirected import, with which the creations of the class also give way to what has its name now. */
export function replacingCreations(
  { creations = [] }: Extract<Remedy, { kind: 'redirect-import' }>,
  written: WrittenRemedy | null,
  text: string,
): WrittenRemedy | null {
  return written && { ...written, edits: withReplaced(text, written.edits, creations) };
}

function withReplaced(
  text: string,
  edits: readonly TextEdit[],
  creations: readonly ReplacedCreation[],
): readonly TextEdit[] {
  const isWithin = (inner: Span, outer: Span): boolean =>
    inner.start >= outer.start && inner.end <= outer.end;
  const others = edits.filter((edit) => !creations.some(({ span }) => isWithin(edit, span)));
  const replaced = creations.map(({ span, callee, call }): TextEdit => {
    const own = edits.filter((edit) => isWithin(edit, callee));
    const moved = own.map((edit) => ({
      ...edit,
      start: edit.start - callee.start,
      end: edit.end - callee.start,
    }));
    const name = applyEdits(text.slice(callee.start, callee.end), moved);
    return { ...span, text: call ? `${name}()` : name };
  });
  return [...others, ...replaced];
}
