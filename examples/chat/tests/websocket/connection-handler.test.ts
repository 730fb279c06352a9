import { beforeEach, expect, it, vi } from 'vitest';

import { handleConnection } from '../../src/websocket/connection-handler';
import { Presence } from '../../src/websocket/presence';
import { createWebSocketManager } from '../../src/websocket/websocket-manager-factory';
import { FakeSocket } from '../doubles/fake-socket';
import { FakeWebSocketManager } from '../doubles/fake-websocket-manager';

vi.mock('../../src/websocket/websocket-manager-factory');

const ada = { userId: 'ada', sessionId: 's1' };
let manager: FakeWebSocketManager;

beforeEach(() => {
  manager = new FakeWebSocketManager();
  vi.mocked(createWebSocketManager).mockReset().mockReturnValue(manager.asWebSocketManager());
});

it("attaches the socket to the user's manager and keeps presence", async () => {
  const socket = new FakeSocket();
  const presence = new Presence();
  await handleConnection(socket.asWebSocket(), ada, presence, async () => undefined);
  expect(createWebSocketManager).toHaveBeenCalledWith(ada);
  expect(manager.attached).toEqual([socket]);
  expect(await presence.isOnline('ada')).toBe(true);

  socket.close(1000);
  await vi.waitFor(async () => expect(await presence.isOnline('ada')).toBe(false));
});

it('hands messages on with their user', async () => {
  const socket = new FakeSocket();
  const onMessage = vi.fn(async () => undefined);
  await handleConnection(socket.asWebSocket(), ada, new Presence(), onMessage);
  socket.emit('message', JSON.stringify({ threadId: 't1', content: 'Hello' }));
  expect(onMessage).toHaveBeenCalledWith(ada, { threadId: 't1', content: 'Hello' });
});

it.each(['no JSON', '{"threadId":"t1"}'])('closes with 1007 on %j', async (text) => {
  const socket = new FakeSocket();
  await handleConnection(socket.asWebSocket(), ada, new Presence(), async () => undefined);
  socket.emit('message', text);
  expect(socket.closedWith).toBe(1007);
});

it('closes with 1011 when Redis fails', async () => {
  const socket = new FakeSocket();
  const presence = new Presence();
  vi.spyOn(presence, 'renew').mockRejectedValue(new Error('max number of clients reached'));
  await handleConnection(socket.asWebSocket(), ada, presence, async () => undefined);
  expect(socket.closedWith).toBe(1011);
});
