import { code, reExport } from '../../../asked-remedies.ts';
import { SOCKETS, target, type WritingCase } from '../writing.ts';

const manager = target('WebSocketManager', 'WebSocketManager', SOCKETS);
const byDefault = target('default', 'WebSocketManager', SOCKETS);

export const reExportCases: readonly WritingCase[] = [
  {
    name: 'hands the class on in place of its copy',
    before: code`
      export class WebSocketManager {
        // sends
        send(text: string): void {}
        close(): void {}
      }
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      export { WebSocketManager } from './sockets/manager';
    `,
  },
  {
    name: 'keeps the comments before the class, and drops what only it used',
    before: code`
      import { WebSocket } from 'ws';
      import { other } from './other';

      /** All sockets. */
      export class WebSocketManager {
        sockets: WebSocket[] = [];
        send(text: string): void {}
        close(): void {}
      }

      export const rest = other;
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import { other } from './other';

      /** All sockets. */
      export { WebSocketManager } from './sockets/manager';

      export const rest = other;
    `,
  },
  {
    name: 'imports the class too where the file uses it',
    before: code`
      export class WebSocketManager {
        send(text: string): void {}
      }

      export const manager: WebSocketManager = new WebSocketManager();
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import { WebSocketManager } from './sockets/manager';

      export { WebSocketManager };

      export const manager: WebSocketManager = new WebSocketManager();
    `,
  },
  {
    name: 'imports a class that is not exported',
    before: code`
      import { other } from './other';

      class WebSocketManager {
        send(text: string): void {}
      }

      export const manager = [other, new WebSocketManager()];
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import { other } from './other';
      import { WebSocketManager } from './sockets/manager';

      export const manager = [other, new WebSocketManager()];
    `,
  },
  {
    name: 'keeps an export list',
    before: code`
      class WebSocketManager {
        send(text: string): void {}
      }

      export { WebSocketManager, WebSocketManager as Manager };
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import { WebSocketManager } from './sockets/manager';

      export { WebSocketManager, WebSocketManager as Manager };
    `,
  },
  {
    name: 'hands on under the old name',
    before: code`
      export class SocketManager {
        send(text: string): void {}
      }
    `,
    remedy: reExport('SocketManager', manager),
    after: code`
      export { WebSocketManager as SocketManager } from './sockets/manager';
    `,
  },
  {
    name: 'imports under the old name where the file uses it',
    before: code`
      export class SocketManager {
        send(text: string): void {}
      }
      export const manager = new SocketManager();
    `,
    remedy: reExport('SocketManager', manager),
    after: code`
      import { WebSocketManager as SocketManager } from './sockets/manager';

      export { SocketManager };
      export const manager = new SocketManager();
    `,
  },
  {
    name: 'hands on a default export',
    before: code`
      export default class WebSocketManager {
        send(text: string): void {}
      }
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      export { WebSocketManager as default } from './sockets/manager';
    `,
  },
  {
    name: 'hands on a nameless default export',
    before: code`
      export default class {
        send(text: string): void {}
      }
    `,
    remedy: reExport(null, manager),
    after: code`
      export { WebSocketManager as default } from './sockets/manager';
    `,
  },
  {
    name: 'hands on a default export that the file uses',
    before: code`
      export default class WebSocketManager {
        send(text: string): void {}
      }
      export const manager = new WebSocketManager();
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import { WebSocketManager } from './sockets/manager';

      export { WebSocketManager as default };
      export const manager = new WebSocketManager();
    `,
  },
  {
    name: 'hands on the default of the canonical module',
    before: code`
      export class WebSocketManager {
        send(text: string): void {}
      }
    `,
    remedy: reExport('WebSocketManager', byDefault),
    after: code`
      export { default as WebSocketManager } from './sockets/manager';
    `,
  },
  {
    name: 'replaces a class expression together with its variable',
    before: code`
      export const WebSocketManager = class {
        send(text: string): void {}
      };
      export const rest = 1;
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      export { WebSocketManager } from './sockets/manager';
      export const rest = 1;
    `,
  },
  {
    name: 'replaces a decorated class',
    before: code`
      @Injectable()
      export class WebSocketManager {
        send(text: string): void {}
      }
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      export { WebSocketManager } from './sockets/manager';
    `,
  },
  {
    name: 'merges with an import of the canonical module',
    before: code`
      import { getWebSocketManager } from './sockets/manager';

      class WebSocketManager {
        send(text: string): void {}
      }

      export const managers = [getWebSocketManager(), new WebSocketManager()];
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import { getWebSocketManager, WebSocketManager } from './sockets/manager';

      export const managers = [getWebSocketManager(), new WebSocketManager()];
    `,
  },
  {
    name: 'hands on a subclass that adds nothing',
    before: code`
      import { WebSocketManager as Base } from './sockets/manager';

      export class WebSocketManager extends Base {}
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      export { WebSocketManager } from './sockets/manager';
    `,
  },
  {
    name: 'imports under the name of a subclass that the file uses',
    before: code`
      import { WebSocketManager as Base } from './sockets/manager';

      export class WebSocketManager extends Base {}
      export const managers = [new Base(), new WebSocketManager()];
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import { WebSocketManager as Base, WebSocketManager } from './sockets/manager';

      export { WebSocketManager };
      export const managers = [new Base(), new WebSocketManager()];
    `,
    usesUp: ['Base'],
  },
  {
    name: 'keeps an import whose comment would be lost',
    before: code`
      import {
        WebSocket, // the class of ws
      } from 'ws';

      export class WebSocketManager {
        sockets: WebSocket[] = [];
      }
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import {
        WebSocket, // the class of ws
      } from 'ws';

      export { WebSocketManager } from './sockets/manager';
    `,
    leavesUnused: ['WebSocket'],
  },
  {
    name: 'replaces a class in a function',
    before: code`
      export function make() {
        class WebSocketManager {
          send(text: string): void {}
        }
        return new WebSocketManager();
      }
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      import { WebSocketManager } from './sockets/manager';

      export function make() {
        return new WebSocketManager();
      }
    `,
  },
  {
    name: 'refuses a class whose name an interface adds to',
    before: code`
      export interface WebSocketManager {
        extra?: string;
      }
      export class WebSocketManager {
        send(text: string): void {}
      }
      export const manager = new WebSocketManager();
    `,
    remedy: reExport('WebSocketManager', manager),
    after: null,
  },
  {
    name: 'refuses a class of a namespace',
    before: code`
      export namespace Sockets {
        export class WebSocketManager {
          send(text: string): void {}
        }
      }
    `,
    remedy: reExport('WebSocketManager', manager),
    after: null,
  },
  {
    name: 'refuses a class in a function where the name means something else outside',
    before: code`
      export function make(WebSocketManager: unknown) {
        return () => {
          class WebSocketManager {
            send(text: string): void {}
          }
          return new WebSocketManager();
        };
      }
    `,
    remedy: reExport('WebSocketManager', manager),
    after: null,
  },
  {
    name: 'keeps CRLF and no semicolons',
    before:
      "import { other } from './other'\r\n\r\nexport class WebSocketManager {\r\n\tsend(text: string): void {}\r\n}\r\nexport const rest = other\r\n",
    remedy: reExport('WebSocketManager', manager),
    after:
      "import { other } from './other'\r\n\r\nexport { WebSocketManager } from './sockets/manager'\r\nexport const rest = other\r\n",
  },
  {
    name: 'requires the class in place of its copy',
    file: 'src/a.js',
    before: code`
      const { other } = require('./other');

      class WebSocketManager {
        send() {}
      }

      module.exports = { WebSocketManager, other };
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      const { other } = require('./other');
      const { WebSocketManager } = require('./sockets/manager');

      module.exports = { WebSocketManager, other };
    `,
  },
  {
    name: 'refuses a class that is assigned to the exports as it stands',
    file: 'src/a.js',
    before: code`
      const { other } = require('./other');

      module.exports = class WebSocketManager {
        send() {
          return other;
        }
      };
    `,
    remedy: reExport('WebSocketManager', manager),
    after: null,
  },
  {
    name: 'hands a variable on',
    before: code`
      import { WebSocketManager } from './sockets/manager';

      export const manager = new WebSocketManager();
    `,
    remedy: reExport('manager', target('default', 'manager', SOCKETS), 'variable'),
    after: code`
      export { default as manager } from './sockets/manager';
    `,
  },
  {
    name: 'refuses a variable that is assigned again',
    before: code`
      import { WebSocketManager } from './sockets/manager';

      export let manager = new WebSocketManager();
      manager = new WebSocketManager();
    `,
    remedy: reExport('manager', target('default', 'manager', SOCKETS), 'variable'),
    after: null,
  },
  {
    name: 'refuses a class that is assigned again',
    file: 'src/a.js',
    before: code`
      class WebSocketManager {}
      WebSocketManager = globalThis.wrap(WebSocketManager);
      export { WebSocketManager };
    `,
    remedy: reExport('WebSocketManager', manager),
    after: null,
  },
  {
    name: 'takes a class away that nobody can see',
    before: code`
      export const rest = 1;

      class WebSocketManager {}
    `,
    remedy: reExport('WebSocketManager', manager),
    after: code`
      export const rest = 1;
    `,
  },
  {
    name: 'puts an import in place of a variable that holds a class',
    before: code`
      import { Redis } from 'ioredis';

      const size = 3;
      const RedisManager = class Manager extends Redis {};

      console.log(new RedisManager(), size);
    `,
    remedy: reExport('Manager', target('RedisManager')),
    after: code`
      import { RedisManager } from './infra/redis';

      const size = 3;

      console.log(new RedisManager(), size);
    `,
  },
  {
    name: 'leaves a class alone that is an argument',
    before: code`
      import { Redis } from 'ioredis';

      console.log(class Manager extends Redis {});
    `,
    remedy: reExport('Manager', target('RedisManager')),
    after: null,
  },
  {
    name: 'leaves a variable alone that gets another value',
    before: code`
      import { Redis } from 'ioredis';

      export let redisManager = new Redis();
      [redisManager] = [new Redis()];
    `,
    remedy: reExport('redisManager', target('redisManager'), 'variable'),
    after: null,
  },
  {
    name: 'takes a class for unused that only itself uses',
    before: code`
      import { Redis } from 'ioredis';

      export class RedisManager extends Redis {
        static make() {
          return new RedisManager();
        }
      }
    `,
    remedy: reExport('RedisManager', target('RedisManager')),
    after: code`
      export { RedisManager } from './infra/redis';
    `,
  },
  {
    name: 'is not held up by its name in comments, strings and longer names',
    before: code`
      import { Redis } from 'ioredis';

      // The type RedisManager was once an interface RedisManager.
      const text = 'type RedisManager';
      interface RedisManagerOptions { url: string }

      class RedisManager extends Redis {}

      console.log(new RedisManager(), text, {} as RedisManagerOptions);
    `,
    remedy: reExport('RedisManager', target('RedisManager')),
    after: code`
      import { RedisManager } from './infra/redis';

      // The type RedisManager was once an interface RedisManager.
      const text = 'type RedisManager';
      interface RedisManagerOptions { url: string }

      console.log(new RedisManager(), text, {} as RedisManagerOptions);
    `,
  },
  {
    name: 'leaves a class alone of which only a member is taken',
    before: code`
      import { Redis } from 'ioredis';

      export const made = class Manager extends Redis {}.name;
    `,
    remedy: reExport('Manager', target('RedisManager')),
    after: null,
  },
];
