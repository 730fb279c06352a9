import type { Range, StringPiece } from './nodes.ts';

/** What a token is. Keywords are names; brackets and delimiters are operators. */
export type TokenKind =
  'name' | 'number' | 'string' | 'string start' | 'string end' | 'operator' | 'newline';

/** A comment from `#` to the end of its line. */
export interface Comment {
  readonly type: 'Comment';
  /** Without the `#`. */
  readonly value: string;
  readonly range: Range;
}

/** One physical piece of text between replacement fields, still escaped. */
export interface InterpolatedText {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
}

/** One `{…}` of an f-string or t-string. */
export interface InterpolatedField {
  readonly kind: 'field';
  /** Offsets of `{` and behind `}`. */
  readonly start: number;
  readonly end: number;
  /** Indexes of the first token of the expression and behind its last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** End of the text that `{x = }` shows, which begins behind `{`; null without `=`. */
  readonly debugEnd: number | null;
  /** Code point of the conversion's letter, or -1. */
  readonly conversion: number;
  readonly format: InterpolatedFormat | null;
}

/** A format specification from its colon to the closing brace, exclusive. */
export interface InterpolatedFormat {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly InterpolatedPart[];
}

export type InterpolatedPart = InterpolatedText | InterpolatedField;

/** A string literal; `parts` only for f-strings and t-strings. */
export interface StringToken extends StringPiece {
  readonly parts: readonly InterpolatedPart[] | null;
  /** Index behind the literal's last token. */
  readonly endToken: number;
}

/** The first token of a logical line and how deep the line is indented. */
export interface LogicalLine {
  readonly firstToken: number;
  readonly level: number;
}

/** The tokens of a text in order. Comments and blank lines are none; a `newline` ends a logical line. */
export class Tokens {
  readonly #text: string;
  readonly #kinds: TokenKind[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #strings = new Map<number, StringToken>();
  readonly comments: Comment[] = [];
  readonly lines: LogicalLine[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#kinds.length;
  }

  push(kind: TokenKind, start: number, end: number): void {
    this.#kinds.push(kind);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** Drops the tokens of a logical line that was not read to its end. */
  dropUnfinishedLine(): void {
    if (this.#kinds.at(-1) === 'newline') return;
    const first = this.lines.pop()?.firstToken ?? 0;
    for (const list of [this.#kinds, this.#starts, this.#ends]) list.length = first;
  }

  /** The logical line of most tokens: where nesting is deepest, as far as tokens tell. */
  get longestLine(): { readonly firstToken: number; readonly length: number } {
    let longest = { firstToken: 0, length: 0 };
    this.lines.forEach(({ firstToken }, at) => {
      const length = (this.lines[at + 1]?.firstToken ?? this.length) - firstToken;
      if (length > longest.length) longest = { firstToken, length };
    });
    return longest;
  }

  /** Says which literal the token at `index` begins. */
  setString(index: number, literal: StringToken): void {
    this.#strings.set(index, literal);
  }

  /** The literal that begins with the token at `index`. */
  string(index: number): StringToken | undefined {
    return this.#strings.get(index);
  }

  /** Undefined outside of the list. */
  kind(index: number): TokenKind | undefined {
    return this.#kinds[index];
  }

  start(index: number): number {
    return this.#starts[index] ?? this.#text.length;
  }

  end(index: number): number {
    return this.#ends[index] ?? this.#text.length;
  }

  text(index: number): string {
    return this.#text.slice(this.start(index), this.end(index));
  }

  /** Whether the token is this keyword, soft keyword or operator. */
  is(index: number, text: string): boolean {
    const kind = this.#kinds[index];
    return (
      (kind === 'name' || kind === 'operator') &&
      this.end(index) - this.start(index) === text.length &&
      this.#text.startsWith(text, this.start(index))
    );
  }

  /** Index of the first token that starts at `offset` or later. */
  indexAt(offset: number): number {
    return partition(this.#starts.length, (index) => (this.#starts[index] ?? 0) < offset);
  }

  /** Index of the last token that ends at `offset` or earlier; -1 before the first. */
  indexBefore(offset: number): number {
    return partition(this.#ends.length, (index) => (this.#ends[index] ?? 0) <= offset) - 1;
  }

  /** The comments within a range. */
  commentsIn(start: number, end: number): readonly Comment[] {
    const count = this.comments.length;
    const first = partition(count, (index) => (this.comments[index]?.range[0] ?? 0) < start);
    const behind = partition(count, (index) => (this.comments[index]?.range[0] ?? 0) < end);
    return this.comments.slice(first, behind);
  }
}

/** Number of indexes for which `isBefore` holds, given that it holds for the first ones only. */
function partition(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
