/** Holds a value against the registry's schema and puts what differs into words. */
import * as v from 'valibot';
import { nearName } from './near-name.ts';
import { formatKey, formatValue } from './problems.ts';
import type { KeyPath, ProblemSink } from './problems.ts';
import { registrySchema } from './registry-schema.ts';
import { expectationOf } from './schema.ts';
import type { RegistryInput } from './types.ts';

/** The value as a registry, or null when its shape is wrong; what is wrong is then reported. */
export function readShape(value: unknown, problems: ProblemSink): RegistryInput | null {
  const arrays = arraysForObjects(value, registrySchema, []);
  if (arrays.length > 0) {
    for (const [key, array] of arrays) reportKind(key, array, problems);
    return null;
  }
  const result = v.safeParse(registrySchema, value);
  // The output type has `undefined` where a key may be missing; undefined values are left out before.
  if (result.success) return result.output as RegistryInput;
  const unknown = result.issues.filter(isUnknownKey).flatMap(unknownKeys);
  const mistyped = new Set(unknown.flatMap(([key]) => meantKey(key) ?? []));
  for (const issue of result.issues) {
    // The key is not missing but mistyped, and that is reported.
    if (isMissing(issue) && mistyped.has(formatKey(keyOf(issue)))) continue;
    if (isUnknownKey(issue)) {
      for (const [key, value] of unknownKeys(issue)) reportUnknownKey(key, value, problems);
    } else {
      reportIssue(issue, problems);
    }
  }
  return null;
}

function reportIssue(issue: v.BaseIssue<unknown>, problems: ProblemSink): void {
  const key = keyOf(issue);
  if (isMissing(issue)) {
    reportMissing(key, problems);
  } else if (issue.type === 'non_empty' || issue.type === 'min_length') {
    const what = typeof issue.input === 'string' ? 'text' : 'list';
    problems.report(key, issue.input, `This ${what} is empty.`, remedyFor(key));
  } else {
    reportKind(key, issue.input, problems);
  }
}

function keyOf(issue: v.BaseIssue<unknown>): KeyPath {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.kind === 'schema' && issue.received === 'undefined';
}

/** All unknown keys of the object that an issue is about: the schema library names only the first. */
function unknownKeys(issue: v.BaseIssue<unknown>): readonly [KeyPath, unknown][] {
  const parent = keyOf(issue).slice(0, -1);
  const known = Object.keys(entriesOf(schemaAt(parent)) ?? {});
  const object = issue.path?.at(-1)?.input as Readonly<Record<string, unknown>>;
  return Object.entries(object)
    .filter(([name]) => !known.includes(name))
    .map(([name, value]) => [[...parent, name], value]);
}

/** The key that an unknown one was probably meant to be. */
function meantKey(key: KeyPath): string | null {
  const parent = key.slice(0, -1);
  const near = nearName(String(key.at(-1)), knownKeys(parent));
  return near === null ? null : formatKey([...parent, near]);
}

function knownKeys(parent: KeyPath): readonly string[] {
  return Object.keys(entriesOf(schemaAt(parent)) ?? {}).filter((name) => name !== '$schema');
}

function reportUnknownKey(key: KeyPath, value: unknown, problems: ProblemSink): void {
  const name = String(key.at(-1));
  const known = knownKeys(key.slice(0, -1));
  const near = nearName(name, known);
  problems.report(
    key,
    value,
    `There is no key "${name}" ${key.length === 1 ? 'in a registry' : 'here'}.`,
    near === null ? `Known keys: ${known.join(', ')}.` : `Did you mean "${near}"?`,
  );
}

function reportMissing(key: KeyPath, problems: ProblemSink): void {
  const name = String(key.at(-1));
  const expectation = expectationAt(key);
  problems.report(
    key,
    undefined,
    `"${name}" is missing${expectation === null ? '' : `; it takes ${expectation.expects}`}.`,
    expectation === null ? 'Add it.' : `Add it, for example ${name}: ${show(expectation.example)}.`,
  );
}

function reportKind(key: KeyPath, value: unknown, problems: ProblemSink): void {
  const kind =
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? 'a list'
        : 'an object'
      : formatValue(value);
  const expects = expectationAt(key)?.expects ?? 'something else';
  problems.report(key, value, `Expected ${expects}, but this is ${kind}.`, remedyFor(key));
}

function remedyFor(key: KeyPath): string {
  const expectation = expectationAt(key);
  return expectation === null ? 'Correct it.' : `Write it like ${show(expectation.example)}.`;
}

/** An example as one would write it in a config file: names of keys bare. */
function show(example: unknown): string {
  if (Array.isArray(example)) return `[${example.map(show).join(', ')}]`;
  if (typeof example !== 'object' || example === null) return JSON.stringify(example);
  const entries = Object.entries(example).map(
    ([name, value]) => `${formatProperty(name)}: ${show(value)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

function formatProperty(name: string): string {
  return /^[\w$]+$/.test(name) ? name : JSON.stringify(name);
}

/** The nearest schema at or above a key that says what it expects. */
function expectationAt(key: KeyPath) {
  for (let length = key.length; length >= 0; length--) {
    const schema = schemaAt(key.slice(0, length));
    const expectation = schema && expectationOf(schema);
    if (expectation) return expectation;
  }
  return null;
}

/** The schema of the value at a key; null where a key is unknown. */
function schemaAt(key: KeyPath): v.GenericSchema | null {
  let schema: v.GenericSchema | null = registrySchema;
  for (const part of key) {
    if (schema === null) return null;
    schema = entriesOf(schema)?.[part] ?? childOf(schema);
    while (schema !== null && 'wrapped' in schema) schema = schema.wrapped as v.GenericSchema;
  }
  return schema;
}

function entriesOf(schema: v.GenericSchema | null): Record<string, v.GenericSchema> | undefined {
  return schema !== null && 'entries' in schema
    ? (schema.entries as Record<string, v.GenericSchema>)
    : undefined;
}

function childOf(schema: v.GenericSchema): v.GenericSchema | null {
  if (schema.type === 'array' && 'item' in schema) return schema.item as v.GenericSchema;
  if (schema.type === 'record' && 'value' in schema) return schema.value as v.GenericSchema;
  return null;
}

/** Lists that stand where an object is expected: the schema library takes a list for an object. */
function arraysForObjects(
  value: unknown,
  schema: v.GenericSchema,
  key: KeyPath,
): readonly [KeyPath, unknown][] {
  const wantsObject = schema.type === 'strict_object' || schema.type === 'record';
  if (Array.isArray(value)) {
    if (wantsObject) return [[key, value]];
    const item = childOf(schema);
    return item === null
      ? []
      : value.flatMap((entry, index) => arraysForObjects(entry, item, [...key, index]));
  }
  if (!wantsObject || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => {
    const child = schemaAt([...key, name]);
    return child === null ? [] : arraysForObjects(entry, child, [...key, name]);
  });
}
