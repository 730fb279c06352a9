import { noDirectInstantiation } from '../../src/rules/no-direct-instantiation.ts';
import { generalProject } from './general-project.ts';
import { ruleCases } from './rule-cases.ts';

ruleCases(noDirectInstantiation, generalProject, {
  valid: [
    {
      name: 'the canonical factory',
      code: `import { getPool } from './db/pool';\nexport const pool = getPool();`,
    },
    {
      name: 'redis is for the headline rule',
      code: `import Redis from 'ioredis';\nexport const cache = new Redis();`,
    },
    {
      name: 'another function of the driver',
      code: `import { legacyConnect } from './db/driver';\nexport const connection = legacyConnect();`,
    },
    {
      name: 'a function of that name',
      code: `function connect() {}\nexport const connection = connect();`,
    },
    {
      name: 'a subclass of the concept is for single-class',
      code: `import { DatabasePool } from './db/pool';\nexport class ReportDatabasePool extends DatabasePool {}`,
    },
  ],
  invalid: [
    {
      name: 'the canonical class',
      code: `import { DatabasePool } from './db/pool';\n\nexport const pool = new DatabasePool();\n`,
      errors: [
        {
          messageId: 'direct',
          at: 'new DatabasePool()',
          data: {
            creation: 'new DatabasePool()',
            source: 'pool',
            module: 'src/db/pool.ts',
            use: 'getPool()',
          },
        },
      ],
      output: `import { getPool } from './db/pool';\n\nexport const pool = getPool();\n`,
    },
    {
      name: 'a function of the project that is listed as a constructor',
      code: `import { connect } from './db/driver';\n\nexport const connection = connect();\n`,
      errors: [
        {
          messageId: 'direct',
          at: 'connect()',
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { getPool } from './db/pool';\n\nexport const connection = getPool();\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'that function through a namespace',
      code: `import * as driver from './db/driver';\n\nexport const connection = driver.connect();\n`,
      errors: [
        {
          messageId: 'direct',
          at: 'driver.connect()',
          suggestions: [
            {
              messageId: 'useCanonical',
              output: `import { getPool } from './db/pool';\n\nexport const connection = getPool();\n`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
