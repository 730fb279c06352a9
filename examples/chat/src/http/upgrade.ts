import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';

import type { Services } from '../startup/services';
import { handleConnection } from '../websocket/connection-handler';

export type Upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => Promise<void>;

/** Turns requests of logged-in users into sockets: `/ws?token=…`, with `&room=…` into a room. */
export function createUpgrade(services: Services): Upgrade {
  const sockets = new WebSocketServer({ noServer: true });

  return async (request, stream, head) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const userContext = await services.auth.authenticate(searchParams.get('token') ?? '');
    if (userContext === null) {
      stream.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      services.broadcaster.attach(userContext, socket);
      services.polling.upgrade(userContext, socket);
      const room = searchParams.get('room');
      if (room !== null) services.rooms.join(room, userContext, socket);
      void handleConnection(socket, userContext, services.presence, (context, message) =>
        services.supervisor.handle(context, message),
      );
    });
  };
}
