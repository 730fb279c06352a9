import { code, redirect } from '../../../asked-remedies.ts';
import { target, type WritingCase } from '../writing.ts';

const getRedis = target('getRedis');
const byDefault = target('default', 'redis');

/** Names that are read from a namespace, and become names of their own where it stays. */
export const members: readonly WritingCase[] = [
  {
    name: 'renames the members of a namespace, not those of a default beside it',
    before: code`
      import legacy, * as all from './db/redis';

      console.log(legacy.get('a'), all.get('a'));
    `,
    remedy: redirect('./db/redis', [
      ['default', byDefault],
      ['all.get', getRedis],
    ]),
    after: code`
      import legacy, * as all from './infra/redis';

      console.log(legacy.get('a'), all.getRedis('a'));
    `,
    untyped: 'the old module has no such export',
  },
  {
    name: 'takes a member out of a namespace beside a default that stays',
    before: code`
      import redis, * as legacy from './db/redis';

      console.log(redis, legacy.createRedis());
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import redis from './db/redis';
      import { getRedis } from './infra/redis';

      console.log(redis, getRedis());
    `,
  },
  {
    name: 'takes no default for a member out of require()',
    file: 'src/a.js',
    before: code`
      const legacy = require('./db/redis');

      module.exports = [legacy.createRedis(), legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', byDefault]]),
    after: null,
  },
  {
    name: 'imports no member that nothing reads',
    before: code`
      import * as legacy from './db/redis';

      console.log(legacy.keep);
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: null,
  },
  {
    name: 'imports an object whose component is used',
    file: 'src/a.jsx',
    before: code`
      import * as legacy from './db/redis';

      export const view = [<legacy.panels.Main />, legacy.keep];
    `,
    remedy: redirect('./db/redis', [['legacy.panels', target('panels')]]),
    after: code`
      import * as legacy from './db/redis';
      import { panels } from './infra/redis';

      export const view = [<panels.Main />, legacy.keep];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'reads a component from a namespace of the new module',
    file: 'src/a.tsx',
    before: code`
      import * as infra from './infra/redis';
      import * as legacy from './db/redis';

      export const view = [<legacy.LegacyPanel />, legacy.keep, infra.redisPool];
    `,
    remedy: redirect('./db/redis', [['legacy.LegacyPanel', target('Panel')]]),
    after: code`
      import * as infra from './infra/redis';
      import * as legacy from './db/redis';

      export const view = [<infra.Panel />, legacy.keep, infra.redisPool];
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'takes an alias for a member whose name a parameter has where it is read',
    before: code`
      import * as legacy from './db/redis';

      export const open = (getRedis: number) => legacy.createRedis(getRedis);
      export const rest = legacy.keep;
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import * as legacy from './db/redis';
      import { getRedis as canonicalGetRedis } from './infra/redis';

      export const open = (getRedis: number) => canonicalGetRedis(getRedis);
      export const rest = legacy.keep;
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'imports a class as a value that is created and named as a type',
    before: code`
      import * as legacy from './db/redis';

      export const client: legacy.LegacyManager = new legacy.LegacyManager();
      export const rest = legacy.keep;
    `,
    remedy: redirect('./db/redis', [['legacy.LegacyManager', target('RedisManager')]]),
    after: code`
      import * as legacy from './db/redis';
      import { RedisManager } from './infra/redis';

      export const client: RedisManager = new RedisManager();
      export const rest = legacy.keep;
    `,
    usesUp: ['legacy'],
  },
  {
    name: 'adds an import beside import = require() where another import stands',
    before: code`
      import legacy = require('./db/redis');
      import { other } from './other';

      console.log(legacy.createRedis(), legacy.keep, other);
    `,
    remedy: redirect('./db/redis', [['legacy.createRedis', getRedis]]),
    after: code`
      import legacy = require('./db/redis');
      import { getRedis } from './infra/redis';
      import { other } from './other';

      console.log(getRedis(), legacy.keep, other);
    `,
    usesUp: ['legacy'],
    untyped: 'the module format of the checked program is ESM',
  },
];
