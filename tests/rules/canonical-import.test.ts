import { canonicalImport } from '../../src/rules/canonical-import.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { FixtureProject } from './fixture-project.ts';
import { ruleCases } from './rule-cases.ts';

/** The rule as it is with other options: the cases of a rule give it none. */
function withOptions(options: Readonly<Record<string, unknown>>): Rule {
  const { meta } = canonicalImport;
  return {
    ...canonicalImport,
    meta: { ...meta, defaultOptions: { ...meta.defaultOptions, ...options } },
  };
}

const MANAGER = `
export class RedisManager {
  get(key: string): Promise<string | null> {
    return Promise.resolve(key);
  }
}

export const redisManager = new RedisManager();

export function getRedisManager(): RedisManager {
  return redisManager;
}

export interface RedisOptions {
  readonly url: string;
}
`;

/** One canonical module, and the ways that lead to it besides its own path. */
const project: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: 'src/infra/redis-manager.ts',
        exports: { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' },
        deprecated: { 'src/db/old-redis.ts': '*', 'src/db/mixed.ts#oldManager': '#redisManager' },
        allow: ['src/scripts/**'],
      },
    },
  },
  files: {
    'src/infra/redis-manager.ts': MANAGER,
    'src/infra/keys.ts': 'export const prefix = "user";\n',
    'src/infra/index.ts': `export * from './redis-manager';\nexport * from './keys';\n`,
    'src/platform/index.ts': `export { redisManager, RedisManager, prefix } from '../infra';\n`,
    'src/platform/all.ts': `export { redisManager } from '../infra/redis-manager';\nexport { prefix } from '../infra/keys';\n`,
    'src/db/redis.ts': `export { redisManager, getRedisManager, type RedisManager } from '../infra/redis-manager';\n`,
    'src/db/star.ts': `export * from '../infra/redis-manager';\n`,
    'src/db/client.ts': `import { redisManager } from '../infra/redis-manager';\nexport const client = redisManager;\nexport default redisManager;\n`,
    'src/db/namespace.ts': `export * as redis from '../infra/redis-manager';\n`,
    'src/db/cache.ts': `import { redisManager } from '../infra/redis-manager';\nexport { redisManager };\nexport const get = (key: string) => redisManager.get(key);\nexport const bound = redisManager.get;\n`,
    'src/db/old-redis.ts': `export { redisManager } from '../infra/redis-manager';\n`,
    'src/db/mixed.ts': `export { redisManager, redisManager as oldManager } from '../infra/redis-manager';\n`,
    'src/db/mocked.ts': `export { redisManager } from '../infra/redis-manager';\n`,
    'src/db/mocked.test.ts': `import { vi } from 'vitest';\nvi.mock('./mocked', () => ({ redisManager: {} }));\n`,
    'src/db/effects.ts': `import './register';\nexport { redisManager } from '../infra/redis-manager';\n`,
    'src/db/register.ts': `export {};\n`,
    'src/scripts/dump.ts': 'export {};\n',
  },
};

const OTHER_MANAGER = `export class RedisManager {}\nexport const redisManager = new RedisManager();\n`;

ruleCases(canonicalImport, project, {
  valid: [
    {
      name: 'the canonical module with the extension that is run',
      code: `import { redisManager } from './infra/redis-manager.js';\nexport const get = redisManager.get('a');`,
    },
    {
      name: 'a type-only import of the canonical module',
      code: `import type { RedisManager } from './infra/redis-manager';\nexport const close = (manager: RedisManager) => manager.get('a');`,
    },
    {
      name: 'a re-export of the canonical module under another name',
      code: `export { redisManager as cache } from './infra/redis-manager';`,
    },
    {
      name: 'another export of a barrel by require',
      code: `const { prefix } = require('./infra');\nexport { prefix };`,
    },
    {
      name: 'another export of a barrel, loaded late',
      code: `export const load = () => import('./infra').then(({ prefix }) => prefix);`,
    },
    {
      name: 'the type of another export of a barrel',
      code: `export type Prefix = typeof import('./infra').prefix;`,
    },
    {
      name: 'a parameter that is called like the namespace of a barrel',
      code: `import * as infra from './infra';\nexport const one = infra.prefix;\nexport const two = (infra: { redisManager: number }) => infra.redisManager;`,
    },
    {
      name: 'an object with a member of that name',
      code: `const infra = { redisManager: 1 };\nexport const one = infra.redisManager;`,
    },
    {
      name: 'a package whose path ends like the barrel',
      code: `import { redisManager } from 'acme/infra';\nexport { redisManager };`,
    },
    {
      name: 'another folder that is called like the barrel',
      file: 'src/jobs/run.ts',
      code: `import { redisManager } from './infra';\nexport { redisManager };`,
      files: { 'src/jobs/infra/index.ts': OTHER_MANAGER },
    },
    {
      name: 'a mock of the canonical module beside its import',
      file: 'src/cache.test.ts',
      code: `import { vi } from 'vitest';\nimport { redisManager } from './infra/redis-manager';\nvi.mock('./infra/redis-manager');\nexport const get = redisManager.get('a');`,
    },
    {
      name: 'a template that reads like an import',
      code: 'export const snippet = `import { redisManager } from "./infra";`;',
    },
    {
      name: 'a component that is loaded late beside the canonical module',
      file: 'src/app.tsx',
      code: `import { lazy } from 'react';\nimport { redisManager } from '@/infra/redis-manager';\nexport const Page = lazy(() => import('./page'));\nexport const get = redisManager.get('a');`,
      files: { 'src/page.tsx': 'export default () => <p />;\n' },
    },
    {
      name: 'the type of the canonical class, from its module',
      code: `import { type RedisManager } from './infra/redis-manager';\nexport type Keys = Parameters<RedisManager['get']>;`,
    },
    {
      name: 'a barrel that a test mocks and asks for something else',
      file: 'src/keys.test.ts',
      code: `import { vi } from 'vitest';\nimport { prefix } from './infra';\nvi.mock('./infra', () => ({ prefix: 'mine' }));\nexport const key = prefix;`,
    },
    {
      name: 'the canonical module',
      code: `import { redisManager } from './infra/redis-manager';\nexport const get = redisManager.get('a');`,
    },
    {
      name: 'the canonical module by its alias',
      code: `import { redisManager } from '@/infra/redis-manager';\nexport { redisManager };`,
    },
    {
      name: 'the canonical module as a namespace',
      code: `import * as redis from './infra/redis-manager';\nexport const one = redis.redisManager;`,
    },
    {
      name: 'the canonical module, loaded late',
      code: `export const load = () => import('./infra/redis-manager').then((m) => m.redisManager);`,
    },
    {
      name: 'another export of a barrel',
      code: `import { prefix } from './infra';\nexport { prefix };`,
    },
    {
      name: 'a type of the canonical module that the registry does not name',
      code: `import type { RedisOptions } from './infra';\nexport type { RedisOptions };`,
    },
    {
      name: 'something made of a canonical export',
      code: `import { get, bound } from './db/cache';\nexport { bound, get };`,
    },
    {
      name: 'a barrel as a whole',
      code: `import * as infra from './infra';\nexport const one = infra.prefix;`,
    },
    { name: 'a barrel for its effects', code: `import './infra';\nexport const one = 1;` },
    { name: 'a barrel that hands on a barrel', code: `export * from './infra';` },
    {
      name: 'a barrel that gathers from a barrel by name',
      code: `export { redisManager } from './infra';\nexport { prefix } from './infra/keys';`,
    },
    {
      name: 'an index file that gathers from a barrel',
      file: 'src/app/index.ts',
      code: `export { redisManager } from '../infra';`,
    },
    {
      name: 'a deprecated module is for no-deprecated-import',
      code: `import { redisManager } from './db/old-redis';\nexport { redisManager };`,
    },
    {
      name: 'a deprecated name is for no-deprecated-import',
      code: `import { oldManager } from './db/mixed';\nexport { oldManager };`,
    },
    {
      name: 'a manager of the same name',
      code: `import { redisManager } from './own/redis';\nexport { redisManager };`,
      files: { 'src/own/redis.ts': OTHER_MANAGER },
    },
    {
      name: 'a package',
      code: `import { redisManager } from 'redis-manager';\nexport { redisManager };`,
    },
    {
      name: 'a module that is not there',
      code: `import { redisManager } from './gone';\nexport { redisManager };`,
    },
    {
      name: 'a file that the registry allows',
      file: 'src/scripts/dump.ts',
      code: `import { redisManager } from '../db/redis';\nexport { redisManager };`,
    },
    {
      name: 'the canonical module itself',
      file: 'src/infra/redis-manager.ts',
      code: `import type { RedisManager as Shim } from '../db/redis';\nexport class RedisManager {}\nexport const redisManager = new RedisManager();\nexport const getRedisManager = (): Shim => redisManager;\n`,
    },
    {
      name: 'a mock of a shim',
      code: `import { vi } from 'vitest';\nvi.mock('./db/redis', () => ({ redisManager: {} }));`,
    },
    {
      name: 'a local name that is the same',
      code: `const redisManager = { get: () => 1 };\nexport const one = redisManager.get();`,
    },
    {
      name: 'a variable that holds something else later',
      code: `import { client } from './db/later';\nexport { client };`,
      files: {
        'src/db/later.ts': `import { redisManager } from '../infra/redis-manager';\nexport let client = redisManager;\nexport const use = (other: typeof redisManager) => { client = other; };\n`,
      },
    },
    {
      name: 'one of two, as a condition decides',
      code: `import { client } from './db/either';\nexport { client };`,
      files: {
        'src/db/either.ts': `import { redisManager, RedisManager } from '../infra/redis-manager';\nexport const client = process.env['X'] ? redisManager : new RedisManager();\n`,
      },
    },
    {
      name: 'a function that gives a canonical export',
      code: `import { getClient } from './db/getter';\nexport const client = getClient();`,
      files: {
        'src/db/getter.ts': `import { redisManager } from '../infra/redis-manager';\nexport const getClient = () => redisManager;\n`,
      },
    },
    {
      name: 'a class of its own below the canonical one',
      code: `import { CacheManager } from './db/cache-manager';\nexport const cache = CacheManager.name;`,
      files: {
        'src/db/cache-manager.ts': `import { RedisManager } from '../infra/redis-manager';\nexport class CacheManager extends RedisManager {\n  ttl = 1;\n}\n`,
      },
    },
    {
      name: 'a barrel that the registry allows',
      code: `import { redisManager } from './infra';\nexport { redisManager };`,
      registry: {
        sources: {
          redis: { ...project.registry.sources['redis']!, allow: ['src/infra/index.ts'] },
        },
      },
    },
    {
      name: 'a shim that the registry allows',
      code: `import { redisManager } from './db/redis';\nexport { redisManager };`,
      registry: {
        sources: { redis: { ...project.registry.sources['redis']!, allow: ['src/db/*.ts'] } },
      },
    },
    {
      name: 'all that a shim hands on, handed on',
      code: `export * from './db/redis';\nexport const one = 1;`,
    },
    {
      name: 'what a test asks its runner for',
      code: `import { vi } from 'vitest';\nexport const actual = await vi.importActual('./db/redis');`,
    },
    {
      name: 'a path in a comment and in a string',
      code: `// import { redisManager } from './db/redis';\nexport const path = "import { redisManager } from './db/redis'";`,
    },
    {
      name: 'the canonical module by require',
      file: 'src/feature.cjs',
      code: `const { redisManager } = require('./infra/redis-manager');\nmodule.exports = redisManager.get('a');\n`,
    },
    {
      name: 'a member of that name of something else',
      code: `import * as cache from './db/cache';\nexport const one = cache.get('redisManager');`,
    },
    {
      name: 'a namespace that is handed on as a whole',
      code: `import { redis } from './db/namespace';\nexport const one = redis.redisManager;`,
    },
  ],
  invalid: [
    {
      name: 'a shim',
      code: `import { redisManager } from './db/redis';\n\nexport const one = redisManager.get('a');\n`,
      errors: [
        {
          messageId: 'indirect',
          at: 'redisManager',
          data: {
            name: 'redisManager',
            through: './db/redis',
            source: 'redis',
            module: 'src/infra/redis-manager.ts',
            use: 'redisManager',
          },
        },
      ],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a shim with a star',
      code: `import { getRedisManager } from './db/star';\n\nexport const one = getRedisManager();\n`,
      errors: [{ messageId: 'indirect', at: 'getRedisManager' }],
      output: `import { getRedisManager } from './infra/redis-manager';\n\nexport const one = getRedisManager();\n`,
    },
    {
      name: 'a barrel',
      code: `import { redisManager } from './infra';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a barrel of a barrel',
      code: `import { redisManager } from './platform';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a barrel by another name than index',
      code: `import { redisManager } from './platform/all';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'one name of several',
      code: `import { prefix, redisManager } from './infra';\n\nexport const one = redisManager.get(prefix);\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { prefix } from './infra';\nimport { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get(prefix);\n`,
    },
    {
      name: 'two names, one after the other',
      code: `import { getRedisManager, redisManager } from './db/redis';\n\nexport const all = [getRedisManager(), redisManager];\n`,
      errors: [
        { messageId: 'indirect', at: 'getRedisManager' },
        { messageId: 'indirect', at: 'redisManager' },
      ],
      output: [
        `import { redisManager } from './db/redis';\nimport { getRedisManager } from './infra/redis-manager';\n\nexport const all = [getRedisManager(), redisManager];\n`,
        `import { getRedisManager, redisManager } from './infra/redis-manager';\n\nexport const all = [getRedisManager(), redisManager];\n`,
      ],
    },
    {
      name: 'a type',
      code: `import type { RedisManager } from './db/redis';\n\nexport type Manager = RedisManager;\n`,
      errors: [{ messageId: 'indirect', at: 'RedisManager' }],
      output: `import type { RedisManager } from './infra/redis-manager';\n\nexport type Manager = RedisManager;\n`,
    },
    {
      name: 'an alias in this file',
      code: `import { redisManager as redis } from './db/redis';\n\nexport const one = redis.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager as redis' }],
      output: `import { redisManager as redis } from './infra/redis-manager';\n\nexport const one = redis.get('a');\n`,
    },
    {
      name: 'another name in the shim',
      code: `import { client } from './db/client';\n\nexport const one = client.get('a');\n`,
      errors: [
        {
          messageId: 'indirect',
          at: 'client',
          data: {
            name: 'client',
            through: './db/client',
            source: 'redis',
            module: 'src/infra/redis-manager.ts',
            use: 'redisManager',
          },
        },
      ],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'the default export of a shim',
      code: `import redis from './db/client';\n\nexport const one = redis.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redis' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a member of a namespace',
      code: `import * as redis from './db/redis';\n\nexport const one = redis.redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import * as redis from './infra/redis-manager';\n\nexport const one = redis.redisManager.get('a');\n`,
    },
    {
      name: 'a re-export',
      code: `export { redisManager } from './db/redis';\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `export { redisManager } from './infra/redis-manager';\n`,
    },
    {
      name: 'require',
      file: 'src/feature.cjs',
      code: `const { redisManager } = require('./db/redis');\n\nmodule.exports = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `const { redisManager } = require('./infra/redis-manager');\n\nmodule.exports = redisManager.get('a');\n`,
    },
    {
      name: 'import(), destructured',
      code: `export async function load() {\n  const { redisManager } = await import('./db/redis');\n  return redisManager.get('a');\n}\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `export async function load() {\n  const { redisManager } = await import('./infra/redis-manager');\n  return redisManager.get('a');\n}\n`,
    },
    {
      name: 'require, used in place',
      file: 'src/feature.cjs',
      code: `module.exports = require('./db/redis').getRedisManager();\n`,
      errors: [{ messageId: 'indirect', at: `require('./db/redis').getRedisManager` }],
      output: null,
    },
    {
      name: 'import(), used in place after something else is called',
      code: `console.info('late');\nexport const load = async () => (await import('./db/redis')).getRedisManager();\n`,
      errors: [{ messageId: 'indirect', at: `(await import('./db/redis')).getRedisManager` }],
      output: null,
    },
    {
      name: 'import(), used in place',
      code: `export const load = async () => (await import('./db/redis')).getRedisManager();\n`,
      errors: [{ messageId: 'indirect', at: `(await import('./db/redis')).getRedisManager` }],
      output: null,
    },
    {
      name: 'the type import("…").T',
      code: `export type Manager = import('./db/redis').RedisManager;\n`,
      errors: [{ messageId: 'indirect', at: 'RedisManager' }],
      output: `export type Manager = import('./infra/redis-manager').RedisManager;\n`,
    },
    {
      name: 'by an alias of tsconfig',
      code: `import { redisManager } from '@/db/redis';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from '@/infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'merged with an import of the canonical module',
      code: `import { RedisManager } from './infra/redis-manager';\nimport { redisManager } from './db/redis';\n\nexport const one: RedisManager = redisManager;\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager', nth: 0 }],
      output: `import { RedisManager, redisManager } from './infra/redis-manager';\n\nexport const one: RedisManager = redisManager;\n`,
    },
    {
      name: 'a module with code of its own',
      code: `import { get, redisManager } from './db/cache';\n\nexport const one = [get, redisManager];\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { get } from './db/cache';\nimport { redisManager } from './infra/redis-manager';\n\nexport const one = [get, redisManager];\n`,
    },
    {
      name: 'the other name of a module of which one name is deprecated',
      code: `import { redisManager } from './db/mixed';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a type among values',
      code: `import { type RedisManager, getRedisManager } from './db/redis';\n\nexport const one: RedisManager = getRedisManager();\n`,
      errors: [
        { messageId: 'indirect', at: 'type RedisManager' },
        { messageId: 'indirect', at: 'getRedisManager' },
      ],
      output: [
        `import { getRedisManager } from './db/redis';\nimport type { RedisManager } from './infra/redis-manager';\n\nexport const one: RedisManager = getRedisManager();\n`,
        `import { getRedisManager } from './infra/redis-manager';\nimport type { RedisManager } from './infra/redis-manager';\n\nexport const one: RedisManager = getRedisManager();\n`,
      ],
    },
    {
      name: 'import x = require()',
      code: `import redis = require('./db/redis');\n\nexport const one = redis.redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import redis = require('./infra/redis-manager');\n\nexport const one = redis.redisManager.get('a');\n`,
    },
    {
      name: 'a member of a required module',
      file: 'src/feature.cjs',
      code: `const redis = require('./db/redis');\n\nmodule.exports = redis.redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `const redis = require('./infra/redis-manager');\n\nmodule.exports = redis.redisManager.get('a');\n`,
    },
    {
      name: 'one member of a namespace of several',
      code: `import * as cache from './db/cache';\n\nexport const one = [cache.get('a'), cache.redisManager.get('b')];\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import * as cache from './db/cache';\nimport { redisManager } from './infra/redis-manager';\n\nexport const one = [cache.get('a'), redisManager.get('b')];\n`,
    },
    {
      name: 'a re-export under another name',
      code: `export { redisManager as redis } from './db/redis';\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager as redis' }],
      output: `export { redisManager as redis } from './infra/redis-manager';\n`,
    },
    {
      name: 'a re-export of a type',
      code: `export type { RedisManager } from './db/redis';\n`,
      errors: [{ messageId: 'indirect', at: 'RedisManager' }],
      output: `export type { RedisManager } from './infra/redis-manager';\n`,
    },
    {
      name: 'a file with a name of its own like that of the canonical export',
      code: `import { client } from './db/client';\n\nconst redisManager = 'taken';\nexport const one = [client.get('a'), redisManager];\n`,
      errors: [{ messageId: 'indirect', at: 'client' }],
      output: `import { redisManager as client } from './infra/redis-manager';\n\nconst redisManager = 'taken';\nexport const one = [client.get('a'), redisManager];\n`,
    },
    {
      name: 'a default canonical export through a shim',
      code: `import { redis } from './db/named';\n\nexport const one = redis.get('a');\n`,
      files: {
        'src/infra/redis-manager.ts': `${MANAGER}export default redisManager;\n`,
        'src/db/named.ts': `export { default as redis } from '../infra/redis-manager';\n`,
      },
      registry: {
        sources: {
          redis: { module: 'src/infra/redis-manager.ts', exports: { instance: 'default' } },
        },
      },
      errors: [
        {
          messageId: 'indirect',
          at: 'redis',
          data: {
            name: 'redis',
            through: './db/named',
            source: 'redis',
            module: 'src/infra/redis-manager.ts',
            use: 'default',
          },
        },
      ],
      output: `import redis from './infra/redis-manager';\n\nexport const one = redis.get('a');\n`,
    },
    {
      name: 'single quotes, no semicolons, a comment',
      code: `// keep me\nimport { redisManager } from './db/redis' // the cache\n\nexport const one = redisManager.get('a')\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `// keep me\nimport { redisManager } from './infra/redis-manager' // the cache\n\nexport const one = redisManager.get('a')\n`,
    },
    {
      name: 'lines that end in CRLF',
      code: `import { redisManager } from "./db/redis";\r\n\r\nexport const one = redisManager.get("a");\r\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from "./infra/redis-manager";\r\n\r\nexport const one = redisManager.get("a");\r\n`,
    },
    {
      name: 'a JSX file',
      file: 'src/page.tsx',
      code: `import { redisManager } from './db/redis';\n\nexport const Page = () => <p title={String(redisManager)} />;\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const Page = () => <p title={String(redisManager)} />;\n`,
    },
    {
      name: 'a shim of a shim that does something when it is loaded stays',
      code: `import { redisManager } from './db/far';\n\nexport const one = redisManager.get('a');\n`,
      files: { 'src/db/far.ts': `export { redisManager } from './effects';\n` },
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: null,
    },
    {
      name: 'a shim of a shim that a test mocks stays',
      code: `import { redisManager } from './db/far';\n\nexport const one = redisManager.get('a');\n`,
      files: { 'src/db/far.ts': `export { redisManager } from './mocked';\n` },
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: null,
    },
    {
      name: 'a shim that calls something when it is loaded stays',
      code: `import { redisManager } from './db/calls';\n\nexport const one = redisManager.get('a');\n`,
      files: {
        'src/db/calls.ts': `import { redisManager } from '../infra/redis-manager';\nvoid redisManager.get('warm');\nexport { redisManager };\n`,
      },
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: null,
    },
    {
      name: 'a type does not load what the module does',
      code: `import type { redisManager } from './db/effects';\n\nexport type Manager = typeof redisManager;\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import type { redisManager } from './infra/redis-manager';\n\nexport type Manager = typeof redisManager;\n`,
    },
    {
      name: 'a module that a test mocks stays',
      code: `import { redisManager } from './db/mocked';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: null,
    },
    {
      name: 'a module that does something when it is loaded stays',
      code: `import { redisManager } from './db/effects';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: null,
    },
    {
      name: 'a file that the canonical module loads',
      file: 'src/infra/log.ts',
      code: `import { redisManager } from '../db/redis';\n\nexport const log = () => redisManager.get('a');\n`,
      files: { 'src/infra/redis-manager.ts': `import { log } from './log';\n${MANAGER}log();\n` },
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: null,
    },
  ],
});

ruleCases(withOptions({ allowBarrels: true }), project, {
  valid: [
    {
      name: 'a barrel, where they are allowed',
      code: `import { redisManager } from './infra';\nexport { redisManager };`,
    },
    {
      name: 'a barrel of a barrel, where they are allowed',
      code: `import { redisManager } from './platform';\nexport { redisManager };`,
    },
    {
      name: 'a barrel by another name',
      code: `import { redisManager } from './platform/all';\nexport { redisManager };`,
    },
  ],
  invalid: [
    {
      name: 'a module with code of its own is no barrel',
      code: `import { redisManager } from './db/cache';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a module with a value of its own as its default export is no barrel',
      code: `import { redisManager } from './db/default';\n\nexport const one = redisManager.get('a');\n`,
      files: {
        'src/db/default.ts': `export { redisManager } from '../infra/redis-manager';\nexport default 1;\n`,
      },
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a module that has something of its own in place of one of another module is no barrel',
      code: `import { redisManager } from './db/either';\n\nexport const one = redisManager.get('a');\n`,
      files: {
        'src/db/either.ts': `import { prefix } from '../infra/keys';\nconst own = 'own';\nexport default process.env['OWN'] ? own : prefix;\nexport { redisManager } from '../infra/redis-manager';\n`,
      },
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a shim is no barrel',
      code: `import { redisManager } from './db/star';\n\nexport const one = redisManager.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'redisManager' }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const one = redisManager.get('a');\n`,
    },
  ],
});

ruleCases(withOptions({ specifiers: 'relative' }), project, {
  valid: [
    {
      name: 'relative, as wanted',
      code: `import { redisManager } from './infra/redis-manager';\nexport { redisManager };`,
    },
    {
      name: 'a package that owns it',
      code: `import { logger } from '@acme/logger';\nexport { logger };`,
      registry: {
        sources: { logger: { module: '@acme/logger', exports: { instance: 'logger' } } },
      },
    },
    {
      name: 'the name of another package that owns it',
      file: 'packages/api/src/pool.ts',
      code: `import { getPool } from '@acme/db';\nexport const pool = getPool();`,
      files: {
        'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
        'packages/db/package.json': JSON.stringify({ name: '@acme/db', exports: './src/index.ts' }),
        'packages/db/src/index.ts': `export function getPool(): object {\n  return {};\n}\n`,
        'packages/api/package.json': JSON.stringify({
          name: '@acme/api',
          dependencies: { '@acme/db': '1.0.0' },
        }),
      },
      registry: {
        sources: { pool: { module: 'packages/db/src/index.ts', exports: { factory: 'getPool' } } },
      },
    },
    {
      name: 'an alias of another module',
      code: `import { prefix } from '@/infra/keys';\nexport { prefix };`,
    },
  ],
  invalid: [
    {
      name: 'an alias instead of a relative path',
      code: `import { redisManager } from '@/infra/redis-manager';\n\nexport { redisManager };\n`,
      errors: [{ messageId: 'relative', at: `'@/infra/redis-manager'` }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport { redisManager };\n`,
    },
    {
      name: 'an alias of a neighbour',
      file: 'src/infra/cache.ts',
      code: `import { redisManager } from '@/infra/redis-manager';\n\nexport { redisManager };\n`,
      errors: [{ messageId: 'relative', at: `'@/infra/redis-manager'` }],
      output: `import { redisManager } from './redis-manager';\n\nexport { redisManager };\n`,
    },
    {
      name: 'an alias from a folder above',
      file: 'src/agents/run/engine.ts',
      code: `import { redisManager } from "@/infra/redis-manager";\n\nexport { redisManager };\n`,
      errors: [{ messageId: 'relative', at: `"@/infra/redis-manager"` }],
      output: `import { redisManager } from "../../infra/redis-manager";\n\nexport { redisManager };\n`,
    },
  ],
});

const aliased: FixtureProject = {
  registry: project.registry,
  files: {
    ...project.files,
    'src/agents/first.ts': `import { redisManager } from '@/infra/redis-manager';\nexport const first = redisManager;\n`,
  },
};

ruleCases(withOptions({ specifiers: 'alias' }), aliased, {
  valid: [
    {
      name: 'an alias, as wanted',
      code: `import { redisManager } from '@/infra/redis-manager';\nexport { redisManager };`,
    },
    {
      name: 'a neighbour',
      file: 'src/infra/cache.ts',
      code: `import { redisManager } from './redis-manager';\nexport { redisManager };`,
    },
    {
      name: 'a path into another package',
      file: 'packages/api/src/pool.ts',
      code: `import { getPool } from '../../db/src';\nexport const pool = getPool();`,
      files: {
        'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
        'packages/db/package.json': JSON.stringify({ name: '@acme/db', exports: './src/index.ts' }),
        'packages/db/src/index.ts': `export function getPool(): object {\n  return {};\n}\n`,
        'packages/api/package.json': JSON.stringify({
          name: '@acme/api',
          dependencies: { '@acme/db': '1.0.0' },
        }),
        'packages/api/src/first.js': `export { getPool } from '@acme/db';\n`,
      },
      registry: {
        sources: { pool: { module: 'packages/db/src/index.ts', exports: { factory: 'getPool' } } },
      },
    },
    {
      name: 'no alias is known',
      code: `import { redisManager } from './infra/redis-manager';\nexport { redisManager };`,
      files: { 'src/agents/first.ts': null },
    },
  ],
  invalid: [
    {
      name: 'a relative path instead of an alias that others use',
      code: `import { redisManager } from './infra/redis-manager';\n\nexport { redisManager };\n`,
      errors: [{ messageId: 'alias', at: `'./infra/redis-manager'` }],
      output: `import { redisManager } from '@/infra/redis-manager';\n\nexport { redisManager };\n`,
    },
  ],
});

/** The registry names the barrel of a folder: it is the entry for all outside, and what is behind it is not. */
const entry: FixtureProject = {
  registry: {
    sources: { pool: { module: 'src/db/index.ts', exports: { factory: 'getPool' } } },
  },
  files: {
    'src/db/index.ts': `export { getPool } from './pool';\n`,
    'src/db/pool.ts': `export function getPool(): object {\n  return {};\n}\nexport const size = 1;\n`,
  },
};

ruleCases(canonicalImport, entry, {
  valid: [
    {
      name: 'the barrel that the registry names',
      code: `import { getPool } from './db';\nexport { getPool };`,
    },
    {
      name: 'a file of the folder may know what is behind it',
      file: 'src/db/health.ts',
      code: `import { getPool } from './pool';\nexport { getPool };`,
    },
    {
      name: 'what the barrel does not hand on',
      code: `import { size } from './db/pool';\nexport { size };`,
    },
  ],
  invalid: [
    {
      name: 'a file behind the barrel, from outside',
      code: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
      errors: [{ messageId: 'internal', at: 'getPool' }],
      output: `import { getPool } from './db';\n\nexport const pool = getPool();\n`,
    },
  ],
});

/** The canonical module hands out what a package makes, which looks the same on every way to it. */
const external: FixtureProject = {
  registry: {
    sources: { redis: { module: 'src/infra/redis.ts', exports: { instance: 'client' } } },
  },
  files: {
    'src/infra/redis.ts': `export { client, client as raw, print } from '@acme/redis';\n`,
    'src/shim.ts': `export { client, raw } from './infra/redis';\n`,
    'src/own.ts': `export { client } from '@acme/redis';\nexport { print } from './infra/redis';\nexport const limit = 1;\n`,
  },
};

ruleCases(canonicalImport, external, {
  valid: [
    {
      name: 'the package itself',
      code: `import { client } from '@acme/redis';\nexport { client };`,
    },
    {
      name: 'a module that hands on the package itself',
      code: `import { print } from './infra/redis';\nimport { client } from './own';\nexport { client, print };`,
    },
    {
      name: 'another name of the canonical module for the same thing',
      code: `import { raw } from './shim';\nexport { raw };`,
    },
  ],
  invalid: [
    {
      name: 'a shim of what the canonical module hands out of a package',
      code: `import { client } from './shim';\n\nexport const one = client.get('a');\n`,
      errors: [{ messageId: 'indirect', at: 'client' }],
      output: `import { client } from './infra/redis';\n\nexport const one = client.get('a');\n`,
    },
  ],
});

const workspace: FixtureProject = {
  registry: {
    sources: {
      redis: { module: '@acme/redis', exports: { instance: 'redis' } },
      pool: { module: 'packages/db/src/pool.ts', exports: { factory: 'getPool' } },
    },
  },
  files: {
    'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
    'packages/redis/package.json': JSON.stringify({
      name: '@acme/redis',
      exports: { '.': './src/index.ts', './compat': './src/compat.ts' },
    }),
    'packages/redis/src/index.ts': `export { redis } from './client';\nexport { prefix } from './keys';\n`,
    'packages/redis/src/keys.ts': `export const prefix = 'user';\n`,
    'packages/redis/src/compat.ts': `export { redis } from './client';\n`,
    'packages/redis/src/client.ts': `class Client {}\nexport const redis = new Client();\n`,
    'packages/db/package.json': JSON.stringify({ name: '@acme/db', exports: './src/index.ts' }),
    'packages/db/src/index.ts': `export { getPool } from './pool';\nexport { size } from './size';\n`,
    'packages/db/src/compat.ts': `export { getPool } from './pool';\n`,
    'packages/db/src/size.ts': `export const size = 1;\n`,
    'packages/db/src/pool.ts': `export function getPool(): object {\n  return {};\n}\n`,
    'packages/api/package.json': JSON.stringify({
      name: '@acme/api',
      dependencies: { '@acme/redis': '1.0.0' },
    }),
    'packages/api/src/first.js': `export { redis } from '@acme/redis';\n`,
  },
};

ruleCases(canonicalImport, workspace, {
  valid: [
    {
      name: 'a package by its name',
      file: 'packages/api/src/cache.ts',
      code: `import { redis } from '@acme/redis';\nexport const cache = redis;`,
    },
    {
      name: 'the public entry of the package that holds the canonical module',
      file: 'packages/api/src/pool.ts',
      code: `import { getPool } from '@acme/db';\nexport const pool = getPool();`,
    },
    {
      name: 'any entry of that package: by which one it is public the registry does not say',
      file: 'packages/api/src/pool.ts',
      code: `import { getPool } from '@acme/db/compat';\nexport const pool = getPool();`,
    },
    {
      name: 'another folder of the package that owns it',
      file: 'packages/redis/bin/health.ts',
      code: `import { redis } from '../src/client';\nexport const health = redis;`,
    },
    {
      name: 'inside the package that owns it',
      file: 'packages/redis/src/health.ts',
      code: `import { redis } from './client';\nexport const health = redis;`,
    },
  ],
  invalid: [
    {
      name: 'a path into another package of the workspace',
      file: 'packages/api/src/cache.js',
      parser: 'espree',
      code: `import { redis } from '../../redis/src/client';\n\nexport const cache = redis;\n`,
      errors: [{ messageId: 'internal', at: 'redis' }],
      output: `import { redis } from '@acme/redis';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a second entry of the package',
      file: 'packages/api/src/cache.js',
      parser: 'espree',
      code: `import { redis } from '@acme/redis/compat';\n\nexport const cache = redis;\n`,
      errors: [{ messageId: 'indirect', at: 'redis' }],
      output: `import { redis } from '@acme/redis';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'the barrel of the own package',
      file: 'packages/db/src/health.ts',
      code: `import { getPool } from './index';\n\nexport const pool = getPool();\n`,
      errors: [{ messageId: 'indirect', at: 'getPool' }],
      output: `import { getPool } from './pool';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'the barrel of a package that this one depends on, by a path',
      file: 'packages/jobs/src/pool.js',
      parser: 'espree',
      code: `import { getPool } from '../../db/src';\n\nexport const pool = getPool();\n`,
      files: {
        'packages/jobs/package.json': JSON.stringify({
          name: '@acme/jobs',
          dependencies: { '@acme/db': '1.0.0' },
        }),
      },
      errors: [{ messageId: 'indirect', at: 'getPool' }],
      output: null,
    },
    {
      name: 'a path into a package that is no dependency',
      file: 'packages/jobs/src/cache.js',
      parser: 'espree',
      code: `import { redis } from '../../redis/src/client';\n\nexport const cache = redis;\n`,
      files: { 'packages/jobs/package.json': JSON.stringify({ name: '@acme/jobs' }) },
      errors: [{ messageId: 'internal', at: 'redis' }],
      output: null,
    },
    {
      name: 'the barrel of another package by a path: its public name is for a person to say',
      file: 'packages/api/src/pool.ts',
      code: `import { getPool } from '../../db/src';\n\nexport const pool = getPool();\n`,
      errors: [{ messageId: 'indirect', at: 'getPool' }],
      output: null,
    },
  ],
});
