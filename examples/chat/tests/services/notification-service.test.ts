import { expect, it } from 'vitest';

import { PollingBridge } from '../../src/legacy/polling-bridge';
import { NotificationService } from '../../src/services/notification-service';
import { getWebSocketManager } from '../../src/websocket/manager';
import { FakeSocket } from '../doubles/fake-socket';

const ada = { userId: 'ada', sessionId: 's1' };
const notice = { type: 'notice', text: 'Your export is ready' } as const;

it('keeps a notice for a client that polls, until it fetches it or opens a socket', async () => {
  const polling = new PollingBridge();
  const notifications = new NotificationService(polling);
  await notifications.notify(ada, notice.text);
  expect(await notifications.recent('ada')).toEqual([notice.text]);
  expect(polling.poll(ada)).toEqual([notice]);

  await notifications.notify(ada, notice.text);
  const socket = new FakeSocket();
  expect(polling.upgrade(ada, socket.asWebSocket())).toBe(1);
  expect(socket.sent).toEqual([notice]);
  expect(polling.poll(ada)).toEqual([]);
});

it('sends a notice to an open socket', async () => {
  const polling = new PollingBridge();
  const socket = new FakeSocket();
  getWebSocketManager(ada).attach(socket.asWebSocket());
  await new NotificationService(polling).notify(ada, notice.text);
  expect(socket.sent).toEqual([notice]);
  expect(polling.poll(ada)).toEqual([]);
});
