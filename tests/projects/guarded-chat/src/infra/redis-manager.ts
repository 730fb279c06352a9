import Redis from 'ioredis';

export class RedisManager {
  readonly #client = new Redis();

  get(key: string): Promise<string | null> {
    return this.#client.get(key);
  }
}

export const redisManager = new RedisManager();

export function getRedisManager(): RedisManager {
  return redisManager;
}
