import { noDeprecatedImport } from '../../src/rules/no-deprecated-import.ts';
import { generalProject } from './general-project.ts';
import { ruleCases } from './rule-cases.ts';
import { socketProject } from './websocket-project.ts';

ruleCases(noDeprecatedImport, generalProject, {
  valid: [
    { name: 'the canonical module', code: `export { getPool } from './db/pool.ts';` },
    {
      name: 'another name of the driver',
      code: `import { connect } from './db/driver.ts';\nexport { connect };`,
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
      code: `import { getPool } from './db/old-pool.ts';\n\nexport const pool = getPool();\n`,
      errors: [{ messageId: 'module', at: `'./db/old-pool.ts'` }],
      output: `import { getPool } from './db/pool.ts';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'a name replaced by another of the same module',
      code: `import { legacyConnect } from './db/driver.ts';\n\nexport const connection = legacyConnect();\n`,
      errors: [{ messageId: 'export', at: 'legacyConnect' }],
      output: `import { connect } from './db/driver.ts';\n\nexport const connection = connect();\n`,
    },
    {
      name: 'both names of the module',
      code: `import { connect, legacyConnect } from './db/driver.ts';\n\nexport const connections = [connect(), legacyConnect()];\n`,
      errors: [{ messageId: 'export', at: 'legacyConnect' }],
      output: `import { connect } from './db/driver.ts';\n\nexport const connections = [connect(), connect()];\n`,
    },
  ],
});

ruleCases(noDeprecatedImport, socketProject, {
  valid: [
    {
      name: 'redis and websocket are for the headline rule',
      code: `import { redisManager } from './db/redis-manager.ts';\nexport { redisManager };`,
    },
    {
      name: 'so are their names',
      code: `import { createWebSocketManager } from './websocket/websocket-manager-factory.ts';\nexport { createWebSocketManager };`,
    },
  ],
  invalid: [],
});
