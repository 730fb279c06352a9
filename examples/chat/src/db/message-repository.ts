import { userKey } from '@/infra/keys';

import { redisManager } from './redis-manager';

export interface Message {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  /** ISO 8601. */
  readonly at: string;
}

const KEPT_MESSAGES = 200;

/** The messages of a user's threads, oldest first. */
export class MessageRepository {
  async append(userId: string, threadId: string, message: Message): Promise<void> {
    const key = userKey(userId, 'thread', threadId, 'messages');
    await redisManager.append(key, JSON.stringify(message), KEPT_MESSAGES);
  }

  async list(userId: string, threadId: string): Promise<Message[]> {
    const entries = await redisManager.range(userKey(userId, 'thread', threadId, 'messages'));
    return entries.map((entry) => JSON.parse(entry) as Message);
  }
}
