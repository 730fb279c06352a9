export { WebSocketManager, getWebSocketManager } from './manager';
