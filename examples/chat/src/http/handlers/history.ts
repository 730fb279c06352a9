import { userKey } from '@/infra/keys';
import { RedisManager } from '@/infra/redis-manager';

import type { Message, MessageRepository } from '../../db';

export interface History {
  readonly messages: readonly Message[];
  readonly lastRead: string | null;
}

export async function getHistory(
  messages: MessageRepository,
  userId: string,
  threadId: string,
): Promise<History> {
  const redis = new RedisManager();
  const key = userKey(userId, 'thread', threadId, 'last-read');
  const lastRead = await redis.get(key);
  await redis.set(key, new Date().toISOString());
  return { messages: await messages.list(userId, threadId), lastRead };
}
