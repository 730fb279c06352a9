/**
 * Redis access of the data layer. The manager moved to infra/ in 1.9.0; this module stays until
 * everything imports it from there.
 */
export { getRedisManager, RedisManager, redisManager } from '../infra/redis-manager';
