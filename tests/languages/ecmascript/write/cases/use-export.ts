import { code } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

const factory = { target: target('getRedis'), call: true } as const;
const awaited = { target: target('connectRedis'), call: true, await: true } as const;

/** The expression gives way to the export, and the import comes in. */
export const expressions: readonly WritingCase[] = [
  {
    name: 'replaces the construction and the import that only it used',
    before: code`
      import { Redis } from 'ioredis';

      const client = new Redis();
      client.get('a');
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      const client = redisManager;
      client.get('a');
    `,
  },
  {
    name: 'keeps an import that is used elsewhere, and says that it loses a use',
    before: code`
      import { Redis } from 'ioredis';

      const first = new Redis();
      const second = new Redis();
      first.get(second.status);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      const first = redisManager;
      const second = new Redis();
      first.get(second.status);
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'keeps an import that is still used as a type',
    before: code`
      import { Redis } from 'ioredis';

      export const client: Redis = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const client: Redis = redisManager;
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'keeps an import that is still exported',
    before: code`
      import { Redis } from 'ioredis';

      export const client = new Redis();
      export { Redis };
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
      export { Redis };
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'takes one name out of a list',
    before: code`
      import { Cluster, Redis, type RedisOptions } from 'ioredis';

      export const client = new Redis();
      export const options: RedisOptions = {};
      export const isCluster = (value: unknown) => value instanceof Cluster;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Cluster, type RedisOptions } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
      export const options: RedisOptions = {};
      export const isCluster = (value: unknown) => value instanceof Cluster;
    `,
  },
  {
    name: 'takes the last name out of a list of lines with a trailing comma',
    before: code`
      import {
        Cluster,
        Redis,
      } from 'ioredis';

      export const client = new Redis();
      export { Cluster };
    `,
    remedy: use('new Redis()'),
    after: code`
      import {
        Cluster,
      } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
      export { Cluster };
    `,
  },
  {
    name: 'takes a default import away from beside names',
    before: code`
      import Redis, { Cluster } from 'ioredis';

      export const client = new Redis();
      export { Cluster };
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Cluster } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
      export { Cluster };
    `,
  },
  {
    name: 'takes the only name away from beside a default import',
    before: code`
      import Client, { Redis } from 'ioredis';

      export const client = new Redis();
      export { Client };
    `,
    remedy: use('new Redis()'),
    after: code`
      import Client from 'ioredis';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
      export { Client };
    `,
  },
  {
    name: 'drops a namespace import',
    before: code`
      import * as ioredis from 'ioredis';
      import { other } from './other';

      export const client = new ioredis.Redis();
      export { other };
    `,
    remedy: use('new ioredis.Redis()'),
    after: code`
      import { other } from './other';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
      export { other };
    `,
  },
  {
    name: 'merges into an import of the module',
    before: code`
      import { Redis } from 'ioredis';
      import { RedisManager } from './infra/redis';

      export const client: RedisManager | Redis = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { RedisManager, redisManager } from './infra/redis';

      export const client: RedisManager | Redis = redisManager;
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'merges into a list of lines behind its trailing comma',
    before: code`
      import {
        getRedis,
        RedisManager,
      } from './infra/redis';

      export const client = new RedisManager();
      export { getRedis, RedisManager };
    `,
    remedy: use('new RedisManager()'),
    after: code`
      import {
        getRedis,
        RedisManager,
        redisManager,
      } from './infra/redis';

      export const client = redisManager;
      export { getRedis, RedisManager };
    `,
    usesUp: ['RedisManager'],
  },
  {
    name: 'merges into a list of lines without a trailing comma, leaving a remark with its name',
    before: code`
      import {
        getRedis, // the factory
        RedisManager // the class
      } from './infra/redis';

      export const client = new RedisManager();
      export { getRedis, RedisManager };
    `,
    remedy: use('new RedisManager()'),
    after: code`
      import {
        getRedis, // the factory
        RedisManager, // the class
        redisManager
      } from './infra/redis';

      export const client = redisManager;
      export { getRedis, RedisManager };
    `,
    usesUp: ['RedisManager'],
  },
  {
    name: 'exchanges the only name of an import',
    before: code`
      import { RedisManager } from './infra/redis';

      export const client = new RedisManager();
    `,
    remedy: use('new RedisManager()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'exchanges the only name in a list of lines, and keeps the comment above it',
    before: code`
      import {
        // one for all
        RedisManager,
      } from './infra/redis';

      export const client = new RedisManager();
    `,
    remedy: use('new RedisManager()'),
    after: code`
      import {
        // one for all
        redisManager,
      } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'adds a named import to a default import of the module',
    before: code`
      import { Redis } from 'ioredis';
      import shared from './infra/redis';

      export const client = shared ?? new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import shared, { redisManager } from './infra/redis';

      export const client = shared ?? redisManager;
    `,
  },
  {
    name: 'adds a default import to a named import of the module',
    before: code`
      import { Redis } from 'ioredis';
      import { getRedis } from './infra/redis';

      export const client = getRedis() ?? new Redis();
    `,
    remedy: use('new Redis()', { target: target('default', 'redis') }),
    after: code`
      import redis, { getRedis } from './infra/redis';

      export const client = getRedis() ?? redis;
    `,
  },
  {
    name: 'imports a default export under its local name',
    before: code`
      import { Redis } from 'ioredis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()', { target: target('default', 'redis') }),
    after: code`
      import redis from './infra/redis';

      export const client = redis;
    `,
  },
  {
    name: 'adds a default import beside a namespace',
    before: code`
      import * as infra from './infra/redis';
      import { Redis } from 'ioredis';

      export const client = (infra: unknown) => infra ?? new Redis();
      export { infra };
    `,
    remedy: use('new Redis()', { target: target('default', 'infra') }),
    after: code`
      import canonicalInfra, * as infra from './infra/redis';

      export const client = (infra: unknown) => infra ?? canonicalInfra;
      export { infra };
    `,
  },
  {
    name: 'uses a namespace import of the module',
    before: code`
      import { Redis } from 'ioredis';
      import * as infra from './infra/redis';

      export const client = infra.getRedis() ?? new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import * as infra from './infra/redis';

      export const client = infra.getRedis() ?? infra.redisManager;
    `,
  },
  {
    name: 'keeps a namespace import whose last use was replaced, and uses it',
    before: code`
      import * as infra from './infra/redis';

      export const client = new infra.RedisManager();
    `,
    remedy: use('new infra.RedisManager()'),
    after: code`
      import * as infra from './infra/redis';

      export const client = infra.redisManager;
    `,
  },
  {
    name: 'uses an import that is there under another name',
    before: code`
      import { Redis } from 'ioredis';
      import { redisManager as shared } from './infra/redis';

      export const client = shared.status ? new Redis() : null;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as shared } from './infra/redis';

      export const client = shared.status ? shared : null;
    `,
  },
  {
    name: 'does not use an import that is shadowed where it is needed',
    before: code`
      import { Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      export function open(redisManager: unknown) {
        return redisManager ?? new Redis();
      }
      export const shared = redisManager;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager, redisManager as canonicalRedisManager } from './infra/redis';

      export function open(redisManager: unknown) {
        return redisManager ?? canonicalRedisManager;
      }
      export const shared = redisManager;
    `,
  },
  {
    name: 'never merges into a type import',
    before: code`
      import { Redis } from 'ioredis';
      import type { RedisSettings } from './infra/redis';

      export const client = new Redis();
      export const settings: RedisSettings = { url: '' };
    `,
    remedy: use('new Redis()'),
    after: code`
      import type { RedisSettings } from './infra/redis';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
      export const settings: RedisSettings = { url: '' };
    `,
  },
  {
    name: 'turns a type-only name into a value where it is the one needed',
    before: code`
      import { Redis } from 'ioredis';
      import { getRedis, type redisManager } from './infra/redis';

      export const client: typeof redisManager | Redis = getRedis() ?? new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { getRedis, redisManager } from './infra/redis';

      export const client: typeof redisManager | Redis = getRedis() ?? redisManager;
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'turns a type import of the one name into a value import',
    before: code`
      import { Redis } from 'ioredis';
      import type { redisManager } from './infra/redis';

      export const client: typeof redisManager | Redis = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const client: typeof redisManager | Redis = redisManager;
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'gives a side-effect import of the module a name',
    before: code`
      import './infra/redis';
      import { Redis } from 'ioredis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'leaves other side-effect imports alone and goes behind them',
    before: code`
      import { Redis } from 'ioredis';
      import './setup';

      export const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import './setup';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'fills empty braces',
    before: code`
      import {} from './infra/redis';
      import { Redis } from 'ioredis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'takes an alias where the module has the name for something else',
    before: code`
      import { Redis } from 'ioredis';

      export const redisManager = { client: new Redis() };
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      export const redisManager = { client: canonicalRedisManager };
    `,
  },
  {
    name: 'takes an alias where an inner scope has the name for something else',
    before: code`
      import { Redis } from 'ioredis';

      export function open(redisManager?: Redis) {
        return () => redisManager ?? new Redis();
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { redisManager as canonicalRedisManager } from './infra/redis';

      export function open(redisManager?: Redis) {
        return () => redisManager ?? canonicalRedisManager;
      }
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'counts on where the alias is taken, too',
    before: code`
      import { Redis } from 'ioredis';

      const canonicalRedisManager = 1;
      export const redisManager = [canonicalRedisManager, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager2 } from './infra/redis';

      const canonicalRedisManager = 1;
      export const redisManager = [canonicalRedisManager, canonicalRedisManager2];
    `,
  },
  {
    name: 'does not capture a name that the file takes for a global',
    file: 'src/a.js',
    before: code`
      import { Redis } from 'ioredis';

      export const client = globalThis.test ? redisManager : new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      export const client = globalThis.test ? redisManager : canonicalRedisManager;
    `,
  },
  {
    name: 'takes the name that the dropped import had',
    before: code`
      import { Redis as redisManager } from 'ioredis';

      export const client = new redisManager();
    `,
    remedy: use('new redisManager()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'needs no parentheses where a member follows',
    before: code`
      import { Redis } from 'ioredis';

      export const answer = new Redis().get('a');
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const answer = redisManager.get('a');
    `,
  },
  {
    name: 'keeps the parentheses that are there',
    before: code`
      import { Redis } from 'ioredis';

      export const answer = (new Redis).get('a');
    `,
    remedy: use('new Redis'),
    after: code`
      import { redisManager } from './infra/redis';

      export const answer = (redisManager).get('a');
    `,
  },
  {
    name: 'keeps words apart',
    before: code`
      import { Redis } from 'ioredis';

      export const known = new Redis()instanceof Object;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const known = redisManager instanceof Object;
    `,
  },
  {
    name: 'replaces in a class field, below a decorator',
    before: code`
      import { Redis } from 'ioredis';

      @Injectable()
      export class Service {
        private readonly redis = new Redis();

        status(): string {
          return this.redis.status;
        }
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      @Injectable()
      export class Service {
        private readonly redis = redisManager;

        status(): string {
          return this.redis.status;
        }
      }
    `,
  },
  {
    name: 'replaces a default value of a parameter property',
    before: code`
      import { Redis } from 'ioredis';

      export class Service {
        constructor(readonly redis: Redis = new Redis()) {}
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      export class Service {
        constructor(readonly redis: Redis = redisManager) {}
      }
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'replaces in JSX',
    file: 'src/a.tsx',
    before: code`
      import { Redis } from 'ioredis';

      export const view = <panel client={new Redis()} />;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const view = <panel client={redisManager} />;
    `,
  },
  {
    name: 'replaces a default export',
    before: code`
      import { Redis } from 'ioredis';

      export default new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export default redisManager;
    `,
  },
  {
    name: 'imports by alias where the resolver says so',
    before: code`
      import { Redis } from 'ioredis';
      import { other } from '@/other';

      export const client = [other, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { other } from '@/other';
      import { redisManager } from '@/infra/redis';

      export const client = [other, redisManager];
    `,
    untyped: 'path aliases are not set up for the checker',
  },
  {
    name: 'keeps an import with a comment inside, used or not',
    before: code`
      import { /* the client */ Redis } from 'ioredis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { /* the client */ Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
    leavesUnused: ['Redis'],
  },
  {
    name: 'leaves the comments around a removed import',
    before: code`
      // Redis
      import { Redis } from 'ioredis'; // the client
      // Others
      import { other } from './other'; // one

      export const client = [other, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      // Redis
      // the client
      // Others
      import { other } from './other'; // one
      import { redisManager } from './infra/redis';

      export const client = [other, redisManager];
    `,
  },
  {
    name: 'does not merge with an import that has attributes',
    before: code`
      import { Redis } from 'ioredis';
      import { getRedis } from './infra/redis' with { mode: 'sync' };

      export const client = [getRedis(), new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { getRedis } from './infra/redis' with { mode: 'sync' };
      import { redisManager } from './infra/redis';

      export const client = [getRedis(), redisManager];
    `,
  },
  {
    name: 'replaces with import = require()',
    file: 'src/a.cts',
    before: code`
      import Redis = require('ioredis');

      export const client = new Redis.Redis();
    `,
    remedy: use('new Redis.Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
    untyped: 'the module format of the checked program is ESM',
  },
  {
    name: 'uses the namespace that import = require() binds',
    file: 'src/a.cts',
    before: code`
      import Redis = require('ioredis');
      import infra = require('./infra/redis');

      export const client = [infra.getRedis(), new Redis.Redis()];
    `,
    remedy: use('new Redis.Redis()'),
    after: code`
      import infra = require('./infra/redis');

      export const client = [infra.getRedis(), infra.redisManager];
    `,
    untyped: 'the module format of the checked program is ESM',
  },
  {
    name: 'refuses a variable whose end disposes of the value',
    before: code`
      import { Redis } from 'ioredis';

      export function open() {
        using client = new Redis();
        return client.status;
      }
    `,
    remedy: use('new Redis()'),
    after: null,
  },
  {
    name: 'joins a list on lines of its own whose last name goes',
    before: code`
      import {
        getRedis,
        RedisManager,
      } from './infra/redis';

      export const all = [new RedisManager(), getRedis()];
    `,
    remedy: use('new RedisManager()'),
    after: code`
      import {
        getRedis,
        redisManager,
      } from './infra/redis';

      export const all = [redisManager, getRedis()];
    `,
  },
  {
    name: 'joins a list whose last name stands beside a comment over lines',
    before: code`
      import {
        getRedis, /* the
        factory */ } from './infra/redis';
      import { Redis } from 'ioredis';

      export const all = [new Redis(), getRedis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import {
        getRedis,
        redisManager, /* the
        factory */ } from './infra/redis';

      export const all = [redisManager, getRedis()];
    `,
  },
  {
    name: 'joins a list on lines of its own whose brace closes in the last',
    before: code`
      import {
        getRedis } from './infra/redis';
      import { Redis } from 'ioredis';

      export const all = [new Redis(), getRedis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import {
        getRedis,
        redisManager } from './infra/redis';

      export const all = [redisManager, getRedis()];
    `,
  },
  {
    name: 'takes a default away from names',
    before: code`
      import Redis, { Cluster } from 'ioredis';

      export const all = [new Redis(), Cluster];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Cluster } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const all = [redisManager, Cluster];
    `,
  },
  {
    name: 'keeps a default that stands beside a comment',
    before: code`
      import Redis, /* and */ { Cluster } from 'ioredis';

      export const all = [new Redis(), Cluster];
    `,
    remedy: use('new Redis()'),
    after: code`
      import Redis, /* and */ { Cluster } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const all = [redisManager, Cluster];
    `,
    leavesUnused: ['Redis'],
  },
  {
    name: 'takes a default away from names with a comment among them',
    before: code`
      import Redis, { Cluster /* many */ } from 'ioredis';

      export const all = [new Redis(), Cluster];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Cluster /* many */ } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const all = [redisManager, Cluster];
    `,
  },
  {
    name: 'takes a default away from a namespace',
    before: code`
      import Redis, * as all from 'ioredis';

      export const list = [new Redis(), all];
    `,
    remedy: use('new Redis()'),
    after: code`
      import * as all from 'ioredis';
      import { redisManager } from './infra/redis';

      export const list = [redisManager, all];
    `,
  },
  {
    name: 'takes names away from a default',
    before: code`
      import Redis, { Cluster } from 'ioredis';

      export const all = [new Cluster(), Redis];
    `,
    remedy: use('new Cluster()'),
    after: code`
      import Redis from 'ioredis';
      import { redisManager } from './infra/redis';

      export const all = [redisManager, Redis];
    `,
  },
  {
    name: 'joins a default alone',
    before: code`
      import manager from './infra/redis';
      import { Redis } from 'ioredis';

      export const all = [new Redis(), manager];
    `,
    remedy: use('new Redis()', { target: target('redisPool') }),
    after: code`
      import manager, { redisPool } from './infra/redis';

      export const all = [redisPool, manager];
    `,
  },
  {
    name: 'comes as a default',
    before: code`
      import Redis from 'ioredis';

      import { other } from './other';

      export const all = [new Redis(), other];
    `,
    remedy: use('new Redis()', { target: target('default', 'redis') }),
    after: code`
      import { other } from './other';
      import redis from './infra/redis';

      export const all = [redis, other];
    `,
  },
];

/** The style of the file is kept. */
export const styles: readonly WritingCase[] = [
  {
    name: 'double quotes',
    before:
      'import { Redis } from "ioredis";\nimport { other } from "./other";\n\nexport const client = [other, new Redis()];\n',
    remedy: use('new Redis()'),
    after:
      'import { other } from "./other";\nimport { redisManager } from "./infra/redis";\n\nexport const client = [other, redisManager];\n',
  },
  {
    name: 'no semicolons',
    before:
      "import { Redis } from 'ioredis'\nimport { other } from './other'\n\nexport const client = [other, new Redis()]\n",
    remedy: use('new Redis()'),
    after:
      "import { other } from './other'\nimport { redisManager } from './infra/redis'\n\nexport const client = [other, redisManager]\n",
  },
  {
    name: 'no space inside braces',
    before:
      "import {Redis} from 'ioredis';\nimport {other} from './other';\n\nexport const client = [other, new Redis()];\n",
    remedy: use('new Redis()'),
    after:
      "import {other} from './other';\nimport {redisManager} from './infra/redis';\n\nexport const client = [other, redisManager];\n",
  },
  {
    name: 'CRLF',
    before:
      "import { Redis } from 'ioredis';\r\nimport { other } from './other';\r\n\r\nexport const client = [other, new Redis()];\r\n",
    remedy: use('new Redis()'),
    after:
      "import { other } from './other';\r\nimport { redisManager } from './infra/redis';\r\n\r\nexport const client = [other, redisManager];\r\n",
  },
  {
    name: 'CRLF and tabs in a list of lines',
    before:
      "import {\r\n\tgetRedis,\r\n\tRedisManager,\r\n} from './infra/redis';\r\n\r\nexport const all = [getRedis, RedisManager, new RedisManager()];\r\n",
    remedy: use('new RedisManager()'),
    after:
      "import {\r\n\tgetRedis,\r\n\tRedisManager,\r\n\tredisManager,\r\n} from './infra/redis';\r\n\r\nexport const all = [getRedis, RedisManager, redisManager];\r\n",
    usesUp: ['RedisManager'],
  },
  {
    name: 'no line break at the end of the file',
    before: "import { Redis } from 'ioredis';\nexport const client = new Redis()",
    remedy: use('new Redis()'),
    after: "import { redisManager } from './infra/redis';\nexport const client = redisManager",
  },
  {
    name: 'code on the line of the last import',
    before: "import { Redis } from 'ioredis'; export const client = [Redis, new Redis()];\n",
    remedy: use('new Redis()'),
    after:
      "import { Redis } from 'ioredis';\nimport { redisManager } from './infra/redis'; export const client = [Redis, redisManager];\n",
    usesUp: ['Redis'],
  },
  {
    name: 'two imports on one line',
    before:
      "import { Redis } from 'ioredis'; import { other } from './other';\nexport const client = [other, new Redis()];\n",
    remedy: use('new Redis()'),
    after:
      "import { other } from './other';\nimport { redisManager } from './infra/redis';\nexport const client = [other, redisManager];\n",
  },
  {
    name: 'a first import, behind a hash-bang',
    before: code`
      #!/usr/bin/env node
      class RedisManager {}

      export const client = new RedisManager();
    `,
    remedy: use('new RedisManager()'),
    after: code`
      #!/usr/bin/env node

      import { redisManager } from './infra/redis';

      class RedisManager {}

      export const client = redisManager;
    `,
  },
  {
    name: 'a first import, behind a directive',
    before: code`
      'use client';

      class RedisManager {}
      export const client = new RedisManager();
    `,
    remedy: use('new RedisManager()'),
    after: code`
      'use client';

      import { redisManager } from './infra/redis';

      class RedisManager {}
      export const client = redisManager;
    `,
  },
  {
    name: 'a first import, at the very beginning',
    before: code`
      /** Ours. */
      class RedisManager {}
      export const client = new RedisManager();
    `,
    remedy: use('new RedisManager()'),
    after: code`
      import { redisManager } from './infra/redis';

      /** Ours. */
      class RedisManager {}
      export const client = redisManager;
    `,
  },
  {
    name: 'a first import, behind the comments of the file',
    before: code`
      // @ts-check
      /* Copyright of all of us. */
      class RedisManager {}
      export const client = new RedisManager();
    `,
    remedy: use('new RedisManager()'),
    after: code`
      // @ts-check
      /* Copyright of all of us. */

      import { redisManager } from './infra/redis';

      class RedisManager {}
      export const client = redisManager;
    `,
  },
  {
    name: 'a first import, behind a comment that stands by itself',
    before: code`
      // What this file is about.

      // The manager.
      class RedisManager {}
      export const client = new RedisManager();
    `,
    remedy: use('new RedisManager()'),
    after: code`
      // What this file is about.

      import { redisManager } from './infra/redis';

      // The manager.
      class RedisManager {}
      export const client = redisManager;
    `,
  },
  {
    name: 'a first import with CRLF behind a directive without semicolon',
    before: "'use strict'\r\nclass RedisManager {}\r\nexport const client = new RedisManager()\r\n",
    remedy: use('new RedisManager()'),
    after:
      "'use strict'\r\n\r\nimport { redisManager } from './infra/redis'\r\n\r\nclass RedisManager {}\r\nexport const client = redisManager\r\n",
  },
];

/** A factory is called. */
export const factories: readonly WritingCase[] = [
  {
    name: 'calls the factory',
    before: code`
      import { Redis } from 'ioredis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()', factory),
    after: code`
      import { getRedis } from './infra/redis';

      export const client = getRedis();
    `,
  },
  {
    name: 'hands the arguments on, and what they use stays',
    before: code`
      import { Cluster, Redis, type RedisOptions } from 'ioredis';

      const options: RedisOptions = {};
      export const client = new Redis({ ...options, cluster: Cluster });
    `,
    remedy: use('new Redis({ ...options, cluster: Cluster })', {
      ...factory,
      arguments: '{ ...options, cluster: Cluster }',
    }),
    after: code`
      import { Cluster, type RedisOptions } from 'ioredis';
      import { getRedis } from './infra/redis';

      const options: RedisOptions = {};
      export const client = getRedis({ ...options, cluster: Cluster });
    `,
    untyped: 'the argument is no option of Redis',
  },
  {
    name: 'keeps the class in the arguments',
    before: code`
      import { Redis } from 'ioredis';

      export const client = new Redis(new Redis().status.length);
    `,
    remedy: use('new Redis(new Redis().status.length)', {
      ...factory,
      arguments: 'new Redis().status.length',
    }),
    after: code`
      import { Redis } from 'ioredis';
      import { getRedis } from './infra/redis';

      export const client = getRedis(new Redis().status.length);
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'calls a member of a namespace',
    before: code`
      import { Redis } from 'ioredis';
      import * as infra from './infra/redis';

      export const client = infra.redisManager ?? new Redis();
    `,
    remedy: use('new Redis()', factory),
    after: code`
      import * as infra from './infra/redis';

      export const client = infra.redisManager ?? infra.getRedis();
    `,
  },
  {
    name: 'gives the result to a variable that is called like the factory',
    before: code`
      import { Redis } from 'ioredis';

      const getRedis = new Redis();
      getRedis.get('a');
    `,
    remedy: use('new Redis()', factory),
    after: code`
      import { getRedis as canonicalGetRedis } from './infra/redis';

      const getRedis = canonicalGetRedis();
      getRedis.get('a');
    `,
  },
  {
    name: 'awaits the factory',
    before: code`
      import { Redis } from 'ioredis';

      export async function open() {
        const client = new Redis();
        return client.status;
      }
    `,
    remedy: use('new Redis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function open() {
        const client = await connectRedis();
        return client.status;
      }
    `,
  },
  {
    name: 'puts parentheses around an awaited call with a member',
    before: code`
      import { Redis } from 'ioredis';

      export const open = async () => new Redis().status;
    `,
    remedy: use('new Redis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export const open = async () => (await connectRedis()).status;
    `,
  },
  {
    name: 'puts parentheses around an awaited call with an optional member',
    before: code`
      import { Redis } from 'ioredis';

      export class Service {
        async open() {
          return new Redis()?.status;
        }
      }
    `,
    remedy: use('new Redis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export class Service {
        async open() {
          return (await connectRedis())?.status;
        }
      }
    `,
  },
  {
    name: 'awaits once where it is awaited already',
    before: code`
      import { createRedis } from './db/redis';

      export async function open() {
        return await createRedis();
      }
    `,
    remedy: use('createRedis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function open() {
        return await connectRedis();
      }
    `,
  },
  {
    name: 'awaits at the top of a module',
    before: code`
      import { Redis } from 'ioredis';

      export const client = new Redis();
    `,
    remedy: use('new Redis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export const client = await connectRedis();
    `,
  },
  {
    name: 'refuses to await in a function that is not async',
    before: code`
      import { Redis } from 'ioredis';

      export function open() {
        return new Redis();
      }
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'refuses to await in a field of a class',
    before: code`
      import { Redis } from 'ioredis';

      export async function open() {
        return class {
          client = new Redis();
        };
      }
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'refuses to await in a default value of a parameter',
    before: code`
      import { Redis } from 'ioredis';

      export async function open(client = new Redis()) {
        return client;
      }
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'refuses a parenthesis that the line before would take for a call',
    before: code`
      import { Redis } from 'ioredis'

      export async function open() {
        const log = console.log
        new Redis().get('a')
        return log
      }
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'puts parentheses around a call that is constructed',
    file: 'src/a.js',
    before: code`
      import { Redis } from 'ioredis';

      export const odd = new (Redis.maker())();
      export const client = new new Redis()();
    `,
    remedy: use('new Redis()', factory),
    after: code`
      import { Redis } from 'ioredis';
      import { getRedis } from './infra/redis';

      export const odd = new (Redis.maker())();
      export const client = new (getRedis())();
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'has no await in what a class extends',
    before: code`
      import { createRedis } from './db/redis';

      export async function start() {
        return class extends createRedis() {};
      }
    `,
    remedy: use('createRedis()', awaited),
    after: null,
    untyped: 'a client is no class',
  },
  {
    name: 'awaits in parentheses before a mark that it is not null',
    before: code`
      import { createRedis } from './db/redis';

      export async function start() {
        return createRedis()!.status;
      }
    `,
    remedy: use('createRedis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function start() {
        return (await connectRedis())!.status;
      }
    `,
    untyped: 'what is made of the client is of no matter',
  },
  {
    name: 'awaits without parentheses before a comparison',
    before: code`
      import { createRedis } from './db/redis';

      export async function start() {
        return createRedis() !== null;
      }
    `,
    remedy: use('createRedis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function start() {
        return await connectRedis() !== null;
      }
    `,
    untyped: 'what is made of the client is of no matter',
  },
  {
    name: 'awaits in parentheses in a power',
    before: code`
      import { createRedis } from './db/redis';

      export async function start() {
        return createRedis() ** 2;
      }
    `,
    remedy: use('createRedis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function start() {
        return (await connectRedis()) ** 2;
      }
    `,
    untyped: 'what is made of the client is of no matter',
  },
  {
    name: 'has no await in the decorator of a class',
    before: code`
      import { createRedis } from './db/redis';

      export async function start() {
        @createRedis()
        class Client {}
        return Client;
      }
    `,
    remedy: use('createRedis()', awaited),
    after: null,
    untyped: 'a client is no decorator',
  },
  {
    name: 'keeps the await before parentheses',
    before: code`
      import { createRedis } from './db/redis';

      export async function start() {
        return await (createRedis());
      }
    `,
    remedy: use('createRedis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function start() {
        return await (connectRedis());
      }
    `,
    untyped: 'what is made of the client is of no matter',
  },
  {
    name: 'hands on the arguments of the call that is meant',
    before: code`
      import { Redis } from 'ioredis';
      import { other } from './other';

      console.log(other);
      export const client = new Redis(other);
    `,
    remedy: use('new Redis(other)', { ...factory, arguments: 'other' }),
    after: code`
      import { other } from './other';
      import { getRedis } from './infra/redis';

      console.log(other);
      export const client = getRedis(other);
    `,
  },
];

/** The variable is what the import becomes. */
export const variables: readonly WritingCase[] = [
  {
    name: 'takes the place of a variable of its name',
    before: code`
      import { Redis } from 'ioredis';

      const redisManager = new Redis();

      export const status = () => redisManager.status;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const status = () => redisManager.status;
    `,
  },
  {
    name: 'hands on an exported variable that the file does not use',
    before: code`
      import { Redis } from 'ioredis';
      import { other } from './other';

      export const redisManager = new Redis();
      export const others = [other];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { other } from './other';

      export { redisManager } from './infra/redis';
      export const others = [other];
    `,
  },
  {
    name: 'imports and exports a variable that the file uses',
    before: code`
      import { Redis } from 'ioredis';

      export const redisManager = new Redis();
      redisManager.get('a');
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export { redisManager };
      redisManager.get('a');
    `,
  },
  {
    name: 'keeps an export list',
    before: code`
      import { Redis } from 'ioredis';

      const redisManager = new Redis();

      export { redisManager as client };
      export default redisManager;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export { redisManager as client };
      export default redisManager;
    `,
  },
  {
    name: 'takes the place of a variable in a function',
    before: code`
      import { Redis } from 'ioredis';

      export function status() {
        const redisManager = new Redis();
        return { redisManager, status: redisManager.status };
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export function status() {
        return { redisManager, status: redisManager.status };
      }
    `,
  },
  {
    name: 'serves an inner variable by an import that is there already',
    before: code`
      import { Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      export function status() {
        const redisManager = new Redis();
        return redisManager.status;
      }
      export const shared = redisManager;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export function status() {
        return redisManager.status;
      }
      export const shared = redisManager;
    `,
  },
  {
    name: 'keeps an inner variable where something between shadows the name',
    before: code`
      import { Redis } from 'ioredis';

      export function outer(redisManager: unknown) {
        return () => {
          const redisManager = new Redis();
          return redisManager.status;
        };
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      export function outer(redisManager: unknown) {
        return () => {
          const redisManager = canonicalRedisManager;
          return redisManager.status;
        };
      }
    `,
  },
  {
    name: 'keeps a variable with a type',
    before: code`
      import { Redis } from 'ioredis';

      const redisManager: { status: string } = new Redis();
      export const { status } = redisManager;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      const redisManager: { status: string } = canonicalRedisManager;
      export const { status } = redisManager;
    `,
  },
  {
    name: 'keeps a variable whose value is asserted to be of a type',
    before: code`
      import { Redis } from 'ioredis';

      const redisManager = new Redis() as { status: string };
      export const { status } = redisManager;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      const redisManager = canonicalRedisManager as { status: string };
      export const { status } = redisManager;
    `,
  },
  {
    name: 'keeps one of two declarators',
    before: code`
      import { Redis } from 'ioredis';

      const key = 'a', redisManager = new Redis();
      redisManager.get(key);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      const key = 'a', redisManager = canonicalRedisManager;
      redisManager.get(key);
    `,
  },
  {
    name: 'keeps a variable that is assigned again',
    before: code`
      import { Redis } from 'ioredis';

      let redisManager = new Redis();
      redisManager = redisManager.child;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      let redisManager = canonicalRedisManager;
      redisManager = redisManager.child;
    `,
    untyped: 'the child of a manager is a plain client',
  },
  {
    name: 'keeps a variable with a comment in its statement',
    before: code`
      import { Redis } from 'ioredis';

      const redisManager = /* shared */ new Redis();
      redisManager.get('a');
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      const redisManager = /* shared */ canonicalRedisManager;
      redisManager.get('a');
    `,
  },
  {
    name: 'keeps the comments around a removed variable',
    before: code`
      import { Redis } from 'ioredis';

      // One for all.
      const redisManager = new Redis(); // never two

      redisManager.get('a');
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      // One for all.
      // never two

      redisManager.get('a');
    `,
  },
  {
    name: 'keeps a variable that uses an import of another name',
    before: code`
      import { Redis } from 'ioredis';
      import { redisManager as shared } from './infra/redis';

      const redisManager = new Redis();
      redisManager.get(shared.status);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as shared } from './infra/redis';

      const redisManager = shared;
      redisManager.get(shared.status);
    `,
  },
  {
    name: 'keeps a variable that is the body of an if',
    file: 'src/a.js',
    before: code`
      import { Redis } from 'ioredis';

      if (globalThis.redis) var redisManager = new Redis();
      console.log(redisManager);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      if (globalThis.redis) var redisManager = canonicalRedisManager;
      console.log(redisManager);
    `,
  },
  {
    name: 'removes a variable without semicolons and keeps its neighbours apart',
    before:
      "import { Redis } from 'ioredis'\n\nconst log = console.log\nconst redisManager = new Redis();\n[redisManager].forEach(log)\n",
    remedy: use('new Redis()'),
    after:
      "import { redisManager } from './infra/redis'\n\nconst log = console.log\n;\n[redisManager].forEach(log)\n",
  },
  {
    name: 'stays where it is set in a pattern',
    before: code`
      import { Redis } from 'ioredis';

      let redisManager = new Redis();
      [redisManager] = [redisManager];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      let redisManager = canonicalRedisManager;
      [redisManager] = [redisManager];
    `,
    untyped: 'unused imports aside, the type narrows',
  },
  {
    name: 'gives way in the default of a switch',
    before: code`
      import { Redis } from 'ioredis';

      export function get(key: number) {
        switch (key) {
          default:
            var redisManager = new Redis();
            return redisManager.get('a');
        }
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export function get(key: number) {
        switch (key) {
          default:
            return redisManager.get('a');
        }
      }
    `,
  },
  {
    name: 'stays behind a label',
    before: code`
      import { Redis } from 'ioredis';

      export function get() {
        label: var redisManager = new Redis();
        return redisManager.get('a');
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      export function get() {
        label: var redisManager = canonicalRedisManager;
        return redisManager.get('a');
      }
    `,
    untyped: 'nothing jumps to the label',
  },
];

/** Files that take in modules by require() alone. */
export const required: readonly WritingCase[] = [
  {
    name: 'requires the export',
    file: 'src/a.js',
    before: code`
      'use strict';

      const { Redis } = require('ioredis');
      const { other } = require('./other');

      const client = new Redis();
      module.exports = { client, other };
    `,
    remedy: use('new Redis()'),
    after: code`
      'use strict';

      const { other } = require('./other');
      const { redisManager } = require('./infra/redis');

      const client = redisManager;
      module.exports = { client, other };
    `,
  },
  {
    name: 'exchanges a plain require of the client',
    file: 'src/a.cjs',
    before: code`
      const Redis = require('ioredis');

      const client = new Redis();
      module.exports = client;
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      const client = redisManager;
      module.exports = client;
    `,
  },
  {
    name: 'merges into a destructured require',
    file: 'src/a.js',
    before: code`
      const { RedisManager, getRedis } = require('./infra/redis');

      module.exports = [new RedisManager(), getRedis()];
    `,
    remedy: use('new RedisManager()'),
    after: code`
      const { getRedis, redisManager } = require('./infra/redis');

      module.exports = [redisManager, getRedis()];
    `,
  },
  {
    name: 'reads from a plain require',
    file: 'src/a.js',
    before: code`
      const infra = require('./infra/redis');
      const { Redis } = require('ioredis');

      module.exports = [new Redis(), infra.getRedis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      const infra = require('./infra/redis');

      module.exports = [infra.redisManager, infra.getRedis()];
    `,
  },
  {
    name: 'takes an alias',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis');

      const redisManager = { client: new Redis() };
      module.exports = redisManager;
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager: canonicalRedisManager } = require('./infra/redis');

      const redisManager = { client: canonicalRedisManager };
      module.exports = redisManager;
    `,
  },
  {
    name: 'stays beside the require that the code needed, ahead of code that may run it',
    file: 'src/a.js',
    before: code`
      const { Redis, Cluster } = require('ioredis');
      const client = new Redis();
      start(client);
      const { other } = require('./other');

      function start(it) {
        return [it, other, Cluster];
      }
    `,
    remedy: use('new Redis()'),
    after: code`
      const { Cluster } = require('ioredis');
      const { redisManager } = require('./infra/redis');
      const client = redisManager;
      start(client);
      const { other } = require('./other');

      function start(it) {
        return [it, other, Cluster];
      }
    `,
  },
  {
    name: 'drops a require in a function and imports at the top',
    file: 'src/a.js',
    before: code`
      const { other } = require('./other');

      function load() {
        const { Redis } = require('ioredis');
        return [other, new Redis()];
      }
      module.exports = load;
    `,
    remedy: use('new Redis()'),
    after: code`
      const { other } = require('./other');
      const { redisManager } = require('./infra/redis');

      function load() {
        return [other, redisManager];
      }
      module.exports = load;
    `,
  },
  {
    name: 'keeps one of two declarators that require',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis'), { other } = require('./other');

      module.exports = [new Redis(), other];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      const { Redis } = require('ioredis'), { other } = require('./other');

      module.exports = [redisManager, other];
    `,
  },
  {
    name: 'keeps a pattern that takes the rest',
    file: 'src/a.js',
    before: code`
      const { Redis, ...rest } = require('ioredis');

      module.exports = [new Redis(), rest];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { Redis, ...rest } = require('ioredis');
      const { redisManager } = require('./infra/redis');

      module.exports = [redisManager, rest];
    `,
  },
  {
    name: 'does not guess what require() makes of a default export',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis');

      module.exports = new Redis();
    `,
    remedy: use('new Redis()', { target: target('default', 'redis') }),
    after: null,
  },
  {
    name: 'ends a call that the next line would go on with',
    file: 'src/a.js',
    before:
      "const { Redis } = require('ioredis')\n\n;[new Redis(), Redis].forEach(console.log)\n(() => {})()\n",
    remedy: use('new Redis()'),
    after:
      "const { Redis } = require('ioredis')\nconst { redisManager } = require('./infra/redis')\n\n;[redisManager, Redis].forEach(console.log)\n(() => {})()\n",
    usesUp: ['Redis'],
  },
  {
    name: 'imports in an ES module that happens to call require()',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis');

      export const { status } = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const { status } = redisManager;
    `,
  },
  {
    name: 'requires in a .cjs file that requires nothing yet',
    file: 'src/a.cjs',
    before: code`
      class RedisManager {}

      module.exports = new RedisManager();
    `,
    remedy: use('new RedisManager()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      class RedisManager {}

      module.exports = redisManager;
    `,
  },
];
