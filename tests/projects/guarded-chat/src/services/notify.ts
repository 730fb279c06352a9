import { getWebSocketManager } from '../websocket/manager';

export function notify(text: string): void {
  getWebSocketManager().send(text);
}
