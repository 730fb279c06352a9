import type { ValidCase } from '../rule-cases.ts';

const NAMESAKE = './other/websocket-manager-factory';

/** A module of the deprecated one's name, in another folder, with a class, a type and a default export. */
const namesake: ValidCase['files'] = {
  'src/other/websocket-manager-factory.ts': `export function createWebSocketManager() {\n  return 1;\n}\nexport class Factory {}\nexport type Options = { readonly path: string };\nexport default createWebSocketManager;\n`,
};

const near = (name: string, code: string, one: Partial<ValidCase> = {}): ValidCase => ({
  name: `a module of the same name elsewhere: ${name}`,
  code,
  files: namesake,
  ...one,
});

/** Every form of import, of a module that only shares its name with a deprecated one. */
export const nearDeprecatedModules: readonly ValidCase[] = [
  near('under an alias', `import { createWebSocketManager as make } from '${NAMESAKE}';\nmake();`),
  near(
    'as a namespace',
    `import * as factory from '${NAMESAKE}';\nfactory.createWebSocketManager();`,
  ),
  near(
    'by default',
    `import createWebSocketManager from '${NAMESAKE}';\nexport const one = createWebSocketManager();`,
  ),
  near(
    'default and name at once',
    `import make, { Factory } from '${NAMESAKE}';\nexport const both = [make(), new Factory()];`,
  ),
  near(
    'its type only',
    `import type { createWebSocketManager } from '${NAMESAKE}';\nexport type Make = typeof createWebSocketManager;`,
  ),
  near(
    'a type beside a value',
    `import { createWebSocketManager, type Options } from '${NAMESAKE}';\nexport const make = (options: Options) => [options.path, createWebSocketManager()];`,
  ),
  near('handed on', `export { createWebSocketManager } from '${NAMESAKE}';`),
  near('handed on as a whole', `export * from '${NAMESAKE}';`),
  near('handed on under one name', `export * as factory from '${NAMESAKE}';`),
  near(
    'imported, then exported',
    `import { createWebSocketManager } from '${NAMESAKE}';\nexport { createWebSocketManager };`,
  ),
  near('for its effects', `import '${NAMESAKE}';`),
  near(
    'loaded and taken apart',
    `const { createWebSocketManager } = await import('${NAMESAKE}');\nexport const one = createWebSocketManager();`,
  ),
  near(
    'loaded and read in place',
    `export const one = (await import('${NAMESAKE}')).createWebSocketManager();`,
  ),
  near(
    'loaded and handed to a callback',
    `export const one = import('${NAMESAKE}').then(({ createWebSocketManager }) => createWebSocketManager());`,
  ),
  near(
    'loaded by a function that waits',
    `export const load = () => import('${NAMESAKE}');\nexport const one = load().then((module) => module.createWebSocketManager());`,
  ),
  near(
    'required and taken apart',
    `const { createWebSocketManager } = require('${NAMESAKE}');\nmodule.exports = createWebSocketManager();`,
    { parser: 'espree', file: 'src/entry.cjs' },
  ),
  near(
    'required and read in place',
    `module.exports = require('${NAMESAKE}').createWebSocketManager();`,
    { parser: 'espree', file: 'src/entry.cjs' },
  ),
  near(
    'required where it is needed',
    `module.exports = () => {\n  const factory = require('${NAMESAKE}');\n  return factory.createWebSocketManager();\n};`,
    { parser: 'espree', file: 'src/entry.cjs' },
  ),
  near(
    'an import assignment',
    `import factory = require('${NAMESAKE}');\nexport const one = factory.createWebSocketManager();`,
    { parser: 'typescript' },
  ),
  near('an import type', `export type Options = import('${NAMESAKE}').Options;`),
  near('the type of an import', `export type Make = typeof import('${NAMESAKE}');`),
  near(
    'a mock of vitest',
    `import { vi } from 'vitest';\nvi.mock('../src/other/websocket-manager-factory');`,
    { file: 'tests/factory.test.ts' },
  ),
  near(
    'a mock of vitest with a factory of that name',
    `import { vi } from 'vitest';\nvi.mock('../src/other/websocket-manager-factory', () => ({ createWebSocketManager: vi.fn() }));`,
    { file: 'tests/factory.test.ts' },
  ),
  near(
    'a mock of vitest that comes later',
    `import { vi } from 'vitest';\nvi.doMock('../src/other/websocket-manager-factory', () => ({}));`,
    { file: 'tests/factory.test.ts' },
  ),
  near(
    'the original behind a mock of vitest',
    `import { vi } from 'vitest';\nexport const actual = await vi.importActual('../src/other/websocket-manager-factory');`,
    { file: 'tests/factory.test.ts' },
  ),
  near('a mock of jest', `jest.mock('../src/other/websocket-manager-factory');`, {
    file: 'tests/factory.test.js',
    parser: 'espree',
  }),
  near(
    'the original behind a mock of jest',
    `module.exports = jest.requireActual('../src/other/websocket-manager-factory');`,
    { file: 'tests/factory.test.cjs', parser: 'espree' },
  ),
  near(
    'by path alias',
    `import { createWebSocketManager } from '@/other/websocket-manager-factory';\nexport const one = createWebSocketManager();`,
  ),
  near(
    'with the extension of the output',
    `import { createWebSocketManager } from '${NAMESAKE}.js';\nexport const one = createWebSocketManager();`,
  ),
  near(
    'with its own extension',
    `import { createWebSocketManager } from '${NAMESAKE}.ts';\nexport const one = createWebSocketManager();`,
  ),
  near(
    'from beside it',
    `import { createWebSocketManager } from './websocket-manager-factory';\nexport const one = createWebSocketManager();`,
    { file: 'src/other/start.ts' },
  ),
  near(
    'from a folder below it',
    `import { createWebSocketManager } from '../websocket-manager-factory';\nexport const one = createWebSocketManager();`,
    { file: 'src/other/jobs/start.ts' },
  ),
  near(
    'through a barrel',
    `import { createWebSocketManager } from './other';\nexport const one = createWebSocketManager();`,
    {
      files: {
        ...namesake,
        'src/other/index.ts': `export * from './websocket-manager-factory';\n`,
      },
    },
  ),
  near(
    'beside the canonical factory',
    `import { createWebSocketManager } from '${NAMESAKE}';\nimport { getWebSocketManager } from './websocket/manager';\nexport const both = [createWebSocketManager(), getWebSocketManager()];`,
  ),
  near(
    'beside another export of the deprecated one',
    `import { createWebSocketManager } from '${NAMESAKE}';\nimport { VERSION } from './websocket/websocket-manager-factory';\nexport const both = [createWebSocketManager(), VERSION];`,
  ),
];
