import { noDirectRedisInstantiation } from '../../src/rules/no-direct-redis-instantiation.ts';
import type { FixtureProject } from './fixture-project.ts';
import { ruleCases, type InvalidCase } from './rule-cases.ts';

const CREATES = `import Redis from 'ioredis';\n\nexport const cache = new Redis();\n`;
const CLIENT = `import Redis from 'ioredis';\nexport const redis = new Redis();\n`;

/** Two services own a client each; a package of the workspace owns one for the rest. */
const services: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: ['services/a/redis.ts', 'services/b/redis.ts'],
        exports: { instance: 'redis' },
      },
    },
  },
  files: { 'services/a/redis.ts': CLIENT, 'services/b/redis.ts': CLIENT },
};

ruleCases(noDirectRedisInstantiation, services, {
  valid: [
    { name: 'each service owns its client: a', file: 'services/a/redis.ts', code: CLIENT },
    { name: 'each service owns its client: b', file: 'services/b/redis.ts', code: CLIENT },
  ],
  invalid: [
    {
      name: 'the nearest owner is used: a',
      file: 'services/a/src/cache.ts',
      code: CREATES,
      errors: [{ messageId: 'direct', at: 'new Redis()' }],
      output: `import { redis } from '../redis';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'the nearest owner is used: b',
      file: 'services/b/src/cache.ts',
      code: CREATES,
      errors: [{ messageId: 'direct', at: 'new Redis()' }],
      output: `import { redis } from '../redis';\n\nexport const cache = redis;\n`,
    },
  ],
});

const defaultExport: FixtureProject = {
  registry: {
    sources: { redis: { module: 'src/redis-client.ts', exports: { instance: 'default' } } },
  },
  files: {
    'src/redis-client.ts': `import Redis from 'ioredis';\nconst client = new Redis();\nexport default client;\n`,
  },
};

ruleCases(noDirectRedisInstantiation, defaultExport, {
  valid: [
    {
      name: 'the default export, under any name',
      code: `import anything from './redis-client';\nexport default anything;`,
    },
  ],
  invalid: [
    {
      name: 'a default export is named after its module',
      code: CREATES,
      errors: [{ messageId: 'direct', at: 'new Redis()' }],
      output: `import redisClient from './redis-client';\n\nexport const cache = redisClient;\n`,
    },
    ...[
      [
        'of an index file, after its folder',
        'src/redis-client/index.ts',
        './redis-client',
        'redisClient',
      ],
      ['that begins with a number', 'src/2nd-redis.ts', './2nd-redis', 'shared2ndRedis'],
      ['with more than one dot in it', 'src/redis.client.ts', './redis.client', 'redis'],
    ].map(([name = '', module = '', specifier = '', local = '']): InvalidCase => ({
      name: `the name for a default export ${name}`,
      registry: { sources: { redis: { module, exports: { instance: 'default' } } } },
      files: { [module]: defaultExport.files['src/redis-client.ts'] ?? '' },
      code: CREATES,
      errors: [{ messageId: 'direct', at: 'new Redis()' }],
      output: `import ${local} from '${specifier}';\n\nexport const cache = ${local};\n`,
    })),
  ],
});

const factory: FixtureProject = {
  registry: {
    sources: { redis: { module: 'src/redis.ts', exports: { factory: 'getRedis' } } },
  },
  files: {
    'src/redis.ts': `import Redis from 'ioredis';\nlet client: Redis | undefined;\nexport function getRedis(): Redis {\n  client ??= new Redis();\n  return client;\n}\n`,
  },
};

ruleCases(noDirectRedisInstantiation, factory, {
  valid: [
    {
      name: 'the factory',
      code: `import { getRedis } from './redis';\nexport const redis = getRedis();`,
    },
  ],
  invalid: [
    {
      name: 'a factory that makes the client on first use',
      code: CREATES,
      errors: [{ messageId: 'direct', at: 'new Redis()' }],
      output: `import { getRedis } from './redis';\n\nexport const cache = getRedis();\n`,
    },
    {
      name: 'a factory that needs an argument is a suggestion',
      code: `import Redis from 'ioredis';\n\nexport const cache = new Redis('a');\n`,
      files: {
        'src/redis.ts': `import Redis from 'ioredis';\nexport const getRedis = (name: string): Redis => new Redis(name);\n`,
      },
      errors: [
        {
          messageId: 'direct',
          at: `new Redis('a')`,
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { getRedis } from './redis';\n\nexport const cache = getRedis('a');\n`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});

const workspace: FixtureProject = {
  registry: {
    sources: { redis: { module: '@acme/redis', exports: { instance: 'redis' } } },
  },
  files: {
    'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
    'packages/redis/package.json': JSON.stringify({
      name: '@acme/redis',
      type: 'module',
      exports: './src/index.ts',
    }),
    'packages/redis/src/index.ts': `export { redis } from './client.ts';\n`,
    'packages/redis/src/client.ts': CLIENT,
    'packages/api/package.json': JSON.stringify({
      name: '@acme/api',
      type: 'module',
      dependencies: { '@acme/redis': '1.0.0' },
    }),
    'packages/jobs/package.json': JSON.stringify({ name: '@acme/jobs', type: 'module' }),
    // Of another language, and before all others: not who asks what the package is.
    'apps/report.py': 'from redis import Redis\n',
  },
};

ruleCases(noDirectRedisInstantiation, workspace, {
  valid: [
    {
      name: 'the file of a package that could be of either language',
      file: 'packages/redis/src/client.ts',
      code: CLIENT,
      registry: { sources: { redis: { module: 'acmeredis', exports: { instance: 'redis' } } } },
      files: {
        'apps/report.py': null,
        'packages/redis/package.json': JSON.stringify({
          name: 'acmeredis',
          type: 'module',
          exports: './src/index.ts',
        }),
      },
    },
    {
      name: 'the file of the package that declares the client',
      file: 'packages/redis/src/client.ts',
      code: CLIENT,
    },
    {
      name: 'the package, imported',
      file: 'packages/api/src/cache.ts',
      code: `import { redis } from '@acme/redis';\nexport const cache = redis;`,
    },
  ],
  invalid: [
    {
      name: 'another package of the workspace',
      file: 'packages/api/src/cache.js',
      parser: 'espree',
      code: CREATES,
      errors: [{ messageId: 'direct', at: 'new Redis()' }],
      output: `import { redis } from '@acme/redis';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'a package that is no dependency is only suggested: it may not be found',
      file: 'packages/jobs/src/cache.js',
      parser: 'espree',
      code: CREATES,
      errors: [
        {
          messageId: 'direct',
          at: 'new Redis()',
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { redis } from '@acme/redis';\n\nexport const cache = redis;\n`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});

/** The package keeps the module to itself and hands the client out at its entry. */
const closed: FixtureProject = {
  registry: {
    sources: {
      redis: { module: 'packages/redis/src/client.ts', exports: { instance: 'redis' } },
    },
  },
  files: {
    'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
    'packages/redis/package.json': JSON.stringify({
      name: '@acme/redis',
      type: 'module',
      exports: { './testing': './src/testing.ts', '.': './src/index.ts' },
    }),
    'packages/redis/src/index.ts': `export * from './client.ts';\n`,
    'packages/redis/src/testing.ts': `export const redis = { get: () => null };\n`,
    'packages/redis/src/client.ts': CLIENT,
    'packages/api/package.json': JSON.stringify({
      name: '@acme/api',
      type: 'module',
      dependencies: { '@acme/redis': '1.0.0' },
    }),
  },
};

/** The same without the entry: what is there under the name is something else. */
const shut: FixtureProject = {
  ...closed,
  files: {
    ...closed.files,
    'packages/redis/src/index.ts': `export const redis = new Map();\nexport { redis as client } from './client.ts';\n`,
  },
};

ruleCases(noDirectRedisInstantiation, closed, {
  valid: [
    {
      name: 'the entry of the package that keeps its module to itself',
      file: 'packages/api/src/cache.ts',
      code: `import { redis } from '@acme/redis';\nexport const cache = redis;`,
    },
  ],
  invalid: [
    {
      name: 'a file of the package itself',
      file: 'packages/redis/src/cache.js',
      parser: 'espree',
      code: CREATES,
      errors: [{ messageId: 'direct', at: 'new Redis()' }],
      output: `import { redis } from './client.js';\n\nexport const cache = redis;\n`,
    },
    {
      name: 'an entry of a package that is no dependency',
      file: 'packages/jobs/src/cache.js',
      parser: 'espree',
      code: CREATES,
      files: {
        'packages/jobs/package.json': JSON.stringify({ name: '@acme/jobs', type: 'module' }),
      },
      errors: [
        {
          messageId: 'direct',
          at: 'new Redis()',
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { redis } from '@acme/redis/client';\n\nexport const cache = redis;\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'a module that its package opens by its entry only',
      file: 'packages/api/src/cache.js',
      parser: 'espree',
      code: CREATES,
      errors: [{ messageId: 'direct', at: 'new Redis()' }],
      output: `import { redis } from '@acme/redis';\n\nexport const cache = redis;\n`,
    },
  ],
});

ruleCases(noDirectRedisInstantiation, shut, {
  valid: [],
  invalid: [
    {
      name: 'a module that its package opens under another name only',
      file: 'packages/api/src/cache.js',
      parser: 'espree',
      code: CREATES,
      errors: [
        {
          messageId: 'direct',
          at: 'new Redis()',
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { redis } from '@acme/redis/client';\n\nexport const cache = redis;\n`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
