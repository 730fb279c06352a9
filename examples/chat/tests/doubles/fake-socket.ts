import { EventEmitter } from 'node:events';

import { WebSocket } from 'ws';

/** The part of a server-side WebSocket that the service touches, without a network behind it. */
export class FakeSocket extends EventEmitter {
  readyState: number = WebSocket.OPEN;
  readonly sent: unknown[] = [];
  closedWith: number | undefined;

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  ping(): void {
    this.emit('pong');
  }

  close(code: number): void {
    this.readyState = WebSocket.CLOSED;
    this.closedWith = code;
    this.emit('close');
  }

  terminate(): void {
    this.close(1006);
  }

  /** As the parameter that the service declares. */
  asWebSocket(): WebSocket {
    return this as unknown as WebSocket;
  }
}
