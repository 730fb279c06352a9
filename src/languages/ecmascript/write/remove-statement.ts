import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import {
  afterLineBreak,
  behindBlanks,
  endsLine,
  isBlank,
  lineStart,
  nextCode,
  ownSpan,
  previousCode,
  wordBefore,
  type Layout,
} from './trivia.ts';

/**
 * Deletes a statement together with the lines that it leaves empty. Comments before and behind it
 * stay; those inside go with it. Where the statement is the whole body of an `if` or a loop, or holds
 * its neighbours apart, something empty takes its place.
 */
export function removeStatement(statement: Span, layout: Layout): TextEdit {
  const { text } = layout;
  const span = ownSpan(statement, layout);
  const placeholder = isBody(span.start, layout) ? '{}' : separates(span, layout) ? ';' : '';
  if (placeholder !== '') return { ...span, text: placeholder };
  const lineBegin = lineStart(span.start, layout);
  const startsLine = text.slice(lineBegin, span.start).trim() === '';
  const after = behindBlanks(span.end, layout);
  if (!endsLine(text[after])) return { start: span.start, end: after, text: '' };
  if (startsLine) return { ...wholeLines(lineBegin, after, layout), text: '' };
  let before = span.start;
  while (isBlank(text[before - 1])) before -= 1;
  return { start: before, end: span.end, text: '' };
}

/** The lines from `start` to the one that ends at `end`, and blank lines that would now double. */
function wholeLines(start: number, end: number, layout: Layout): Span {
  const { text } = layout;
  const span = { start, end: afterLineBreak(end, layout) };
  const lineBefore = text.slice(startOfLineBefore(start, layout), start).trim();
  const opens = lineBefore === '' || lineBefore.endsWith('{');
  const blankEnd = blankLinesFrom(span.end, layout);
  if (opens && blankEnd > span.end) return { start, end: blankEnd };
  const next = text[behindBlanks(blankEnd, layout)];
  const closes = next === undefined || next === '}';
  return closes ? { start: blankLinesBefore(start, layout), end: span.end } : span;
}

/** Offset behind the blank lines that begin at `offset`. */
function blankLinesFrom(offset: number, layout: Layout): number {
  let position = offset;
  for (;;) {
    const end = behindBlanks(position, layout);
    const next = afterLineBreak(end, layout);
    if (next === end) return position;
    position = next;
  }
}

/** Offset of the first of the blank lines that end at `offset`. */
function blankLinesBefore(offset: number, layout: Layout): number {
  let position = offset;
  while (position > 0) {
    const begin = startOfLineBefore(position, layout);
    if (layout.text.slice(begin, position).trim() !== '') return position;
    position = begin;
  }
  return position;
}

/** Offset of the line before the one that starts at `offset`. */
function startOfLineBefore(offset: number, layout: Layout): number {
  const isPair = layout.text.startsWith('\r\n', offset - 2);
  return lineStart(Math.max(0, offset - (isPair ? 2 : 1)), layout);
}

/** Whether a statement at `start` is what an `if`, `else` or loop without braces runs. */
export function isBody(start: number, layout: Layout): boolean {
  const before = previousCode(start, layout);
  const word = wordBefore(before, layout);
  if (word !== '') return word === 'else' || word === 'do';
  if (layout.text[before - 1] !== ')') return false;
  const open = openingParenthesis(before - 1, layout);
  const end = previousCode(open, layout);
  const holder = wordBefore(end, layout);
  // `for await (…)`; what else is awaited in parentheses is a statement of its own.
  if (holder === 'await') {
    return wordBefore(previousCode(end - holder.length, layout), layout) === 'for';
  }
  return ['if', 'for', 'while', 'with'].includes(holder);
}

/** The offset of the `(` that belongs to the `)` at `close`; 0 where it is not found. */
function openingParenthesis(close: number, { text, facts }: Layout): number {
  const hidden = [...facts.verbatim, ...facts.comments].sort((a, b) => a.start - b.start);
  let depth = 0;
  for (let position = close; position >= 0; position -= 1) {
    while ((hidden.at(-1)?.start ?? -1) > position) hidden.pop();
    const literal = hidden.at(-1);
    if (literal && position < literal.end) {
      position = literal.start;
      continue;
    }
    if (text[position] === ')') depth += 1;
    if (text[position] === '(') depth -= 1;
    if (depth === 0) return position;
  }
  return 0;
}

/** Whether, without semicolons, what stands behind the span would be read on from what stands before it. */
function separates(span: Span, layout: Layout): boolean {
  const before = layout.text[previousCode(span.start, layout) - 1];
  const after = layout.text[nextCode(span.end, layout)];
  const isOpen = before !== undefined && !';{'.includes(before);
  return isOpen && after !== undefined && '([`/+-'.includes(after);
}
