import { createRequire } from 'node:module';
import type * as pyAst from 'py-ast';
import { buildStatements } from './build-statement.ts';
import type { Module, Range } from './nodes.ts';
import { normaliseSource, type NormalisedSource } from './normalised-source.ts';
import { type ParseError, PythonSyntaxError } from './parse-error.ts';
import { scanTokens } from './scan-tokens.ts';
import { type Comment, Tokens } from './tokens.ts';
import { type RawNode, WrittenTree } from './written-tree.ts';

/** A parsed Python file. Where `errors` is not empty, `module` has no statements. */
export interface ParsedPython {
  readonly module: Module;
  /** In order; also those of a file with errors, up to the first. */
  readonly comments: readonly Comment[];
  readonly tokens: Tokens;
  readonly errors: readonly ParseError[];
}

/**
 * Parses a Python 3 file: everything that CPython 3.14's `ast.parse` takes. Never throws.
 *
 * @param text without byte order mark.
 */
export function parsePython(text: string): ParsedPython {
  const tokens = new Tokens(text);
  try {
    scan(text, tokens);
    const module = parseTokens(text, tokens);
    return { module, comments: tokens.comments, tokens, errors: [] };
  } catch (error) {
    return failed(text, tokens, asParseError(error, tokens));
  }
}

/** @throws PythonSyntaxError at the first thing that is wrong, be it a token or their order. */
function scan(text: string, tokens: Tokens): void {
  try {
    scanTokens(text, tokens);
  } catch (error) {
    tokens.dropUnfinishedLine();
    const earlier = errorBefore(text, tokens, tokens.end(tokens.length - 1));
    throw earlier ?? error;
  }
}

/** The error of a text that has been scanned up to `offset`; null where what follows may be at fault. */
function errorBefore(text: string, tokens: Tokens, offset: number): PythonSyntaxError | null {
  try {
    parseTokens(text, tokens);
  } catch (error) {
    if (error instanceof PythonSyntaxError && error.range[0] < offset) return error;
  }
  return null;
}

/** @throws PythonSyntaxError */
function parseTokens(text: string, tokens: Tokens): Module {
  const normalised = normaliseSource(tokens);
  const tree = new WrittenTree(text, tokens, normalised);
  const body = buildStatements(tree, parseNormalised(normalised, tokens), 'body');
  return { ...tree.nodeAt('Module', 0, text.length), body, type_ignores: [] };
}

/** @throws PythonSyntaxError where py-ast does not take the text. */
function parseNormalised(source: NormalisedSource, tokens: Tokens): RawNode {
  try {
    return parser().parse(source.code) as unknown as RawNode;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof RangeError) throw error;
    throw new PythonSyntaxError(...describe(error, source, tokens));
  }
}

/** py-ast's parser tells line and column; what else it throws tells at most the line, in words. */
function describe(
  error: Error & { readonly lineno?: number; readonly col_offset?: number },
  source: NormalisedSource,
  tokens: Tokens,
): [message: string, start: number, end: number] {
  const place = / at line (\d+)(?:, column \d+)?$/u.exec(error.message);
  const message = place === null ? error.message : error.message.slice(0, place.index);
  const line = error.lineno ?? (place === null ? undefined : Number(place[1]));
  if (line === undefined)
    return [message, tokens.start(tokens.length), tokens.start(tokens.length)];
  const token = source.firstTokenAt(line, error.col_offset ?? 0);
  return [message, tokens.start(token), tokens.end(token)];
}

function asParseError(error: unknown, tokens: Tokens): ParseError {
  if (error instanceof PythonSyntaxError) return { message: error.message, range: error.range };
  if (error instanceof RangeError) {
    return { message: 'too deeply nested to parse', range: deepestPlace(tokens) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { message: `cannot be parsed: ${reason}`, range: [0, 0] };
}

/** The start of the line that is most likely at fault where the stack did not suffice. */
export function deepestPlace(tokens: Tokens): Range {
  const { firstToken } = tokens.longestLine;
  return [tokens.start(firstToken), tokens.end(firstToken)];
}

function failed(text: string, tokens: Tokens, error: ParseError): ParsedPython {
  const head = new WrittenTree(text, tokens, NOTHING).nodeAt('Module', 0, text.length);
  const module: Module = { ...head, body: [], type_ignores: [] };
  return { module, comments: tokens.comments, tokens, errors: [error] };
}

const NOTHING: NormalisedSource = {
  code: '',
  strings: new Map(),
  firstTokenAt: () => 0,
  lastTokenAt: () => 0,
};

const require = createRequire(import.meta.url);

/** Loaded for the first Python file: to load it takes longer than to parse most projects' candidates. */
function parser(): typeof pyAst {
  return require('py-ast') as typeof pyAst;
}
