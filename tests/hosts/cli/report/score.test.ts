import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../../../src/hosts/cli/report/score.ts';
import type { RegistryInput } from '../../../../src/registry/types.ts';
import type { Score } from '../../../../src/reporters/report.ts';
import type { Files } from '../../../rules/fixture-project.ts';
import { findingsIn, opened } from '../opened.ts';

const REGISTRY = {
  rules: 'strict',
  sources: {
    redis: {
      module: 'src/redis.ts',
      exports: { instance: 'redisManager', factory: 'getRedis', class: 'RedisManager' },
      deprecated: { 'src/old.ts': '*' },
      allow: ['scripts/**'],
    },
  },
} satisfies RegistryInput;

/** Three compliant sites: the class, the client in it, and the instance. */
const OWNER = `import Redis from 'ioredis';
export class RedisManager { client = new Redis(); }
export const redisManager = new RedisManager();
export const getRedis = (): RedisManager => redisManager;
export const PREFIX = 'chat:';
`;

async function score(files: Files, registry: RegistryInput = REGISTRY): Promise<Score> {
  const project = opened({ 'src/redis.ts': OWNER, ...files }, registry);
  return scoreOf(project, await findingsIn(project));
}

/** The numbers of the sites that some files add to those of the owner. */
async function added(files: Files): Promise<{ compliant: number; violating: number }> {
  const { compliant, total } = await score(files);
  return { compliant: compliant - 3, violating: total - compliant };
}

describe('scoreOf', () => {
  it('counts what the owner creates and declares', async () => {
    expect(await score({})).toEqual({ value: 100, compliant: 3, total: 3, weighted: false });
  });

  it.each([
    [
      'each binding that is imported from the owner',
      "import { redisManager, PREFIX } from './redis';\nredisManager.client.get(PREFIX);",
      2,
    ],
    ['a namespace', "import * as redis from './redis';\nredis.redisManager;", 1],
    ['an import for its effect', "import './redis';", 1],
    ['require', "const { redisManager } = require('./redis');\nredisManager;", 1],
    ['import()', "void import('./redis');", 1],
    [
      'a re-export',
      "export { redisManager as manager } from './redis';\nexport const OTHER = 1;",
      1,
    ],
    ['a call of the factory', "import { getRedis } from './redis';\ngetRedis().client;", 2],
    ['no mere use', "import { redisManager } from './redis';\nredisManager.client.get('a');", 1],
    ['nothing of what only looks like it', 'const redisManager = {};\nredisManager;', 0],
  ])('counts as compliant %s', async (_, text, compliant) => {
    expect(await added({ 'src/a.ts': text })).toEqual({ compliant, violating: 0 });
  });

  it('follows barrels', async () => {
    const files = {
      'src/index.ts': "export * from './redis';\n",
      'src/a.ts': "import { redisManager } from './index';\nredisManager.client;\n",
    };
    // The barrel's own import, and the binding that came through it: a way round, unless it is open.
    expect(await added(files)).toEqual({ compliant: 1, violating: 1 });
    const { redis } = REGISTRY.sources;
    const sources = { redis: { ...redis, allow: ['src/index.ts'] } };
    const { compliant, total } = await score(files, { sources });
    expect({ compliant, total }).toEqual({ compliant: 5, total: 5 });
  });

  it('counts a finding as one violating site, not as a compliant one too', async () => {
    const files = {
      'src/old.ts': "export { redisManager } from './redis';\nexport const OTHER = 1;\n",
      'src/a.ts': "import { redisManager } from './old';\nredisManager.client;\n",
    };
    expect(await added(files)).toEqual({ compliant: 1, violating: 1 });
    const creation = "import Redis from 'ioredis';\nnew Redis();\n";
    expect(await added({ 'src/a.ts': creation })).toEqual({ compliant: 0, violating: 1 });
  });

  it('leaves out what allow or a directive excuses', async () => {
    const creation = "import Redis from 'ioredis';\nnew Redis(); // eslint-disable-line\n";
    expect(
      await added({
        'scripts/a.ts': creation.replace(/ \/\/.*/, ''),
        'src/a.ts': creation,
      }),
    ).toEqual({ compliant: 0, violating: 0 });
  });

  it('weighs sites by zone, compliant and violating alike', async () => {
    const files = {
      'core/good.ts': "import { redisManager } from '../src/redis';\nredisManager.client;\n",
      'core/bad.ts': "import Redis from 'ioredis';\nnew Redis();\n",
    };
    const zones = [{ name: 'Core', priority: 1, files: ['core/**'] }];
    expect(await score(files, { ...REGISTRY, zones })).toEqual({
      value: 71.4,
      compliant: 5,
      total: 7,
      weighted: true,
    });
  });

  it('never rounds up to 100', async () => {
    const lines = Array.from({ length: 3000 }, () => 'getRedis();').join('\n');
    const files = {
      'src/good.ts': `import { getRedis } from './redis';\n${lines}\n`,
      'src/bad.ts': "import Redis from 'ioredis';\nnew Redis();\n",
    };
    expect((await score(files)).value).toBe(99.9);
  });
});
