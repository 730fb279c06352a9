import { WebSocket } from 'ws';
import { expect, it } from 'vitest';

import { getWebSocketManager } from '../../src/websocket/manager';
import { FakeSocket } from '../doubles/fake-socket';

const ada = { userId: 'ada', sessionId: 's1' };
const bob = { userId: 'bob', sessionId: 's2' };
const notice = { type: 'notice', text: 'Hello' } as const;

it('is one manager for one user, and another for another', () => {
  expect(getWebSocketManager({ ...ada, sessionId: 's3' })).toBe(getWebSocketManager(ada));
  expect(getWebSocketManager(bob)).not.toBe(getWebSocketManager(ada));
});

it("sends to the user's sockets only", () => {
  const [adas, bobs] = [new FakeSocket(), new FakeSocket()];
  getWebSocketManager(ada).attach(adas.asWebSocket());
  getWebSocketManager(bob).attach(bobs.asWebSocket());

  expect(getWebSocketManager(ada).emit(notice)).toBe(1);
  expect(adas.sent).toEqual([notice]);
  expect(bobs.sent).toEqual([]);
});

it('forgets a socket that has closed, and skips one that is closing', () => {
  const manager = getWebSocketManager({ userId: 'eve', sessionId: 's4' });
  const [closed, closing] = [new FakeSocket(), new FakeSocket()];
  manager.attach(closed.asWebSocket());
  manager.attach(closing.asWebSocket());
  closed.close(1000);
  closing.readyState = WebSocket.CLOSING;

  expect(manager.emit(notice)).toBe(0);
  closing.close(1000);
  expect(manager.isConnected).toBe(false);
});
