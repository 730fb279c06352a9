import { expect, it, vi } from 'vitest';

import { redisManager } from '../../src/infra/redis-manager';
import { checkHealth, Redis } from '../../src/services/health';

it('is well when Redis answers', async () => {
  expect(await checkHealth()).toEqual({ redis: true });
});

it('is ill when Redis does not', async () => {
  const ping = vi.spyOn(redisManager, 'ping').mockRejectedValue(new Error('connection refused'));
  expect(await checkHealth([new Redis(redisManager)])).toEqual({ redis: false });
  ping.mockRestore();
});
