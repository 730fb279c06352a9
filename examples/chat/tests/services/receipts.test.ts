import { expect, it } from 'vitest';

import { acknowledge } from '../../src/services/receipts';
import { getWebSocketManager } from '../../src/websocket/manager';
import { FakeSocket } from '../doubles/fake-socket';

it('reaches all devices of a user', () => {
  const ada = { userId: 'ada', sessionId: 's1' };
  const devices = [new FakeSocket(), new FakeSocket()];
  for (const device of devices) getWebSocketManager(ada).attach(device.asWebSocket());
  acknowledge(ada, 'Hello');

  const notice = { type: 'notice', text: 'received: Hello' };
  expect(devices.map(({ sent }) => sent)).toEqual([[notice], [notice]]);
});
