import { describe, expect, it } from 'vitest';

import { getRedisManager, RedisManager, redisManager } from '../../src/infra/redis-manager';
import { FakeRedis } from '../doubles/fake-redis';

describe('RedisManager', () => {
  it('opens one connection, on first use', async () => {
    const manager = new RedisManager('redis://test');
    expect(FakeRedis.open.size).toBe(0);
    await manager.initialize();
    await manager.set('user:ada:name', 'Ada');
    expect(FakeRedis.open.size).toBe(1);
    expect(manager.isReady).toBe(true);
    await manager.close();
    expect(FakeRedis.open.size).toBe(0);
  });

  it('keeps the last entries of a list', async () => {
    const manager = new RedisManager('redis://test');
    for (const entry of ['a', 'b', 'c']) await manager.append('user:ada:list', entry, 2);
    expect(await manager.range('user:ada:list')).toEqual(['b', 'c']);
  });

  it('counts up', async () => {
    const manager = new RedisManager('redis://test');
    expect(await manager.increment('user:ada:n', 60)).toBe(1);
    expect(await manager.increment('user:ada:n', 60)).toBe(2);
  });

  it('is given away as one instance', () => {
    expect(getRedisManager()).toBe(redisManager);
  });
});
