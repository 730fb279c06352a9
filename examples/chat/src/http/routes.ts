import type { IncomingMessage, ServerResponse } from 'node:http';

import { getRedisManager } from '@/infra/redis-manager';

import { mayProceed } from '../services/rate-limiter';
import { snapshotOf } from '../services/state-snapshot';
import type { Services } from '../startup/services';
import { createWebSocketManager, type UserExecutionContext } from '../websocket';
import { readJson, requireText, sendJson } from './body';
import { getHistory } from './handlers/history';
import { postMessage } from './handlers/messages';

const MESSAGES_PER_MINUTE = 60;
const THREAD_MESSAGES = /^(GET|POST) \/threads\/([\w-]+)\/messages$/;

type Handler = (
  userContext: UserExecutionContext,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** Finds the handler of a route such as `GET /threads`; these are for logged-in users. */
export function createRoutes(services: Services): (route: string) => Handler | undefined {
  const fixed: Readonly<Record<string, Handler>> = {
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
      const text = requireText(await readJson(request), 'text');
      await services.notifications.notify(userContext, text);
      sendJson(response, 202, {});
    },
  };

  function listMessages(threadId: string): Handler {
    return async ({ userId }, _request, response) => {
      sendJson(response, 200, await getHistory(services.messages, userId, threadId));
    };
  }

  function sendMessage(threadId: string): Handler {
    return async (userContext, request, response) => {
      const content = requireText(await readJson(request), 'content');
      if (!(await mayProceed(userContext.userId, MESSAGES_PER_MINUTE))) {
        sendJson(response, 429, { error: 'Too many messages.' });
        return;
      }
      const key = request.headers['idempotency-key'];
      const idempotencyKey = typeof key === 'string' ? key : undefined;
      const task = { threadId, content };
      const result = await postMessage(services.supervisor, userContext, task, idempotencyKey);
      sendJson(response, 200, result);
    };
  }

  return (route) => {
    const [, method, threadId] = THREAD_MESSAGES.exec(route) ?? [];
    if (threadId === undefined) return fixed[route];
    return method === 'GET' ? listMessages(threadId) : sendMessage(threadId);
  };
}
