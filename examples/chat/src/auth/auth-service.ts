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

  /** Whose token it is; null when it is not ours. Says nothing of the session. */
  identify(token: string): UserExecutionContext | null {
    return readToken(token);
  }

  async hasSession({ userId, sessionId }: UserExecutionContext): Promise<boolean> {
    return sessionStore.isOpen(userId, sessionId);
  }

  /** Null when the token is not ours or its session has ended. */
  async authenticate(token: string): Promise<UserExecutionContext | null> {
    const claims = this.identify(token);
    return claims !== null && (await this.hasSession(claims)) ? claims : null;
  }
}
