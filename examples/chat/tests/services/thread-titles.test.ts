import { expect, it } from 'vitest';

import { announceTitle } from '../../src/services/thread-titles';
import { getWebSocketManager } from '../../src/websocket/manager';
import { FakeSocket } from '../doubles/fake-socket';

it('calls a thread by its first message', async () => {
  const ada = { userId: 'ada', sessionId: 's1' };
  const socket = new FakeSocket();
  getWebSocketManager(ada).attach(socket.asWebSocket());
  await announceTitle(ada, 't1', 'How much is two plus two, please?');
  await announceTitle(ada, 't1', 'Thanks.');

  const notice = { type: 'notice', text: 't1: How much is two plus two,' };
  expect(socket.sent).toEqual([notice, notice]);
});
