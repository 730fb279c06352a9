import { createHmac, timingSafeEqual } from 'node:crypto';

import { MemoryCache } from '../cache/memory-cache';
import { config } from '../config';

export interface TokenClaims {
  readonly userId: string;
  readonly sessionId: string;
}

const verified = new MemoryCache<TokenClaims>(1_000);

function signature(payload: string): Buffer {
  return createHmac('sha256', config.tokenSecret).update(payload).digest();
}

export function issueToken(claims: TokenClaims): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${signature(payload).toString('base64url')}`;
}

/** The claims of a token that this service has issued; null for any other text. */
export function readToken(token: string): TokenClaims | null {
  const known = verified.get(token);
  if (known !== undefined) return known;
  const [payload, given] = token.split('.');
  if (payload === undefined || given === undefined) return null;
  const expected = signature(payload);
  const actual = Buffer.from(given, 'base64url');
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims;
  verified.set(token, claims);
  return claims;
}
