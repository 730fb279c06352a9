import { describe, expect, it } from 'vitest';
import { exportTarget } from '../../../src/rules/judgement/canonical-export.ts';

describe('the local name of an export', () => {
  it.each([
    ['src/infra/redis-manager.ts', 'redisManager'],
    ['src/infra/redis_client_pool.ts', 'redis_client_pool'],
    ['src/redis/index.ts', 'redis'],
    ['src/redis/index.test.ts', 'redis'],
    ['src/indexed.ts', 'indexed'],
    ['src/redis.manager.ts', 'redis'],
    ['@acme/redis-HTTP-client', 'redisHTTPClient'],
    ['src/2fa-store.ts', 'shared2faStore'],
    ['src/-redis.ts', 'redis'],
    ['src/-.ts', 'shared'],
    ['index.ts', 'index'],
  ])('of the default of %s is made of its module: %s', (name, localName) => {
    const target = { kind: 'file', file: name } as const;
    expect(exportTarget({ target, name }, 'default')).toEqual({
      module: target,
      name: 'default',
      localName,
    });
  });

  it('is its own where it has one', () => {
    const target = { kind: 'file', file: 'src/redis.ts' } as const;
    expect(exportTarget({ target, name: 'src/redis.ts' }, 'redisManager')).toEqual({
      module: target,
      name: 'redisManager',
      localName: 'redisManager',
    });
  });
});
