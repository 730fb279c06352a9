import { redisManager } from '@/infra/redis-manager';

export const profile = (id: string): Promise<string | null> => redisManager.get(`profile:${id}`);
