import { expect, it } from 'vitest';
import { defineRegistry } from '../../src/registry/define-registry.ts';

it('returns the registry as it is', () => {
  const registry = { sources: { redis: { module: 'src/redis.ts' } } };
  expect(defineRegistry(registry)).toBe(registry);
});

it('refuses unknown keys while they are written', () => {
  // @ts-expect-error -- the key is `module`
  defineRegistry({ sources: { redis: { modul: 'src/redis.ts' } } });
  // @ts-expect-error -- no such role
  defineRegistry({ sources: { redis: { module: 'a.ts', prefer: 'singleton' } } });
});
