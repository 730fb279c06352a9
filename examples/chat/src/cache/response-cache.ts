import { userKey } from '@/infra/keys';

import { RedisCacheManager } from './redis-cache-manager';

const cache = new RedisCacheManager({ ttlSeconds: 60, prefix: 'responses:' });

/** Answers that were given a moment ago are given again. */
export async function cachedAnswer(
  userId: string,
  question: string,
  answer: () => Promise<string>,
): Promise<string> {
  const key = userKey(userId, 'answer', question.trim().toLowerCase());
  const known = await cache.get<string>(key);
  if (known !== undefined) return known;
  const fresh = await answer();
  await cache.set(key, fresh);
  return fresh;
}
