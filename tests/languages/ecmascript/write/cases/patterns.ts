import { code, redirect } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

const getRedis = target('getRedis');
const byDefault = target('default', 'redis');
const untyped = 'what require() answers has no type';

/** `const { … } = require()`. */
export const requires: readonly WritingCase[] = [
  {
    name: 'joins a pattern under an alias that was chosen by hand',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');
      const { createRedis: mine } = require('./db/redis');

      module.exports = [mine(), redisPool];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool, getRedis: mine } = require('./infra/redis');

      module.exports = [mine(), redisPool];
    `,
  },
  {
    name: 'is imported beside a pattern where the file imports',
    before: code`
      const { redisPool } = require('./infra/redis');
      import { createRedis } from './db/redis';

      export const all = [createRedis(), redisPool];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool } = require('./infra/redis');
      import { getRedis } from './infra/redis';

      export const all = [getRedis(), redisPool];
    `,
  },
  {
    name: 'keeps its default value rather than join a pattern',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');
      const { createRedis = null } = require('./db/redis');

      module.exports = [createRedis, redisPool];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool } = require('./infra/redis');
      const { getRedis = null } = require('./infra/redis');

      module.exports = [getRedis, redisPool];
    `,
  },
  {
    name: 'keeps its default value beside the name without one',
    file: 'src/a.js',
    before: code`
      const { getRedis } = require('./infra/redis');
      const { createRedis = null } = require('./db/redis');

      module.exports = [createRedis, getRedis];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { getRedis } = require('./infra/redis');
      const { getRedis: createRedis = null } = require('./infra/redis');

      module.exports = [createRedis, getRedis];
    `,
  },
  {
    name: 'loses no default value to a new statement',
    file: 'src/a.js',
    before: code`
      const { createRedis = null, keep } = require('./db/redis');

      module.exports = [createRedis, keep];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'stays open to other values rather than join constants',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');
      let { createRedis } = require('./db/redis');
      createRedis = createRedis.bind(redisPool);
      module.exports = createRedis;
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool } = require('./infra/redis');
      let { getRedis: createRedis } = require('./infra/redis');
      createRedis = createRedis.bind(redisPool);
      module.exports = createRedis;
    `,
  },
  {
    name: 'is not split from beside others where it gets another value',
    file: 'src/a.js',
    before: code`
      let { createRedis, keep } = require('./db/redis');
      createRedis = createRedis.bind(keep);
      module.exports = createRedis;
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'keeps a default beside a pattern of its module',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');
      const { default: redis } = require('./db/redis');

      module.exports = [redis, redisPool];
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      const { redisPool } = require('./infra/redis');
      const { default: redis } = require('./infra/redis');

      module.exports = [redis, redisPool];
    `,
  },
  {
    name: 'keeps the name under which the statement exports it',
    before: code`
      export const { createRedis } = require('./db/redis');

      createRedis();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export const { getRedis: createRedis } = require('./infra/redis');

      createRedis();
    `,
    untyped,
  },
  {
    name: 'stays what its statement exports as a whole',
    before: code`
      export const legacy = require('./db/redis');

      legacy.createRedis();
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: null,
  },
];

/** Statements in a function or block. */
export const inner: readonly WritingCase[] = [
  {
    name: 'is not split where its var is seen outside the block',
    file: 'src/a.js',
    before: code`
      try {
        var { createRedis, keep } = require('./db/redis');
      } catch {}
      module.exports = [createRedis, keep];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'gives no member away where its var is seen outside the block',
    file: 'src/a.js',
    before: code`
      try {
        var legacy = require('./db/redis');
      } catch {}
      module.exports = [legacy.createRedis(), legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'is not split into an import, which has no place there',
    before: code`
      export function load() {
        const { createRedis, keep } = require('./db/redis');
        return [createRedis(), keep];
      }
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'gives a member to an import at the top',
    before: code`
      export function load() {
        const legacy = require('./db/redis');
        return [legacy.createRedis(), legacy.keep];
      }
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import { getRedis } from './infra/redis';

      export function load() {
        const legacy = require('./db/redis');
        return [getRedis(), legacy.keep];
      }
    `,
    usesUp: ['legacy'],
    untyped,
  },
  {
    name: 'gives a member to a call beside it',
    file: 'src/a.js',
    before: code`
      module.exports = function load() {
        const legacy = require('./db/redis');
        return [legacy.createRedis(), legacy.keep];
      };
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      module.exports = function load() {
        const legacy = require('./db/redis');
        const { getRedis } = require('./infra/redis');
        return [getRedis(), legacy.keep];
      };
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'keeps a name for itself that the module has for something else',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');
      const createRedis = redisPool;
      const getRedis = redisPool;

      module.exports = function load() {
        const { createRedis, keep } = require('./db/redis');
        return [createRedis(), keep, getRedis];
      };
      module.exports.all = createRedis;
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool } = require('./infra/redis');
      const createRedis = redisPool;
      const getRedis = redisPool;

      module.exports = function load() {
        const { keep } = require('./db/redis');
        const { getRedis: createRedis } = require('./infra/redis');
        return [createRedis(), keep, getRedis];
      };
      module.exports.all = createRedis;
    `,
  },
  {
    name: 'stays in its function where the module imports from the same file',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');

      module.exports = function load() {
        const { createRedis } = require('./db/redis');
        return [createRedis(), redisPool];
      };
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool } = require('./infra/redis');

      module.exports = function load() {
        const { getRedis } = require('./infra/redis');
        return [getRedis(), redisPool];
      };
    `,
  },
  {
    name: 'is split in the declaration of a module',
    file: 'src/a.d.ts',
    before: code`
      declare module 'redis-kit' {
        import { createRedis, keep } from './db/redis';
        export type All = [typeof createRedis, typeof keep];
      }
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      declare module 'redis-kit' {
        import { keep } from './db/redis';
        import { getRedis } from './infra/redis';
        export type All = [typeof getRedis, typeof keep];
      }
    `,
    untyped: 'the checked program has another file of this name',
  },
];

/** `import()`, its callback and what it is awaited into. */
export const dynamic: readonly WritingCase[] = [
  {
    name: 'moves a callback with a trailing comma',
    before: code`
      export const open = () => import('./db/redis').then(({ createRedis, }) => createRedis());
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export const open = () => import('./infra/redis').then(({ getRedis, }) => getRedis());
    `,
  },
  {
    name: 'moves a callback with three names',
    before: code`
      export const open = () =>
        import('./db/redis').then(({ createRedis, redisManager: it, legacyPool }) => [
          createRedis(),
          it,
          legacyPool,
        ]);
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['redisManager', target('redisManager')],
      ['legacyPool', target('redisPool')],
    ]),
    after: code`
      export const open = () =>
        import('./infra/redis').then(({ getRedis, redisManager: it, redisPool }) => [
          getRedis(),
          it,
          redisPool,
        ]);
    `,
  },
  {
    name: 'moves a callback whose braces have no spaces',
    before: code`
      export const open = () => import('./db/redis').then(({createRedis}) => createRedis());
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export const open = () => import('./infra/redis').then(({getRedis}) => getRedis());
    `,
  },
  {
    name: 'leaves a callback whose first name is a nested pattern',
    before: code`
      export const open = () =>
        import('./db/redis').then(({ redisManager: { status }, createRedis }) => [createRedis(), status]);
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'leaves a callback with a nested pattern among its names',
    before: code`
      export const open = () =>
        import('./db/redis').then(({ createRedis, redisManager: { status }, legacyPool }) => [
          createRedis(),
          status,
          legacyPool,
        ]);
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['legacyPool', target('redisPool')],
    ]),
    after: null,
  },
  {
    name: 'keeps the default value of what is awaited beside the name without one',
    before: code`
      import { getRedis } from './infra/redis';

      const { createRedis = getRedis } = await import('./db/redis');
      export const all = [createRedis(), getRedis()];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis } from './infra/redis';

      const { getRedis: createRedis = getRedis } = await import('./infra/redis');
      export const all = [createRedis(), getRedis()];
    `,
  },
  {
    name: 'moves what is awaited at the top beside an import of the module',
    before: code`
      import { redisPool } from './infra/redis';

      const { createRedis } = await import('./db/redis');
      export const all = [createRedis(), redisPool];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { redisPool } from './infra/redis';

      const { getRedis } = await import('./infra/redis');
      export const all = [getRedis(), redisPool];
    `,
  },
];

/** `import x = require()`. */
export const equals: readonly WritingCase[] = [
  {
    name: 'stays where it is exported',
    file: 'src/a.cts',
    before: code`
      export import lib = require('ioredis');

      export const client = new lib.Redis();
    `,
    remedy: use('new lib.Redis()'),
    after: code`
      export import lib = require('ioredis');
      import { redisManager } from './infra/redis';

      export const client = redisManager;
    `,
    untyped: 'the module format of the checked program is ESM',
  },
  {
    name: 'gives its members away and stays where it is exported',
    file: 'src/a.cts',
    before: code`
      import { other } from './other';
      export import legacy = require('./db/redis');

      export const all = [legacy.createRedis(), other];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import { other } from './other';
      export import legacy = require('./db/redis');
      import { getRedis } from './infra/redis';

      export const all = [getRedis(), other];
    `,
    usesUp: ['legacy'],
    untyped: 'the module format of the checked program is ESM',
  },
];
