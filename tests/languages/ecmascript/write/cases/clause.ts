import { code, redirect } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

const same = target('redisManager');
const getRedis = target('getRedis');
const byDefault = target('default', 'redis');

/** A default where it may stand before the braces, and in them where it may not. */
export const defaults: readonly WritingCase[] = [
  {
    name: 'comes with a name by one new statement',
    before: code`
      import { legacyRedis, createRedis, keep } from './db/redis';

      export const all = [legacyRedis, createRedis(), keep];
    `,
    remedy: redirect('./db/redis', [
      ['legacyRedis', byDefault],
      ['createRedis', getRedis],
    ]),
    after: code`
      import { keep } from './db/redis';
      import redis, { getRedis } from './infra/redis';

      export const all = [redis, getRedis(), keep];
    `,
  },
  {
    name: 'comes with a name by one new statement of types',
    before: code`
      import type { legacyRedis, LegacySettings, keep } from './db/redis';

      export type All = [typeof legacyRedis, LegacySettings, typeof keep];
    `,
    remedy: redirect('./db/redis', [
      ['legacyRedis', byDefault],
      ['LegacySettings', target('RedisSettings')],
    ]),
    after: code`
      import type { keep } from './db/redis';
      import type { default as redis, RedisSettings } from './infra/redis';

      export type All = [typeof redis, RedisSettings, typeof keep];
    `,
  },
  {
    name: 'comes alone by a new statement of types',
    before: code`
      import type { legacyRedis, keep } from './db/redis';

      export type All = [typeof legacyRedis, typeof keep];
    `,
    remedy: redirect('./db/redis', [['legacyRedis', byDefault]]),
    after: code`
      import type { keep } from './db/redis';
      import type redis from './infra/redis';

      export type All = [typeof redis, typeof keep];
    `,
  },
  {
    name: 'takes the place of the only name of a statement of types',
    before: code`
      import type { legacyRedis } from './db/redis';

      export type All = typeof legacyRedis;
    `,
    remedy: redirect('./db/redis', [['legacyRedis', byDefault]]),
    after: code`
      import type redis from './infra/redis';

      export type All = typeof redis;
    `,
  },
  {
    name: 'stays a type in the place of a name that is marked as one',
    before: code`
      import { type legacyRedis } from './db/redis';

      export type All = typeof legacyRedis;
    `,
    remedy: redirect('./db/redis', [['legacyRedis', byDefault]]),
    after: code`
      import { type default as redis } from './infra/redis';

      export type All = typeof redis;
    `,
  },
  {
    name: 'joins the types of its module in their braces',
    before: code`
      import type { RedisSettings } from './infra/redis';
      import type legacy from './db/redis';

      export type All = [RedisSettings, typeof legacy];
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import type { RedisSettings, default as legacy } from './infra/redis';

      export type All = [RedisSettings, typeof legacy];
    `,
  },
  {
    name: 'joins two types of its module in their braces',
    before: code`
      import type { RedisManager, RedisSettings } from './infra/redis';
      import type legacy from './db/redis';

      export type All = [RedisManager, RedisSettings, typeof legacy];
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import type { RedisManager, RedisSettings, default as legacy } from './infra/redis';

      export type All = [RedisManager, RedisSettings, typeof legacy];
    `,
  },
  {
    name: 'joins types together with another type',
    before: code`
      import type { RedisManager } from './infra/redis';
      import type { legacyRedis, LegacySettings } from './db/redis';

      export type All = [RedisManager, typeof legacyRedis, LegacySettings];
    `,
    remedy: redirect('./db/redis', [
      ['legacyRedis', byDefault],
      ['LegacySettings', target('RedisSettings')],
    ]),
    after: code`
      import type { RedisManager, default as redis, RedisSettings } from './infra/redis';

      export type All = [RedisManager, typeof redis, RedisSettings];
    `,
  },
  {
    name: 'gets a second name where the first one is shadowed',
    before: code`
      import redis, { redisPool } from './infra/redis';
      import { legacyRedis } from './db/redis';

      export const all = (redis: number) => [legacyRedis, redis, redisPool];
      export { redis };
    `,
    remedy: redirect('./db/redis', [['legacyRedis', byDefault]]),
    after: code`
      import redis, { redisPool, default as legacyRedis } from './infra/redis';

      export const all = (redis: number) => [legacyRedis, redis, redisPool];
      export { redis };
    `,
  },
  {
    name: 'gives a side-effect import a clause together with a name',
    before: code`
      import './infra/redis';
      import { createRedis, legacyRedis } from './db/redis';

      export const all = [createRedis(), legacyRedis];
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['legacyRedis', byDefault],
    ]),
    after: code`
      import redis, { getRedis } from './infra/redis';

      export const all = [getRedis(), redis];
    `,
  },
  {
    name: 'leaves for braces where its namespace goes, too',
    before: code`
      import legacy, * as all from './db/redis';

      export const list = [legacy, all.createRedis()];
    `,
    remedy: redirect('./db/redis', [
      ['default', same],
      ['all.createRedis', getRedis],
    ]),
    after: code`
      import { redisManager, getRedis } from './infra/redis';

      export const list = [redisManager, getRedis()];
    `,
  },
];

/** Comments in and between the parts of a clause. */
export const comments: readonly WritingCase[] = [
  {
    name: 'stays between a default and the name that is left',
    before: code`
      import Redis, /* and */ { Cluster, RedisOptions } from 'ioredis';

      export const all = [new Cluster(), Redis] as [unknown, unknown, RedisOptions?];
    `,
    remedy: use('new Cluster()'),
    after: code`
      import Redis, /* and */ { RedisOptions } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const all = [redisManager, Redis] as [unknown, unknown, RedisOptions?];
    `,
    untyped: 'the options are a type without the modifier',
  },
  {
    name: 'keeps the only name beside it',
    before: code`
      import Redis, /* and */ { Cluster } from 'ioredis';

      export const all = [new Cluster(), Redis];
    `,
    remedy: use('new Cluster()'),
    after: code`
      import Redis, /* and */ { Cluster } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const all = [redisManager, Redis];
    `,
    leavesUnused: ['Cluster'],
  },
  {
    name: 'keeps the only name in its braces',
    before: code`
      import Redis, { /* many */ Cluster } from 'ioredis';

      export const all = [new Cluster(), Redis];
    `,
    remedy: use('new Cluster()'),
    after: code`
      import Redis, { /* many */ Cluster } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const all = [redisManager, Redis];
    `,
    leavesUnused: ['Cluster'],
  },
  {
    name: 'stays in empty braces beside a default that moves',
    before: code`
      import legacy, { /* none yet */ } from './db/redis';

      legacy.get('a');
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import legacy, { /* none yet */ } from './infra/redis';

      legacy.get('a');
    `,
  },
  {
    name: 'holds up a name that would leave its braces',
    before: code`
      import { /* the one */ legacyRedis } from './db/redis';

      legacyRedis.get('a');
    `,
    remedy: redirect('./db/redis', [['legacyRedis', byDefault]]),
    after: null,
  },
  {
    name: 'holds up a type import that would become a value import',
    before: code`
      import type { /* the one */ redisManager } from './infra/redis';
      import { Redis } from 'ioredis';

      export const client: typeof redisManager | Redis = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import type { /* the one */ redisManager } from './infra/redis';
      import { Redis } from 'ioredis';
      import { redisManager as canonicalRedisManager } from './infra/redis';

      export const client: typeof redisManager | Redis = canonicalRedisManager;
    `,
    usesUp: ['Redis'],
  },
];

/** New statements of one remedy. */
export const statements: readonly WritingCase[] = [
  {
    name: 'one for types, one for values',
    before: code`
      import { type LegacySettings, createRedis, keep } from './db/redis';

      export const all: [LegacySettings, unknown, unknown] = [{ url: '' }, createRedis(), keep];
    `,
    remedy: redirect('./db/redis', [
      ['LegacySettings', target('RedisSettings')],
      ['createRedis', getRedis],
    ]),
    after: code`
      import { keep } from './db/redis';
      import type { RedisSettings } from './infra/redis';
      import { getRedis } from './infra/redis';

      export const all: [RedisSettings, unknown, unknown] = [{ url: '' }, getRedis(), keep];
    `,
  },
  {
    name: 'one for a name and a member, with the attributes of their import',
    before: code`
      import legacy, * as all from './db/redis' with { mode: 'sync' };

      export const list = [legacy, all.createRedis(), all.keep];
    `,
    remedy: redirect('./db/redis', [
      ['default', same],
      ['all.createRedis', getRedis],
    ]),
    after: code`
      import * as all from './db/redis' with { mode: 'sync' };
      import { redisManager, getRedis } from './infra/redis' with { mode: 'sync' };

      export const list = [redisManager, getRedis(), all.keep];
    `,
    usesUp: ['all'],
  },
  {
    name: 'one with the attributes, one for what the file has as a type without any',
    before: code`
      import legacy, * as all from './db/redis' with { mode: 'sync' };
      import type { getRedis } from './infra/redis';

      export const list: ReturnType<typeof getRedis>[] = [legacy, all.createRedis(), all.legacyPool];
    `,
    remedy: redirect('./db/redis', [
      ['default', same],
      ['all.createRedis', getRedis],
    ]),
    after: code`
      import * as all from './db/redis' with { mode: 'sync' };
      import { redisManager } from './infra/redis' with { mode: 'sync' };
      import { getRedis } from './infra/redis';

      export const list: ReturnType<typeof getRedis>[] = [redisManager, getRedis(), all.legacyPool];
    `,
    usesUp: ['all'],
  },
  {
    name: 'one that ends where other code follows, be semicolons the style or not',
    before:
      "import { other } from './other'\nimport { another } from './other'\nimport { Redis } from 'ioredis'; export const client = [new Redis(), other, another]\n",
    remedy: use('new Redis()'),
    after:
      "import { other } from './other'\nimport { another } from './other'\nimport { redisManager } from './infra/redis'; export const client = [redisManager, other, another]\n",
  },
  {
    name: 'one for a name that takes the place of one that moves itself',
    before: code`
      import { createRedis, keep as mine } from './db/redis';

      export const all = [createRedis, mine];
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', target('keep', 'keep', { kind: 'file', file: 'src/db/redis.ts' })],
      ['keep', getRedis],
    ]),
    after: code`
      import { keep } from './db/redis';
      import { getRedis as mine } from './infra/redis';

      export const all = [keep, mine];
    `,
  },
  {
    name: 'one with a name that holds a backslash',
    before: code`
      import { createRedis, keep } from './db/redis';

      export const all = [createRedis, keep];
    `,
    remedy: redirect('./db/redis', [['createRedis', target('a\\b', 'made')]]),
    after: code`
      import { keep } from './db/redis';
      import { 'a\\b' as made } from './infra/redis';

      export const all = [made, keep];
    `,
    untyped: 'there is no such export',
  },
];
