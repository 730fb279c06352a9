import {
  afterLineBreak,
  BACKSLASH,
  CLOSING_BRACE,
  isLineBreak,
  OPENING_BRACE,
} from './characters.ts';
import type { StringPiece } from './nodes.ts';
import { PythonSyntaxError } from './parse-error.ts';
import { checkEscapes } from './string-value.ts';
import type { InterpolatedField, InterpolatedFormat, InterpolatedPart, Tokens } from './tokens.ts';

/** CPython's limit (`MAXFSTRINGLEVEL`). */
const MAX_NESTING = 150;

const PREFIXES = new Set(['r', 'u', 'b', 'f', 't', 'br', 'rb', 'fr', 'rf', 'tr', 'rt']);

export function isStringPrefix(word: string): boolean {
  return PREFIXES.has(word.toLowerCase());
}

/**
 * Reads the tokens of a replacement field's expression from an offset on.
 *
 * @returns the offset of what ends it: `}`, `!`, `:`, or the end of the text.
 */
type ScanExpression = (offset: number) => number;

/** What all parts of one interpolated literal share. */
interface Literal {
  readonly text: string;
  readonly start: number;
  readonly quote: string;
  readonly raw: boolean;
  /** `f-string` or `t-string`, for messages. */
  readonly name: string;
  readonly tokens: Tokens;
  readonly scanExpression: ScanExpression;
}

/**
 * Reads the string literal whose prefix begins at `start` and whose quote is at `quoteAt`.
 *
 * @returns the offset behind the closing quote.
 * @throws PythonSyntaxError where the literal is not closed, has a malformed escape or field.
 */
export function scanString(
  text: string,
  start: number,
  quoteAt: number,
  tokens: Tokens,
  scanExpression: ScanExpression,
): number {
  const char = text.charAt(quoteAt);
  const triple = text.startsWith(char.repeat(3), quoteAt);
  const quote = (triple ? char.repeat(3) : char) as StringPiece['quote'];
  const prefix = text.slice(start, quoteAt);
  const lower = prefix.toLowerCase();
  const interpolated = lower.includes('f') || lower.includes('t');
  const raw = lower.includes('r');
  const contentStart = quoteAt + quote.length;
  const first = tokens.length;

  let contentEnd: number;
  let parts: readonly InterpolatedPart[] | null = null;
  if (interpolated) {
    const name = lower.includes('f') ? 'f-string' : 't-string';
    tokens.push('string start', start, contentStart);
    const literal = { text, start, quote, raw, name, tokens, scanExpression };
    const content = scanParts(literal, contentStart, 0);
    parts = content.parts;
    contentEnd = content.end;
    tokens.push('string end', contentEnd, contentEnd + quote.length);
  } else {
    contentEnd = findClosingQuote(text, start, contentStart, quote);
    checkContent(text, contentStart, contentEnd, lower);
    tokens.push('string', start, contentEnd + quote.length);
  }
  const end = contentEnd + quote.length;
  tokens.setString(first, {
    span: { start, end },
    contentSpan: { start: contentStart, end: contentEnd },
    prefix,
    quote,
    parts,
    endToken: tokens.length,
  });
  return end;
}

function findClosingQuote(text: string, start: number, from: number, quote: string): number {
  const quoteCode = quote.charCodeAt(0);
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === BACKSLASH) offset = afterLineBreak(text, offset + 1) - 1;
    else if (code === quoteCode && text.startsWith(quote, offset)) return offset;
    else if (quote.length === 1 && isLineBreak(code)) break;
  }
  throw unterminated(start, quote, 'string');
}

function unterminated(start: number, quote: string, name: string): PythonSyntaxError {
  const triple = quote.length === 3 ? 'triple-quoted ' : '';
  const literal = name === 'string' ? 'string literal' : `${name} literal`;
  return new PythonSyntaxError(`unterminated ${triple}${literal}`, start, start + quote.length);
}

function checkContent(text: string, start: number, end: number, prefix: string): void {
  const bytes = prefix.includes('b');
  if (bytes) {
    for (let offset = start; offset < end; offset++) {
      if (text.charCodeAt(offset) >= 128) {
        throw new PythonSyntaxError(
          'bytes can only contain ASCII literal characters',
          offset,
          offset + 1,
        );
      }
    }
  }
  if (!prefix.includes('r')) checkEscapes(text, start, end, bytes);
}

/** Text and fields up to the closing quote; in a format specification up to its `}`. */
function scanParts(
  literal: Literal,
  from: number,
  depth: number,
): { readonly parts: readonly InterpolatedPart[]; readonly end: number } {
  const { text, quote } = literal;
  const inFormat = depth > 0;
  const quoteCode = quote.charCodeAt(0);
  const parts: InterpolatedPart[] = [];
  let textStart = from;
  let offset = from;
  const flush = () => {
    if (offset === textStart) return;
    if (!literal.raw) checkEscapes(text, textStart, offset, false);
    parts.push({ kind: 'text', start: textStart, end: offset });
  };
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === BACKSLASH) offset = afterEscape(literal, offset);
    else if (code === quoteCode && text.startsWith(quote, offset)) {
      if (inFormat)
        throw new PythonSyntaxError(`${literal.name}: expecting '}'`, offset, offset + 1);
      flush();
      return { parts, end: offset };
    } else if (code === OPENING_BRACE) {
      if (!inFormat && text.charCodeAt(offset + 1) === OPENING_BRACE) offset += 2;
      else {
        flush();
        const field = scanField(literal, offset, depth + 1);
        parts.push(field);
        offset = field.end;
        textStart = offset;
      }
    } else if (code === CLOSING_BRACE) {
      if (inFormat) {
        flush();
        return { parts, end: offset };
      }
      if (text.charCodeAt(offset + 1) !== CLOSING_BRACE) {
        throw new PythonSyntaxError(
          `${literal.name}: single '}' is not allowed`,
          offset,
          offset + 1,
        );
      }
      offset += 2;
    } else if (quote.length === 1 && isLineBreak(code)) {
      // A line break may stand between a specification and the brace, up to Python 3.13.
      const behind = skipBlanks(text, offset);
      const closes = inFormat && text.charCodeAt(behind) === CLOSING_BRACE;
      if (!closes || parts.some(({ kind }) => kind === 'field')) break;
      flush();
      return { parts, end: behind };
    } else offset++;
  }
  throw unterminated(literal.start, quote, literal.name);
}

function skipBlanks(text: string, offset: number): number {
  let end = offset;
  while (' \t\f\r\n'.includes(text.charAt(end)) && end < text.length) end++;
  return end;
}

/** Behind a backslash and what it escapes: never a brace, except in `\N{…}`. */
function afterEscape({ text, raw, name }: Literal, offset: number): number {
  const code = text.charCodeAt(offset + 1);
  if (code === OPENING_BRACE || code === CLOSING_BRACE) return offset + 1;
  if (!raw && text.startsWith('N{', offset + 1)) {
    const close = text.indexOf('}', offset);
    if (close < 0) throw new PythonSyntaxError(`${name}: malformed \\N escape`, offset, offset + 3);
    return close + 1;
  }
  return afterLineBreak(text, offset + 1);
}

function scanField(literal: Literal, start: number, depth: number): InterpolatedField {
  const { text, tokens, name } = literal;
  if (depth > MAX_NESTING) {
    throw new PythonSyntaxError(`${name}: expressions nested too deeply`, start, start + 1);
  }
  const firstToken = tokens.length;
  let offset = literal.scanExpression(start + 1);
  let endToken = tokens.length;
  const debug = endToken > firstToken && tokens.is(endToken - 1, '=');
  if (debug) endToken--;
  if (offset >= text.length) {
    throw new PythonSyntaxError("'{' was never closed", start, start + 1);
  }
  if (endToken === firstToken) {
    throw new PythonSyntaxError(
      `${name}: valid expression required before '${text.charAt(offset)}'`,
      start,
      offset + 1,
    );
  }
  const debugEnd = debug ? offset : null;

  let conversion = -1;
  if (text[offset] === '!') {
    conversion = text.charCodeAt(offset + 1);
    if (!'sra'.includes(text.charAt(offset + 1)) || offset + 1 >= text.length) {
      throw new PythonSyntaxError(`${name}: invalid conversion character`, offset, offset + 2);
    }
    // Blanks may stand behind the letter, not before it.
    offset = skipBlanks(text, offset + 2);
  }
  let format: InterpolatedFormat | null = null;
  if (text[offset] === ':') {
    const { parts, end } = scanParts(literal, offset + 1, depth);
    format = { start: offset, end, parts };
    offset = end;
  }
  if (text[offset] !== '}') {
    throw new PythonSyntaxError(`${name}: expecting '}'`, offset, offset + 1);
  }
  const end = offset + 1;
  return { kind: 'field', start, end, firstToken, endToken, debugEnd, conversion, format };
}
