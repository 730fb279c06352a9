import { ChatClient, type Run } from './chat-client.ts';
import type { Service } from './service.ts';

/** What every run has to deliver, in this order. */
const EVENTS = [
  'agent_started',
  'agent_thinking',
  'tool_executing',
  'tool_completed',
  'agent_completed',
].join();

/** One for each tool of the example, and one that its tool cannot do. */
const MESSAGES = ['20 + 22', 'one two three', '6 / 4', '1 / 0', '1 + 2'];

/** A name that several people give to a thread of theirs. */
const THREAD = 'general';

export interface LoadFigures {
  readonly users: number;
  readonly runs: number;
  /** Runs of which all five events came, in order. */
  readonly complete: number;
  /** Completed runs whose answer was not the one to what the user had written; null where answers are not looked at. */
  readonly wrongAnswers: number | null;
  readonly requests: number;
  readonly failedRequests: number;
  readonly closedWith1011: number;
  readonly closedOtherwise: number;
  /** Messages with a text of another user; null where texts are not looked at. */
  readonly leaks: number | null;
  readonly leakedTo: number | null;
  /** Of completed runs, from sending to the last event; null where none completed. */
  readonly p50: number | null;
  readonly p95: number | null;
}

/** Logs users in, all at once, as a service does that has just been started. */
export async function logIn(auth: Service, chat: Service, users: number): Promise<ChatClient[]> {
  const ids = Array.from({ length: users }, (_, number) => `u${String(number)}`);
  return Promise.all(
    ids.map(async (userId) => {
      const response = await fetch(`http://${auth.address}/auth/login`, {
        method: 'POST',
        body: JSON.stringify({ userId }),
      });
      const { token } = (await response.json()) as { token: string };
      return new ChatClient(chat.address, userId, token);
    }),
  );
}

interface Session {
  readonly runs: readonly Run[];
  readonly answers: readonly unknown[];
}

/** What one user does: read the history, chat over the socket, send once over HTTP, leave a notice. */
async function session(client: ChatClient): Promise<Session> {
  const history = await client.call(`GET /threads/${THREAD}/messages`);
  const runs: Run[] = [];
  for (const message of MESSAGES) runs.push(await client.send(THREAD, message));
  const sent = await client.call(
    `POST /threads/${THREAD}/messages`,
    { content: `${client.word} over HTTP` },
    { 'idempotency-key': client.userId },
  );
  const notice = await client.call('POST /notices', { text: `${client.word} is away` });
  return { runs, answers: [history, sent, notice] };
}

/** All users at once. */
export async function putLoad(clients: readonly ChatClient[]): Promise<LoadFigures> {
  const sessions = await Promise.all(
    clients.map(async (client) => ({ client, ...(await session(client)) })),
  );
  await Promise.all(clients.map((client) => client.close()));
  const runs = sessions.flatMap(({ client, runs: own }) => own.map((run) => ({ run, client })));
  const answers = sessions.flatMap((one) => one.answers);
  const closes = clients.flatMap((client) => client.closes);
  const completed = runs.filter(({ run }) => run.milliseconds !== null);
  const durations = completed.flatMap(({ run }) => run.milliseconds ?? []);
  return {
    users: clients.length,
    runs: runs.length,
    complete: runs.filter(({ run }) => run.events.join() === EVENTS).length,
    wrongAnswers: completed.filter(({ run, client }) => !String(run.answer).includes(client.word))
      .length,
    requests: answers.length,
    failedRequests: answers.filter((answer) => answer === undefined).length,
    closedWith1011: closes.filter((code) => code === 1011).length,
    closedOtherwise: closes.filter((code) => code !== 1011).length,
    leaks: clients.reduce((sum, { strangers }) => sum + strangers.length, 0),
    leakedTo: clients.filter(({ strangers }) => strangers.length > 0).length,
    p50: quantile(durations, 0.5),
    p95: quantile(durations, 0.95),
  };
}

export function quantile(values: readonly number[], share: number): number | null {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.floor(ordered.length * share)] ?? null;
}
