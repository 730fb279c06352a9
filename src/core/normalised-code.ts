import type { Span } from './span.ts';

/** Where white space and comments may not be taken away (`verbatim`) and what is a comment; both in order. */
export interface CodeLayout {
  readonly comments: readonly Span[];
  readonly verbatim: readonly Span[];
}

/**
 * The code of a span without comments, with every run of white space between two words as one space
 * and none elsewhere: equal for two texts that differ in layout only. Line breaks are layout here;
 * where they end statements (Python, a missing semicolon) the words on both sides stay apart. So is a
 * comma before a closing bracket, which formatters write where a list breaks over lines.
 */
export function normalisedCode(text: string, span: Span, layout: CodeLayout): string {
  const words: string[] = [];
  let last = '';
  let apart = false;
  let hasTrailingComma = false;
  const append = (word: string): void => {
    if (apart && needsSpace(last, word.charAt(0))) words.push(' ');
    apart = false;
    words.push(word);
    last = word.charAt(word.length - 1);
  };
  let position = span.start;
  for (const { start, end, isComment } of fixedPieces(span, layout)) {
    for (const word of text.slice(position, start).split(/(\s+)/u)) {
      if (word === '') continue;
      if (word.trim() === '') {
        apart = true;
        continue;
      }
      if (hasTrailingComma && CLOSING.test(word)) words.push((words.pop() ?? '').slice(0, -1));
      hasTrailingComma = ENDS_IN_COMMA.test(last + word);
      append(withoutTrailingCommas(last, word));
    }
    if (isComment) apart = true;
    // Line ends in a template mean the same however git has checked them out.
    else {
      append(text.slice(start, end).replaceAll('\r\n', '\n'));
      hasTrailingComma = false;
    }
    position = end;
  }
  return words.join('');
}

/** After another comma or an opening bracket it would be a hole of an array. */
const TRAILING_COMMA = /(?<![,[({]),(?=[)\]}])/gu;
const ENDS_IN_COMMA = /[^,[({],$/u;
const CLOSING = /^[)\]}]/u;

/** @param before the character before the word. */
function withoutTrailingCommas(before: string, word: string): string {
  return (before + word)
    .replaceAll(TRAILING_COMMA, (comma, at: number) => (at < before.length ? comma : ''))
    .slice(before.length);
}

interface FixedPiece extends Span {
  readonly isComment: boolean;
}

/** The comments and verbatim spans inside `span`, in order, closed by an empty one at its end. */
function fixedPieces(span: Span, { comments, verbatim }: CodeLayout): readonly FixedPiece[] {
  return [
    ...spansInside(span, comments).map(({ start, end }) => ({ start, end, isComment: true })),
    ...spansInside(span, verbatim).map(({ start, end }) => ({ start, end, isComment: false })),
    { start: span.end, end: span.end, isComment: true },
  ].sort((a, b) => a.start - b.start);
}

/** The non-empty members of an ordered list that lie within `outer`. */
function spansInside(outer: Span, ordered: readonly Span[]): readonly Span[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < outer.start) low = middle + 1;
    else high = middle;
  }
  const inside: Span[] = [];
  for (let index = low; index < ordered.length; index += 1) {
    const candidate = ordered[index];
    if (!candidate || candidate.start >= outer.end) break;
    if (candidate.end <= outer.end && candidate.end > candidate.start) inside.push(candidate);
  }
  return inside;
}

const WORD = /[\p{ID_Continue}$"'`#@\\\u200c\u200d]/u;

/** A space between these two characters separates words (or the operators `+ +` and `- -`). */
function needsSpace(before: string, after: string): boolean {
  if (before === '') return false;
  if (WORD.test(before) && WORD.test(after)) return true;
  return (before === '+' || before === '-') && before === after;
}
