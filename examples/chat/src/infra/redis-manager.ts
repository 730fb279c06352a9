import { Redis } from 'ioredis';

import { config } from '../config';
import { userKey } from './keys';
import { logger } from './logger';

/**
 * The one owner of the connection to Redis. Connects on `initialize()` or on first use. It also answers
 * to ioredis's names for what the service does with Redis, so that code with a client of its own can move over.
 */
export class RedisManager {
  readonly #url: string;
  #client: Redis | undefined;

  constructor(url: string = config.redisUrl) {
    this.#url = url;
  }

  get isReady(): boolean {
    return this.#client?.status === 'ready';
  }

  /** Resolves when Redis has answered, however long it takes to come up. */
  async initialize(): Promise<void> {
    const client = this.#connection();
    if (client.status !== 'ready') await new Promise((resolve) => client.once('ready', resolve));
    await client.ping();
  }

  async ping(): Promise<boolean> {
    return (await this.#connection().ping()) === 'PONG';
  }

  async get(key: string): Promise<string | null> {
    return this.#connection().get(key);
  }

  async set(
    key: string,
    value: string,
    ...expiry: [] | [ttlSeconds: number] | ['EX', number]
  ): Promise<void> {
    const ttlSeconds = expiry.at(-1);
    if (typeof ttlSeconds !== 'number') await this.#connection().set(key, value);
    else await this.#connection().set(key, value, 'EX', ttlSeconds);
  }

  async del(key: string): Promise<void> {
    await this.#connection().del(key);
  }

  async incr(key: string): Promise<number> {
    return this.#connection().incr(key);
  }

  async expire(key: string, ttlSeconds: number): Promise<void> {
    await this.#connection().expire(key, ttlSeconds);
  }

  /** Counts up by one; a new counter expires after `ttlSeconds`. */
  async increment(key: string, ttlSeconds: number): Promise<number> {
    const count = await this.incr(key);
    if (count === 1) await this.expire(key, ttlSeconds);
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

  async storeSession(userId: string, sessionId: string, ttlSeconds: number): Promise<void> {
    const key = userKey(userId, 'session', sessionId);
    await this.set(key, new Date().toISOString(), ttlSeconds);
  }

  async hasSession(userId: string, sessionId: string): Promise<boolean> {
    return (await this.get(userKey(userId, 'session', sessionId))) !== null;
  }

  async revokeSession(userId: string, sessionId: string): Promise<void> {
    await this.del(userKey(userId, 'session', sessionId));
  }

  async info(section: string): Promise<string> {
    return this.#connection().info(section);
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
