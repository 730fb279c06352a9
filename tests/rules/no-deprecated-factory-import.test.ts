import { noDeprecatedFactoryImport } from '../../src/rules/no-deprecated-factory-import.ts';
import { deprecatedImportCases } from './cases/deprecated-import.ts';
import { nearDeprecatedModules } from './cases/near-deprecated-modules.ts';
import { nearDeprecatedNames } from './cases/near-deprecated-names.ts';
import { nearDeprecatedPaths } from './cases/near-deprecated-paths.ts';
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
