import { code, redirect } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

const same = target('redisManager');
const getRedis = target('getRedis');
const redisPool = target('redisPool');

/** Two names come to what the file imports from the canonical module already. */
const joined = (name: string, before: string, after: string | null): WritingCase => ({
  name,
  before: `${before}
import { createRedis, legacyPool } from './db/redis';

export const all = [createRedis(), legacyPool];
`,
  remedy: redirect('./db/redis', [
    ['createRedis', getRedis],
    ['legacyPool', redisPool],
  ]),
  after:
    after &&
    `${after}

export const all = [getRedis(), redisPool];
`,
});

/** Names at the end of a list. */
export const joins: readonly WritingCase[] = [
  joined(
    'a list of one line',
    `import { RedisManager } from './infra/redis';`,
    `import { RedisManager, getRedis, redisPool } from './infra/redis';`,
  ),
  joined(
    'empty braces',
    `import {} from './infra/redis';`,
    `import { getRedis, redisPool } from './infra/redis';`,
  ),
  joined(
    'a default',
    `import infra from './infra/redis';`,
    `import infra, { getRedis, redisPool } from './infra/redis';`,
  ),
  joined(
    'a list of lines with a trailing comma',
    `import {\n  RedisManager,\n} from './infra/redis';`,
    `import {\n  RedisManager,\n  getRedis,\n  redisPool,\n} from './infra/redis';`,
  ),
  joined(
    'a list of lines whose only name has a remark behind its comma',
    `import {\n  RedisManager, // the class\n} from './infra/redis';`,
    `import {\n  RedisManager, // the class\n  getRedis,\n  redisPool,\n} from './infra/redis';`,
  ),
  joined(
    'a list of lines whose brace closes behind the last name',
    `import {\n  RedisManager } from './infra/redis';`,
    `import {\n  RedisManager,\n  getRedis,\n  redisPool } from './infra/redis';`,
  ),
  {
    name: 'a list that goes on in a second line',
    before: code`
      import { RedisManager,
        connectRedis } from './infra/redis';
      import { createRedis } from './db/redis';

      export const all = [createRedis(), RedisManager, connectRedis];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { RedisManager,
        connectRedis, getRedis } from './infra/redis';

      export const all = [getRedis(), RedisManager, connectRedis];
    `,
  },
  {
    name: 'a list that three names leave at once',
    file: 'src/a.js',
    before: code`
      import { RedisManager, connectRedis, getRedis } from './infra/redis';

      export const client = new RedisManager(connectRedis, getRedis);
    `,
    remedy: use('new RedisManager(connectRedis, getRedis)'),
    after: code`
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'a list whose last name becomes the type of a default',
    before: code`
      import legacy, {
        createRedis,
        type LegacyManager,
      } from './db/redis';

      export const all: [unknown, typeof LegacyManager][] = [];
      all.push([legacy, createRedis() as never]);
    `,
    remedy: redirect('./db/redis', [
      ['default', same],
      ['createRedis', getRedis],
      ['LegacyManager', target('default', 'redis')],
    ]),
    after: code`
      import {
        getRedis,
        redisManager,
        type default as redis,
      } from './infra/redis';

      export const all: [unknown, typeof redis][] = [];
      all.push([redisManager, getRedis() as never]);
    `,
  },
  {
    name: 'a list whose only name becomes the type of a default',
    before: code`
      import legacy, { type legacyPool } from './db/redis';

      export const all: (typeof legacyPool)[] = [legacy];
    `,
    remedy: redirect('./db/redis', [
      ['default', same],
      ['legacyPool', target('default', 'redis')],
    ]),
    after: code`
      import { redisManager, type default as redis } from './infra/redis';

      export const all: (typeof redis)[] = [redisManager];
    `,
  },
];

/** What the canonical module gives already has no room for names: they come by a statement of their own. */
export const kept: readonly WritingCase[] = [
  joined(
    'braces that hold nothing but a comment',
    `import { /* none yet */ } from './infra/redis';`,
    `import { /* none yet */ } from './infra/redis';\nimport { getRedis, redisPool } from './infra/redis';`,
  ),
  joined(
    'a namespace beside a default',
    `import infra, * as ns from './infra/redis';`,
    `import infra, * as ns from './infra/redis';\nimport { getRedis, redisPool } from './infra/redis';`,
  ),
  {
    name: 'a type that is a default',
    before: code`
      import type infra from './infra/redis';
      import type { LegacySettings } from './db/redis';

      export type All = [typeof infra, LegacySettings];
    `,
    remedy: redirect('./db/redis', [['LegacySettings', target('RedisSettings')]]),
    after: code`
      import type infra from './infra/redis';
      import type { RedisSettings } from './infra/redis';

      export type All = [typeof infra, RedisSettings];
    `,
  },
  {
    name: 'a pattern that takes the rest',
    file: 'src/a.js',
    before: code`
      const { getRedis, ...rest } = require('./infra/redis');
      const { Redis } = require('ioredis');

      module.exports = [new Redis(), getRedis, rest];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { getRedis, ...rest } = require('./infra/redis');
      const { redisManager } = require('./infra/redis');

      module.exports = [redisManager, getRedis, rest];
    `,
  },
  {
    name: 'a pattern in a pattern',
    file: 'src/a.js',
    before: code`
      const { redisPool: { status } } = require('./infra/redis');
      const { Redis } = require('ioredis');

      module.exports = [new Redis(), status];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisPool: { status } } = require('./infra/redis');
      const { redisManager } = require('./infra/redis');

      module.exports = [redisManager, status];
    `,
  },
];

/** Names out of a list. */
export const leaves: readonly WritingCase[] = [
  {
    name: 'a comment stands behind the name that stays',
    file: 'src/a.js',
    before: code`
      const {
        Cluster, // many
        Redis,
      } = require('ioredis');

      module.exports = [new Redis(), Cluster];
    `,
    remedy: use('new Redis()'),
    after: code`
      const {
        Cluster, // many
        Redis,
      } = require('ioredis');
      const { redisManager } = require('./infra/redis');

      module.exports = [redisManager, Cluster];
    `,
  },
  {
    name: 'a nested pattern stands before the name that goes',
    file: 'src/a.js',
    before: code`
      const { status, inner: { deep }, Redis } = require('ioredis');

      module.exports = [new Redis(), status, deep];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { status, inner: { deep }, Redis } = require('ioredis');
      const { redisManager } = require('./infra/redis');

      module.exports = [redisManager, status, deep];
    `,
  },
  {
    name: 'a nested pattern is all that would stay',
    file: 'src/a.js',
    before: code`
      const { inner: { deep }, Redis } = require('ioredis');

      module.exports = [new Redis(), deep];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { inner: { deep }, Redis } = require('ioredis');
      const { redisManager } = require('./infra/redis');

      module.exports = [redisManager, deep];
    `,
  },
];
