import { noDeprecatedFactoryImport } from '../../src/rules/no-deprecated-factory-import.ts';
import { deprecatedImportCases } from './cases/deprecated-import.ts';
import { nearDeprecatedModules } from './cases/near-deprecated-modules.ts';
import { nearDeprecatedNames } from './cases/near-deprecated-names.ts';
import { nearDeprecatedPaths } from './cases/near-deprecated-paths.ts';
import type { FixtureProject } from './fixture-project.ts';
import { ruleCases } from './rule-cases.ts';
import { socketProject } from './websocket-project.ts';

ruleCases(noDeprecatedFactoryImport, socketProject, deprecatedImportCases);

ruleCases(noDeprecatedFactoryImport, socketProject, {
  valid: [
    {
      name: 'a source of another name is for the general rule',
      code: `import { redisManager } from './db/redis-manager';\nexport default redisManager;`,
      registry: {
        sources: {
          cache: {
            module: 'src/infra/redis-manager.ts',
            exports: { instance: 'redisManager' },
            deprecated: { 'src/db/redis-manager.ts': '*' },
          },
        },
      },
    },
    ...nearDeprecatedModules,
    ...nearDeprecatedNames,
    ...nearDeprecatedPaths,
  ],
  invalid: [],
});

const workspace: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: 'packages/redis/src/index.ts',
        exports: { instance: 'redisManager' },
        deprecated: { 'packages/redis/src/pool.ts': '*' },
      },
    },
  },
  files: {
    'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
    'packages/redis/package.json': JSON.stringify({
      name: '@acme/redis',
      exports: { '.': './src/index.ts', './client': './src/pool.ts', './keys': './src/keys.ts' },
    }),
    'packages/redis/src/index.ts': 'export const redisManager = new Map<string, string>();\n',
    'packages/redis/src/pool.ts': `export { redisManager } from './index';\n`,
    'packages/redis/src/keys.ts': `export const redisManager = 'redis:';\n`,
    'packages/api/package.json': JSON.stringify({
      name: '@acme/api',
      dependencies: { '@acme/redis': '1.0.0' },
    }),
  },
};

ruleCases(noDeprecatedFactoryImport, workspace, {
  valid: [
    {
      name: 'another subpath of the package',
      file: 'packages/api/src/cache.js',
      parser: 'espree',
      code: `import { redisManager } from '@acme/redis/keys';\n\nexport const cache = redisManager;\n`,
    },
  ],
  invalid: [
    {
      name: 'a subpath of a package whose file is called otherwise',
      file: 'packages/api/src/cache.js',
      parser: 'espree',
      code: `import { redisManager } from '@acme/redis/client';\n\nexport const cache = redisManager;\n`,
      errors: [{ messageId: 'module', at: `'@acme/redis/client'` }],
      output: `import { redisManager } from '@acme/redis';\n\nexport const cache = redisManager;\n`,
    },
  ],
});
