import { Redis } from 'ioredis';

import { config } from '../config';
import { logger } from './logger';

/** The one owner of the connection to Redis. Connects on `initialize()` or on first use. */
export class RedisManager {
  readonly #url: string;
  #client: Redis | undefined;

  constructor(url: string = config.redisUrl) {
    this.#url = url;
  }

  get isReady(): boolean {
    return this.#client?.status === 'ready';
  }

  /** Resolves when Redis has answered. */
  async initialize(): Promise<void> {
    await this.#connection().ping();
  }

  async ping(): Promise<boolean> {
    return (await this.#connection().ping()) === 'PONG';
  }

  async get(key: string): Promise<string | null> {
    return this.#connection().get(key);
  }

  async set(key: string, value: string, ttlSeconds?: number): Promise<void> {
    if (ttlSeconds === undefined) await this.#connection().set(key, value);
    else await this.#connection().set(key, value, 'EX', ttlSeconds);
  }

  async del(key: string): Promise<void> {
    await this.#connection().del(key);
  }

  /** Counts up by one; a new counter expires after `ttlSeconds`. */
  async increment(key: string, ttlSeconds: number): Promise<number> {
    const count = await this.#connection().incr(key);
    if (count === 1) await this.#connection().expire(key, ttlSeconds);
    return count;
  }

  /** Appends to a list that keeps its last `limit` entries. */
  async append(key: string, value: string, limit: number): Promise<void> {
    await this.#connection().rpush(key, value);
    await this.#connection().ltrim(key, -limit, -1);
  }

  async range(key: string): Promise<string[]> {
    return this.#connection().lrange(key, 0, -1);
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.quit();
  }

  #connection(): Redis {
    if (this.#client === undefined) {
      this.#client = new Redis(this.#url, { maxRetriesPerRequest: 3 });
      this.#client.on('error', (error: Error) => {
        logger.error('redis connection failed', { error: error.message });
      });
    }
    return this.#client;
  }
}

export const redisManager = new RedisManager();

export function getRedisManager(): RedisManager {
  return redisManager;
}
