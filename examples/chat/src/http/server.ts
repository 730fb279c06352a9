import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { logger } from '@/infra/logger';

import { checkHealth } from '../services/health';
import { connectedClients } from '../services/metrics';
import type { Services } from '../startup/services';
import { sendJson } from './body';
import { statusOf } from './errors';
import { logIn } from './handlers/login';
import { redisVersion } from './handlers/status';
import { createRoutes } from './routes';
import { createUpgrade } from './upgrade';

/** The HTTP and WebSocket face of the services; it does not listen yet. */
export function createChatServer(services: Services): Server {
  const routes = createRoutes(services);
  const upgrade = createUpgrade(services);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const route = `${request.method} ${pathname}`;
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
      await logIn(services.auth, request, response);
      return;
    }
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const userContext = await services.auth.authenticate(token);
    if (userContext === null) {
      sendJson(response, 401, { error: 'Log in first.' });
      return;
    }
    const handler = routes(route);
    if (handler !== undefined) await handler(userContext, request, response);
    else sendJson(response, 404, { error: 'No such route.' });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      logger.error('request failed', { url: request.url, error: String(error) });
      sendJson(response, statusOf(error), { error: 'The request failed.' });
    });
  });
  server.on('upgrade', upgrade);
  return server;
}
