/** `exclude`: which files the registry leaves out; `isIncluded` reads it. */
import { readGlobs } from '../globs.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, texts } from '../schema.ts';

export const excludeSchema = expecting(texts, {
  expects: "a list of globs from the registry's folder",
  example: ['**/generated/**'],
});

const EXCLUDE_DEFAULT: readonly string[] = [];

export function readExclude(value: readonly string[] | undefined, context: ReadContext) {
  return value === undefined
    ? EXCLUDE_DEFAULT
    : readGlobs(value, ['exclude'], context.root, context);
}
