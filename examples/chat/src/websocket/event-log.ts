import { userKey } from '@/infra/keys';
import { RedisManager } from '@/infra/redis-manager';

import type { AgentEvent } from './events';
import type { UserExecutionContext } from './user-execution-context';

const KEPT_EVENTS = 100;

/** The last events of each user, for clients that reconnect in the middle of a run. */
export class EventLog {
  readonly #redis = new RedisManager();

  async append(userContext: UserExecutionContext, event: AgentEvent): Promise<void> {
    const key = userKey(userContext.userId, 'events');
    await this.#redis.append(key, JSON.stringify(event), KEPT_EVENTS);
  }

  async ofRun(userContext: UserExecutionContext, runId: string): Promise<AgentEvent[]> {
    const entries = await this.#redis.range(userKey(userContext.userId, 'events'));
    return entries
      .map((entry) => JSON.parse(entry) as AgentEvent)
      .filter((event) => event.runId === runId);
  }
}
