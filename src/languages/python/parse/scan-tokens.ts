import {
  afterLineBreak,
  BACKSLASH,
  continuesName,
  FORM_FEED,
  HASH,
  isDigit,
  isIdentifier,
  isLineBreak,
  SPACE,
  startsName,
  TAB,
} from './characters.ts';
import { PythonSyntaxError } from './parse-error.ts';
import { scanNumber } from './scan-number.ts';
import { isStringPrefix, scanString } from './scan-string.ts';
import type { Tokens } from './tokens.ts';

/** CPython's limits (`MAXLEVEL`, `MAXINDENT`). */
const MAX_BRACKETS = 200;
const MAX_INDENT = 100;

const OPERATORS = [
  ...['**=', '//=', '>>=', '<<=', '...'],
  ...['**', '//', '>>', '<<', '<=', '>=', '==', '!=', '->', ':=', '+=', '-=', '*=', '/=', '%='],
  ...['@=', '&=', '|=', '^='],
  ...['+', '-', '*', '/', '%', '@', '<', '>', '&', '|', '^', '~', '=', '.', ',', ':', ';'],
  ...['(', ')', '[', ']', '{', '}', '!'],
];

/** Operators by first code unit, longest first. */
const OPERATORS_BY_START = new Map<number, readonly string[]>(
  OPERATORS.map((operator) => [
    operator.charCodeAt(0),
    OPERATORS.filter((other) => other.startsWith(operator.charAt(0))),
  ]),
);

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Splits a text into tokens as CPython's tokenizer does, f-strings included (PEP 701), and adds them
 * to an empty list, which after an error holds what came before it.
 *
 * @throws PythonSyntaxError at the first thing that is no token, at brackets that do not match and
 *   at indentation that does not.
 */
export function scanTokens(text: string, tokens: Tokens): void {
  new Scanner(text, tokens).scan();
}

class Scanner {
  readonly #text: string;
  readonly #tokens: Tokens;
  /** Offsets of the brackets that are open. */
  readonly #brackets: number[] = [];
  /** Number of brackets that are open around the replacement field that is being read. */
  #floor = 0;
  #offset = 0;

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
  }

  scan(): void {
    const nul = this.#text.indexOf('\0');
    if (nul >= 0)
      throw new PythonSyntaxError('source code cannot contain null bytes', nul, nul + 1);
    const indentation = new Indentation();
    while (this.#offset < this.#text.length) {
      if (this.#startLine(indentation)) this.#scanUntilEnd(false);
    }
  }

  /** Reads indentation; false where the line is blank or only a comment. */
  #startLine(indentation: Indentation): boolean {
    const start = this.#offset;
    let column = 0;
    let alternative = 0;
    // Indentation before a backslash is the whole line's; without any, that of the next line counts.
    let continued = 0;
    for (;;) {
      const code = this.#text.charCodeAt(this.#offset);
      if (code === SPACE) {
        column++;
        alternative++;
      } else if (code === TAB) {
        column = (Math.floor(column / 8) + 1) * 8;
        alternative++;
      } else if (code === FORM_FEED) {
        column = 0;
        alternative = 0;
      } else if (code === BACKSLASH) {
        continued ||= column;
        this.#continueLine();
        continue;
      } else break;
      this.#offset++;
    }
    if (continued > 0) {
      column = continued;
      alternative = continued;
    }
    const code = this.#text.charCodeAt(this.#offset);
    if (code === HASH) this.#comment();
    if (this.#offset >= this.#text.length) return false;
    if (isLineBreak(this.#text.charCodeAt(this.#offset))) {
      this.#offset = afterLineBreak(this.#text, this.#offset);
      return false;
    }
    const level = indentation.enter(column, alternative, start, this.#offset);
    this.#tokens.lines.push({ firstToken: this.#tokens.length, level });
    return true;
  }

  #continueLine(): void {
    const next = this.#offset + 1;
    if (next >= this.#text.length) {
      throw new PythonSyntaxError('unexpected EOF while parsing', this.#offset, next);
    }
    if (!isLineBreak(this.#text.charCodeAt(next))) {
      throw new PythonSyntaxError(
        'unexpected character after line continuation character',
        this.#offset,
        next + 1,
      );
    }
    this.#offset = afterLineBreak(this.#text, next);
    if (this.#offset >= this.#text.length) {
      throw new PythonSyntaxError('unexpected EOF while parsing', next, next);
    }
  }

  #comment(): void {
    const start = this.#offset;
    let end = start;
    while (end < this.#text.length && !isLineBreak(this.#text.charCodeAt(end))) end++;
    const value = this.#text.slice(start + 1, end);
    this.#tokens.comments.push({ type: 'Comment', value, range: [start, end] });
    this.#offset = end;
  }

  /** To the end of the logical line, or of a replacement field's expression. */
  #scanUntilEnd(inField: boolean): void {
    const text = this.#text;
    while (this.#offset < text.length) {
      const code = text.charCodeAt(this.#offset);
      if (code === SPACE || code === TAB || code === FORM_FEED) this.#offset++;
      else if (isLineBreak(code)) {
        const start = this.#offset;
        this.#offset = afterLineBreak(text, start);
        if (!inField && this.#brackets.length === 0) {
          this.#tokens.push('newline', start, this.#offset);
          return;
        }
      } else if (code === HASH) this.#comment();
      else if (code === BACKSLASH) this.#continueLine();
      else if (startsName(code)) this.#nameOrString();
      else if (code === 34 || code === 39) this.#string(this.#offset);
      else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(this.#offset + 1)))) {
        const end = scanNumber(text, this.#offset);
        this.#tokens.push('number', this.#offset, end);
        this.#offset = end;
      } else {
        if (inField && this.#brackets.length === this.#floor && this.#endsField()) return;
        this.#operator();
      }
    }
    const open = this.#brackets[this.#brackets.length - 1];
    if (open !== undefined && this.#brackets.length > this.#floor) {
      throw new PythonSyntaxError(`'${text.charAt(open)}' was never closed`, open, open + 1);
    }
    if (!inField) this.#tokens.push('newline', text.length, text.length);
  }

  /** Whether a field's expression ends here: at `}`, `:`, or `!` that is not `!=`. */
  #endsField(): boolean {
    const char = this.#text[this.#offset];
    return char === '}' || char === ':' || (char === '!' && this.#text[this.#offset + 1] !== '=');
  }

  #nameOrString(): void {
    const text = this.#text;
    const start = this.#offset;
    let end = start;
    let ascii = true;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (!continuesName(code)) break;
      if (code >= 128) ascii = false;
    }
    const next = text[end];
    if (
      (next === '"' || next === "'") &&
      end - start <= 2 &&
      isStringPrefix(text.slice(start, end))
    ) {
      this.#string(end);
      return;
    }
    if (!ascii && !isIdentifier(text.slice(start, end))) this.#refuseName(start, end);
    this.#tokens.push('name', start, end);
    this.#offset = end;
  }

  #refuseName(start: number, end: number): never {
    let offset = start;
    for (const char of this.#text.slice(start, end)) {
      const valid = isIdentifier(offset === start ? char : `_${char}`);
      if (!valid) {
        const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
        throw new PythonSyntaxError(
          `invalid character '${char}' (U+${code})`,
          offset,
          offset + char.length,
        );
      }
      offset += char.length;
    }
    throw new PythonSyntaxError('invalid identifier', start, end);
  }

  /** A literal whose prefix begins at the current offset and whose quote is at `quoteAt`. */
  #string(quoteAt: number): void {
    this.#offset = scanString(this.#text, this.#offset, quoteAt, this.#tokens, (offset) => {
      const floor = this.#floor;
      this.#floor = this.#brackets.length;
      this.#offset = offset;
      this.#scanUntilEnd(true);
      this.#floor = floor;
      return this.#offset;
    });
  }

  #operator(): void {
    const start = this.#offset;
    const candidates = OPERATORS_BY_START.get(this.#text.charCodeAt(start)) ?? [];
    const operator = candidates.find((candidate) => this.#text.startsWith(candidate, start));
    if (operator === undefined || operator === '!') {
      throw new PythonSyntaxError('invalid syntax', start, start + 1);
    }
    if (operator in CLOSING) this.#open(start);
    else if (operator === ')' || operator === ']' || operator === '}') this.#close(operator, start);
    this.#offset = start + operator.length;
    this.#tokens.push('operator', start, this.#offset);
  }

  #open(offset: number): void {
    if (this.#brackets.length >= MAX_BRACKETS) {
      throw new PythonSyntaxError('too many nested parentheses', offset, offset + 1);
    }
    this.#brackets.push(offset);
  }

  #close(closing: string, offset: number): void {
    const open = this.#brackets.length > this.#floor ? this.#brackets.pop() : undefined;
    if (open === undefined) {
      throw new PythonSyntaxError(`unmatched '${closing}'`, offset, offset + 1);
    }
    const opening = this.#text.charAt(open);
    if (CLOSING[opening] !== closing) {
      throw new PythonSyntaxError(
        `closing parenthesis '${closing}' does not match opening parenthesis '${opening}'`,
        offset,
        offset + 1,
      );
    }
  }
}

/** Indentation is compared twice, with tabs of eight columns and of one, and must agree. */
class Indentation {
  readonly #columns = [0];
  readonly #alternatives = [0];

  /** The level of a line with this indentation. */
  enter(column: number, alternative: number, start: number, end: number): number {
    const inconsistent = () =>
      new PythonSyntaxError('inconsistent use of tabs and spaces in indentation', start, end);
    const current = this.#columns.at(-1) ?? 0;
    if (column > current) {
      if (alternative <= (this.#alternatives.at(-1) ?? 0)) throw inconsistent();
      if (this.#columns.length >= MAX_INDENT) {
        throw new PythonSyntaxError('too many levels of indentation', start, end);
      }
      this.#columns.push(column);
      this.#alternatives.push(alternative);
      return this.#columns.length - 1;
    }
    while ((this.#columns.at(-1) ?? 0) > column) {
      this.#columns.pop();
      this.#alternatives.pop();
    }
    if (this.#columns.at(-1) !== column) {
      throw new PythonSyntaxError(
        'unindent does not match any outer indentation level',
        start,
        end,
      );
    }
    if (this.#alternatives.at(-1) !== alternative) throw inconsistent();
    return this.#columns.length - 1;
  }
}
