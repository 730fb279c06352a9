import { redisManager } from '../infra/redis-manager';

export const profile = (id: string) => redisManager.get(`profile:${id}`);
