import { code } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

const factory = { target: target('getRedis'), call: true } as const;
const awaited = { target: target('connectRedis'), call: true, await: true } as const;

/** The factory is called where a call or construction stood: with its arguments, and awaited. */
export const called: readonly WritingCase[] = [
  {
    name: 'drops what only the dropped arguments use',
    before: code`
      import { Redis } from 'ioredis';
      import { other } from './other';

      export const client = new Redis(other);
    `,
    remedy: use('new Redis(other)', factory),
    after: code`
      import { getRedis } from './infra/redis';

      export const client = getRedis();
    `,
  },
  {
    name: 'keeps what its arguments use, whatever is called on the result',
    before: code`
      import { Redis } from 'ioredis';
      import { other } from './other';

      export const answer = new Redis(other).get('a');
    `,
    remedy: use('new Redis(other)', { ...factory, arguments: 'other' }),
    after: code`
      import { other } from './other';
      import { getRedis } from './infra/redis';

      export const answer = getRedis(other).get('a');
    `,
  },
  {
    name: 'needs no space between its parenthesis and a word',
    before: code`
      import { Redis } from 'ioredis';

      export const known = new Redis()instanceof Object;
    `,
    remedy: use('new Redis()', factory),
    after: code`
      import { getRedis } from './infra/redis';

      export const known = getRedis()instanceof Object;
    `,
  },
  {
    name: 'is constructed by no member that is called new',
    before: code`
      import { createRedis } from './db/redis'

      const map = { new: 1 }
      export const made = map.new
      createRedis().get('a')
    `,
    remedy: use('createRedis()', factory),
    after: code`
      import { getRedis } from './infra/redis'

      const map = { new: 1 }
      export const made = map.new
      getRedis().get('a')
    `,
  },
  {
    name: 'is constructed by no private field that is called new',
    before: code`
      import { createRedis } from './db/redis'

      export class Maker {
        #new = 1
        make() {
          const made = this.#new
          createRedis().get('a')
          return made
        }
      }
    `,
    remedy: use('createRedis()', factory),
    after: code`
      import { getRedis } from './infra/redis'

      export class Maker {
        #new = 1
        make() {
          const made = this.#new
          getRedis().get('a')
          return made
        }
      }
    `,
  },
  {
    name: 'is constructed in a spread',
    file: 'src/a.js',
    before: code`
      import { Redis } from 'ioredis';

      export const all = [...new new Redis()()];
    `,
    remedy: use('new Redis()', factory),
    after: code`
      import { getRedis } from './infra/redis';

      export const all = [...new (getRedis())()];
    `,
  },
  {
    name: 'is awaited once, whatever else is called',
    before: code`
      import { createRedis } from './db/redis';

      export async function open() {
        console.log('a');
        return await createRedis();
      }
    `,
    remedy: use('createRedis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function open() {
        console.log('a');
        return await connectRedis();
      }
    `,
  },
  {
    name: 'is awaited where what is called on the result is awaited, too',
    before: code`
      import { createRedis } from './db/redis';

      export async function open() {
        return await createRedis().get('a');
      }
    `,
    remedy: use('createRedis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function open() {
        return await (await connectRedis()).get('a');
      }
    `,
  },
  {
    name: 'is awaited in a function that takes something',
    before: code`
      import { Redis } from 'ioredis';

      export async function open(key: string, { size = 1 } = {}, ...more: string[]) {
        const client = new Redis();
        return [client.get(key), size, more];
      }
    `,
    remedy: use('new Redis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function open(key: string, { size = 1 } = {}, ...more: string[]) {
        const client = await connectRedis();
        return [client.get(key), size, more];
      }
    `,
  },
  {
    name: 'is not awaited in a default value inside a parameter',
    before: code`
      import { Redis } from 'ioredis';

      export async function open({ client = new Redis() } = {}) {
        return client;
      }
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'is awaited in parentheses on a line that an operator leads to',
    before: code`
      import { Redis } from 'ioredis';

      export async function open() {
        const answer =
          new Redis().get('a');
        return answer;
      }
    `,
    remedy: use('new Redis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      export async function open() {
        const answer =
          (await connectRedis()).get('a');
        return answer;
      }
    `,
  },
  {
    name: 'is awaited in parentheses where a class in a module is decorated',
    file: 'src/a.js',
    before: code`
      import { createRedis } from './db/redis';

      @createRedis()
      export class Service {}
    `,
    remedy: use('createRedis()', awaited),
    after: code`
      import { connectRedis } from './infra/redis';

      @(await connectRedis())
      export class Service {}
    `,
  },
  {
    name: 'leaves a line alone that follows a call without a semicolon',
    before: code`
      import { Redis } from 'ioredis'

      export async function open() {
        console.log('a')
        new Redis().get('a')
      }
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'leaves a line alone that follows a regular expression without a semicolon',
    before: code`
      import { Redis } from 'ioredis'

      export async function open() {
        const key = /a/
        new Redis().get('a')
        return key
      }
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'is not awaited in a function that an async one gives back',
    before: code`
      import { Redis } from 'ioredis';

      export const open = async () => () => new Redis();
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'is not awaited at the top of a file that requires',
    file: 'src/a.cjs',
    before: code`
      const { Redis } = require('ioredis');

      const client = new Redis();
      module.exports = client;
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'is not awaited at the top of a script',
    file: 'src/a.js',
    before: code`
      const client = new Redis();
      client.get('a');
    `,
    remedy: use('new Redis()', awaited),
    after: null,
  },
  {
    name: 'leaves a variable in place whose value is awaited',
    before: code`
      import { createRedis } from './db/redis';

      const redisManager = await createRedis();
      redisManager.get('a');
    `,
    remedy: use('createRedis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      const redisManager = await canonicalRedisManager;
      redisManager.get('a');
    `,
  },
  {
    name: 'leaves a variable in place whose value is asserted before it',
    before: code`
      import { Redis } from 'ioredis';

      const redisManager = <{ status: string }>new Redis();
      export const { status } = redisManager;
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      const redisManager = <{ status: string }>canonicalRedisManager;
      export const { status } = redisManager;
    `,
  },
];
