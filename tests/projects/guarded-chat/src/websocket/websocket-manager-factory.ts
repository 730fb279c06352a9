import { getWebSocketManager } from './manager';

export function createWebSocketManager() {
  return getWebSocketManager();
}
