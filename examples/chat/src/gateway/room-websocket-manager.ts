import { WebSocketManager } from '../websocket/manager';

/** Had a member list of its own until 1.8.0; rooms keep theirs in `RoomRegistry` now. */
export class RoomWebSocketManager extends WebSocketManager {}
