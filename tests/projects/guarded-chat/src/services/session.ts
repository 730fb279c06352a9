import { redisManager } from '../infra/redis-manager';

export function session(id: string): Promise<string | null> {
  return redisManager.get(`session:${id}`);
}
