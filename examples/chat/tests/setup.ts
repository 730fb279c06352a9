import { beforeEach, vi } from 'vitest';

import { FakeRedis } from './doubles/fake-redis';

vi.mock('ioredis', async () => {
  const doubles = await import('./doubles/fake-redis');
  return {
    default: doubles.FakeRedis,
    Redis: doubles.FakeRedis,
    ReplyError: class ReplyError extends Error {},
  };
});

beforeEach(() => {
  FakeRedis.reset();
});
