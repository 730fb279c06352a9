import { randomUUID } from 'node:crypto';

import { authRedisManager } from './redis-manager';

const SESSION_SECONDS = 8 * 60 * 60;

/** Sessions of logged-in users. */
export const sessionStore = {
  async open(userId: string): Promise<string> {
    const sessionId = randomUUID();
    await authRedisManager.storeSession(userId, sessionId, SESSION_SECONDS);
    return sessionId;
  },

  async isOpen(userId: string, sessionId: string): Promise<boolean> {
    return authRedisManager.hasSession(userId, sessionId);
  },

  async close(userId: string, sessionId: string): Promise<void> {
    await authRedisManager.revokeSession(userId, sessionId);
  },
};
