export { redis, RedisManager } from './redis'
