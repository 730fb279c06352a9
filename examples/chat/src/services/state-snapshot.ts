import { userKey } from '@/infra/keys';

import type { RedisManager } from '../db/redis-manager';

export interface Snapshot {
  readonly activeRun: string | null;
  readonly threads: readonly string[];
}

/** What support sees of a user. */
export async function snapshotOf(redis: RedisManager, userId: string): Promise<Snapshot> {
  return {
    activeRun: await redis.get(userKey(userId, 'active-run')),
    threads: await redis.range(userKey(userId, 'threads')),
  };
}
