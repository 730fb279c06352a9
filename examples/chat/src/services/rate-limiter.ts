import redis from 'ioredis';

import { userKey } from '@/infra/keys';

import { config } from '../config';

const client = new redis(config.redisUrl);

/** Whether a user may send another message in the current minute. */
export async function mayProceed(userId: string, perMinute: number): Promise<boolean> {
  const minute = Math.floor(Date.now() / 60_000);
  const key = userKey(userId, 'rate', String(minute));
  const count = await client.incr(key);
  if (count === 1) await client.expire(key, 120);
  return count <= perMinute;
}

export async function closeRateLimiter(): Promise<void> {
  await client.quit();
}
