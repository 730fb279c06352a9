export { redisManager } from './redis-manager';
