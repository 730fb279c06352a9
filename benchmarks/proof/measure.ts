import { coldStart, type ColdStartFigures } from './cold-start.ts';
import { logIn, putLoad, type LoadFigures } from './load.ts';
import { RedisServer, type RedisFigures } from './redis-server.ts';
import { Service } from './service.ts';

/** As many connections as small plans of Redis in the cloud have. */
export const MAX_CLIENTS = 30;

const SAMPLE_MS = 200;

/** What one state of the code came to under one load. */
export interface Figures {
  readonly processes: number;
  /** Connections that Redis saw once the services were up, before anybody came. */
  readonly idleConnections: number;
  /** The most that it saw during the load. */
  readonly connections: number;
  readonly clientKilobytes: number;
  /** Of both services together, at the end of the load. */
  readonly residentMegabytes: number;
  readonly load: LoadFigures;
  readonly coldStart: ColdStartFigures | null;
}

/** Runs the auth and the chat service of a folder on a Redis of their own, and puts users on them. */
export async function measure(
  folder: string,
  users: number,
  options: { readonly coldStart: boolean },
): Promise<Figures> {
  const redis = await RedisServer.prepare(MAX_CLIENTS);
  const auth = await Service.prepare('auth', folder, redis);
  const chat = await Service.prepare('chat', folder, redis);
  try {
    await redis.start();
    await auth.start();
    await chat.start();
    const idle = await redis.figures();
    const clients = await logIn(auth, chat, users);
    const { load, most } = await watched(redis, () => putLoad(clients));
    const residentMegabytes = auth.residentMegabytes + chat.residentMegabytes;
    return {
      processes: 2,
      idleConnections: idle.connections,
      connections: most.connections,
      clientKilobytes: most.clientKilobytes,
      residentMegabytes,
      load,
      coldStart: options.coldStart ? await coldStart(chat, redis, clients) : null,
    };
  } finally {
    await Promise.all([chat.stop(), auth.stop()]);
    await redis.dispose();
  }
}

/** Looks at Redis again and again while something goes on. */
export async function watched<T>(
  redis: RedisServer,
  run: () => Promise<T>,
): Promise<{ readonly load: T; readonly most: RedisFigures }> {
  const seen: RedisFigures[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      seen.push(await redis.figures());
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    }
  })();
  const load = await run().finally(() => (isOver = true));
  await watching;
  seen.push(await redis.figures());
  return {
    load,
    most: {
      connections: Math.max(...seen.map(({ connections }) => connections)),
      clientKilobytes: Math.max(...seen.map(({ clientKilobytes }) => clientKilobytes)),
    },
  };
}
