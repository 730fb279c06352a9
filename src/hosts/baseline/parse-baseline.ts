import { withoutByteOrderMark } from '../../core/source-text.ts';
import { BASELINE_VERSION, type Baseline, type BaselineEntry } from './baseline.ts';

/** A baseline that cannot be used. The message is a sentence, the hint says what to do. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
  readonly hint: string;

  constructor(file: string, problem: string, hint: string) {
    super(`The baseline ${file} cannot be read: ${problem}`);
    this.hint = hint;
  }
}

const CONFLICT = /^(?:<{7}|={7}|>{7})/mu;

/**
 * The entries of both sides, where a merge left a baseline with conflict markers; null for any other
 * text. What is one line on each side is one entry.
 */
export function entriesOfBothSides(text: string): Baseline | null {
  if (!CONFLICT.test(text)) return null;
  const entries = new Map(
    text.split('\n').flatMap((line) => {
      const entry = entryOn(line);
      return entry ? [[`${entry.fingerprint} ${entry.file}`, entry]] : [];
    }),
  );
  return [...entries.values()];
}

function entryOn(line: string): BaselineEntry | null {
  const [object] = /\{.*\}/u.exec(line) ?? [];
  if (object === undefined) return null;
  try {
    const value: unknown = JSON.parse(object);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Reads the text of a baseline.
 *
 * @param file for messages.
 * @throws BaselineError for anything but a baseline: one that is ignored would let everything pass, or
 * nothing.
 */
export function parseBaseline(text: string, file: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(withoutByteOrderMark(text));
  } catch (error) {
    const hint = CONFLICT.test(text)
      ? 'It has conflict markers: run "ssot baseline --prune", which keeps what either side accepts and is still there.'
      : 'Restore it from git, or write it again with "ssot baseline".';
    throw new BaselineError(
      file,
      `${error instanceof Error ? error.message : String(error)}.`,
      hint,
    );
  }
  const { version, findings } = isObject(value) ? value : {};
  if (version !== BASELINE_VERSION) {
    throw new BaselineError(
      file,
      `it has ${version === undefined ? 'no version' : `the version ${JSON.stringify(version)}`}, this is version ${String(BASELINE_VERSION)}.`,
      typeof version === 'number' && version > BASELINE_VERSION
        ? 'Update eslint-plugin-ssot.'
        : 'Delete it and write it again with "ssot baseline".',
    );
  }
  if (!Array.isArray(findings)) {
    throw new BaselineError(file, 'it has no list "findings".', 'Restore it from git.');
  }
  return findings.map((entry: unknown, index) => {
    if (isEntry(entry)) return entry;
    throw new BaselineError(
      file,
      `findings[${String(index)}] lacks "fingerprint" or "file".`,
      'Restore it from git.',
    );
  });
}

function isEntry(value: unknown): value is BaselineEntry {
  return (
    isObject(value) && typeof value['fingerprint'] === 'string' && typeof value['file'] === 'string'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
