import { redis } from './old';
import { makeRedis } from './factory';

export const both = [redis, makeRedis()];
export class CacheRedisManager {}
