import type { RegistryInput } from '../../src/registry/types.ts';
import { noDeprecatedFactoryImport } from '../../src/rules/no-deprecated-factory-import.ts';
import type { InvalidCase } from './case.ts';
import type { Files, FixtureProject } from './fixture-project.ts';
import { ruleCases } from './rule-cases.ts';

const registryOf = (deprecated: Readonly<Record<string, string>>): RegistryInput => ({
  sources: { redis: { module: 'src/canon.ts', exports: { instance: 'thing' }, deprecated } },
});

/** A deprecated module that hands on what the canonical one has, and one that is gone. */
const project: FixtureProject = {
  registry: registryOf({ 'src/old.ts': '*', 'src/gone.ts': '*' }),
  files: {
    'src/canon.ts':
      'export const thing = new Map<string, string>();\nexport const other = new Set<string>();\n',
    'src/old.ts': `export { thing, other } from './canon';\n`,
  },
};

interface Redirected {
  readonly code: string;
  /** What is reported: the specifier of the deprecated module, unless something else is said. */
  readonly at?: string;
  readonly messageId?: string;
  readonly use?: string;
  /** Of the first part, as the message knows it. */
  readonly part?: string;
  readonly files?: Files;
  readonly registry?: RegistryInput;
  readonly deprecated?: string;
  /** Where the import is not by one of the two paths. */
  readonly output?: string;
}

const told = ({ code, files, registry }: Redirected) => ({
  code,
  ...(files ? { files } : {}),
  ...(registry ? { registry } : {}),
});

const outputOf = ({ code, output }: Redirected): string =>
  output ?? code.replace(/\.\/(?:old|gone)'/gu, `./canon'`);

function fixed(name: string, one: Redirected): InvalidCase {
  const { at = `'./old'`, messageId = 'module' } = one;
  return { name, ...told(one), errors: [{ messageId, at }], output: outputOf(one) };
}

function careful(name: string, caution: string, one: Redirected): InvalidCase {
  const { at = `'./old'`, messageId = 'module', use = 'from `src/canon.ts`', part = '*' } = one;
  const data = {
    source: 'redis',
    module: 'src/canon.ts',
    deprecated: one.deprecated ?? 'src/old.ts',
    name: part,
    use,
    caution,
  };
  return {
    name,
    ...told(one),
    errors: [
      {
        messageId,
        at,
        suggestions: [{ messageId: 'useReplacement', data, output: outputOf(one) }],
      },
    ],
    output: null,
  };
}

const NAMESPACE = `import * as old from './old';\n\nexport const size = old.thing.size;\n`;
const HANDED_ON = `import * as old from './old';\n\nexport default old;\n`;
const GONE = { at: `'./gone'`, messageId: 'missingModule', deprecated: 'src/gone.ts' };
const THING = `import { thing } from './old';\n\nexport const feature = thing.size;\n`;
const CALLED_THING = `import { thing } from './old';\n\nexport const feature = thing();\n`;
const API =
  'export interface Api {\n  one: 1;\n}\nexport interface Other {\n  one: 1;\n}\nexport declare const one: Api & Other;\nexport declare const two: Api & Other;\n';
/** A function that gives one of two, whatever it is declared to give. */
const declared = (type: string): string =>
  `import { one, two, type ${type} } from './api';\nexport function thing(): ${type} {\n  return process.env['TWO'] ? two : one;\n}\n`;
const LOADS = '`src/canon.ts` loads this file';
const thingUse = { part: 'thing', use: '`thing` from `src/canon.ts`' };
const CANON = 'export const thing = new Map<string, string>();\nexport const other = 1;\n';
const withCanon = (head: string, more: Files = {}): Files => ({
  'src/canon.ts': `${head}\n${CANON}`,
  ...more,
});

ruleCases(noDeprecatedFactoryImport, project, {
  valid: [
    {
      name: 'a mock of the canonical module with the extension that is run',
      code: `import { vi } from 'vitest';\nvi.mock('./canon.js');`,
    },
    {
      name: 'a mock of a module whose name goes on',
      code: `import { vi } from 'vitest';\nvi.mock('./old.service.js');`,
      files: { 'src/old.service.ts': 'export const thing = 1;\n' },
    },
    {
      name: 'a module that is not there either',
      code: `import { thing } from './gone-too';\nexport { thing };`,
    },
    {
      name: 'a module whose import a template names',
      code: 'export const load = (name: string) => import(`./${name}/old`);',
    },
  ],
  invalid: [
    fixed('a namespace of which only what is there is read', { code: NAMESPACE }),
    fixed('a namespace of which only what is there is read, beside names that are not', {
      code: NAMESPACE,
      files: { 'src/old.ts': `export { thing } from './canon';\nexport const more = 1;\n` },
    }),
    careful('a namespace of which something else is read', '`src/canon.ts` has no `more`', {
      code: NAMESPACE.replace('old.thing.size', '[old.thing.size, old.more]'),
      files: { 'src/old.ts': `export { thing } from './canon';\nexport const more = 1;\n` },
    }),
    careful('a namespace of which something that differs is read', '`thing` is of another class', {
      code: NAMESPACE,
      files: { 'src/old.ts': 'export const thing = new Set<string>();\n' },
    }),
    fixed('a namespace that is handed on, all of which is there', { code: HANDED_ON }),
    careful(
      'a namespace that is handed on, of a module that hands on another one',
      'not every use of it is known',
      { code: HANDED_ON, files: { 'src/old.ts': `export * from './canon';\n` } },
    ),
    careful(
      'a namespace that is handed on, of which something differs',
      '`other` is of another class',
      {
        code: HANDED_ON,
        files: {
          'src/old.ts': `export { thing } from './canon';\nexport const other = new Map<string, string>();\n`,
        },
      },
    ),
    careful('a namespace that is read and handed on', '`src/canon.ts` has no `more`', {
      code: `import * as old from './old';\n\nexport const size = old.thing.size;\nexport default old;\n`,
      files: { 'src/old.ts': `export { thing } from './canon';\nexport const more = 1;\n` },
    }),
    careful('a name that is an instance of another class', '`thing` is of another class', {
      ...thingUse,
      code: THING,
      files: { 'src/old.ts': `class Local {\n  size = 1;\n}\nexport const thing = new Local();\n` },
    }),
    careful('two names, of which the second differs', '`other` is of another class', {
      part: 'thing',
      use: '`thing`, `other` from `src/canon.ts`',
      code: `import { thing, other } from './old';\n\nexport const sizes = [thing.size, other.size];\n`,
      files: {
        'src/old.ts': `export { thing } from './canon';\nexport const other = new Map<string, string>();\n`,
      },
    }),
    careful(
      'a name that is made as another one of the module is',
      '`thing` is made with other arguments',
      {
        ...thingUse,
        code: THING,
        files: {
          'src/old.ts': `export const thing = new Set(['a']);\n`,
          'src/canon.ts': `export const thing = new Set(['a']);\nexport const other = new Set(['b']);\n`,
        },
      },
    ),
    fixed('a function that gives what it is declared to give, which nobody follows', {
      code: CALLED_THING,
      files: { 'src/old.ts': declared('Api'), 'src/canon.ts': declared('Api'), 'src/api.ts': API },
    }),
    careful(
      'a function that is declared to give something else',
      'whether `thing` returns the same is unknown',
      {
        ...thingUse,
        code: CALLED_THING,
        files: {
          'src/old.ts': declared('Api'),
          'src/canon.ts': declared('Other'),
          'src/api.ts': API,
        },
      },
    ),
    fixed('a namespace of which what is read comes through a star', {
      code: NAMESPACE,
      files: {
        'src/canon.ts': `export const other = 1;\nexport * from './first';\nexport * from './second';\n`,
        'src/first.ts': `export * from './canon';\nexport { other } from './canon';\n`,
        'src/second.ts': 'export const thing = new Map<string, string>();\n',
        'src/old.ts': `export { thing } from './second';\n`,
      },
    }),
    careful('a namespace of which no star hands on what is read', '`src/canon.ts` has no `more`', {
      code: NAMESPACE.replace('old.thing.size', '[old.thing.size, old.more]'),
      files: withCanon(`export * from './first';`, {
        'src/first.ts': `export * from './canon';\nexport const things = new Map<string, string>();\n`,
        'src/old.ts': `export { thing } from './canon';\nexport const more = 1;\n`,
      }),
    }),
    careful(
      'a namespace of which something is read that a module has from which others are handed on',
      '`src/canon.ts` has no `more`',
      {
        code: NAMESPACE.replace('old.thing.size', '[old.thing.size, old.more]'),
        files: {
          'src/canon.ts': `export { thing } from './made';\nexport const other = 1;\n`,
          'src/made.ts':
            'export const thing = new Map<string, string>();\nexport const more = 1;\n',
          'src/old.ts': `export { thing, more } from './made';\n`,
        },
      },
    ),
    careful('a namespace of which a default export is read', '`src/canon.ts` has no `default`', {
      code: NAMESPACE.replace('old.thing.size', 'old.default'),
      files: withCanon(`export * from './first';`, {
        'src/first.ts': 'export default 1;\n',
        'src/old.ts': 'export default 1;\nexport const more = 1;\n',
      }),
    }),
    fixed('a re-export of all of it', { code: `export * from './old';\n` }),
    fixed('a re-export of all of it under one name', { code: `export * as old from './old';\n` }),
    careful('a re-export of all of it, which has more', '`src/canon.ts` has no `more`', {
      code: `export * as old from './old';\n`,
      files: { 'src/old.ts': `export { thing } from './canon';\nexport const more = 1;\n` },
    }),
    careful('a namespace, where one name replaces the module', 'the names differ', {
      code: NAMESPACE,
      registry: registryOf({ 'src/old.ts': '#thing' }),
    }),
    careful('an import for its effects', 'it is imported for its effects', {
      code: `import './old';\n`,
    }),
    fixed('a namespace of a module that is gone, of which names are read', {
      ...GONE,
      code: NAMESPACE.replace('./old', './gone'),
    }),
    careful('a namespace of a module that is gone, handed on', 'what it was is unknown', {
      ...GONE,
      code: HANDED_ON.replace('./old', './gone'),
    }),
    fixed('a name of a module that is gone', { ...GONE, code: THING.replace('./old', './gone') }),

    fixed('a mock that follows what it mocks', {
      code: `import { vi } from 'vitest';\nvi.mock('./old');\n`,
    }),
    fixed('a mock that names what it mocks with the extension that is run', {
      at: `'./old.js'`,
      code: `import { vi } from 'vitest';\nvi.mock('./old.js');\n`,
      output: `import { vi } from 'vitest';\nvi.mock('./canon');\n`,
    }),
    careful('a mock of a module that has something else', '`src/canon.ts` has no `more`', {
      code: `import { vi } from 'vitest';\nvi.mock('./old');\n`,
      files: { 'src/old.ts': `export { thing } from './canon';\nexport const more = 1;\n` },
    }),
    fixed('a mock of a module that is given up name by name, after one of another module', {
      code: `import { vi } from 'vitest';\nvi.mock('./log', () => ({ log: () => {} }));\nvi.mock('./old');\n`,
      files: {
        'src/log.ts': 'export const log = () => {};\n',
        'src/old.ts': 'export const oldThing = new Map<string, string>();\n',
      },
      registry: registryOf({ 'src/old.ts#oldThing': '#thing' }),
    }),
    fixed('a mock of a module that is given up name by name, before one of another module', {
      code: `import { jest } from '@jest/globals';\njest.mock('./old').mock('./log', () => ({ log: () => {} }));\n`,
      files: {
        'src/log.ts': 'export const log = () => {};\n',
        'src/old.ts': 'export const oldThing = new Map<string, string>();\n',
      },
      registry: registryOf({ 'src/old.ts#oldThing': '#thing' }),
    }),
    careful(
      'a mock of a module that is given up name by name, with a factory of the old names',
      'the names differ',
      {
        code: `import { vi } from 'vitest';\nvi.mock('./old', () => ({ oldThing: 1 }));\n`,
        files: { 'src/old.ts': 'export const oldThing = new Map<string, string>();\n' },
        registry: registryOf({ 'src/old.ts#oldThing': '#thing' }),
      },
    ),
    careful('a mock of a package, whose exports nobody knows', 'not every use of it is known', {
      at: `'acme-things'`,
      deprecated: 'acme-things',
      code: `import { vi } from 'vitest';\nvi.mock('acme-things');\n`,
      output: `import { vi } from 'vitest';\nvi.mock('./canon');\n`,
      registry: registryOf({ 'acme-things': '*' }),
    }),
    careful('a mock of a module that is gone', 'so far nothing was mocked', {
      ...GONE,
      code: `import { vi } from 'vitest';\nvi.mock('./gone');\n`,
    }),

    careful('a name of a module that loads this file', LOADS, {
      ...thingUse,
      code: THING,
      files: withCanon(`import { feature } from './feature';\nexport const seen = () => feature;`),
    }),
    careful('a name of a module that loads this file through another', LOADS, {
      ...thingUse,
      code: THING,
      files: withCanon(`import './first';\nimport './second';`, {
        'src/first.ts': `import './canon';\nexport {};\n`,
        'src/second.ts': `import '@acme/log';\nexport { feature } from './feature';\n`,
      }),
    }),
    careful('a name of a module that loads this file when it is asked to', LOADS, {
      ...thingUse,
      code: THING,
      files: withCanon(`export const load = () => import('./feature');`),
    }),
    fixed('a name of a module that others of its circle load', {
      code: THING,
      files: withCanon(`import './first';`, {
        'src/first.ts': `import './canon';\nimport './never-there';\nexport {};\n`,
      }),
    }),
    fixed('a name of a module of which another one loads this file when it is asked to', {
      code: THING,
      files: withCanon(`import './first';`, {
        'src/first.ts': `export const load = () => {\n  if (process.env['LATE']) {\n    return import('./feature');\n  }\n  return null;\n};\n`,
      }),
    }),
    fixed('a name of a module that only knows types of this file', {
      code: THING,
      files: withCanon(
        `import type { feature } from './feature';\nexport type Feature = typeof feature | import('./feature').Never;`,
      ),
    }),
    fixed('a type of a module that loads this file', {
      code: `import type { thing } from './old';\n\nexport let feature: typeof thing | undefined;\n`,
      files: withCanon(`import { feature } from './feature';\nexport const seen = () => feature;`),
    }),
  ],
});
