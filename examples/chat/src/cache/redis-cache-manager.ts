import { Redis } from 'ioredis';

import { config } from '../config';

export interface RedisCacheOptions {
  readonly ttlSeconds?: number;
  readonly prefix?: string;
}

/** Cache entries in Redis, on a connection of their own so that they do not hold up sessions. */
export class RedisCacheManager {
  readonly #redis: Redis;
  readonly #ttlSeconds: number;

  constructor(options: RedisCacheOptions = {}) {
    this.#ttlSeconds = options.ttlSeconds ?? 300;
    this.#redis = new Redis(config.redisUrl, { keyPrefix: options.prefix ?? 'cache:' });
  }

  async initialize(): Promise<void> {
    const client = this.#redis;
    if (client.status !== 'ready') await new Promise((resolve) => client.once('ready', resolve));
    await client.ping();
  }

  async get<T>(key: string): Promise<T | undefined> {
    const value = await this.#redis.get(key);
    return value === null ? undefined : (JSON.parse(value) as T);
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.#redis.set(key, JSON.stringify(value), 'EX', this.#ttlSeconds);
  }

  async close(): Promise<void> {
    await this.#redis.quit();
  }
}

export const cacheManager = new RedisCacheManager();
