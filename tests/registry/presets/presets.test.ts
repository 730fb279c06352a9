import { describe, expect, it } from 'vitest';
import * as ioredis from 'ioredis';
import * as redis from 'redis';
import {
  BROADEST_PRESETS,
  knownExports,
  presetOf,
  PRESETS,
} from '../../../src/registry/presets/presets.ts';
import { sourceOf } from '../read.ts';

describe('presetOf', () => {
  it.each([
    ['redis', 'redis'],
    ['Redis', 'redis'],
    ['valkey', 'redis'],
    ['websocket', 'websocket'],
    ['db', 'database'],
    ['pg', 'postgres'],
    ['mongoose', 'mongo'],
    ['axios', 'http'],
    ['redisCache', undefined],
    ['constructor', undefined],
  ])('%s has %s', (name, preset) => {
    expect(presetOf(name)?.name).toBe(preset);
  });
});

describe('presets', () => {
  it('have different names and aliases', () => {
    const names = PRESETS.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
    expect(names.every((name) => name === name.toLowerCase())).toBe(true);
  });

  it('are broad enough together to find whatever one of them knows', () => {
    const names = BROADEST_PRESETS.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['redis', 'websocket', 'database', 'queue', 'logger', 'http']),
    );
    expect(names).not.toContain('postgres');
    const known = (presets: typeof PRESETS): readonly string[] =>
      presets.flatMap(({ constructors }) => Object.values(constructors).flat());
    expect(new Set(known(BROADEST_PRESETS))).toEqual(new Set(known(PRESETS)));
  });

  it.each(PRESETS.map((preset) => [preset.name, preset] as const))(
    '%s is a well-formed registry entry',
    (name, preset) => {
      const { constructors, classes } = sourceOf({}, name);
      const written = [
        ...(preset.constructors.ecmascript ?? []),
        ...(preset.constructors.python ?? []),
        ...preset.classes,
      ];
      expect(written).toEqual([...new Set(written)]);
      expect(constructors).toHaveLength(written.length);
      expect(classes).toEqual(preset.classes);
    },
  );

  it.each([
    ['redis', 'redis.asyncio#Redis.from_url', 'python'],
    ['redis', 'redis.cluster#RedisCluster', 'python'],
    ['redis', 'redis.sentinel#Sentinel', 'python'],
    ['redis', 'redis#BlockingConnectionPool', 'python'],
    ['redis', 'aioredis#create_redis_pool', 'python'],
    ['redis', '@redis/client#createSentinel', 'ecmascript'],
    ['database', 'pg#Pool', 'ecmascript'],
    ['database', 'mysql2/promise#createPool', 'ecmascript'],
    ['database', '@prisma/client#PrismaClient', 'ecmascript'],
    ['database', 'sqlalchemy#create_engine', 'python'],
    ['mongo', 'pymongo#MongoClient', 'python'],
    ['kafka', 'confluent_kafka#Producer', 'python'],
    ['queue', 'amqplib#connect', 'ecmascript'],
    ['logger', 'pino#default', 'ecmascript'],
    ['http', 'httpx#AsyncClient', 'python'],
  ])('%s guards %s', (name, written, language) => {
    const [specifier, exported] = written.split('#');
    expect(sourceOf({}, name).constructors).toContainEqual({
      kind: 'export',
      module: { kind: 'package', specifier, language },
      name: exported,
    });
  });
});

describe('the redis preset', () => {
  const missing = (specifier: string, exports: object) =>
    knownExports(specifier)
      .filter(({ language }) => language === 'ecmascript')
      .map(({ name }) => name)
      .filter((name) => {
        let value: unknown = exports;
        for (const part of name.split('.')) value = (value as Record<string, unknown>)[part];
        return typeof value !== 'function';
      });

  it('names what ioredis really exports', () => {
    // Members of the default export count as exports.
    expect(
      missing('ioredis', {
        ...ioredis,
        createClient: Reflect.get(ioredis.default, 'createClient') as unknown,
      }),
    ).toEqual([]);
  });

  it('names what node-redis really exports', () => {
    expect(missing('redis', redis)).toEqual([]);
    // `redis` hands on everything that `@redis/client` exports.
    expect(missing('@redis/client', redis)).toEqual([]);
  });
});

describe('knownExports', () => {
  it('knows nothing of other packages', () => {
    expect(knownExports('left-pad')).toEqual([]);
  });
});
