import Redis from 'ioredis';

export class RedisManager {
  readonly client = new Redis();
}

export const redisManager = new RedisManager();
