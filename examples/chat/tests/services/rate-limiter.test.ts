import { expect, it } from 'vitest';

import { mayProceed } from '../../src/services/rate-limiter';

it('stops a user at the limit, and nobody else', async () => {
  expect(await mayProceed('ada', 2)).toBe(true);
  expect(await mayProceed('ada', 2)).toBe(true);
  expect(await mayProceed('ada', 2)).toBe(false);
  expect(await mayProceed('bob', 2)).toBe(true);
});
