import { canonicalImport } from '../../src/rules/canonical-import.ts';
import type { ExpectedError, InvalidCase } from './case.ts';
import type { Files, FixtureProject } from './fixture-project.ts';
import { ruleCases } from './rule-cases.ts';

const MANAGER = `export class RedisManager {
  get(key: string): string {
    return key;
  }
}
export const redisManager = new RedisManager();
export default redisManager;
`;

const redis = {
  module: 'src/infra/redis.ts',
  exports: { instance: 'redisManager', class: 'RedisManager' },
  deprecated: { 'src/db/old.ts': '*', 'src/db/mixed.ts#oldManager': '#redisManager' },
};

const project: FixtureProject = {
  registry: { sources: { redis } },
  files: {
    'src/infra/redis.ts': MANAGER,
    'src/infra/keys.ts': 'export const prefix = 1;\n',
    'src/infra/index.ts': `export * from './redis';\nexport * from './keys';\n`,
    'src/db/redis.ts': `export { redisManager, RedisManager } from '../infra/redis';\n`,
    'src/db/old.ts': `export { redisManager } from '../infra/redis';\n`,
    'src/db/mixed.ts': `export { redisManager, redisManager as oldManager } from '../infra/redis';\n`,
    'src/db/effects.ts': `import './register';\nexport { redisManager, RedisManager } from '../infra/redis';\n`,
    'src/db/register.ts': 'console.log(1);\n',
  },
};

const indirect = (at: string, nth = 0): ExpectedError => ({ messageId: 'indirect', at, nth });

const fixed = (
  name: string,
  code: string,
  error: ExpectedError,
  output: string | null,
  files: Files = {},
): InvalidCase => ({ name, code, files, errors: [error], output });

/** Which of the ways to a canonical export are detours, and which of these are safe to leave. */
ruleCases(canonicalImport, project, {
  valid: [
    {
      name: 'an index file that imports from a barrel what it exports',
      file: 'src/app/index.ts',
      code: `import { redisManager } from '../infra';\nexport { redisManager };`,
    },
    {
      name: 'a deprecated module beside another source',
      code: `import { redisManager } from './db/old';\nexport const one = redisManager.get('a');`,
      registry: {
        sources: { redis, keys: { module: 'src/infra/keys.ts', exports: { instance: 'prefix' } } },
      },
    },
    {
      name: 'the own canonical module of a service, from another folder of it',
      file: 'services/b/src/feature.ts',
      code: `import { redisManager } from './infra/redis';\nexport const one = redisManager.get('a');`,
      files: { 'services/a/redis.ts': MANAGER, 'services/b/src/infra/redis.ts': MANAGER },
      registry: {
        sources: {
          redis: { ...redis, module: ['services/a/redis.ts', 'services/b/src/infra/redis.ts'] },
        },
      },
    },
    {
      name: 'what lies behind a canonical module at the root',
      code: `import { redisManager } from './infra/redis';\nexport const one = redisManager.get('a');`,
      files: { 'index.ts': `export { redisManager } from './src/infra/redis';\n` },
      registry: {
        sources: { redis: { module: 'index.ts', exports: { instance: 'redisManager' } } },
      },
    },
    {
      name: 'another export of a barrel, beside a namesake of the canonical one that is called',
      code: `import * as cache from './own/redis';\nexport const load = () => import('./infra');\nexport const one = cache.redisManager.get('a');`,
      files: { 'src/own/redis.ts': MANAGER },
    },
    {
      name: 'a barrel that is handed to a function',
      file: 'src/feature.cjs',
      code: `const { wrap } = require('./wrap');\nmodule.exports = wrap(require('./infra')).start();\n`,
    },
    {
      name: 'a barrel that is handed to a function with the name of the canonical export',
      code: `import * as tools from 'acme-tools';\nexport const one = tools.redisManager(await import('./infra')).start();`,
    },
  ],
  invalid: [
    {
      name: 'an index file that uses what it imports from a barrel',
      file: 'src/app/index.ts',
      code: `import { redisManager } from '../infra';\n\nexport const one = redisManager.get('a');\n`,
      errors: [indirect('redisManager')],
      output: `import { redisManager } from '../infra/redis';\n\nexport const one = redisManager.get('a');\n`,
    },
    {
      name: 'a namespace of a barrel that is loaded late as well',
      code: `import * as infra from './infra';\n\nexport const load = () => import('./infra');\nexport const one = infra.redisManager.get('a');\n`,
      errors: [indirect('redisManager')],
      output: `import * as infra from './infra/redis';\n\nexport const load = () => import('./infra');\nexport const one = infra.redisManager.get('a');\n`,
    },
    {
      name: 'an index file that hands on what a module hands on that is no barrel',
      file: 'src/app/index.ts',
      code: `export { redisManager } from '../db/redis';\n`,
      errors: [indirect('redisManager')],
      output: `export { redisManager } from '../infra/redis';\n`,
    },
    {
      name: 'an index file that uses a barrel in place',
      file: 'src/app/index.ts',
      code: `export const load = async () => (await import('../infra')).redisManager.get('a');\n`,
      errors: [indirect(`(await import('../infra')).redisManager.get`)],
      output: null,
    },
    fixed(
      'a module that a test imports and mocks',
      `import { redisManager } from './db/redis';\n\nexport const one = redisManager.get('a');\n`,
      indirect('redisManager'),
      null,
      {
        'src/db/redis.test.ts': `import { vi } from 'vitest';\nimport { redisManager } from './redis';\nvi.mock('./redis');\nexport const fake = redisManager;\n`,
      },
    ),
    {
      name: 'a module of the own package that hands on what another package owns',
      file: 'packages/api/src/cache.js',
      parser: 'espree',
      code: `import { redisManager } from './shim';\n\nexport const cache = redisManager;\n`,
      files: {
        'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
        'packages/redis/package.json': JSON.stringify({
          name: '@acme/redis',
          exports: './src/index.ts',
        }),
        'packages/redis/src/index.ts': MANAGER,
        'packages/api/package.json': JSON.stringify({
          name: '@acme/api',
          dependencies: { '@acme/redis': '1.0.0' },
        }),
        'packages/api/src/shim.ts': `export { redisManager } from '@acme/redis';\n`,
      },
      registry: {
        sources: {
          redis: { module: 'packages/redis/src/index.ts', exports: { instance: 'redisManager' } },
        },
      },
      errors: [indirect('redisManager')],
      output: null,
    },
    fixed(
      'beside an import that is deprecated',
      `import { redisManager as old } from './db/old';\nimport { RedisManager } from './db/redis';\n\nexport const all = [old, RedisManager];\n`,
      indirect('RedisManager'),
      `import { redisManager as old } from './db/old';\nimport { RedisManager } from './infra/redis';\n\nexport const all = [old, RedisManager];\n`,
    ),
    fixed(
      'beside a name of the same module that is deprecated',
      `import { oldManager, redisManager } from './db/mixed';\n\nexport const all = [oldManager, redisManager];\n`,
      indirect('redisManager'),
      `import { oldManager } from './db/mixed';\nimport { redisManager } from './infra/redis';\n\nexport const all = [oldManager, redisManager];\n`,
    ),
    fixed(
      'beside a member of the same namespace that is deprecated',
      `import * as mixed from './db/mixed';\n\nexport const all = [mixed.oldManager, mixed.redisManager];\n`,
      indirect('redisManager'),
      `import * as mixed from './db/mixed';\nimport { redisManager } from './infra/redis';\n\nexport const all = [mixed.oldManager, redisManager];\n`,
    ),
    fixed(
      'an inline type of a module that does something when it is loaded',
      `import { type RedisManager } from './db/effects';\n\nexport type Manager = RedisManager;\n`,
      indirect('type RedisManager'),
      `import { type RedisManager } from './infra/redis';\n\nexport type Manager = RedisManager;\n`,
    ),
    fixed(
      'an import type of a module that does something when it is loaded',
      `export type Manager = import('./db/effects').RedisManager;\n`,
      indirect('RedisManager'),
      `export type Manager = import('./infra/redis').RedisManager;\n`,
    ),
    fixed(
      'a module that does something when it is loaded, and that the canonical one loads as well',
      `import { redisManager } from './db/effects';\n\nexport const one = redisManager.get('a');\n`,
      indirect('redisManager'),
      `import { redisManager } from './infra/redis';\n\nexport const one = redisManager.get('a');\n`,
      { 'src/infra/redis.ts': `import '../db/effects';\n${MANAGER}` },
    ),
    ...(
      [
        [
          'a member of a namespace',
          `import * as named from './db/named';\n\nexport const all = [named.redis.get('a'), named.size];\n`,
          `import * as named from './db/named';\nimport redis from './infra/redis';\n\nexport const all = [redis.get('a'), named.size];\n`,
        ],
        [
          'a re-export',
          `export { redis } from './db/named';\n`,
          `export { default as redis } from './infra/redis';\n`,
        ],
      ] as const
    ).map(([name, code, output]): InvalidCase => ({
      name: `a default canonical export, by ${name}`,
      code,
      files: {
        'src/db/named.ts': `export { default as redis } from '../infra/redis';\nexport const size = 1;\n`,
      },
      registry: {
        sources: { redis: { module: 'src/infra/redis.ts', exports: { instance: 'default' } } },
      },
      errors: [indirect('redis')],
      output,
    })),
  ],
});
