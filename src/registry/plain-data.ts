import { formatValue } from './problems.ts';
import type { KeyPath, ProblemSink } from './problems.ts';

/** Object keys that mean something to JavaScript itself; as names of sources they would get lost. */
const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const DEEPEST = 20;

/**
 * A copy of a value that holds nothing but JSON: no functions, class instances, regular expressions,
 * cycles. Properties that are `undefined` are left out. What is not data is reported and becomes
 * null; never throws, also not for a getter or proxy that does.
 */
export function plainData(value: unknown, key: KeyPath, problems: ProblemSink): unknown {
  try {
    return copy(value, key, problems);
  } catch (error) {
    problems.report(
      key,
      undefined,
      `This value cannot be read: ${error instanceof Error ? error.message : formatValue(error)}.`,
      'Write plain data, as JSON could hold it.',
    );
    return null;
  }
}

function copy(value: unknown, key: KeyPath, problems: ProblemSink): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (key.length > DEEPEST) {
    problems.report(
      key.slice(0, DEEPEST),
      undefined,
      'This value is nested too deeply, or contains itself.',
      'Write plain data, as JSON could hold it.',
    );
    return null;
  }
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) => copy(item, [...key, index], problems));
  }
  if (isPlainObject(value)) {
    const entries: [string, unknown][] = [];
    for (const name of Object.keys(value)) {
      const item = value[name];
      if (item === undefined) continue;
      if (RESERVED_KEYS.has(name)) {
        problems.report([...key, name], item, 'This name is reserved.', 'Choose another name.');
      } else {
        entries.push([name, copy(item, [...key, name], problems)]);
      }
    }
    return Object.fromEntries(entries);
  }
  problems.report(
    key,
    value,
    'A registry is data only, so that every tool can read it.',
    value instanceof RegExp
      ? 'Write a glob or a name with "*" instead of the regular expression.'
      : 'Write a string, number, list or object, as JSON could hold it.',
  );
  return null;
}

/** Prototypes of other realms (a worker's, a test runner's) count as plain too. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  // A module namespace, as `import * as registry` gives it, has no prototype either.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
