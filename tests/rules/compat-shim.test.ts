import type { RegistryInput } from '../../src/registry/types.ts';
import { noCompatShim } from '../../src/rules/no-compat-shim.ts';
import type { InvalidCase, ValidCase } from './case.ts';
import type { Files, FixtureProject } from './fixture-project.ts';
import { ruleCases } from './rule-cases.ts';

const MANAGER = `export class RedisManager {
  get(key: string): string {
    return key;
  }
}
export const redisManager = new RedisManager();
export const getRedisManager = (): RedisManager => redisManager;
`;

const project: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: 'src/infra/redis.ts',
        exports: { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' },
      },
    },
  },
  files: {
    'src/infra/redis.ts': MANAGER,
    'src/infra/keys.ts': `export const prefix = 'user';\n`,
  },
};

/** A logger that a package owns. */
const logger: RegistryInput = {
  sources: {
    logger: {
      module: '@acme/logger',
      exports: { instance: 'logger', factory: 'getLogger', class: 'Logger' },
    },
  },
};

const BARE = `export { redisManager } from './infra/redis';\n`;
const REDIS = `import { getRedisManager, redisManager, RedisManager } from './infra/redis';\n`;

/** A module that hands on the canonical instance, and has something more. */
const beside = (name: string, code: string, files: Files = {}): ValidCase => ({
  name: `${name}, beside a re-export`,
  code: `${BARE}${code}`,
  files,
});

function shim(name: string, at: string, one: Pick<InvalidCase, 'code' | 'file' | 'files'>) {
  const errors = [
    { messageId: 'unused', at, suggestions: [{ messageId: 'empty', output: '' }] },
  ] as const;
  return { name, ...one, errors, output: null };
}

/** What a module may have and still be nothing but a second path to its owner. */
ruleCases(noCompatShim, project, {
  valid: [
    beside('a class that is nothing but itself', 'export class Marker {}'),
    beside(
      'a class below one that nobody can follow',
      'export class CacheManager extends [Map][0] {}',
    ),
    beside('a function that gives nothing', 'export function getManager(): void {}'),
    beside(
      'a function that only warns',
      `export function getManager(): void {\n  console.warn('gone');\n}`,
    ),
    beside(
      'a function that gives what another module has',
      `import { prefix } from './infra/keys';\nexport const getPrefix = () => prefix;`,
    ),
    beside('all of another module under a name', `export * as keys from './infra/keys';`),
    beside(
      'what the canonical module hands on as well, from another module that does',
      `export { limit } from './infra/more';`,
      {
        'src/infra/more.ts': `import './redis';\nexport { limit } from './limits';\n`,
        'src/infra/limits.ts': 'export const limit = 1;\n',
        'src/infra/redis.ts': `export { limit } from './limits';\n${MANAGER}`,
      },
    ),
    {
      name: 'one of two functions, of which one makes something of its own',
      code: `${REDIS}const give = () => redisManager;\nconst make = () => new Map();\nexport const getManager = process.env['FAKE'] ? make : give;`,
    },
    {
      name: 'a class below one of two',
      code: `${REDIS}export class CacheManager extends (process.env['FAKE'] ? Map : RedisManager) {}`,
    },
    {
      name: 'a function that gives a variable that holds one of two',
      code: `${REDIS}const either = process.env['FAKE'] ? {} : redisManager;\nexport const getManager = () => either;`,
    },
    {
      name: 'a function that calls one of two first',
      code: `${REDIS}import { prepare } from './prepare';\nconst first = process.env['FAKE'] ? prepare : getRedisManager;\nexport function getManager() {\n  first();\n  return redisManager;\n}`,
      files: { 'src/prepare.ts': 'export const prepare = () => {};\n' },
    },
    {
      name: 'a function that first calls what two modules have under one name',
      code: `${REDIS}import { prepare } from './both';\nexport function getManager() {\n  prepare();\n  return redisManager;\n}`,
      files: {
        'src/both.ts': `import './infra/redis';\nexport * from './one';\nexport * from './two';\n`,
        'src/one.ts': `import './infra/redis';\nexport const prepare = () => {};\n`,
        'src/two.ts': `import './infra/redis';\nexport const prepare = () => {};\n`,
      },
    },
    {
      name: 'a function that makes one more of a class of the package that owns it',
      code: `import { Logger } from '@acme/logger';\nexport function createLogger() {\n  return new Logger();\n}`,
      registry: logger,
    },
    {
      name: 'a module that calls one of two when it is loaded, of which one only warns',
      code: `${REDIS}const warm = (key: string) => redisManager.get(key);\nconst tell = process.env['WARM'] ? warm : console.warn;\ntell('gone');\nexport { redisManager };`,
    },
    {
      name: 'a module that makes a value in case that there is none',
      file: 'src/db/redis.cjs',
      code: `const { prepare } = require('../prepare');\nconst { redisManager, limit = prepare() } = require('../infra/redis');\nmodule.exports = { redisManager };\n`,
      files: { 'src/prepare.ts': 'export const prepare = () => 1;\n' },
    },
  ],
  invalid: [
    shim('a module that calls one of two when it is loaded, which both only warn', 'redisManager', {
      code: `${BARE}const tell = process.env['LOUD'] ? console.error : console.warn;\ntell('gone');\n`,
    }),
    shim(
      'a module with a function that nobody is given and that calls in a block',
      'redisManager',
      {
        code: `${BARE}import { redisManager as redis } from './infra/redis';\nfunction warm() {\n  if (process.env['WARM']) {\n    redis.get('warm');\n  }\n}\n`,
      },
    ),
    shim('what the canonical module has as one of two', 'either', {
      code: `export { either } from './infra/redis';\n`,
      files: {
        'src/infra/redis.ts': `${MANAGER}export const either = process.env['ONE'] ? redisManager : new RedisManager();\n`,
      },
    }),
    {
      ...shim('the index file of a folder, for what a package owns', 'logger', {
        file: 'src/log/index.ts',
        code: `export { logger } from '@acme/logger';\n`,
      }),
      registry: logger,
    },
    {
      ...shim('a function that delegates to one of the package that owns it', 'createLogger', {
        code: `import { getLogger } from '@acme/logger';\nexport function createLogger() {\n  return getLogger();\n}\n`,
      }),
      registry: logger,
    },
  ],
});
