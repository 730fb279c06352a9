import { expect, it } from 'vitest';

import { AuthRedisManager } from '../../src/auth/redis-manager';
import { sessionStore } from '../../src/auth/session-store';

it('opens a session that other processes see', async () => {
  const elsewhere = new AuthRedisManager();
  const sessionId = await sessionStore.open('ada');
  expect(await elsewhere.hasSession('ada', sessionId)).toBe(true);
  expect(await elsewhere.hasSession('bob', sessionId)).toBe(false);
});

it('closes a session', async () => {
  const sessionId = await sessionStore.open('ada');
  await sessionStore.close('ada', sessionId);
  expect(await sessionStore.isOpen('ada', sessionId)).toBe(false);
});
