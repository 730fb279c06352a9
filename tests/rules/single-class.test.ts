import { singleClass } from '../../src/rules/single-class.ts';
import type { InvalidCase } from './case.ts';
import type { FixtureProject } from './fixture-project.ts';
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

const storeProject: FixtureProject = {
  registry: {
    sources: {
      store: {
        module: 'src/store.ts',
        exports: { class: 'Shelf' },
        classes: ['*Store'],
        allow: ['src/compat/**'],
      },
    },
  },
  files: {
    'src/store.ts': 'export class Shelf {}\n',
    'src/compat/store.ts': 'export class OldStore {}\n',
  },
};

const wide = {
  name: 'WideStore',
  source: 'store',
  module: 'src/store.ts',
  canonical: '',
  others: '',
};

/** Classes are of the concept by what they extend, whatever they are called. */
ruleCases(singleClass, storeProject, {
  valid: [
    {
      name: 'a member of the canonical class',
      code: `import { Shelf } from './store';\nexport class Wide extends Shelf.Board {}`,
    },
    { name: 'a class below another one', code: `class Base {}\nexport class Wide extends Base {}` },
    {
      name: 'a member of a class below the canonical one',
      code: `import { Outer } from './outer';\nexport class Wide extends Outer.Board {}`,
      files: {
        'src/outer.ts': `import { Shelf } from './store';\nexport class Outer extends Shelf {}\n`,
      },
    },
    {
      name: 'a member of a class of the concept',
      code: `import { OldStore } from './compat/store';\nexport class Wide extends OldStore.Board {}`,
    },
    {
      name: 'classes that extend each other',
      code: `import { Shelf } from './store';\nexport class One extends Two {}\nexport class Two extends One {}\nexport const shelf = new Shelf();`,
    },
    {
      name: 'a class below a double in the tests',
      code: `import { FakeStore } from '../tests/fake-store';\nexport class Wide extends FakeStore {}`,
      files: { 'tests/fake-store.ts': 'export class FakeStore {}\n' },
    },
    {
      name: 'a class below a function with a name of the concept',
      code: `import { OldStore } from './compat/store';\nexport class Wide extends OldStore {}`,
      files: { 'src/compat/store.ts': 'export function OldStore() {}\n' },
    },
    {
      name: 'a class below a local one with a name of the concept',
      code: `class LocalStore {}\nexport class Wide extends LocalStore {}`,
    },
  ],
  invalid: [
    {
      name: 'a class below the canonical one',
      code: `import { Shelf } from './store';\n\nexport class Wide extends Shelf {}\n`,
      errors: [{ messageId: 'extra', at: 'Wide' }],
      output: `export { Shelf as Wide } from './store';\n`,
    },
    ...(
      [
        [
          'one of two',
          `import { Shelf } from './store';\nclass Own {}\n`,
          `(process.env['WIDE'] ? Shelf : Own)`,
        ],
        ['one that nobody can follow', 'const bases = [Map];\n', 'bases[0]'],
      ] as const
    ).map(([name, head, base]): InvalidCase => ({
      name: `a class that adds nothing to ${name}`,
      code: `${head}export class WideStore extends ${base} {}\n`,
      errors: [
        {
          messageId: 'extra',
          at: 'WideStore',
          suggestions: [
            {
              messageId: 'reExport',
              data: {
                ...wide,
                canonical: ' `Shelf`',
                canonicalName: 'Shelf',
                caution: 'its base is another class',
              },
              output: `${head.replace(/^import .*\n/u, '')}export { Shelf as WideStore } from './store';\n`,
            },
          ],
        },
      ],
      output: null,
    })),
    ...(
      [
        [
          'made by a function',
          `import { make } from '@acme/shelf';\nexport const Shelf = make();\n`,
        ],
        [
          'a member of another one',
          'class Outer {\n  static Inner() {}\n}\nexport const Shelf = Outer.Inner;\n',
        ],
      ] as const
    ).map(([name, text]): InvalidCase => ({
      name: `a class whose canonical one is ${name}`,
      code: 'export class WideStore {}\n',
      files: { 'src/store.ts': text },
      errors: [{ messageId: 'extra', at: 'WideStore', data: wide, suggestions: [] }],
      output: null,
    })),
    {
      name: 'a class whose canonical one a package has, under a name that nobody says',
      code: 'export class WideStore {}\n',
      registry: {
        sources: {
          store: { module: '@acme/store', exports: { instance: 'store' }, classes: ['*Store'] },
        },
      },
      errors: [
        {
          messageId: 'extra',
          at: 'WideStore',
          data: {
            ...wide,
            module: '@acme/store',
            others: ' Others: `OldStore` in `src/compat/store.ts`.',
          },
          suggestions: [],
        },
      ],
      output: null,
    },
    {
      name: 'a class below another extra one',
      code: `import { OtherStore } from './other-store';\n\nexport class Wide extends OtherStore {\n  more() {}\n}\n`,
      files: { 'src/other-store.ts': 'export class OtherStore {}\n' },
      errors: [
        {
          messageId: 'extra',
          at: 'Wide',
          suggestions: [
            { messageId: 'reExport', output: `export { Shelf as Wide } from './store';\n` },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'a class below one of the concept in a file that is let off',
      code: `import { OldStore } from './compat/store';\n\nexport class Wide extends OldStore {\n  more() {}\n}\n`,
      errors: [
        {
          messageId: 'extra',
          at: 'Wide',
          suggestions: [
            { messageId: 'reExport', output: `export { Shelf as Wide } from './store';\n` },
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
      name: 'a class that is handed the canonical manager',
      code: `import { RedisManager } from './infra/redis-manager';\nexport class Sessions {\n  constructor(readonly redis: RedisManager) {}\n}`,
    },
    {
      name: 'an exported function that makes a class of another name',
      code: `export const open = () =>\n  new (class RedisManagerOptions {\n    readonly host = 'localhost';\n  })();`,
    },
    {
      name: 'a type that picks members of the canonical class',
      code: `import type { RedisManager } from './infra/redis-manager';\nexport type CacheRedisManager = Pick<RedisManager, 'get'>;`,
    },
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
