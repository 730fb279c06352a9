import { WebSocket } from 'ws';

import type { ServerMessage } from './events';
import type { UserExecutionContext } from './user-execution-context';

/** The open sockets of one user. */
export class WebSocketManager {
  readonly userContext: UserExecutionContext;
  readonly #sockets = new Set<WebSocket>();

  constructor(userContext: UserExecutionContext) {
    this.userContext = userContext;
  }

  get isConnected(): boolean {
    return this.#sockets.size > 0;
  }

  attach(socket: WebSocket): void {
    this.#sockets.add(socket);
    // Sockets leave by themselves, however they end.
    socket.once('close', () => this.#sockets.delete(socket));
  }

  /** Sends to all sockets that are open, and says how many those were. */
  emit(message: ServerMessage): number {
    const text = JSON.stringify(message);
    let sent = 0;
    for (const socket of this.#sockets) {
      if (socket.readyState !== WebSocket.OPEN) continue;
      socket.send(text);
      sent += 1;
    }
    return sent;
  }

  disconnect(code: number, reason: string): void {
    for (const socket of this.#sockets) socket.close(code, reason);
  }
}

const managers = new Map<string, WebSocketManager>();

/** The manager of a user: the same one for the same user, never one for two. */
export function getWebSocketManager(userContext: UserExecutionContext): WebSocketManager {
  const known = managers.get(userContext.userId);
  if (known !== undefined) return known;
  const manager = new WebSocketManager(userContext);
  managers.set(userContext.userId, manager);
  return manager;
}

/** Closes everybody's sockets, for a shutdown. */
export function disconnectAll(code: number, reason: string): void {
  for (const manager of managers.values()) manager.disconnect(code, reason);
  managers.clear();
}
