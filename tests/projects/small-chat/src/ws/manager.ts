export class WebSocketManager {
  private readonly sockets = new Set<string>();

  add(id: string): void {
    this.sockets.add(id);
  }
}

const manager = new WebSocketManager();

export function getWebSocketManager(): WebSocketManager {
  return manager;
}
