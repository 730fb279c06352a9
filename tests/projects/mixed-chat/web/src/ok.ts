import { redisManager } from './redis';

export const client = redisManager.client;
