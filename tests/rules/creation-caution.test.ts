import type { RegistryInput } from '../../src/registry/types.ts';
import { noDirectInstantiation } from '../../src/rules/no-direct-instantiation.ts';
import { noDirectRedisInstantiation } from '../../src/rules/no-direct-redis-instantiation.ts';
import type { ExpectedError, InvalidCase } from './case.ts';
import { generalProject } from './general-project.ts';
import { clientProject, managerProject } from './redis-project.ts';
import { ruleCases } from './rule-cases.ts';

/** A creation that is reported with a suggestion, and why it is no fix. */
function careful(source: string, module: string, use: string) {
  return (at: string, caution: string, output: string): ExpectedError => ({
    messageId: 'direct',
    at,
    suggestions: [{ messageId: 'useCanonical', data: { source, module, use, caution }, output }],
  });
}

const direct = (at: string): ExpectedError => ({ messageId: 'direct', at });

const IMPORT = `import Redis from 'ioredis';`;
const USE = `import { redis } from './infra/redis';`;
const DROPPED = 'the arguments given here are dropped';
const TAKEN = 'this file ends or takes over its connection, which would then be that of all';
const REPLACES = 'this file replaces what is created for its tests';
const carefulClient = careful('redis', 'src/infra/redis.ts', 'redis');

/** One creation beside a canonical module that makes its client in this way. */
function made(canonical: string, creation: string, name: string): InvalidCase {
  return {
    name,
    files: { 'src/infra/redis.ts': `${IMPORT}\n\n${canonical}\n` },
    code: `${IMPORT}\n\nexport const cache = ${creation};\n`,
    errors: [carefulClient(creation, DROPPED, `${USE}\n\nexport const cache = redis;\n`)],
    output: null,
  };
}

/** The same where nothing keeps the canonical client from being used. */
function replaced(name: string, before: string, after: string, canonical = ''): InvalidCase {
  return {
    name,
    ...(canonical ? { files: { 'src/infra/redis.ts': `${IMPORT}\n\n${canonical}\n` } } : {}),
    code: `${IMPORT}\n\n${before}`,
    errors: [direct(/new Redis\([^)]*\)/u.exec(before)?.[0] ?? '')],
    output: `${USE}\n\n${after}`,
  };
}

ruleCases(noDirectRedisInstantiation, clientProject, {
  valid: [],
  invalid: [
    made(
      'export const redis = new Redis();',
      'new Redis(6380)',
      'an argument, where none is given',
    ),
    made(
      'export declare const redis: Redis;',
      'new Redis(6379)',
      'an argument, where nothing says how the canonical client is made',
    ),
    made(
      `export const redis = new Redis(6379);\nconst Kind = process.env['B'] ? Redis : Map;\nexport const jobs = new Kind(6380);`,
      'new Redis(6379)',
      'a canonical module that makes another client or a table, as a condition decides',
    ),
    made(
      `export const redis = new Redis(6379, '10.0.0.2');`,
      'new Redis(6379)',
      'fewer arguments than the canonical module gives',
    ),
    made(
      'export const redis = new Redis(6379);',
      `new Redis(6379, '10.0.0.2')`,
      'more arguments than the canonical module gives',
    ),
    made(
      `export const redis = new Redis(6379, '10.0.0.2');`,
      `new Redis(6379, '10.0.0.3')`,
      'a second argument that differs',
    ),
    made(
      'export const redis = new Redis(6379);\nexport const jobs = new Redis(6380);',
      'new Redis(6379)',
      'a canonical module that makes two clients',
    ),
    made(
      'const port = 6379;\nexport const redis = new Redis(port);',
      'new Redis(...[6379])',
      'arguments in a list',
    ),
    replaced(
      'two equal arguments',
      `export const cache = new Redis(6379, '10.0.0.2');\n`,
      'export const cache = redis;\n',
      `export const redis = new Redis(6379, '10.0.0.2');`,
    ),
    replaced(
      'equal arguments, where the canonical module makes something else besides',
      `export const cache = new Redis(6379);\n`,
      'export const cache = redis;\n',
      `export const redis = new Redis(6379);\nexport const seen = new Map<string, string>();`,
    ),
    {
      ...replaced(
        'equal arguments, where the canonical module hands on what another file makes',
        `export const cache = new Redis(6379);\n`,
        'export const cache = redis;\n',
      ),
      files: {
        'src/infra/redis.ts': `export { redis } from './redis-client';\n`,
        'src/infra/redis-client.ts': `${IMPORT}\n\nexport const redis = new Redis(6379);\n`,
      },
    },
    {
      name: 'a file that closes something else',
      code: `import { createServer } from 'node:http';\n${IMPORT}\n\nconst server = createServer();\nexport const cache = new Redis();\nexport const stop = () => server.close();\n`,
      errors: [direct('new Redis()')],
      output: `import { createServer } from 'node:http';\n${USE}\n\nconst server = createServer();\nexport const cache = redis;\nexport const stop = () => server.close();\n`,
    },
    replaced(
      'a file that closes an instance of a class of its own',
      `class Ticker {\n  stop(): void {}\n}\nnew Ticker().stop();\nexport const cache = new Redis();\n`,
      `class Ticker {\n  stop(): void {}\n}\nnew Ticker().stop();\nexport const cache = redis;\n`,
    ),
    replaced(
      'a file that only reads from it',
      `const cache = new Redis();\nexport const get = (key: string) => cache.get(key);\n`,
      `const cache = redis;\nexport const get = (key: string) => cache.get(key);\n`,
    ),
    replaced(
      'a file that reads from one where it is made',
      `export const get = (key: string) => new Redis().get(key);\n`,
      `export const get = (key: string) => redis.get(key);\n`,
    ),
    {
      name: 'a file that mocks something else',
      code: `import { vi } from 'vitest';\n${IMPORT}\n\nvi.mock('node:fs');\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `import { vi } from 'vitest';\n${USE}\n\nvi.mock('node:fs');\nexport const cache = redis;\n`,
    },
    {
      name: 'another member of the package that the file replaces',
      code: `import { vi } from 'vitest';\n${IMPORT}\n\nvi.spyOn(Redis, 'Command');\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `import { vi } from 'vitest';\n${IMPORT}\n${USE}\n\nvi.spyOn(Redis, 'Command');\nexport const cache = redis;\n`,
    },
    {
      name: 'a stream of the connection, ended',
      code: `${IMPORT}\n\nconst cache = new Redis();\nexport const stop = () => cache.stream.destroy();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          TAKEN,
          `${USE}\n\nconst cache = redis;\nexport const stop = () => cache.stream.destroy();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a member of the package that the file replaces',
      code: `import { vi } from 'vitest';\n${IMPORT}\n\nvi.spyOn(Redis, 'Cluster');\nexport const cache = new Redis.Cluster();\n`,
      files: { 'src/infra/redis.ts': `${IMPORT}\n\nexport const redis = new Redis.Cluster();\n` },
      errors: [
        carefulClient(
          'new Redis.Cluster()',
          REPLACES,
          `import { vi } from 'vitest';\n${IMPORT}\n${USE}\n\nvi.spyOn(Redis, 'Cluster');\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a member that the file replaces, whose name is put together',
      code: `import { vi } from 'vitest';\n${IMPORT}\n\nvi.spyOn(Redis, \`Cluster\${process.env['KIND'] ?? ''}\` as 'Cluster');\nexport const cache = new Redis.Cluster();\n`,
      files: { 'src/infra/redis.ts': `${IMPORT}\n\nexport const redis = new Redis.Cluster();\n` },
      errors: [direct('new Redis.Cluster()')],
      output: `import { vi } from 'vitest';\n${IMPORT}\n${USE}\n\nvi.spyOn(Redis, \`Cluster\${process.env['KIND'] ?? ''}\` as 'Cluster');\nexport const cache = redis;\n`,
    },
    {
      name: 'a package that is loaded as a whole, beside some member that the file replaces',
      file: 'src/feature.cjs',
      parser: 'espree',
      code: `const { vi } = require('vitest');\nconst Redis = require('ioredis');\n\nfor (const name of ['get', 'set']) vi.spyOn(console, name);\nmodule.exports = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `const { vi } = require('vitest');\nconst { redis } = require('./infra/redis');\n\nfor (const name of ['get', 'set']) vi.spyOn(console, name);\nmodule.exports = redis;\n`,
    },
    {
      name: 'a package that the canonical module loads as a whole',
      registry: {
        sources: { redis: { module: 'src/infra/redis.cjs', exports: { instance: 'redis' } } },
      },
      files: {
        'src/infra/redis.ts': null,
        'src/infra/redis.cjs': `const Redis = require('ioredis');\n\nexports.redis = new Redis();\n`,
      },
      file: 'src/feature.js',
      parser: 'espree',
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `import { redis } from './infra/redis.cjs';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a canonical module with an extension that nobody adds',
      registry: {
        sources: { redis: { module: 'src/infra/redis.mts', exports: { instance: 'redis' } } },
      },
      files: {
        'src/infra/redis.ts': null,
        'src/infra/redis.mts': `${IMPORT}\n\nexport const redis = new Redis();\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `import { redis } from './infra/redis.mjs';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a cluster that is ended where it is made',
      code: `${IMPORT}\n\nexport const probe = () => new Redis.Cluster().quit();\n`,
      files: { 'src/infra/redis.ts': `${IMPORT}\n\nexport const redis = new Redis.Cluster();\n` },
      errors: [
        carefulClient(
          'new Redis.Cluster()',
          TAKEN,
          `${USE}\n\nexport const probe = () => redis.quit();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical default export that is a list',
      registry: {
        sources: { redis: { module: 'src/infra/redis.ts', exports: { instance: 'default' } } },
      },
      files: { 'src/infra/redis.ts': 'export default [];\n' },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        careful('redis', 'src/infra/redis.ts', 'redis')(
          'new Redis()',
          'what `default` holds is unknown',
          `import redis from './infra/redis';\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical factory that gives more than it is declared to',
      registry: {
        sources: { redis: { module: 'src/infra/redis.ts', exports: { factory: 'getRedis' } } },
      },
      files: {
        'src/infra/redis.ts': `${IMPORT}\n\nexport function getRedis(): Redis {\n  return new Redis.Cluster([]);\n}\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        careful('redis', 'src/infra/redis.ts', 'getRedis()')(
          'new Redis()',
          '`getRedis` is of another class',
          `import { getRedis } from './infra/redis';\n\nexport const cache = getRedis();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical factory that is declared to give the client',
      registry: {
        sources: { redis: { module: 'src/infra/redis.ts', exports: { factory: 'getRedis' } } },
      },
      files: {
        'src/infra/redis.ts': `${IMPORT}\n\nconst clients = new Map<string, Redis>();\nexport function getRedis(): Redis {\n  return clients.get('a')!;\n}\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `import { getRedis } from './infra/redis';\n\nexport const cache = getRedis();\n`,
    },
    {
      name: 'a canonical instance of which only the class is declared',
      files: { 'src/infra/redis.ts': `${IMPORT}\n\nexport declare const redis: Redis;\n` },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [direct('new Redis()')],
      output: `${USE}\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a canonical module that hands on all of a package',
      files: { 'src/infra/redis.ts': `export * from '@acme/redis';\n` },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          'what `redis` holds is unknown',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'an argument of another module, which goes with the creation',
      files: { 'src/settings.ts': `export const url = 'redis://a';\n` },
      code: `${IMPORT}\nimport { url } from './settings';\n\nexport const cache = new Redis(url);\n`,
      errors: [carefulClient('new Redis(url)', DROPPED, `${USE}\n\nexport const cache = redis;\n`)],
      output: null,
    },
    {
      name: 'a canonical module that has two things of one name, so that neither is handed on',
      files: {
        'src/infra/redis.ts': `export * from './one';\nexport * from './two';\n`,
        'src/infra/one.ts': `export const redis = new Map();\n`,
        'src/infra/two.ts': `export const redis = new Set();\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          'what `redis` holds is unknown',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'an argument that two modules have under one name',
      files: {
        'src/infra/redis.ts': `export * from './one';\nexport * from './two';\n`,
        'src/infra/one.ts': `export const redis = new Map();\n`,
        'src/infra/two.ts': `export const redis = new Set();\n`,
      },
      code: `${IMPORT}\nimport { redis as other } from './infra/redis';\n\nexport const cache = new Redis(other);\n`,
      errors: [
        carefulClient(
          'new Redis(other)',
          'what `redis` holds is unknown',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical instance that is a function',
      files: {
        'src/infra/redis.ts': `${IMPORT}\n\nexport function redis() {\n  return new Redis();\n}\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          'what `redis` holds is unknown',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical package of which the registry names nothing to use',
      registry: { sources: { redis: { module: '@acme/redis' } } },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [{ messageId: 'directWithoutExport', at: 'new Redis()' }],
      output: null,
    },
    {
      name: 'a canonical module that hands on all of a module that is gone',
      files: { 'src/infra/redis.ts': `export * from './gone';\n` },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [{ messageId: 'directWithoutExport', at: 'new Redis()' }],
      output: null,
    },
    {
      name: 'a canonical instance that is declared as an interface',
      files: {
        'src/infra/redis.ts': `interface Client {\n  get(key: string): unknown;\n}\nexport declare const redis: Client;\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          'what `redis` holds is unknown',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical instance that is declared as one of two classes',
      files: {
        'src/infra/redis.ts': `import Redis, { Cluster } from 'ioredis';\n\nexport declare const redis: Redis | Cluster;\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          'what `redis` holds is unknown',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a method that ends the connection, handed on',
      code: `${IMPORT}\n\nconst cache = new Redis();\nprocess.once('exit', cache.disconnect.bind(cache));\n`,
      errors: [
        carefulClient(
          'new Redis()',
          TAKEN,
          `${USE}\n\nconst cache = redis;\nprocess.once('exit', cache.disconnect.bind(cache));\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a connection that is ended where it is made',
      code: `${IMPORT}\n\nexport const probe = () => new Redis().disconnect();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          TAKEN,
          `${USE}\n\nexport const probe = () => redis.disconnect();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a connection that ends with its block',
      code: `${IMPORT}\n\nexport async function probe() {\n  await using client = new Redis();\n  return client.get('a');\n}\n`,
      // The shared client would end with the block: nothing is offered.
      errors: [direct('new Redis()')],
      output: null,
    },
    {
      name: 'a connection that changes to another database',
      code: `${IMPORT}\n\nconst cache = new Redis();\nexport const open = () => cache.select(2);\n`,
      errors: [
        carefulClient(
          'new Redis()',
          TAKEN,
          `${USE}\n\nconst cache = redis;\nexport const open = () => cache.select(2);\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a connection that is told to watch where it is made',
      code: `${IMPORT}\n\nexport const open = () => new Redis().watch('stock');\n`,
      errors: [
        carefulClient(
          'new Redis()',
          TAKEN,
          `${USE}\n\nexport const open = () => redis.watch('stock');\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical variable that is given something else later',
      files: {
        'src/infra/redis.ts': `${IMPORT}\n\nexport let redis = new Redis();\nexport function reset() {\n  redis = new Redis();\n}\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          'what `redis` holds is unknown',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical instance that is one of two',
      files: {
        'src/infra/redis.ts': `${IMPORT}\n\nexport const redis = process.env['CLUSTER'] ? new Redis.Cluster([]) : new Redis();\n`,
      },
      code: `${IMPORT}\n\nexport const cache = new Redis();\n`,
      errors: [
        carefulClient(
          'new Redis()',
          'what `redis` holds is unknown',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a canonical instance of another class',
      code: `import { createClient } from 'redis';\n\nexport const cache = createClient();\n`,
      errors: [
        carefulClient(
          'createClient()',
          '`redis` is of another class',
          `${USE}\n\nexport const cache = redis;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a client that nothing uses',
      code: `${IMPORT}\n\nnew Redis();\n`,
      errors: [carefulClient('new Redis()', 'nothing uses the result', `${USE}\n\nredis;\n`)],
      output: null,
    },
  ],
});

const getManager = careful('redis', 'src/infra/redis-manager.ts', 'getRedisManager()');
const factoryRegistry: RegistryInput = {
  sources: {
    redis: {
      module: 'src/infra/redis-manager.ts',
      exports: { factory: 'getRedisManager', class: 'RedisManager' },
    },
  },
};

/** A creation of a manager where only a factory is offered. */
function fromFactory(
  name: string,
  factory: string,
  caution: string,
  given: string,
  kept: string,
): InvalidCase {
  return {
    name,
    registry: factoryRegistry,
    files: {
      'src/infra/redis-manager.ts': `export class RedisManager {\n  constructor(readonly url = '', readonly db = 0) {}\n}\n${factory}\n`,
    },
    code: `import { RedisManager } from './infra/redis-manager';\n\nexport const manager = new RedisManager(${given});\n`,
    errors: [
      getManager(
        `new RedisManager(${given})`,
        caution,
        `import { getRedisManager } from './infra/redis-manager';\n\nexport const manager = getRedisManager(${kept});\n`,
      ),
    ],
    output: null,
  };
}

ruleCases(noDirectRedisInstantiation, managerProject, {
  valid: [],
  invalid: [
    fromFactory(
      'a factory that needs arguments is given those of the creation',
      `export function getRedisManager(url: string, db: number): RedisManager {\n  return new RedisManager(url, db);\n}`,
      '`getRedisManager` needs arguments',
      `'redis://a', 1`,
      `'redis://a', 1`,
    ),
    fromFactory(
      'a factory that needs arguments where there are none to give',
      `export function getRedisManager(url: string): RedisManager {\n  return new RedisManager(url);\n}`,
      '`getRedisManager` needs arguments',
      '',
      '',
    ),
    fromFactory(
      'a factory that needs no arguments is given none',
      `const manager = new RedisManager();\nexport function getRedisManager(): RedisManager {\n  return manager;\n}`,
      DROPPED,
      `'redis://a', 1`,
      '',
    ),
    fromFactory(
      'a factory of which nothing is known is given the arguments',
      `export { getRedisManager } from '@acme/redis';`,
      'what `getRedisManager` returns is unknown',
      `'redis://a', 1`,
      `'redis://a', 1`,
    ),
    fromFactory(
      'a factory that gives something else',
      `export function getRedisManager(): Map<string, string> {\n  return new Map();\n}`,
      '`getRedisManager` is of another class',
      '',
      '',
    ),
  ],
});

/** A creation of a manager that gives way to what a factory provably gives. */
function givenBy(name: string, factory: string): InvalidCase {
  const [one] = fromFactory(name, factory, '', '', '').errors;
  return {
    ...fromFactory(name, factory, '', '', ''),
    errors: [direct(one?.at ?? '')],
    output: `import { getRedisManager } from './infra/redis-manager';\n\nexport const manager = getRedisManager();\n`,
  };
}

const LAZY = `let manager: RedisManager | undefined;\nexport function getRedisManager() {\n  manager ??= new RedisManager();\n  return manager;\n}`;
const UNKNOWN_RETURN = 'what `getRedisManager` holds is unknown';

ruleCases(noDirectRedisInstantiation, managerProject, {
  valid: [],
  invalid: [
    givenBy('a factory that makes one when it is asked first', LAZY),
    givenBy(
      'a factory that returns one and the same in two places',
      `const manager = new RedisManager();\nexport function getRedisManager(fresh = false) {\n  if (fresh) return manager;\n  return manager;\n}`,
    ),
    givenBy(
      'a factory that makes another one when it is told to',
      `const manager = new RedisManager();\nexport function getRedisManager(fresh = false) {\n  if (fresh) return new RedisManager();\n  return manager;\n}`,
    ),
    fromFactory(
      'a factory that is declared to give one of two classes',
      `class Other {}\nconst managers = new Map<string, RedisManager | Other>();\nexport function getRedisManager(): RedisManager | Other {\n  return managers.get('a')!;\n}`,
      '`getRedisManager` is of another class',
      '',
      '',
    ),
    givenBy(
      'a factory that is declared to give less than it does',
      `class Base {}\nclass Manager extends RedisManager {}\nconst manager = new Manager();\nexport function getRedisManager(): Base {\n  return manager;\n}`,
    ),
    givenBy(
      'a factory that is declared to give what it keeps',
      `const managers = new Map<string, RedisManager>();\nexport function getRedisManager(): RedisManager {\n  return managers.get('a')!;\n}`,
    ),
    givenBy(
      'a factory that is declared to give one of two',
      `const one = new Map<string, RedisManager>();\nexport function getRedisManager(other = globalThis.other): RedisManager {\n  return process.env['OTHER'] ? other : globalThis.one;\n}`,
    ),
    fromFactory(
      'a factory that gives what it keeps, and does not say what that is',
      `const managers = new Map<string, RedisManager>();\nexport function getRedisManager() {\n  return managers.get('a');\n}`,
      '`getRedisManager` is of another class',
      '',
      '',
    ),
    fromFactory(
      'a factory that gives a function',
      `const make = () => new RedisManager();\nexport function getRedisManager() {\n  return make;\n}`,
      UNKNOWN_RETURN,
      '',
      '',
    ),
    fromFactory(
      'a factory that is a generator',
      `const manager = new RedisManager();\nexport function* getRedisManager() {\n  yield manager;\n  return manager;\n}`,
      UNKNOWN_RETURN,
      '',
      '',
    ),
    {
      ...givenBy('a manager beside another module that the file mocks', LAZY),
      code: `import { vi } from 'vitest';\nimport { RedisManager } from './infra/redis-manager';\n\nvi.mock('./infra/clock');\nexport const manager = new RedisManager();\n`,
      output: `import { vi } from 'vitest';\nimport { getRedisManager } from './infra/redis-manager';\n\nvi.mock('./infra/clock');\nexport const manager = getRedisManager();\n`,
    },
    {
      name: 'a manager whose module the file mocks',
      registry: factoryRegistry,
      code: `import { vi } from 'vitest';\nimport { RedisManager } from './infra/redis-manager';\n\nvi.mock('./infra/redis-manager');\nexport const manager = new RedisManager();\n`,
      errors: [
        getManager(
          'new RedisManager()',
          REPLACES,
          `import { vi } from 'vitest';\nimport { getRedisManager } from './infra/redis-manager';\n\nvi.mock('./infra/redis-manager');\nexport const manager = getRedisManager();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a manager that the file replaces in its module',
      registry: factoryRegistry,
      code: `import { vi } from 'vitest';\nimport * as managers from './infra/redis-manager';\n\nvi.spyOn(managers, 'RedisManager');\nexport const manager = new managers.RedisManager();\n`,
      errors: [
        getManager(
          'new managers.RedisManager()',
          REPLACES,
          `import { vi } from 'vitest';\nimport * as managers from './infra/redis-manager';\n\nvi.spyOn(managers, 'RedisManager');\nexport const manager = managers.getRedisManager();\n`,
        ),
      ],
      output: null,
    },
  ],
});

const getPool = careful('pool', 'src/db/pool.ts', 'getPool()');
const poolOnly = (source: Partial<RegistryInput['sources'][string]>): RegistryInput => ({
  sources: {
    pool: {
      module: 'src/db/pool.ts',
      exports: { factory: 'getPool', class: 'DatabasePool' },
      constructors: ['DatabasePool', '*DatabasePool', 'src/db/driver.ts#connect'],
      ...source,
    },
  },
});
const onlyClass = poolOnly({ exports: { class: 'DatabasePool' } });
const newPool = careful('pool', 'src/db/pool.ts', 'DatabasePool');

ruleCases(noDirectInstantiation, generalProject, {
  valid: [],
  invalid: [
    {
      name: 'a source of which each user has one',
      registry: poolOnly({ perUser: { context: 'userContext' } }),
      code: `import { DatabasePool } from './db/pool';\n\nexport const pool = new DatabasePool();\n`,
      errors: [
        getPool(
          'new DatabasePool()',
          'each user needs an own one',
          `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation that is awaited, where nothing is known of the factory',
      files: {
        'src/db/pool.ts': `export { getPool } from '@acme/pool';\nexport class DatabasePool {}\n`,
      },
      code: `import { connect } from './db/driver';\n\nexport const connection = await connect();\n`,
      errors: [
        getPool(
          'connect()',
          'what `getPool` returns is unknown',
          `import { getPool } from './db/pool';\n\nexport const connection = await getPool();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a function that makes the same class',
      registry: poolOnly({ constructors: ['DatabasePool', 'src/db/driver.ts#makePool'] }),
      files: {
        'src/db/driver.ts': `import { DatabasePool } from './pool';\nexport function makePool() {\n  return new DatabasePool();\n}\n`,
        'src/db/pool.ts': `export class DatabasePool {}\nconst pool = new DatabasePool();\nexport const getPool = (): DatabasePool => pool;\n`,
      },
      code: `import { makePool } from './db/driver';\n\nexport const pool = makePool();\n`,
      errors: [direct('makePool()')],
      output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'a function that is constructed',
      registry: poolOnly({
        exports: { instance: 'pool' },
        constructors: ['src/db/driver.ts#Legacy'],
      }),
      files: {
        'src/db/driver.ts': `export function Legacy() {\n  this.size = 1;\n}\n`,
        'src/db/pool.ts': `import { Legacy } from './driver';\nexport const pool = new Legacy();\n`,
      },
      code: `import { Legacy } from './db/driver';\n\nexport const legacy = new Legacy();\n`,
      errors: [direct('new Legacy()')],
      output: `import { pool } from './db/pool';\n\nexport const legacy = pool;\n`,
    },
    {
      name: 'a function that is called, where only a class is offered',
      registry: onlyClass,
      code: `import { connect } from './db/driver';\n\nexport const connection = connect();\n`,
      errors: [{ messageId: 'directWithoutExport', at: 'connect()' }],
      output: null,
    },
    {
      name: 'a class that adds nothing to the one that is offered',
      registry: onlyClass,
      files: {
        'src/db/report-pool.ts': `import { DatabasePool } from './pool';\nexport class ReportDatabasePool extends DatabasePool {}\n`,
      },
      code: `import { ReportDatabasePool } from './db/report-pool';\n\nexport const pool = new ReportDatabasePool();\n`,
      errors: [direct('new ReportDatabasePool()')],
      output: `import { DatabasePool } from './db/pool';\n\nexport const pool = new DatabasePool();\n`,
    },
    {
      name: 'a class that has more than the one that is offered',
      registry: onlyClass,
      files: {
        'src/db/report-pool.ts': `export class ReportDatabasePool {\n  constructor(size: number) {\n    console.log(size);\n  }\n  report(): void {}\n}\n`,
      },
      code: `import { ReportDatabasePool } from './db/report-pool';\n\nexport const pool = new ReportDatabasePool(3);\n`,
      errors: [
        newPool(
          'new ReportDatabasePool(3)',
          '`DatabasePool` has no `report`',
          `import { DatabasePool } from './db/pool';\n\nexport const pool = new DatabasePool(3);\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a class that the file replaces for its tests',
      registry: onlyClass,
      files: {
        'src/db/report-pool.ts': `import { DatabasePool } from './pool';\nexport class ReportDatabasePool extends DatabasePool {}\n`,
      },
      code: `import { vi } from 'vitest';\nimport { ReportDatabasePool } from './db/report-pool';\n\nvi.mock('./db/report-pool');\nexport const pool = new ReportDatabasePool();\n`,
      errors: [
        newPool(
          'new ReportDatabasePool()',
          REPLACES,
          `import { vi } from 'vitest';\nimport { DatabasePool } from './db/pool';\n\nvi.mock('./db/report-pool');\nexport const pool = new DatabasePool();\n`,
        ),
      ],
      output: null,
    },
    ...[
      `import { Gone } from './driver';\nexport class ReportDatabasePool extends Gone {\n  report(): void {}\n}\n`,
      `import { mixed } from '@acme/mixed';\nconst Base = mixed();\nexport class ReportDatabasePool extends Base {\n  report(): void {}\n}\n`,
    ].map((pool, at): InvalidCase => ({
      name: `a class of whose base nothing is known: ${['an import', 'a variable'][at] ?? ''}`,
      registry: onlyClass,
      files: { 'src/db/report-pool.ts': pool },
      code: `import { ReportDatabasePool } from './db/report-pool';\n\nexport const pool = new ReportDatabasePool();\n`,
      errors: [
        newPool(
          'new ReportDatabasePool()',
          'the classes differ',
          `import { DatabasePool } from './db/pool';\n\nexport const pool = new DatabasePool();\n`,
        ),
      ],
      output: null,
    })),
    {
      name: 'a class that is offered by a module that loads this file',
      registry: onlyClass,
      file: 'src/db/report-pool.ts',
      files: {
        'src/db/pool.ts': `import { size } from './report-pool';\nexport class DatabasePool {\n  readonly size = size;\n}\n`,
        'src/db/report-pool.ts': '',
      },
      code: `export const size = 1;\nclass ReportDatabasePool {\n  readonly size = size;\n}\nexport const pool = new ReportDatabasePool();\n`,
      errors: [
        newPool(
          'new ReportDatabasePool()',
          '`src/db/pool.ts` loads this file',
          `import { DatabasePool } from './pool';\n\nexport const size = 1;\nclass ReportDatabasePool {\n  readonly size = size;\n}\nexport const pool = new DatabasePool();\n`,
        ),
      ],
      output: null,
    },
  ],
});
