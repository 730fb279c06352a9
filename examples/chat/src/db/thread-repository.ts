import { userKey } from '@/infra/keys';
import { redisManager } from '@/infra/redis-manager';

const KEPT_THREADS = 50;

/** The ids of a user's threads, in the order in which they were first used. */
export class ThreadRepository {
  async remember(userId: string, threadId: string): Promise<void> {
    const known = await this.list(userId);
    if (known.includes(threadId)) return;
    await redisManager.append(userKey(userId, 'threads'), threadId, KEPT_THREADS);
  }

  async list(userId: string): Promise<string[]> {
    return redisManager.range(userKey(userId, 'threads'));
  }
}
