import { expect, it } from 'vitest';

import { userKey } from '../../src/infra/keys';

it('begins with the user', () => {
  expect(userKey('ada', 'thread', 't1', 'messages')).toBe('user:ada:thread:t1:messages');
});

it.each(['', 'ada:thread'])('refuses the user id %j, which could reach into other keys', (id) => {
  expect(() => userKey(id, 'threads')).toThrow(TypeError);
});
