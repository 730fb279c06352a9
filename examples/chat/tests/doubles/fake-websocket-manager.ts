import type { WebSocketManager } from '../../src/websocket/manager';

/** Remembers what was attached and sent. */
export class FakeWebSocketManager implements Pick<WebSocketManager, 'attach' | 'emit'> {
  readonly attached: unknown[] = [];
  readonly sent: unknown[] = [];

  attach(socket: unknown): void {
    this.attached.push(socket);
  }

  emit(message: unknown): number {
    this.sent.push(message);
    return this.attached.length;
  }

  /** As the type that the service declares. */
  asWebSocketManager(): WebSocketManager {
    return this as unknown as WebSocketManager;
  }
}
