import { noDirectInstantiation } from '../../src/rules/no-direct-instantiation.ts';
import { noDirectRedisInstantiation } from '../../src/rules/no-direct-redis-instantiation.ts';
import { generalProject } from './general-project.ts';
import { clientProject } from './redis-project.ts';
import { ruleCases } from './rule-cases.ts';

const TYPE = `import type { Redis } from 'ioredis';`;
const CANONICAL = `import { redis } from './infra/redis';`;

// What reads like a creation and makes no client, or makes something else.
ruleCases(noDirectRedisInstantiation, clientProject, {
  valid: [
    {
      name: 'a client that a container injects',
      code: `${TYPE}\ndeclare const Inject: (token: string) => ParameterDecorator;\nexport class Cache {\n  constructor(@Inject('redis') readonly client: Redis) {}\n}`,
    },
    {
      name: 'a module of a framework that is told where Redis is',
      code: `import { RedisModule } from '@nestjs-modules/ioredis';\nexport const module = RedisModule.forRoot({ type: 'single', url: 'redis://localhost' });`,
    },
    {
      name: 'the type of an instance',
      code: `export type Client = InstanceType<typeof import('ioredis').default>;`,
    },
    {
      name: 'an abstract field of the class',
      code: `${TYPE}\nexport abstract class Store {\n  protected abstract readonly client: Redis;\n}`,
    },
    {
      name: 'options that the package declares',
      code: `export const options: import('ioredis').RedisOptions = { host: 'localhost' };`,
    },
    {
      name: 'the package with more options declared',
      code: `import 'ioredis';\ndeclare module 'ioredis' {\n  interface RedisOptions {\n    tenant?: string;\n  }\n}`,
    },
    {
      name: 'an error of the package',
      code: `import { ReplyError } from 'ioredis';\nexport const fail = (): never => {\n  throw new ReplyError('gone');\n};`,
    },
    {
      name: 'a constructor that is declared and nowhere defined',
      code: `declare const Redis: new () => object;\nexport const one = new Redis();`,
    },
    {
      name: 'a class that makes itself by this',
      code: `export class Redis {\n  static create() {\n    return new this();\n  }\n}\nexport const one = Redis.create();`,
    },
    {
      name: 'a class of a namespace, by its alias',
      code: `namespace Own {\n  export class Redis {}\n}\nimport Redis = Own.Redis;\nexport const one = new Redis();`,
    },
    {
      name: 'a class of a destructured parameter',
      code: `export const make = ({ Redis }: { Redis: new () => object }) => new Redis();`,
    },
    {
      name: 'a function of destructured dependencies',
      code: `export const make = (deps: { createClient: () => object }) => {\n  const { createClient } = deps;\n  return createClient();\n};`,
    },
    {
      name: 'each class of a list',
      code: `export const make = (classes: (new () => object)[]) => {\n  const made = [];\n  for (const Redis of classes) made.push(new Redis());\n  return made;\n};`,
    },
    {
      name: 'a method called like the factory',
      code: `const caches = {\n  createClient() {\n    return new Map<string, string>();\n  },\n};\nexport const cache = caches.createClient();`,
    },
    {
      name: 'a private method called like the factory',
      code: `export class Caches {\n  #createClient() {\n    return new Map<string, string>();\n  }\n  readonly cache = this.#createClient();\n}`,
    },
    {
      name: 'the canonical instance behind a proxy',
      code: `${CANONICAL}\nexport const traced = new Proxy(redis, {});`,
    },
    {
      name: 'an object that inherits from the canonical instance',
      code: `${CANONICAL}\nexport const scoped: object = Object.create(redis);`,
    },
    {
      name: 'a wrapper that takes the canonical instance by default',
      code: `${CANONICAL}\nclass Cache {\n  constructor(readonly client = redis) {}\n}\nexport const cache = new Cache();`,
    },
    {
      name: 'the canonical instance under the name of the class',
      code: `import { redis as Redis } from './infra/redis';\nexport const get = () => Redis.get('key');`,
    },
    {
      name: 'the canonical instance handed on as the default',
      code: `${CANONICAL}\nexport default redis;`,
    },
    {
      name: 'the canonical instance, loaded late',
      code: `export const get = async () => (await import('./infra/redis')).redis.get('key');`,
    },
    {
      name: 'a method of the class on the canonical instance',
      code: `import Redis from 'ioredis';\n${CANONICAL}\nexport const get = () => Redis.prototype.get.call(redis, 'key');`,
    },
    {
      name: 'the class as a key',
      code: `import Redis from 'ioredis';\nexport const names = new Map<unknown, string>([[Redis, 'redis']]);`,
    },
    {
      name: 'an error of the project with the name of the database',
      code: `export class RedisError extends Error {}\nexport const error = new RedisError('gone');`,
    },
    {
      name: 'one of two stores of the project',
      code: `class MapStore {}\nclass SetStore {}\nexport const make = (isSet: boolean) => {\n  const Redis = isSet ? SetStore : MapStore;\n  return new Redis();\n};`,
    },
    {
      name: 'a class without a name that is no client',
      code: `import { EventEmitter } from 'node:events';\nexport const client = new (class extends EventEmitter {})();`,
    },
    {
      name: 'a mock function in the place of the class',
      code: `import { vi } from 'vitest';\nconst Redis = vi.fn();\nexport const one = new Redis();`,
    },
    {
      name: 'a member of the global object',
      code: `declare global {\n  var Redis: new () => object;\n}\nexport const one = new globalThis.Redis();`,
    },
    {
      name: 'JavaScript: a module whose name is computed',
      file: 'src/entry.js',
      parser: 'espree',
      code: `export const make = async (name) => {\n  const { default: Redis } = await import(name);\n  return new Redis();\n};`,
    },
    {
      name: 'JavaScript: a function that is made like a class',
      file: 'src/entry.js',
      parser: 'espree',
      code: `function Redis() {\n  this.kind = 'own';\n}\nexport const one = new Redis();`,
    },
    {
      name: 'JavaScript: a required module whose name is computed',
      file: 'src/entry.cjs',
      parser: 'espree',
      code: `const Redis = require(process.env.CLIENT);\nmodule.exports = new Redis();`,
    },
    {
      name: 'JavaScript: a class that a callback is given',
      file: 'src/entry.js',
      parser: 'espree',
      code: `export const make = (load) => load((Redis) => new Redis());`,
    },
  ],
  invalid: [],
});

ruleCases(noDirectInstantiation, generalProject, {
  valid: [
    {
      name: 'the class as the type of a parameter',
      code: `import type { DatabasePool } from './db/pool';\nexport const query = (pool: DatabasePool) => pool.connection.query('select 1');`,
    },
    {
      name: 'the canonical factory through a barrel',
      code: `import { getPool } from './db';\nexport const pool = getPool();`,
    },
    {
      name: 'a test of what a value is',
      code: `import { DatabasePool } from './db/pool';\nexport const is = (value: unknown): boolean => value instanceof DatabasePool;`,
    },
    {
      name: 'a class of that name in another package',
      code: `import { DatabasePool } from 'other-database';\nexport const query = (pool: DatabasePool) => pool;`,
    },
    {
      name: 'a method of that name',
      code: `export const open = (driver: { connect(): object }) => driver.connect();`,
    },
    {
      name: 'a function that hides the one of the driver',
      code: `import * as driver from './db/driver';\nexport const open = (connect: () => driver.Connection) => connect();`,
    },
    {
      name: 'the function of the driver, handed on and not called',
      code: `export { connect } from './db/driver';`,
    },
    {
      name: 'the function of the driver as a value',
      code: `import { connect } from './db/driver';\nexport const openers = { connect };`,
    },
  ],
  invalid: [],
});
