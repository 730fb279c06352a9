import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesClassName, matchesName } from '../../src/registry/names.ts';

describe('matchesName', () => {
  it.each([
    ['RedisManager', 'RedisManager', true],
    ['RedisManager', 'redisManager', false],
    ['RedisManager', 'RedisManagers', false],
    ['*RedisManager', 'RedisManager', true],
    ['*RedisManager', 'AuthRedisManager', true],
    ['*RedisManager', 'RedisManagerFactory', false],
    ['Redis*', 'RedisPool', true],
    ['*Redis*Manager', 'AuthRedisCacheManager', true],
    ['*Redis*Manager', 'RedisCache', false],
    ['*', '', true],
    ['a**b', 'ab', true],
    ['', '', true],
    ['', 'a', false],
    ['a.c', 'abc', false],
  ])('%s and %s', (pattern, name, expected) => {
    expect(matchesName(pattern, name)).toBe(expected);
  });

  it('says the same as a regular expression', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 8 });
    const name = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 });
    fc.assert(
      fc.property(pattern, name, (p, n) => {
        const expected = new RegExp(`^${p.join('').replaceAll('*', '.*')}$`).test(n.join(''));
        return matchesName(p.join(''), n.join('')) === expected;
      }),
    );
  });

  it('does not hang on a pattern that would hang a regular expression', () => {
    expect(matchesName(`${'*a'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false);
  });
});

describe('matchesClassName', () => {
  it('asks whether any pattern fits', () => {
    expect(matchesClassName(['A', 'B*'], 'Box')).toBe(true);
    expect(matchesClassName([], 'Box')).toBe(false);
  });
});
