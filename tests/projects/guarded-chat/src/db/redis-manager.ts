export { redisManager } from '../infra/redis-manager';
