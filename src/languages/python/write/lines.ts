/** Line breaks of Python, which are fewer than those of ECMAScript. */
const LINE_BREAK = /\r\n|[\n\r]/u;

/** The line break that the file uses. */
export function lineBreakOf(text: string): string {
  return LINE_BREAK.exec(text)?.[0] ?? '\n';
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(offset: number, text: string): number {
  let position = offset;
  while (position > 0 && !isLineBreak(text[position - 1])) position -= 1;
  return position;
}

/** Offset of the line break, or the text's end, that ends the line that holds `offset`. */
export function lineEnd(offset: number, text: string): number {
  let position = offset;
  while (position < text.length && !isLineBreak(text[position])) position += 1;
  return position;
}

/** Offset behind the line break at `offset`; `offset` itself where there is none. */
export function afterLineBreak(offset: number, text: string): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return isLineBreak(text[offset]) ? offset + 1 : offset;
}

/** Offset of the line before the one that starts at `offset`. */
export function previousLine(offset: number, text: string): number {
  return lineStart(Math.max(0, offset - (text.startsWith('\r\n', offset - 2) ? 2 : 1)), text);
}

/** The white space before the first other character of the line that holds `offset`. */
export function indentAt(offset: number, text: string): string {
  const start = lineStart(offset, text);
  return /^[ \t\f]*/u.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Whether the line that starts at `offset` holds nothing but white space. */
export function isBlankLine(offset: number, text: string): boolean {
  return text.slice(offset, lineEnd(offset, text)).trim() === '';
}

/** Offset behind the blank lines that begin at the line start `offset`. */
export function afterBlankLines(offset: number, text: string): number {
  let position = offset;
  while (position < text.length && isBlankLine(position, text)) {
    position = afterLineBreak(lineEnd(position, text), text);
  }
  return position;
}

/** Offset of the first of the blank lines that end at the line start `offset`. */
export function beforeBlankLines(offset: number, text: string): number {
  let position = offset;
  while (position > 0) {
    const line = previousLine(position, text);
    if (!isBlankLine(line, text)) return position;
    position = line;
  }
  return position;
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
