import { code, reExport } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

const manager = target('RedisManager');

/** When a class or variable goes, and when it says something that an import would not say. */
export const declarations: readonly WritingCase[] = [
  {
    name: 'refuses a class that sets an export',
    file: 'src/a.js',
    before: code`
      class RedisManager {
        track() {
          exports.tracked = true;
        }
      }
    `,
    remedy: reExport('RedisManager', manager),
    after: null,
  },
  {
    name: 'refuses an exported class that sets an export',
    before: code`
      export class RedisManager {
        track() {
          exports.tracked = true;
        }
      }
    `,
    remedy: reExport('RedisManager', manager),
    after: null,
  },
  {
    name: 'refuses a class that sets a member of module.exports',
    file: 'src/a.js',
    before: code`
      class RedisManager {
        track() {
          module.exports.tracked = true;
        }
      }
      new RedisManager();
    `,
    remedy: reExport('RedisManager', manager),
    after: null,
  },
  {
    name: 'refuses a variable whose value is set as an export, too',
    file: 'src/a.js',
    before: code`
      const { Redis } = require('ioredis');

      const client = (exports.client = new Redis());
      client.get('a');
    `,
    remedy: reExport('client', target('redisManager'), 'variable'),
    after: null,
  },
  {
    name: 'refuses a decorated class of a namespace',
    before: code`
      namespace Clients {
        @Injectable()
        export class RedisManager {}
      }
    `,
    remedy: reExport('RedisManager', manager),
    after: null,
  },
  {
    name: 'hands on a decorated default export',
    before: code`
      @Injectable()
      export default class RedisManager {}
    `,
    remedy: reExport('RedisManager', manager),
    after: code`
      export { RedisManager as default } from './infra/redis';
    `,
  },
  {
    name: 'hands on a nameless class that holds null',
    before: code`
      export default class {
        client = null;
      }
    `,
    remedy: reExport(null, manager),
    after: code`
      export { RedisManager as default } from './infra/redis';
    `,
  },
  {
    name: 'takes a variable for unused that only its own value reads',
    before: 'export const getRedis = () => getRedis\n',
    remedy: reExport('getRedis', target('getRedis'), 'variable'),
    after: "export { getRedis } from './infra/redis'\n",
    untyped: 'the type of the function is without end',
  },
  {
    name: 'takes a class away that nothing but the class itself uses',
    before: code`
      export const rest = 1;

      class RedisManager {
        static open() {
          return new RedisManager();
        }
      }
    `,
    remedy: reExport('RedisManager', manager),
    after: code`
      export const rest = 1;
    `,
  },
  {
    name: 'imports what only code before the variable uses',
    before: code`
      import { Redis } from 'ioredis';

      export function open() {
        return redisManager;
      }
      const redisManager = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export function open() {
        return redisManager;
      }
    `,
  },
  {
    name: 'imports a class that only code before it uses',
    before: code`
      export function open() {
        return new RedisManager();
      }
      class RedisManager {}
    `,
    remedy: reExport('RedisManager', manager),
    after: code`
      import { RedisManager } from './infra/redis';

      export function open() {
        return new RedisManager();
      }
    `,
  },
  {
    name: 'keeps a variable to which an interface adds, in a file that begins with its name',
    before: code`
      redisManager?.get('a');
      const redisManager = new Redis();
      interface redisManager { name: string }
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager as canonicalRedisManager } from './infra/redis';

      redisManager?.get('a');
      const redisManager = canonicalRedisManager;
      interface redisManager { name: string }
    `,
    untyped: 'the variable is read before it is there',
  },
  {
    name: 'refuses a class to which an interface behind it adds',
    before: code`
      class RedisManager {}
      interface RedisManager { name: string }
      export const all = [new RedisManager()];
    `,
    remedy: reExport('RedisManager', manager),
    after: null,
  },
  {
    name: 'refuses a class to which an interface adds with a comment before the name',
    before: code`
      interface /* see below */RedisManager { name: string }
      class RedisManager {}
      export const all = [new RedisManager()];
    `,
    remedy: reExport('RedisManager', manager),
    after: null,
  },
];
