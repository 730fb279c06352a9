import type { File, FileError, Language, OkParseResult, ParseResult } from '@eslint/core';
import { LineIndex } from '../../../core/source-text.ts';
import type { Module } from '../parse/nodes.ts';
import { extract } from '../index.ts';
import { deepestPlace, parsePython } from '../parse/parse-python.ts';
import type { ParseError } from '../parse/parse-error.ts';
import type { Comment } from '../parse/tokens.ts';
import { visitorKeys } from '../parse/visitor-keys.ts';
import { PythonSourceCode, type PythonSourceOptions } from './python-source-code.ts';

interface ParsedFile extends OkParseResult<Module> {
  readonly comments: readonly Comment[];
}

/**
 * Tokens of a logical line from which on it may be nested too deeply for facts to be read off it. Without
 * facts no rule would say anything, so that it has to be told as an error.
 */
const SUSPICIOUS = 2000;

/** Python for ESLint: the nodes are those of CPython's `ast`, under its names; see `parse/nodes.ts`. */
export const pythonLanguage = {
  fileType: 'text',
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: 'type',
  visitorKeys: mutable(visitorKeys),

  /**
   * There are none. What an object for all files of a configuration sets for JavaScript (globals, a
   * parser) comes along and does not matter.
   */
  validateLanguageOptions: () => undefined,

  parse(file: File): ParseResult<Module> {
    const text = textOf(file);
    const { module, comments, errors, tokens } = parsePython(text);
    const { length } = tokens.longestLine;
    const unread =
      errors.length === 0 && length > SUSPICIOUS ? extract(file.path, text).parseError : null;
    const found = unread ? [{ message: unread.message, range: deepestPlace(tokens) }] : errors;
    if (found.length > 0) {
      return { ok: false, errors: found.map((error) => fileError(error, text)) };
    }
    const parsed: ParsedFile = { ok: true, ast: module, comments };
    return parsed;
  },

  createSourceCode(file: File, parsed: OkParseResult<Module>) {
    return new PythonSourceCode(textOf(file), parsed.ast, (parsed as ParsedFile).comments);
  },
} satisfies Language<PythonSourceOptions & { Code: PythonSourceCode; Node: unknown }>;

/** ESLint takes off a byte order mark before. */
function textOf({ body }: File): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

/** ESLint shows the column of a parse error as it is, from 1. */
function fileError({ message, range: [start, end] }: ParseError, text: string): FileError {
  const lines = new LineIndex(text);
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { message, ...from, endLine: to.line, endColumn: to.column };
}

function mutable(keys: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(keys).map(([type, fields]) => [type, [...fields]]));
}
