import type { UserExecutionContext } from '../websocket/user-execution-context';
import { AuthRedisManager } from './redis-manager';
import { sessionStore } from './session-store';
import { issueToken, readToken } from './token';

const LOGINS_PER_MINUTE = 30;

export class TooManyLoginsError extends Error {
  override readonly name = 'TooManyLoginsError';
}

/** Log-in and the check of tokens. */
export class AuthService {
  readonly #attempts = new AuthRedisManager();

  async logIn(userId: string): Promise<string> {
    const attempts = await this.#attempts.increment(`user:${userId}:logins`, 60);
    if (attempts > LOGINS_PER_MINUTE) throw new TooManyLoginsError(userId);
    return issueToken({ userId, sessionId: await sessionStore.open(userId) });
  }

  /** Null when the token is not ours or its session has ended. */
  async authenticate(token: string): Promise<UserExecutionContext | null> {
    const claims = readToken(token);
    if (claims === null) return null;
    return (await sessionStore.isOpen(claims.userId, claims.sessionId)) ? claims : null;
  }
}
