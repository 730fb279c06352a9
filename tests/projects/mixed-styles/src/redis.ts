import Redis from 'ioredis';

export const redis = new Redis();

export class RedisManager {
  readonly client = redis;
}
