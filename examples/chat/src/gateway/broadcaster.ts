import type { WebSocket } from 'ws';

import type { UserExecutionContext } from '../websocket/user-execution-context';
import { WebSocketManager } from './websocket-manager';

/** Tells everybody who is connected what concerns all of them, such as a maintenance window. */
export class Broadcaster {
  readonly #audience = new Map<string, WebSocketManager>();

  attach(userContext: UserExecutionContext, socket: WebSocket): void {
    let manager = this.#audience.get(userContext.userId);
    if (manager === undefined) {
      manager = new WebSocketManager(userContext);
      this.#audience.set(userContext.userId, manager);
    }
    manager.attach(socket);
  }

  /** Says how many sockets were reached. */
  announce(text: string): number {
    let reached = 0;
    for (const manager of this.#audience.values())
      reached += manager.emit({ type: 'notice', text });
    return reached;
  }
}
