import type { ValidCase } from '../rule-cases.ts';

const FACTORY = './websocket/websocket-manager-factory';

/** Paths, packages and exports that look like deprecated ones, or that stand beside them. */
export const nearDeprecatedPaths: readonly ValidCase[] = [
  {
    name: 'the path of a file that is read',
    code: `import { readFileSync } from 'node:fs';\nexport const code = readFileSync('./db/redis-manager.ts', 'utf8');`,
  },
  {
    name: 'the address of the deprecated file',
    code: `export const address = new URL('./db/redis-manager.ts', import.meta.url);`,
  },
  {
    name: 'a function that is called import, given the path',
    code: `const imports = { load: (path: string) => path };\nexport const path = imports.load('./db/redis-manager');`,
  },
  {
    name: 'a file inside a folder that is called as the deprecated module',
    code: `import { client } from './db/redis-manager/client';\nexport default client;`,
    files: { 'src/db/redis-manager/client.ts': `export const client = 1;\n` },
  },
  {
    name: 'the folder in which a deprecated module lies',
    code: `import { pool } from './db';\nexport default pool;`,
    files: { 'src/db/index.ts': `export const pool = 1;\n` },
  },
  {
    name: 'the types of the deprecated module, which have a file of their own',
    code: `import type { RedisOptions } from './db/redis-manager.types';\nexport type Options = RedisOptions;`,
    files: { 'src/db/redis-manager.types.ts': `export type RedisOptions = object;\n` },
  },
  {
    name: 'settings of the deprecated module’s name',
    code: `import settings from './db/redis-manager.json';\nexport default settings;`,
    files: { 'src/db/redis-manager.json': '{}\n' },
  },
  {
    name: 'styles of the deprecated module’s name',
    code: `import './db/redis-manager.css';`,
    files: { 'src/db/redis-manager.css': '' },
  },
  {
    name: 'a mock of a module beside the deprecated one',
    file: 'tests/db.test.ts',
    code: `import { vi } from 'vitest';\nvi.mock('../src/db/redis-manager-next');`,
    files: { 'src/db/redis-manager-next.ts': `export const redisManager = 1;\n` },
  },
  {
    name: 'a module beside the deprecated one, handed on as a whole',
    code: `export * from './db/redis-manager-next';`,
    files: { 'src/db/redis-manager-next.ts': `export const redisManager = 1;\n` },
  },
  {
    name: 'a file of the deprecated package’s name',
    code: `import redis from './old-redis';\nexport default redis;`,
    files: { 'src/old-redis.ts': `export default 1;\n` },
  },
  {
    name: 'a mock of a package whose name begins like the deprecated one',
    file: 'tests/redis.test.ts',
    code: `import { vi } from 'vitest';\nvi.mock('old-redis-client');`,
  },
  {
    name: 'the types of a package whose name begins like the deprecated one',
    code: `import type { Client } from 'old-redis-types';\nexport type Redis = Client;`,
  },
  {
    name: 'a package of a scope, required',
    file: 'src/entry.cjs',
    parser: 'espree',
    code: `module.exports = require('@scope/old-redis');`,
  },
  {
    name: 'a package whose name ends like the deprecated one, loaded',
    code: `export const redis = await import('not-old-redis');`,
  },
  {
    name: 'the deprecated package as a text that is no specifier',
    code: `export const packages = ['old-redis', 'ioredis'];`,
  },
  {
    name: 'a module that uses what is deprecated and keeps it to itself',
    code: `import { start } from './starter';\nexport const started = start();`,
    files: {
      'src/starter.ts': `import { createWebSocketManager } from './websocket/websocket-manager-factory';\nexport const start = () => String(createWebSocketManager());\n`,
    },
  },
  {
    name: 'a module that hides the deprecated name behind one of its own',
    code: `import { createWebSocketManager } from './websocket/own';\nexport const one = createWebSocketManager();`,
    files: {
      'src/websocket/own.ts': `export * from './websocket-manager-factory';\nexport const createWebSocketManager = () => 1;\n`,
    },
  },
  {
    name: 'another member of a namespace that is handed on',
    code: `import { factory } from './websocket/namespaces';\nexport const version = factory.VERSION;`,
    files: {
      'src/websocket/namespaces.ts': `export * as factory from './websocket-manager-factory';\n`,
    },
  },
  {
    name: 'another export through two barrels',
    code: `import { VERSION } from './sockets';\nexport const version = VERSION;`,
    files: {
      'src/sockets/index.ts': `export * from './versions';\n`,
      'src/sockets/versions.ts': `export { VERSION } from '../websocket/websocket-manager-factory';\n`,
    },
  },
  {
    name: 'a class that extends the canonical one under the deprecated name',
    code: `import { RedisManager } from './infra/redis-manager';\nexport class RedisCacheManager extends RedisManager {}`,
  },
  {
    name: 'the canonical class under the deprecated name',
    code: `import { RedisManager as RedisCacheManager } from './infra/redis-manager';\nexport const one = new RedisCacheManager();`,
  },
  {
    name: 'the canonical factory handed on under the deprecated name',
    code: `export { getWebSocketManager as createWebSocketManager } from './websocket/manager';`,
  },
  {
    name: 'the canonical factory with the name of the deprecated one for a key',
    code: `import { getWebSocketManager } from './websocket/manager';\nexport const factories = { createWebSocketManager: getWebSocketManager };`,
  },
  {
    name: 'a default export of the deprecated module’s namesake in a package',
    code: `import makeManager from 'websocket-manager-factory';\nexport const manager = makeManager();`,
  },
  {
    name: 'an object that gathers the canonical export and another one of the deprecated module',
    code: `import { VERSION } from '${FACTORY}';\nimport { getWebSocketManager } from './websocket/manager';\nexport const sockets = { VERSION, getWebSocketManager };`,
  },
  {
    name: 'another export, in a file that spells the deprecated one in a text',
    code: `import { VERSION } from '${FACTORY}';\nexport const warning = \`createWebSocketManager is gone since \${VERSION}\`;`,
  },
  {
    name: 'another export under its own name, handed on beside a local one of the deprecated name',
    code: `export { VERSION } from '${FACTORY}';\nexport const createWebSocketManager = () => 1;`,
  },
  {
    name: 'a namespace of the deprecated module that is shadowed where it is called',
    code: `import * as factory from '${FACTORY}';\nexport const version = factory.VERSION;\nexport function run(factories: { createWebSocketManager(): void }[]) {\n  for (const factory of factories) factory.createWebSocketManager();\n}`,
  },
  {
    name: 'a mock of another name of the deprecated module',
    file: 'tests/version.test.ts',
    code: `import { vi } from 'vitest';\nvi.mock('../src/websocket/websocket-manager-factory', () => ({ VERSION: 2 }));`,
  },
  {
    name: 'another export by its path alias',
    code: `import { VERSION } from '@/websocket/websocket-manager-factory';\nexport const version = VERSION;`,
  },
  {
    name: 'another export from beside the module, with the extension of the output',
    code: `import { VERSION } from './websocket-manager-factory.js';\nexport const version = VERSION;`,
    file: 'src/websocket/version.ts',
  },
  {
    name: 'another export, required and taken apart',
    code: `const { VERSION } = require('${FACTORY}');\nmodule.exports = VERSION;`,
    file: 'src/entry.cjs',
    parser: 'espree',
  },
  {
    name: 'another export of an import assignment',
    code: `import factory = require('${FACTORY}');\nexport const version = factory.VERSION;`,
    parser: 'typescript',
  },
  {
    name: 'another export of what a mock of vitest hides',
    code: `import { vi } from 'vitest';\nconst { VERSION } = await vi.importActual<{ VERSION: number }>('../src/websocket/websocket-manager-factory');\nexport const version = VERSION;`,
    file: 'tests/version.test.ts',
  },
  {
    name: 'another export, taken out of a namespace',
    code: `import * as factory from '${FACTORY}';\nconst { VERSION } = factory;\nexport const version = VERSION;`,
  },
  {
    name: 'another export, loaded and handed to a callback',
    code: `export const version = import('${FACTORY}').then(({ VERSION }) => VERSION);`,
  },
  {
    name: 'the canonical module, handed on as a whole',
    code: `export * from './websocket/manager';`,
  },
  {
    name: 'the types of the canonical module, handed on',
    code: `export type { SocketOptions, WebSocketManager } from './websocket/manager';`,
  },
  {
    name: 'the types of the canonical module as a namespace',
    code: `import type * as sockets from './websocket/manager';\nexport type Manager = sockets.WebSocketManager;`,
  },
  {
    name: 'the canonical module, required',
    code: `const { getWebSocketManager } = require('./websocket/manager');\nmodule.exports = getWebSocketManager();`,
    file: 'src/entry.cjs',
    parser: 'espree',
  },
  {
    name: 'the canonical module by an import assignment',
    code: `import infra = require('./infra/redis-manager');\nexport const get = () => infra.redisManager.get('key');`,
    parser: 'typescript',
  },
  {
    name: 'a spy on the canonical module',
    code: `import { vi } from 'vitest';\nimport * as sockets from '../src/websocket/manager';\nvi.spyOn(sockets, 'getWebSocketManager');`,
    file: 'tests/socket.test.ts',
  },
  {
    name: 'the canonical class, created under the name of the deprecated instance',
    code: `import { RedisManager } from './infra/redis-manager';\nconst cacheManager = new RedisManager();\nexport { cacheManager as redisCache };`,
  },
  {
    name: 'a declaration file that declares the name',
    file: 'src/globals.d.ts',
    code: `declare global {\n  function createWebSocketManager(): number;\n}\nexport {};`,
  },
  {
    name: 'a declaration file that takes the canonical type',
    file: 'src/app.d.ts',
    code: `import type { WebSocketManager } from './websocket/manager';\nexport declare const manager: WebSocketManager;`,
  },
  {
    name: 'a declaration of a package with the name of the deprecated module',
    file: 'src/vendor.d.ts',
    code: `declare module 'websocket-manager-factory' {\n  export function createWebSocketManager(): number;\n}`,
  },
  {
    name: 'a file that the registry leaves out',
    code: `import { redisManager } from '../db/redis-manager';\nexport default redisManager;`,
    file: 'src/generated/client.ts',
    registry: {
      exclude: ['src/generated/**'],
      sources: {
        redis: {
          module: 'src/infra/redis-manager.ts',
          exports: { instance: 'redisManager' },
          deprecated: { 'src/db/redis-manager.ts': '*' },
        },
      },
    },
    files: { 'src/generated/client.ts': '' },
  },
  {
    name: 'a file that the registry does not speak about',
    code: `import { redisManager } from '../src/db/redis-manager';\nexport default redisManager;`,
    file: 'tools/inspect.ts',
    registry: {
      include: ['src/**'],
      sources: {
        redis: {
          module: 'src/infra/redis-manager.ts',
          exports: { instance: 'redisManager' },
          deprecated: { 'src/db/redis-manager.ts': '*' },
        },
      },
    },
    files: { 'tools/inspect.ts': '' },
  },
  {
    name: 'an export that another source deprecates in a module of its own',
    code: `import { redisManager } from './db/redis-manager';\nexport default redisManager;`,
    registry: {
      sources: {
        redis: {
          module: 'src/infra/redis-manager.ts',
          exports: { instance: 'redisManager' },
          deprecated: { 'src/db/redis-manager.ts#RedisManager': '#redisManager' },
        },
      },
    },
  },
  {
    name: 'the deprecated path in Python',
    code: `import { redisManager } from './db/redis_manager';\nexport default redisManager;`,
    files: {
      'src/db/redis_manager.ts': `export const redisManager = 1;\n`,
      'src/db/redis_manager.py': 'redis_manager = 1\n',
      'src/infra/redis_manager.py': 'redis_manager = 1\n',
    },
    registry: {
      sources: {
        redis: {
          module: ['src/infra/redis-manager.ts', 'src/infra/redis_manager.py'],
          exports: { instance: ['redisManager', 'redis_manager'] },
          deprecated: { 'src/db/redis_manager.py': '*' },
        },
      },
    },
  },
];
