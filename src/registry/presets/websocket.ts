import type { Preset } from './preset.ts';

/**
 * Managers by class name only. A `Server` of ws or socket.io is made once by whoever owns the HTTP
 * server, which often is not the manager: state it in `constructors` where it is.
 */
export const websocket: Preset = {
  name: 'websocket',
  aliases: ['websockets', 'socketio', 'socket-io'],
  guards: 'classes that manage WebSocket or Socket.IO connections',
  constructors: {},
  classes: [
    '*WebSocketManager',
    '*WebsocketManager',
    '*WebSocketConnectionManager',
    '*WebsocketConnectionManager',
    '*SocketIOManager',
    '*SocketIoManager',
  ],
};
