import type { ImportFact } from '../../../core/facts.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { FileStyle } from './file-style.ts';
import type { ModuleFormat } from './module-format.ts';
import {
  afterLineBreak,
  behindBlanks,
  endsLine,
  indentAt,
  isLineBreak,
  isSpace,
  nextCode,
  ownSpan,
  type Layout,
} from './trivia.ts';

/**
 * The import that a new one goes behind; null where the file has none to go by.
 *
 * `import` statements are hoisted, so the last one will do. Calls of `require()` run in order: the new
 * one goes behind those that stand together with the one that the replaced code needed, or else with
 * the first, and never behind `before`.
 */
export function anchorImport(
  format: ModuleFormat,
  neighbour: number | null,
  before: number,
  layout: Layout,
): number | null {
  const { imports } = layout.facts;
  const indexes = imports.flatMap((fact, index) => (isTopLevel(fact, format) ? [index] : []));
  if (format === 'import') return indexes.at(-1) ?? null;
  const earlier = indexes.filter((index) => (imports[index]?.span.end ?? 0) <= before);
  let anchor = neighbour !== null && earlier.includes(neighbour) ? neighbour : (earlier[0] ?? null);
  for (const index of earlier) {
    const from = anchor === null ? undefined : imports[anchor];
    const fact = imports[index];
    if (from && nextCode(from.span.end, layout) === fact?.span.start) anchor = index;
  }
  return anchor;
}

function isTopLevel({ form, isStatement, scope }: ImportFact, format: ModuleFormat): boolean {
  const isForm =
    format === 'import' ? form === 'import' || form === 'import-equals' : form === 'require';
  return isForm && isStatement && scope === 0;
}

/** Inserts statements on lines of their own behind another one, with its indentation. */
export function insertBehind(
  statement: Span,
  statements: readonly string[],
  layout: Layout,
  style: FileStyle,
): TextEdit {
  const { start, end } = ownSpan(statement, layout);
  const line = style.lineBreak + indentAt(start, layout);
  const rest = endOfRemarks(end, layout);
  const text = statements.map((statement) => line + statement).join('');
  if (rest !== null) return at(rest, guarded(text, rest, layout));
  // Other code follows on the same line; nothing may run into it.
  return at(end, text.endsWith(';') ? text : `${text};`);
}

/** Inserts the first imports of a file: behind directives and the comments that belong to the file. */
export function insertFirst(
  statements: readonly string[],
  layout: Layout,
  { lineBreak }: FileStyle,
): TextEdit {
  const { text } = layout;
  const place = endOfHeader(layout);
  const block = guarded(statements.join(lineBreak), place, layout);
  const isLineStart = place === 0 || isLineBreak(text[place - 1]);
  const next = isLineStart ? place : afterLineBreak(place, layout);
  const gap = endsLine(text[behindBlanks(next, layout)]) ? '' : lineBreak;
  return at(place, isLineStart ? block + lineBreak + gap : lineBreak + lineBreak + block + gap);
}

function at(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

/** Without its semicolon, a call must not swallow a parenthesis or bracket that the next line begins with. */
function guarded(statement: string, offset: number, layout: Layout): string {
  const next = layout.text[nextCode(offset, layout)];
  const continues = next !== undefined && '([`+-/'.includes(next);
  return continues && statement.endsWith(')') ? `${statement};` : statement;
}

/** The end of the comments that follow in the line; null where something else does. */
function endOfRemarks(offset: number, layout: Layout): number | null {
  const { text, facts } = layout;
  let end = offset;
  for (;;) {
    const position = behindBlanks(end, layout);
    if (endsLine(text[position])) return end;
    const comment = facts.comments.find(({ start }) => start === position);
    if (!comment || /[\n\r]/u.test(text.slice(comment.start, comment.end))) return null;
    end = comment.end;
  }
}

/** Comments that speak to tools or lawyers stand before everything else. */
const FILE_COMMENT =
  /@ts-|@jest-|@vitest-|@jsx|@license|@licence|@copyright|@file|@flow|@preserve|copyright|licen[cs]ed|eslint-|oxlint-|prettier-|biome-|<reference|^\/\*!/iu;

/**
 * Where the first import goes: behind the prologue and behind comments that are set off by an empty
 * line or address the whole file. A comment that touches the first statement stays with it.
 */
function endOfHeader(layout: Layout): number {
  const { text, facts } = layout;
  let place = facts.prologueEnd;
  let position = behindSpace(place, layout);
  for (;;) {
    const comment = facts.comments.find(({ start }) => start === position);
    if (!comment) return place;
    position = behindSpace(comment.end, layout);
    const isSetOff = text.slice(comment.end, position).split(/\r\n|[\n\r]/u).length > 2;
    const isRemark = place > 0 && !/[\n\r]/u.test(text.slice(place, comment.start));
    if (isSetOff || isRemark || FILE_COMMENT.test(text.slice(comment.start, comment.end))) {
      place = comment.end;
    }
  }
}

function behindSpace(offset: number, { text }: Layout): number {
  let position = offset;
  while (isSpace(text[position])) position += 1;
  return position;
}
