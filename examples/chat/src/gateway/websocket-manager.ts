import { WebSocket } from 'ws';

import type { ServerMessage } from '../websocket/events';
import type { UserExecutionContext } from '../websocket/user-execution-context';

/**
 * Copied from websocket/manager.ts for the gateway, which must not import from the chat service
 * while both are being split.
 */
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
    socket.once('close', () => this.#sockets.delete(socket));
  }
  emit(message: ServerMessage): number {
    const text = JSON.stringify(message);
    let sent = 0;
    for (const socket of this.#sockets) {
      if (socket.readyState !== WebSocket.OPEN) continue; // closing ones are still in the set
      socket.send(text);
      sent += 1;
    }
    return sent;
  }
  disconnect(code: number, reason: string): void {
    for (const socket of this.#sockets) socket.close(code, reason);
  }
}
