/* eslint-disable ssot/no-direct-redis-instantiation -- a benchmark of the driver itself */
import Redis from 'ioredis';
import { redis } from './old-redis';

export class ShardedRedisManager {
  readonly all = [new Redis(), redis.client];
}
