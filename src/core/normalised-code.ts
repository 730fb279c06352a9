import type { Span } from './span.ts';

/** Where white space and comments may not be taken away (`verbatim`) and what is a comment; both in order. */
export interface CodeLayout {
  readonly comments: readonly Span[];
  readonly verbatim: readonly Span[];
}

/**
 * The code of a span without comments, with every run of white space between two words as one space
 * and none elsewhere: equal for two texts that differ in layout only. Line breaks are layout here;
 * where they end statements (Python, a missing semicolon) the words on both sides stay apart.
 */
export function normalisedCode(text: string, span: Span, layout: CodeLayout): string {
  let code = '';
  let pendingSpace = false;
  const append = (piece: string): void => {
    if (pendingSpace && needsSpace(code.at(-1), piece[0])) code += ' ';
    pendingSpace = false;
    code += piece;
  };
  let position = span.start;
  for (const { piece, kind } of pieces(span, layout)) {
    for (const word of text.slice(position, piece.start).split(/(\s+)/u)) {
      if (word === '') continue;
      if (/^\s/u.test(word)) pendingSpace = true;
      else append(word);
    }
    if (kind === 'comment') pendingSpace = true;
    else append(text.slice(piece.start, piece.end));
    position = piece.end;
  }
  return code;
}

/** The verbatim and comment spans inside `span`, in order, closed by an empty one at its end. */
function pieces(
  span: Span,
  { comments, verbatim }: CodeLayout,
): readonly { piece: Span; kind: 'comment' | 'verbatim' }[] {
  const inside = (candidate: Span): boolean =>
    candidate.start >= span.start && candidate.end <= span.end && candidate.end > candidate.start;
  const found = [
    ...comments.filter(inside).map((piece) => ({ piece, kind: 'comment' as const })),
    ...verbatim.filter(inside).map((piece) => ({ piece, kind: 'verbatim' as const })),
  ].sort((a, b) => a.piece.start - b.piece.start);
  return [...found, { piece: { start: span.end, end: span.end }, kind: 'comment' }];
}

/** A space between these two characters separates words (or the operators `+ +` and `- -`). */
function needsSpace(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const word = /[\p{ID_Continue}$\u200c\u200d"'`#@\\]/u;
  if (word.test(before) && word.test(after)) return true;
  return (before === '+' || before === '-') && before === after;
}
