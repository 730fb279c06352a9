import { code } from '../../../asked-remedies.ts';
import { use, type WritingCase } from '../writing.ts';

/** Where a new import stands. */
export const places: readonly WritingCase[] = [
  {
    name: 'behind the last import, whatever stands between them',
    before: code`
      import { Redis } from 'ioredis';

      console.log(Redis);

      import { other } from './other';

      export const client = [other, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';

      console.log(Redis);

      import { other } from './other';
      import { redisManager } from './infra/redis';

      export const client = [other, redisManager];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'behind the first call at the top, whatever a function before it requires',
    file: 'src/a.js',
    before: code`
      function load() {
        return require('./other');
      }
      const { other } = require('./other');

      exports.all = [load, other, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      function load() {
        return require('./other');
      }
      const { other } = require('./other');
      const { redisManager } = require('./infra/redis');

      exports.all = [load, other, redisManager];
    `,
  },
  {
    name: 'before code in the line of the last import, ended although that is not the style',
    before: code`
      import { another } from './other'
      import { Redis } from 'ioredis'
      import { other } from './other'; console.log(new Redis(), other, another, Redis)
    `,
    remedy: use('new Redis()'),
    after: code`
      import { another } from './other'
      import { Redis } from 'ioredis'
      import { other } from './other';
      import { redisManager } from './infra/redis'; console.log(redisManager, other, another, Redis)
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'behind an import at the very end, without a semicolon where that is the style',
    before:
      "export const client = new Redis()\nimport { Redis } from 'ioredis'\nexport { Redis }\nimport { other } from './other' // last",
    remedy: use('new Redis()'),
    after:
      "export const client = redisManager\nimport { Redis } from 'ioredis'\nexport { Redis }\nimport { other } from './other' // last\nimport { redisManager } from './infra/redis'",
    usesUp: ['Redis'],
  },
  {
    name: 'before a parenthesis, without a semicolon where that is the style',
    before: code`
      import { Redis } from 'ioredis'
      export { Redis }
      import { other } from './other'

      (async () => [new Redis(), other])()
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis'
      export { Redis }
      import { other } from './other'
      import { redisManager } from './infra/redis'

      (async () => [redisManager, other])()
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'at the top of a file that begins with an empty line',
    file: 'src/a.js',
    before: '\nexport const client = new Redis();\n',
    remedy: use('new Redis()'),
    after: "import { redisManager } from './infra/redis';\n\nexport const client = redisManager;\n",
  },
  {
    name: 'behind a directive that a line of white space follows',
    file: 'src/a.js',
    before: "'use client';\n  \nexport const client = new Redis();\n",
    remedy: use('new Redis()'),
    after:
      "'use client';\n\nimport { redisManager } from './infra/redis';\n  \nexport const client = redisManager;\n",
  },
  {
    name: 'at the top of a file of one line',
    file: 'src/a.js',
    before: 'export const client = new Redis()',
    remedy: use('new Redis()'),
    after: "import { redisManager } from './infra/redis'\n\nexport const client = redisManager",
  },
  {
    name: 'behind a remark over lines that belongs to a directive',
    file: 'src/a.js',
    before: code`
      'use client'; /* in the
      browser */
      export const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      'use client'; /* in the
      browser */

      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
  },
  {
    name: 'behind a directive, before the comment of what follows',
    file: 'src/a.js',
    before: code`
      'use client'; // in the browser
      // All of us.
      export const client = new Redis();
    `,
    remedy: use('new Redis()'),
    after: code`
      'use client'; // in the browser

      import { redisManager } from './infra/redis';

      // All of us.
      export const client = redisManager;
    `,
  },
  {
    name: 'before the comment of a statement, whatever comments further down say',
    file: 'src/a.js',
    before: code`
      // All of us.
      export const client = new Redis();

      // eslint-disable-next-line no-console
      console.log(client);
    `,
    remedy: use('new Redis()'),
    after: code`
      import { redisManager } from './infra/redis';

      // All of us.
      export const client = redisManager;

      // eslint-disable-next-line no-console
      console.log(client);
    `,
  },
];

/** How a new import is written. */
export const importStyles: readonly WritingCase[] = [
  {
    name: 'in single quotes where imports have both',
    before: code`
      import { Redis } from 'ioredis';
      import { other } from "./other";

      export const all = [other, Redis, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { other } from "./other";
      import { redisManager } from './infra/redis';

      export const all = [other, Redis, redisManager];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'in the quotes of the imports where other strings have others',
    before: code`
      import { Redis } from 'ioredis';

      export const all = ["a", "b", "c", Redis, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { redisManager } from './infra/redis';

      export const all = ["a", "b", "c", Redis, redisManager];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'with a semicolon where half of the imports have one',
    before: code`
      import { Redis } from 'ioredis';
      import { other } from './other'

      export const all = [other, Redis, new Redis()]
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import { other } from './other'
      import { redisManager } from './infra/redis';

      export const all = [other, Redis, redisManager]
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'without spaces in braces where the only list in a line has none',
    before: code`
      import {
        other,
      } from './other';
      import {
        getWebSocketManager,
      } from './sockets/manager';
      import {Redis} from 'ioredis';

      export const all = [other, getWebSocketManager, Redis, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import {
        other,
      } from './other';
      import {
        getWebSocketManager,
      } from './sockets/manager';
      import {Redis} from 'ioredis';
      import {redisManager} from './infra/redis';

      export const all = [other, getWebSocketManager, Redis, redisManager];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'with spaces in braces where only empty ones have none',
    before: code`
      import { Redis } from 'ioredis';
      import {} from './other';
      import {} from './setup';

      export const all = [Redis, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import { Redis } from 'ioredis';
      import {} from './other';
      import {} from './setup';
      import { redisManager } from './infra/redis';

      export const all = [Redis, redisManager];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'without spaces in braces where only empty ones have some',
    before: code`
      import {Redis} from 'ioredis';
      import { } from './other';

      export const all = [Redis, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import {Redis} from 'ioredis';
      import { } from './other';
      import {redisManager} from './infra/redis';

      export const all = [Redis, redisManager];
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'without spaces in braces where a list has none that goes on in a second line',
    before: code`
      import {Cluster,
        Redis} from 'ioredis';

      export const all = [Cluster, Redis, new Redis()];
    `,
    remedy: use('new Redis()'),
    after: code`
      import {Cluster,
        Redis} from 'ioredis';
      import {redisManager} from './infra/redis';

      export const all = [Cluster, Redis, redisManager];
    `,
    usesUp: ['Redis'],
  },
];
