import { printable } from './printable.ts';
import type { Violation } from './report.ts';

/** Code units that are shown of a long line, around the finding. */
const WINDOW = 100;

/** The first line of a finding and the carets below it, both safe to print. */
export interface Excerpt {
  readonly line: number;
  readonly code: string;
  /** White space up to the finding, then one caret a code unit. */
  readonly carets: string;
  /** Lines of the finding after the first, which are not shown. */
  readonly more: number;
}

/** Cuts a long line down to what surrounds the finding, and marks the finding in it. */
export function excerptOf({ start, end, lines }: Violation): Excerpt {
  const line = lines[0] ?? '';
  const from = start.column - 1;
  const to = Math.max(from + 1, end.line === start.line ? end.column - 1 : line.length);
  const cut = line.length <= WINDOW ? 0 : Math.max(0, from - Math.floor(WINDOW / 4));
  const last = line.length <= WINDOW ? line.length : Math.min(line.length, cut + WINDOW);
  const before = (cut > 0 ? '…' : '') + printable(line.slice(cut, from));
  const marked = printable(line.slice(from, Math.min(to, last)));
  const after = printable(line.slice(Math.min(to, last), last)) + (last < line.length ? '…' : '');
  return {
    line: start.line,
    code: before + marked + after,
    // A tab above a tab keeps the carets in place at any tab width.
    carets: before.replaceAll(/[^\t]/gu, ' ') + '^'.repeat(Math.max(1, marked.length)),
    more: end.line - start.line,
  };
}
