import { noCompatShim } from '../../src/rules/no-compat-shim.ts';
import type { FixtureProject } from './fixture-project.ts';
import { ruleCases } from './rule-cases.ts';

const SHIM = 'src/db/redis.ts';

const redis = {
  module: 'src/infra/redis-manager.ts',
  exports: { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' },
};

const project: FixtureProject = {
  registry: { sources: { redis } },
  files: {
    'src/infra/redis-manager.ts': `
export class RedisManager {
  get(key: string): Promise<string | null> {
    return Promise.resolve(key);
  }
}

export const redisManager = new RedisManager();

export function getRedisManager(): RedisManager {
  return redisManager;
}

export const TIMEOUT = 5;
`,
    'src/infra/keys.ts': `export const prefix = 'user';\n`,
  },
};

const data = {
  file: SHIM,
  does: 'hands on',
  names: '`redisManager`',
  module: 'src/infra/redis-manager.ts',
  source: 'redis',
};

ruleCases(noCompatShim, project, {
  valid: [
    {
      name: 'a function that calls what it is given',
      code: `import { redisManager } from './infra/redis-manager';\nexport function getManager(then: () => void) {\n  then();\n  return redisManager;\n}`,
    },
    {
      name: 'a function that gives one of two',
      code: `import { redisManager } from './infra/redis-manager';\nexport function getManager(fake: boolean) {\n  return fake ? new Map() : redisManager;\n}`,
    },
    {
      name: 'a module that hands on a class of another file that stands before one',
      code: `export { CacheManager } from './cache-manager';`,
      files: {
        'src/cache-manager.ts': `import { RedisManager } from './infra/redis-manager';\nexport class CacheManager extends RedisManager {}\n`,
      },
    },
    {
      name: 'a member of a class of its own',
      code: `import { RedisManager } from './infra/redis-manager';\nclass CacheManager extends RedisManager {}\nexport const { name } = CacheManager;`,
    },
    {
      name: 'the index file of the project',
      file: 'index.ts',
      code: `export { redisManager } from './src/infra/redis-manager';`,
    },
    {
      name: 'a module that uses a canonical export',
      code: `import { redisManager } from './infra/redis-manager';\nexport const user = (id: string) => redisManager.get(\`user:\${id}\`);`,
    },
    {
      name: 'a module that hands one on beside something of its own',
      code: `export { redisManager } from './infra/redis-manager';\nexport const ttl = 60;`,
    },
    {
      name: 'a barrel of several modules',
      file: 'src/platform.ts',
      code: `export { redisManager } from './infra/redis-manager';\nexport { prefix } from './infra/keys';`,
    },
    {
      name: 'the index file of the folder that holds the canonical module',
      file: 'src/infra/index.ts',
      code: `export * from './redis-manager';`,
    },
    {
      name: 'the index file of a folder further out',
      file: 'src/index.ts',
      code: `export { redisManager } from './infra/redis-manager';`,
    },
    {
      name: 'a module without exports',
      code: `import { redisManager } from './infra/redis-manager';\nvoid redisManager.get('warm');`,
    },
    {
      name: 'a module that does something when it is loaded',
      code: `import { redisManager } from './infra/redis-manager';\nvoid redisManager.get('warm');\nexport { redisManager };`,
    },
    {
      name: 'a module that loads another one for its effects',
      code: `import './register';\nexport { redisManager } from './infra/redis-manager';`,
    },
    {
      name: 'a class with a member of its own',
      code: `import { RedisManager } from './infra/redis-manager';\nexport class CacheManager extends RedisManager {\n  ttl = 60;\n}`,
    },
    {
      name: 'a class with a decorator',
      code: `import { RedisManager } from './infra/redis-manager';\ndeclare function Injectable(target: unknown): void;\n@Injectable\nexport class CacheManager extends RedisManager {}`,
    },
    {
      name: 'a class below another one',
      code: `export class CacheManager extends Map {}`,
    },
    {
      name: 'a function that changes its argument',
      code: `import { redisManager } from './infra/redis-manager';\nexport const get = (id: string) => redisManager.get('user:' + id);`,
    },
    {
      name: 'a function that hands its argument to a method: a face of its own',
      code: `import { redisManager } from './infra/redis-manager';\nexport const get = (key: string) => redisManager.get(key);`,
    },
    {
      name: 'a function that decides',
      code: `import { redisManager } from './infra/redis-manager';\nexport function getManager() {\n  if (!process.env['REDIS']) throw new Error('no redis');\n  return redisManager;\n}`,
    },
    {
      name: 'a function that remembers',
      code: `import { redisManager } from './infra/redis-manager';\nlet used = 0;\nexport function getManager() {\n  used += 1;\n  return used > 0 && redisManager;\n}`,
    },
    {
      name: 'a function that calls something else first',
      code: `import { getRedisManager } from './infra/redis-manager';\nimport { prepare } from './prepare';\nexport function getManager() {\n  prepare();\n  return getRedisManager();\n}`,
      files: { 'src/prepare.ts': 'export const prepare = () => {};\n' },
    },
    {
      name: 'a function that makes one more',
      code: `import { RedisManager } from './infra/redis-manager';\nexport function createManager() {\n  return new RedisManager();\n}`,
    },
    {
      name: 'a generator',
      code: `import { redisManager } from './infra/redis-manager';\nexport function* managers() {\n  yield redisManager;\n  return redisManager;\n}`,
    },
    {
      name: 'an instance of its own',
      code: `import { RedisManager } from './infra/redis-manager';\nexport const cache = new RedisManager();`,
    },
    {
      name: 'a variable that may hold something else',
      code: `import { redisManager } from './infra/redis-manager';\nexport const client = process.env['FAKE'] ? new Map() : redisManager;`,
    },
    {
      name: 'an object made of canonical exports',
      code: `import { getRedisManager, redisManager } from './infra/redis-manager';\nexport const redis = { manager: redisManager, get: getRedisManager };`,
    },
    {
      name: 'a module that hands on something of the same name',
      code: `export { redisManager } from './other';`,
      files: { 'src/other.ts': 'export const redisManager = new Map();\n' },
    },
    {
      name: 'a module that hands on all of another one under a name, beside nothing',
      code: `export * as keys from './infra/keys';`,
    },
    {
      name: 'a module that hands on what the canonical module hands on as well, from where it is',
      code: `export { limit } from './infra/more';`,
      files: {
        'src/infra/more.ts': `export { limit } from './limits';\nimport './redis-manager';\n`,
        'src/infra/limits.ts': 'export const limit = 1;\n',
        'src/infra/redis-manager.ts': `export { limit } from './limits';\nexport class RedisManager {}\nexport const redisManager = new RedisManager();\nexport const getRedisManager = () => redisManager;\n`,
      },
    },
    {
      name: 'a module that hands on a package',
      code: `export { createClient } from 'redis';`,
    },
    {
      name: 'the canonical module, which hands on what lies behind it',
      file: 'src/db/index.ts',
      code: `export { getPool } from './pool';`,
      registry: {
        sources: { pool: { module: 'src/db/index.ts', exports: { factory: 'getPool' } } },
      },
      files: {
        'src/db/index.ts': `export { getPool } from './pool';`,
        'src/db/pool.ts': 'export const getPool = () => new Map();\n',
      },
    },
    {
      name: 'a file that the registry allows',
      file: 'src/compat/redis.ts',
      code: `export { redisManager } from '../infra/redis-manager';`,
      files: { 'src/compat/keep.ts': 'export {};\n' },
      registry: { sources: { redis: { ...redis, allow: ['src/compat/**'] } } },
    },
    {
      name: 'a file of the tests',
      file: 'tests/redis.ts',
      code: `export { redisManager } from '../src/infra/redis-manager';`,
    },
    {
      name: 'CommonJS with something of its own',
      file: 'src/db/redis.cjs',
      code: `const { redisManager } = require('../infra/redis-manager');\nmodule.exports = { redisManager, ttl: 60 };`,
    },
  ],
  invalid: [
    {
      name: 'a module with a function that does more and that nobody is given',
      file: SHIM,
      code: `import { redisManager } from '../infra/redis-manager';\nexport function getManager() {\n  return redisManager;\n}\nfunction log() {\n  console.log(getManager().get('a'));\n}\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'getManager',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a re-export that two files import',
      file: SHIM,
      code: `export { redisManager } from '../infra/redis-manager';
`,
      files: {
        'src/a.ts': `import { redisManager } from './db/redis';
export const a = redisManager;
`,
        'src/b.ts': `import { redisManager } from './db/redis';
export const b = redisManager;
`,
      },
      errors: [
        {
          messageId: 'imported',
          at: 'redisManager',
          data: { ...data, importers: 'its 2 importers (`src/a.ts`, `src/b.ts`)' },
          suggestions: [],
        },
      ],
      output: null,
    },
    {
      name: 'a re-export that nobody imports',
      file: SHIM,
      code: `export { redisManager } from '../infra/redis-manager';\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          data: { ...data, importers: '' },
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a re-export that one file imports',
      file: SHIM,
      code: `export { redisManager } from '../infra/redis-manager';\n`,
      files: {
        'src/a.ts': `import { redisManager } from './db/redis';\nexport const a = redisManager;\n`,
      },
      errors: [
        {
          messageId: 'imported',
          at: 'redisManager',
          data: { ...data, importers: 'its importer `src/a.ts`' },
          suggestions: [],
        },
      ],
      output: null,
    },
    {
      name: 'a re-export that several files import, in all forms',
      file: SHIM,
      code: `export { redisManager } from '../infra/redis-manager';\n`,
      files: {
        'src/a.ts': `import { redisManager } from './db/redis';\nexport const a = redisManager;\n`,
        'src/b.cjs': `module.exports = require('./db/redis').redisManager.get('b');\n`,
        'src/c.ts': `export * from './db/redis';\n`,
        'src/d.ts': `export const d = () => import('./db/redis');\n`,
        'tests/e.test.ts': `import { vi } from 'vitest';\nvi.mock('../src/db/redis');\n`,
      },
      errors: [
        {
          messageId: 'imported',
          at: 'redisManager',
          data: { ...data, importers: 'its 5 importers (`src/a.ts`, `src/b.cjs` and 3 more)' },
        },
      ],
      output: null,
    },
    {
      name: 'an import for its effects is one',
      file: SHIM,
      code: `export { redisManager } from '../infra/redis-manager';\n`,
      files: { 'src/a.ts': `import './db/redis';\n` },
      errors: [{ messageId: 'imported', at: 'redisManager', suggestions: [] }],
      output: null,
    },
    {
      name: 'all of the canonical module',
      file: SHIM,
      code: `// Licence\nexport * from '../infra/redis-manager';\n`,
      errors: [
        {
          messageId: 'unused',
          at: `export * from '../infra/redis-manager';`,
          data: { ...data, names: 'all', importers: '' },
          suggestions: [{ messageId: 'empty', output: '// Licence\n' }],
        },
      ],
      output: null,
    },
    {
      name: 'several names, types too',
      file: SHIM,
      code: `export { redisManager, type RedisManager } from '../infra/redis-manager';\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          data: { ...data, names: '`redisManager`, `RedisManager`', importers: '' },
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'what the canonical module has besides what the registry names',
      file: SHIM,
      code: `export { redisManager, TIMEOUT } from '../infra/redis-manager';\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'imported and exported',
      file: SHIM,
      code: `import { redisManager } from '../infra/redis-manager';\n\nexport { redisManager as client };\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager as client',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'an alias and a default export',
      file: SHIM,
      code: `import { redisManager } from '../infra/redis-manager';\n\nexport const client = redisManager;\nexport default redisManager;\n`,
      errors: [
        { messageId: 'unused', at: 'client', suggestions: [{ messageId: 'empty', output: '' }] },
      ],
      output: null,
    },
    {
      name: 'a class that adds nothing',
      file: SHIM,
      code: `import { RedisManager } from '../infra/redis-manager';\n\nexport class RedisCache extends RedisManager {}\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'RedisCache',
          data: { ...data, does: 'wraps', names: '`RedisCache`', importers: '' },
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a class whose constructor only hands on',
      file: SHIM,
      code: `import { RedisManager } from '../infra/redis-manager';\n\nexport class RedisCache extends RedisManager {\n  constructor() {\n    super();\n  }\n}\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'RedisCache',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a function that only delegates',
      file: SHIM,
      code: `import { getRedisManager } from '../infra/redis-manager';\n\nexport function createRedisManager() {\n  return getRedisManager();\n}\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'createRedisManager',
          data: { ...data, does: 'wraps', names: '`createRedisManager`', importers: '' },
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a function that only returns the canonical instance',
      file: SHIM,
      code: `import { redisManager } from '../infra/redis-manager';\n\nexport const getClient = () => redisManager;\n`,
      errors: [
        { messageId: 'unused', at: 'getClient', suggestions: [{ messageId: 'empty', output: '' }] },
      ],
      output: null,
    },
    {
      name: 'a function that warns and delegates',
      file: SHIM,
      code: `import { getRedisManager } from '../infra/redis-manager';\n\nexport async function createRedisManager() {\n  console.warn('deprecated');\n  return getRedisManager();\n}\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'createRedisManager',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a module that warns when it is loaded',
      file: SHIM,
      code: `process.emitWarning('src/db/redis is deprecated');\nexport { redisManager } from '../infra/redis-manager';\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a re-export and a wrapper',
      file: SHIM,
      code: `import { redisManager } from '../infra/redis-manager';\n\nexport { redisManager };\nexport const getClient = () => redisManager;\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          nth: 1,
          data: { ...data, does: 'wraps', names: '`redisManager`, `getClient`', importers: '' },
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a shim of a shim',
      file: 'src/old/redis.ts',
      code: `export { redisManager } from '../db/redis';\n`,
      files: { [SHIM]: `export { redisManager } from '../infra/redis-manager';\n` },
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'the index file of another folder',
      file: 'src/cache/index.ts',
      code: `export { redisManager } from '../infra/redis-manager';\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a module that the manifest names: others may import it',
      file: 'src/compat-redis.ts',
      code: `export { redisManager } from './infra/redis-manager';\n`,
      files: {
        'package.json': JSON.stringify({
          name: 'app',
          exports: { './redis': './dist/compat-redis.js' },
        }),
      },
      errors: [{ messageId: 'unused', at: 'redisManager', suggestions: [] }],
      output: null,
    },
    {
      name: 'CommonJS, one by one',
      file: 'src/db/redis.cjs',
      code: `const { redisManager } = require('../infra/redis-manager');\n\nmodule.exports = { redisManager };\n`,
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          nth: 1,
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'CommonJS, as a whole',
      file: 'src/db/redis.cjs',
      code: `module.exports = require('../infra/redis-manager');\n`,
      errors: [
        {
          messageId: 'unused',
          at: `module.exports = require('../infra/redis-manager')`,
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'a deprecated module',
      file: SHIM,
      code: `export { redisManager } from '../infra/redis-manager';\n`,
      registry: { sources: { redis: { ...redis, deprecated: { [SHIM]: '*' } } } },
      errors: [
        {
          messageId: 'unused',
          at: 'redisManager',
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
    {
      name: 'what a package owns',
      file: SHIM,
      code: `export { logger } from '@acme/logger';\n`,
      registry: {
        sources: { logger: { module: '@acme/logger', exports: { instance: 'logger' } } },
      },
      errors: [
        {
          messageId: 'unused',
          at: 'logger',
          data: {
            ...data,
            names: '`logger`',
            module: '@acme/logger',
            source: 'logger',
            importers: '',
          },
          suggestions: [{ messageId: 'empty', output: '' }],
        },
      ],
      output: null,
    },
  ],
});
