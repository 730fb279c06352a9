import Redis from 'ioredis';

export const cache = new Redis();

export function lookUp(key: string): Promise<string | null> {
  return cache.get(key);
}
