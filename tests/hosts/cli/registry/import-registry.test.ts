import { describe, expect, it } from 'vitest';
import { importRegistry } from '../../../../src/hosts/cli/registry/import-registry.ts';
import { importRegistryMarkdown } from '../../../../src/reporters/import-registry.ts';
import { opened } from '../opened.ts';

const FILES = {
  'src/redis.ts': "import Redis from 'ioredis';\nexport const redis = new Redis();\n",
  'src/index.ts': "export { redis } from './redis';\n",
  'src/a.ts': "import { redis } from './redis';\nredis.get('a');\n",
  'src/b.ts': "import { redis } from './index';\nredis.get('b');\n",
  'src/old.ts': 'export const cache = 1;\nexport const other = 2;\n',
  'src/c.ts': "import { cache } from './old';\nimport { other } from './old';\ncache;\nother;\n",
  'src/d.ts': "import { other } from './old';\nother;\n",
};

const REGISTRY = {
  sources: {
    redis: {
      module: 'src/redis.ts',
      exports: { instance: 'redis' },
      deprecated: { 'src/old.ts': '*', 'src/old.ts#cache': '#redis' },
    },
  },
} as const;

describe('importRegistry', () => {
  it('gives the lines to copy, and counts who imports what, through barrels too', () => {
    expect(importRegistry(opened(FILES, REGISTRY))).toEqual([
      {
        name: 'redis',
        owners: [
          {
            module: 'src/redis.ts',
            language: 'ts',
            lines: ["import { redis } from './src/redis.ts';"],
            importers: 2,
          },
        ],
        deprecated: [
          {
            name: 'src/old.ts',
            instead: 'import the same name from `src/redis.ts`',
            importers: 2,
          },
          {
            name: 'src/old.ts#cache',
            instead: 'import `redis` from `src/redis.ts`',
            importers: 1,
          },
        ],
      },
    ]);
  });

  it('takes the specifier that holds everywhere where there is one', () => {
    const files = {
      ...FILES,
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'src/deep/e.ts': "import { redis } from '@/redis';\nredis.get('e');\n",
    };
    expect(importRegistry(opened(files, REGISTRY))[0]?.owners[0]).toMatchObject({
      lines: ["import { redis } from '@/redis';"],
      importers: 3,
    });
  });

  it('writes Python as Python', () => {
    const python = opened(
      {
        'app/__init__.py': '',
        'app/cache.py': 'import redis\nclient = redis.Redis()\n',
        'app/users.py': 'from .cache import client\nclient.get("a")\n',
      },
      { sources: { redis: { module: 'app/cache.py', exports: { instance: 'client' } } } },
    );
    expect(importRegistryMarkdown(importRegistry(python))).toBe(
      [
        '# Import registry',
        '<!-- Written by `ssot registry` from the registry. Do not edit. -->',
        '## redis',
        'Owned by `app/cache.py`, imported by 1 file:',
        '```python\nfrom app.cache import client\n```\n',
      ].join('\n\n'),
    );
  });
});
