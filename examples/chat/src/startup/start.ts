import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { logger } from '@/infra/logger';
import { RedisManager } from '@/infra/redis-manager';

import { authRedisManager } from '../auth/redis-manager';
import { cacheManager } from '../cache/redis-cache-manager';
import type { Role } from '../config';
import { createAuthServer } from '../http/auth-server';
import { createChatServer } from '../http/server';
import { closeRateLimiter } from '../services/rate-limiter';
import { GOING_AWAY } from '../websocket/close-codes';
import { disconnectAll } from '../websocket/manager';
import { createServices } from './services';

export interface RunningChat {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a service and resolves once it can serve. Port 0 takes a free one. */
export async function start(port: number, role: Role = 'chat'): Promise<RunningChat> {
  const redisManager = new RedisManager();
  const services = createServices();
  const server = role === 'auth' ? createAuthServer(services.auth) : createChatServer(services);
  // First of all: the platform's start-up probe gives up on a port that is closed for ten seconds.
  server.listen(port);
  await once(server, 'listening');
  const { port: listening } = server.address() as AddressInfo;
  await redisManager.initialize();
  await authRedisManager.initialize();
  await cacheManager.initialize();
  logger.info(`${role} is up`, { port: listening, redisReady: redisManager.isReady });

  return {
    port: listening,
    async stop() {
      disconnectAll(GOING_AWAY, 'server is going away');
      services.polling.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([services.presence.close(), services.states.close(), closeRateLimiter()]);
      await Promise.all([redisManager.close(), authRedisManager.close(), cacheManager.close()]);
    },
  };
}
