import { asLatin1, type Pattern } from './pattern.ts';

/**
 * What behind a backslash leaves the text readable: layout, what regular expressions mean by it, and
 * punctuation, for which the patterns themselves allow. Any other letter the escape turns into another
 * one: by code, octal, needless (`'\R'` is `'R'`), or into nothing at a line's end.
 */
const READABLE_ESCAPES: ReadonlySet<number> = new Set(
  Buffer.from('0nrtbfvdDwWsS./*+?()[\\]{}|^$\'"`-'),
);

const BACKSLASH = 0x5c;
const ZERO = 0x30;

const ESCAPE =
  /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([0-7]{1,3})|(\r\n|[\n\r\u2028\u2029])|([^]))/giu;

/** What these letters stand for behind a backslash ends a word. */
const LAYOUT: ReadonlySet<string> = new Set(['n', 'r', 't', 'b', 'f', 'v']);

/** Enough for what stands between a list of names and the specifier, where there are no comments. Characters. */
const LONGEST_LEAD = 200;

/**
 * Before a specifier: what takes no more of the module than the names that it writes, or the default.
 * All else may take it as a whole: `* as`, `export *`, a call (`require` under any name, `import()`, a
 * test runner's mock), and what a comment interrupts.
 */
const TAKES_NAMES = /(?:\}|\bimport\s+(?:type\s+)?[\w$\x80-\xff]+)\s*from\s*$|\bimport\s*$/u;

/** A string literal that may be a specifier. */
export interface SpecifierText {
  /** Null where it is not plain to see. */
  readonly value: string | null;
  /** It stands in a declaration that takes no more of the module than the names that it writes, or the default. */
  readonly takesNames: boolean;
}

/** A file's bytes, to be searched for literals and patterns. */
export class SearchedText {
  readonly #bytes: Buffer;
  #isEscaped: boolean | undefined;
  #latin1: string | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Whether the literal can occur: for sure where it does, and in every text that has telling escapes. */
  mayContain(literal: string): boolean {
    return this.#bytes.includes(literal) || this.#hasTellingEscapes();
  }

  /** One pattern at a time: the engine finds a word much faster than one of several. */
  matches({ source, literal }: Pattern): boolean {
    if (!this.mayContain(literal)) return false;
    const text = (this.#latin1 ??= this.#readable());
    // In a text with escapes it is only known now.
    return text.includes(asLatin1(literal)) && new RegExp(source).test(text);
  }

  /**
   * The string literals at whose closing quotes the pattern's matches end.
   *
   * @param pattern one whose matches end in a quote.
   */
  specifiers({ source, literal: part }: Pattern): readonly SpecifierText[] {
    if (!this.mayContain(part)) return [];
    const text = (this.#latin1 ??= this.#readable());
    if (!text.includes(asLatin1(part))) return [];
    return [...text.matchAll(new RegExp(source, 'g'))].map(({ index, 0: match }) => {
      const end = index + match.length - 1;
      const start = text.lastIndexOf(text.charAt(end), end - 1) + 1;
      const literal = text.slice(start, end);
      return {
        value: literal.includes('\\') ? null : Buffer.from(literal, 'latin1').toString('utf8'),
        takesNames: TAKES_NAMES.test(text.slice(Math.max(0, start - LONGEST_LEAD), start - 1)),
      };
    });
  }

  #readable(): string {
    return this.#hasTellingEscapes()
      ? `${this.#bytes.toString('latin1')}\n${asLatin1(decoded(this.#bytes.toString('utf8')))}`
      : this.#bytes.toString('latin1');
  }

  #hasTellingEscapes(): boolean {
    this.#isEscaped ??= hasTellingEscapes(this.#bytes);
    return this.#isEscaped;
  }
}

function hasTellingEscapes(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(BACKSLASH); at !== -1; at = bytes.indexOf(BACKSLASH, at + 1)) {
    const escaped = bytes[at + 1];
    if (escaped === undefined) return false;
    if (!READABLE_ESCAPES.has(escaped) || (escaped === ZERO && isOctal(bytes[at + 2]))) return true;
  }
  return false;
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte < ZERO + 8;
}

function decoded(text: string): string {
  return text.replaceAll(
    ESCAPE,
    (
      _,
      braced: string | undefined,
      four: string | undefined,
      two: string | undefined,
      octal: string | undefined,
      lineEnd: string | undefined,
      other: string | undefined,
    ) => {
      if (lineEnd !== undefined) return '';
      if (other !== undefined) return LAYOUT.has(other) ? ' ' : other;
      const hexadecimal = braced ?? four ?? two;
      const code = Number.parseInt(hexadecimal ?? octal ?? '', hexadecimal === undefined ? 8 : 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}
