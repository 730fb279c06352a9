import { LineIndex } from '../../../core/source-text.ts';
import type { Span } from '../../../core/span.ts';
import { isAscii } from './characters.ts';
import type { Location, Place, Range } from './nodes.ts';
import type { NormalisedSource } from './normalised-source.ts';
import { PythonSyntaxError } from './parse-error.ts';
import type { Tokens } from './tokens.ts';

/** A node of py-ast. Its own types leave most fields untyped, so fields are read by name. */
export interface RawNode {
  readonly nodeType: string;
  readonly lineno?: number;
  readonly col_offset?: number;
  readonly end_lineno?: number;
  readonly end_col_offset?: number;
  readonly [field: string]: unknown;
}

/** The node in a field that must have one. */
export function child(raw: RawNode, field: string): RawNode {
  return raw[field] as RawNode;
}

/** The node in a field that may be empty. */
export function optionalChild(raw: RawNode, field: string): RawNode | null {
  return (raw[field] as RawNode | null | undefined) ?? null;
}

/** The nodes in a field. */
export function children(raw: RawNode, field: string): readonly RawNode[] {
  return (raw[field] as readonly RawNode[] | undefined) ?? [];
}

/** Ties py-ast's tree to the text as written: ranges, names and the tokens that the tree leaves out. */
export class WrittenTree {
  readonly text: string;
  readonly tokens: Tokens;
  readonly strings: NormalisedSource['strings'];
  readonly #normalised: NormalisedSource;
  readonly #lines: LineIndex;

  constructor(text: string, tokens: Tokens, normalised: NormalisedSource) {
    this.text = text;
    this.tokens = tokens;
    this.strings = normalised.strings;
    this.#normalised = normalised;
    this.#lines = new LineIndex(text);
  }

  /** Index of the first token of `raw`. */
  first(raw: RawNode): number {
    return this.#normalised.firstTokenAt(raw.lineno ?? 1, raw.col_offset ?? 0);
  }

  /** Index of the last token of `raw`. */
  last(raw: RawNode): number {
    return this.#normalised.lastTokenAt(raw.end_lineno ?? 1, raw.end_col_offset ?? 0);
  }

  start(raw: RawNode): number {
    return this.tokens.start(this.first(raw));
  }

  end(raw: RawNode): number {
    return this.tokens.end(this.last(raw));
  }

  rangeOf(raw: RawNode): Range {
    return [this.start(raw), this.end(raw)];
  }

  locOf(raw: RawNode): Location {
    return new RangeLocation(this.#lines, this.start(raw), this.end(raw));
  }

  /** Type and place of the node that is built from `raw`. */
  node<Type extends string>(type: Type, raw: RawNode): NodeHead<Type> {
    return this.nodeAt(type, this.start(raw), this.end(raw));
  }

  nodeAt<Type extends string>(type: Type, start: number, end: number): NodeHead<Type> {
    return { type, range: [start, end], loc: new RangeLocation(this.#lines, start, end) };
  }

  span(first: number, last: number): Span {
    return { start: this.tokens.start(first), end: this.tokens.end(last) };
  }

  range(first: number, last: number): Range {
    return [this.tokens.start(first), this.tokens.end(last)];
  }

  /** Index of the token that begins at `offset`. */
  tokenAt(offset: number): number {
    return this.tokens.indexAt(offset);
  }

  /** Index of the last written token that ends at `offset` or before; -1 before the first. */
  tokenBefore(offset: number): number {
    const index = this.tokens.indexBefore(offset);
    // A text without line break at its end is closed by an empty token.
    return this.tokens.start(index) === this.text.length && index >= 0 ? index - 1 : index;
  }

  /** A name as Python sees it (PEP 3131). */
  name(token: number): string {
    const written = this.tokens.text(token);
    // Most names are ASCII, and `normalize` takes its time to see it.
    return isAscii(written) ? written : written.normalize('NFKC');
  }

  /** Names and dots from one token to another, without what stands between them. */
  dottedName(first: number, last: number): string {
    let name = '';
    for (let index = first; index <= last; index++) name += this.name(index);
    return name;
  }

  /** Index of the token that closes the bracket at `opening`. */
  closing(opening: number): number {
    let depth = 0;
    let index = opening;
    do {
      if (['(', '[', '{'].some((bracket) => this.tokens.is(index, bracket))) depth++;
      else if ([')', ']', '}'].some((bracket) => this.tokens.is(index, bracket))) depth--;
      if (depth === 0) return index;
      index = this.tokens.string(index)?.endToken ?? index + 1;
    } while (index < this.tokens.length);
    return this.tokens.length - 1;
  }

  /** Whether one pair of parentheses spans the range. */
  isParenthesis([start, end]: Range): boolean {
    const opening = this.tokenAt(start);
    return this.tokens.is(opening, '(') && this.tokens.end(this.closing(opening)) === end;
  }

  /** The parentheses right around what begins at `start` and ends at `end`, if any. */
  parenthesised(start: number, end: number): Span | null {
    const before = this.tokenBefore(start);
    const after = this.tokenAt(end);
    const enclosed = this.tokens.is(before, '(') && this.tokens.is(after, ')');
    return enclosed ? this.span(before, after) : null;
  }

  refuse(message: string, [start, end]: Range): never {
    throw new PythonSyntaxError(message, start, end);
  }
}

/** Counts lines when asked: few nodes are ever shown. */
class RangeLocation implements Location {
  readonly #lines: LineIndex;
  readonly #start: number;
  readonly #end: number;

  constructor(lines: LineIndex, start: number, end: number) {
    this.#lines = lines;
    this.#start = start;
    this.#end = end;
  }

  get start(): Place {
    return this.#place(this.#start);
  }

  get end(): Place {
    return this.#place(this.#end);
  }

  #place(offset: number): Place {
    const { line, column } = this.#lines.positionAt(offset);
    return { line, column: column - 1 };
  }
}

interface NodeHead<Type extends string> {
  readonly type: Type;
  readonly range: Range;
  readonly loc: Location;
}
