import { isAscii } from './characters.ts';
import { PythonSyntaxError } from './parse-error.ts';
import type { StringToken, Tokens } from './tokens.ts';

/**
 * A Python text in the small dialect that py-ast reads without fail, and the way back to the places
 * in the original. The dialect is ASCII, has one line for each logical line, one space for each
 * level of indentation and no comments. What py-ast gets wrong is written in a form that it gets
 * right and that means the same:
 *
 * | written                            | printed                             |
 * | ---------------------------------- | ----------------------------------- |
 * | strings, concatenated or not       | `""`                                |
 * | strings with replacement fields    | a set: `{0,(field),(field)}`        |
 * | non-ASCII names                    | `v`                                 |
 * | `async for` in a comprehension     | `for`                               |
 * | `match a, b:` and `case a, b:`     | `match(a, b):`, `case[a, b]:`       |
 * | `except A, B:`                     | `except(A, B):`                     |
 * | `del a,` and `yield;`              | `del a`, `(yield);`                 |
 * | `with ():` and `with (x := a, b):` | `with (()):`, `with ((x := a, b)):` |
 * | `@a`                               | `@(a)`                              |
 * | `a,;` and `for x in a,:`           | `(a,);`, `for x in(a,):`            |
 */
export interface NormalisedSource {
  readonly code: string;
  /** The literals that are concatenated, by the index of the first token. */
  readonly strings: ReadonlyMap<number, readonly StringToken[]>;
  /** Index of the first token of what begins at this place of `code`. */
  firstTokenAt(line: number, column: number): number;
  /** Index of the last token of what ends at this place of `code`. */
  lastTokenAt(line: number, column: number): number;
}

/**
 * Prints the tokens in that dialect.
 *
 * @throws PythonSyntaxError for what the dialect would hide: strings that cannot be concatenated,
 *   and decorators without a definition on the next line.
 */
export function normaliseSource(tokens: Tokens): NormalisedSource {
  const printer = new Printer(tokens);
  printer.printLines();
  return printer.result();
}

/** Brackets to print before and behind tokens, by token index; each stands for nothing written. */
interface Insertions {
  readonly before: Map<number, string>;
  readonly after: Map<number, string>;
  readonly omitted: Set<number>;
}

class Printer {
  readonly #tokens: Tokens;
  readonly #strings = new Map<number, readonly StringToken[]>();
  readonly #insertions: Insertions = { before: new Map(), after: new Map(), omitted: new Set() };
  /** Pairs of offset in the output and index of a token. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #lineStarts: number[] = [];
  readonly #chunks: string[] = [];
  #length = 0;
  #atLineStart = true;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  printLines(): void {
    const { lines, length } = this.#tokens;
    for (const [number, { firstToken, level }] of lines.entries()) {
      const following = lines[number + 1];
      const newline = (following?.firstToken ?? length) - 1;
      checkImports(this.#tokens, firstToken, newline);
      if (following !== undefined) {
        checkDecorator(this.#tokens, firstToken, newline + 1, following.level === level);
      }
      planLine(this.#tokens, firstToken, newline, this.#insertions);
      this.#lineStarts.push(this.#length);
      this.#write(' '.repeat(level));
      this.#atLineStart = true;
      this.#printTokens(firstToken, newline);
      // An error at the end of the line is reported there.
      this.#markStart(newline);
      this.#write('\n');
    }
    this.#lineStarts.push(this.#length);
    this.#markStart(length);
  }

  result(): NormalisedSource {
    const code = this.#chunks.join('');
    const starts = tokensByOffset(this.#starts, code.length);
    const ends = tokensByOffset(this.#ends, code.length);
    const lineStarts = this.#lineStarts;
    const offsetOf = (line: number, column: number) =>
      Math.min((lineStarts[line - 1] ?? code.length) + column, code.length);
    return {
      code,
      strings: this.#strings,
      firstTokenAt: (line, column) => starts[offsetOf(line, column)] ?? 0,
      lastTokenAt: (line, column) => ends[offsetOf(line, column)] ?? 0,
    };
  }

  #markStart(token: number): void {
    this.#starts.push(this.#length, token);
  }

  #markEnd(token: number): void {
    this.#ends.push(this.#length, token);
  }

  #write(code: string): void {
    this.#chunks.push(code);
    this.#length += code.length;
  }

  /** Keeps neighbours apart: `1if` is read only by CPython. */
  #separate(): void {
    if (!this.#atLineStart) this.#write(' ');
    this.#atLineStart = false;
  }

  #printTokens(first: number, end: number): void {
    const { before, after, omitted } = this.#insertions;
    for (let index = first; index < end;) {
      const opening = before.get(index);
      if (opening !== undefined) this.#printOpening(opening, index);
      let next = index + 1;
      if (this.#tokens.string(index) !== undefined) next = this.#printStrings(index, end);
      else if (!omitted.has(index)) this.#printToken(index);
      const closing = after.get(next - 1);
      if (closing !== undefined) this.#printClosing(closing, next - 1);
      index = next;
    }
  }

  #printToken(index: number): void {
    const word = this.#tokens.text(index);
    this.#separate();
    this.#markStart(index);
    this.#write(this.#tokens.kind(index) === 'name' && !isAscii(word) ? 'v' : word);
    this.#markEnd(index);
  }

  #printOpening(bracket: string, token: number): void {
    this.#separate();
    this.#markStart(token);
    this.#write(bracket);
  }

  #printClosing(bracket: string, token: number): void {
    this.#write(bracket);
    this.#markEnd(token);
  }

  /** @returns the index behind the literals that are concatenated. */
  #printStrings(first: number, end: number): number {
    const literals: StringToken[] = [];
    let next = first;
    while (next < end) {
      const literal = this.#tokens.string(next);
      if (literal === undefined) break;
      literals.push(literal);
      next = literal.endToken;
    }
    checkConcatenation(literals);
    this.#strings.set(first, literals);
    this.#separate();
    this.#markStart(first);
    if (literals.every(({ parts }) => parts === null)) this.#write('""');
    else {
      // Where a string is a syntax error, a set is one too; a call or a list would pass for a
      // definition or a subscript.
      this.#write('{0');
      for (const { parts } of literals) this.#printFields(parts ?? []);
      this.#write('}');
    }
    this.#markEnd(next - 1);
    return next;
  }

  #printFields(parts: NonNullable<StringToken['parts']>): void {
    for (const part of parts) {
      if (part.kind === 'text') continue;
      this.#write(',');
      this.#printOpening('(', part.firstToken);
      this.#printTokens(part.firstToken, part.endToken);
      this.#printClosing(')', part.endToken - 1);
      if (part.format !== null) this.#printFields(part.format.parts);
    }
  }
}

/** py-ast tells no place where no definition follows. */
function checkDecorator(tokens: Tokens, first: number, next: number, sameLevel: boolean): void {
  if (!tokens.is(first, '@')) return;
  const followed =
    ['@', 'def', 'class'].some((word) => tokens.is(next, word)) ||
    (tokens.is(next, 'async') && tokens.is(next + 1, 'def'));
  if (!followed || !sameLevel) {
    throw new PythonSyntaxError('invalid syntax', tokens.start(next), tokens.end(next));
  }
}

/** py-ast goes on to the next line behind a comma. */
function checkImports(tokens: Tokens, first: number, newline: number): void {
  if (!tokens.is(newline - 1, ',')) return;
  let last = first;
  for (;;) {
    const next = findTopLevel(tokens, last, newline, [';']);
    if (next === newline) break;
    last = next + 1;
  }
  if (findTopLevel(tokens, last, newline, ['import']) < newline) {
    throw new PythonSyntaxError(
      'trailing comma not allowed without surrounding parentheses',
      tokens.start(newline - 1),
      tokens.end(newline - 1),
    );
  }
}

/** Finds what a line holds that py-ast cannot read, and notes how to print it. */
function planLine(tokens: Tokens, first: number, newline: number, plan: Insertions): void {
  if (tokens.is(first, 'match')) planMatch(tokens, first, newline, plan);
  else if (tokens.is(first, 'case')) planCase(tokens, first, newline, plan);
  else if (tokens.is(first, '@')) {
    // py-ast would let anything follow on the line.
    if (newline > first + 1) enclose(plan, first + 1, newline - 1, '()');
  } else if (tokens.is(first, 'except')) planExcept(tokens, first, newline, plan);
  else if (tokens.is(first, 'with')) planWith(tokens, first + 1, plan);
  else if (tokens.is(first, 'async') && tokens.is(first + 1, 'with')) {
    planWith(tokens, first + 2, plan);
  }
  let statement = first;
  for (let index = first; index < newline; index++) {
    if (tokens.is(index, ';')) statement = index + 1;
    else if (tokens.is(index, 'async') && tokens.is(index + 1, 'for') && index > first) {
      plan.omitted.add(index);
    } else if (tokens.is(index, 'yield') && tokens.is(index + 1, ';')) {
      plan.before.set(index, '(');
      plan.after.set(index, ')');
    } else if (tokens.is(index, 'del')) planDelete(tokens, index, newline, plan);
    else if (tokens.is(index, ',') && (tokens.is(index + 1, ';') || tokens.is(index + 1, ':'))) {
      planTrailingComma(tokens, statement, index, plan);
    }
  }
}

function enclose(plan: Insertions, first: number, last: number, brackets: '()' | '[]'): void {
  plan.before.set(first, brackets.charAt(0));
  plan.after.set(last, brackets.charAt(1));
}

function planMatch(tokens: Tokens, first: number, newline: number, plan: Insertions): void {
  const colon = newline - 1;
  if (!tokens.is(colon, ':') || !tokens.is(newline + 1, 'case')) return;
  const header = topLevel(tokens, first + 1, colon);
  if (header.includes(',')) enclose(plan, first + 1, colon - 1, '()');
}

function planCase(tokens: Tokens, first: number, newline: number, plan: Insertions): void {
  const end = findTopLevel(tokens, first + 1, newline, ['if', ':', '=', 'lambda']);
  if (!tokens.is(end, 'if') && !tokens.is(end, ':')) return;
  const pattern = topLevel(tokens, first + 1, end);
  if (pattern.includes(',')) enclose(plan, first + 1, end - 1, '[]');
}

function planExcept(tokens: Tokens, first: number, newline: number, plan: Insertions): void {
  const start = tokens.is(first + 1, '*') ? first + 2 : first + 1;
  const colon = findTopLevel(tokens, start, newline, [':', 'lambda']);
  if (!tokens.is(colon, ':')) return;
  const exceptions = topLevel(tokens, start, colon);
  // With `as` the parentheses are required (PEP 758).
  if (exceptions.includes(',') && !exceptions.includes('as')) {
    enclose(plan, start, colon - 1, '()');
  }
}

/** Parentheses around a tuple are not those of a list of items. */
function planWith(tokens: Tokens, opening: number, plan: Insertions): void {
  if (!tokens.is(opening, '(')) return;
  const behind = skipGroup(tokens, opening);
  if (!tokens.is(behind, ':')) return;
  const content = topLevel(tokens, opening + 1, behind - 1);
  const isTuple = behind === opening + 2 || (content.includes(':=') && content.includes(','));
  if (isTuple) enclose(plan, opening, behind - 1, '()');
}

function planDelete(tokens: Tokens, keyword: number, newline: number, plan: Insertions): void {
  const end = findTopLevel(tokens, keyword + 1, newline, [';']);
  if (end > keyword + 2 && tokens.is(end - 1, ',')) plan.omitted.add(end - 1);
}

/** Words behind which the expression list of a simple statement or a `for` begins. */
const BEFORE_EXPRESSIONS = [
  ...['return', 'yield', 'in', ';', ':', '='],
  ...['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '>>=', '<<=', '**='],
];

function planTrailingComma(tokens: Tokens, first: number, comma: number, plan: Insertions): void {
  if (plan.omitted.has(comma) || plan.after.has(comma)) return;
  const isLoop = tokens.is(first, 'for') || tokens.is(first + 1, 'for');
  if (tokens.is(comma + 1, ':') && !isLoop) return;
  let start = first;
  for (let index = first; index < comma; index = skipGroup(tokens, index)) {
    if (!BEFORE_EXPRESSIONS.some((word) => tokens.is(index, word))) continue;
    start = index + 1;
    if (isLoop && tokens.is(index, 'in')) break;
  }
  // A comma within brackets is left alone.
  if (findTopLevel(tokens, start, comma + 1, [',']) <= comma) enclose(plan, start, comma, '()');
}

/** Index of the first of the words outside of brackets and strings; `end` where there is none. */
function findTopLevel(
  tokens: Tokens,
  first: number,
  end: number,
  words: readonly string[],
): number {
  for (let index = first; index < end; index = skipGroup(tokens, index)) {
    if (words.some((word) => tokens.is(index, word))) return index;
  }
  return end;
}

/** The names and operators outside of brackets and strings. */
function topLevel(tokens: Tokens, first: number, end: number): readonly string[] {
  const words: string[] = [];
  for (let index = first; index < end; index = skipGroup(tokens, index)) {
    if (tokens.kind(index) === 'name' || tokens.kind(index) === 'operator') {
      words.push(tokens.text(index));
    }
  }
  return words;
}

/** Index behind the token, or behind the bracket or string that it opens. */
function skipGroup(tokens: Tokens, index: number): number {
  const literal = tokens.string(index);
  if (literal !== undefined) return literal.endToken;
  let depth = 0;
  let next = index;
  do {
    const skipped = tokens.string(next)?.endToken;
    if (['(', '[', '{'].some((bracket) => tokens.is(next, bracket))) depth++;
    else if ([')', ']', '}'].some((bracket) => tokens.is(next, bracket))) depth--;
    next = skipped ?? next + 1;
  } while (depth > 0 && next < tokens.length);
  return next;
}

function checkConcatenation(literals: readonly StringToken[]): void {
  const first = literals[0];
  if (first === undefined || literals.length === 1) return;
  const last = literals[literals.length - 1] ?? first;
  const has = (letter: string) =>
    literals.filter(({ prefix }) => prefix.toLowerCase().includes(letter)).length;
  if (has('b') > 0 && has('b') < literals.length) {
    const message = 'cannot mix bytes and nonbytes literals';
    throw new PythonSyntaxError(message, first.span.start, last.span.end);
  }
  if (has('t') > 0 && has('t') < literals.length) {
    const message = 'cannot mix t-string literals with string or f-string literals';
    throw new PythonSyntaxError(message, first.span.start, last.span.end);
  }
}

/** A table from offset in the output to token; gaps have the token before them. */
function tokensByOffset(pairs: readonly number[], length: number): Int32Array {
  const tokens = new Int32Array(length + 1);
  let from = 0;
  let token = 0;
  for (let index = 0; index < pairs.length; index += 2) {
    const offset = pairs[index] ?? 0;
    tokens.fill(token, from, offset);
    token = pairs[index + 1] ?? 0;
    from = offset;
  }
  return tokens.fill(token, from);
}
