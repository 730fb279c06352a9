export class WebSocketManager {
  send(text: string): string {
    return text;
  }
}

const manager = new WebSocketManager();

export function getWebSocketManager(): WebSocketManager {
  return manager;
}
