import { Redis } from 'ioredis';
import { expect, it } from 'vitest';

import { EventLog } from '../../src/websocket/event-log';

const ada = { userId: 'ada', sessionId: 's1' };
const bob = { userId: 'bob', sessionId: 's2' };

it('gives back the events of one run of one user', async () => {
  const log = new EventLog();
  const event = { type: 'agent_started', runId: 'r1', threadId: 't1' } as const;
  await log.append(ada, event);
  await log.append(ada, { ...event, runId: 'r2' });

  expect(await log.ofRun(ada, 'r1')).toEqual([event]);
  expect(await log.ofRun(bob, 'r1')).toEqual([]);
});

it('writes under the key of the user', async () => {
  await new EventLog().append(ada, { type: 'agent_started', runId: 'r1', threadId: 't1' });
  const redis = new Redis();
  expect(await redis.lrange('user:ada:events', 0, -1)).toHaveLength(1);
});
