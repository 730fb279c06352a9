import { getWebSocketManager, WebSocketManager } from './manager';
import type { UserExecutionContext } from './user-execution-context';

/** @deprecated since 2.0.0: `getWebSocketManager` */
export function createWebSocketManager(userContext: UserExecutionContext): WebSocketManager {
  return getWebSocketManager(userContext);
}

/** @deprecated since 2.0.0: `getWebSocketManager` */
export class WebSocketManagerFactory {
  readonly #created: WebSocketManager[] = [];

  create(userContext: UserExecutionContext): WebSocketManager {
    const manager = new WebSocketManager(userContext);
    this.#created.push(manager);
    return manager;
  }

  disconnectAll(code: number, reason: string): void {
    for (const manager of this.#created.splice(0)) manager.disconnect(code, reason);
  }
}
