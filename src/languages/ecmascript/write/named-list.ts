import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { FileStyle } from './file-style.ts';
import {
  hasComment,
  indentAt,
  isBlank,
  isLineBreak,
  nextCode,
  punctuation,
  type Layout,
} from './trivia.ts';

/** The braces of an import with the names in them. */
export interface NamedList {
  readonly span: Span;
  /** In order, and all there is: a rest element or nested pattern makes the list uneditable. */
  readonly items: readonly Span[];
}

/**
 * Takes names out of a list and puts others at its end, with the list's own commas, line breaks and
 * indentation. Null where a comment would be lost, or something in the list is not among the items.
 */
export function editNamedList(
  { span, items }: NamedList,
  dropped: ReadonlySet<number>,
  added: readonly string[],
  layout: Layout,
  style: FileStyle,
): readonly TextEdit[] | null {
  if (!isComplete({ span, items }, layout)) return null;
  const [first] = items;
  if (!first) return fillEmpty(span, added, layout, style);
  const lastKept = items.findLast((_, index) => !dropped.has(index));
  if (!lastKept) {
    const whole = { start: first.start, end: (items.at(-1) ?? first).end };
    return replace(whole, added, layout);
  }
  const removals = removalsOf(items, dropped);
  if (removals.some((removal) => hasComment(removal, layout))) return null;
  return added.length > 0
    ? [...append(span, lastKept, items, added, layout, style), ...removals]
    : removals;
}

/** Whether nothing but commas, white space and comments stands around the items. */
export function isComplete({ span, items }: NamedList, layout: Layout): boolean {
  const gaps = items.map(({ start }, index) => ({
    start: items[index - 1]?.end ?? span.start + 1,
    end: start,
  }));
  const tail = { start: items.at(-1)?.end ?? span.start + 1, end: span.end - 1 };
  return (
    gaps.every((gap, index) => punctuation(gap, layout) === (index === 0 ? '' : ',')) &&
    ['', ','].includes(punctuation(tail, layout))
  );
}

function fillEmpty(
  span: Span,
  added: readonly string[],
  layout: Layout,
  { braceSpace }: FileStyle,
): readonly TextEdit[] | null {
  const inside = { start: span.start + 1, end: span.end - 1 };
  if (hasComment(inside, layout)) return null;
  return [{ ...inside, text: `${braceSpace}${added.join(', ')}${braceSpace}` }];
}

/** The new names in place of all that were there. */
function replace(
  whole: Span,
  added: readonly string[],
  layout: Layout,
): readonly TextEdit[] | null {
  return hasComment(whole, layout) ? null : [{ ...whole, text: added.join(', ') }];
}

/** One span for each run of dropped names, with the comma that belongs to it. */
function removalsOf(items: readonly Span[], dropped: ReadonlySet<number>): TextEdit[] {
  const removals: TextEdit[] = [];
  let keptEnd: number | null = null;
  let run: Span | null = null;
  items.forEach((item, index) => {
    if (dropped.has(index)) {
      run = { start: run?.start ?? item.start, end: item.end };
      return;
    }
    if (run) removals.push({ start: run.start, end: item.start, text: '' });
    run = null;
    keptEnd = item.end;
  });
  const rest = run as Span | null;
  if (rest && keptEnd !== null) removals.push({ start: keptEnd, end: rest.end, text: '' });
  return removals;
}

function append(
  span: Span,
  lastKept: Span,
  items: readonly Span[],
  added: readonly string[],
  layout: Layout,
  { lineBreak }: FileStyle,
): readonly TextEdit[] {
  const { text } = layout;
  const insert = (offset: number, inserted: string): TextEdit => ({
    start: offset,
    end: offset,
    text: inserted,
  });
  const firstItem = items[0] ?? lastKept;
  const isSpread = /[\n\r]/u.test(text.slice(span.start, firstItem.start));
  if (!isSpread) return [insert(lastKept.end, added.map((name) => `, ${name}`).join(''))];
  const separator = `,${lineBreak}${indentAt(lastKept.start, layout)}`;
  if (lastKept !== items.at(-1)) {
    return [insert(lastKept.end, added.map((name) => separator + name).join(''))];
  }
  // A comment behind the last name belongs to that name: the new ones go to the next line.
  const comma = nextCode(lastKept.end, layout);
  const hasComma = text[comma] === ',';
  const end = endOfRemark(hasComma ? comma + 1 : lastKept.end, layout);
  if (end === null) {
    return [insert(lastKept.end, added.map((name) => separator + name).join(''))];
  }
  const lines = added.map((name) => separator.slice(1) + name).join(',');
  return hasComma ? [insert(end, `${lines},`)] : [insert(lastKept.end, ','), insert(end, lines)];
}

/** The end of the comments behind `offset` when nothing else follows on the line; null otherwise. */
function endOfRemark(offset: number, { text, facts }: Layout): number | null {
  let end = offset;
  let position = offset;
  for (;;) {
    while (isBlank(text[position])) position += 1;
    if (isLineBreak(text[position])) return end;
    const comment = facts.comments.find(({ start }) => start === position);
    if (!comment || /[\n\r]/u.test(text.slice(comment.start, comment.end))) return null;
    end = position = comment.end;
  }
}
