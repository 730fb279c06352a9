import type { IncomingMessage, ServerResponse } from 'node:http';

import type { AuthService } from '../../auth/auth-service';
import { readJson, requireText, sendJson } from '../body';

export async function logIn(
  auth: AuthService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const userId = requireText(await readJson(request), 'userId');
  sendJson(response, 200, { token: await auth.logIn(userId) });
}
