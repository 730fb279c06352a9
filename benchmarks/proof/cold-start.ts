import type { ChatClient } from './chat-client.ts';
import type { RedisServer } from './redis-server.ts';
import type { Service } from './service.ts';

/** How long the chat is there without Redis; one that does not listen yet is waited for a while. */
const WITHOUT_REDIS_MS = 1_500;
const NOT_LISTENING_MS = 6_000;
const CLIENTS_TRY_FOR_MS = 20_000;
const PAUSE_MS = 100;

export interface ColdStartFigures {
  readonly users: number;
  /** Who got an answer in the end. */
  readonly served: number;
  readonly closedWith1011: number;
}

/**
 * The chat and Redis have gone down together, and the chat is up again before Redis is. The clients, whose
 * sessions are in Redis, come back at once and keep trying.
 */
export async function coldStart(
  chat: Service,
  redis: RedisServer,
  clients: readonly ChatClient[],
): Promise<ColdStartFigures> {
  await chat.stop();
  await redis.stop();
  for (const client of clients) client.closes.length = 0;
  chat.launch();
  const redisIsBack = Promise.race([chat.listens(), pause(NOT_LISTENING_MS)])
    .then(() => pause(WITHOUT_REDIS_MS))
    .then(() => redis.start());
  const served = await Promise.all(clients.map(isServed));
  await redisIsBack;
  await Promise.all(clients.map((client) => client.close()));
  const closes = clients.flatMap((client) => client.closes);
  return {
    users: clients.length,
    served: served.filter(Boolean).length,
    closedWith1011: closes.filter((code) => code === 1011).length,
  };
}

async function isServed(client: ChatClient): Promise<boolean> {
  const end = Date.now() + CLIENTS_TRY_FOR_MS;
  while (Date.now() < end) {
    if (await client.connect()) {
      const { milliseconds } = await client.send('general', '1 + 1');
      if (milliseconds !== null) return true;
    }
    await pause(PAUSE_MS);
  }
  return false;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
