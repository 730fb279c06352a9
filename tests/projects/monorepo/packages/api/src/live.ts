import { WebSocketManager } from '@acme/infra';

export function makeSocketManager(): WebSocketManager {
  return new WebSocketManager();
}
