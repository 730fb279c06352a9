import { userKey } from '@/infra/keys';
import { RedisManager } from '@/infra/redis-manager';

import type { MessageRepository, ThreadRepository } from '../db';
import { acknowledge } from '../services/receipts';
import { announceTitle } from '../services/thread-titles';
import type { UserExecutionContext } from '../websocket/user-execution-context';
import type { ExecutionEngine, RunResult, Task } from './execution-engine';

export interface Repositories {
  readonly messages: MessageRepository;
  readonly threads: ThreadRepository;
}

/** Takes messages in, has them answered, and keeps both sides of the conversation. */
export class Supervisor {
  readonly #engine: ExecutionEngine;
  readonly #repositories: Repositories;
  readonly #redis: RedisManager;

  constructor(
    engine: ExecutionEngine,
    repositories: Repositories,
    redis: RedisManager = new RedisManager(),
  ) {
    this.#engine = engine;
    this.#repositories = repositories;
    this.#redis = redis;
  }

  async handle(userContext: UserExecutionContext, task: Task): Promise<RunResult> {
    const { userId } = userContext;
    const { messages, threads } = this.#repositories;
    await threads.remember(userId, task.threadId);
    await messages.append(userId, task.threadId, {
      role: 'user',
      content: task.content,
      at: new Date().toISOString(),
    });
    acknowledge(userContext, task.content);
    await announceTitle(userContext, task.threadId, task.content);
    const result = await this.#engine.run(userContext, task);
    await messages.append(userId, task.threadId, {
      role: 'assistant',
      content: result.answer,
      at: new Date().toISOString(),
    });
    await this.#redis.set(userKey(userId, 'last-run'), result.runId);
    return result;
  }

  async lastRun(userContext: UserExecutionContext): Promise<string | null> {
    return this.#redis.get(userKey(userContext.userId, 'last-run'));
  }
}
