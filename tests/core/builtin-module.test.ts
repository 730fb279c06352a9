import { describe, expect, it } from 'vitest';
import { withoutNodeScheme } from '../../src/core/builtin-module.ts';

describe('withoutNodeScheme', () => {
  it.each([
    ['node:child_process', 'child_process'],
    ['child_process', 'child_process'],
    ['node:fs/promises', 'fs/promises'],
    // A package is called `test`; what Node calls so has the scheme only.
    ['node:test', 'node:test'],
    ['test', 'test'],
    ['node:no-such-module', 'node:no-such-module'],
    ['ioredis', 'ioredis'],
  ])('%s', (specifier, plain) => {
    expect(withoutNodeScheme(specifier)).toBe(plain);
  });
});
