import type { WebSocket } from 'ws';

import { logger } from '@/infra/logger';

import { INTERNAL_ERROR, INVALID_DATA } from './close-codes';
import { keepAlive } from './heartbeat';
import type { Presence } from './presence';
import type { UserExecutionContext } from './user-execution-context';
import { createWebSocketManager } from './websocket-manager-factory';

export interface ClientMessage {
  readonly threadId: string;
  readonly content: string;
}

export type OnClientMessage = (
  userContext: UserExecutionContext,
  message: ClientMessage,
) => Promise<unknown>;

const HEARTBEAT_MS = 20_000;

function parse(text: string): ClientMessage | null {
  try {
    const { threadId, content } = JSON.parse(text) as Partial<ClientMessage>;
    if (typeof threadId !== 'string' || typeof content !== 'string') return null;
    return { threadId, content };
  } catch {
    return null;
  }
}

/** Takes over a socket whose user is known. */
export async function handleConnection(
  socket: WebSocket,
  userContext: UserExecutionContext,
  presence: Presence,
  onMessage: OnClientMessage,
): Promise<void> {
  const { userId } = userContext;
  const fail = (error: unknown): void => {
    logger.error('socket failed', { userId, error: String(error) });
    socket.close(INTERNAL_ERROR, 'internal error');
  };
  socket.on('message', (data) => {
    const message = parse(String(data));
    if (message === null) socket.close(INVALID_DATA, 'expected threadId and content');
    else onMessage(userContext, message).catch(fail);
  });
  socket.once('close', () => {
    presence.leave(userId).catch((error: unknown) => {
      logger.warn('presence not removed', { userId, error: String(error) });
    });
  });
  createWebSocketManager(userContext).attach(socket);
  const renew = (): void => {
    presence.renew(userId).catch(fail);
  };
  keepAlive(socket, HEARTBEAT_MS, renew);
  await presence.renew(userId).catch(fail);
}
