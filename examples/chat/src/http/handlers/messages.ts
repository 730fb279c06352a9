import { Redis } from 'ioredis';

import { userKey } from '@/infra/keys';

import type { RunResult, Task } from '../../agents/execution-engine';
import type { Supervisor } from '../../agents/supervisor';
import { config } from '../../config';
import type { UserExecutionContext } from '../../websocket/user-execution-context';

/** Answers a message; one that is sent again under the same idempotency key is not run twice. */
export async function postMessage(
  supervisor: Supervisor,
  userContext: UserExecutionContext,
  task: Task,
  idempotencyKey: string | undefined,
): Promise<RunResult> {
  if (idempotencyKey === undefined) return supervisor.handle(userContext, task);
  const redis = new Redis(config.redisUrl);
  const key = userKey(userContext.userId, 'idempotency', idempotencyKey);
  const known = await redis.get(key);
  if (known !== null) return JSON.parse(known) as RunResult;
  const result = await supervisor.handle(userContext, task);
  await redis.set(key, JSON.stringify(result), 'EX', 600);
  return result;
}
