import { Redis } from 'ioredis';

export const redis = new Redis();

export function getRedis(): Redis {
  return redis;
}
