import type { Tokens } from '../parse/tokens.ts';

/**
 * The code between two offsets without comments and layout that means nothing. Line ends and depth of
 * indentation, which decide in Python what belongs to what, are kept.
 */
export function blockText(text: string, tokens: Tokens, start: number, end: number): string {
  const words: string[] = [];
  let at = tokens.indexAt(start);
  let line = firstLineFrom(tokens, at);
  const outermost = tokens.lines[line]?.level ?? 0;
  for (; at < tokens.length && tokens.start(at) < end; at += 1) {
    const next = tokens.lines[line];
    if (next?.firstToken === at) {
      words.push('\n'.padEnd(1 + next.level - outermost, '\t'));
      line += 1;
    }
    const literal = tokens.string(at);
    if (literal) {
      words.push(text.slice(literal.span.start, literal.span.end));
      at = literal.endToken - 1;
    } else if (tokens.kind(at) !== 'newline') words.push(tokens.text(at));
  }
  return words.join(' ');
}

/** Index of the first logical line that begins with the token at `index` or a later one. */
function firstLineFrom({ lines }: Tokens, index: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.firstToken ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
