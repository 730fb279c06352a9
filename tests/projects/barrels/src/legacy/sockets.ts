export { getWebSocketManager, WebSocketManager } from '../sockets';
