import type { WebSocket } from 'ws';

import { GOING_AWAY } from '../websocket/close-codes';
import type { ServerMessage } from '../websocket/events';
import type { UserExecutionContext } from '../websocket/user-execution-context';
import { WebSocketManagerFactory } from '../websocket/websocket-manager-factory';
import { WebSocketManager } from './websocket-manager';

/** Serves the clients of version 1, which poll for messages. */
export class PollingBridge {
  readonly #queues = new Map<string, InstanceType<typeof WebSocketManager>>();
  readonly #factory = new WebSocketManagerFactory();

  push(userContext: UserExecutionContext, message: ServerMessage): void {
    this.#queueOf(userContext).emit(message);
  }

  poll(userContext: UserExecutionContext): ServerMessage[] {
    return this.#queueOf(userContext).drain();
  }

  /** Hands what is waiting to a socket that the client has opened at last. Says how much it was. */
  upgrade(userContext: UserExecutionContext, socket: WebSocket): number {
    const manager = this.#factory.create(userContext);
    manager.attach(socket);
    const waiting = this.poll(userContext);
    for (const message of waiting) manager.emit(message);
    return waiting.length;
  }

  close(): void {
    this.#factory.disconnectAll(GOING_AWAY, 'server is going away');
  }

  #queueOf(userContext: UserExecutionContext): InstanceType<typeof WebSocketManager> {
    let queue = this.#queues.get(userContext.userId);
    if (queue === undefined) {
      queue = new WebSocketManager();
      this.#queues.set(userContext.userId, queue);
    }
    return queue;
  }
}
