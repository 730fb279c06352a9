import { redis } from './old';
import { makeRedis } from './factory';

export const both = [redis.client, makeRedis()];
export class CacheRedisManager {}
