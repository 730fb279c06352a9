import { code } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

const pool = { target: target('redisPool') } as const;
const byDefault = { target: target('default', 'redis') } as const;

/** What the file has of the canonical module already, and the names that are left. */
export const boundNames: readonly WritingCase[] = [
  {
    name: 'is a default that the namespace has',
    before: code`
      import { Redis } from 'ioredis';
      import * as infra from './infra/redis';

      export const all = [new Redis(), infra.redisPool];
    `,
    remedy: use('new Redis()', byDefault),
    after: code`
      import * as infra from './infra/redis';

      export const all = [infra.default, infra.redisPool];
    `,
  },
  {
    name: 'is no default of what require() gives',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis');
      const infra = require('./infra/redis');

      module.exports = [new Redis(), infra.redisPool];
    `,
    remedy: use('new Redis()', byDefault),
    after: null,
  },
  {
    name: 'is what import() has given before',
    before: code`
      import { Redis } from 'ioredis';

      const { redisPool } = await import('./infra/redis');
      export const all = [redisPool, new Redis()];
    `,
    remedy: use('new Redis()', pool),
    after: code`
      const { redisPool } = await import('./infra/redis');
      export const all = [redisPool, redisPool];
    `,
  },
  {
    name: 'is nothing that a promise of the module has',
    before: code`
      import { Redis } from 'ioredis';

      const infra = import('./infra/redis');
      export const all = [infra, new Redis()];
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import { redisPool } from './infra/redis';

      const infra = import('./infra/redis');
      export const all = [infra, redisPool];
    `,
  },
  {
    name: 'is no name that the file only hands on',
    before: code`
      import { Redis } from 'ioredis';
      export { redisPool } from './infra/redis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import { redisPool } from './infra/redis';
      export { redisPool } from './infra/redis';

      export const client = redisPool;
    `,
  },
  {
    name: 'joins no list that the file only hands on',
    before: code`
      import { Redis } from 'ioredis';
      export { getRedis } from './infra/redis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import { redisPool } from './infra/redis';
      export { getRedis } from './infra/redis';

      export const client = redisPool;
    `,
  },
  {
    name: 'is what a call gives in the function around the one where it is used',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis');

      function load() {
        const { redisPool } = require('./infra/redis');
        return () => () => [redisPool, new Redis()];
      }
      module.exports = load;
    `,
    remedy: use('new Redis()', pool),
    after: code`
      function load() {
        const { redisPool } = require('./infra/redis');
        return () => () => [redisPool, redisPool];
      }
      module.exports = load;
    `,
  },
  {
    name: 'stays where it stands in a list of which it was a type',
    before: code`
      import { Redis } from 'ioredis';
      import { type redisPool, getRedis } from './infra/redis';

      export const all: [typeof redisPool, Redis] = [getRedis(), new Redis()];
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import { Redis } from 'ioredis';
      import { redisPool, getRedis } from './infra/redis';

      export const all: [typeof redisPool, Redis] = [getRedis(), redisPool];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'has a name beside that of a type with a remark',
    before: code`
      import { Redis } from 'ioredis';
      import { getRedis, type /* all */ redisPool } from './infra/redis';

      export const all: [typeof redisPool, Redis] = [getRedis(), new Redis()];
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import { Redis } from 'ioredis';
      import { getRedis, type /* all */ redisPool, redisPool as canonicalRedisPool } from './infra/redis';

      export const all: [typeof redisPool, Redis] = [getRedis(), canonicalRedisPool];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'has a name beside that of a type whose import has a remark',
    before: code`
      import { Redis } from 'ioredis';
      import type { /* all */ redisPool } from './infra/redis';

      export const all: [typeof redisPool | Redis] = [new Redis()];
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import { Redis } from 'ioredis';
      import type { /* all */ redisPool } from './infra/redis';
      import { redisPool as canonicalRedisPool } from './infra/redis';

      export const all: [typeof redisPool | Redis] = [canonicalRedisPool];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'comes by a call of its own where the module is shadowed',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis');
      const infra = require('./infra/redis');

      module.exports = [infra, (infra) => [infra, new Redis()]];
    `,
    remedy: use('new Redis()', pool),
    after: code`
      const infra = require('./infra/redis');
      const { redisPool } = require('./infra/redis');

      module.exports = [infra, (infra) => [infra, redisPool]];
    `,
  },
  {
    name: 'joins no call in a module that imports',
    before: code`
      import { Redis } from 'ioredis';
      const { getRedis } = require('./infra/redis');

      export const all = [getRedis, new Redis()];
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import { redisPool } from './infra/redis';
      const { getRedis } = require('./infra/redis');

      export const all = [getRedis, redisPool];
    `,
  },
  {
    name: 'comes by a statement of its own where import = require() is shadowed',
    before: code`
      import infra = require('./infra/redis');
      import { Redis } from 'ioredis';

      export const all = [infra, (infra: number) => [infra, new Redis()]];
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import infra = require('./infra/redis');
      import { redisPool } from './infra/redis';

      export const all = [infra, (infra: number) => [infra, redisPool]];
    `,
    untyped: 'the module format of the checked program is ESM',
  },
  {
    name: 'is no second default beside a namespace',
    before: code`
      import { Redis } from 'ioredis';
      import shared, * as infra from './infra/redis';

      export const all = [shared, infra, (shared: number, infra: number) => [shared, infra, new Redis()]];
    `,
    remedy: use('new Redis()', byDefault),
    after: code`
      import shared, * as infra from './infra/redis';
      import redis from './infra/redis';

      export const all = [shared, infra, (shared: number, infra: number) => [shared, infra, redis]];
    `,
  },
  {
    name: 'has a readable name where the export has none that a variable could have',
    before: code`
      import { Redis } from 'ioredis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()', { target: target('redis-manager') }),
    after: code`
      import { 'redis-manager' as canonicalRedismanager } from './infra/redis';

      export const client = canonicalRedismanager;
    `,
    untyped: 'the module has no such export',
  },
  {
    name: 'is no member of a namespace where it has no name that could be one',
    before: code`
      import { Redis } from 'ioredis';
      import * as infra from './infra/redis';

      export const all = [new Redis(), infra];
    `,
    remedy: use('new Redis()', { target: target('redis-manager') }),
    after: code`
      import * as infra from './infra/redis';
      import { 'redis-manager' as canonicalRedismanager } from './infra/redis';

      export const all = [canonicalRedismanager, infra];
    `,
    untyped: 'the module has no such export',
  },
  {
    name: 'is a quoted key of what require() gives where it has no name that could be one',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis');

      module.exports = new Redis();
    `,
    remedy: use('new Redis()', { target: target('redis-manager') }),
    after: code`
      const { 'redis-manager': canonicalRedismanager } = require('./infra/redis');

      module.exports = canonicalRedismanager;
    `,
  },
  {
    name: 'is a member of a namespace with a digit in its name',
    before: code`
      import { Redis } from 'ioredis';
      import * as infra from './infra/redis';

      export const all = [new Redis(), infra];
    `,
    remedy: use('new Redis()', { target: target('redis2') }),
    after: code`
      import * as infra from './infra/redis';

      export const all = [infra.redis2, infra];
    `,
    untyped: 'the module has no such export',
  },
  {
    name: 'is its own behind a function that has it for something else',
    before: code`
      import { Redis } from 'ioredis';

      export function open(redisPool: number) {
        return redisPool;
      }
      export const client = new Redis();
    `,
    remedy: use('new Redis()', pool),
    after: code`
      import { redisPool } from './infra/redis';

      export function open(redisPool: number) {
        return redisPool;
      }
      export const client = redisPool;
    `,
  },
];
