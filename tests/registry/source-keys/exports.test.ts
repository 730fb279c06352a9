import { describe, expect, it } from 'vitest';
import { sourceOf, sourceTexts } from '../read.ts';

describe('exports', () => {
  it('gives one name to all modules', () => {
    const { modules } = sourceOf({
      module: ['a.ts', 'b.ts'],
      exports: { instance: 'redis', class: 'default' },
    });
    expect(modules.map(({ exports }) => exports)).toEqual([
      { instance: 'redis', class: 'default' },
      { instance: 'redis', class: 'default' },
    ]);
  });

  it('gives one name a module from a list', () => {
    const { modules } = sourceOf({
      module: ['backend/redis.py', 'web/redis.ts'],
      exports: { instance: ['redis_manager', 'redisManager'] },
    });
    expect(modules.map(({ exports }) => exports.instance)).toEqual([
      'redis_manager',
      'redisManager',
    ]);
  });

  it('needs as many names as modules', () => {
    expect(sourceTexts({ exports: { factory: ['a', 'b'] } })).toEqual([
      'exports.factory: This list gives 2 names for one module. Give one name for all modules, or a list with one name a module in the order of "module".',
    ]);
  });

  it.each(['getManager()', 'a.b', 'a b', '1a', 'redis-manager'])('refuses the name %j', (name) => {
    expect(sourceTexts({ exports: { factory: name } })).toEqual([
      'exports.factory: This is not a name that a module can export. Give the exported name alone, or "default".',
    ]);
  });

  it('gives each name one role', () => {
    expect(sourceTexts({ exports: { instance: 'x', class: 'x' } })).toEqual([
      'exports.class: The same export cannot be both instance and class. Keep it under the role that it has.',
    ]);
  });

  it('proposes the role that is meant', () => {
    expect(sourceTexts({ exports: { instanse: 'x' } })).toEqual([
      'exports.instanse: There is no key "instanse" here. Did you mean "instance"?',
    ]);
  });
});

describe('prefer', () => {
  it.each([
    [{ instance: 'a', factory: 'b', class: 'C' }, undefined, 'instance'],
    [{ factory: 'b', class: 'C' }, undefined, 'factory'],
    [{ class: 'C' }, undefined, 'class'],
    [{ instance: 'a', factory: 'b' }, 'factory', 'factory'],
    [{}, undefined, null],
  ] as const)('of %j stated as %s is %s', (exports, prefer, role) => {
    const source = sourceOf({ exports, ...(prefer && { prefer }) });
    expect(source.modules[0]?.prefer).toBe(role);
  });

  it('names a declared export', () => {
    expect(sourceTexts({ exports: { class: 'C' }, prefer: 'factory' })).toEqual([
      'prefer: "exports" names no factory, so a fix could not use it. Add "factory" to "exports", or prefer one that it names.',
    ]);
  });

  it('is a role', () => {
    expect(sourceTexts({ prefer: 'singleton' })).toEqual([
      'prefer: Expected "instance", "factory" or "class", but this is "singleton". Write it like "instance".',
    ]);
  });
});
