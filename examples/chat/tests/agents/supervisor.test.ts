import { expect, it, vi } from 'vitest';

import { ExecutionEngine } from '../../src/agents/execution-engine';
import { Supervisor } from '../../src/agents/supervisor';
import { WorkflowOrchestrator } from '../../src/agents/workflow-orchestrator';
import { MessageRepository, ThreadRepository } from '../../src/db';
import { RedisManager } from '../../src/infra/redis-manager';
import { StatePersistence } from '../../src/services/state-persistence';
import { EventLog } from '../../src/websocket/event-log';
import { AGENT_EVENTS } from '../../src/websocket/events';
import { getWebSocketManager } from '../../src/websocket/manager';
import { FakeSocket } from '../doubles/fake-socket';

vi.mock('../../src/core/redis-manager');

const redis = new RedisManager();
const repositories = { messages: new MessageRepository(), threads: new ThreadRepository() };
const states = new StatePersistence();
const events = new EventLog();
const engine = new ExecutionEngine(new WorkflowOrchestrator(), states, events);

it('answers a message, keeps both sides, and delivers the five events in order', async () => {
  const ada = { userId: 'ada', sessionId: 's1' };
  const socket = new FakeSocket();
  getWebSocketManager(ada).attach(socket.asWebSocket());
  const supervisor = new Supervisor(engine, repositories, redis);

  const { runId, answer } = await supervisor.handle(ada, { threadId: 't1', content: '2 + 3' });

  expect(answer).toBe('You said: 2 + 3 (sum: 5)');
  const [receipt, title, ...sent] = socket.sent;
  expect(receipt).toEqual({ type: 'notice', text: 'received: 2 + 3' });
  expect(title).toEqual({ type: 'notice', text: 't1: 2 + 3' });
  expect(sent).toMatchObject(AGENT_EVENTS.map((type) => ({ type, runId, threadId: 't1' })));
  expect(await events.ofRun(ada, runId)).toEqual(sent);
  expect(await repositories.messages.list('ada', 't1')).toMatchObject([
    { role: 'user', content: '2 + 3' },
    { role: 'assistant', content: answer },
  ]);
  expect(await repositories.threads.list('ada')).toEqual(['t1']);
  expect(await supervisor.lastRun(ada)).toBe(runId);
  expect(await states.load('ada', runId)).toMatchObject({ step: 'agent_completed' });
});

it('goes on without the result of a tool that fails', async () => {
  const supervisor = new Supervisor(engine, repositories, redis);
  const max = { userId: 'max', sessionId: 's4' };
  const { answer } = await supervisor.handle(max, { threadId: 't2', content: '1 / 0' });
  expect(answer).toBe('You said: 1 / 0 (quotient: division by zero)');
});

it('keeps users apart', async () => {
  const supervisor = new Supervisor(engine, repositories, redis);
  const eve = { userId: 'eve', sessionId: 's2' };
  const bob = { userId: 'bob', sessionId: 's3' };
  const socket = new FakeSocket();
  getWebSocketManager(bob).attach(socket.asWebSocket());
  await supervisor.handle(eve, { threadId: 't1', content: 'a secret' });

  expect(socket.sent).toEqual([]);
  expect(await supervisor.lastRun(bob)).toBeNull();
  expect(await repositories.messages.list('bob', 't1')).toEqual([]);
});
