import { expect, it } from 'vitest';

import { issueToken, readToken } from '../../src/auth/token';

const claims = { userId: 'ada', sessionId: 's1' };

it('reads what it has issued', () => {
  const token = issueToken(claims);
  expect(readToken(token)).toEqual(claims);
  expect(readToken(token)).toEqual(claims);
});

it('refuses a token whose claims were changed', () => {
  const [, signature] = issueToken(claims).split('.');
  const forged = Buffer.from(JSON.stringify({ ...claims, userId: 'bob' })).toString('base64url');
  expect(readToken(`${forged}.${signature}`)).toBeNull();
  expect(readToken('nonsense')).toBeNull();
});
