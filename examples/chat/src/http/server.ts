import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';

import { logger } from '@/infra/logger';
import { getRedisManager } from '@/infra/redis-manager';

import { checkHealth } from '../services/health';
import { connectedClients } from '../services/metrics';
import { mayProceed } from '../services/rate-limiter';
import { snapshotOf } from '../services/state-snapshot';
import type { Services } from '../startup/services';
import { createWebSocketManager, type UserExecutionContext } from '../websocket';
import { handleConnection } from '../websocket/connection-handler';
import { readJson, requireText, sendJson } from './body';
import { statusOf } from './errors';
import { getHistory } from './handlers/history';
import { postMessage } from './handlers/messages';
import { redisVersion } from './handlers/status';

const MESSAGES_PER_MINUTE = 60;
const THREAD_MESSAGES = /^\/threads\/([\w-]+)\/messages$/;

type Handler = (
  userContext: UserExecutionContext,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** The HTTP and WebSocket face of the services; it does not listen yet. */
export function createChatServer(services: Services): Server {
  const routes: Readonly<Record<string, Handler>> = {
    'GET /me': async ({ userId }, _request, response) => {
      sendJson(response, 200, await snapshotOf(getRedisManager(), userId));
    },
    'GET /threads': async ({ userId }, _request, response) => {
      sendJson(response, 200, await services.threads.list(userId));
    },
    'GET /poll': async (userContext, _request, response) => {
      sendJson(response, 200, services.polling.poll(userContext));
    },
    'GET /connected': async (userContext, _request, response) => {
      sendJson(response, 200, createWebSocketManager(userContext).isConnected);
    },
    'POST /notices': async (userContext, request, response) => {
      await services.notifications.notify(
        userContext,
        requireText(await readJson(request), 'text'),
      );
      sendJson(response, 202, {});
    },
  };

  async function handleThread(
    userContext: UserExecutionContext,
    threadId: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (request.method === 'GET') {
      sendJson(response, 200, await getHistory(services.messages, userContext.userId, threadId));
      return;
    }
    const content = requireText(await readJson(request), 'content');
    if (!(await mayProceed(userContext.userId, MESSAGES_PER_MINUTE))) {
      sendJson(response, 429, { error: 'Too many messages.' });
      return;
    }
    const idempotencyKey = request.headers['idempotency-key'];
    const result = await postMessage(
      services.supervisor,
      userContext,
      { threadId, content },
      typeof idempotencyKey === 'string' ? idempotencyKey : undefined,
    );
    sendJson(response, 200, result);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /health') {
      const health = await checkHealth();
      sendJson(response, Object.values(health).every(Boolean) ? 200 : 503, health);
      return;
    }
    if (route === 'GET /status') {
      sendJson(response, 200, { redis: await redisVersion(), clients: await connectedClients() });
      return;
    }
    if (route === 'POST /auth/login') {
      const userId = requireText(await readJson(request), 'userId');
      sendJson(response, 200, { token: await services.auth.logIn(userId) });
      return;
    }
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const userContext = await services.auth.authenticate(token);
    if (userContext === null) {
      sendJson(response, 401, { error: 'Log in first.' });
      return;
    }
    const threadId = THREAD_MESSAGES.exec(url.pathname)?.[1];
    const handler = routes[route];
    if (handler !== undefined) await handler(userContext, request, response);
    else if (threadId !== undefined) await handleThread(userContext, threadId, request, response);
    else sendJson(response, 404, { error: 'No such route.' });
  }

  const sockets = new WebSocketServer({ noServer: true });

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const userContext = await services.auth.authenticate(url.searchParams.get('token') ?? '');
    if (userContext === null) {
      stream.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      services.broadcaster.attach(userContext, socket);
      services.polling.upgrade(userContext, socket);
      const room = url.searchParams.get('room');
      if (room !== null) services.rooms.join(room, userContext, socket);
      void handleConnection(socket, userContext, services.presence, (context, message) =>
        services.supervisor.handle(context, message),
      );
    });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      logger.error('request failed', { url: request.url, error: String(error) });
      sendJson(response, statusOf(error), { error: 'The request failed.' });
    });
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    upgrade(request, stream, head).catch((error: unknown) => {
      logger.error('upgrade failed', { error: String(error) });
      stream.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    });
  });
  return server;
}
