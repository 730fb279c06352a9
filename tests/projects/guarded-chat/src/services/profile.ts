import { redisManager } from '@/infra';

export const profile = (id: string): Promise<string | null> => redisManager.get(`profile:${id}`);
