import { describe, expect, it } from 'vitest';
import { isIncluded } from '../../../src/registry/keys/include.ts';
import { inputOf, problemsOf, registryOf, textsOf } from '../read.ts';

describe('include and exclude', () => {
  const registry = registryOf({
    ...inputOf({}),
    include: ['src/**', 'backend/'],
    exclude: ['**/generated/**'],
  });

  it.each([
    ['src/a.ts', true],
    ['backend/deep/a.py', true],
    ['scripts/a.ts', false],
    ['src/generated/a.ts', false],
    ['generated/a.ts', false],
  ])('%s: %s', (file, included) => {
    expect(isIncluded(registry, file)).toBe(included);
  });

  it('includes every file by default', () => {
    expect(isIncluded(registryOf(inputOf({})), 'any/.where/a.ts')).toBe(true);
  });

  it('must not be an empty list', () => {
    expect(textsOf(problemsOf({ ...inputOf({}), include: [] }))).toEqual([
      'include: An empty list includes no file at all. Leave "include" out to include every file.',
    ]);
  });

  it('is a list of strings', () => {
    expect(textsOf(problemsOf({ ...inputOf({}), include: 'src/**', exclude: [1] }))).toEqual([
      'include: Expected a list of globs from the registry\'s folder, but this is "src/**". Write it like ["src/**", "backend/**"].',
      'exclude[0]: Expected a list of globs from the registry\'s folder, but this is 1. Write it like ["**/generated/**"].',
    ]);
  });
});
