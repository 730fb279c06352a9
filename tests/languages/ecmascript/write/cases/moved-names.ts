import { code, redirect } from '../../../asked-remedies.ts';
import { SOCKETS, target, use, type WritingCase } from '../writing.ts';

const getRedis = target('getRedis');
const settings = target('RedisSettings');

/** A name that moves, and what the file has of its new module. */
export const movedNames: readonly WritingCase[] = [
  {
    name: 'joins no import without the attributes that it had',
    before: code`
      import { createRedis, keep } from './db/redis' with { mode: 'sync' };
      import { redisPool } from './infra/redis';

      export const all = [createRedis(), keep, redisPool];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { keep } from './db/redis' with { mode: 'sync' };
      import { getRedis } from './infra/redis' with { mode: 'sync' };
      import { redisPool } from './infra/redis';

      export const all = [getRedis(), keep, redisPool];
    `,
  },
  {
    name: 'goes behind those that stay, like another one that moves elsewhere',
    before: code`
      import { createRedis, keep, legacyRedis } from './db/redis';

      export const all = [createRedis, keep, legacyRedis];
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['legacyRedis', target('getWebSocketManager', 'getWebSocketManager', SOCKETS)],
    ]),
    after: code`
      import { keep } from './db/redis';
      import { getRedis } from './infra/redis';
      import { getWebSocketManager } from './sockets/manager';

      export const all = [getRedis, keep, getWebSocketManager];
    `,
  },
  {
    name: 'is what the same call gives under another name',
    file: 'src/a.js',
    before: code`
      const { legacyPool, redisPool } = require('./infra/redis');

      module.exports = [legacyPool, redisPool];
    `,
    remedy: redirect('./infra/redis', [['legacyPool', target('redisPool')]]),
    after: code`
      const { redisPool } = require('./infra/redis');

      module.exports = [redisPool, redisPool];
    `,
  },
  {
    name: 'is not what a call gives to one function of those that use it',
    file: 'src/a.js',
    before: code`
      function open() {
        const { getRedis: get } = require('./infra/redis');
        return [get(), createRedis()];
      }
      const { createRedis } = require('./db/redis');

      module.exports = [open, createRedis()];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      function open() {
        const { getRedis: get } = require('./infra/redis');
        return [get(), getRedis()];
      }
      const { getRedis } = require('./infra/redis');

      module.exports = [open, getRedis()];
    `,
  },
  {
    name: 'is not what a name gives that moves itself',
    file: 'src/a.js',
    before: code`
      import { legacyPool, redisPool } from './infra/redis';

      export const all = [legacyPool, redisPool];
    `,
    remedy: redirect('./infra/redis', [
      ['legacyPool', target('redisPool')],
      ['redisPool', target('redisManager')],
    ]),
    after: code`
      import { redisPool as legacyPool, redisManager } from './infra/redis';

      export const all = [legacyPool, redisManager];
    `,
  },
  {
    name: 'takes no name that a function far around it has for something else',
    file: 'src/a.js',
    before: code`
      function outer(getRedis) {
        return () => () => {
          const { createRedis } = require('./db/redis');
          return [createRedis(), getRedis];
        };
      }
      module.exports = outer;
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      function outer(getRedis) {
        return () => () => {
          const { getRedis: createRedis } = require('./infra/redis');
          return [createRedis(), getRedis];
        };
      }
      module.exports = outer;
    `,
  },
  {
    name: 'joins values as a marked type where one of the imports marks types',
    before: code`
      import { getRedis, type RedisManager } from './infra/redis';
      import { other } from './other';
      import { keep, type LegacySettings } from './db/redis';

      export const all: [LegacySettings, unknown[], RedisManager] = [{ url: '' }, [keep, other], getRedis()];
    `,
    remedy: redirect('./db/redis', [['LegacySettings', settings]]),
    after: code`
      import { getRedis, type RedisManager, type RedisSettings } from './infra/redis';
      import { other } from './other';
      import { keep } from './db/redis';

      export const all: [RedisSettings, unknown[], RedisManager] = [{ url: '' }, [keep, other], getRedis()];
    `,
  },
  {
    name: 'has no room beside the type of a default',
    before: code`
      import type { LegacySettings } from './db/redis';
      import type shared from './infra/redis';

      export let all: [LegacySettings, typeof shared];
    `,
    remedy: redirect('./db/redis', [['LegacySettings', settings]]),
    after: code`
      import type { RedisSettings } from './infra/redis';
      import type shared from './infra/redis';

      export let all: [RedisSettings, typeof shared];
    `,
  },
  {
    name: 'leaves a namespace whole beside an import that takes names',
    before: code`
      import * as db from './db/redis';
      import { getRedis } from './infra/redis';

      export const all = [db.redisManager, db, getRedis];
    `,
    remedy: redirect('./db/redis', [['*', target('*', 'redis')]]),
    after: code`
      import * as db from './infra/redis';
      import { getRedis } from './infra/redis';

      export const all = [db.redisManager, db, getRedis];
    `,
  },
  {
    name: 'stays in a callback where the file has it under another name',
    before: code`
      import { getRedis as get } from './infra/redis';

      export const all = [get(), import('./db/redis').then(({ createRedis }) => createRedis())];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis as get } from './infra/redis';

      export const all = [get(), import('./infra/redis').then(({ getRedis }) => getRedis())];
    `,
  },
  {
    name: 'keeps the default value that it has beside import()',
    file: 'src/a.js',
    before: code`
      import { getRedis as get } from './infra/redis';

      const { createRedis = null } = await import('./db/redis');
      export const all = [get(), createRedis];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis as get } from './infra/redis';

      const { getRedis = null } = await import('./infra/redis');
      export const all = [get(), getRedis];
    `,
  },
  {
    name: 'is no component where the file has it by a name for elements',
    file: 'src/a.tsx',
    before: code`
      import { LegacyPanel } from './db/redis';
      import { Panel as panel } from './infra/redis';

      export const all = [panel, <LegacyPanel />];
    `,
    remedy: redirect('./db/redis', [['LegacyPanel', target('Panel', 'LegacyPanel')]]),
    after: code`
      import { Panel as panel, Panel as LegacyPanel } from './infra/redis';

      export const all = [panel, <LegacyPanel />];
    `,
  },
  {
    name: 'holds a component under a name for elements',
    file: 'src/a.tsx',
    before: code`
      import { LegacyPanels } from './db/redis';

      export const view = <LegacyPanels.Main></LegacyPanels.Main>;
    `,
    remedy: redirect('./db/redis', [['LegacyPanels', target('panels')]]),
    after: code`
      import { panels } from './infra/redis';

      export const view = <panels.Main></panels.Main>;
    `,
    untyped: 'there are no such components',
  },
];

/** What loses its last use goes, where it can go alone. */
export const lastUses: readonly WritingCase[] = [
  {
    name: 'drops what import() gives',
    before: code`
      export async function open() {
        const { Redis } = await import('ioredis');
        return new Redis();
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export async function open() {
        return redisManager;
      }
    `,
  },
  {
    name: 'keeps a parameter that import() gives',
    before: code`
      export const opened = import('ioredis').then(({ Redis }) => new Redis());
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const opened = import('ioredis').then(({ Redis }) => redisManager);
    `,
  },
  {
    name: 'keeps a name that its statement exports',
    before: code`
      export const { Redis, Cluster } = require('ioredis');
      export const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const { Redis, Cluster } = require('ioredis');
      export const client = redisManager;
    `,
  },
];
