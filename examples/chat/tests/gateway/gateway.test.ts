import { expect, it } from 'vitest';

import { Broadcaster } from '../../src/gateway/broadcaster';
import { RoomRegistry } from '../../src/gateway/room-registry';
import { FakeSocket } from '../doubles/fake-socket';

const ada = { userId: 'ada', sessionId: 's1' };
const bob = { userId: 'bob', sessionId: 's2' };

it('announces to every socket of everybody', () => {
  const broadcaster = new Broadcaster();
  const sockets = [new FakeSocket(), new FakeSocket(), new FakeSocket()];
  const users = [ada, ada, bob];
  sockets.forEach((socket, i) => broadcaster.attach(users[i] ?? bob, socket.asWebSocket()));

  expect(broadcaster.announce('Maintenance at noon')).toBe(3);
  for (const socket of sockets) {
    expect(socket.sent).toEqual([{ type: 'notice', text: 'Maintenance at noon' }]);
  }
});

it('speaks to a room only', () => {
  const rooms = new RoomRegistry();
  const [inside, outside] = [new FakeSocket(), new FakeSocket()];
  rooms.join('lobby', ada, inside.asWebSocket());
  rooms.join('cellar', bob, outside.asWebSocket());

  expect(rooms.say('lobby', 'Welcome')).toBe(1);
  expect(inside.sent).toHaveLength(1);
  expect(outside.sent).toEqual([]);
  expect(rooms.say('attic', 'Anybody?')).toBe(0);
});
