import { expect, it } from 'vitest';
import { ownersBeside } from '../../../../src/hosts/cli/report/owners.ts';
import { opened } from '../opened.ts';

it('names the canonical modules beside managers, with who imports them', () => {
  const project = opened(
    {
      'src/redis.ts': 'export class RedisManager {}\n',
      'src/ws.ts': 'export class WebSocketManager {}\n',
      'src/a.ts': "import { RedisManager } from './redis';\nRedisManager;\n",
      'src/a.test.ts': "import { RedisManager } from './redis';\nRedisManager;\n",
      'src/b.ts': "import { WebSocketManager } from './ws';\nWebSocketManager;\n",
    },
    {
      sources: {
        redis: { module: 'src/redis.ts', exports: { class: 'RedisManager' } },
        websocket: { module: 'src/ws.ts', exports: { class: 'WebSocketManager' } },
        mongo: { module: 'mongodb' },
      },
    },
  );
  const manager = { file: 'src/other.ts', class: 'Other', importers: [] };
  const managers = ['mongo', 'redis'].map((source) => ({ ...manager, source }));
  expect(ownersBeside(project, managers)).toEqual([
    { source: 'redis', file: 'src/redis.ts', importers: ['src/a.test.ts', 'src/a.ts'] },
  ]);
});
