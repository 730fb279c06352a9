import { noDirectRedisInstantiation } from '../../src/rules/no-direct-redis-instantiation.ts';
import type { RegistryInput } from '../../src/registry/types.ts';
import { nearRedisClients } from './cases/near-redis-clients.ts';
import { clientProject, managerProject } from './redis-project.ts';
import { ruleCases, type ExpectedError } from './rule-cases.ts';

const USE_CLIENT = `import { redis } from './infra/redis';`;
const USE_MANAGER = `import { redisManager } from './infra/redis-manager';`;

const direct = (at: string, nth = 0): ExpectedError => ({ messageId: 'direct', at, nth });
const suggested = (at: string, output: string): ExpectedError => ({
  messageId: 'direct',
  at,
  suggestions: [{ messageId: 'useCanonical', output }],
});
const subclass = (at: string, nth: number): ExpectedError => ({ messageId: 'subclass', at, nth });

const redisRegistry = (source: Partial<RegistryInput['sources'][string]>): RegistryInput => ({
  sources: {
    redis: { module: 'src/infra/redis.ts', exports: { instance: 'redis' }, ...source },
  },
});

ruleCases(noDirectRedisInstantiation, clientProject, {
  valid: [
    {
      name: "Supabase's createClient",
      code: `import { createClient } from '@supabase/supabase-js';\nexport const db = createClient('https://a', 'key');`,
    },
    {
      name: "Contentful's createClient",
      code: `import { createClient } from 'contentful';\nexport const pages = createClient({ space: 'a', accessToken: 'b' });`,
    },
    {
      name: "a class of the file's own that is called Redis",
      code: `class Redis {\n  get = (key: string) => key;\n}\nexport const memory = new Redis();`,
    },
    {
      name: 'a parameter that is called Redis',
      code: `export const make = (Redis: new () => object) => new Redis();`,
    },
    {
      name: 'a parameter that hides the import',
      code: `import Redis from 'ioredis';\nexport const is = (value: unknown) => value instanceof Redis;\nexport const make = (Redis: new () => object) => new Redis();`,
    },
    {
      name: "a type of the client's package",
      code: `import type { Redis } from 'ioredis';\nexport const get = (client: Redis) => client.get('a');`,
    },
    {
      name: 'a map of clients',
      code: `import type { Redis } from 'ioredis';\nexport const clients = new Map<string, Redis>();`,
    },
    {
      name: 'a test of what a value is',
      code: `import Redis from 'ioredis';\nexport const is = (value: unknown): boolean => value instanceof Redis;`,
    },
    {
      name: 'a method of that name of something else',
      code: `const factory = { createClient: () => ({ get: (key: string) => key }) };\nexport const client = factory.createClient();`,
    },
    {
      name: "a module of the project's own with createClient",
      code: `import { createClient } from './own/clients';\nexport const client = createClient();`,
      files: {
        'src/own/clients.ts':
          'export const createClient = () => ({ get: (key: string) => key });\n',
      },
    },
    {
      name: 'a package whose name begins alike',
      code: `import Redis from 'ioredis-timeout';\nexport const timeout = new Redis();`,
    },
    {
      name: 'a package of a scope whose name ends alike',
      code: `import { Redis } from '@acme/redis';\nexport const redis = new Redis();`,
    },
    {
      name: "a namespace of the file's own",
      code: `namespace Redis {\n  export class Client {}\n}\nexport const client = new Redis.Client();`,
    },
    {
      name: 'Reflect.construct of something else',
      code: `import Redis from 'ioredis';\nexport type Client = Redis;\nexport const map = Reflect.construct(Map, []);`,
    },
    {
      name: 'a command, loaded late',
      code: `export const load = () => import('ioredis').then(({ Command }) => new Command('get', ['a']));`,
    },
    {
      name: 'a template that reads like a creation',
      code: `export const snippet = \`new Redis(\${String(6379)})\`;`,
    },
    {
      name: 'a comment that reads like a creation',
      code: `// import Redis from 'ioredis'; const client = new Redis();\nexport const one = 1;`,
    },
    {
      name: 'a client of another protocol under its name',
      code: `import { Client as Redis } from 'pg';\nexport const database = new Redis();`,
    },
    {
      name: 'a member of that name of a parameter',
      code: `export const make = (drivers: { Redis: new () => object }) => new drivers.Redis();`,
    },
    {
      name: 'a class below another that is called Redis',
      code: `import { Redis } from './own/redis';\nexport class Cache extends Redis {}\nexport const cache = new Cache();`,
      files: { 'src/own/redis.ts': 'export class Redis {}\n' },
    },
    {
      name: "an error of the client's package",
      code: `import { ReplyError } from 'ioredis';\nexport const error = new ReplyError('WRONGTYPE');`,
    },
    {
      name: "a command of the client's package",
      code: `import { Command } from 'ioredis';\nexport const command = new Command('get', ['a']);`,
    },
    {
      name: "a script of the client's package",
      code: `import { defineScript } from 'redis';\nexport const script = defineScript({ NUMBER_OF_KEYS: 1 });`,
    },
    {
      name: "ClickHouse's createClient",
      code: `import { createClient } from '@clickhouse/client';\nexport const db = createClient({ url: 'http://a' });`,
    },
    {
      name: 'a client of GraphQL subscriptions',
      code: `import { createClient } from 'graphql-ws';\nexport const client = createClient({ url: 'ws://a' });`,
    },
    {
      name: 'a server for tests',
      code: `import { RedisMemoryServer } from 'redis-memory-server';\nexport const server = new RedisMemoryServer();`,
    },
    {
      name: 'a store of sessions over the canonical client',
      code: `import { RedisStore } from 'connect-redis';\nimport { redis } from './infra/redis';\nexport const store = new RedisStore({ client: redis });`,
    },
    {
      name: 'a queue over the canonical client',
      code: `import { Queue } from 'bullmq';\nimport { redis } from './infra/redis';\nexport const queue = new Queue('mails', { connection: redis });`,
    },
    {
      name: 'a lock over the canonical client',
      code: `import Redlock from 'redlock';\nimport { redis } from './infra/redis';\nexport const lock = new Redlock([redis]);`,
    },
    {
      name: 'a rate limiter over the canonical client',
      code: `import { RateLimiterRedis } from 'rate-limiter-flexible';\nimport { redis } from './infra/redis';\nexport const limiter = new RateLimiterRedis({ storeClient: redis });`,
    },
    {
      name: 'an adapter of Socket.IO over the canonical client',
      code: `import { createAdapter } from '@socket.io/redis-adapter';\nimport { redis } from './infra/redis';\nexport const adapter = createAdapter(redis, redis);`,
    },
    {
      name: 'a cluster of browsers',
      code: `import { Cluster } from 'puppeteer-cluster';\nexport const browsers = Cluster.launch({});`,
    },
    {
      name: 'a cluster of processes',
      code: `import cluster from 'node:cluster';\nexport const worker = cluster.fork();`,
    },
    {
      name: 'commands that are collected',
      code: `import { redis } from './infra/redis';\nexport const answers = redis.pipeline().get('a').get('b').exec();`,
    },
    {
      name: "the client's package, loaded late for its types",
      code: `export const version = async () => Object.keys(await import('ioredis')).length;`,
    },
    {
      name: 'a class of a provider of connections',
      code: `import { redis } from './infra/redis';\nclass RedisProvider {\n  readonly client = redis;\n}\nexport const provider = new RedisProvider();`,
    },
    { name: 'the canonical instance, imported', code: `${USE_CLIENT}\nawait redis.get('key');` },
    {
      name: 'the canonical module itself',
      file: 'src/infra/redis.ts',
      code: `import Redis from 'ioredis';\nexport const redis = new Redis();`,
    },
    {
      name: 'the canonical module, reached as a barrel: the file that declares its export',
      file: 'src/infra/redis/client.ts',
      code: `import Redis from 'ioredis';\nexport const redis = new Redis();`,
      registry: redisRegistry({ module: 'src/infra/redis/index.ts' }),
      files: {
        'src/infra/redis/index.ts': `export * from './client';\n`,
        'src/infra/redis/client.ts': `import Redis from 'ioredis';\nexport const redis = new Redis();\n`,
      },
    },
    {
      name: 'a file that the source allows',
      file: 'scripts/flush.ts',
      code: `import Redis from 'ioredis';\nawait new Redis().flushall();`,
      registry: redisRegistry({ allow: ['scripts/**'] }),
      files: { 'scripts/flush.ts': '' },
    },
    {
      name: 'a file outside include',
      file: 'tools/flush.ts',
      code: `import Redis from 'ioredis';\nawait new Redis().flushall();`,
      registry: { include: ['src/**'], ...redisRegistry({}) },
    },
    {
      name: 'a file that exclude names',
      file: 'src/generated/flush.ts',
      code: `import Redis from 'ioredis';\nawait new Redis().flushall();`,
      registry: { exclude: ['src/generated/**'], ...redisRegistry({}) },
    },
    { name: 'a type-only import', code: `import type Redis from 'ioredis';\nlet client: Redis;` },
    {
      name: 'a type annotation with a value import',
      code: `import Redis from 'ioredis';\nexport function use(client: Redis): void {}`,
    },
    {
      name: 'typeof in a type',
      code: `import Redis from 'ioredis';\nexport type Constructor = typeof Redis;`,
    },
    {
      name: 'an import type',
      code: `export type Client = import('ioredis').Redis;`,
    },
    {
      name: 'instanceof',
      code: `import Redis from 'ioredis';\nexport const is = (value: unknown) => value instanceof Redis;`,
    },
    {
      name: 'implements',
      code: `import type { Redis } from 'ioredis';\nexport abstract class Fake implements Partial<Redis> {}`,
    },
    {
      name: 'createClient of Supabase',
      code: `import { createClient } from '@supabase/supabase-js';\nexport const db = createClient('url', 'key');`,
    },
    {
      name: 'createClient of urql',
      code: `import { createClient } from 'urql';\nexport const client = createClient({ url: '/graphql' });`,
    },
    {
      name: 'createClient of ClickHouse',
      code: `import { createClient } from '@clickhouse/client';\nexport const client = createClient();`,
    },
    {
      name: 'createClient of webdav',
      code: `import { createClient } from 'webdav';\nexport const client = createClient('https://host');`,
    },
    {
      name: 'createClient of the project, which calls another library',
      code: `import { createClient } from './http/client';\nexport const client = createClient();`,
      files: { 'src/http/client.ts': `export function createClient() {\n  return fetch;\n}\n` },
    },
    {
      name: 'Redis of another package',
      code: `import { Redis } from '@upstash/redis';\nexport const redis = new Redis({ url: '', token: '' });`,
    },
    {
      name: 'a class Redis of the project that is no client',
      code: `import { Redis } from './domain/redis';\nexport const value = new Redis();`,
      files: { 'src/domain/redis.ts': `export class Redis {\n  title = 'Redis';\n}\n` },
    },
    {
      name: 'a class Redis of the same file',
      code: `class Redis {}\nexport const value = new Redis();`,
    },
    {
      name: 'a local class with the name of a manager that makes no client',
      code: `class FakeRedisManager {\n  get() {\n    return null;\n  }\n}\nconst manager = new FakeRedisManager();\nmanager.get();`,
    },
    {
      name: 'a shadowed import: parameter',
      code: `import Redis from 'ioredis';\nexport function make(Redis: new () => object) {\n  return new Redis();\n}\nexport type T = Redis;`,
    },
    {
      name: 'a shadowed import: block',
      code: `import type Redis from 'ioredis';\n{\n  class Redis {}\n  new Redis();\n}`,
    },
    {
      name: 'a shadowed require',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `function load(require) {\n  const Redis = require('ioredis');\n  return new Redis();\n}\nmodule.exports = load;`,
    },
    {
      name: 'a shadowed createClient',
      code: `import { createClient } from 'redis';\nexport function make(createClient: () => object) {\n  return createClient();\n}\nexport type T = typeof createClient;`,
    },
    {
      name: 'a comment and a string',
      code: `// new Redis() from 'ioredis'\nexport const text = "import Redis from 'ioredis'; new Redis()";`,
    },
    {
      name: 'a template string',
      code: 'export const text = `new Redis(${1}) of ioredis`;',
    },
    {
      name: 'a global of the same name',
      code: `declare const Redis: new () => object;\nexport const redis = new Redis();`,
    },
    {
      name: 'a double that a test declares',
      file: 'tests/fakes.test.ts',
      code: `class FakeRedisManager {\n  get() {}\n}\nexport const manager = new FakeRedisManager();`,
    },
    {
      name: 'a double that a test imports from a test file',
      file: 'tests/use.test.ts',
      code: `import { FakeRedisManager } from './fakes';\nexport const manager = new FakeRedisManager();`,
      files: {
        'tests/fakes.ts': `import Redis from 'ioredis';\nexport class FakeRedisManager extends Redis {}\n`,
      },
    },
    {
      name: 'a double that extends the client',
      file: 'tests/fakes.test.ts',
      code: `import Redis from 'ioredis';\nclass FakeRedis extends Redis {}\nexport const redis = new FakeRedis();`,
    },
    {
      name: 'another export of the package',
      code: `import { print } from 'ioredis';\nprint(null, 1);`,
    },
    {
      name: 'a static member of the class that makes nothing',
      code: `import Redis from 'ioredis';\nexport const { prototype } = Redis;`,
    },
    {
      name: 'a method of the canonical instance',
      code: `${USE_CLIENT}\nexport const pipeline = redis.pipeline();`,
    },
    {
      name: 'the class handed on, not created',
      code: `import Redis from 'ioredis';\nexport { Redis };`,
    },
    {
      name: 'a registry without the source redis is for the general rule',
      code: `import Redis from 'ioredis';\nexport const cache = new Redis();`,
      registry: {
        sources: {
          cache: {
            module: 'src/infra/redis.ts',
            exports: { instance: 'redis' },
            constructors: ['ioredis'],
          },
        },
      },
    },
    {
      name: 'a member of an unknown value',
      code: `export default (container) => new container.Redis();`,
      parser: 'espree',
    },
    {
      name: 'a constructor that is only compared',
      code: `import Redis from 'ioredis';\nexport const is = (value) => value.constructor === Redis;`,
      parser: 'espree',
    },
    {
      name: 'a constructor that is handed to a container',
      code: `import Redis from 'ioredis';\nexport const providers = [{ provide: 'redis', useClass: Redis }];`,
    },
    {
      name: 'a typed parameter of the client',
      code: `import type { Redis } from 'ioredis';\nexport class Repository {\n  constructor(private readonly client: Redis) {}\n}`,
    },
    {
      name: 'a generic argument',
      code: `import type { Redis } from 'ioredis';\nexport const clients = new Map<string, Redis>();`,
    },
    {
      name: 'satisfies',
      code: `import type { RedisOptions } from 'ioredis';\nexport const options = { host: 'a' } satisfies RedisOptions;`,
    },
    {
      name: 'a declaration without a value',
      code: `declare class Redis {}\nexport declare const client: Redis;`,
    },
    {
      name: 'a mocked package',
      file: 'tests/setup.test.ts',
      code: `import { vi } from 'vitest';\nvi.mock('ioredis');`,
    },
    {
      name: 'a fake of another package',
      file: 'tests/cache.test.ts',
      code: `import RedisMock from 'ioredis-mock';\nexport const redis = new RedisMock();`,
    },
    {
      name: 'a client over a fake that is loaded as a whole',
      file: 'src/feature.cjs',
      parser: 'espree',
      code: `const Redis = require('ioredis');\nconst Fake = require('ioredis-mock');\nmodule.exports = new Redis(new Fake());`,
    },
    {
      name: 'a fake in a function of a test',
      file: 'tests/cache.test.ts',
      code: `const createClient = () => ({ get: async () => null });\nexport const redis = createClient();`,
    },
    {
      name: 'an enum member and a namespace of that name',
      code: `enum Store {\n  Redis = 'redis',\n}\nexport const kind = Store.Redis;`,
    },
    {
      name: 'a label, a key and a private name',
      code: `export const kinds = { Redis: 1, createClient: 2 };\nexport class A {\n  #Redis = 1;\n  get = () => this.#Redis;\n}`,
    },
    {
      name: 'a method called createClient',
      code: `export class Api {\n  createClient() {\n    return {};\n  }\n}\nexport const client = new Api().createClient();`,
    },
    {
      name: 'createClient of an injected library',
      code: `export const start = ({ createClient }) => createClient();`,
      parser: 'espree',
    },
    {
      name: 'createPool of a package that only has redis in its name',
      code: `import { createClient } from 'redis-info-parser';\nexport const client = createClient();`,
    },
    {
      name: 'a subpath of another scope',
      code: `import { Redis } from '@upstash/redis/cloudflare';\nexport const client = Redis.fromEnv();`,
    },
    {
      name: 'a class of the project behind a barrel that also hands on the client',
      code: `import { Store } from './clients/all';\nexport const store = new Store();`,
      files: {
        'src/clients/all.ts': `export { default as Client } from 'ioredis';\nexport class Store {}\n`,
      },
    },
    {
      name: 'an alias of another class',
      code: `import Redis from 'ioredis';\nclass Store {}\nconst Client = Store;\nexport const store = new Client();\nexport const is = (value) => value instanceof Redis;`,
      parser: 'espree',
    },
    {
      name: 'Reflect.construct of another class',
      code: `class Redis {}\nexport const value = Reflect.construct(Redis, []);`,
    },
    {
      name: 'a Reflect that is not the global one',
      code: `import Redis from 'ioredis';\nconst Reflect = { construct: (value, list) => [value, list] };\nexport const value = Reflect.construct(Redis, []);`,
      parser: 'espree',
    },
    {
      name: 'new this() in a class that extends nothing',
      code: `export class Redis {\n  static make() {\n    return new this();\n  }\n}`,
    },
    {
      name: 'a subclass of a class that only uses the client',
      code: `import { Repository } from './repository';\nexport class Users extends Repository {}\nexport const users = new Users();`,
      files: {
        'src/repository.ts': `import { redis } from './infra/redis';\nexport class Repository {\n  get = (key: string) => redis.get(key);\n}\n`,
      },
    },
    {
      name: 'a lazy loader of another package',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `const load = () => require('not-redis');\nmodule.exports = () => new (load())();`,
    },
    {
      name: 'a dynamic import of another package',
      code: `const { Redis } = await import('not-redis');\nexport const client = new Redis();`,
    },
    {
      name: 'JavaScript: the canonical instance',
      parser: 'espree',
      code: `${USE_CLIENT}\nexport default () => redis.get('key');`,
    },
    {
      name: 'JavaScript: createClient of another library by require',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `const { createClient } = require('@supabase/supabase-js');\nmodule.exports = createClient();`,
    },
    {
      name: 'JavaScript: a property of that name',
      parser: 'espree',
      code: `export const make = (it) => new it.Redis();`,
    },
    {
      name: 'JavaScript: an unknown value called Redis',
      parser: 'espree',
      code: `export default (Redis) => new Redis();`,
    },
  ],
  invalid: [
    {
      name: 'the default export of what a loader took for the module',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis.default(1);\n`,
      errors: [suggested('new Redis.default(1)', `${USE_CLIENT}\n\nexport const cache = redis;\n`)],
      output: null,
    },
    {
      name: 'a client whose attribute is set',
      code: `import Redis from 'ioredis';\nconst client = new Redis();\nclient.onerror = console.error;\n`,
      parser: 'typescript',
      errors: [
        suggested(
          'new Redis()',
          `${USE_CLIENT}\nconst client = redis;\nclient.onerror = console.error;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a client that is handed to Object.assign',
      code: `import Redis from 'ioredis';\nconst client = new Redis();\nObject.assign(client, { a: 1 });\n`,
      parser: 'typescript',
      errors: [
        suggested(
          'new Redis()',
          `${USE_CLIENT}\nconst client = redis;\nObject.assign(client, { a: 1 });\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a package that the file mocks',
      code: `import Redis from 'ioredis';\nimport { vi } from 'vitest';\nvi.mock('ioredis');\nexport const client = new Redis();\n`,
      parser: 'typescript',
      errors: [
        suggested(
          'new Redis()',
          `import { vi } from 'vitest';\n${USE_CLIENT}\nvi.mock('ioredis');\nexport const client = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'new of the default import',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis();\n`,
      errors: [
        {
          ...direct('new Redis()'),
          data: {
            creation: 'new Redis()',
            source: 'redis',
            module: 'src/infra/redis.ts',
            use: 'redis',
          },
        },
      ],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'new of the named import',
      code: `import { Redis } from 'ioredis';\n\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'an import under another name',
      code: `import { Redis as Store } from 'ioredis';\n\nexport const cache = new Store();\n`,
      errors: [direct('new Store()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a lower-case import',
      code: `import redis from 'ioredis';\n\nexport const cache = new redis();\n`,
      errors: [direct('new redis()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a namespace import',
      code: `import * as ioredis from 'ioredis';\n\nexport const cache = new ioredis.Redis();\n`,
      errors: [direct('new ioredis.Redis()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'the default member of a namespace',
      code: `import * as ioredis from 'ioredis';\n\nexport const cache = new ioredis.default();\n`,
      errors: [direct('new ioredis.default()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'without parentheses',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis;\n`,
      errors: [direct('new Redis')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'in parentheses',
      code: `import Redis from 'ioredis';\n\nexport const cache = new (Redis)();\n`,
      errors: [direct('new (Redis)()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'equal arguments, other layout',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis({\n  host: 'localhost', // here\n  port: 6379,\n});\n`,
      // What is said of an argument goes with it.
      errors: [direct(`new Redis({\n  host: 'localhost', // here\n  port: 6379,\n})`)],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'equal arguments',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis({host: 'localhost', port: 6379});\n`,
      errors: [direct(`new Redis({host: 'localhost', port: 6379})`)],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'other arguments',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis({ host: 'other' });\n`,
      errors: [
        suggested(`new Redis({ host: 'other' })`, `${USE_CLIENT}\n\nexport const cache = redis;\n`),
      ],
      output: null,
    },
    {
      name: 'an argument that is a variable',
      code: `import Redis from 'ioredis';\n\nexport const make = (url: string) => new Redis(url);\n`,
      errors: [
        suggested(
          `new Redis(url)`,
          `${USE_CLIENT}\n\nexport const make = (url: string) => redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'an alias',
      code: `import Redis from 'ioredis';\n\nconst Store = Redis;\nexport const cache = new Store();\n`,
      errors: [direct('new Store()')],
      output: `import Redis from 'ioredis';\n${USE_CLIENT}\n\nconst Store = Redis;\nexport const cache = redis;\n`,
    },
    {
      name: 'a barrel of the project',
      code: `import { Client } from './clients/index';\n\nexport const cache = new Client();\n`,
      errors: [direct('new Client()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a path alias to the barrel',
      code: `import { Client } from '@/clients/index';\n\nexport const cache = new Client();\n`,
      errors: [direct('new Client()')],
      output: `import { redis } from '@/infra/redis';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a cluster is not the shared client',
      code: `import { Cluster } from 'ioredis';\n\nexport const cache = new Cluster([]);\n`,
      errors: [suggested('new Cluster([])', `${USE_CLIENT}\n\nexport const cache = redis;\n`)],
      output: null,
    },
    {
      name: 'a cluster by the static member',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis.Cluster([]);\n`,
      errors: [
        suggested('new Redis.Cluster([])', `${USE_CLIENT}\n\nexport const cache = redis;\n`),
      ],
      output: null,
    },
    {
      name: 'createClient of node-redis is another class',
      code: `import { createClient } from 'redis';\n\nexport const cache = createClient();\n`,
      errors: [suggested('createClient()', `${USE_CLIENT}\n\nexport const cache = redis;\n`)],
      output: null,
    },
    {
      name: 'createClient of the default import',
      code: `import nodeRedis from 'redis';\n\nexport const cache = nodeRedis.createClient();\n`,
      errors: [
        suggested('nodeRedis.createClient()', `${USE_CLIENT}\n\nexport const cache = redis;\n`),
      ],
      output: null,
    },
    {
      name: 'Reflect.construct',
      code: `import Redis from 'ioredis';\n\nexport const cache = Reflect.construct(Redis, []);\n`,
      errors: [direct('Reflect.construct(Redis, [])')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a field initialiser',
      code: `import Redis from 'ioredis';\n\nexport class Cache {\n  private readonly client = new Redis();\n  get = (key: string) => this.client.get(key);\n}\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nexport class Cache {\n  private readonly client = redis;\n  get = (key: string) => this.client.get(key);\n}\n`,
    },
    {
      name: 'a field assigned in the constructor, its type kept',
      code: `import Redis from 'ioredis';\n\nexport class Cache {\n  client: Redis;\n  constructor() {\n    this.client = new Redis();\n  }\n}\n`,
      errors: [direct('new Redis()')],
      output: `import Redis from 'ioredis';\n${USE_CLIENT}\n\nexport class Cache {\n  client: Redis;\n  constructor() {\n    this.client = redis;\n  }\n}\n`,
    },
    {
      name: 'a parameter default',
      code: `import Redis from 'ioredis';\n\nexport function use(client = new Redis()) {\n  return client.get('key');\n}\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nexport function use(client = redis) {\n  return client.get('key');\n}\n`,
    },
    {
      name: 'two creations: the second drops the import in a later pass',
      code: `import Redis from 'ioredis';\n\nexport const a = new Redis();\nexport const b = new Redis();\n`,
      errors: [direct('new Redis()'), direct('new Redis()', 1)],
      output: [
        `import Redis from 'ioredis';\n${USE_CLIENT}\n\nexport const a = redis;\nexport const b = new Redis();\n`,
        `${USE_CLIENT}\n\nexport const a = redis;\nexport const b = redis;\n`,
      ],
    },
    {
      name: 'three creations in three passes, the last one dropping the import',
      code: `import Redis from 'ioredis';\n\nexport const a = new Redis();\nexport const b = new Redis();\nexport const c = new Redis();\n`,
      errors: [direct('new Redis()'), direct('new Redis()', 1), direct('new Redis()', 2)],
      output: [
        `import Redis from 'ioredis';\n${USE_CLIENT}\n\nexport const a = redis;\nexport const b = new Redis();\nexport const c = new Redis();\n`,
        `import Redis from 'ioredis';\n${USE_CLIENT}\n\nexport const a = redis;\nexport const b = redis;\nexport const c = new Redis();\n`,
        `${USE_CLIENT}\n\nexport const a = redis;\nexport const b = redis;\nexport const c = redis;\n`,
      ],
    },
    {
      name: 'the name is taken',
      code: `import Redis from 'ioredis';\n\nconst redis = 'name';\nexport const cache = new Redis();\nexport { redis };\n`,
      errors: [direct('new Redis()')],
      output: `import { redis as canonicalRedis } from './infra/redis';\n\nconst redis = 'name';\nexport const cache = canonicalRedis;\nexport { redis };\n`,
    },
    {
      name: 'the variable has the name of the export and gives way to the import',
      code: `import Redis from 'ioredis';\n\nconst redis = new Redis();\nexport const get = (key: string) => redis.get(key);\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nexport const get = (key: string) => redis.get(key);\n`,
    },
    {
      name: 'the file already imports the canonical instance',
      code: `import Redis from 'ioredis';\n${USE_CLIENT}\n\nexport const a = new Redis();\nexport const b = redis;\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nexport const a = redis;\nexport const b = redis;\n`,
    },
    {
      name: 'the file closes the connection: the shared one must not be',
      code: `import Redis from 'ioredis';\n\nconst client = new Redis();\nexport const stop = () => client.quit();\n`,
      errors: [
        suggested(
          'new Redis()',
          `${USE_CLIENT}\n\nconst client = redis;\nexport const stop = () => client.quit();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'the file closes the connection of a field',
      code: `import Redis from 'ioredis';\n\nexport class Cache {\n  readonly #client = new Redis();\n  stop() {\n    return this.#client.disconnect();\n  }\n}\n`,
      errors: [
        suggested(
          'new Redis()',
          `${USE_CLIENT}\n\nexport class Cache {\n  readonly #client = redis;\n  stop() {\n    return this.#client.disconnect();\n  }\n}\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a subscriber takes its connection over',
      code: `import Redis from 'ioredis';\n\nconst subscriber = new Redis();\nawait subscriber.subscribe('news');\n`,
      errors: [
        suggested(
          'new Redis()',
          `${USE_CLIENT}\n\nconst subscriber = redis;\nawait subscriber.subscribe('news');\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a result that nothing uses',
      code: `import Redis from 'ioredis';\n\nnew Redis();\n`,
      errors: [suggested('new Redis()', `${USE_CLIENT}\n\nredis;\n`)],
      output: null,
    },
    {
      name: 'a file that the canonical module loads',
      file: 'src/config.ts',
      code: `import Redis from 'ioredis';\n\nexport const probe = new Redis();\n`,
      files: {
        'src/infra/redis.ts': `import Redis from 'ioredis';\nimport { probe } from '../config';\nexport const redis = new Redis();\nexport const other = probe;\n`,
        'src/config.ts': `import Redis from 'ioredis';\n\nexport const probe = new Redis();\n`,
      },
      errors: [suggested('new Redis()', `${USE_CLIENT}\n\nexport const probe = redis;\n`)],
      output: null,
    },
    {
      name: 'a subclass under another name, created',
      code: `import Redis from 'ioredis';\n\nclass Store extends Redis {\n  name = 'store';\n}\nexport const cache = new Store();\n`,
      errors: [
        subclass('Redis', 1),
        suggested(
          'new Store()',
          `import Redis from 'ioredis';\n${USE_CLIENT}\n\nclass Store extends Redis {\n  name = 'store';\n}\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'new this() in a static method of a subclass',
      code: `import Redis from 'ioredis';\n\nexport class Store extends Redis {\n  static make() {\n    return new this();\n  }\n}\n`,
      errors: [
        subclass('Redis', 1),
        suggested(
          'new this()',
          `import Redis from 'ioredis';\n${USE_CLIENT}\n\nexport class Store extends Redis {\n  static make() {\n    return redis;\n  }\n}\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a subclass by a path alias',
      code: `import { Client } from '@/clients/index';\n\nexport class Store extends Client {}\n`,
      errors: [subclass('Client', 1)],
      output: null,
    },
    {
      name: 'a subclass of a subclass of the project',
      code: `import { Store } from './store';\n\nexport const cache = new Store('x');\n`,
      files: {
        'src/store.ts': `import { Base } from './base';\nexport class Store extends Base {}\n`,
        'src/base.ts': `import Redis from 'ioredis';\nexport class Base extends Redis {}\n`,
      },
      errors: [suggested(`new Store('x')`, `${USE_CLIENT}\n\nexport const cache = redis;\n`)],
      output: null,
    },
    {
      name: 'a creation in a test file',
      file: 'tests/cache.test.ts',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `import { redis } from '../src/infra/redis';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a dynamic import',
      code: `const { default: Redis } = await import('ioredis');\n\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'import equals',
      file: 'src/feature.cts',
      code: `import Redis = require('ioredis');\n\nexport const cache = new Redis.Redis({ port: 1 });\n`,
      errors: [
        suggested('new Redis.Redis({ port: 1 })', `${USE_CLIENT}\n\nexport const cache = redis;\n`),
      ],
      output: null,
    },
    {
      name: 'JSX file',
      file: 'src/view.tsx',
      code: `import Redis from 'ioredis';\n\nexport const view = <div title={new Redis().status} />;\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nexport const view = <div title={redis.status} />;\n`,
    },
    {
      name: 'a decorated class',
      code: `import Redis from 'ioredis';\n\nfunction service(_: unknown): void {}\n\n@service\nexport class Cache {\n  client = new Redis();\n}\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nfunction service(_: unknown): void {}\n\n@service\nexport class Cache {\n  client = redis;\n}\n`,
    },
    {
      name: 'CRLF and double quotes',
      code: `import Redis from "ioredis"\r\n\r\nexport const cache = new Redis()\r\n`,
      errors: [direct('new Redis()')],
      output: `import { redis } from "./infra/redis"\r\n\r\nexport const cache = redis\r\n`,
    },
    {
      name: 'JavaScript: default import',
      parser: 'espree',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `${USE_CLIENT}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'JavaScript: require',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `const Redis = require('ioredis');\n\nmodule.exports = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `const { redis } = require('./infra/redis');\n\nmodule.exports = redis;\n`,
    },
    {
      name: 'JavaScript: destructured require',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `const { createClient } = require('redis');\n\nmodule.exports = createClient();\n`,
      errors: [
        suggested(
          'createClient()',
          `const { redis } = require('./infra/redis');\n\nmodule.exports = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'JavaScript: require in place',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `module.exports = new (require('ioredis'))();\n`,
      errors: [
        {
          ...direct(`new (require('ioredis'))()`),
          data: {
            creation: `new (require('ioredis'))()`,
            source: 'redis',
            module: 'src/infra/redis.ts',
            use: 'redis',
          },
        },
      ],
      output: `const { redis } = require('./infra/redis');\n\nmodule.exports = redis;\n`,
    },
    {
      name: 'JavaScript: a constructor behind a lazy require loader',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `function load() {\n  return require('ioredis');\n}\n\nmodule.exports = () => new (load())();\n`,
      errors: [direct('new (load())()')],
      output: `const { redis } = require('./infra/redis');\n\nfunction load() {\n  return require('ioredis');\n}\n\nmodule.exports = () => redis;\n`,
    },
    {
      name: 'a lazy loader that memoises',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `let Redis;\nconst load = () => (Redis ??= require('ioredis'));\n\nmodule.exports = () => new (load())({ port: 1 });\n`,
      errors: [
        suggested(
          'new (load())({ port: 1 })',
          `const { redis } = require('./infra/redis');\n\nlet Redis;\nconst load = () => (Redis ??= require('ioredis'));\n\nmodule.exports = () => redis;\n`,
        ),
      ],
      output: null,
    },
  ],
});

ruleCases(noDirectRedisInstantiation, clientProject, { valid: nearRedisClients, invalid: [] });

ruleCases(noDirectRedisInstantiation, managerProject, {
  valid: [
    { name: 'the canonical manager', code: `${USE_MANAGER}\nawait redisManager.get('key');` },
    {
      name: 'the canonical factory',
      code: `import { getRedisManager } from './infra/redis-manager';\nawait getRedisManager().get('key');`,
    },
    {
      name: 'the class as a type',
      code: `import type { RedisManager } from './infra/redis-manager';\nexport type T = RedisManager;`,
    },
    {
      name: 'instanceof the class',
      code: `import { RedisManager } from './infra/redis-manager';\nexport const is = (x: unknown) => x instanceof RedisManager;`,
    },
    {
      name: 'a re-export of the canonical module',
      code: `export { redisManager, RedisManager } from './infra/redis-manager';`,
    },
    {
      name: 'a subclass of the manager is for single-class',
      code: `import { RedisManager } from './infra/redis-manager';\nexport class Wider extends RedisManager {}`,
    },
    {
      name: 'where only a class is offered, the canonical class may be created',
      code: `import { RedisManager } from './infra/redis-manager';\nexport const manager = new RedisManager();`,
      registry: {
        sources: {
          redis: { module: 'src/infra/redis-manager.ts', exports: { class: 'RedisManager' } },
        },
      },
    },
  ],
  invalid: [
    {
      name: 'the canonical class, created elsewhere',
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport const manager = new RedisManager();\n`,
      errors: [direct('new RedisManager()')],
      output: `${USE_MANAGER}\n\nexport const manager = redisManager;\n`,
    },
    {
      name: 'the canonical class through two barrels',
      code: `import { Manager } from './barrel-a';\n\nexport const manager = new Manager();\n`,
      files: {
        'src/barrel-a.ts': `export * from './barrel-b';\n`,
        'src/barrel-b.ts': `export { RedisManager as Manager } from './infra/redis-manager';\n`,
      },
      errors: [direct('new Manager()')],
      output: `${USE_MANAGER}\n\nexport const manager = redisManager;\n`,
    },
    {
      name: 'prefer: factory',
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport const manager = new RedisManager();\n`,
      registry: {
        sources: {
          redis: {
            module: 'src/infra/redis-manager.ts',
            exports: {
              instance: 'redisManager',
              factory: 'getRedisManager',
              class: 'RedisManager',
            },
            prefer: 'factory',
          },
        },
      },
      errors: [
        {
          messageId: 'direct',
          at: 'new RedisManager()',
          data: {
            creation: 'new RedisManager()',
            source: 'redis',
            module: 'src/infra/redis-manager.ts',
            use: 'getRedisManager()',
          },
        },
      ],
      output: `import { getRedisManager } from './infra/redis-manager';\n\nexport const manager = getRedisManager();\n`,
    },
    {
      name: 'an asynchronous factory is awaited, by suggestion',
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport async function start() {\n  const manager = new RedisManager();\n  return manager;\n}\n`,
      files: {
        'src/infra/redis-manager.ts': `export class RedisManager {}\nexport async function getRedisManager(): Promise<RedisManager> {\n  return new RedisManager();\n}\n`,
      },
      registry: {
        sources: {
          redis: {
            module: 'src/infra/redis-manager.ts',
            exports: { factory: 'getRedisManager', class: 'RedisManager' },
          },
        },
      },
      errors: [
        suggested(
          'new RedisManager()',
          `import { getRedisManager } from './infra/redis-manager';\n\nexport async function start() {\n  const manager = await getRedisManager();\n  return manager;\n}\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a client where the canonical instance is a manager',
      code: `import Redis from 'ioredis';\n\nexport const client = new Redis();\n`,
      errors: [suggested('new Redis()', `${USE_MANAGER}\n\nexport const client = redisManager;\n`)],
      output: null,
    },
    {
      name: 'a competing manager that is exported',
      code: `import { AuthRedisManager } from './auth/redis';\n\nexport const manager = new AuthRedisManager();\n`,
      files: { 'src/auth/redis.ts': `export class AuthRedisManager {\n  get() {}\n}\n` },
      errors: [
        suggested(
          'new AuthRedisManager()',
          `${USE_MANAGER}\n\nexport const manager = redisManager;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a local manager that makes a client',
      code: `import Redis from 'ioredis';\n\nclass LocalRedisManager {\n  client: Redis | null = null;\n  open() {\n    this.client = new Redis({ port: 1 });\n  }\n}\nexport const get = () => new LocalRedisManager().client;\n`,
      errors: [
        suggested(
          'new Redis({ port: 1 })',
          `import Redis from 'ioredis';\n${USE_MANAGER}\n\nclass LocalRedisManager {\n  client: Redis | null = null;\n  open() {\n    this.client = redisManager;\n  }\n}\nexport const get = () => new LocalRedisManager().client;\n`,
        ),
        suggested(
          'new LocalRedisManager()',
          `import Redis from 'ioredis';\n${USE_MANAGER}\n\nclass LocalRedisManager {\n  client: Redis | null = null;\n  open() {\n    this.client = new Redis({ port: 1 });\n  }\n}\nexport const get = () => redisManager.client;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a manager class of another package, by its name',
      code: `import { RedisManager } from '@acme/redis';\n\nexport const manager = new RedisManager();\n`,
      errors: [
        suggested('new RedisManager()', `${USE_MANAGER}\n\nexport const manager = redisManager;\n`),
      ],
      output: null,
    },
    {
      name: 'no export is declared: nothing to put in its place',
      code: `import Redis from 'ioredis';\n\nexport const client = new Redis();\n`,
      registry: { sources: { redis: { module: 'src/infra/redis-manager.ts' } } },
      errors: [{ messageId: 'directWithoutExport', at: 'new Redis()' }],
      output: null,
    },
  ],
});
