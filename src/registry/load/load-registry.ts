import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LineIndex, withoutByteOrderMark, type Position } from '../../core/source-text.ts';
import { parseRegistry } from '../parse-registry.ts';
import type { RegistryProblem, RegistryResult } from '../types.ts';
import { readConfigSource } from './config-source.ts';
import { evaluateModule, evaluateText } from './evaluate.ts';
import { findJsonSyntaxError } from './json-syntax.ts';

/** Results by path, each for one content of the file: a long-lived process sees its edits. */
const loaded = new Map<string, { readonly text: string; readonly result: RegistryResult }>();

/**
 * Reads a registry file: `ssot.config.json`, or a module in JavaScript or TypeScript, which is run.
 * Synchronous and never throws: a file that cannot be read, parsed or run gives a problem with its
 * place. Asked again, it runs the file only if its content has changed; files that it imports are not
 * watched.
 *
 * @param file absolute path, as `findRegistry` gives it.
 */
export function loadRegistry(file: string): RegistryResult {
  let text: string;
  try {
    text = withoutByteOrderMark(readFileSync(file, 'utf8'));
  } catch (error) {
    return failed(file, 'It cannot be read', error, null);
  }
  const known = loaded.get(file);
  if (known?.text === text) return known.result;
  const result = read(file, text, () => evaluateModule(file, known !== undefined));
  loaded.set(file, { text, result });
  return result;
}

/**
 * The same for a version of the file that need not be on disk: a staged one, or one of an older commit.
 * What it imports is taken from disk.
 *
 * @param file absolute path that the text has, or once had.
 */
export function loadRegistryText(file: string, text: string): RegistryResult {
  if (contentOf(file) === withoutByteOrderMark(text)) return loadRegistry(file);
  return read(file, withoutByteOrderMark(text), () => evaluateText(file, text));
}

function read(file: string, text: string, evaluate: () => unknown): RegistryResult {
  if (file.endsWith('.json')) return readJson(file, text);
  let value: unknown;
  try {
    value = evaluate();
  } catch (error) {
    return notEvaluated(file, text, error);
  }
  if (value instanceof Promise) {
    return problem(file, 'It exports a promise.', 'Export the registry itself.', null);
  }
  if (value === undefined) {
    return problem(
      file,
      'It has no default export.',
      'Write "export default defineRegistry({ … })", or "module.exports = { … }".',
      null,
    );
  }
  return parse(file, text, value);
}

function readJson(file: string, text: string): RegistryResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const syntaxError = findJsonSyntaxError(text);
    if (syntaxError === null) return failed(file, 'It is not JSON', error, null);
    const { message, offset } = syntaxError;
    return problem(file, message, 'Correct the JSON.', new LineIndex(text).positionAt(offset));
  }
  return parse(file, text, value);
}

function parse(file: string, text: string, value: unknown): RegistryResult {
  const result = parseRegistry(value, { root: path.dirname(file), origin: file });
  return result.ok ? result : { ok: false, problems: locateProblems(result.problems, text) };
}

/**
 * The problems with their positions in the registry file they came from, where the key stands there.
 * @param text content of the file; left out, it is read.
 */
export function locateProblems(
  problems: readonly RegistryProblem[],
  text?: string,
): readonly RegistryProblem[] {
  const file = problems.find(({ origin }) => origin !== null)?.origin ?? null;
  const content = text ?? (file === null ? null : contentOf(file));
  if (file === null || content === null) return problems;
  const source = readConfigSource(file, content);
  const lines = new LineIndex(content);
  return problems.map((problem) => {
    if (problem.position !== null || problem.origin !== file) return problem;
    const offset = source.offsetOf(problem.path);
    return offset === null ? problem : { ...problem, position: lines.positionAt(offset) };
  });
}

function contentOf(file: string): string | null {
  try {
    return withoutByteOrderMark(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function notEvaluated(file: string, text: string, error: unknown): RegistryResult {
  const { syntaxError } = readConfigSource(file, text);
  if (syntaxError !== null) {
    const { message, offset } = syntaxError;
    const sentence = `It cannot be parsed: ${message.replace(/\.?$/, '.')}`;
    return problem(file, sentence, 'Correct the syntax.', new LineIndex(text).positionAt(offset));
  }
  if (isAsyncModule(error)) {
    return problem(
      file,
      'It uses await at its top level, but rules read it synchronously.',
      'Write plain data; run what it needs beforehand.',
      null,
    );
  }
  return failed(file, 'It cannot be run', error, positionInStack(file, text, error));
}

function isAsyncModule(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : null;
  return code === 'ERR_REQUIRE_ASYNC_MODULE' || /\bawait is only valid\b/.test(error.message);
}

/** The nearest call in the registry file itself, whatever it called. */
function positionInStack(file: string, text: string, error: unknown): Position | null {
  if (!(error instanceof Error)) return null;
  for (const frame of error.stack?.split('\n') ?? []) {
    for (const name of [pathToFileURL(file).href, file]) {
      const start = frame.indexOf(`${name}:`);
      if (start < 0) continue;
      const [line, column] = frame.slice(start + name.length + 1).split(/\D/, 2);
      if (line && column) return inText({ line: Number(line), column: Number(column) }, text);
    }
  }
  return null;
}

/** A transpiled line can be longer than what was written; then the start of the written one. */
function inText(position: Position, text: string): Position {
  const line = text.split(/\r\n|[\r\n]/)[position.line - 1] ?? '';
  return position.column <= line.length
    ? position
    : { line: position.line, column: line.length - line.trimStart().length + 1 };
}

function failed(
  file: string,
  what: string,
  error: unknown,
  position: Position | null,
): RegistryResult {
  // Node adds the require stack, jiti the place: only the first line says what is wrong.
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const sentence = `${what}: ${reason.replaceAll(/file:\/\/[^\s'"]+/g, fileName).replace(/\.?$/, '.')}`;
  return problem(file, sentence, 'Correct the file; a registry is plain data.', position);
}

function fileName(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    return url;
  }
}

function problem(
  file: string,
  message: string,
  remedy: string,
  position: Position | null,
): RegistryResult {
  const whole = { key: '', path: [], value: null };
  return { ok: false, problems: [{ ...whole, message, remedy, origin: file, position }] };
}
