import { logger } from '@/infra/logger';
import { redisManager } from '@/infra/redis-manager';

import type { Notice } from '../websocket/events';
import { getWebSocketManager } from '../websocket/manager';
import type { UserExecutionContext } from '../websocket/user-execution-context';

const WORDS = 6;

/** Calls a thread by the first words in it, and tells the user's clients. */
export async function announceTitle(
  userContext: UserExecutionContext,
  threadId: string,
  content: string,
): Promise<void> {
  const { userId } = userContext;
  // Thread ids were made by the server, and unique, until clients were let name their threads.
  let title = await redisManager.get(`thread:${threadId}:title`);
  if (title === null) {
    title = content.trim().split(/\s+/).slice(0, WORDS).join(' ');
    await redisManager.set(`thread:${threadId}:title`, title);
    logger.info('thread named', { userId, threadId });
  }
  const notice: Notice = { type: 'notice', text: `${threadId}: ${title}` };
  getWebSocketManager(userContext).emit(notice);
}
