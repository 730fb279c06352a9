import type { RegistryInput } from '../../src/registry/types.ts';
import { singleClass } from '../../src/rules/single-class.ts';
import type { Files } from './fixture-project.ts';
import { generalProject } from './general-project.ts';
import { ruleCases, type InvalidCase } from './rule-cases.ts';

const MODULE = 'src/db/pool.ts';
const REEXPORT = `export { DatabasePool } from './db/pool';\n`;

const poolRegistry = (source: Partial<RegistryInput['sources'][string]>): RegistryInput => ({
  sources: {
    pool: {
      module: MODULE,
      exports: { factory: 'getPool' },
      classes: ['*DatabasePool'],
      ...source,
    },
  },
});

/** No class is named as the canonical one: it is the one of the module that counts as the concept's. */
const unnamed = poolRegistry({});

interface Extra {
  readonly code: string;
  readonly at?: string;
  /** As the message names it; the same as `at` unless said. */
  readonly name?: string;
  readonly canonical?: string;
  readonly others?: string;
  /** Why the re-export is only suggested; null where none is. */
  readonly caution: string | null;
  readonly output?: string;
  readonly files?: Files;
  readonly registry?: RegistryInput;
}

function extra(name: string, one: Extra): InvalidCase {
  const { code, at = 'DatabasePool', canonical = 'DatabasePool', files, registry } = one;
  const data = {
    name: one.name ?? at,
    source: 'pool',
    module: MODULE,
    canonical: canonical === '' ? '' : ` \`${canonical}\``,
    others: one.others ?? '',
  };
  return {
    name,
    code,
    ...(files ? { files } : {}),
    ...(registry ? { registry } : {}),
    errors: [
      {
        messageId: 'extra',
        at,
        data,
        suggestions:
          one.caution === null
            ? []
            : [
                {
                  messageId: 'reExport',
                  data: { ...data, canonicalName: canonical, caution: one.caution },
                  output: one.output ?? REEXPORT,
                },
              ],
      },
    ],
    output: null,
  };
}

const ROOMS = `export class Rooms {\n  readonly pool = getPool();\n}\nimport { getPool } from './db/pool';\n`;
const OTHER = `export class DatabasePool {\n  readonly other = 1;\n}\n`;
const ONLY_THIS = 'only this class has `other`';
const pool = (text: string): Files => ({ [MODULE]: text });
const FACTORY = `export const getPool = (): DatabasePool => new DatabasePool();\n`;
const CLASS = `export class DatabasePool {\n  readonly size = 1;\n}\n`;

ruleCases(singleClass, generalProject, {
  valid: [
    {
      name: 'a source that has no owner in the language',
      code: OTHER,
      registry: poolRegistry({ module: 'app/pool.py', exports: { factory: 'get_pool' } }),
      files: { 'app/pool.py': 'def get_pool(): ...\n' },
    },
    {
      name: 'a class of the file, beside one of its place in another file that is handed on',
      code: `class DatabasePool {}\nexport { Rooms } from './rooms';\nvoid DatabasePool;\n`,
      files: { 'src/rooms.ts': ROOMS },
    },
    {
      name: 'a class of the file, beside an instance of one of its place in another file',
      code: `import { Rooms } from './rooms';\nclass DatabasePool {}\nexport const rooms = new Rooms();\nvoid DatabasePool;\n`,
      files: { 'src/rooms.ts': ROOMS },
    },
    {
      name: 'classes that extend each other',
      code: `export class First extends Second {}\nexport class Second extends First {}\n`,
    },
  ],
  invalid: [
    extra('the one class of the concept in the canonical module', {
      code: OTHER,
      registry: unnamed,
      caution: ONLY_THIS,
    }),
    extra('that class beside an instance of a name like it', {
      code: OTHER,
      registry: unnamed,
      files: pool(
        `${CLASS}${FACTORY}export const sharedDatabasePool = new DatabasePool();\nexport const MainDatabasePool = sharedDatabasePool;\n`,
      ),
      caution: ONLY_THIS,
    }),
    extra('the class of the same name, of two in the canonical module', {
      code: OTHER,
      registry: unnamed,
      files: pool(`export class MainDatabasePool {}\n${CLASS}${FACTORY}`),
      caution: ONLY_THIS,
    }),
    extra('two classes in the canonical module, neither of the same name', {
      code: OTHER.replace('DatabasePool', 'OldDatabasePool'),
      at: 'OldDatabasePool',
      registry: unnamed,
      files: pool(`export class MainDatabasePool {}\n${CLASS}${FACTORY}`),
      canonical: '',
      caution: null,
    }),
    extra('a canonical module without such a class', {
      code: OTHER,
      registry: unnamed,
      files: pool('export class Pool {}\nexport const getPool = (): Pool => new Pool();\n'),
      canonical: '',
      caution: null,
    }),
    extra('a canonical class that is one of a package', {
      code: OTHER,
      registry: poolRegistry({ exports: { class: 'DatabasePool' } }),
      files: pool(`export { Pool as DatabasePool } from 'pg';\n`),
      canonical: '',
      caution: null,
    }),
    extra('a canonical class that is one of two', {
      code: OTHER,
      registry: poolRegistry({ exports: { class: 'DatabasePool' } }),
      files: pool(
        `class Small {}\nclass Large {}\nexport const DatabasePool = process.env['LARGE'] ? Large : Small;\n`,
      ),
      canonical: '',
      caution: null,
    }),
    extra('a class without a name', {
      code: `import { DatabasePool } from './db/pool';\n\nexport default class extends DatabasePool {\n  readonly other = 1;\n}\n`,
      at: 'class extends DatabasePool ',
      name: 'class',
      caution: ONLY_THIS,
      output: `export { DatabasePool as default } from './db/pool';\n`,
    }),
    extra('members of its own', {
      code: `export class DatabasePool {\n  readonly other = 1;\n  close(): void {}\n}\n`,
      caution: 'only this class has `other`, `close`',
    }),
    extra('a member that is computed', {
      code: `export class DatabasePool {\n  [Symbol.iterator](): void {}\n}\n`,
      caution: 'the bodies differ',
    }),
    extra('a class that adds nothing to another one', {
      code: `import { EventEmitter } from 'node:events';\n\nexport class DatabasePool extends EventEmitter {}\n`,
      caution: 'its base is another class',
    }),
    extra('others of the same language, one of them without a name', {
      code: OTHER,
      caution: ONLY_THIS,
      others: ' Others: `class` in `src/a.ts`, `OldDatabasePool` in `src/b.ts`.',
      registry: poolRegistry({
        exports: { class: 'DatabasePool' },
        module: [MODULE, 'app/pool.py'],
      }),
      files: {
        'app/pool.py': 'class DatabasePool: ...\n',
        'app/old.py': 'class OldDatabasePool: ...\n',
        'src/a.ts': `import { DatabasePool } from './db/pool';\nexport default class extends DatabasePool {\n  readonly a = 1;\n}\n`,
        'src/b.ts': 'export class OldDatabasePool {}\n',
      },
    }),
  ],
});
