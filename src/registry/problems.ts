import type { RegistryProblem } from './types.ts';

/** The way to a key from the top of the registry. */
export type KeyPath = readonly (string | number)[];

/** A problem before it is known where its registry came from. */
export type ProblemDetails = Pick<RegistryProblem, 'key' | 'path' | 'value' | 'message' | 'remedy'>;

/** Takes the problems that are found while a registry is read. */
export interface ProblemSink {
  /**
   * @param value what stands there; `undefined` when the key is missing.
   * @param message what is wrong, a sentence.
   * @param remedy what to do, a sentence.
   */
  readonly report: (key: KeyPath, value: unknown, message: string, remedy: string) => void;
}

/** A sink that keeps what it is given, in order. */
export function collectProblems(): ProblemSink & { readonly problems: readonly ProblemDetails[] } {
  const problems: ProblemDetails[] = [];
  return {
    problems,
    report(key, value, message, remedy) {
      problems.push({
        key: formatKey(key),
        path: key,
        value: value === undefined ? null : formatValue(value),
        message,
        remedy,
      });
    },
  };
}

/** `sources.redis.deprecated["src/a.ts"]`: dots where the key is a plain name, brackets elsewhere. */
export function formatKey(key: KeyPath): string {
  let text = '';
  for (const part of key) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[\p{ID_Start}$_][\p{ID_Continue}$-]*$/u.test(part)) text += `${text && '.'}${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}

const LONGEST_VALUE = 80;

/** A value as source text, shortened, for a message. Takes any value, JSON or not. */
export function formatValue(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof RegExp) return String(value);
  if (value === undefined) return 'undefined';
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Circular, or a getter that throws.
  }
  text ??= typeof value === 'symbol' ? String(value) : 'an object';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

/** One text for all problems, one paragraph each, grouped under the place where they stand. */
export function formatProblems(problems: readonly RegistryProblem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = [`The SSOT registry has ${count}.`];
  for (const problem of problems) {
    const place = formatPlace(problem);
    const value = problem.value === null ? '' : ` (${problem.value})`;
    lines.push(
      '',
      `${place}${problem.key === '' ? 'registry' : problem.key}${value}`,
      `  ${problem.message}`,
      `  ${problem.remedy}`,
    );
  }
  return lines.join('\n');
}

function formatPlace({ origin, position }: RegistryProblem): string {
  if (origin === null) return '';
  return position === null ? `${origin}: ` : `${origin}:${position.line}:${position.column}: `;
}
