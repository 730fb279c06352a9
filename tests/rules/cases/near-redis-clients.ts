import type { ValidCase } from '../rule-cases.ts';

const near = (name: string, code: string, one: Partial<ValidCase> = {}): ValidCase => ({
  name,
  code,
  ...one,
});

/** A module of the project that is called as the client's package. */
const ownModule: ValidCase['files'] = {
  'src/ioredis.ts': `export default class Redis {\n  readonly kind = 'own';\n}\nexport const createClient = () => new Redis();\n`,
};

/** What is made in forms in which clients are made, and is none. */
export const nearRedisClients: readonly ValidCase[] = [
  near(
    'a module of the project that is called as the package',
    `import Redis from './ioredis';\nexport const one = new Redis();`,
    { files: ownModule },
  ),
  near(
    'the factory of a module that is called as the package',
    `import { createClient } from './ioredis';\nexport const one = createClient();`,
    { files: ownModule },
  ),
  near(
    'a module that is called as the package, as a namespace',
    `import * as ioredis from './ioredis';\nexport const one = new ioredis.default();`,
    { files: ownModule },
  ),
  near(
    'a module that is called as the package, loaded',
    `const { default: Redis } = await import('./ioredis');\nexport const one = new Redis();`,
    { files: ownModule },
  ),
  near(
    'a module that is called as the package, required',
    `const { createClient } = require('./ioredis');\nmodule.exports = createClient();`,
    {
      file: 'src/entry.cjs',
      parser: 'espree',
      files: { 'src/ioredis.js': `exports.createClient = () => 1;\n` },
    },
  ),
  near(
    'a module that is called as the package, by path alias',
    `import Redis from '@/ioredis';\nexport const one = new Redis();`,
    { files: ownModule },
  ),
  near(
    'a barrel that hands on the client, asked for another thing',
    `import { VERSION } from './clients/all';\nexport const version = VERSION;`,
    {
      files: {
        'src/clients/all.ts': `export { default as Redis } from 'ioredis';\nexport const VERSION = 1;\n`,
      },
    },
  ),
  near(
    'a barrel that hides the client behind a class of its own',
    `import { Client } from './clients/own';\nexport const one = new Client();`,
    {
      files: {
        'src/clients/own.ts': `export * from './ioredis-barrel';\nexport class Client {}\n`,
      },
    },
  ),
  near(
    'the client handed on under another name',
    `export { default as Client, Cluster } from 'ioredis';`,
  ),
  near('the package handed on as a whole', `export * from 'ioredis';`),
  near('the package handed on under one name', `export * as ioredis from 'ioredis';`),
  near('the package for its effects', `import 'ioredis';`),
  near(
    'the package loaded, and nothing made of it',
    `export const load = () => import('ioredis');`,
  ),
  near(
    'the client as a value of a table',
    `import Redis from 'ioredis';\nexport const clients = { redis: Redis };`,
  ),
  near(
    'a function that takes the class and makes nothing',
    `import Redis from 'ioredis';\nexport const nameOf = (type: { name: string }) => type.name;\nexport const name = nameOf(Redis);`,
  ),
  near(
    'the type of what the client gives',
    `import type Redis from 'ioredis';\nexport type Made = InstanceType<typeof Redis>;`,
  ),
  near(
    'an abstract member of the client’s type',
    `import type Redis from 'ioredis';\nexport abstract class Cache {\n  abstract readonly client: Redis;\n}`,
  ),
  near(
    'an overload that speaks of the client',
    `import type Redis from 'ioredis';\nexport function wrap(client: Redis): Redis;\nexport function wrap(client: unknown): unknown {\n  return client;\n}`,
  ),
  near(
    'a guard that asks for the client',
    `import Redis from 'ioredis';\nexport const isRedis = (one: unknown): one is Redis => one instanceof Redis;`,
  ),
  near(
    'the constants of the package',
    `import { ReplyError } from 'ioredis';\nexport const isReply = (error: unknown) => error instanceof ReplyError;`,
  ),
  near(
    'a list of nodes of a cluster',
    `import type { ClusterNode } from 'ioredis';\nexport const nodes: ClusterNode[] = [{ host: 'a', port: 6379 }];`,
  ),
  near(
    'a URL of Redis',
    `export const address = new URL('redis://localhost:6379');\nexport const options = { url: address.href };`,
  ),
  near(
    'a class that is made from its own static method',
    `class Redis {\n  static create() {\n    return new this();\n  }\n}\nexport const one = Redis.create();`,
  ),
  near(
    'a cluster of another package under the client’s name',
    `import { Cluster } from 'puppeteer-cluster';\nexport const one = new Cluster();`,
  ),
  near(
    'a factory that is called as one of the package, of a parameter',
    `export const connect = ({ createCluster }: { createCluster(): unknown }) => createCluster();`,
  ),
  near(
    'a pool of generic-pool around the canonical instance',
    `import { createPool } from 'generic-pool';\nimport { redis } from './infra/redis';\nexport const pool = createPool({ create: async () => redis, destroy: async () => {} });`,
  ),
  near(
    'the canonical instance under the name of the client',
    `import { redis as Redis } from './infra/redis';\nexport const get = (key: string) => Redis.get(key);`,
  ),
  near(
    'a class of the project that is called as a factory of the package is',
    `import { createCluster } from './clusters';\nexport const one = new createCluster();`,
    { files: { 'src/clusters.ts': `export class createCluster {}\n` } },
  ),
  near(
    'a client of another database with the same names of members',
    `import { createClient } from '@libsql/client';\nexport const db = createClient({ url: 'redis://localhost' });`,
  ),
  near(
    'a class that is called as the client and extends another library',
    `import { Base } from 'keyv';\nclass Redis extends Base {}\nexport const one = new Redis();`,
  ),
  near(
    'a variable of the client’s type that somebody else fills',
    `import type Redis from 'ioredis';\nlet client: Redis | null = null;\nexport const use = (given: Redis) => {\n  client = given;\n};\nexport const current = () => client;`,
  ),
  near(
    'a mock of the package that makes a map',
    `import { vi } from 'vitest';\nvi.mock('ioredis', () => ({ default: class extends Map {} }));`,
    { file: 'tests/redis.test.ts' },
  ),
  near(
    'a tag of a template that is called as the client',
    `const Redis = (parts: TemplateStringsArray) => parts[0];\nexport const text = Redis\`get\`;`,
  ),
  near(
    'a decorator that is called as the client',
    `const Redis = () => (target: unknown) => target;\n@Redis()\nexport class Cache {}`,
  ),
  near(
    'the canonical instance behind a lazy loader',
    `export const load = async () => (await import('./infra/redis')).redis;`,
  ),
];
