import type { ServerMessage } from '../websocket/events';

/** What the clients of version 1 have not fetched yet. They poll; there is no socket behind it. */
export const WebSocketManager = class {
  readonly #waiting: ServerMessage[] = [];

  emit(message: ServerMessage): void {
    this.#waiting.push(message);
  }

  drain(): ServerMessage[] {
    return this.#waiting.splice(0);
  }
};
