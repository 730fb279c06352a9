import type { WriteContext } from '../../../core/language.ts';
import type { Span } from '../../../core/span.ts';

/** The part of a context that says where comments are. */
export type Layout = Pick<WriteContext, 'text' | 'facts'>;

/** Offset of the first code character at or after `offset`; the text's length where there is none. */
export function nextCode(offset: number, { text, facts }: Layout): number {
  let position = offset;
  for (;;) {
    while (isSpace(text[position])) position += 1;
    const comment = facts.comments.find(({ start }) => start === position);
    if (!comment) return position;
    position = comment.end;
  }
}

/** Offset behind the last code character before `offset`; 0 where there is none. */
export function previousCode(offset: number, { text, facts }: Layout): number {
  let position = offset;
  for (;;) {
    while (isSpace(text[position - 1])) position -= 1;
    const comment = facts.comments.find(({ end }) => end === position);
    if (!comment) return position;
    position = comment.start;
  }
}

/** The name or keyword that ends right before `offset`; empty where there is none, or a member's (`map.new`). */
export function wordBefore(offset: number, { text }: Layout): string {
  let start = offset;
  while (isWordCharacter(text[start - 1])) start -= 1;
  const isMember = text[start - 1] === '#' || (text[start - 1] === '.' && text[start - 2] !== '.');
  return isMember ? '' : text.slice(start, offset);
}

/** The identifier or keyword that begins at `offset`; empty where there is none. */
export function wordAt(offset: number, { text }: Layout): string {
  let end = offset;
  while (isWordCharacter(text[end])) end += 1;
  return text.slice(offset, end);
}

/** Whether a comment stands in the span, even in part. */
export function hasComment(span: Span, { facts }: Layout): boolean {
  return facts.comments.some(({ start, end }) => start < span.end && span.start < end);
}

/**
 * A statement without a semicolon that stands on a later line: in code without semicolons that one
 * guards the next statement, although the parser counts it in.
 */
export function ownSpan(span: Span, layout: Layout): Span {
  if (layout.text[span.end - 1] !== ';') return span;
  const end = previousCode(span.end - 1, layout);
  const isGuard = /[\n\r]/u.test(layout.text.slice(end, span.end));
  return isGuard ? { start: span.start, end } : span;
}

/** The code of a span, comments and white space taken out. Only for spans without literals. */
export function punctuation(span: Span, layout: Layout): string {
  let code = '';
  let position = nextCode(span.start, layout);
  while (position < span.end) {
    code += layout.text[position] ?? '';
    position = nextCode(position + 1, layout);
  }
  return code;
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(offset: number, { text }: Layout): number {
  let position = offset;
  while (position > 0 && !isLineBreak(text[position - 1])) position -= 1;
  return position;
}

/** Offset of the first character at or after `offset` that is not white space within its line. */
export function behindBlanks(offset: number, { text }: Layout): number {
  let position = offset;
  while (isBlank(text[position])) position += 1;
  return position;
}

/** Offset behind the line break at `offset`; `offset` itself where there is none. */
export function afterLineBreak(offset: number, { text }: Layout): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return isLineBreak(text[offset]) ? offset + 1 : offset;
}

/** The white space before the first other character of the line that holds `offset`. */
export function indentAt(offset: number, layout: Layout): string {
  const start = lineStart(offset, layout);
  return layout.text.slice(start, Math.min(behindBlanks(start, layout), offset));
}

/** White space other than a line break. */
export function isBlank(character: string | undefined): boolean {
  return isSpace(character) && !isLineBreak(character);
}

export function isLineBreak(character: string | undefined): boolean {
  return character !== undefined && /[\n\r\u2028\u2029]/u.test(character);
}

/** A line break, or the end of the text. */
export function endsLine(character: string | undefined): boolean {
  return character === undefined || isLineBreak(character);
}

export function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{ID_Continue}$\u200c\u200d]/u.test(character);
}
