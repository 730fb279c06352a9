import { describe, expect, it } from 'vitest';
import type { Constructor } from '../../../src/registry/types.ts';
import { sourceOf, sourceTexts } from '../read.ts';

/** As one would write it, with the language of the package where it is known. */
function show(constructor: Constructor): string {
  if (constructor.kind === 'class-name') return constructor.pattern;
  const { module, name } = constructor;
  return module.kind === 'file'
    ? `${module.file}#${name}`
    : `${module.specifier}#${name}${module.language === null ? '' : ` (${module.language})`}`;
}

function read(constructors: string[]) {
  return sourceOf({ constructors }).constructors.map(show);
}

describe('constructors', () => {
  it.each([
    ['acme_redis', ['acme_redis#default']],
    ['redis#createClient', ['redis#createClient']],
    ['@acme/redis', ['@acme/redis#default (ecmascript)']],
    ['@acme/redis#Client', ['@acme/redis#Client (ecmascript)']],
    ['redis.asyncio#Redis', ['redis.asyncio#Redis']],
    ['redis#Redis.from_url', ['redis#Redis.from_url']],
    ['src/redis.ts', ['src/redis.ts#default']],
    ['src/redis.ts#make', ['src/redis.ts#make']],
    ['Src/Redis.ts', ['Src/Redis.ts#default']],
    ['backend/redis.py#make', ['backend/redis.py#make']],
    ['RedisManager', ['RedisManager']],
    ['*RedisManager', ['*RedisManager']],
    ['redis*', ['redis*']],
  ])('reads %s', (written, expected) => {
    expect(read([written])).toEqual(expected);
  });

  it('takes members of a default export of a package for exports', () => {
    expect(read(['acme_http#default.create'])).toEqual(['acme_http#create']);
    expect(read(['src/a.ts#default.create'])).toEqual(['src/a.ts#default.create']);
  });

  it('knows the clients of a well-known package that is named alone', () => {
    expect(read(['ioredis'])).toEqual([
      'ioredis#default (ecmascript)',
      'ioredis#createClient (ecmascript)',
      'ioredis#Redis (ecmascript)',
      'ioredis#Redis.createClient (ecmascript)',
      'ioredis#Redis.Cluster (ecmascript)',
      'ioredis#Cluster (ecmascript)',
    ]);
    const redis = read(['redis']);
    expect(redis).toContain('redis#createClient (ecmascript)');
    expect(redis).toContain('redis#Redis (python)');
  });

  it('lists each once', () => {
    expect(read(['A', 'A', 'redis#x', 'redis#x'])).toEqual(['A', 'redis#x']);
  });

  it('default to the canonical class where there is something to use instead', () => {
    const { constructors } = sourceOf({ exports: { instance: 'thing', class: 'Thing' } });
    expect(constructors.map(show)).toEqual(['src/thing.ts#Thing']);
    expect(sourceOf({ exports: { class: 'Thing' } }).constructors).toEqual([]);
  });

  it('default to the preset, its classes and the canonical class', () => {
    const { constructors } = sourceOf({ exports: { instance: 'redis', class: 'Redis' } }, 'redis');
    expect(constructors.map(show)).toEqual(
      expect.arrayContaining([
        'ioredis#default (ecmascript)',
        'redis.asyncio#Redis (python)',
        '*RedisManager',
        'src/thing.ts#Redis',
      ]),
    );
  });

  it('replace the preset where they are stated', () => {
    const { constructors } = sourceOf({ constructors: ['redis#createClient'] }, 'redis');
    expect(constructors.map(show)).toEqual(['redis#createClient']);
  });

  it('can be stated as none', () => {
    expect(sourceOf({ constructors: [] }, 'redis').constructors).toEqual([]);
  });

  it.each([
    ['#x', 'This constructor names an export, but no module.'],
    ['redis#', 'What follows "#" is not a name that a module can export.'],
    ['redis#create client', 'What follows "#" is not a name that a module can export.'],
    ['redis#a..b', 'What follows "#" is not a name that a module can export.'],
    ['*', 'This pattern fits every class.'],
    ['Redis Manager', 'This is neither a class name nor a pattern of class names.'],
    ['Redis?', 'This is neither a class name nor a pattern of class names.'],
    ['src/*/redis.ts', 'A module is named exactly, not by a pattern.'],
    ['../redis.ts#x', "This path lies outside the registry's folder."],
  ])('refuses %j', (written, message) => {
    expect(sourceTexts({ constructors: [written] })).toEqual([
      expect.stringContaining(`constructors[0]: ${message}`),
    ]);
  });

  it('are a list', () => {
    expect(sourceTexts({ constructors: 'ioredis' })).toEqual([
      'constructors: Expected a list of "package", "package#export", "path/to/module.ts#export" or class-name patterns, but this is "ioredis". Write it like ["ioredis", "redis#createClient", "*RedisManager"].',
    ]);
  });
});
