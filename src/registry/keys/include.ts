/** `include`: which files the registry speaks about. */
import { matchesGlobs, readGlobs } from '../globs.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, texts } from '../schema.ts';
import type { Registry } from '../types.ts';

export const includeSchema = expecting(texts, {
  expects: "a list of globs from the registry's folder",
  example: ['src/**', 'backend/**'],
});

export const INCLUDE_DEFAULT: readonly string[] = ['**'];

export function readInclude(value: readonly string[] | undefined, context: ReadContext) {
  if (value === undefined) return INCLUDE_DEFAULT;
  if (value.length === 0) {
    context.report(
      ['include'],
      value,
      'An empty list includes no file at all.',
      'Leave "include" out to include every file.',
    );
  }
  return readGlobs(value, ['include'], context.root, context);
}

/**
 * Whether the registry speaks about a file: `include` names it and `exclude` does not.
 * @param file POSIX path from the registry's folder.
 */
export function isIncluded(registry: Registry, file: string): boolean {
  return matchesGlobs(registry.include, file) && !matchesGlobs(registry.exclude, file);
}
