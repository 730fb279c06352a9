export class WebSocketManager {
  private readonly open = new Set<string>();

  add(user: string): void {
    this.open.add(user);
  }
}

const manager = new WebSocketManager();

export function getWebSocketManager(): WebSocketManager {
  return manager;
}
