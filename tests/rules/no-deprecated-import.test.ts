import { noDeprecatedImport } from '../../src/rules/no-deprecated-import.ts';
import { generalProject } from './general-project.ts';
import { deprecatedImportCases } from './cases/deprecated-import.ts';
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
