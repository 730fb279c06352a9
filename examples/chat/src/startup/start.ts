import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { logger } from '@/infra/logger';
import { RedisManager } from '@/infra/redis-manager';

import { authRedisManager } from '../auth/redis-manager';
import { cacheManager } from '../cache/redis-cache-manager';
import { createChatServer } from '../http/server';
import { closeRateLimiter } from '../services/rate-limiter';
import { GOING_AWAY } from '../websocket/close-codes';
import { disconnectAll } from '../websocket/manager';
import { createServices } from './services';

export interface RunningChat {
  readonly port: number;
  stop(): Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts the service and resolves once it can serve. Port 0 takes a free one. */
export async function start(port: number): Promise<RunningChat> {
  const redisManager = new RedisManager();
  await redisManager.initialize();
  await authRedisManager.initialize();
  await cacheManager.initialize();
  const services = createServices();
  const server = createChatServer(services);
  const listening = await listen(server, port);
  logger.info('chat is up', { port: listening, redisReady: redisManager.isReady });

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
