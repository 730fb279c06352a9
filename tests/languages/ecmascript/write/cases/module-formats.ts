import { code, reExport } from '../../../asked-remedies.ts';
import { SOCKETS, target, use, type WritingCase } from '../writing.ts';

/** Whether a file without an import of its own kind takes in the export by `import` or by `require()`. */
export const moduleFormats: readonly WritingCase[] = [
  {
    name: 'is a call in a file that sets module.exports and requires nothing yet',
    file: 'src/a.js',
    before: code`
      class WebSocketManager {
        send() {}
      }

      module.exports = { WebSocketManager };
    `,
    remedy: reExport('WebSocketManager', target('WebSocketManager', 'WebSocketManager', SOCKETS)),
    after: code`
      const { WebSocketManager } = require('./sockets/manager');

      module.exports = { WebSocketManager };
    `,
  },
  {
    name: 'is a call in a file that sets a member of exports and requires nothing yet',
    file: 'src/a.js',
    before: code`
      exports.client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      const { redisManager } = require('./infra/redis');

      exports.client = redisManager;
    `,
  },
  {
    name: 'is an import where a default is exported, although the module is read',
    file: 'src/a.js',
    before: code`
      export default [new Redis(), module];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export default [redisManager, module];
    `,
  },
  {
    name: 'is an import beside export … from, although the module is read',
    before: code`
      export { other } from './other';
      const { Redis } = require('ioredis');

      console.log(new Redis(), module);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      export { other } from './other';

      console.log(redisManager, module);
    `,
  },
  {
    name: 'is an import in a file that takes in modules by import() alone',
    file: 'src/a.js',
    before: code`
      import('./other');
      console.log(new Redis());
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      import('./other');
      console.log(redisManager);
    `,
  },
];
