import { createRequire } from 'node:module';

import { config } from '../config';

const require = createRequire(import.meta.url);

// Most processes never export metrics, so the client is loaded by those that do.
function loadRedis(): typeof import('ioredis').Redis {
  const { Redis } = require('ioredis') as typeof import('ioredis');
  return Redis;
}

/** The number of connections that Redis sees; null where metrics are switched off. */
export async function connectedClients(enabled = config.metrics): Promise<number | null> {
  if (!enabled) return null;
  const RedisClient = loadRedis();
  const client = new RedisClient(config.redisUrl, { lazyConnect: true });
  try {
    const info = await client.info('clients');
    return Number(/^connected_clients:(\d+)/m.exec(info)?.[1] ?? 0);
  } finally {
    client.disconnect();
  }
}
