export { logger, RedisManager, redisManager, userKey } from '../infra';
export { config } from '../config';
