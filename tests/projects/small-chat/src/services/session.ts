import { redisManager } from '../db/redis-manager';

export const session = (id: string) => redisManager.read(`session:${id}`);
