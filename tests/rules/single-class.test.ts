import { singleClass } from '../../src/rules/single-class.ts';
import { generalProject } from './general-project.ts';
import { extraClassCases } from './cases/extra-class.ts';
import { casesUnderOtherNames, projectUnderOtherNames } from './other-names.ts';
import { ruleCases } from './rule-cases.ts';
import { managerProject } from './redis-project.ts';
import { socketProject } from './websocket-project.ts';

ruleCases(singleClass, generalProject, {
  valid: [
    { name: 'a re-export', code: `export { DatabasePool } from './db/pool';` },
    { name: 'a class of another name', code: `export class Pool {}` },
  ],
  invalid: [
    {
      name: 'a subclass that adds nothing',
      code: `import { DatabasePool } from './db/pool';\n\nexport class ReportDatabasePool extends DatabasePool {}\n`,
      errors: [{ messageId: 'extra', at: 'ReportDatabasePool' }],
      output: `export { DatabasePool as ReportDatabasePool } from './db/pool';\n`,
    },
    {
      name: 'the same body, in which an import means the same',
      code: `import { connect } from './db/driver';\n\nexport class OtherDatabasePool {\n  readonly connection = connect();\n}\n`,
      errors: [{ messageId: 'extra', at: 'OtherDatabasePool' }],
      output: `export { DatabasePool as OtherDatabasePool } from './db/pool';\n`,
    },
    {
      name: 'the same body, in which an import means something else',
      code: `import { legacyConnect as connect } from './db/driver';\n\nexport class OtherDatabasePool {\n  readonly connection = connect();\n}\n`,
      errors: [
        {
          messageId: 'extra',
          at: 'OtherDatabasePool',
          suggestions: [
            {
              messageId: 'reExport',
              output: `export { DatabasePool as OtherDatabasePool } from './db/pool';\n`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});

ruleCases(singleClass, managerProject, {
  valid: [
    {
      name: 'a local class of a guarded name that makes no client',
      code: `class AuthRedisManager {}\nnew AuthRedisManager();`,
    },
  ],
  invalid: [
    {
      name: 'a competing Redis manager',
      code: `export class AuthRedisManager {\n  login() {}\n}\n`,
      errors: [
        {
          messageId: 'extra',
          at: 'AuthRedisManager',
          suggestions: [
            {
              messageId: 'reExport',
              output: `export { RedisManager as AuthRedisManager } from './infra/redis-manager';\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'a manager that extends the client, reported here and not as an instantiation',
      code: `import Redis from 'ioredis';\n\nexport class AuthRedisManager extends Redis {}\n`,
      errors: [
        {
          messageId: 'extra',
          at: 'AuthRedisManager',
          suggestions: [
            {
              messageId: 'reExport',
              output: `export { RedisManager as AuthRedisManager } from './infra/redis-manager';\n`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});

ruleCases(singleClass, socketProject, {
  valid: [
    { name: 'websocket is for the headline rule', code: `export class ChatWebSocketManager {}` },
  ],
  invalid: [],
});

// The general rule is the same engine for every source that has no rule of its own.
ruleCases(
  singleClass,
  projectUnderOtherNames(socketProject),
  casesUnderOtherNames(extraClassCases),
);
