import { expect, it, vi } from 'vitest';

import { MessageRepository } from '../../src/db/message-repository';
import type { FakeRedisManager } from '../doubles/fake-redis-manager';

const doubles = vi.hoisted((): { redis?: FakeRedisManager } => ({}));

vi.mock('../../src/db/redis-manager', async (importOriginal) => {
  const actual = await importOriginal<typeof import('../../src/db/redis-manager')>();
  const { FakeRedisManager } = await import('../doubles/fake-redis-manager');
  doubles.redis = new FakeRedisManager();
  return { ...actual, redisManager: doubles.redis };
});

it('lists the messages of a thread, oldest first', async () => {
  const messages = new MessageRepository();
  const first = { role: 'user', content: 'Hello', at: '2025-09-15T10:00:00.000Z' } as const;
  const second = { role: 'assistant', content: 'Hi', at: '2025-09-15T10:00:01.000Z' } as const;
  await messages.append('ada', 't1', first);
  await messages.append('ada', 't1', second);

  expect(await messages.list('ada', 't1')).toEqual([first, second]);
  expect(await messages.list('bob', 't1')).toEqual([]);
});

it('keeps to the keys of the user', () => {
  expect(doubles.redis?.keys.length).toBeGreaterThan(0);
  expect(doubles.redis?.keys.every((key) => /^user:(ada|bob):/.test(key))).toBe(true);
});
