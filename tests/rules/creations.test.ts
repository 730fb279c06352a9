import type { RegistryInput } from '../../src/registry/types.ts';
import { noDirectInstantiation } from '../../src/rules/no-direct-instantiation.ts';
import { noDirectRedisInstantiation } from '../../src/rules/no-direct-redis-instantiation.ts';
import type { ExpectedError, InvalidCase } from './case.ts';
import type { Files } from './fixture-project.ts';
import { generalProject } from './general-project.ts';
import { clientProject, managerProject } from './redis-project.ts';
import { ruleCases } from './rule-cases.ts';

const IMPORT = `import Redis from 'ioredis';`;
const USE = `import { redis } from './infra/redis';`;
const SETS = 'this file sets attributes of it, which would then be those of all';

/** What the file does besides keeps the canonical client from nothing. */
function free(name: string, before: string, after: string, files: Files = {}): InvalidCase {
  return {
    name,
    files,
    code: `${IMPORT}\n\n${before}${after}`,
    errors: [{ messageId: 'direct', at: /new Redis\([^)]*\)/u.exec(before)?.[0] ?? '' }],
    output: `${USE}\n\n${before.replace(/new Redis\([^)]*\)/u, 'redis')}${after}`,
  };
}

function held(name: string, caution: string, before: string, after: string): InvalidCase {
  return {
    name,
    code: `${IMPORT}\n\n${before}${after}`,
    errors: [
      {
        messageId: 'direct',
        at: 'new Redis()',
        suggestions: [
          {
            messageId: 'useCanonical',
            data: { source: 'redis', module: 'src/infra/redis.ts', use: 'redis', caution },
            output: `${USE}\n\n${before.replace('new Redis()', 'redis')}${after}`,
          },
        ],
      },
    ],
    output: null,
  };
}

const field = (creation: string, rest: string): [string, string] => [
  `export class Cache {\n  client: any;\n  other: any;\n  open() {\n    ${creation}\n`,
  `    ${rest}\n  }\n}\n`,
];

const CLIENT = 'const client = new Redis();\n';
const OTHER = 'const seen = { a: 0 };\n';

ruleCases(noDirectRedisInstantiation, clientProject, {
  valid: [],
  invalid: [
    held('an attribute that is set', SETS, CLIENT, 'client.options.db = 1;\n'),
    held('an attribute that is counted up', SETS, CLIENT, 'client.options.db! += 1;\n'),
    held('an attribute that was thought to be null', SETS, CLIENT, 'client.options.db! = 1;\n'),
    held('an attribute that is deleted', SETS, CLIENT, 'delete  client.options.db;\n'),
    held('attributes that are defined', SETS, CLIENT, `Object.defineProperty(client, 'a', {});\n`),
    held('an attribute that is counted up by one', SETS, CLIENT, 'client.options.db! ++;\n'),
    held('an attribute that is counted down', SETS, CLIENT, '--client.options.db!;\n'),
    held('an attribute by its key', SETS, CLIENT, `(client.options as any)['db'] = 1;\n`),
    held('an attribute behind a cast', SETS, CLIENT, '(client as any).db = 1;\n'),
    held('an attribute behind a cast, deleted', SETS, CLIENT, 'delete (client as any).db;\n'),
    free(
      'an attribute of which something else is deleted',
      `const seen = new Set<unknown>();\n${CLIENT}`,
      'seen.delete(client.options.db);\n',
    ),
    held('an attribute of one by its key', SETS, CLIENT, `client.options['db'] = 1;\n`),
    held('one by its key', SETS, 'const client: any = new Redis();\n', `client['db'] = 1;\n`),
    held(
      'attributes of one of two',
      SETS,
      `${OTHER}${CLIENT}`,
      'Object.assign(Date.now() > 1 ? client : seen, { a: 1 });\n',
    ),
    free('a key that is read', CLIENT, `console.log(client.options['db'] === 1);\n`),
    free(
      'something else that is deleted just before',
      `const seen: Record<string, number> = {};\n${CLIENT}`,
      'const a = 1;\ndelete seen[a];\nclient.ping();\n',
    ),
    free('a client that is let go of', 'let client: any = new Redis();\n', 'client = null;\n'),
    free('attributes of something else', `${OTHER}${CLIENT}`, 'Object.assign(seen, { a: 1 });\n'),
    free('a client that is handed on', CLIENT, 'console.log(client);\n'),
    free('a client that others are set to', `${OTHER}${CLIENT}`, 'Object.assign(seen, client);\n'),
    free(
      'an attribute that is compared',
      CLIENT,
      `if (client.status === 'ready') client.ping();\n`,
    ),
    free(
      'deleting something else',
      `${OTHER}${CLIENT}`,
      'delete (seen as any).a;\nclient.ping();\n',
    ),
    held(
      'an attribute of a field',
      SETS,
      ...field('this.client = new Redis();', 'this.client.a = 1;'),
    ),
    held(
      'an attribute of a field, closely written',
      SETS,
      ...field('this.client=new Redis();', 'this.client.options.db=1;'),
    ),
    held(
      'an attribute of a field, with room around',
      SETS,
      ...field('this.client  =  new Redis();', 'this.client.get();\n    this.client.a = 1;'),
    ),
    held(
      'an attribute of a field that is waited for',
      SETS,
      ...field('(async () => (this.client = await  new Redis()))();', 'this.client.a = 1;'),
    ),
    free(
      'an attribute of another field',
      ...field('this.client = new Redis();', 'this.other.a = 1;\n    this.client.ping();'),
    ),
    free(
      'a field that another object has',
      ...field('this.client = new Redis();', 'const a = this.client;\n    return [a];'),
    ),
    free(
      'a field, where another object has one of that name',
      ...field('this.client = new Redis();', 'this.other.client.a = 1;'),
    ),
    free(
      'a field, where one whose name begins alike is changed',
      ...field('this.client = new Redis();', 'this.clients = 1;'),
    ),
    free(
      'a field that is read by what a comment says',
      ...field('this.client = new Redis();', '// Others go through this.client.\n    return 1;'),
    ),
    held(
      'an attribute of a field, behind another one that is assigned',
      SETS,
      ...field('this.other = 1;\n    this.client = new Redis();', 'this.client.a = 1;'),
    ),
    held(
      'an attribute of a field, in a file that goes on',
      SETS,
      ...field(
        'this.client = new Redis();',
        `this.client.a = 1;\n    return [${"'one more of many',".repeat(20)}];`,
      ),
    ),
    held(
      'an attribute of a field that was thought to be null',
      SETS,
      ...field('this.client = new Redis();', 'this.client!.options!.db = 1;'),
    ),
    held(
      'an attribute of a field that is deleted',
      SETS,
      ...field('this.client = new Redis();', 'delete this.client.options;'),
    ),
    held(
      'an attribute of a field that is defined with its value',
      SETS,
      'export class Cache {\n  readonly client: any = new Redis();\n  open() {\n',
      '    this.client.options.db = 1;\n  }\n}\n',
    ),
    held(
      'an attribute of a private field',
      SETS,
      'export class Cache {\n  #client: any;\n  open() {\n    this.#client = new Redis();\n',
      '    this.#client.options.db = 1;\n  }\n}\n',
    ),
    free(
      'a field that is defined with its value, beside one that is changed',
      'export class Cache {\n  readonly seen = { a: 0 };\n  readonly client: any = new Redis();\n',
      '  open() {\n    this.seen.a = 1;\n    return this.client.get("a");\n  }\n}\n',
    ),
    free(
      'equal arguments, where the canonical module calls what nobody knows',
      'export const cache = new Redis(6379);\n',
      '',
      {
        'src/infra/redis.ts': `${IMPORT}\n\nexport const redis = new Redis(6379);\nexport const see = (seen: (key: string) => void) => seen('a');\n`,
      },
    ),
    {
      name: 'a class that is one of two',
      code: `${IMPORT}\n\nconst Client = process.env['FAKE'] ? Map : Redis;\nexport const cache = new Client();\n`,
      errors: [
        {
          messageId: 'direct',
          at: 'new Client()',
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `${IMPORT}\n${USE}\n\nconst Client = process.env['FAKE'] ? Map : Redis;\nexport const cache = redis;\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'a subclass without a name',
      code: `${IMPORT}\n\nexport default class extends Redis {}\n`,
      errors: [
        {
          messageId: 'subclass',
          at: 'Redis',
          nth: 1,
          data: {
            source: 'redis',
            module: 'src/infra/redis.ts',
            base: 'Redis',
            subclass: 'class',
          },
        },
      ],
      output: null,
    },
    {
      name: 'a base that is one of two',
      code: `${IMPORT}\n\nexport class Cache extends (process.env['FAKE'] ? Map : Redis) {}\n`,
      errors: [{ messageId: 'subclass', at: `process.env['FAKE'] ? Map : Redis` }],
      output: null,
    },
    {
      name: 'what the message says of Reflect.construct',
      code: `${IMPORT}\n\nexport const cache = Reflect.construct(Redis, []);\n`,
      errors: [
        {
          messageId: 'direct',
          at: 'Reflect.construct(Redis, [])',
          data: {
            creation: 'Reflect.construct(Redis, […])',
            source: 'redis',
            module: 'src/infra/redis.ts',
            use: 'redis',
          },
        },
      ],
      output: `${USE}\n\nexport const cache = redis;\n`,
    },
  ],
});

const redisOf = (source: Partial<RegistryInput['sources'][string]>): RegistryInput => ({
  sources: { redis: { module: 'src/infra/redis-manager.ts', ...source } },
});
const suggested = (at: string): ExpectedError => ({ messageId: 'direct', at });

/** What is, and what is not, one more of the manager. */
ruleCases(noDirectRedisInstantiation, managerProject, {
  valid: [
    {
      name: 'a function of another package whose name ends like that of a manager',
      code: `import { createRedisManager } from '@acme/redis';\nexport const manager = createRedisManager();`,
    },
    {
      name: 'a class that a competing manager has as a member',
      code: `import { AuthRedisManager } from './auth/redis';\nexport const options = new AuthRedisManager.Options();`,
      files: {
        'src/auth/redis.ts': `export class AuthRedisManager {\n  static Options = class {};\n}\n`,
      },
    },
    {
      name: 'a class that a competing manager is given as a member',
      code: `import { AuthRedisManager } from './auth/redis';\nexport const options = new AuthRedisManager.Options();`,
      files: {
        'src/auth/redis.ts': `export class AuthRedisManager {\n  static Options: new () => object;\n}\n`,
      },
    },
    {
      name: 'a double of a test file that is not there',
      code: `import { FakeRedisManager } from '../tests/doubles';\nexport const manager = new FakeRedisManager();`,
      files: { 'tests/setup.test.ts': 'export {};\n' },
      registry: { ...managerProject.registry, tests: ['tests/**'] },
    },
    {
      name: 'a member of a manager of another package',
      code: `import { RedisManager } from '@acme/redis';\nexport const options = new RedisManager.Options();`,
    },
    {
      name: 'local managers that only make each other',
      code: `class OneRedisManager {\n  make(): object {\n    return new TwoRedisManager();\n  }\n}\nclass TwoRedisManager {\n  make(): object {\n    return new OneRedisManager();\n  }\n}\nconsole.log(new OneRedisManager().make());`,
    },
    {
      name: 'a local manager that calls something else',
      code: `class FakeRedisManager {\n  get() {\n    return Date.now();\n  }\n}\nconsole.log(new FakeRedisManager().get());`,
    },
  ],
  invalid: [
    {
      name: 'the canonical class under a name that says nothing',
      registry: redisOf({ exports: { instance: 'store', class: 'Store' } }),
      files: {
        'src/infra/redis-manager.ts': `export class Store {}\nexport const store = new Store();\n`,
      },
      code: `import { Store } from './infra/redis-manager';\n\nexport const mine = new Store();\n`,
      errors: [suggested('new Store()')],
      output: `import { store } from './infra/redis-manager';\n\nexport const mine = store;\n`,
    },
    {
      name: 'a manager that is exported under another name',
      files: {
        'src/auth/redis.ts': `class AuthRedisManager {}\nexport { AuthRedisManager as Cache };\n`,
      },
      code: `import { Cache } from './auth/redis';\n\nexport const manager = new Cache();\n`,
      errors: [
        {
          ...suggested('new Cache()'),
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { redisManager } from './infra/redis-manager';\n\nexport const manager = redisManager;\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'a subclass beside a manager that extends the client',
      code: `${IMPORT}\n\nexport class AuthRedisManager extends Redis {}\nexport class Store extends Redis {}\n`,
      errors: [{ messageId: 'subclass', at: 'Redis', nth: 3 }],
      output: null,
    },
  ],
});

const poolOf = (constructors: readonly string[], exports: object): RegistryInput => ({
  sources: { pool: { module: 'src/db/pool.ts', exports, constructors: [...constructors] } },
});

ruleCases(noDirectInstantiation, generalProject, {
  valid: [],
  invalid: [
    {
      name: 'a function that makes what the factory gives',
      registry: poolOf(['src/db/make.ts#makePool'], { factory: 'getPool', class: 'DatabasePool' }),
      files: {
        'src/db/make.ts': `import { DatabasePool } from './pool';\nexport function makePool(): DatabasePool {\n  return new DatabasePool();\n}\n`,
      },
      code: `import { makePool } from './db/make';\n\nexport const pool = makePool();\n`,
      errors: [suggested('makePool()')],
      output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'a method of a class of the project that is listed as a constructor, beside the class',
      registry: poolOf(['src/db/driver.ts#Driver.open'], { instance: 'shared' }),
      files: {
        'src/db/pool.ts': `export const shared = new Map();\n`,
        'src/db/driver.ts': `export class Driver {\n  static open(): Driver {\n    return new Driver();\n  }\n}\n`,
      },
      code: `import { Driver } from './db/driver';\n\nexport const all = [new Driver(), Driver.open()];\n`,
      errors: [
        {
          ...suggested('Driver.open()'),
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { Driver } from './db/driver';\nimport { shared } from './db/pool';\n\nexport const all = [new Driver(), shared];\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'a query of something that is no single connection',
      registry: poolOf(['knex'], { instance: 'db' }),
      files: {
        'src/db/pool.ts': `import knex from 'knex';\n\nexport const db = knex();\n`,
      },
      code: `import knex from 'knex';\n\nconst db = knex();\nexport const users = () => db.select('*');\n`,
      errors: [suggested('knex()')],
      output: `import { db } from './db/pool';\n\nexport const users = () => db.select('*');\n`,
    },
    {
      name: 'a query of a class of the project',
      registry: poolOf(['src/db/store.ts#Store'], { instance: 'store' }),
      files: {
        'src/db/store.ts': `export class Store {\n  select(name: string): string {\n    return name;\n  }\n}\n`,
        'src/db/pool.ts': `import { Store } from './store';\n\nexport const store = new Store();\n`,
      },
      code: `import { Store } from './db/store';\n\nconst mine = new Store();\nexport const users = () => mine.select('users');\n`,
      errors: [suggested('new Store()')],
      output: `import { store } from './db/pool';\n\nconst mine = store;\nexport const users = () => mine.select('users');\n`,
    },
    {
      name: 'a creation that is awaited, where an instance is offered',
      registry: poolOf(['src/db/driver.ts#connect'], { instance: 'shared' }),
      files: { 'src/db/pool.ts': `export const shared = new Map();\n` },
      code: `import { connect } from './db/driver';\n\nexport const connection = await connect();\n`,
      errors: [
        {
          ...suggested('connect()'),
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { shared } from './db/pool';\n\nexport const connection = await shared;\n`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
