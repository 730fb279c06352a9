export class WebSocketManager {
  send(text: string): void {
    console.log(text);
  }
}

const manager = new WebSocketManager();

export function getWebSocketManager(): WebSocketManager {
  return manager;
}
