import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { issueToken } from '../../src/auth/token';
import { start, type RunningChat } from '../../src/startup/start';
import { AGENT_EVENTS, type AgentEvent, type ServerMessage } from '../../src/websocket/events';

let chat: RunningChat;
let address: string;

beforeAll(async () => {
  chat = await start(0);
  address = `127.0.0.1:${chat.port}`;
});

afterAll(async () => {
  await chat.stop();
});

async function call(
  route: string,
  token: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const response = await fetch(`http://${address}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

async function logIn(userId: string): Promise<string> {
  const { body } = await call('POST /auth/login', '', { userId });
  return (body as { token: string }).token;
}

/** Opens a socket and gathers what it receives once the server takes messages, notices left out. */
async function connect(token: string): Promise<{ socket: WebSocket; received: AgentEvent[] }> {
  const socket = new WebSocket(`ws://${address}/ws?token=${encodeURIComponent(token)}`);
  const received: AgentEvent[] = [];
  await new Promise((resolve, reject) => {
    socket.once('message', resolve);
    socket.once('error', reject);
    socket.once('close', reject);
  });
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as ServerMessage;
    if (message.type !== 'notice') received.push(message as AgentEvent);
  });
  return { socket, received };
}

let ada: string;
let bob: string;

beforeEach(async () => {
  ada = await logIn('ada');
  bob = await logIn('bob');
});

it('delivers the five events of a run over the socket, to its user only', async () => {
  const [adas, bobs] = [await connect(ada), await connect(bob)];
  const completed = new Promise<void>((resolve) => {
    adas.socket.on('message', (data) => {
      if (String(data).includes('agent_completed')) resolve();
    });
  });
  adas.socket.send(JSON.stringify({ threadId: 't1', content: '20 + 22' }));
  await completed;

  expect(adas.received.map(({ type }) => type)).toEqual([...AGENT_EVENTS]);
  expect(adas.received.at(-1)?.data).toEqual({ answer: 'You said: 20 + 22 (sum: 42)' });
  expect(bobs.received).toEqual([]);
  adas.socket.close();
  bobs.socket.close();
});

it('refuses a socket without a token, and closes one whose session has ended', async () => {
  await expect(connect('nonsense')).rejects.toThrow('401');
  const ended = issueToken({ userId: 'ada', sessionId: 'never-opened' });
  await expect(connect(ended)).rejects.toBe(1008);
});

it('answers over HTTP and keeps the history', async () => {
  const task = { content: 'one two three' };
  const answered = await call('POST /threads/t2/messages', ada, task);
  expect(answered).toMatchObject({
    status: 200,
    body: { answer: 'You said: one two three (word_count: 3 words)' },
  });

  const history = await call('GET /threads/t2/messages', ada);
  expect(history.body).toMatchObject({
    messages: [{ role: 'user' }, { role: 'assistant' }],
    lastRead: null,
  });
  const again = await call('GET /threads/t2/messages', ada);
  expect((again.body as { lastRead: unknown }).lastRead).toEqual(expect.any(String));
  expect((await call('GET /threads', ada)).body).toEqual(['t2']);
  expect((await call('GET /threads', bob)).body).toEqual([]);
  expect((await call('GET /me', ada)).body).toEqual({ activeRun: null, threads: ['t2'] });
});

it('runs a message once, however often it is sent', async () => {
  const send = () =>
    call('POST /threads/t3/messages', ada, { content: 'once' }, { 'idempotency-key': 'k1' });
  const first = await send();
  expect(await send()).toEqual(first);
  const { body } = await call('GET /threads/t3/messages', ada);
  expect((body as { messages: unknown[] }).messages).toHaveLength(2);
});

it.each([
  ['POST /threads/t1/messages', {}, 400],
  ['GET /nowhere', undefined, 404],
])('answers %s with a plain error', async (route, body, status) => {
  expect((await call(route, ada, body)).status).toBe(status);
});

it('sends a notice to a user who is connected, in a room or not', async () => {
  const eve = await logIn('eve');
  expect((await call('GET /connected', eve)).body).toBe(false);
  const token = encodeURIComponent(eve);
  const socket = new WebSocket(`ws://${address}/ws?room=lobby&token=${token}`);
  await new Promise((resolve) => socket.once('message', resolve));
  const notice = new Promise((resolve) => {
    socket.once('message', (data) => resolve(JSON.parse(String(data))));
  });
  expect((await call('GET /connected', eve)).body).toBe(true);
  await call('POST /notices', eve, { text: 'Welcome' });
  expect(await notice).toEqual({ type: 'notice', text: 'Welcome' });
  socket.close();
});

it('wants a log-in, and limits it', async () => {
  expect((await call('GET /threads', 'nonsense')).status).toBe(401);
  const statuses: number[] = [];
  for (let i = 0; i < 31; i += 1) {
    statuses.push((await call('POST /auth/login', '', { userId: 'mallory' })).status);
  }
  expect(statuses.lastIndexOf(200)).toBe(29);
  expect(statuses.at(30)).toBe(429);
});

it('tells its health and status', async () => {
  expect(await call('GET /health', '')).toEqual({ status: 200, body: { redis: true } });
  expect(await call('GET /status', '')).toEqual({
    status: 200,
    body: { redis: '7.4.0', clients: null },
  });
});
