import { code } from '../../../asked-remedies.ts';
import { use, type WritingCase } from '../writing.ts';

/** How a new import is written, and what it may join, by what the file does already. */
export const formats: readonly WritingCase[] = [
  {
    name: 'is an import beside import statements',
    before: code`
      import { other } from './other';
      const { Redis } = require('ioredis');

      const client = new Redis();
      client.get(other);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { other } from './other';
      import { redisManager } from './infra/redis';

      const client = redisManager;
      client.get(other);
    `,
  },
  {
    name: 'is an import beside export … from',
    before: code`
      export { other } from './other';
      const { Redis } = require('ioredis');

      console.log(new Redis());
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export { other } from './other';

      console.log(redisManager);
    `,
  },
  {
    name: 'is an import beside import = require()',
    before: code`
      import other = require('./other');
      const { Redis } = require('ioredis');

      console.log(new Redis(), other);
    `,
    remedy: use('new Redis()'),
    after: code`
      import other = require('./other');
      import { redisManager } from './infra/redis';

      console.log(redisManager, other);
    `,
  },
  {
    name: 'is an import where a statement exports',
    before: code`
      const { Redis } = require('ioredis');

      export const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'is an import where a statement exports, although the module is read',
    before: code`
      const { Redis } = require('ioredis');

      export const client = new Redis();
      console.log(module);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const client = redisManager;
      console.log(module);
    `,
  },
  {
    name: 'is an import where a list exports, although the module is read',
    before: code`
      const { Redis } = require('ioredis');

      const client = new Redis();
      console.log(module);
      export { client };
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      const client = redisManager;
      console.log(module);
      export { client };
    `,
  },
  {
    name: 'is a call where members of exports are set',
    before: code`
      const { Redis } = require('ioredis');

      exports.client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      exports.client = redisManager;
    `,
  },
  {
    name: 'is a call where module.exports is set',
    before: code`
      const { Redis } = require('ioredis');

      module.exports = { client: new Redis() };
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      module.exports = { client: redisManager };
    `,
  },
  {
    name: 'is a call beside import()',
    before: code`
      const { Redis } = require('ioredis');

      import('./other');
      console.log(new Redis());
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      import('./other');
      console.log(redisManager);
    `,
  },
  {
    name: 'is a call in a file that says so by its name',
    before: code`
      const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      const client = redisManager;
    `,
    file: 'src/a.cjs',
  },
  {
    name: 'is an import in a file that says nothing',
    before: code`
      const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      const client = redisManager;
    `,
    file: 'src/a.js',
  },
  {
    name: 'ends in a semicolon before a parenthesis, be it the style or not',
    before: code`
      (function () {
        const client = new Redis()
        client.get("a")
      })()
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require("./infra/redis");

      (function () {
        const client = redisManager
        client.get("a")
      })()
    `,
    file: 'src/a.cjs',
  },
  {
    name: 'goes behind the calls that stand with the one that is needed',
    before: code`
      const { other } = require('./other');

      console.log(other);

      const { Redis } = require('ioredis');
      const { another } = require('./other');

      exports.all = [new Redis(), another, Redis];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { other } = require('./other');

      console.log(other);

      const { Redis } = require('ioredis');
      const { another } = require('./other');
      const { redisManager } = require('./infra/redis');

      exports.all = [redisManager, another, Redis];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'goes behind the first calls where none is needed',
    before: code`
      const { other } = require('./other');
      const { another } = require('./other');

      console.log(other);

      const { third } = require('./other');

      exports.all = [new Redis(), another, third];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { other } = require('./other');
      const { another } = require('./other');
      const { redisManager } = require('./infra/redis');

      console.log(other);

      const { third } = require('./other');

      exports.all = [redisManager, another, third];
    `,
  },
  {
    name: 'never goes behind its use',
    before: code`
      exports.client = new Redis();

      const { other } = require('./other');

      exports.other = other;
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      exports.client = redisManager;

      const { other } = require('./other');

      exports.other = other;
    `,
  },
  {
    name: 'does not join a call behind its use',
    before: code`
      exports.client = new Redis();

      const { getRedis } = require('./infra/redis');

      exports.get = getRedis;
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      exports.client = redisManager;

      const { getRedis } = require('./infra/redis');

      exports.get = getRedis;
    `,
  },
  {
    name: 'does not join a call whose names change',
    before: code`
      let { getRedis } = require('./infra/redis');

      exports.client = new Redis(getRedis);
    `,
    remedy: use('new Redis(getRedis)'),
    after: code`
      const { redisManager } = require('./infra/redis');

      exports.client = redisManager;
    `,
  },
  {
    name: 'does not join a call in a function',
    before: code`
      const { other } = require('./other');

      function load() {
        const { getRedis } = require('./infra/redis');
        return getRedis(new Redis(), other);
      }
      exports.load = load;
    `,
    remedy: use('new Redis()'),
    after: code`
      const { other } = require('./other');
      const { redisManager } = require('./infra/redis');

      function load() {
        const { getRedis } = require('./infra/redis');
        return getRedis(redisManager, other);
      }
      exports.load = load;
    `,
  },
  {
    name: 'uses what a call has given before',
    before: code`
      const { redisManager: manager } = require('./infra/redis');

      exports.client = new Redis();
      manager.get('a');
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager: manager } = require('./infra/redis');

      exports.client = manager;
      manager.get('a');
    `,
  },
  {
    name: 'does not use what a call has not given yet',
    before: code`
      exports.client = new Redis();

      const { redisManager: manager } = require('./infra/redis');
      manager.get('a');
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      exports.client = redisManager;

      const { redisManager: manager } = require('./infra/redis');
      manager.get('a');
    `,
  },
  {
    name: 'does not use what a call gives to another function',
    before: code`
      function one() {
        const { redisManager: manager } = require('./infra/redis');
        return manager;
      }
      function two() {
        return new Redis();
      }
      exports.all = [one, two];
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      function one() {
        const { redisManager: manager } = require('./infra/redis');
        return manager;
      }
      function two() {
        return redisManager;
      }
      exports.all = [one, two];
    `,
  },
  {
    name: 'stays where the names of another style are in quotes',
    before: code`
      const all = ["a", "b", 'c'];
      export const client = new Redis(all);
    `,
    remedy: use('new Redis(all)'),
    after: code`
      import { redisManager } from "./infra/redis";

      const all = ["a", "b", 'c'];
      export const client = redisManager;
    `,
  },
  {
    name: 'does not run into what follows in its line',
    before: code`
      import { other } from './other'; console.log(new Redis(), other);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { other } from './other';
      import { redisManager } from './infra/redis'; console.log(redisManager, other);
    `,
  },
  {
    name: 'has no spaces in braces where lists of one line have none',
    before: code`
      import {
        other,
        another,
      } from './other';
      import {getRedis} from './infra/sets';
      import {} from './setup';

      console.log(new Redis(), other, another, getRedis);
    `,
    remedy: use('new Redis()'),
    after: code`
      import {
        other,
        another,
      } from './other';
      import {getRedis} from './infra/sets';
      import {} from './setup';
      import {redisManager} from './infra/redis';

      console.log(redisManager, other, another, getRedis);
    `,
  },
  {
    name: 'is named in a function beside one that has its name',
    before: code`
      function one(redisManager) {
        return redisManager;
      }
      function two() {
        return new Redis();
      }
      export { one, two };
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      function one(redisManager) {
        return redisManager;
      }
      function two() {
        return redisManager;
      }
      export { one, two };
    `,
    file: 'src/a.js',
  },
  {
    name: 'is named otherwise in a function inside one that has its name',
    before: code`
      function one(redisManager) {
        return [() => new Redis(), redisManager];
      }
      export { one };
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      function one(redisManager) {
        return [() => canonicalRedisManager, redisManager];
      }
      export { one };
    `,
    file: 'src/a.js',
  },
  {
    name: 'stays apart from a word that touched a parenthesis behind it',
    before: code`
      export const is = create()instanceof Object;
    `,
    remedy: use('create()'),
    after: code`
      import { redisManager } from './infra/redis';

      export const is = redisManager instanceof Object;
    `,
    file: 'src/a.js',
  },
  {
    name: 'stays apart from a word that touched a parenthesis before it',
    before: code`
      export function get() {
        return(create)();
      }
    `,
    remedy: use('(create)()'),
    after: code`
      import { redisManager } from './infra/redis';

      export function get() {
        return redisManager;
      }
    `,
    file: 'src/a.js',
  },
];
