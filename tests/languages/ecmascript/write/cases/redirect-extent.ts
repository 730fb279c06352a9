import { code, redirect } from '../../../asked-remedies.ts';
import { SOCKETS, target, type WritingCase } from '../writing.ts';

const DB = { kind: 'file', file: 'src/db/redis.ts' } as const;
const same = target('redisManager');
const getRedis = target('getRedis');
const byDefault = target('default', 'redis');
const namespace = target('*', 'redis');

/** What of an import goes to the other module, and what stays where it is. */
export const extents: readonly WritingCase[] = [
  {
    name: 'renames one name of an awaited import() within its module',
    before: code`
      export async function open() {
        const { legacyPool, keep } = await import('./db/redis');
        return [legacyPool, keep];
      }
    `,
    remedy: redirect('./db/redis', [['legacyPool', target('redisManager', 'redisManager', DB)]]),
    after: code`
      export async function open() {
        const { redisManager, keep } = await import('./db/redis');
        return [redisManager, keep];
      }
    `,
  },
  {
    name: 'leaves a specifier as it is that names the module by another path',
    before: code`
      import { legacyPool } from '../src/db/redis';

      console.log(legacyPool);
    `,
    remedy: redirect('../src/db/redis', [
      ['legacyPool', target('redisManager', 'redisManager', DB)],
    ]),
    after: code`
      import { redisManager } from '../src/db/redis';

      console.log(redisManager);
    `,
  },
  {
    name: 'takes an awaited import() away whose one name is imported already',
    before: code`
      import { redisManager } from './infra/redis';

      const { legacyRedis } = await import('./db/redis');
      console.log(legacyRedis, redisManager);
    `,
    remedy: redirect('./db/redis', [['legacyRedis', same]]),
    after: code`
      import { redisManager } from './infra/redis';

      console.log(redisManager, redisManager);
    `,
  },
  {
    name: 'leaves a member of require() alone beside a pattern that could take it',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');
      const createRedis = require('./db/redis').createRedis;

      createRedis(redisPool);
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool } = require('./infra/redis');
      const getRedis = require('./infra/redis').getRedis;

      getRedis(redisPool);
    `,
  },
  {
    name: 'moves a default and its namespace beside an import that could take the default',
    before: code`
      import legacy, * as all from './db/redis';
      import { redisPool } from './infra/redis';

      console.log(legacy, all, redisPool);
    `,
    remedy: redirect('./db/redis', [
      ['default', byDefault],
      ['*', namespace],
    ]),
    after: code`
      import legacy, * as all from './infra/redis';
      import { redisPool } from './infra/redis';

      console.log(legacy, all, redisPool);
    `,
  },
  {
    name: 'moves a list as a whole where an import takes only some of its names',
    before: code`
      import { type LegacySettings, /* the old one */ createRedis } from './db/redis';
      import type { RedisManager } from './infra/redis';

      export const all: [LegacySettings, RedisManager] = [{ url: '' }, createRedis()];
    `,
    remedy: redirect('./db/redis', [
      ['LegacySettings', target('RedisSettings')],
      ['createRedis', getRedis],
    ]),
    after: code`
      import { type RedisSettings, /* the old one */ getRedis } from './infra/redis';
      import type { RedisManager } from './infra/redis';

      export const all: [RedisSettings, RedisManager] = [{ url: '' }, getRedis()];
    `,
  },
  {
    name: 'keeps a comment beside a default that becomes a name',
    before: code`
      import legacy from /* the old one */ './db/redis';

      legacy.get('a');
    `,
    remedy: redirect('./db/redis', [['default', same]]),
    after: code`
      import { redisManager } from /* the old one */ './infra/redis';

      redisManager.get('a');
    `,
  },
  {
    name: 'moves a default together with its namespace',
    before: code`
      import legacy, * as all from './db/redis';

      console.log(legacy, all);
    `,
    remedy: redirect('./db/redis', [
      ['default', byDefault],
      ['*', namespace],
    ]),
    after: code`
      import legacy, * as all from './infra/redis';

      console.log(legacy, all);
    `,
  },
  {
    name: 'refuses a namespace beside a default that becomes a name',
    before: code`
      import legacy, * as all from './db/redis';

      console.log(legacy, all);
    `,
    remedy: redirect('./db/redis', [
      ['default', getRedis],
      ['*', namespace],
    ]),
    after: null,
  },
  {
    name: 'splits a default from a namespace that stays',
    before: code`
      import legacy, * as all from './db/redis';

      console.log(legacy, all);
    `,
    remedy: redirect('./db/redis', [['default', same]]),
    after: code`
      import * as all from './db/redis';
      import { redisManager } from './infra/redis';

      console.log(redisManager, all);
    `,
  },
  {
    name: 'leaves a name behind that nothing uses',
    before: code`
      import { createRedis, keep } from './db/redis';

      createRedis();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { keep } from './db/redis';
      import { getRedis } from './infra/redis';

      getRedis();
    `,
  },
  {
    name: 'takes a namespace away whose members go to two modules',
    before: code`
      import * as legacy from './db/redis';

      console.log(legacy.createRedis(), legacy.legacyPool);
    `,
    remedy: redirect('./db/redis', [
      ['legacy.createRedis', target('getWebSocketManager', 'getWebSocketManager', SOCKETS)],
      ['legacy.legacyPool', target('redisPool')],
    ]),
    after: code`
      import { getWebSocketManager } from './sockets/manager';
      import { redisPool } from './infra/redis';

      console.log(getWebSocketManager(), redisPool);
    `,
  },
  {
    name: 'joins a pattern with one of two names where the other, a default, is there already',
    file: 'src/a.js',
    before: code`
      const { default: redis } = require('./infra/redis');
      const { default: legacy, createRedis } = require('./db/redis');

      module.exports = [legacy, createRedis(), redis];
    `,
    remedy: redirect('./db/redis', [
      ['default', byDefault],
      ['createRedis', getRedis],
    ]),
    after: code`
      const { default: redis, getRedis } = require('./infra/redis');

      module.exports = [redis, getRedis(), redis];
    `,
  },
  {
    name: 'keeps the comment in a pattern of a function where the module has a pattern to join',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');

      module.exports = function load() {
        const {
          createRedis, // the old one
        } = require('./db/redis');
        return [createRedis(), redisPool];
      };
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool } = require('./infra/redis');

      module.exports = function load() {
        const {
          getRedis, // the old one
        } = require('./infra/redis');
        return [getRedis(), redisPool];
      };
    `,
  },
  {
    name: 'splits a pattern in a file of import statements into one more of them',
    before: code`
      import { other } from './other';
      const { createRedis, keep } = require('./db/redis');

      export const all = [createRedis(), keep, other];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { other } from './other';
      const { keep } = require('./db/redis');
      import { getRedis } from './infra/redis';

      export const all = [getRedis(), keep, other];
    `,
    untyped: 'what require() answers has no type',
  },
  {
    name: 'moves a pattern as a whole that takes all names as the rest',
    file: 'src/a.js',
    before: code`
      const { ...all } = require('./db/redis');

      module.exports = all;
    `,
    remedy: redirect('./db/redis', [[null, namespace]]),
    after: code`
      const { ...all } = require('./infra/redis');

      module.exports = all;
    `,
  },
];
