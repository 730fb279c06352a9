import { code, redirect } from '../../../asked-remedies.ts';
import { target, type WritingCase } from '../writing.ts';

const getRedis = target('getRedis');

/** How the new name is written where the old one stood as a key, a member or a type. */
export const spellings: readonly WritingCase[] = [
  {
    name: 'leaves a computed key as it is that keeps its name',
    file: 'src/a.js',
    before: code`
      const { ['getRedis']: getRedis } = require('./db/redis');

      getRedis();
    `,
    remedy: redirect('./db/redis', [['getRedis', getRedis]]),
    after: code`
      const { ['getRedis']: getRedis } = require('./infra/redis');

      getRedis();
    `,
  },
  {
    name: 'renames a computed key beside a name of its own',
    file: 'src/a.js',
    before: code`
      const { ['createRedis']: make } = require('./db/redis');

      make();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { ['getRedis']: make } = require('./infra/redis');

      make();
    `,
  },
  {
    name: 'keeps the quotes of a key beside a name of its own',
    file: 'src/a.js',
    before: code`
      const { "createRedis": make } = require('./db/redis');

      make();
    `,
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: code`
      const { "getRedis": make } = require('./infra/redis');

      make();
    `,
  },
  {
    name: 'renames a member of require() in a template',
    file: 'src/a.js',
    before: "const make = require('./db/redis')[`createRedis`];\n\nmake();\n",
    remedy: redirect('./db/redis', [['createRedis', getRedis]]),
    after: "const make = require('./infra/redis')[`getRedis`];\n\nmake();\n",
  },
  {
    name: 'quotes a member of require() once that is no identifier',
    file: 'src/a.js',
    before: code`
      const make = require('./db/redis')['createRedis'];

      make();
    `,
    remedy: redirect('./db/redis', [['createRedis', target('make-it', 'made')]]),
    after: code`
      const make = require('./infra/redis')['make-it'];

      make();
    `,
  },
  {
    name: 'imports what no namespace can name behind a dot',
    before: code`
      import * as legacy from './db/redis';

      legacy.createRedis();
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', target('make-it', 'made')]]),
    after: code`
      import { 'make-it' as made } from './infra/redis';

      made();
    `,
    untyped: 'there is no such export',
  },
  {
    name: 'imports what begins with a digit',
    before: code`
      import * as legacy from './db/redis';

      legacy.createRedis();
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', target('2nd', 'second')]]),
    after: code`
      import { '2nd' as second } from './infra/redis';

      second();
    `,
    untyped: 'there is no such export',
  },
  {
    name: 'renames a member to a name that ends in a digit',
    before: code`
      export async function open() {
        const legacy = await import('./db/redis');
        return legacy.createRedis();
      }
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', target('v2')]]),
    after: code`
      export async function open() {
        const legacy = await import('./infra/redis');
        return legacy.v2();
      }
    `,
    untyped: 'there is no such export',
  },
  {
    name: 'names a member of the type import() whose name the file has taken',
    before: code`
      type RedisSettings = import('./db/redis').LegacySettings;
      export type All = RedisSettings[];
    `,
    remedy: redirect('./db/redis', [['LegacySettings', target('RedisSettings')]]),
    after: code`
      type RedisSettings = import('./infra/redis').RedisSettings;
      export type All = RedisSettings[];
    `,
  },
  {
    name: 'renames a member of the type import() within its module',
    before: code`
      export type Settings = import('./db/redis').LegacySettings;
    `,
    remedy: redirect('./db/redis', [
      [
        'LegacySettings',
        target('RedisSettings', 'RedisSettings', { kind: 'file', file: 'src/db/redis.ts' }),
      ],
    ]),
    after: code`
      export type Settings = import('./db/redis').RedisSettings;
    `,
  },
  {
    name: 'hands on a name that is the same in the other module',
    before: code`
      export { redisManager } from './db/redis';
    `,
    remedy: redirect('./db/redis', [['redisManager', target('redisManager')]]),
    after: code`
      export { redisManager } from './infra/redis';
    `,
  },
];
