import { BACKSLASH } from './characters.ts';
import { PythonSyntaxError } from './parse-error.ts';

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Number of hexadecimal digits behind the letter. */
const HEX_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** A literal's value. */
export interface StringValue {
  readonly value: string;
  /** False where a `\N{…}` escape is kept as written. */
  readonly exact: boolean;
}

/**
 * What the content of a literal means, from source text without prefix and quotes. Escapes must be
 * well-formed (`checkEscapes`).
 */
export function stringValue(content: string, raw: boolean, bytes: boolean): StringValue {
  // CPython reads files with universal newlines, so a literal never holds a carriage return.
  const source = content.includes('\r') ? content.replaceAll(/\r\n?/gu, '\n') : content;
  if (raw || !source.includes('\\')) return { value: source, exact: true };
  let value = '';
  let exact = true;
  let copied = 0;
  for (let at = source.indexOf('\\'); at >= 0; at = source.indexOf('\\', copied)) {
    value += source.slice(copied, at);
    const letter = source.charAt(at + 1);
    const simple = SIMPLE_ESCAPES[letter];
    const digits = bytes && letter !== 'x' ? undefined : HEX_ESCAPES[letter];
    if (simple !== undefined) {
      value += simple;
      copied = at + 2;
    } else if (digits !== undefined) {
      copied = at + 2 + digits;
      value += String.fromCodePoint(Number.parseInt(source.slice(at + 2, copied), 16));
    } else if (letter >= '0' && letter <= '7') {
      copied = afterOctal(source, at + 1);
      const code = Number.parseInt(source.slice(at + 1, copied), 8);
      value += String.fromCharCode(bytes ? code & 0xff : code);
    } else if (letter === 'N' && !bytes) {
      copied = source.indexOf('}', at) + 1;
      value += source.slice(at, copied);
      exact = false;
    } else {
      // An unknown escape stays as it is, backslash included; the next character may be special.
      value += `\\${letter}`;
      copied = at + 2;
    }
  }
  return { value: value + source.slice(copied), exact };
}

function afterOctal(source: string, start: number): number {
  let end = start;
  while (end < start + 3 && source.charAt(end) >= '0' && source.charAt(end) <= '7') end++;
  return end;
}

/**
 * Refuses escapes that Python refuses: `\x4`, `\u12`, `\U00110000`, `\N` without a name.
 *
 * @throws PythonSyntaxError at the escape.
 */
export function checkEscapes(text: string, start: number, end: number, bytes: boolean): void {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== BACKSLASH) continue;
    const letter = text.charAt(at + 1);
    const digits = bytes && letter !== 'x' ? undefined : HEX_ESCAPES[letter];
    if (digits !== undefined) {
      const hex = text.slice(at + 2, Math.min(at + 2 + digits, end));
      if (!isHex(hex, digits) || Number.parseInt(hex, 16) > 0x10ffff) {
        throw new PythonSyntaxError(
          `${bytes ? 'invalid' : 'truncated or illegal'} \\${letter} escape`,
          at,
          at + 2 + hex.length,
        );
      }
    } else if (letter === 'N' && !bytes) {
      const close = text.indexOf('}', at);
      const name = close < 0 || close >= end ? '' : text.slice(at + 3, close);
      if (text[at + 2] !== '{' || !/^[A-Z0-9][A-Z0-9 -]*$/iu.test(name) || name.endsWith(' ')) {
        throw new PythonSyntaxError('malformed \\N character escape', at, at + 2);
      }
    }
    at++;
  }
}

function isHex(digits: string, length: number): boolean {
  return digits.length === length && /^[0-9a-f]*$/iu.test(digits);
}
