/** Character classes of Python's lexical analysis, by UTF-16 code unit. */

export const TAB = 9;
const LINE_FEED = 10;
export const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const HASH = 35;
export const BACKSLASH = 92;
export const OPENING_BRACE = 123;
export const CLOSING_BRACE = 125;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What may begin a name; every non-ASCII code unit may, until `isIdentifier` judges the whole. */
export function startsName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

export function continuesName(code: number): boolean {
  return startsName(code) || isDigit(code);
}

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Offset behind the line break at `offset`; CRLF is one. */
export function afterLineBreak(text: string, offset: number): number {
  const isPair =
    text.charCodeAt(offset) === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED;
  return offset + (isPair ? 2 : 1);
}

/** Whether a non-ASCII word is an identifier (PEP 3131). */
export function isIdentifier(word: string): boolean {
  return /^[_\p{XID_Start}]\p{XID_Continue}*$/u.test(word);
}

export function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) >= 128) return false;
  }
  return true;
}
