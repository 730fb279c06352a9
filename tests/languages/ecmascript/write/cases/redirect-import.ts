import { code, redirect } from '../../../asked-remedies.ts';
import { SOCKETS, target, type WritingCase } from '../writing.ts';

const same = target('redisManager');
const getRedis = target('getRedis');
const byDefault = target('default', 'redis');
const elsewhere = target('getWebSocketManager', 'getWebSocketManager', SOCKETS);

/** `import … from`. */
export const imports: readonly WritingCase[] = [
  {
    name: 'rewrites the source where the name stays',
    before: code`
      import { redisManager } from './db/redis';

      redisManager.get('a');
    `,
    remedy: redirect('./db/redis', [['redisManager', same]]),
    after: code`
      import { redisManager } from './infra/redis';

      redisManager.get('a');
    `,
  },
  {
    name: 'keeps the bracket of a computed key that ends up beside its own name',
    before: code`
      const { ['createRedis']: getRedis } = require('./db/redis');

      getRedis();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { ['getRedis']: getRedis } = require('./infra/redis');

      getRedis();
    `,
  },
  {
    name: 'renames the uses, shorthand properties spelled out',
    before: code`
      import { createRedis } from './db/redis';

      export const all = { createRedis, made: createRedis() };
      export type Maker = typeof createRedis;
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis } from './infra/redis';

      export const all = { createRedis: getRedis, made: getRedis() };
      export type Maker = typeof getRedis;
    `,
  },
  {
    name: 'renames a class in expressions, types and heritage',
    before: code`
      import { LegacyManager } from './db/redis';

      class Mine extends LegacyManager {}
      export const all: LegacyManager[] = [new LegacyManager(), new Mine()];
    `,
    remedy: redirect('./db/redis', [['LegacyManager', target('RedisManager')]]),
    after: code`
      import { RedisManager } from './infra/redis';

      class Mine extends RedisManager {}
      export const all: RedisManager[] = [new RedisManager(), new Mine()];
    `,
  },
  {
    name: 'renames a component, closing tag included',
    file: 'src/a.tsx',
    before: code`
      import { LegacyPanel } from './db/redis';

      export const view = <LegacyPanel title="a"><b /></LegacyPanel>;
    `,
    remedy: redirect('./db/redis', [['LegacyPanel', target('Panel')]]),
    after: code`
      import { Panel } from './infra/redis';

      export const view = <Panel title="a"><b /></Panel>;
    `,
    untyped: 'the panel takes no children',
  },
  {
    name: 'keeps a component its name where the new one would be an element',
    file: 'src/a.tsx',
    before: code`
      import { LegacyPanel } from './db/redis';

      export const view = <LegacyPanel />;
    `,
    remedy: redirect('./db/redis', [['LegacyPanel', target('Panel', 'panel')]]),
    after: code`
      import { Panel as LegacyPanel } from './infra/redis';

      export const view = <LegacyPanel />;
    `,
  },
  {
    name: 'keeps an alias that was chosen by hand',
    before: code`
      import { createRedis as open } from './db/redis';

      export const client = open();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis as open } from './infra/redis';

      export const client = open();
    `,
  },
  {
    name: 'needs no alias any more',
    before: code`
      import { createRedis as getRedis } from './db/redis';

      export const client = getRedis();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis } from './infra/redis';

      export const client = getRedis();
    `,
  },
  {
    name: 'keeps the comment between a name and its alias',
    before: code`
      import { createRedis as /* ours */ getRedis } from './db/redis';

      export const client = getRedis();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis as /* ours */ getRedis } from './infra/redis';

      export const client = getRedis();
    `,
  },
  {
    name: 'keeps the old name where the new one is taken in the module',
    before: code`
      import { createRedis } from './db/redis';

      const getRedis = 1;
      export const client = [createRedis(), getRedis];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis as createRedis } from './infra/redis';

      const getRedis = 1;
      export const client = [createRedis(), getRedis];
    `,
  },
  {
    name: 'keeps the old name where the new one is shadowed at a use',
    before: code`
      import { createRedis } from './db/redis';

      export const open = (getRedis: number) => [createRedis(), getRedis];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis as createRedis } from './infra/redis';

      export const open = (getRedis: number) => [createRedis(), getRedis];
    `,
  },
  {
    name: 'renames where a scope without uses has the new name',
    before: code`
      import { createRedis } from './db/redis';

      export const client = createRedis();
      export const open = (getRedis: number) => getRedis;
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis } from './infra/redis';

      export const client = getRedis();
      export const open = (getRedis: number) => getRedis;
    `,
  },
  {
    name: 'keeps the old name of what the file exports',
    before: code`
      import { createRedis } from './db/redis';

      export const client = createRedis();
      export { createRedis };
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis as createRedis } from './infra/redis';

      export const client = createRedis();
      export { createRedis };
    `,
  },
  {
    name: 'turns a default import into a named one',
    before: code`
      import legacy from './db/redis';

      legacy.get('a');
    `,
    remedy: redirect('./db/redis', [['default', same]]),
    after: code`
      import { redisManager } from './infra/redis';

      redisManager.get('a');
    `,
  },
  {
    name: 'turns a default import whose new name is taken into an alias',
    before: code`
      import legacy from './db/redis';

      export const redisManager = [legacy];
    `,
    remedy: redirect('./db/redis', [['default', same]]),
    after: code`
      import { redisManager as legacy } from './infra/redis';

      export const redisManager = [legacy];
    `,
  },
  {
    name: 'turns a named import into a default one',
    before: code`
      import { legacyRedis } from './db/redis';

      legacyRedis.get('a');
    `,
    remedy: redirect('./db/redis', [['legacyRedis', byDefault]]),
    after: code`
      import redis from './infra/redis';

      redis.get('a');
    `,
  },
  {
    name: 'turns a named default into a default',
    before: code`
      import { default as legacy } from './db/redis';

      legacy.get('a');
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import { default as legacy } from './infra/redis';

      legacy.get('a');
    `,
  },
  {
    name: 'keeps the local name of a default import',
    before: code`
      import legacy from './db/redis';

      legacy.get('a');
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import legacy from './infra/redis';

      legacy.get('a');
    `,
  },
  {
    name: 'moves a default and a name together, each to the other place',
    before: code`
      import legacy, { createRedis } from './db/redis';

      export const all = [legacy, createRedis()];
    `,
    remedy: redirect('./db/redis', [
      ['default', getRedis],
      ['createRedis', byDefault],
    ]),
    after: code`
      import redis, { getRedis } from './infra/redis';

      export const all = [getRedis, redis()];
    `,
    untyped: 'the swap is of things of different types',
  },
  {
    name: 'splits a statement of which one name moves',
    before: code`
      import { createRedis, keep } from './db/redis';

      export const all = [createRedis(), keep];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { keep } from './db/redis';
      import { getRedis } from './infra/redis';

      export const all = [getRedis(), keep];
    `,
  },
  {
    name: 'splits a list of lines, indentation and trailing comma kept',
    before: code`
      import {
        createRedis,
        keep,
        legacyPool,
      } from './db/redis';

      export const all = [createRedis(), keep, legacyPool];
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['legacyPool', target('redisPool')],
    ]),
    after: code`
      import {
        keep,
      } from './db/redis';
      import { getRedis, redisPool } from './infra/redis';

      export const all = [getRedis(), keep, redisPool];
    `,
  },
  {
    name: 'splits a name from beside a default import',
    before: code`
      import legacy, { createRedis } from './db/redis';

      export const all = [legacy, createRedis()];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import legacy from './db/redis';
      import { getRedis } from './infra/redis';

      export const all = [legacy, getRedis()];
    `,
  },
  {
    name: 'splits a default import from beside names',
    before: code`
      import legacy, { keep } from './db/redis';

      export const all = [legacy, keep];
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import { keep } from './db/redis';
      import legacy from './infra/redis';

      export const all = [legacy, keep];
    `,
  },
  {
    name: 'splits between two modules',
    before: code`
      import { createRedis, legacyPool } from './db/redis';

      export const all = [createRedis(), legacyPool];
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', elsewhere],
      ['legacyPool', target('redisPool')],
    ]),
    after: code`
      import { getWebSocketManager } from './sockets/manager';
      import { redisPool } from './infra/redis';

      export const all = [getWebSocketManager(), redisPool];
    `,
  },
  {
    name: 'refuses to split a list whose comment would be lost',
    before: code`
      import {
        createRedis, // the old factory
        keep,
      } from './db/redis';

      export const all = [createRedis(), keep];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'keeps the comments in a list that moves as a whole',
    before: code`
      import {
        createRedis, // the factory
        // and the pool
        legacyPool,
      } from './db/redis';

      export const all = [createRedis(), legacyPool];
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['legacyPool', target('redisPool')],
    ]),
    after: code`
      import {
        getRedis, // the factory
        // and the pool
        redisPool,
      } from './infra/redis';

      export const all = [getRedis(), redisPool];
    `,
  },
  {
    name: 'merges with an import of the new module',
    before: code`
      import { getRedis } from './infra/redis';
      import { redisManager } from './db/redis';

      export const all = [getRedis(), redisManager];
    `,
    remedy: redirect('./db/redis', [['redisManager', same]]),
    after: code`
      import { getRedis, redisManager } from './infra/redis';

      export const all = [getRedis(), redisManager];
    `,
  },
  {
    name: 'merges a default import with names of the new module',
    before: code`
      import { getRedis } from './infra/redis';
      import legacy from './db/redis';

      export const all = [getRedis(), legacy];
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import legacy, { getRedis } from './infra/redis';

      export const all = [getRedis(), legacy];
    `,
  },
  {
    name: 'does not merge with a namespace import, which has no room for names',
    before: code`
      import * as infra from './infra/redis';
      import { redisManager } from './db/redis';

      export const all = [infra.getRedis(), redisManager];
    `,
    remedy: redirect('./db/redis', [['redisManager', same]]),
    after: code`
      import * as infra from './infra/redis';
      import { redisManager } from './infra/redis';

      export const all = [infra.getRedis(), redisManager];
    `,
  },
  {
    name: 'uses what is imported already, export lists spelled out',
    before: code`
      import { getRedis } from './infra/redis';
      import { createRedis } from './db/redis';

      export const all = [getRedis(), createRedis(), { createRedis }];
      export { createRedis };
      export { createRedis as make };
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis } from './infra/redis';

      export const all = [getRedis(), getRedis(), { createRedis: getRedis }];
      export { getRedis as createRedis };
      export { getRedis as make };
    `,
  },
  {
    name: 'uses what is imported already under another name',
    before: code`
      import { getRedis as open } from './infra/redis';
      import { createRedis, keep } from './db/redis';

      export const all = [open(), createRedis(), keep];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis as open } from './infra/redis';
      import { keep } from './db/redis';

      export const all = [open(), open(), keep];
    `,
  },
  {
    name: 'adds a second name where the imported one is shadowed at a use',
    before: code`
      import { getRedis } from './infra/redis';
      import { createRedis } from './db/redis';

      export const open = (getRedis: number) => [createRedis(), getRedis];
      export const client = getRedis();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { getRedis, getRedis as createRedis } from './infra/redis';

      export const open = (getRedis: number) => [createRedis(), getRedis];
      export const client = getRedis();
    `,
  },
  {
    name: 'rewrites a side-effect import',
    before: code`
      import './db/redis';
    `,
    remedy: redirect('./db/redis', [[null, same]]),
    after: code`
      import './infra/redis';
    `,
  },
  {
    name: 'keeps attributes, double quotes and the missing semicolon',
    before:
      'import { createRedis } from "./db/redis" with { mode: "sync" }\n\nexport const client = createRedis()\n',
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after:
      'import { getRedis } from "./infra/redis" with { mode: "sync" }\n\nexport const client = getRedis()\n',
  },
  {
    name: 'takes attributes along when it splits',
    before: code`
      import { createRedis, keep } from './db/redis' with { mode: 'sync' };

      export const all = [createRedis(), keep];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { keep } from './db/redis' with { mode: 'sync' };
      import { getRedis } from './infra/redis' with { mode: 'sync' };

      export const all = [getRedis(), keep];
    `,
  },
  {
    name: 'does not merge what has attributes',
    before: code`
      import { redisManager } from './infra/redis';
      import { createRedis } from './db/redis' with { mode: 'sync' };

      export const all = [createRedis(), redisManager];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { redisManager } from './infra/redis';
      import { getRedis } from './infra/redis' with { mode: 'sync' };

      export const all = [getRedis(), redisManager];
    `,
  },
  {
    name: 'keeps CRLF and tabs',
    before:
      "import {\r\n\tcreateRedis,\r\n\tkeep,\r\n} from './db/redis';\r\n\r\nexport const all = [createRedis(), keep];\r\n",
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after:
      "import {\r\n\tkeep,\r\n} from './db/redis';\r\nimport { getRedis } from './infra/redis';\r\n\r\nexport const all = [getRedis(), keep];\r\n",
  },
  {
    name: 'renames within the module that it came from',
    before: code`
      import { keep, createRedis } from './db/redis';

      export const all = [createRedis(), keep];
    `,
    remedy: redirect('./db/redis', [
      [
        'createRedis',
        target('redisManager', 'redisManager', { kind: 'file', file: 'src/db/redis.ts' }),
      ],
    ]),
    after: code`
      import { keep, redisManager } from './db/redis';

      export const all = [redisManager(), keep];
    `,
    untyped: 'a manager cannot be called',
  },
  {
    name: 'moves two names to one, under the names that they had',
    before: code`
      import { legacyPool, legacyRedis } from './db/redis';

      export const all = [legacyPool, legacyRedis];
    `,
    remedy: redirect('./db/redis', [
      ['legacyPool', same],
      ['legacyRedis', same],
    ]),
    after: code`
      import { redisManager, redisManager as legacyRedis } from './infra/redis';

      export const all = [redisManager, legacyRedis];
    `,
  },
  {
    name: 'keeps a component that would become an element',
    before: code`
      import { LegacyPanel } from './db/redis';

      export const all = [LegacyPanel, <LegacyPanel></LegacyPanel>];
    `,
    remedy: redirect('./db/redis', [['LegacyPanel', target('panel')]]),
    after: code`
      import { panel as LegacyPanel } from './infra/redis';

      export const all = [LegacyPanel, <LegacyPanel></LegacyPanel>];
    `,
    file: 'src/a.tsx',
    untyped: 'there is no such component',
  },
  {
    name: 'takes one of two names where the other is imported already',
    before: code`
      import { LegacyManager, legacyRedis } from './db/redis';
      import { redisManager } from './infra/redis';

      console.log(LegacyManager, legacyRedis, redisManager);
    `,
    remedy: redirect('./db/redis', [
      ['LegacyManager', target('RedisManager')],
      ['legacyRedis', same],
    ]),
    after: code`
      import { redisManager, RedisManager } from './infra/redis';

      console.log(RedisManager, redisManager, redisManager);
    `,
  },
  {
    name: 'takes a default where the other keeps its name',
    before: code`
      import legacy from './db/redis';

      legacy.get('a');
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import legacy from './infra/redis';

      legacy.get('a');
    `,
  },
  {
    name: 'names what is no identifier in quotes',
    before: code`
      import { createRedis } from './db/redis';

      createRedis();
    `,
    remedy: redirect('./db/redis', [['createRedis', target("create it's", 'made')]]),
    after: code`
      import { 'create it\'s' as made } from './infra/redis';

      made();
    `,
    untyped: 'there is no such export',
  },
];

/** Types stay types. */
export const types: readonly WritingCase[] = [
  {
    name: 'keeps import type',
    before: code`
      import type { LegacySettings } from './db/redis';

      export const settings: LegacySettings = { url: '' };
    `,
    remedy: redirect('./db/redis', [['LegacySettings', target('RedisSettings')]]),
    after: code`
      import type { RedisSettings } from './infra/redis';

      export const settings: RedisSettings = { url: '' };
    `,
  },
  {
    name: 'keeps the modifier of one name',
    before: code`
      import { createRedis, type LegacySettings } from './db/redis';

      export const all: [LegacySettings, unknown] = [{ url: '' }, createRedis()];
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['LegacySettings', target('RedisSettings')],
    ]),
    after: code`
      import { getRedis, type RedisSettings } from './infra/redis';

      export const all: [RedisSettings, unknown] = [{ url: '' }, getRedis()];
    `,
  },
  {
    name: 'splits a marked name into a statement of its own',
    before: code`
      import { keep, type LegacySettings } from './db/redis';

      export const all: [LegacySettings, unknown] = [{ url: '' }, keep];
    `,
    remedy: redirect('./db/redis', [['LegacySettings', target('RedisSettings')]]),
    after: code`
      import { keep } from './db/redis';
      import type { RedisSettings } from './infra/redis';

      export const all: [RedisSettings, unknown] = [{ url: '' }, keep];
    `,
  },
  {
    name: 'merges a marked name with its like',
    before: code`
      import { getRedis, type RedisManager } from './infra/redis';
      import { keep, type LegacySettings } from './db/redis';

      export const all: [LegacySettings, unknown, RedisManager] = [{ url: '' }, keep, getRedis()];
    `,
    remedy: redirect('./db/redis', [['LegacySettings', target('RedisSettings')]]),
    after: code`
      import { getRedis, type RedisManager, type RedisSettings } from './infra/redis';
      import { keep } from './db/redis';

      export const all: [RedisSettings, unknown, RedisManager] = [{ url: '' }, keep, getRedis()];
    `,
  },
  {
    name: 'merges types with types, not with values',
    before: code`
      import { getRedis } from './infra/redis';
      import type { RedisManager } from './infra/redis';
      import type { LegacySettings } from './db/redis';

      export const all: [LegacySettings, RedisManager] = [{ url: '' }, getRedis()];
    `,
    remedy: redirect('./db/redis', [['LegacySettings', target('RedisSettings')]]),
    after: code`
      import { getRedis } from './infra/redis';
      import type { RedisManager, RedisSettings } from './infra/redis';

      export const all: [RedisSettings, RedisManager] = [{ url: '' }, getRedis()];
    `,
  },
  {
    name: 'does not merge a type with values where the file marks no names',
    before: code`
      import { getRedis } from './infra/redis';
      import type { LegacySettings } from './db/redis';

      export const all: [LegacySettings, unknown] = [{ url: '' }, getRedis()];
    `,
    remedy: redirect('./db/redis', [['LegacySettings', target('RedisSettings')]]),
    after: code`
      import { getRedis } from './infra/redis';
      import type { RedisSettings } from './infra/redis';

      export const all: [RedisSettings, unknown] = [{ url: '' }, getRedis()];
    `,
  },
  {
    name: 'merges a value with values, not with types',
    before: code`
      import type { RedisSettings } from './infra/redis';
      import { createRedis } from './db/redis';

      export const all: [RedisSettings, unknown] = [{ url: '' }, createRedis()];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import type { RedisSettings } from './infra/redis';
      import { getRedis } from './infra/redis';

      export const all: [RedisSettings, unknown] = [{ url: '' }, getRedis()];
    `,
  },
  {
    name: 'lets a type use the value import that is there',
    before: code`
      import { RedisManager } from './infra/redis';
      import type { LegacyManager } from './db/redis';

      export const manager: LegacyManager = new RedisManager();
    `,
    remedy: redirect('./db/redis', [['LegacyManager', target('RedisManager')]]),
    after: code`
      import { RedisManager } from './infra/redis';

      export const manager: RedisManager = new RedisManager();
    `,
  },
  {
    name: 'does not let a value use the type import that is there',
    before: code`
      import type { RedisManager } from './infra/redis';
      import { LegacyManager } from './db/redis';

      export const manager: RedisManager = new LegacyManager();
    `,
    remedy: redirect('./db/redis', [['LegacyManager', target('RedisManager')]]),
    after: code`
      import type { RedisManager } from './infra/redis';
      import { RedisManager as LegacyManager } from './infra/redis';

      export const manager: RedisManager = new LegacyManager();
    `,
  },
  {
    name: 'keeps a type-only default import',
    before: code`
      import type legacy from './db/redis';

      export type Client = typeof legacy;
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      import type legacy from './infra/redis';

      export type Client = typeof legacy;
    `,
  },
  {
    name: 'turns a type-only default import into a named one',
    before: code`
      import type legacy from './db/redis';

      export type Client = typeof legacy;
    `,
    remedy: redirect('./db/redis', [['default', same]]),
    after: code`
      import type { redisManager } from './infra/redis';

      export type Client = typeof redisManager;
    `,
  },
  {
    name: 'rewrites typeof import()',
    before: code`
      export type Redis = typeof import('./db/redis');
    `,
    remedy: redirect('./db/redis', [[null, same]]),
    after: code`
      export type Redis = typeof import('./infra/redis');
    `,
  },
  {
    name: 'rewrites import() with a member',
    before: code`
      export type Settings = import("./db/redis").LegacySettings;
    `,
    remedy: redirect('./db/redis', [['LegacySettings', target('RedisSettings')]]),
    after: code`
      export type Settings = import("./infra/redis").RedisSettings;
    `,
  },
];

/** `import * as ns from`. */
export const namespaces: readonly WritingCase[] = [
  {
    name: 'moves a namespace whose every member moves',
    before: code`
      import * as legacy from './db/redis';

      export const all = [legacy.createRedis(), legacy.legacyPool];
      export type Settings = legacy.LegacySettings;
    `,
    remedy: redirect('./db/redis', [
      ['legacy.createRedis', getRedis],
      ['legacy.legacyPool', target('redisPool')],
      ['legacy.LegacySettings', target('RedisSettings')],
    ]),
    after: code`
      import * as legacy from './infra/redis';

      export const all = [legacy.getRedis(), legacy.redisPool];
      export type Settings = legacy.RedisSettings;
    `,
  },
  {
    name: 'imports a member of which others stay',
    before: code`
      import * as legacy from './db/redis';

      export const all = [legacy.createRedis(), legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import * as legacy from './db/redis';
      import { getRedis } from './infra/redis';

      export const all = [getRedis(), legacy.keep];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'imports a type that a namespace had, as a type',
    before: code`
      import * as legacy from './db/redis';

      export const all: [legacy.LegacySettings, unknown] = [{ url: '' }, legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.LegacySettings', target('RedisSettings')]]),
    after: code`
      import * as legacy from './db/redis';
      import type { RedisSettings } from './infra/redis';

      export const all: [RedisSettings, unknown] = [{ url: '' }, legacy.keep];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'merges a member with an import of the new module',
    before: code`
      import * as legacy from './db/redis';
      import { redisPool } from './infra/redis';

      export const all = [legacy.createRedis(), legacy.keep, redisPool];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import * as legacy from './db/redis';
      import { redisPool, getRedis } from './infra/redis';

      export const all = [getRedis(), legacy.keep, redisPool];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'keeps a namespace that is handed on as a whole',
    before: code`
      import * as legacy from './db/redis';

      export const all = [legacy.createRedis()];
      export { legacy };
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import * as legacy from './db/redis';
      import { getRedis } from './infra/redis';

      export const all = [getRedis()];
      export { legacy };
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'keeps a namespace that is read by a computed name',
    file: 'src/a.js',
    before: code`
      import * as legacy from './db/redis';

      export const all = [legacy.createRedis(), legacy['keep']];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import * as legacy from './db/redis';
      import { getRedis } from './infra/redis';

      export const all = [getRedis(), legacy['keep']];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'moves a namespace as a whole',
    before: code`
      import * as legacy from './db/redis';

      export const all = Object.keys(legacy);
    `,
    remedy: redirect('./db/redis', [['*', target('*', 'redis')]]),
    after: code`
      import * as legacy from './infra/redis';

      export const all = Object.keys(legacy);
    `,
  },
  {
    name: 'takes an alias for a member whose name is taken',
    before: code`
      import * as legacy from './db/redis';

      const getRedis = legacy.createRedis();
      export const all = [getRedis, legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import * as legacy from './db/redis';
      import { getRedis as canonicalGetRedis } from './infra/redis';

      const getRedis = canonicalGetRedis();
      export const all = [getRedis, legacy.keep];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'imports a component that a namespace had',
    file: 'src/a.tsx',
    before: code`
      import * as legacy from './db/redis';

      export const view = [<legacy.LegacyPanel title="a"></legacy.LegacyPanel>, legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.LegacyPanel', target('Panel')]]),
    after: code`
      import * as legacy from './db/redis';
      import { Panel } from './infra/redis';

      export const view = [<Panel title="a"></Panel>, legacy.keep];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'refuses a component that would become an element',
    file: 'src/a.tsx',
    before: code`
      import * as legacy from './db/redis';

      export const view = [<legacy.LegacyPanel />, legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.LegacyPanel', target('Panel', 'panel')]]),
    after: null,
  },
  {
    name: 'moves import = require() whose every member moves',
    file: 'src/a.cts',
    before: code`
      import legacy = require('./db/redis');

      export const client = legacy.createRedis();
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import legacy = require('./infra/redis');

      export const client = legacy.getRedis();
    `,
    untyped: 'the module format of the checked program is ESM',
  },
  {
    name: 'refuses to add an import statement beside import = require() alone',
    file: 'src/a.cts',
    before: code`
      import legacy = require('./db/redis');

      export const all = [legacy.createRedis(), legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: null,
  },
];

/** `export … from`. */
export const reexports: readonly WritingCase[] = [
  {
    name: 'keeps the name that is handed on',
    before: code`
      export { createRedis } from './db/redis';
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export { getRedis as createRedis } from './infra/redis';
    `,
  },
  {
    name: 'needs no alias any more',
    before: code`
      export { createRedis as getRedis } from './db/redis';
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export { getRedis } from './infra/redis';
    `,
  },
  {
    name: 'keeps another alias',
    before: code`
      export { createRedis as make } from './db/redis';
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export { getRedis as make } from './infra/redis';
    `,
  },
  {
    name: 'hands on a name as default, and a default as a name',
    before: code`
      export { default, legacyPool } from './db/redis';
    `,
    remedy: redirect('./db/redis', [
      ['default', same],
      ['legacyPool', byDefault],
    ]),
    after: code`
      export { redisManager as default, default as legacyPool } from './infra/redis';
    `,
  },
  {
    name: 'splits',
    before: code`
      export { createRedis, keep, type LegacySettings } from './db/redis';
      export const after = 1;
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['LegacySettings', target('RedisSettings')],
    ]),
    after: code`
      export { keep } from './db/redis';
      export { getRedis as createRedis, type RedisSettings as LegacySettings } from './infra/redis';
      export const after = 1;
    `,
  },
  {
    name: 'splits between two modules, with the types of the statement',
    before: code`
      export type { LegacySettings, RedisManager } from './db/redis';
    `,
    remedy: redirect('./db/redis', [
      ['LegacySettings', target('RedisSettings')],
      ['RedisManager', target('WebSocketManager', 'WebSocketManager', SOCKETS)],
    ]),
    after: code`
      export type { RedisSettings as LegacySettings } from './infra/redis';
      export type { WebSocketManager as RedisManager } from './sockets/manager';
    `,
  },
  {
    name: 'moves export *',
    before: code`
      export * from './db/redis';
    `,
    remedy: redirect('./db/redis', [['*', target('*', 'redis')]]),
    after: code`
      export * from './infra/redis';
    `,
  },
  {
    name: 'moves export * as',
    before: code`
      export * as redis from './db/redis';
    `,
    remedy: redirect('./db/redis', [['*', target('*', 'redis')]]),
    after: code`
      export * as redis from './infra/redis';
    `,
  },
  {
    name: 'quotes a name that is none, and keeps comments and attributes',
    before: code`
      export { /* old */ createRedis as 'make-redis' } from './db/redis' with { mode: 'sync' };
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export { /* old */ getRedis as 'make-redis' } from './infra/redis' with { mode: 'sync' };
    `,
  },
  {
    name: 'hands on a namespace under its name',
    before: code`
      export * as db from './db/redis';
    `,
    remedy: redirect('./db/redis', [['*', target('*')]]),
    after: code`
      export * as db from './infra/redis';
    `,
  },
  {
    name: 'hands on all names where all of the module moves',
    before: code`
      export { createRedis, redisManager } from './db/redis';
    `,
    remedy: redirect('./db/redis', [[null, target('*')]]),
    after: code`
      export { createRedis, redisManager } from './infra/redis';
    `,
    untyped: 'one of the names is not there',
  },
  {
    name: 'keeps a comment between the two names',
    before: code`
      export { createRedis /* old */ as getRedis } from './db/redis';
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export { getRedis /* old */ as getRedis } from './infra/redis';
    `,
  },
  {
    name: 'keeps a name in quotes for others',
    before: code`
      export { createRedis as 'make it' } from './db/redis';
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export { getRedis as 'make it' } from './infra/redis';
    `,
  },
  {
    name: 'hands on what is no identifier in quotes',
    before: code`
      export { createRedis } from './db/redis';
    `,
    remedy: redirect('./db/redis', [['createRedis', target('make it')]]),
    after: code`
      export { 'make it' as createRedis } from './infra/redis';
    `,
    untyped: 'there is no such export',
  },
];

/** `require()`, `import()` and mocks. */
export const calls: readonly WritingCase[] = [
  {
    name: 'renames in a pattern and at the uses',
    file: 'src/a.js',
    before: code`
      const { createRedis, legacyPool: pool } = require('./db/redis');

      module.exports = { createRedis, pool };
    `,
    remedy: redirect('./db/redis', [
      ['createRedis', getRedis],
      ['legacyPool', target('redisPool')],
    ]),
    after: code`
      const { getRedis, redisPool: pool } = require('./infra/redis');

      module.exports = { createRedis: getRedis, pool };
    `,
  },
  {
    name: 'keeps the old name where the new one is taken',
    file: 'src/a.js',
    before: code`
      const { createRedis } = require('./db/redis');

      const getRedis = 1;
      module.exports = [createRedis(), getRedis];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { getRedis: createRedis } = require('./infra/redis');

      const getRedis = 1;
      module.exports = [createRedis(), getRedis];
    `,
  },
  {
    name: 'keeps the name of what is assigned again, and default values',
    file: 'src/a.js',
    before: code`
      let { createRedis = null } = require('./db/redis');
      createRedis ??= () => null;
      module.exports = createRedis;
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      let { getRedis: createRedis = null } = require('./infra/redis');
      createRedis ??= () => null;
      module.exports = createRedis;
    `,
  },
  {
    name: 'splits a pattern',
    file: 'src/a.js',
    before: code`
      const { createRedis, keep } = require('./db/redis');

      module.exports = [createRedis(), keep];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { keep } = require('./db/redis');
      const { getRedis } = require('./infra/redis');

      module.exports = [getRedis(), keep];
    `,
  },
  {
    name: 'splits a pattern in a function',
    file: 'src/a.js',
    before: code`
      function load() {
        const { createRedis, keep } = require('./db/redis');
        return [createRedis(), keep];
      }
      module.exports = load;
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      function load() {
        const { keep } = require('./db/redis');
        const { getRedis } = require('./infra/redis');
        return [getRedis(), keep];
      }
      module.exports = load;
    `,
  },
  {
    name: 'merges with a pattern of the new module',
    file: 'src/a.js',
    before: code`
      const { redisPool } = require('./infra/redis');
      const { createRedis } = require('./db/redis');

      module.exports = [createRedis(), redisPool];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { redisPool, getRedis } = require('./infra/redis');

      module.exports = [getRedis(), redisPool];
    `,
  },
  {
    name: 'moves a plain require whose every member moves',
    file: 'src/a.js',
    before: code`
      const legacy = require('./db/redis');

      module.exports = [legacy.createRedis(), legacy.legacyPool];
    `,
    remedy: redirect('./db/redis', [
      ['legacy.createRedis', getRedis],
      ['legacy.legacyPool', target('redisPool')],
    ]),
    after: code`
      const legacy = require('./infra/redis');

      module.exports = [legacy.getRedis(), legacy.redisPool];
    `,
  },
  {
    name: 'takes one member out of a plain require',
    file: 'src/a.js',
    before: code`
      const legacy = require('./db/redis');

      module.exports = [legacy.createRedis(), legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      const legacy = require('./db/redis');
      const { getRedis } = require('./infra/redis');

      module.exports = [getRedis(), legacy.keep];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'moves a plain require as a whole',
    file: 'src/a.js',
    before: code`
      const legacy = require("./db/redis");

      module.exports = legacy;
    `,
    remedy: redirect('./db/redis', [['*', target('*', 'redis')]]),
    after: code`
      const legacy = require("./infra/redis");

      module.exports = legacy;
    `,
  },
  {
    name: 'renames a member of require() and the variable that takes it',
    file: 'src/a.js',
    before: code`
      const createRedis = require('./db/redis').createRedis;

      module.exports = [createRedis()];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const getRedis = require('./infra/redis').getRedis;

      module.exports = [getRedis()];
    `,
  },
  {
    name: 'renames a member of require() whose variable has a name of its own',
    file: 'src/a.js',
    before: code`
      const make = require('./db/redis').createRedis;

      module.exports = [make()];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const make = require('./infra/redis').getRedis;

      module.exports = [make()];
    `,
  },
  {
    name: 'refuses to split a pattern that takes the rest',
    file: 'src/a.js',
    before: code`
      const { createRedis, ...rest } = require('./db/redis');

      module.exports = [createRedis(), rest];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'refuses to split one of two declarators',
    file: 'src/a.js',
    before: code`
      const { createRedis, keep } = require('./db/redis'), other = 1;

      module.exports = [createRedis(), keep, other];
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'rewrites a bare require',
    file: 'src/a.js',
    before: code`
      require('./db/redis');
    `,
    remedy: redirect('./db/redis', [[null, same]]),
    after: code`
      require('./infra/redis');
    `,
  },
  {
    name: 'renames in the pattern of an awaited import()',
    before: code`
      export async function open() {
        const { createRedis } = await import('./db/redis');
        return createRedis();
      }
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export async function open() {
        const { getRedis } = await import('./infra/redis');
        return getRedis();
      }
    `,
  },
  {
    name: 'renames in the callback of import()',
    before: code`
      export const open = () => import('./db/redis').then(({ createRedis }) => createRedis());
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export const open = () => import('./infra/redis').then(({ getRedis }) => getRedis());
    `,
  },
  {
    name: 'refuses the callback of import() that takes the rest',
    before: code`
      export const open = () =>
        import('./db/redis').then(({ createRedis, ...rest }) => [createRedis(), rest]);
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'renames a member of an awaited import()',
    before: code`
      export async function open() {
        const createRedis = (await import('./db/redis')).createRedis;
        return createRedis();
      }
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      export async function open() {
        const getRedis = (await import('./infra/redis')).getRedis;
        return getRedis();
      }
    `,
  },
  {
    name: 'moves an awaited namespace',
    before: code`
      export async function open() {
        const legacy = await import('./db/redis');
        return legacy.createRedis();
      }
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      export async function open() {
        const legacy = await import('./infra/redis');
        return legacy.getRedis();
      }
    `,
  },
  {
    name: 'refuses to split an import()',
    before: code`
      export async function open() {
        const { createRedis, keep } = await import('./db/redis');
        return [createRedis(), keep];
      }
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'rewrites import() whose value goes elsewhere',
    before: code`
      export const load = () => import('./db/redis');
    `,
    remedy: redirect('./db/redis', [[null, same]]),
    after: code`
      export const load = () => import('./infra/redis');
    `,
  },
  {
    name: 'rewrites the path of vi.mock',
    before: code`
      vi.mock('./db/redis', () => ({ createRedis: null }));
      export {};
    `,
    remedy: redirect('./db/redis', [[null, same]]),
    after: code`
      vi.mock('./infra/redis', () => ({ createRedis: null }));
      export {};
    `,
  },
  {
    name: 'rewrites the path of jest.mock in a template',
    before: 'jest.mock(`./db/redis`);\nexport {};\n',
    remedy: redirect('./db/redis', [[null, same]]),
    after: 'jest.mock(`./infra/redis`);\nexport {};\n',
  },
  {
    name: 'keeps the name of a function where the module has another of the new one',
    before: code`
      import { other } from './other';

      const getRedis = other;
      export function make() {
        const { createRedis } = require('./db/redis');
        return createRedis(getRedis);
      }
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      import { other } from './other';

      const getRedis = other;
      export function make() {
        const { getRedis: createRedis } = require('./infra/redis');
        return createRedis(getRedis);
      }
    `,
    untyped: 'what require() answers has no type',
  },
  {
    name: 'renames a member of require()',
    before: code`
      const make = require('./db/redis').createRedis;

      make();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const make = require('./infra/redis').getRedis;

      make();
    `,
    untyped: 'what require() answers has no type',
  },
  {
    name: 'renames a member of require() in quotes',
    before: code`
      const make = require('./db/redis')['createRedis'];

      make();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const make = require('./infra/redis')['getRedis'];

      make();
    `,
    untyped: 'what require() answers has no type',
  },
  {
    name: 'renames a member of require() in double quotes',
    before: code`
      const make = require('./db/redis')["createRedis"];

      make();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const make = require('./infra/redis')["getRedis"];

      make();
    `,
    untyped: 'what require() answers has no type',
  },
  {
    name: 'takes no default out of require()',
    before: code`
      const { createRedis } = require('./db/redis');

      createRedis();
    `,
    remedy: redirect('./db/redis', [['createRedis', byDefault]]),
    after: null,
    untyped: 'what require() answers has no type',
  },
  {
    name: 'takes the default out of require() where that was named so',
    before: code`
      const { default: redis } = require('./db/redis');

      redis.get('a');
    `,
    remedy: redirect('./db/redis', [['default', byDefault]]),
    after: code`
      const { default: redis } = require('./infra/redis');

      redis.get('a');
    `,
    untyped: 'what require() answers has no type',
  },
];
