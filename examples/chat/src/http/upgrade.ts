import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { type WebSocket, WebSocketServer } from 'ws';

import { userKey } from '@/infra/keys';
import { logger } from '@/infra/logger';
import { redisManager } from '@/infra/redis-manager';

import type { Services } from '../startup/services';
import { INTERNAL_ERROR, POLICY_VIOLATION } from '../websocket/close-codes';
import { handleConnection } from '../websocket/connection-handler';
import type { Connected } from '../websocket/events';
import type { UserExecutionContext } from '../websocket/user-execution-context';

export type Upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void;

type Room = string | null;

/** Turns requests with a token of ours into sockets: `/ws?token=…`, with `&room=…` into a room. */
export function createUpgrade(services: Services): Upgrade {
  const sockets = new WebSocketServer({ noServer: true });

  async function serve(
    socket: WebSocket,
    userContext: UserExecutionContext,
    room: Room,
  ): Promise<void> {
    const activeRun = await redisManager.get(userKey(userContext.userId, 'active-run'));
    if (!(await services.auth.hasSession(userContext))) {
      socket.close(POLICY_VIOLATION, 'the session has ended');
      return;
    }
    services.broadcaster.attach(userContext, socket);
    services.polling.upgrade(userContext, socket);
    if (room !== null) services.rooms.join(room, userContext, socket);
    await handleConnection(socket, userContext, services.presence, (context, message) =>
      services.supervisor.handle(context, message),
    );
    const connected: Connected = { type: 'connected', activeRun };
    socket.send(JSON.stringify(connected));
  }

  const onConnection = (socket: WebSocket, userContext: UserExecutionContext, room: Room): void => {
    serve(socket, userContext, room).catch((error: unknown) => {
      logger.error('socket failed', { userId: userContext.userId, error: String(error) });
      socket.close(INTERNAL_ERROR, 'internal error');
    });
  };
  sockets.on('connection', onConnection);

  return (request, stream, head) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const userContext = services.auth.identify(searchParams.get('token') ?? '');
    if (userContext === null) {
      stream.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    // Browsers are not told why an upgrade is refused, so the session is looked up afterwards.
    sockets.handleUpgrade(request, stream, head, (socket) => {
      sockets.emit('connection', socket, userContext, searchParams.get('room'));
    });
  };
}
