import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';

/** Puts text in place of a span. */
export function writeReplaceText(
  { span, text }: Extract<Remedy, { kind: 'replace-text' }>,
  context: WriteContext,
): WrittenRemedy | null {
  const isInside = span.end <= context.text.length;
  return isInside ? { edits: [{ ...span, text }], usesUp: [] } : null;
}
