/** Words of the schema language that every key of the registry is described in. */
import * as v from 'valibot';

/** What a key's schema says about itself, for messages and for the generated reference. */
export interface Expectation {
  /** Completes "Give …". */
  readonly expects: string;
  /** A good value. */
  readonly example: unknown;
  readonly [key: string]: unknown;
}

/** Attaches to a schema what a person has to know about it. */
export function expecting<S extends v.GenericSchema>(schema: S, expectation: Expectation) {
  return v.pipe(schema, v.metadata(expectation));
}

/** What the schema says about itself, or null. */
export function expectationOf(schema: v.GenericSchema): Expectation | null {
  const metadata: Record<string, unknown> = v.getMetadata(schema as never);
  return typeof metadata['expects'] === 'string' ? (metadata as unknown as Expectation) : null;
}

/** A string that is not empty. */
export const text = v.pipe(v.string(), v.nonEmpty());

/** A list of strings that are not empty. */
export const texts = v.pipe(v.array(text), v.readonly());

/** A string or a list of at least one. */
export const textOrTexts = v.union([text, v.pipe(v.array(text), v.minLength(1), v.readonly())]);

/** The strings of a value that may be one or a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
