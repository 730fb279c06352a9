import { Redis } from 'ioredis';

import { config } from '../config';

/** The Redis manager of the auth service. Copied when auth was a repository of its own. */
export class AuthRedisManager {
  readonly #url: string;
  #client: Redis | undefined;

  constructor(url: string = config.redisUrl) {
    this.#url = url;
  }

  get isReady(): boolean {
    return this.#client?.status === 'ready';
  }

  async initialize(): Promise<void> {
    const client = this.#connection();
    if (client.status !== 'ready') await new Promise((resolve) => client.once('ready', resolve));
    await client.ping();
  }

  async increment(key: string, ttlSeconds: number): Promise<number> {
    const count = await this.#connection().incr(key);
    if (count === 1) await this.#connection().expire(key, ttlSeconds);
    return count;
  }

  async storeSession(userId: string, sessionId: string, ttlSeconds: number): Promise<void> {
    const key = `user:${userId}:session:${sessionId}`;
    await this.#connection().set(key, new Date().toISOString(), 'EX', ttlSeconds);
  }

  async hasSession(userId: string, sessionId: string): Promise<boolean> {
    return (await this.#connection().get(`user:${userId}:session:${sessionId}`)) !== null;
  }

  async revokeSession(userId: string, sessionId: string): Promise<void> {
    await this.#connection().del(`user:${userId}:session:${sessionId}`);
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.quit();
  }

  #connection(): Redis {
    this.#client ??= new Redis(this.#url, { maxRetriesPerRequest: 3 });
    return this.#client;
  }
}

export const authRedisManager = new AuthRedisManager();
