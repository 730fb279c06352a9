import { expect, it } from 'vitest';

import { readToken } from '../../src/auth/token';
import { start } from '../../src/startup/start';

it('logs in, and does nothing else, in a process of its own', async () => {
  const auth = await start(0, 'auth');
  const address = `http://127.0.0.1:${auth.port}`;
  const response = await fetch(`${address}/auth/login`, { method: 'POST', body: '{"userId":"ada"}' });
  const { token } = (await response.json()) as { token: string };
  expect(readToken(token)).toMatchObject({ userId: 'ada' });
  expect((await fetch(`${address}/threads`)).status).toBe(404);
  await auth.stop();
});
