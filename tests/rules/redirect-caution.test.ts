import { noDeprecatedFactoryImport } from '../../src/rules/no-deprecated-factory-import.ts';
import type { ExpectedError, InvalidCase, ValidCase } from './case.ts';
import type { Files, FixtureProject } from './fixture-project.ts';
import { ruleCases } from './rule-cases.ts';

/** A deprecated name and the one of the canonical module that replaces it. */
const project: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: 'src/canon.ts',
        exports: { instance: 'thing' },
        deprecated: { 'src/old.ts#thing': '#thing' },
      },
    },
  },
  files: { 'src/canon.ts': 'export const thing = 1;\n', 'src/old.ts': 'export const thing = 1;\n' },
};

interface Texts {
  readonly old: string;
  readonly canon: string;
  readonly files?: Files;
}

const filesOf = ({ old, canon, files }: Texts): Files => ({
  'src/old.ts': `${old}\n`,
  'src/canon.ts': `${canon}\n`,
  ...files,
});

const exported: ExpectedError = { messageId: 'export', at: 'thing' };

/** Two that are the same to whoever imports them. */
function same(name: string, texts: Texts, type = ''): InvalidCase {
  return {
    name,
    files: filesOf(texts),
    code: `import ${type}{ thing } from './old';\n\nexport ${type}{ thing };\n`,
    errors: [exported],
    output: `import ${type}{ thing } from './canon';\n\nexport ${type}{ thing };\n`,
  };
}

function differing(name: string, caution: string, texts: Texts): InvalidCase {
  return {
    name,
    files: filesOf(texts),
    code: `import { thing } from './old';\n\nexport { thing };\n`,
    errors: [
      {
        ...exported,
        suggestions: [
          {
            messageId: 'useReplacement',
            data: {
              source: 'redis',
              module: 'src/canon.ts',
              deprecated: 'src/old.ts',
              name: 'thing',
              use: '`thing` from `src/canon.ts`',
              caution,
            },
            output: `import { thing } from './canon';\n\nexport { thing };\n`,
          },
        ],
      },
    ],
    output: null,
  };
}

/** Something else of a module that has more than what is deprecated. */
const near = (name: string, code: string): ValidCase => ({
  name,
  code,
  files: {
    'src/old.ts': 'export const thing = 1;\nexport const other = 2;\nexport type Other = 1;\n',
  },
});

const BOX = 'export class Box {\n  get(): number {\n    return 1;\n  }\n}';
const CLASS = BOX.replace('Box', 'thing');
const box = { 'src/box.ts': `${BOX}\n` };
const IMPORT_BOX = `import { Box } from './box';`;
/** One of two, as a condition decides. */
const EITHER = `import { one, two } from './two';\nexport const thing = process.env['ONE'] ? one : two;`;
const TWO = {
  'src/two.ts':
    'export const one = new Map();\nexport const two = new Set();\nexport const three = new WeakMap();\n',
};
const UNKNOWN = 'whether they are alike is unknown';
const MADE = '`thing` is made with other arguments';
const OTHER_CLASS = '`thing` is of another class';
const RETURN_UNKNOWN = 'whether `thing` returns the same is unknown';

ruleCases(noDeprecatedFactoryImport, project, {
  valid: [
    near('another name of the module', `import { other } from './old';\nexport { other };`),
    near('another name, handed on', `export { other } from './old';`),
    near('a type of it', `import type { Other } from './old';\nexport type One = Other;`),
    near('the type of another name', `export type One = typeof import('./old').other;`),
    near(
      'a namespace of which another name is read',
      `import * as old from './old';\nexport const one = old.other;`,
    ),
    near('a namespace that is handed on', `import * as old from './old';\nexport default old;`),
    near(
      'a namespace of which a member is read that only the running code names',
      `import * as old from './old';\nexport const one = (name: 'other') => old[name];`,
    ),
    near(
      'a namespace that a parameter hides',
      `import * as old from './old';\nexport const one = old.other;\nexport const two = (old: { thing: 1 }) => old.thing;`,
    ),
    near('all of it', `export * from './old';`),
    near('its effects', `import './old';`),
    near('a mock of it', `import { vi } from 'vitest';\nvi.mock('./old');`),
    near(
      'another name, loaded late',
      `export const one = async () => {\n  const { other } = await import('./old');\n  return other;\n};`,
    ),
    near(
      'another name, loaded late and used in place',
      `export const one = async () => (await import('./old')).other;`,
    ),
    near('the canonical thing', `import { thing as old } from './canon';\nexport { old };`),
    near(
      'a package with the name of the module',
      `import { thing } from 'old';\nexport { thing };`,
    ),
    {
      ...near(
        'another name, by require',
        `const { other } = require('./old');\nmodule.exports = other;\n`,
      ),
      file: 'src/feature.cjs',
    },
    {
      name: 'a module in a folder with the name of the module',
      code: `import { thing } from './old/thing';\nexport { thing };`,
      files: { 'src/old/thing.ts': 'export const thing = 1;\n' },
    },
  ],
  invalid: [
    same('the thing itself, handed on', {
      old: `export { thing } from './canon';`,
      canon: 'export const thing = { a: 1 };',
    }),
    differing('a thing of another package', UNKNOWN, {
      old: `export { thing } from '@acme/old';`,
      canon: 'export const thing = new Map();',
    }),
    differing('a canonical thing of another package', UNKNOWN, {
      old: 'export const thing = new Map();',
      canon: `export { thing } from '@acme/new';`,
    }),
    differing('a function for an instance', '`thing` is an instance, this is a function', {
      old: 'export function thing() {}',
      canon: 'export const thing = new Map();',
    }),
    differing('an instance for a function', '`thing` is a function, this is an instance', {
      old: 'export const thing = new Map();',
      canon: 'export function thing() {}',
    }),
    differing('a function for a class', '`thing` is a class, this is a function', {
      old: 'export function thing() {}',
      canon: CLASS,
    }),

    same('one of the same two', { old: EITHER, canon: EITHER, files: TWO }),
    differing('one of two, for one of them', UNKNOWN, {
      old: EITHER,
      canon: `export { one as thing } from './two';`,
      files: TWO,
    }),
    differing('one, for it or another one', UNKNOWN, {
      old: `export { one as thing } from './two';`,
      canon: EITHER,
      files: TWO,
    }),
    differing('one of two, of which one is another', UNKNOWN, {
      old: EITHER,
      canon: EITHER.replaceAll('two', 'three'),
      files: TWO,
    }),
    differing('a class for a type', '`thing` is a type, this is a class', {
      old: CLASS,
      canon: 'export type thing = { get(): number };',
    }),
    same('a function that hands on another one, of which nothing else is known', {
      old: `import { thing as it } from './canon';\nexport async function thing() {\n  return it();\n}`,
      canon: `export function thing() {\n  return process.env['TWO'] ? globalThis.two : globalThis.one;\n}`,
    }),

    same('classes with the same code', { old: CLASS, canon: CLASS }),
    same('classes with the same code, in another layout and with comments', {
      old: 'export class thing {\n  // One.\n  get(): number { return 1; }\n}',
      canon: CLASS,
    }),
    same('classes with the same code that speak of themselves', {
      old: 'export class thing {\n  static make = () => new thing();\n}',
      canon: 'export class thing {\n  static make = () => new thing();\n}',
    }),
    same('classes without a name of their own with the same code that speak of themselves', {
      old: 'export const thing = class {\n  static make = (): object => new thing();\n};',
      canon: 'export const thing = class {\n  static make = (): object => new thing();\n};',
    }),
    differing('classes with the same code, of which one speaks of itself', 'the classes differ', {
      old: 'export class thing {\n  static make = (): object => new thing();\n}',
      canon: `import { Box as thing } from './box';\nclass Own {\n  static make = (): object => new thing();\n}\nexport { Own as thing };`,
      files: box,
    }),
    same('classes with the same code that speak of nothing', {
      old: 'export class thing {\n  value = undefined;\n}',
      canon: 'export class thing {\n  value = undefined;\n}',
    }),
    same('classes with the same code that use the same thing', {
      old: `import { Box as Inner } from './box';\nexport class thing {\n  box = new Inner();\n}`,
      canon: `import { Box as Inner } from './box';\nexport class thing {\n  box = new Inner();\n}`,
      files: box,
    }),
    differing('classes with the same code that use another thing', 'the classes differ', {
      old: `import { Box } from './other-box';\nexport class thing {\n  box = new Box();\n}`,
      canon: `${IMPORT_BOX}\nexport class thing {\n  box = new Box();\n}`,
      files: { ...box, 'src/other-box.ts': `${BOX}\n` },
    }),
    differing('classes with the same code, one of which uses a local thing', 'the classes differ', {
      old: 'const limit = 1;\nexport class thing {\n  limit = limit;\n}',
      canon: `import { limit } from './limit';\nexport class thing {\n  limit = limit;\n}`,
      files: { 'src/limit.ts': 'export const limit = 1;\n' },
    }),
    differing('an abstract class', 'the classes differ', {
      old: CLASS.replace('class', 'abstract class'),
      canon: CLASS,
    }),
    differing('a decorated class', 'the classes differ', {
      old: `import { wrap } from '@acme/wrap';\n@wrap\n${CLASS}`,
      canon: CLASS,
    }),
    differing('a decorated canonical class', 'the classes differ', {
      old: CLASS,
      canon: `import { wrap } from '@acme/wrap';\n@wrap\n${CLASS}`,
    }),
    differing('other code in the same members', 'the classes differ', {
      old: CLASS.replace('1', '2'),
      canon: CLASS,
    }),
    differing('two members that are missing', '`thing` has no `set`, `drop`', {
      old: 'export class thing {\n  #secret = 1;\n  constructor() {\n    this.#secret = 2;\n  }\n  get() {}\n  set() {}\n  drop() {}\n}',
      canon: CLASS,
    }),
    differing('a member that is missing, of a base', '`thing` has no `flush`', {
      old: `class Base {\n  flush() {}\n}\nexport class thing extends Base {\n  get() {}\n}`,
      canon: CLASS,
    }),
    differing('a member that the canonical class has of a base', 'the classes differ', {
      old: 'export class thing {\n  get() {}\n}',
      canon: `${IMPORT_BOX}\nexport class thing extends Box {}`,
      files: box,
    }),
    differing('a class below one of a package', 'the classes differ', {
      old: `import { Base } from '@acme/base';\nexport class thing extends Base {}`,
      canon: CLASS,
    }),
    differing('a canonical class below one of a package', 'the classes differ', {
      old: 'export class thing {\n  set() {}\n}',
      canon: `import { Base } from '@acme/base';\nexport class thing extends Base {}`,
    }),
    same('a class that adds nothing to the canonical one', {
      old: `import { thing as canonical } from './canon';\nexport class thing extends canonical {}`,
      canon: CLASS,
    }),
    differing('a class that adds nothing to another one', 'the classes differ', {
      old: `${IMPORT_BOX}\nexport class thing extends Box {}`,
      canon: CLASS,
      files: box,
    }),
    differing('a class that adds something to the canonical one', '`thing` has no `more`', {
      old: `import { thing as canonical } from './canon';\nexport class thing extends canonical {\n  more() {}\n}`,
      canon: CLASS,
    }),

    same('a function that hands on to the canonical one', {
      old: `import { thing as canonical } from './canon';\nexport function thing() {\n  return canonical();\n}`,
      canon: 'export function thing() {\n  return Math.random();\n}',
    }),
    differing('a function that hands on to another one', OTHER_CLASS, {
      old: `import { other } from './other';\nexport function thing() {\n  return other();\n}`,
      canon: 'export function thing() {\n  return Math.random();\n}',
      files: { 'src/other.ts': 'export const other = () => Date.now();\n' },
    }),
    differing('a function that is not asynchronous', '`thing` is asynchronous', {
      old: 'export function thing(): void {}',
      canon: 'export async function thing(): Promise<void> {}',
    }),
    differing('an asynchronous function', '`thing` is not asynchronous', {
      old: 'export async function thing(): Promise<void> {}',
      canon: 'export function thing(): void {}',
    }),
    differing('a function that needs less', '`thing` needs other arguments', {
      old: `${IMPORT_BOX}\nexport function thing(): Box {\n  return new Box();\n}`,
      canon: `${IMPORT_BOX}\nexport function thing(size: number): Box {\n  return new Box();\n}`,
      files: box,
    }),
    same('functions that make the same', {
      old: `${IMPORT_BOX}\nexport function thing() {\n  return new Box();\n}`,
      canon: `${IMPORT_BOX}\nconst one = new Box();\nexport function thing() {\n  return one;\n}`,
      files: box,
    }),
    same('functions that say that they return the same', {
      old: `${IMPORT_BOX}\nconst boxes = new Map<string, Box>();\nexport function thing(): Box {\n  return boxes.get('a')!;\n}`,
      canon: `${IMPORT_BOX}\nconst one = new Map<number, Box>();\nexport function thing(): Box {\n  return one.get(1)!;\n}`,
      files: box,
    }),
    differing('functions that return what nobody knows', RETURN_UNKNOWN, {
      old: `export function thing(): string {\n  return 'a';\n}`,
      canon: `export function thing(): string {\n  return 'b';\n}`,
    }),
    differing('a function that makes what nobody knows', RETURN_UNKNOWN, {
      old: `${IMPORT_BOX}\nexport function thing() {\n  return new Box();\n}`,
      canon: `export function thing() {\n  return process.env['TWO'] ? globalThis.two : globalThis.one;\n}`,
      files: box,
    }),
    differing('a function that makes something, for what nobody knows', RETURN_UNKNOWN, {
      old: `export function thing() {\n  return process.env['TWO'] ? globalThis.two : globalThis.one;\n}`,
      canon: `${IMPORT_BOX}\nexport function thing() {\n  return new Box();\n}`,
      files: box,
    }),
    differing('a function that makes another class', '`thing` has no `get`', {
      old: `${IMPORT_BOX}\nexport function thing() {\n  return new Box();\n}`,
      canon: 'class Other {}\nexport function thing() {\n  return new Other();\n}',
      files: box,
    }),

    same('a variable that keeps what it has', {
      old: 'export var thing = thing || new Map();',
      canon: 'export const thing = new Map();',
    }),
    differing('what a method of a result gives', OTHER_CLASS, {
      old: `${IMPORT_BOX}\ndeclare function maker(): Box;\nexport const thing = maker().get();`,
      canon: `${IMPORT_BOX}\nexport const thing = new Box();`,
      files: box,
    }),
    differing('what a method gives of something of which nothing is known', OTHER_CLASS, {
      old: `function all(): any {\n  return [];\n}\nexport const thing = all().at(0);`,
      canon: `export const thing = new Map();`,
    }),
    differing('a member of an instance of its own', UNKNOWN, {
      old: `${IMPORT_BOX}\nconst box = new Box();\nexport const thing = box.get;`,
      canon: `${IMPORT_BOX}\nconst box = new Box();\nexport const thing = box.get;`,
      files: box,
    }),
    differing('an instance of a type that belongs to a class', UNKNOWN, {
      old: `import { Outer } from './outer';\nexport declare const thing: Outer.Inner;`,
      canon: `import { Outer } from './outer';\nexport const thing = new Outer();`,
      files: {
        'src/outer.ts':
          'export class Outer {}\nexport namespace Outer {\n  export interface Inner {\n    get(): number;\n  }\n}\n',
      },
    }),
    same('functions that return variables of the same declared type', {
      old: `${IMPORT_BOX}\ndeclare const one: Box;\nexport function thing() {\n  return one;\n}`,
      canon: `${IMPORT_BOX}\ndeclare const two: Box;\nexport function thing() {\n  return two;\n}`,
      files: box,
    }),
    same('instances of the same class', {
      old: `${IMPORT_BOX}\nexport const thing = new Box();`,
      canon: `${IMPORT_BOX}\nexport const thing = new Box();`,
      files: box,
    }),
    same('instances of a class of a file that is gone', {
      old: `import { Box } from './gone';\nexport const thing = new Box();`,
      canon: `import { Box } from './gone';\nexport const thing = new Box();`,
    }),
    differing('instances of classes of two files that are gone', '`thing` is of another class', {
      old: `import { Box } from './gone';\nexport const thing = new Box();`,
      canon: `import { Box } from './gone-too';\nexport const thing = new Box();`,
    }),
    same('an instance of a class below', {
      old: `${IMPORT_BOX}\nexport const thing = new Box();`,
      canon: `${IMPORT_BOX}\nclass Big extends Box {}\nexport const thing = new Big();`,
      files: box,
    }),
    differing('an instance of a class above', '`thing` has no `more`', {
      old: `${IMPORT_BOX}\nclass Big extends Box {\n  more() {}\n}\nexport const thing = new Big();`,
      canon: `${IMPORT_BOX}\nexport const thing = new Box();`,
      files: box,
    }),
    differing('instances of classes of packages', OTHER_CLASS, {
      old: 'export const thing = new Map();',
      canon: 'export const thing = new Set();',
    }),
    same('instances that are given the same', {
      old: `import Redis from 'ioredis';\nexport const thing = new Redis(6379, 'a');`,
      canon: `import { Redis } from 'ioredis';\nexport const thing = new Redis(6379, 'a');`,
    }),
    same('an instance that is given nothing', {
      old: `import Redis from 'ioredis';\nexport const thing = new Redis();`,
      canon: `import Redis from 'ioredis';\nexport const thing = new Redis(6379);`,
    }),
    differing('an instance that is given something else', MADE, {
      old: `import Redis from 'ioredis';\nexport const thing = new Redis(6379, { db: 5 });`,
      canon: `import Redis from 'ioredis';\nexport const thing = new Redis(6379, { db: 0 });`,
    }),
    differing(
      'an instance that is given something, where the canonical one is given nothing',
      MADE,
      {
        old: `import Redis from 'ioredis';\nexport default new Redis({ db: 5 });\nexport { default as thing } from './old';`,
        canon: `import Redis from 'ioredis';\nexport const thing = new Redis();`,
      },
    ),
    differing('an instance that is given something, where nothing says how it is made', MADE, {
      old: `import Redis from 'ioredis';\nexport const thing = new Redis({ db: 5 });`,
      canon: `import type Redis from 'ioredis';\nexport declare const thing: Redis;`,
    }),
    differing('an instance that is given a variable', MADE, {
      old: `import Redis from 'ioredis';\nconst url = process.env['REDIS_URL'] ?? '';\nexport const thing = new Redis(url);`,
      canon: `import Redis from 'ioredis';\nconst url = process.env['REDIS'] ?? '';\nexport const thing = new Redis(url);`,
    }),
    differing('a function that makes what it is given the arguments of', MADE, {
      old: `import Redis from 'ioredis';\nexport function thing() {\n  return new Redis({ db: 5 });\n}`,
      canon: `import Redis from 'ioredis';\nconst redis = new Redis();\nexport function thing() {\n  return redis;\n}`,
    }),
    same(
      'types, which are gone when the code runs',
      { old: 'export type thing = string;', canon: 'export type thing = number;' },
      'type ',
    ),
  ],
});
