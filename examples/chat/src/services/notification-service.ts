import { userKey } from '@/infra/keys';
import * as redis from '@/infra/redis-manager';

import type { PollingBridge } from '../legacy/polling-bridge';
import type { Notice } from '../websocket/events';
import type { UserExecutionContext } from '../websocket/user-execution-context';

const KEPT_NOTICES = 20;

/** Notices for one user, over whatever the user's client understands. */
export class NotificationService {
  readonly #redis = new redis.RedisManager();
  readonly #polling: PollingBridge;

  constructor(polling: PollingBridge) {
    this.#polling = polling;
  }

  async notify(userContext: UserExecutionContext, text: string): Promise<void> {
    const notice: Notice = { type: 'notice', text };
    await this.#redis.append(userKey(userContext.userId, 'notices'), text, KEPT_NOTICES);
    // Loaded late: the WebSocket core used to import this service.
    const { createWebSocketManager } = await import('../websocket/websocket-manager-factory');
    const reached = createWebSocketManager(userContext).emit(notice);
    if (reached === 0) this.#polling.push(userContext, notice);
  }

  async recent(userId: string): Promise<string[]> {
    return this.#redis.range(userKey(userId, 'notices'));
  }
}
