import type { ExpectedError, RuleCases, ValidCase } from '../rule-cases.ts';

const FACTORY = './websocket/websocket-manager-factory';

const exported = (at: string, nth = 0): ExpectedError => ({ messageId: 'export', at, nth });
const whole = (at: string, nth = 0): ExpectedError => ({ messageId: 'module', at, nth });
const suggested = (messageId: string, at: string, output: string): ExpectedError => ({
  messageId,
  at,
  suggestions: [{ messageId: 'useReplacement', output }],
});

/** A class that gives way to a factory with these parameters. */
const replacedByFactory = (parameters: string): Pick<ValidCase, 'files' | 'registry'> => ({
  files: {
    'src/websocket/socket-pool.ts': `import { WebSocketManager } from './manager';\nexport class SocketPool extends WebSocketManager {}\n`,
    'src/websocket/manager.ts': `export class WebSocketManager {}\nexport const getWebSocketManager = (${parameters}) => new WebSocketManager();\n`,
  },
  registry: {
    sources: {
      websocket: {
        module: 'src/websocket/manager.ts',
        exports: { factory: 'getWebSocketManager' },
        deprecated: { 'src/websocket/socket-pool.ts#SocketPool': '#getWebSocketManager' },
      },
    },
  },
});

/** Imports of what a registry deprecates, and what looks like them. */
export const deprecatedImportCases: RuleCases = {
  valid: [
    {
      name: 'a decorated service that is given the canonical manager',
      code: `import { getWebSocketManager, type WebSocketManager } from './websocket/manager';\nconst injectable = (target: unknown) => target;\n@injectable\nexport class Chat {\n  constructor(private readonly manager: WebSocketManager = getWebSocketManager()) {}\n}`,
    },
    {
      name: 'a parameter that is called as the deprecated export',
      code: `export const start = (createWebSocketManager: () => void) => createWebSocketManager();`,
    },
    {
      name: 'a key and a type of that name',
      code: `export interface Factories {\n  createWebSocketManager(): void;\n}\nexport const factories: Factories = { createWebSocketManager() {} };`,
    },
    {
      name: 'the canonical factory',
      code: `import { getWebSocketManager } from './websocket/manager';\ngetWebSocketManager();`,
    },
    {
      name: 'another export of the factory module',
      code: `import { VERSION } from '${FACTORY}';\nexport { VERSION };`,
    },
    {
      name: 'a type-only import of another export',
      code: `import type { VERSION } from '${FACTORY}';\nexport type V = typeof VERSION;`,
    },
    {
      name: 'a module of the same name elsewhere',
      code: `import { createWebSocketManager } from './other/websocket-manager-factory';\ncreateWebSocketManager();`,
      files: {
        'src/other/websocket-manager-factory.ts': `export function createWebSocketManager() {}\n`,
      },
    },
    {
      name: 'a symbol of the same name in the canonical module',
      code: `import { createWebSocketManager } from './local';\ncreateWebSocketManager();`,
      files: { 'src/local.ts': `export const createWebSocketManager = () => 1;\n` },
    },
    {
      name: 'a local function of the same name',
      code: `function createWebSocketManager() {}\ncreateWebSocketManager();`,
    },
    {
      name: 'the path in a string',
      code: `export const path = './websocket/websocket-manager-factory';`,
    },
    {
      name: 'the path in a comment',
      code: `// import { createWebSocketManager } from '${FACTORY}';\nexport {};`,
    },
    {
      name: 'another member of the namespace',
      code: `import * as factory from '${FACTORY}';\nexport const version = factory.VERSION;`,
    },
    {
      name: 'a shadowed namespace',
      code: `import * as factory from '${FACTORY}';\nexport const make = (factory: { createWebSocketManager(): void }) => factory.createWebSocketManager();\nexport const version = factory.VERSION;`,
    },
    {
      name: 'the deprecated module itself',
      file: 'src/websocket/websocket-manager-factory.ts',
      code: `import { WebSocketManager } from './manager';\nexport function createWebSocketManager() {\n  return new WebSocketManager();\n}`,
    },
    {
      name: 'a deprecated shim that re-exports the canonical module',
      file: 'src/db/redis-manager.ts',
      code: `export { RedisManager, redisManager } from '../infra/redis-manager';`,
    },
    {
      name: 'the canonical module, which still builds on the deprecated one',
      file: 'src/infra/redis-manager.ts',
      code: `export { RedisManager, redisManager } from '../db/redis-manager';`,
      files: {
        'src/infra/redis-manager.ts': `export { RedisManager, redisManager } from '../db/redis-manager';\n`,
        'src/db/redis-manager.ts': `export class RedisManager {}\nexport const redisManager = new RedisManager();\n`,
      },
    },
    {
      name: 'what the canonical module has from the deprecated one',
      code: `import { redisManager } from './infra/redis-manager';\nexport default redisManager;`,
      files: {
        'src/infra/redis-manager.ts': `export { RedisManager, redisManager } from '../db/redis-manager';\n`,
        'src/db/redis-manager.ts': `export class RedisManager {}\nexport const redisManager = new RedisManager();\n`,
      },
    },
    {
      name: 'export * of the factory module hands on other names too',
      code: `export * from '${FACTORY}';`,
    },
    {
      name: 'a mock of the factory module, of which only names are deprecated',
      code: `import { vi } from 'vitest';\nvi.mock('${FACTORY}');`,
    },
    {
      name: 'a package whose name only begins like the deprecated one',
      code: `import redis from 'old-redis-client';\nexport default redis;`,
    },
    {
      name: 'a file that the source allows',
      file: 'scripts/compare.ts',
      code: `import { redisManager } from '../src/db/redis-manager';\nexport default redisManager;`,
      files: { 'scripts/compare.ts': '' },
      registry: {
        sources: {
          redis: {
            module: 'src/infra/redis-manager.ts',
            exports: { instance: 'redisManager' },
            deprecated: { 'src/db/redis-manager.ts': '*' },
            allow: ['scripts/**'],
          },
        },
      },
    },
    {
      name: 'the canonical module as a namespace',
      code: `import * as sockets from './websocket/manager';\nexport const manager = sockets.getWebSocketManager();`,
    },
    {
      name: 'the canonical module by path alias',
      code: `import { getWebSocketManager } from '@/websocket/manager';\nexport const manager = getWebSocketManager();`,
    },
    {
      name: 'the canonical module with the extension of the output',
      code: `import { getWebSocketManager } from './websocket/manager.js';\nexport const manager = getWebSocketManager();`,
    },
    {
      name: 'the canonical module by dynamic import',
      code: `const { getWebSocketManager } = await import('./websocket/manager');\nexport const manager = getWebSocketManager();`,
    },
    {
      name: 'the canonical type by import type',
      code: `export type Manager = import('./websocket/manager').WebSocketManager;`,
    },
    {
      name: 'a mock of the canonical module',
      file: 'tests/socket.test.ts',
      code: `import { vi } from 'vitest';\nvi.mock('../src/websocket/manager');`,
    },
    {
      name: 'an alias of another export',
      code: `import { VERSION as createWebSocketManager } from '${FACTORY}';\nexport const version = createWebSocketManager;`,
    },
    {
      name: 'a re-export of another name',
      code: `export { VERSION } from '${FACTORY}';`,
    },
    {
      name: 'a re-export of another name under the deprecated one',
      code: `export { VERSION as createWebSocketManager } from '${FACTORY}';`,
    },
    {
      name: 'a destructured dynamic import of another name',
      code: `const { VERSION } = await import('${FACTORY}');\nexport const version = VERSION;`,
    },
    {
      name: 'another member of a dynamic import in place',
      code: `export const version = (await import('${FACTORY}')).VERSION;`,
    },
    {
      name: 'an import type of another name',
      code: `export type Version = typeof import('${FACTORY}').VERSION;`,
    },
    {
      name: 'an import for its effects of a module that is not deprecated as a whole',
      code: `import '${FACTORY}';`,
    },
    {
      name: 'a property of that name',
      code: `export const api = { createWebSocketManager: () => 1 };\nexport const value = api.createWebSocketManager();`,
    },
    {
      name: 'a method of that name',
      code: `export class Api {\n  createWebSocketManager() {}\n}`,
    },
    {
      name: 'a member of an unknown value',
      parser: 'espree',
      code: `export default (factory) => factory.createWebSocketManager();`,
    },
    {
      name: 'a barrel of other names',
      code: `import { VERSION } from './websocket/versions';\nexport const version = VERSION;`,
      files: {
        'src/websocket/versions.ts': `export { VERSION } from './websocket-manager-factory';\n`,
      },
    },
    {
      name: 'a barrel that gives the deprecated name to the canonical factory',
      code: `import { createWebSocketManager } from './websocket/compat';\nexport const manager = createWebSocketManager();`,
      files: {
        'src/websocket/compat.ts': `export { getWebSocketManager as createWebSocketManager } from './manager';\n`,
      },
    },
    {
      name: 'another class of the cache module',
      code: `import { TTL } from './cache/redis-cache';\nexport const ttl = TTL;`,
    },
    {
      name: 'the canonical instance',
      code: `import { redisManager } from './infra/redis-manager';\nexport default redisManager;`,
    },
    {
      name: 'a folder of the deprecated module’s name',
      code: `import { redisManager } from './db/redis-manager/index';\nexport default redisManager;`,
      files: {
        'src/db/redis-manager/index.ts': `export const redisManager = 1;\n`,
      },
    },
    {
      name: 'a module of the deprecated name in another folder',
      code: `import { redisManager } from './other/db/redis-manager';\nexport default redisManager;`,
      files: { 'src/other/db/redis-manager.ts': `export const redisManager = 1;\n` },
    },
    {
      name: 'a module beside the deprecated one whose name begins alike',
      code: `import { redisManager } from './db/redis-manager-next';\nexport default redisManager;`,
      files: { 'src/db/redis-manager-next.ts': `export const redisManager = 1;\n` },
    },
    {
      name: 'a missing module that nobody deprecated',
      code: `import { redisManager } from './db/never-there';\nexport default redisManager;`,
    },
    {
      name: 'a missing module of the deprecated name in another folder',
      code: `import { redisManager } from './elsewhere/gone';\nexport default redisManager;`,
    },
    {
      name: 'another name of a missing module of which one is deprecated',
      code: `import { other } from './db/gone-too';\nexport default other;`,
    },
    {
      name: 'a subpath of the deprecated package',
      code: `import redis from 'old-redis/next';\nexport default redis;`,
    },
    {
      name: 'a package of a scope with the deprecated name',
      code: `import redis from '@scope/old-redis';\nexport default redis;`,
    },
    {
      name: 'a mock that is no mock',
      code: `const tool = { mock: (path) => path };\nexport const path = tool.mock('./db/redis-manager');`,
      parser: 'espree',
    },
    {
      name: 'the path in a template',
      code: 'export const path = (name) => `./db/${name}/redis-manager`;',
      parser: 'espree',
    },
    {
      name: 'the deprecated module itself imports the canonical one',
      file: 'src/db/redis-manager.ts',
      code: `import { redisManager } from '../infra/redis-manager';\nexport { redisManager };`,
    },
    {
      name: 'a mock of the canonical module with a factory',
      file: 'tests/redis-manager.test.ts',
      code: `import { vi } from 'vitest';\nvi.mock('../src/infra/redis-manager', () => ({ redisManager: {} }));`,
    },
    {
      name: 'JavaScript: the canonical factory',
      parser: 'espree',
      code: `import { getWebSocketManager } from './websocket/manager';\nexport default getWebSocketManager();`,
    },
    {
      name: 'JavaScript: a require that is no require',
      parser: 'espree',
      code: `export default (require) => require('${FACTORY}').createWebSocketManager();`,
    },
    {
      name: 'JavaScript: a computed specifier',
      parser: 'espree',
      code: `export default (name) => import('./websocket/' + name);`,
    },
  ],
  invalid: [
    {
      name: 'a named import, its uses renamed',
      code: `import { createWebSocketManager } from '${FACTORY}';\n\nexport const manager = createWebSocketManager();\n`,
      errors: [
        {
          ...exported('createWebSocketManager'),
          data: {
            deprecated: 'src/websocket/websocket-manager-factory.ts',
            name: 'createWebSocketManager',
            module: 'src/websocket/manager.ts',
            source: 'websocket',
            use: '`getWebSocketManager` from `src/websocket/manager.ts`',
          },
        },
      ],
      output: `import { getWebSocketManager } from './websocket/manager';\n\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'an import under another name keeps it',
      code: `import { createWebSocketManager as make } from '${FACTORY}';\n\nexport const manager = make();\n`,
      errors: [exported('createWebSocketManager as make')],
      output: `import { getWebSocketManager as make } from './websocket/manager';\n\nexport const manager = make();\n`,
    },
    {
      name: 'one of two names',
      code: `import { createWebSocketManager, VERSION } from '${FACTORY}';\n\nexport const manager = [createWebSocketManager(), VERSION];\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { VERSION } from '${FACTORY}';\nimport { getWebSocketManager } from './websocket/manager';\n\nexport const manager = [getWebSocketManager(), VERSION];\n`,
    },
    {
      name: 'merged with an import of the canonical module',
      code: `import { WebSocketManager } from './websocket/manager';\nimport { createWebSocketManager } from '${FACTORY}';\n\nexport const manager: WebSocketManager = createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { WebSocketManager, getWebSocketManager } from './websocket/manager';\n\nexport const manager: WebSocketManager = getWebSocketManager();\n`,
    },
    {
      name: 'the replacement is imported already',
      code: `import { getWebSocketManager } from './websocket/manager';\nimport { createWebSocketManager } from '${FACTORY}';\n\nexport const managers = [createWebSocketManager(), getWebSocketManager()];\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { getWebSocketManager } from './websocket/manager';\n\nexport const managers = [getWebSocketManager(), getWebSocketManager()];\n`,
    },
    {
      name: 'a type-only import stays type-only',
      code: `import type { createWebSocketManager } from '${FACTORY}';\n\nexport type Make = typeof createWebSocketManager;\n`,
      errors: [exported('createWebSocketManager')],
      output: `import type { getWebSocketManager } from './websocket/manager';\n\nexport type Make = typeof getWebSocketManager;\n`,
    },
    {
      name: 'an inline type import stays type-only',
      code: `import { type createWebSocketManager } from '${FACTORY}';\n\nexport type Make = typeof createWebSocketManager;\n`,
      errors: [exported('type createWebSocketManager')],
      output: `import { type getWebSocketManager } from './websocket/manager';\n\nexport type Make = typeof getWebSocketManager;\n`,
    },
    {
      name: 'a namespace member',
      code: `import * as factory from '${FACTORY}';\n\nexport const manager = factory.createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `import * as factory from './websocket/manager';\n\nexport const manager = factory.getWebSocketManager();\n`,
    },
    {
      name: 'a namespace member beside another one',
      code: `import * as factory from '${FACTORY}';\n\nexport const manager = [factory.createWebSocketManager(), factory.VERSION];\n`,
      errors: [exported('createWebSocketManager')],
      output: `import * as factory from '${FACTORY}';\nimport { getWebSocketManager } from './websocket/manager';\n\nexport const manager = [getWebSocketManager(), factory.VERSION];\n`,
    },
    {
      name: 'a re-export keeps its name',
      code: `export { createWebSocketManager } from '${FACTORY}';\n`,
      errors: [exported('createWebSocketManager')],
      output: `export { getWebSocketManager as createWebSocketManager } from './websocket/manager';\n`,
    },
    {
      name: 'through barrels',
      code: `import { create } from './websocket/index';\n\nexport const manager = create();\n`,
      errors: [exported('create')],
      output: `import { getWebSocketManager } from './websocket/manager';\n\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'by path alias',
      code: `import { createWebSocketManager } from '@/websocket/websocket-manager-factory';\n\nexport const manager = createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { getWebSocketManager } from '@/websocket/manager';\n\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'without an extension',
      code: `import { createWebSocketManager } from './websocket/websocket-manager-factory';\n\nexport const manager = createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { getWebSocketManager } from './websocket/manager';\n\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'with the extension of the output',
      code: `import { createWebSocketManager } from './websocket/websocket-manager-factory.js';\n\nexport const manager = createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { getWebSocketManager } from './websocket/manager.js';\n\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'a destructured dynamic import',
      code: `const { createWebSocketManager } = await import('${FACTORY}');\n\nexport const manager = createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `const { getWebSocketManager } = await import('./websocket/manager');\n\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'a dynamic import with then',
      code: `export const manager = import('${FACTORY}').then(({ createWebSocketManager }) => createWebSocketManager());\n`,
      errors: [exported('createWebSocketManager')],
      output: `export const manager = import('./websocket/manager').then(({ getWebSocketManager }) => getWebSocketManager());\n`,
    },
    {
      name: 'a member of a dynamic import in place has no remedy',
      code: `export const manager = (await import('${FACTORY}')).createWebSocketManager();\n`,
      errors: [exported(`(await import('${FACTORY}')).createWebSocketManager`)],
      output: null,
    },
    {
      name: 'an import type',
      code: `export type Make = typeof import('${FACTORY}').createWebSocketManager;\n`,
      errors: [exported('createWebSocketManager')],
      output: `export type Make = typeof import('./websocket/manager').getWebSocketManager;\n`,
    },
    {
      name: 'an asynchronous factory replaced by a synchronous one is a suggestion',
      code: `import { createAsync } from '${FACTORY}';\n\nexport const manager = await createAsync();\n`,
      errors: [
        suggested(
          'export',
          'createAsync',
          `import { getWebSocketManager } from './websocket/manager';\n\nexport const manager = await getWebSocketManager();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a class as a type is not replaced by an instance',
      code: `import { RedisCacheManager } from './cache/redis-cache';\n\nexport type Cache = RedisCacheManager;\n`,
      errors: [exported('RedisCacheManager')],
      output: null,
    },
    {
      name: 'creations of a class that gives way to an instance',
      code: `import { RedisCacheManager } from './cache/redis-cache';\n\nexport const cache = new RedisCacheManager();\nexport const first = () => new RedisCacheManager().get('first');\n`,
      errors: [
        suggested(
          'export',
          'RedisCacheManager',
          `import { redisManager } from './infra/redis-manager';\n\nexport const cache = redisManager;\nexport const first = () => redisManager.get('first');\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation under a name of the own choice, without parentheses',
      code: `import { RedisCacheManager as Cache } from './cache/redis-cache';\n\nexport const cache = new Cache;\n`,
      errors: [
        suggested(
          'export',
          'RedisCacheManager as Cache',
          `import { redisManager as Cache } from './infra/redis-manager';\n\nexport const cache = Cache;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation from a namespace',
      code: `import * as caches from './cache/redis-cache';\n\nexport const cache = new caches.RedisCacheManager();\n`,
      errors: [
        suggested(
          'export',
          'RedisCacheManager',
          `import * as caches from './infra/redis-manager';\n\nexport const cache = caches.redisManager;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation where the file has the instance already',
      code: `import { RedisCacheManager } from './cache/redis-cache';\nimport { redisManager } from './infra/redis-manager';\n\nexport const both = [redisManager, new RedisCacheManager()];\n`,
      errors: [
        suggested(
          'export',
          'RedisCacheManager',
          `import { redisManager } from './infra/redis-manager';\n\nexport const both = [redisManager, redisManager];\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation of a class that gives way to a factory',
      code: `import { SocketPool } from './websocket/socket-pool';\n\nexport const pool = new SocketPool();\n`,
      ...replacedByFactory(''),
      errors: [
        suggested(
          'export',
          'SocketPool',
          `import { getWebSocketManager } from './websocket/manager';\n\nexport const pool = getWebSocketManager();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation whose factory needs arguments',
      code: `import { SocketPool } from './websocket/socket-pool';\n\nexport const pool = new SocketPool();\n`,
      ...replacedByFactory('userId: string'),
      errors: [exported('SocketPool')],
      output: null,
    },
    {
      name: 'a creation with arguments is not replaced by an instance',
      code: `import { RedisCacheManager } from './cache/redis-cache';\n\nexport const cache = new RedisCacheManager('all');\n`,
      files: {
        'src/cache/redis-cache.ts': `export class RedisCacheManager {\n  constructor(readonly prefix: string) {}\n}\nexport const TTL = 60;\n`,
      },
      errors: [exported('RedisCacheManager')],
      output: null,
    },
    {
      name: 'one creation of two that has arguments',
      code: `import { RedisCacheManager } from './cache/redis-cache';\n\nexport const caches = [new RedisCacheManager(), new RedisCacheManager('all')];\n`,
      files: {
        'src/cache/redis-cache.ts': `export class RedisCacheManager {\n  constructor(readonly prefix = '') {}\n}\nexport const TTL = 60;\n`,
      },
      errors: [exported('RedisCacheManager')],
      output: null,
    },
    {
      name: 'a creation in a file that also hands the class on',
      code: `import { RedisCacheManager } from './cache/redis-cache';\n\nexport const cache = new RedisCacheManager();\nexport { RedisCacheManager };\n`,
      errors: [
        suggested(
          'export',
          'RedisCacheManager',
          `import { redisManager as RedisCacheManager } from './infra/redis-manager';\n\nexport const cache = RedisCacheManager;\nexport { RedisCacheManager };\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation from a namespace of which other names are used',
      code: `import * as caches from './cache/redis-cache';\n\nexport const cache = new caches.RedisCacheManager();\nexport const ttl = caches.TTL;\n`,
      errors: [
        suggested(
          'export',
          'RedisCacheManager',
          `import * as caches from './cache/redis-cache';\nimport { redisManager } from './infra/redis-manager';\n\nexport const cache = redisManager;\nexport const ttl = caches.TTL;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation from a namespace that is handed on, too',
      code: `import * as caches from './cache/redis-cache';\n\nexport const all = [new caches.RedisCacheManager(), caches];\n`,
      errors: [
        suggested(
          'export',
          'RedisCacheManager',
          `import * as caches from './cache/redis-cache';\nimport { redisManager } from './infra/redis-manager';\n\nexport const all = [redisManager, caches];\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a class that is only handed on, whose factory needs arguments',
      code: `import { SocketPool } from './websocket/socket-pool';\n\nexport { SocketPool };\n`,
      ...replacedByFactory('userId: string'),
      errors: [
        suggested(
          'export',
          'SocketPool',
          `import { getWebSocketManager as SocketPool } from './websocket/manager';\n\nexport { SocketPool };\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation of what no longer exists',
      code: `import { makeManager } from './db/gone-too';\n\nexport const manager = new makeManager();\n`,
      errors: [
        suggested(
          'missingModule',
          'makeManager',
          `import { redisManager } from './infra/redis-manager';\n\nexport const manager = redisManager;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation of what no longer exists, which is handed on as a value, too',
      code: `import { makeManager } from './db/gone-too';\n\nexport const manager = [makeManager, new makeManager()];\n`,
      errors: [{ messageId: 'missingModule', at: 'makeManager' }],
      output: null,
    },
    {
      name: 'a call of what no longer exists',
      code: `import { makeManager } from './db/gone-too';\n\nexport const manager = makeManager();\n`,
      errors: [
        suggested(
          'missingModule',
          'makeManager',
          `import { redisManager } from './infra/redis-manager';\n\nexport const manager = redisManager();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a creation of what the class has as a member',
      code: `import { RedisCacheManager } from './cache/redis-cache';\n\nexport const options = new RedisCacheManager.Options();\n`,
      files: {
        'src/cache/redis-cache.ts': `export class RedisCacheManager {\n  static Options = class {};\n}\nexport const TTL = 60;\n`,
      },
      errors: [exported('RedisCacheManager')],
      output: null,
    },
    {
      name: 'a base class is not replaced by an instance',
      code: `import { RedisCacheManager } from './cache/redis-cache';\n\nexport class Sessions extends RedisCacheManager {}\n`,
      errors: [exported('RedisCacheManager')],
      output: null,
    },
    {
      name: 'a class that is handed on as a value',
      code: `import { RedisCacheManager } from './cache/redis-cache';\n\nexport const providers = [RedisCacheManager];\n`,
      errors: [exported('RedisCacheManager')],
      output: null,
    },
    {
      name: 'a whole module',
      code: `import { redisManager } from './db/redis-manager';\n\nexport const get = () => redisManager.get('key');\n`,
      errors: [
        {
          ...whole(`'./db/redis-manager'`),
          data: {
            deprecated: 'src/db/redis-manager.ts',
            name: 'redisManager',
            module: 'src/infra/redis-manager.ts',
            source: 'redis',
            use: '`redisManager` from `src/infra/redis-manager.ts`',
          },
        },
      ],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const get = () => redisManager.get('key');\n`,
    },
    {
      name: 'a whole module, two names',
      code: `import { redisManager, RedisManager as Manager } from './db/redis-manager';\n\nexport const is = redisManager instanceof Manager;\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `import { redisManager, RedisManager as Manager } from './infra/redis-manager';\n\nexport const is = redisManager instanceof Manager;\n`,
    },
    {
      name: 'a whole module, a type among the names',
      code: `import { type SocketOptions, getWebSocketManager } from './websocket/legacy';\n\nexport const make = (_: SocketOptions) => getWebSocketManager();\n`,
      errors: [whole(`'./websocket/legacy'`)],
      output: `import { type SocketOptions, getWebSocketManager } from './websocket/manager';\n\nexport const make = (_: SocketOptions) => getWebSocketManager();\n`,
    },
    {
      name: 'a whole module as a namespace',
      code: `import * as db from './db/redis-manager';\n\nexport const get = () => db.redisManager.get('key');\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `import * as db from './infra/redis-manager';\n\nexport const get = () => db.redisManager.get('key');\n`,
    },
    {
      name: 'a whole module as a namespace that is handed on: all of it is there',
      code: `import * as db from './db/redis-manager';\n\nexport { db };\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `import * as db from './infra/redis-manager';\n\nexport { db };\n`,
    },
    {
      name: 'a namespace that is handed on, of which the canonical module has not all',
      code: `import * as db from './db/redis-manager';\n\nexport { db };\n`,
      files: {
        'src/db/redis-manager.ts': `export { redisManager } from '../infra/redis-manager';\nexport const TTL = 1;\n`,
      },
      errors: [
        suggested(
          'module',
          `'./db/redis-manager'`,
          `import * as db from './infra/redis-manager';\n\nexport { db };\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a re-export of a whole module',
      code: `export * from './db/redis-manager';\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `export * from './infra/redis-manager';\n`,
    },
    {
      name: 'a named re-export from a whole module',
      code: `export { redisManager as redis } from './db/redis-manager';\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `export { redisManager as redis } from './infra/redis-manager';\n`,
    },
    {
      name: 'an import for its effects is a suggestion',
      code: `import './db/redis-manager';\n`,
      errors: [suggested('module', `'./db/redis-manager'`, `import './infra/redis-manager';\n`)],
      output: null,
    },
    {
      name: 'vi.mock of a whole module that hands on the canonical one',
      code: `import { vi } from 'vitest';\n\nvi.mock('./db/redis-manager');\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `import { vi } from 'vitest';\n\nvi.mock('./infra/redis-manager');\n`,
    },
    {
      name: 'jest.mock of a whole module',
      code: `jest.mock('./db/redis-manager', () => ({ redisManager: {} }));\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `jest.mock('./infra/redis-manager', () => ({ redisManager: {} }));\n`,
    },
    {
      name: 'a module that no longer exists has its own message',
      code: `import { redisManager } from './db/gone';\n\nexport const get = () => redisManager.get('key');\n`,
      errors: [{ messageId: 'missingModule', at: `'./db/gone'` }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const get = () => redisManager.get('key');\n`,
    },
    {
      name: 'a module that no longer exists, without extension',
      code: `import { redisManager } from './db/gone';\n\nexport const get = () => redisManager.get('key');\n`,
      errors: [{ messageId: 'missingModule', at: `'./db/gone'` }],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const get = () => redisManager.get('key');\n`,
    },
    {
      name: 'a name of a module that no longer exists, replaced by another: a suggestion',
      code: `import { makeManager } from './db/gone-too';\n\nexport const get = () => makeManager;\n`,
      errors: [
        suggested(
          'missingModule',
          'makeManager',
          `import { redisManager } from './infra/redis-manager';\n\nexport const get = () => redisManager;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a name that the canonical module does not have cannot be redirected',
      code: `import { other } from './db/gone';\n\nexport const get = () => other;\n`,
      errors: [{ messageId: 'missingModule', at: `'./db/gone'` }],
      output: null,
    },
    {
      name: 'a class of the same name with other code is a suggestion',
      code: `import { RedisManager } from './db/redis-manager';\n\nexport type Manager = RedisManager;\n`,
      files: {
        'src/db/redis-manager.ts': `export class RedisManager {\n  get(key: string): Promise<string | null> {\n    return Promise.resolve(\`db:\${key}\`);\n  }\n}\n`,
      },
      errors: [
        suggested(
          'module',
          `'./db/redis-manager'`,
          `import { RedisManager } from './infra/redis-manager';\n\nexport type Manager = RedisManager;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a class of the same name with the same code',
      code: `import { RedisManager } from './db/redis-manager';\n\nexport type Manager = RedisManager;\n`,
      files: {
        'src/db/redis-manager.ts': `export class RedisManager {\n  get(key: string): Promise<string | null> { return Promise.resolve(key); }\n}\n`,
      },
      errors: [whole(`'./db/redis-manager'`)],
      output: `import { RedisManager } from './infra/redis-manager';\n\nexport type Manager = RedisManager;\n`,
    },
    {
      name: 'a class that adds nothing to the canonical one',
      code: `import { RedisManager } from './db/redis-manager';\n\nexport type Manager = RedisManager;\n`,
      files: {
        'src/db/redis-manager.ts': `import { RedisManager as Base } from '../infra/redis-manager';\nexport class RedisManager extends Base {}\n`,
      },
      errors: [whole(`'./db/redis-manager'`)],
      output: `import { RedisManager } from './infra/redis-manager';\n\nexport type Manager = RedisManager;\n`,
    },
    {
      name: 'an instance of another class is a suggestion',
      code: `import { redisManager } from './db/redis-manager';\n\nexport const get = () => redisManager.get('key');\n`,
      files: {
        'src/db/redis-manager.ts': `class Manager {\n  get(key: string): string {\n    return key;\n  }\n}\nexport const redisManager = new Manager();\n`,
      },
      errors: [
        suggested(
          'module',
          `'./db/redis-manager'`,
          `import { redisManager } from './infra/redis-manager';\n\nexport const get = () => redisManager.get('key');\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'an instance of the same class, made again',
      code: `import { redisManager } from './db/redis-manager';\n\nexport const get = () => redisManager.get('key');\n`,
      files: {
        'src/db/redis-manager.ts': `import { RedisManager } from '../infra/redis-manager';\nexport const redisManager = new RedisManager();\n`,
      },
      errors: [whole(`'./db/redis-manager'`)],
      output: `import { redisManager } from './infra/redis-manager';\n\nexport const get = () => redisManager.get('key');\n`,
    },
    {
      name: 'a factory that hands on to the replacement',
      code: `import { createWebSocketManager } from '${FACTORY}';\n\nexport const manager = createWebSocketManager();\n`,
      files: {
        'src/websocket/websocket-manager-factory.ts': `import { getWebSocketManager } from './manager';\nexport const createWebSocketManager = () => getWebSocketManager();\n`,
      },
      errors: [exported('createWebSocketManager')],
      output: `import { getWebSocketManager } from './websocket/manager';\n\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'a factory that needs other arguments is a suggestion',
      code: `import { createWebSocketManager } from '${FACTORY}';\n\nexport const manager = createWebSocketManager('room');\n`,
      files: {
        'src/websocket/websocket-manager-factory.ts': `import { WebSocketManager } from './manager';\nexport function createWebSocketManager(room: string): WebSocketManager {\n  return new WebSocketManager();\n}\n`,
      },
      errors: [
        suggested(
          'export',
          'createWebSocketManager',
          `import { getWebSocketManager } from './websocket/manager';\n\nexport const manager = getWebSocketManager('room');\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a factory that gives something unknown is a suggestion',
      code: `import { createWebSocketManager } from '${FACTORY}';\n\nexport const manager = createWebSocketManager();\n`,
      files: {
        'src/websocket/websocket-manager-factory.ts': `export const createWebSocketManager = () => JSON.parse('{}');\n`,
      },
      errors: [
        suggested(
          'export',
          'createWebSocketManager',
          `import { getWebSocketManager } from './websocket/manager';\n\nexport const manager = getWebSocketManager();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a mock of a module all of whose names are deprecated follows its imports',
      file: 'tests/socket.test.ts',
      code: `import { vi } from 'vitest';\nimport { createWebSocketManager } from '../src/websocket/websocket-manager-factory';\n\nvi.mock('../src/websocket/websocket-manager-factory');\n\nexport const manager = createWebSocketManager();\n`,
      files: {
        'src/websocket/websocket-manager-factory.ts': `import { WebSocketManager } from './manager';\nexport function createWebSocketManager(): WebSocketManager {\n  return new WebSocketManager();\n}\n`,
      },
      errors: [
        exported('createWebSocketManager'),
        whole(`'../src/websocket/websocket-manager-factory'`, 1),
      ],
      output: [
        `import { vi } from 'vitest';\nimport { getWebSocketManager } from '../src/websocket/manager';\n\nvi.mock('../src/websocket/websocket-manager-factory');\n\nexport const manager = getWebSocketManager();\n`,
        `import { vi } from 'vitest';\nimport { getWebSocketManager } from '../src/websocket/manager';\n\nvi.mock('../src/websocket/manager');\n\nexport const manager = getWebSocketManager();\n`,
      ],
    },
    {
      name: 'such a mock with a factory names the old names: a suggestion',
      file: 'tests/socket.test.ts',
      code: `import { vi } from 'vitest';\n\nvi.mock('../src/websocket/websocket-manager-factory', () => ({ createWebSocketManager: vi.fn() }));\n`,
      files: {
        'src/websocket/websocket-manager-factory.ts': `export function createWebSocketManager() {}\n`,
      },
      errors: [
        suggested(
          'module',
          `'../src/websocket/websocket-manager-factory'`,
          `import { vi } from 'vitest';\n\nvi.mock('../src/websocket/manager', () => ({ createWebSocketManager: vi.fn() }));\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a mock of a module that no longer exists is a suggestion',
      code: `import { vi } from 'vitest';\n\nvi.mock('./db/gone');\n`,
      errors: [
        suggested(
          'missingModule',
          `'./db/gone'`,
          `import { vi } from 'vitest';\n\nvi.mock('./infra/redis-manager');\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'with the extension that the other imports have',
      code: `import { redisManager } from './db/redis-manager.ts';\nimport { TTL } from './cache/redis-cache.ts';\n\nexport const get = () => redisManager.get(String(TTL));\n`,
      errors: [whole(`'./db/redis-manager.ts'`)],
      output: `import { redisManager } from './infra/redis-manager.ts';\nimport { TTL } from './cache/redis-cache.ts';\n\nexport const get = () => redisManager.get(String(TTL));\n`,
    },
    {
      name: 'a package',
      code: `import { redisManager } from 'old-redis';\n\nexport const get = () => redisManager;\n`,
      errors: [
        suggested(
          'module',
          `'old-redis'`,
          `import { redisManager } from './infra/redis-manager';\n\nexport const get = () => redisManager;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'import attributes stay',
      code: `import { redisManager } from './db/redis-manager' with { mode: 'x' };\n\nexport const get = () => redisManager;\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `import { redisManager } from './infra/redis-manager' with { mode: 'x' };\n\nexport const get = () => redisManager;\n`,
    },
    {
      name: 'import equals',
      file: 'src/feature.cts',
      code: `import db = require('./db/redis-manager');\n\nexport const get = () => db.redisManager;\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `import db = require('./infra/redis-manager');\n\nexport const get = () => db.redisManager;\n`,
    },
    {
      name: 'shorthand properties are spelled out',
      code: `import { createWebSocketManager } from '${FACTORY}';\n\nexport const makers = { createWebSocketManager };\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { getWebSocketManager } from './websocket/manager';\n\nexport const makers = { createWebSocketManager: getWebSocketManager };\n`,
    },
    {
      name: 'two deprecated names of one import',
      code: `import { createWebSocketManager, createAsync } from '${FACTORY}';\n\nexport const makers = [createWebSocketManager, createAsync];\n`,
      errors: [
        exported('createWebSocketManager'),
        suggested(
          'export',
          'createAsync',
          `import { createWebSocketManager } from '${FACTORY}';\nimport { getWebSocketManager } from './websocket/manager';\n\nexport const makers = [createWebSocketManager, getWebSocketManager];\n`,
        ),
      ],
      output: `import { createAsync } from '${FACTORY}';\nimport { getWebSocketManager } from './websocket/manager';\n\nexport const makers = [getWebSocketManager, createAsync];\n`,
    },
    {
      name: 'a test file is held to it too',
      file: 'tests/socket.test.ts',
      code: `import { createWebSocketManager } from '../src/websocket/websocket-manager-factory';\n\nexport const manager = createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { getWebSocketManager } from '../src/websocket/manager';\n\nexport const manager = getWebSocketManager();\n`,
    },
    {
      name: 'JavaScript: named import',
      parser: 'espree',
      code: `import { createWebSocketManager } from '${FACTORY}';\n\nexport default createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `import { getWebSocketManager } from './websocket/manager';\n\nexport default getWebSocketManager();\n`,
    },
    {
      name: 'JavaScript: destructured require',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `const { createWebSocketManager } = require('${FACTORY}');\n\nmodule.exports = createWebSocketManager();\n`,
      errors: [exported('createWebSocketManager')],
      output: `const { getWebSocketManager } = require('./websocket/manager');\n\nmodule.exports = getWebSocketManager();\n`,
    },
    {
      name: 'JavaScript: a member of require',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `const make = require('${FACTORY}').createWebSocketManager;\n\nmodule.exports = make();\n`,
      errors: [exported('make')],
      output: `const make = require('./websocket/manager').getWebSocketManager;\n\nmodule.exports = make();\n`,
    },
    {
      name: 'JavaScript: a namespace by require',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `const db = require('./db/redis-manager');\n\nmodule.exports = db.redisManager;\n`,
      errors: [whole(`'./db/redis-manager'`)],
      output: `const db = require('./infra/redis-manager');\n\nmodule.exports = db.redisManager;\n`,
    },
  ],
};
