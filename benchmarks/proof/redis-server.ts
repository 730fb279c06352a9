import { spawnSync } from 'node:child_process';
import { Redis } from 'ioredis';
import { Child, until } from './child.ts';
import { freePort } from './free-port.ts';
import { makeScratch, removeScratch } from './scratch.ts';

/** What `redis-server` says it is; null where it is not installed. */
export function redisVersion(): string | null {
  const { stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  return /v=([\d.]+)/.exec(stdout ?? '')?.[1] ?? null;
}

export interface RedisFigures {
  /** Clients that Redis sees, the one that asks left out. */
  readonly connections: number;
  /** What their buffers and states take, in kilobytes. */
  readonly clientKilobytes: number;
}

/** A real Redis of its own, on a port and in a folder of its own. */
export class RedisServer {
  readonly url: string;
  readonly #port: number;
  readonly #maxClients: number;
  readonly #folder = makeScratch('redis');
  #child: Child | undefined;
  #observer: Redis | undefined;

  private constructor(port: number, maxClients: number) {
    this.#port = port;
    this.#maxClients = maxClients;
    this.url = `redis://127.0.0.1:${String(port)}`;
  }

  static async prepare(maxClients: number): Promise<RedisServer> {
    return new RedisServer(await freePort(), maxClients);
  }

  /** Starts it, with the data that it was stopped with. */
  async start(): Promise<void> {
    // One more than the plan has, for the observer.
    const settings = [
      '--port',
      this.#port,
      '--bind',
      '127.0.0.1',
      '--maxclients',
      this.#maxClients + 1,
    ];
    const rest = ['--dir', this.#folder, '--save', '3600 1', '--appendonly', 'no'];
    const child = new Child('redis-server', [...settings, ...rest].map(String), {
      cwd: this.#folder,
    });
    this.#child = child;
    const observer = new Redis(this.url, { lazyConnect: true });
    observer.on('error', () => undefined);
    this.#observer = observer;
    const answers = (): Promise<boolean> => observer.ping().then(Boolean, () => false);
    await until('Redis', answers, child);
  }

  async figures(): Promise<RedisFigures> {
    const clients = String(await this.#observer?.call('CLIENT', 'LIST'));
    const memory = String(await this.#observer?.info('memory'));
    return {
      connections: clients.split('\n').filter((line) => line !== '').length - 1,
      clientKilobytes: Number(/^mem_clients_normal:(\d+)/m.exec(memory)?.[1]) / 1024,
    };
  }

  /** Stops it; what it holds is kept for the next start. */
  async stop(): Promise<void> {
    this.#observer?.disconnect();
    await this.#child?.stop();
  }

  async dispose(): Promise<void> {
    await this.stop();
    removeScratch(this.#folder);
  }
}
