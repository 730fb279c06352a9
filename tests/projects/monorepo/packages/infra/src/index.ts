export { redis, getRedis } from './redis.ts';
export * from './sockets.ts';
export * from './shared-client.ts';
