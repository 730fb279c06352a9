import { describe, expect, it } from 'vitest';
import { managersIn } from '../../../../src/hosts/cli/report/managers.ts';
import { findingsIn, opened } from '../opened.ts';

const REGISTRY = {
  sources: { redis: { module: 'src/redis.ts', exports: { class: 'RedisManager' } } },
};

describe('managersIn', () => {
  it('names further classes and exported instances, with who imports them', async () => {
    const project = opened(
      {
        'src/redis.ts':
          "import Redis from 'ioredis';\nexport class RedisManager extends Redis {}\n",
        'src/second.ts': 'export class OtherRedisManager {}\n',
        'src/shared.ts': "import Redis from 'ioredis';\nexport const shared = new Redis();\n",
        'src/local.ts':
          "import Redis from 'ioredis';\nconst local = new Redis();\nlocal.get('a');\n",
        'src/excused.ts':
          "import Redis from 'ioredis';\nexport const tool = new Redis(); // eslint-disable-line\n",
        'src/a.ts': "import { OtherRedisManager } from './second';\nOtherRedisManager;\n",
        'src/b.ts': "export { OtherRedisManager } from './second';\n",
      },
      REGISTRY,
    );
    expect(managersIn(project, await findingsIn(project))).toEqual([
      {
        source: 'redis',
        file: 'src/second.ts',
        class: 'OtherRedisManager',
        importers: ['src/a.ts', 'src/b.ts'],
      },
      { source: 'redis', file: 'src/shared.ts', class: 'Redis', importers: [] },
    ]);
  });
});
