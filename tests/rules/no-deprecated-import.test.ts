import type { RegistryInput } from '../../src/registry/types.ts';
import { noDeprecatedImport } from '../../src/rules/no-deprecated-import.ts';
import { generalProject } from './general-project.ts';
import { deprecatedImportCases } from './cases/deprecated-import.ts';
import { nearDeprecatedModules } from './cases/near-deprecated-modules.ts';
import { nearDeprecatedNames } from './cases/near-deprecated-names.ts';
import { nearDeprecatedPaths } from './cases/near-deprecated-paths.ts';
import { casesUnderOtherNames, projectUnderOtherNames } from './other-names.ts';
import { ruleCases } from './rule-cases.ts';
import { socketProject } from './websocket-project.ts';

ruleCases(noDeprecatedImport, generalProject, {
  valid: [
    { name: 'the canonical module', code: `export { getPool } from './db/pool';` },
    {
      name: 'another name of the driver',
      code: `import { connect } from './db/driver';\nexport { connect };`,
    },
    {
      name: 'the driver itself',
      file: 'src/db/driver.ts',
      code: `export function connect() {}\nexport const legacyConnect = connect;`,
    },
  ],
  invalid: [
    {
      name: 'a whole module',
      code: `import { getPool } from './db/old-pool';\n\nexport const pool = getPool();\n`,
      errors: [{ messageId: 'module', at: `'./db/old-pool'` }],
      output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'a name replaced by another of the same module',
      code: `import { legacyConnect } from './db/driver';\n\nexport const connection = legacyConnect();\n`,
      errors: [{ messageId: 'export', at: 'legacyConnect' }],
      output: `import { connect } from './db/driver';\n\nexport const connection = connect();\n`,
    },
    {
      name: 'a name that the owner itself gives up',
      code: `import { openPool } from './db/pool';\n\nexport const pool = openPool();\n`,
      errors: [{ messageId: 'export', at: 'openPool' }],
      output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'the same through a barrel',
      code: `import { openPool } from './db';\n\nexport const pool = openPool();\n`,
      errors: [{ messageId: 'export', at: 'openPool' }],
      output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'both names of the module',
      code: `import { connect, legacyConnect } from './db/driver';\n\nexport const connections = [connect(), legacyConnect()];\n`,
      errors: [{ messageId: 'export', at: 'legacyConnect' }],
      output: `import { connect } from './db/driver';\n\nexport const connections = [connect(), connect()];\n`,
    },
  ],
});

ruleCases(noDeprecatedImport, socketProject, {
  valid: [
    {
      name: 'redis and websocket are for the headline rule',
      code: `import { redisManager } from './db/redis-manager';\nexport { redisManager };`,
    },
    {
      name: 'so are their names',
      code: `import { createWebSocketManager } from './websocket/websocket-manager-factory';\nexport { createWebSocketManager };`,
    },
  ],
  invalid: [],
});

// The general rule is the same engine for every source that has no rule of its own.
ruleCases(
  noDeprecatedImport,
  projectUnderOtherNames(socketProject),
  casesUnderOtherNames(deprecatedImportCases),
);

/** A registry that deprecates these of the pool, and nothing else. */
const deprecating = (deprecated: Readonly<Record<string, string>>): RegistryInput => ({
  sources: {
    pool: { module: 'src/db/pool.ts', exports: { factory: 'getPool' }, deprecated },
  },
});

ruleCases(noDeprecatedImport, generalProject, {
  valid: [
    {
      name: 'a mock of a module whose names go to several modules',
      file: 'tests/old.test.ts',
      code: `import { vi } from 'vitest';\nvi.mock('../src/db/old');`,
      files: { 'src/db/old.ts': 'export const one = 1;\nexport const two = 2;\n' },
      registry: deprecating({
        'src/db/old.ts#one': '#getPool',
        'src/db/old.ts#two': 'src/db/driver.ts#connect',
      }),
    },
    {
      name: 'a mock of a module whose names go to two other modules',
      file: 'tests/old.test.ts',
      code: `import { vi } from 'vitest';\nvi.mock('../src/db/old');`,
      files: { 'src/db/old.ts': 'export const one = 1;\nexport const two = 2;\n' },
      registry: deprecating({
        'src/db/old.ts#one': 'src/db/driver.ts#legacyConnect',
        'src/db/old.ts#two': 'src/infra/redis.ts#redis',
      }),
    },
    {
      name: 'the only deprecated module itself',
      file: 'src/db/old.ts',
      code: `import { connect } from './driver';\nexport const one = connect;`,
      files: { 'src/db/old.ts': '' },
      registry: deprecating({ 'src/db/old.ts': '*' }),
    },
    {
      name: 'a deprecated name in its own module, which has it from a barrel',
      file: 'src/db/old.ts',
      code: `import { one as self } from './gather';\nexport const one = () => 1;\nexport const two = () => self();`,
      files: { 'src/db/old.ts': '', 'src/db/gather.ts': `export { one } from './old';\n` },
      registry: deprecating({ 'src/db/old.ts#one': '#getPool' }),
    },
    {
      name: 'a global with the name that a package deprecates',
      code: `import { getPool } from './db/pool';\nimport { make } from './make';\nexport const pools = [getPool(), make()];`,
      files: { 'src/make.ts': `import 'old-pool';\nexport const make = makePool;\n` },
      registry: deprecating({ 'old-pool#makePool': '#getPool' }),
    },
    {
      name: 'a module that is gone, in a folder whose name begins like one that is gone',
      code: `import { getPool } from './v1.2/gone';\nexport const pool = getPool();`,
      registry: deprecating({ 'src/v1.ts': '*' }),
    },
    {
      name: 'the effects of a module that has lost the deprecated name',
      code: `import './db/old';`,
      files: { 'src/db/old.ts': 'console.log(1);\n' },
      registry: deprecating({ 'src/db/old.ts#one': '#getPool' }),
    },
    {
      name: 'the effects of a package of which one name is deprecated',
      code: `import 'old-pool';`,
      registry: deprecating({ 'old-pool#one': '#getPool' }),
    },
    {
      name: 'a name that the owner has from the deprecated module, through a barrel',
      code: `import { connect } from './db';\nexport const connection = connect();`,
      files: { 'src/db/pool.ts': `export { connect, connect as getPool } from './driver';\n` },
      registry: deprecating({ 'src/db/driver.ts#connect': '#getPool' }),
    },
  ],
  invalid: [
    {
      name: 'the effects of a module that is given up name by name',
      code: `import './db/old';\n`,
      files: { 'src/db/old.ts': 'export const one = 1;\n' },
      registry: deprecating({ 'src/db/old.ts#one': '#getPool' }),
      errors: [
        {
          messageId: 'module',
          at: `'./db/old'`,
          suggestions: [
            {
              messageId: 'useReplacement',
              data: {
                source: 'pool',
                module: 'src/db/pool.ts',
                deprecated: 'src/db/old.ts',
                name: '*',
                use: 'from `src/db/pool.ts`',
                caution: 'the names differ',
              },
              output: `import './db/pool';\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'all of a module that is given up name by name, handed on',
      code: `export * from './db/old';\n`,
      files: { 'src/db/old.ts': `export { getPool as one } from './pool';\n` },
      registry: deprecating({ 'src/db/old.ts#one': '#getPool' }),
      errors: [
        {
          messageId: 'module',
          at: `'./db/old'`,
          suggestions: [{ messageId: 'useReplacement', output: `export * from './db/pool';\n` }],
        },
      ],
      output: null,
    },
    {
      name: 'a name that is read from a module that is given up name by name',
      code: `import * as old from './db/old';\n\nexport const pool = old.one();\n`,
      files: { 'src/db/old.ts': `export { getPool as one } from './pool';\n` },
      registry: deprecating({ 'src/db/old.ts#one': '#getPool' }),
      errors: [{ messageId: 'export', at: 'one' }],
      output: `import * as old from './db/pool';\n\nexport const pool = old.getPool();\n`,
    },
    {
      name: 'one of two, of which one is deprecated',
      code: `import { connect } from './either';\n\nexport const connection = connect();\n`,
      files: {
        'src/either.ts': `import { connect as current, legacyConnect } from './db/driver';\nexport const connect = process.env['OLD'] ? legacyConnect : current;\n`,
      },
      errors: [
        {
          messageId: 'export',
          at: 'connect',
          suggestions: [
            {
              messageId: 'useReplacement',
              output: `import { connect } from './db/driver';\n\nexport const connection = connect();\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'a module that is gone, with the extension that is run',
      code: `import { getPool } from './db/gone.js';\n\nexport const pool = getPool();\n`,
      registry: deprecating({ 'src/db/gone.ts': '*' }),
      errors: [{ messageId: 'missingModule', at: `'./db/gone.js'` }],
      output: `import { getPool } from './db/pool.js';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'a module that is gone, with a dot in its name',
      code: `import { getPool } from './db/gone.service';\n\nexport const pool = getPool();\n`,
      registry: deprecating({ 'src/db/gone.service.ts': '*' }),
      errors: [{ messageId: 'missingModule', at: `'./db/gone.service'` }],
      output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'a name that goes elsewhere than its module',
      code: `import { one } from './db/old';\n\nexport { one };\n`,
      files: {
        'src/db/old.ts': `export { connect as one } from './driver';\n`,
      },
      registry: deprecating({
        'src/db/old.ts': '*',
        'src/db/old.ts#one': 'src/db/driver.ts#connect',
      }),
      errors: [
        {
          messageId: 'module',
          at: `'./db/old'`,
          data: {
            source: 'pool',
            module: 'src/db/pool.ts',
            deprecated: 'src/db/old.ts',
            name: 'one',
            use: '`connect` from `src/db/driver.ts`',
          },
        },
      ],
      output: `import { connect as one } from './db/driver';\n\nexport { one };\n`,
    },
    {
      name: 'a name of a package, through a barrel',
      code: `import { makePool } from './barrel';\n\nexport const pool = makePool();\n`,
      files: { 'src/barrel.ts': `export { makePool } from 'old-pool';\n` },
      registry: deprecating({ 'old-pool#makePool': '#getPool' }),
      errors: [
        {
          messageId: 'export',
          at: 'makePool',
          suggestions: [
            {
              messageId: 'useReplacement',
              output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'the module of the replacement itself, which still uses the old one',
      file: 'src/db/driver.ts',
      code: `import { oldConnect } from './old';\n\nexport const connect = () => oldConnect();\n`,
      files: { 'src/db/old.ts': 'export const oldConnect = () => 1;\n' },
      registry: deprecating({ 'src/db/old.ts#oldConnect': 'src/db/driver.ts#connect' }),
      errors: [{ messageId: 'export', at: 'oldConnect', suggestions: [] }],
      output: null,
    },
    {
      name: 'two names of a module, of which one is not in the canonical one',
      code: `import { getPool, size } from './db/old-pool';\n\nexport const all = [getPool(), size];\n`,
      files: {
        'src/db/old-pool.ts': `export { getPool } from './pool';\nexport const size = 1;\n`,
      },
      registry: deprecating({ 'src/db/old-pool.ts': '*' }),
      errors: [{ messageId: 'module', at: `'./db/old-pool'`, suggestions: [] }],
      output: null,
    },
    {
      name: 'the folder of a module that is gone',
      code: `import { getPool } from './db/gone';\n\nexport const pool = getPool();\n`,
      registry: deprecating({ 'src/db/gone/index.ts': '*' }),
      errors: [
        {
          messageId: 'missingModule',
          at: `'./db/gone'`,
        },
      ],
      output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
    },
  ],
});

ruleCases(
  noDeprecatedImport,
  projectUnderOtherNames(socketProject),
  casesUnderOtherNames({
    valid: [...nearDeprecatedModules, ...nearDeprecatedNames, ...nearDeprecatedPaths],
    invalid: [],
  }),
);
