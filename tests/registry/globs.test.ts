import { describe, expect, it } from 'vitest';
import { matchesGlobs, readGlobs } from '../../src/registry/globs.ts';
import { collectProblems } from '../../src/registry/problems.ts';

describe('matchesGlobs', () => {
  it.each([
    ['**', 'a/b/c.ts', true],
    ['**', '.husky/pre-commit', true],
    ['src/**', 'src/a.ts', true],
    ['src/**', 'src/.hidden/a.ts', true],
    ['src/**', 'lib/src/a.ts', false],
    ['src/*', 'src/a/b.ts', false],
    ['**/*.test.*', 'a.test.ts', true],
    ['**/*.test.*', 'deep/a.test.ts', true],
    ['**/*.{test,spec}.?(c|m)[jt]s?(x)', 'a/b.spec.mts', true],
    ['src/app/[id]/**', 'src/app/i/page.tsx', true],
    ['Src/**', 'src/a.ts', false],
    ['**', 'src/line\nbreak.ts', true],
    ['src/**', 'src/line\nbreak.ts', true],
  ])('%s and %s', (glob, file, expected) => {
    expect(matchesGlobs([glob], file)).toBe(expected);
  });

  it('asks whether any glob matches', () => {
    expect(matchesGlobs(['a/**', 'b/**'], 'b/c.ts')).toBe(true);
    expect(matchesGlobs([], 'b/c.ts')).toBe(false);
  });
});

describe('readGlobs', () => {
  function read(glob: string) {
    const sink = collectProblems();
    const [result] = readGlobs([glob], ['include'], '/repo', sink);
    return { result, texts: sink.problems.map(({ key, message }) => `${key}: ${message}`) };
  }

  it.each([
    ['src/**', 'src/**'],
    ['./src/**', 'src/**'],
    ['scripts/', 'scripts/**'],
    ['/repo/src/**', 'src/**'],
    ['/repo/scripts/', 'scripts/**'],
    ['packages/*/src/**/__tests__/**/*.test.*', 'packages/*/src/**/__tests__/**/*.test.*'],
  ])('%s becomes %s', (glob, result) => {
    expect(read(glob)).toEqual({ result, texts: [] });
  });

  it.each([
    ['../other/**', "include[0]: This glob leaves the registry's folder."],
    ['src/../../x', "include[0]: This glob leaves the registry's folder."],
    ['/elsewhere/**', "include[0]: This path lies outside the registry's folder."],
    ['!src/**', 'include[0]: A glob cannot be negated.'],
  ])('refuses %s', (glob, text) => {
    expect(read(glob).texts).toEqual([text]);
  });

  it.each([
    '**/*a*b*c*d',
    '**/a/**/b/**/c/**/d',
    '*/*/*/*/*/*/*',
    'src/+(a|aa)',
    'src/*(a|aa)',
    '!(a)*!(b)*!(c)',
  ])('refuses %s, which could take very long', (glob) => {
    const problems = read(glob).texts;
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/negated|very long/);
  });
});
