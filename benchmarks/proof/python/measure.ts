import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { Child, until } from '../child.ts';
import { freePort } from '../free-port.ts';
import { MAX_CLIENTS, watched, type Figures } from '../measure.ts';
import { RedisServer } from '../redis-server.ts';
import { putLoadOnPython } from './load.ts';

/** Debian's Python first: its packages are not seen by others. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A Python that has the packages `redis` and `websockets`; null where there is none. */
export function servingPython(): string | null {
  const has = (python: string): boolean =>
    spawnSync(python, ['-c', 'import redis, websockets']).status === 0;
  return PYTHONS.find(has) ?? null;
}

/** Runs the Python example of a folder on a Redis of its own, and puts users on it. */
export async function measurePython(
  python: string,
  folder: string,
  users: number,
): Promise<Figures> {
  const redis = await RedisServer.prepare(MAX_CLIENTS);
  const port = String(await freePort());
  const env = {
    PATH: process.env['PATH'],
    PORT: port,
    REDIS_URL: `${redis.url}/0?decode_responses=True`,
  };
  let chat: Child | undefined;
  try {
    await redis.start();
    chat = new Child(python, ['-m', 'chat.server'], { cwd: folder, env });
    await until('The service', () => listens(port), chat);
    const idle = await redis.figures();
    const { load, most } = await watched(redis, () => putLoadOnPython(`127.0.0.1:${port}`, users));
    return {
      processes: 1,
      idleConnections: idle.connections,
      connections: most.connections,
      clientKilobytes: most.clientKilobytes,
      residentMegabytes: chat.residentMegabytes,
      load,
      coldStart: null,
    };
  } finally {
    await chat?.stop();
    await redis.dispose();
  }
}

/** Whatever is answered to what is no upgrade, somebody is there. */
function listens(port: string): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
