import { expect, it } from 'vitest';

import { MemoryCache } from '../../src/cache/memory-cache';

it('drops what was used longest ago', () => {
  const cache = new MemoryCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
});
