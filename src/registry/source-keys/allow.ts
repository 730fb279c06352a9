/** `sources.*.allow`: files that may break the source's rules. */
import { matchesGlobs, readGlobs } from '../globs.ts';
import type { KeyPath } from '../problems.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, texts } from '../schema.ts';
import type { Source } from '../types.ts';

export const allowSchema = expecting(texts, {
  expects: "a list of globs from the registry's folder",
  example: ['scripts/**'],
});

export function readAllow(
  value: readonly string[] | undefined,
  key: KeyPath,
  context: ReadContext,
): readonly string[] {
  return readGlobs(value ?? [], key, context.root, context);
}

/**
 * Whether a file may break the source's rules.
 * @param file POSIX path from the registry's folder.
 */
export function isAllowed(source: Source, file: string): boolean {
  return matchesGlobs(source.allow, file);
}
