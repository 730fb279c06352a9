import Redis from 'ioredis';

export class RedisManager {
  private readonly client = new Redis();

  read(key: string): Promise<string | null> {
    return this.client.get(key);
  }
}

export const redisManager = new RedisManager();
