/** `tests`: which files are tests. */
import { matchesGlobs, readGlobs } from '../globs.ts';
import type { ReadContext } from '../read-context.ts';
import { expecting, texts } from '../schema.ts';
import type { Registry } from '../types.ts';

export const testsSchema = expecting(texts, {
  expects: "a list of globs from the registry's folder",
  example: ['tests/**', '**/*.test.*'],
});

/** Where Jest, Vitest, Mocha, Playwright, pytest and unittest look, and where their doubles live. */
export const TESTS_DEFAULT: readonly string[] = [
  '**/{test,tests,__tests__,__mocks__,e2e}/**',
  '**/*.{test,spec,e2e}.*',
  '**/test_*.py',
  '**/*_test.py',
  '**/conftest.py',
];

export function readTests(value: readonly string[] | undefined, context: ReadContext) {
  return value === undefined ? TESTS_DEFAULT : readGlobs(value, ['tests'], context.root, context);
}

/**
 * Whether a file is a test.
 * @param file POSIX path from the registry's folder.
 */
export function isTestFile(registry: Registry, file: string): boolean {
  return matchesGlobs(registry.tests, file);
}
