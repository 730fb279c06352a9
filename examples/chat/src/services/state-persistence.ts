import { Redis } from 'ioredis';

import { userKey } from '@/infra/keys';

import { config } from '../config';

// Was chosen between the plain and the traced client until tracing moved into ioredis.
const R = Redis;

export interface RunState {
  readonly runId: string;
  readonly threadId: string;
  readonly step: string;
}

const KEPT_SECONDS = 60 * 60;

/** How far each run has come, so that an interrupted one can be told from a finished one. */
export class StatePersistence {
  readonly #redis = new R(config.redisUrl);

  async save(userId: string, state: RunState): Promise<void> {
    const key = userKey(userId, 'run', state.runId, 'state');
    await this.#redis.set(key, JSON.stringify(state), 'EX', KEPT_SECONDS);
  }

  async load(userId: string, runId: string): Promise<RunState | null> {
    const state = await this.#redis.get(userKey(userId, 'run', runId, 'state'));
    return state === null ? null : (JSON.parse(state) as RunState);
  }

  async close(): Promise<void> {
    await this.#redis.quit();
  }
}
