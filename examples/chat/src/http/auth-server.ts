import { createServer, type Server } from 'node:http';

import { logger } from '@/infra/logger';

import type { AuthService } from '../auth/auth-service';
import { sendJson } from './body';
import { statusOf } from './errors';
import { logIn } from './handlers/login';

/** The face of the auth service where it runs in a process of its own. */
export function createAuthServer(auth: AuthService): Server {
  return createServer((request, response) => {
    if (`${request.method} ${request.url}` !== 'POST /auth/login') {
      sendJson(response, 404, { error: 'No such route.' });
      return;
    }
    logIn(auth, request, response).catch((error: unknown) => {
      logger.error('log-in failed', { error: String(error) });
      sendJson(response, statusOf(error), { error: 'The request failed.' });
    });
  });
}
