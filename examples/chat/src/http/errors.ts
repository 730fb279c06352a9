import { ReplyError } from 'ioredis';

import { TooManyLoginsError } from '../auth/auth-service';
import { BadRequestError } from './body';

/** The status code that a failure of a handler means to the client. */
export function statusOf(error: unknown): number {
  if (error instanceof BadRequestError) return 400;
  if (error instanceof TooManyLoginsError) return 429;
  // A full or read-only Redis: "new Redis()" in more places does not make it larger.
  if (error instanceof ReplyError) return 503;
  return 500;
}
