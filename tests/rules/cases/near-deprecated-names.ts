import type { ValidCase } from '../rule-cases.ts';

const FACTORY = './websocket/websocket-manager-factory';

/** Names that are called as deprecated ones, and stand for something else. */
export const nearDeprecatedNames: readonly ValidCase[] = [
  {
    name: 'a local function beside another export of the deprecated module',
    code: `import { VERSION } from '${FACTORY}';\nfunction createWebSocketManager() {\n  return VERSION;\n}\nexport const one = createWebSocketManager();`,
  },
  {
    name: 'a parameter that is taken apart',
    code: `export const start = ({ createWebSocketManager }: { createWebSocketManager(): void }) => createWebSocketManager();`,
  },
  {
    name: 'what another package calls so',
    code: `import { createWebSocketManager } from 'sockets';\nexport const one = createWebSocketManager();`,
  },
  {
    name: 'what a package of the workspace calls so',
    code: `import { createWebSocketManager } from '@acme/websocket-manager-factory';\nexport const one = createWebSocketManager();`,
  },
  {
    name: 'a variable of a loop',
    code: `const factories: (() => void)[] = [];\nfor (const createWebSocketManager of factories) createWebSocketManager();`,
  },
  {
    name: 'what a call gives under that name',
    code: `const tools = () => ({ createWebSocketManager: () => 1 });\nconst { createWebSocketManager } = tools();\nexport const one = createWebSocketManager();`,
  },
  {
    name: 'a member of a namespace of TypeScript',
    code: `namespace Sockets {\n  export const createWebSocketManager = () => 1;\n}\nexport const one = Sockets.createWebSocketManager();`,
  },
  {
    name: 'a member of an enum',
    code: `export enum Step {\n  createWebSocketManager,\n}\nexport const first = Step.createWebSocketManager;`,
  },
  {
    name: 'a function that is only declared',
    code: `declare function createWebSocketManager(): number;\nexport const one = createWebSocketManager();`,
  },
  {
    name: 'a static method',
    code: `class Sockets {\n  static createWebSocketManager() {\n    return 1;\n  }\n}\nexport const one = Sockets.createWebSocketManager();`,
  },
  {
    name: 'a private field',
    code: `export class Sockets {\n  #createWebSocketManager = () => 1;\n  open() {\n    return this.#createWebSocketManager();\n  }\n}`,
  },
  {
    name: 'a label',
    code: `createWebSocketManager: for (const one of [1, 2]) {\n  if (one > 1) break createWebSocketManager;\n}`,
  },
  {
    name: 'a type parameter with the name of the deprecated class',
    code: `export const first = <RedisCacheManager,>(all: RedisCacheManager[]) => all[0];`,
  },
  {
    name: 'a local class with the name of the deprecated class',
    code: `class RedisCacheManager {\n  get() {\n    return 1;\n  }\n}\nexport const one = new RedisCacheManager().get();`,
  },
  {
    name: 'an interface with the name of the deprecated class, beside another export of its module',
    code: `import { TTL } from './cache/redis-cache';\ninterface RedisCacheManager {\n  readonly ttl: number;\n}\nexport const manager: RedisCacheManager = { ttl: TTL };`,
  },
  {
    name: 'a string that is compared with the name',
    code: `export const isFactory = (name: string) => name === 'createWebSocketManager';`,
  },
  {
    name: 'the name in a regular expression',
    code: `export const pattern = /createWebSocketManager|RedisCacheManager/u;`,
  },
  {
    name: 'an import in a string',
    code: `export const code = "import { createWebSocketManager } from './websocket/websocket-manager-factory';";`,
  },
  {
    name: 'a type in a comment of JSDoc',
    code: `/** @see {@link import('${FACTORY}').createWebSocketManager} */\nexport const one = 1;`,
  },
];
