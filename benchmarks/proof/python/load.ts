import { WebSocket } from 'ws';
import { quantile, type LoadFigures } from '../load.ts';

const PATIENCE_MS = 5_000;
const RUNS = 5;

/** What the Python example sends for each message, in this order. */
const EVENTS = ['agent_thinking', 'agent_started', 'agent_completed'].join();

interface Session {
  readonly runs: readonly { readonly events: string; readonly milliseconds: number | null }[];
  readonly closes: readonly number[];
}

/** Users of the Python example, all at once; who is thrown out comes back for the next message. */
export async function putLoadOnPython(address: string, users: number): Promise<LoadFigures> {
  const sessions = await Promise.all(
    Array.from({ length: users }, (_, number) => session(address, `u${String(number)}`)),
  );
  const runs = sessions.flatMap((one) => one.runs);
  const closes = sessions.flatMap((one) => one.closes);
  const durations = runs.flatMap(({ milliseconds }) => milliseconds ?? []);
  return {
    users,
    runs: runs.length,
    complete: runs.filter(({ events }) => events === EVENTS).length,
    wrongAnswers: null,
    requests: 0,
    failedRequests: 0,
    closedWith1011: closes.filter((code) => code === 1011).length,
    closedOtherwise: closes.filter((code) => code !== 1011).length,
    leaks: null,
    leakedTo: null,
    p50: quantile(durations, 0.5),
    p95: quantile(durations, 0.95),
  };
}

async function session(address: string, userId: string): Promise<Session> {
  const runs: Session['runs'][number][] = [];
  const closes: number[] = [];
  let connection: Connection | null = await connect(address, userId, closes);
  for (let message = 0; message < RUNS; message += 1) {
    if (connection?.isOpen !== true) connection = await connect(address, userId, closes);
    const started = performance.now();
    const events: string[] = (await connection?.send(`hello ${String(message)}`)) ?? [];
    const isComplete = events.at(-1) === 'agent_completed';
    runs.push({
      events: events.join(),
      milliseconds: isComplete ? performance.now() - started : null,
    });
  }
  connection?.close();
  return { runs, closes };
}

interface Connection {
  readonly isOpen: boolean;
  /** @returns the events that came until the run was complete, the socket was closed or patience ended */
  send(text: string): Promise<string[]>;
  close(): void;
}

/** Opens a socket and waits for its welcome; null where it was closed before. */
async function connect(
  address: string,
  userId: string,
  closes: number[],
): Promise<Connection | null> {
  const socket = new WebSocket(`ws://${address}/?user=${userId}`, {
    handshakeTimeout: PATIENCE_MS,
  });
  let onEvent: (event: string | null) => void = () => undefined;
  let isLeaving = false;
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    onEvent((JSON.parse(data.toString()) as { event: string }).event);
  });
  socket.on('close', (code) => {
    if (!isLeaving) closes.push(code);
    onEvent(null);
  });
  const until = (last: string): Promise<string[] | null> =>
    new Promise((resolve) => {
      const events: string[] = [];
      const patience = setTimeout(() => onEvent(null), PATIENCE_MS);
      onEvent = (event) => {
        if (event !== null) events.push(event);
        if (event !== null && event !== last) return;
        clearTimeout(patience);
        onEvent = () => undefined;
        resolve(event === null && events.length === 0 ? null : events);
      };
    });
  if ((await until('welcome')) === null) {
    socket.terminate();
    return null;
  }
  return {
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    async send(text) {
      const events = until('agent_completed');
      socket.send(JSON.stringify({ thread: 'general', text }));
      return (await events) ?? [];
    },
    close() {
      isLeaving = true;
      socket.close(1000);
    },
  };
}
