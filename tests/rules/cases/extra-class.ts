import type { ExpectedError, RuleCases } from '../rule-cases.ts';

const BODY = `{
  #sockets = new Map<string, WebSocket>();
  add(id: string, socket: WebSocket): void {
    this.#sockets.set(id, socket);
  }
}`;
const REEXPORT = `export { WebSocketManager } from './websocket/manager';\n`;

const extra = (at: string, nth = 0): ExpectedError => ({ messageId: 'extra', at, nth });
const suggested = (at: string, output: string, nth = 0): ExpectedError => ({
  ...extra(at, nth),
  suggestions: [{ messageId: 'reExport', output }],
});

/** Second classes of a concept, and what looks like them. */
export const extraClassCases: RuleCases = {
  valid: [
    {
      name: 'the canonical module itself',
      file: 'src/websocket/manager.ts',
      code: `export class WebSocketManager ${BODY}\nexport const getWebSocketManager = () => new WebSocketManager();`,
    },
    {
      name: 'a re-export of the canonical class',
      code: `export { WebSocketManager } from './websocket/manager';`,
    },
    {
      name: 'an alias of the canonical class',
      code: `import { WebSocketManager as Canonical } from './websocket/manager';\nexport const WebSocketManager = Canonical;`,
    },
    {
      name: 'an interface of that name',
      code: `export interface WebSocketManager {\n  add(): void;\n}`,
    },
    {
      name: 'a type of that name',
      code: `export type WebSocketManager = { add(): void };`,
    },
    {
      name: 'a function of that name',
      code: `export function WebSocketManager() {}`,
    },
    {
      name: 'a class of another name',
      code: `export class SocketRegistry ${BODY}`,
    },
    {
      name: 'a local class that leaves no file',
      code: `class WebSocketManager {}\nnew WebSocketManager();`,
    },
    {
      name: 'a double in a test',
      file: 'tests/fakes.test.ts',
      code: `export class WebSocketManager ${BODY}`,
    },
    {
      name: 'a double in a test that extends the canonical class',
      file: 'tests/fakes.test.ts',
      code: `import { WebSocketManager } from '../src/websocket/manager';\nexport class Fake extends WebSocketManager {}`,
    },
    {
      name: 'a class that only names the canonical one in its types',
      code: `import type { WebSocketManager } from './websocket/manager';\nexport class Rooms {\n  constructor(readonly manager: WebSocketManager) {}\n}`,
    },
    {
      name: 'a name in a string',
      code: `export const text = 'class WebSocketManager {}';`,
    },
    {
      name: 'a file that the source allows',
      file: 'scripts/socket.ts',
      code: `export class WebSocketManager {}`,
      files: { 'scripts/socket.ts': '' },
      registry: {
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { class: 'WebSocketManager' },
            allow: ['scripts/**'],
          },
        },
      },
    },
    {
      name: 'an enum and a namespace of that name',
      code: `export enum WebSocketManager {\n  A,\n}`,
    },
    {
      name: 'a declared variable of the class type',
      code: `import type { WebSocketManager } from './websocket/manager';\nexport declare const manager: WebSocketManager;`,
    },
    {
      name: 'a mixin that is handed the class',
      code: `import { WebSocketManager } from './websocket/manager';\nexport const classes = [WebSocketManager];`,
    },
    {
      name: 'a default import of the canonical class under its own name',
      code: `import { WebSocketManager } from './websocket/manager';\nexport default WebSocketManager;`,
    },
    {
      name: 'a namespace re-export',
      code: `export * as sockets from './websocket/manager';`,
    },
    {
      name: 'a class that a pattern does not reach',
      code: `export class WebSocketManagerOptions {}`,
    },
    {
      name: 'a class that only holds a manager',
      code: `import { getWebSocketManager } from './websocket/manager';\nexport class Rooms {\n  manager = getWebSocketManager();\n}`,
    },
    {
      name: 'a class that extends another one of the project',
      code: `import { Base } from './base';\nexport class Rooms extends Base {}`,
      files: { 'src/base.ts': `export class Base {}\n` },
    },
    {
      name: 'a class in a function that leaves no file',
      code: `export function run() {\n  class WebSocketManager {}\n  return new WebSocketManager() instanceof Object;\n}`,
    },
    {
      name: 'a comment',
      code: `// export class WebSocketManager {}\nexport {};`,
    },
    {
      name: 'a property and a method of that name',
      code: `export class Api {\n  WebSocketManager = 1;\n}`,
    },
    {
      name: 'a test helper in a test folder',
      file: 'tests/helpers/sockets.ts',
      code: `export class FakeWebSocketManager {}`,
    },
    {
      name: 'a file that include leaves out',
      file: 'tools/socket.ts',
      code: `export class WebSocketManager {}`,
      registry: {
        include: ['src/**'],
        sources: {
          websocket: {
            module: 'src/websocket/manager.ts',
            exports: { class: 'WebSocketManager' },
          },
        },
      },
    },
    {
      name: 'JavaScript: a class of another name',
      parser: 'espree',
      code: `export class Sockets {}`,
    },
    {
      name: 'JavaScript: an object of that name',
      parser: 'espree',
      code: `export const WebSocketManager = { add() {} };`,
    },
  ],
  invalid: [
    {
      name: 'the same body',
      code: `export class WebSocketManager ${BODY}\n`,
      errors: [extra('WebSocketManager')],
      output: REEXPORT,
    },
    {
      name: 'the same body but for comments and white space',
      code: `export class WebSocketManager {\n  // all sockets\n  #sockets = new Map<string, WebSocket>();\n\n  add(\n    id: string,\n    socket: WebSocket): void { this.#sockets.set(id, socket); }\n}\n`,
      errors: [extra('WebSocketManager')],
      output: REEXPORT,
    },
    {
      name: 'the same body under another name',
      code: `export class ChatWebSocketManager ${BODY}\n`,
      errors: [extra('ChatWebSocketManager')],
      output: `export { WebSocketManager as ChatWebSocketManager } from './websocket/manager';\n`,
    },
    {
      name: 'a class expression with the same body',
      code: `export const WebSocketManager = class ${BODY};\n`,
      errors: [extra('WebSocketManager')],
      output: REEXPORT,
    },
    {
      name: 'a subclass that adds nothing',
      code: `import { WebSocketManager } from './websocket/manager';\n\nexport class ChatWebSocketManager extends WebSocketManager {}\n`,
      errors: [extra('ChatWebSocketManager')],
      output: `export { WebSocketManager as ChatWebSocketManager } from './websocket/manager';\n`,
    },
    {
      name: 'a subclass that adds nothing but a constructor that hands on',
      code: `import { WebSocketManager } from './websocket/manager';\n\nexport class Rooms extends WebSocketManager {\n  constructor() {\n    super();\n  }\n}\n`,
      errors: [extra('Rooms')],
      output: `export { WebSocketManager as Rooms } from './websocket/manager';\n`,
    },
    {
      name: 'another body',
      code: `export class WebSocketManager {\n  add(): void {}\n}\n`,
      errors: [suggested('WebSocketManager', REEXPORT)],
      output: null,
    },
    {
      name: 'more members',
      code: `export class WebSocketManager {\n  add(): void {}\n  broadcast(): void {}\n}\n`,
      errors: [
        {
          ...suggested('WebSocketManager', REEXPORT),
          data: {
            name: 'WebSocketManager',
            source: 'websocket',
            module: 'src/websocket/manager.ts',
            canonical: ' `WebSocketManager`',
            others: '',
          },
        },
      ],
      output: null,
    },
    {
      name: 'the same body, but a name in it means something else',
      code: `const Map = globalThis.WeakMap;\nexport class WebSocketManager ${BODY}\nexport { Map };\n`,
      errors: [
        suggested(
          'WebSocketManager',
          `const Map = globalThis.WeakMap;\n${REEXPORT}export { Map };\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a subclass that adds something',
      code: `import { WebSocketManager } from './websocket/manager';\n\nexport class Rooms extends WebSocketManager {\n  room = 1;\n}\n`,
      errors: [
        suggested('Rooms', `export { WebSocketManager as Rooms } from './websocket/manager';\n`),
      ],
      output: null,
    },
    {
      name: 'a local subclass',
      code: `import { WebSocketManager } from './websocket/manager';\n\nclass Rooms extends WebSocketManager {\n  room = 1;\n}\nexport const rooms = new Rooms().room;\n`,
      errors: [
        suggested(
          'Rooms',
          `import { WebSocketManager as Rooms } from './websocket/manager';\n\nexport const rooms = new Rooms().room;\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a local class whose instance is exported',
      code: `class WebSocketManager {\n  add(): void {}\n}\n\nexport const manager = new WebSocketManager();\n`,
      errors: [
        suggested(
          'WebSocketManager',
          `import { WebSocketManager } from './websocket/manager';\n\nexport const manager = new WebSocketManager();\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a class exported under the name',
      code: `class Sockets {\n  add(): void {}\n}\n\nexport { Sockets as WebSocketManager };\n`,
      errors: [
        suggested(
          'Sockets',
          `import { WebSocketManager as Sockets } from './websocket/manager';\n\nexport { Sockets as WebSocketManager };\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'the default export',
      code: `export default class WebSocketManager {\n  add(): void {}\n}\n`,
      errors: [
        suggested(
          'WebSocketManager',
          `export { WebSocketManager as default } from './websocket/manager';\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'a decorated class',
      code: `function injectable(_: unknown): void {}\n\n@injectable\nexport class WebSocketManager ${BODY}\n`,
      errors: [
        suggested('WebSocketManager', `function injectable(_: unknown): void {}\n\n${REEXPORT}`),
      ],
      output: null,
    },
    {
      name: 'the others are named',
      code: `export class WebSocketManager {}\n`,
      files: {
        'src/a/manager.ts': `export class WebSocketManager {}\n`,
        'src/b/manager.ts': `export const AppWebSocketManager = class {};\n`,
      },
      errors: [
        {
          ...suggested('WebSocketManager', REEXPORT),
          data: {
            name: 'WebSocketManager',
            source: 'websocket',
            module: 'src/websocket/manager.ts',
            canonical: ' `WebSocketManager`',
            others:
              ' Others: `WebSocketManager` in `src/a/manager.ts`, `AppWebSocketManager` in `src/b/manager.ts`.',
          },
        },
      ],
      output: null,
    },
    {
      name: 'two in one file',
      code: `export class WebSocketManager ${BODY}\nexport class ChatWebSocketManager ${BODY}\n`,
      errors: [extra('WebSocketManager'), extra('ChatWebSocketManager')],
      output: `export { WebSocketManager } from './websocket/manager';\nexport { WebSocketManager as ChatWebSocketManager } from './websocket/manager';\n`,
    },
    {
      name: 'the file uses its own class too',
      code: `export class WebSocketManager ${BODY}\n\nexport const manager = new WebSocketManager();\n`,
      errors: [extra('WebSocketManager')],
      output: `import { WebSocketManager } from './websocket/manager';\n\nexport { WebSocketManager };\n\nexport const manager = new WebSocketManager();\n`,
    },
    {
      name: 'a file that the canonical module loads',
      file: 'src/base.ts',
      code: `export class BaseWebSocketManager ${BODY}\n`,
      files: {
        'src/base.ts': `export class BaseWebSocketManager ${BODY}\n`,
        'src/websocket/manager.ts': `import { BaseWebSocketManager } from '../base';\nexport class WebSocketManager ${BODY}\nexport const getWebSocketManager = () => new WebSocketManager();\nexport const Base = BaseWebSocketManager;\n`,
      },
      errors: [
        suggested(
          'BaseWebSocketManager',
          `export { WebSocketManager as BaseWebSocketManager } from './websocket/manager';\n`,
        ),
      ],
      output: null,
    },
    {
      name: 'JavaScript: another body',
      parser: 'espree',
      code: `export class WebSocketManager {\n  add() {}\n}\n`,
      errors: [suggested('WebSocketManager', REEXPORT)],
      output: null,
    },
    {
      name: 'JavaScript: a class expression in CommonJS',
      parser: 'espree',
      file: 'src/feature.cjs',
      code: `exports.WebSocketManager = class WebSocketManager {\n  add() {}\n};\n`,
      errors: [{ ...extra('WebSocketManager', 1) }],
      output: null,
    },
  ],
};
