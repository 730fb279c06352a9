export * from './message-repository';
export * from './thread-repository';
export { redisManager } from './redis-manager';
