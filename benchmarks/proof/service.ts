import process from 'node:process';
import { Child, until } from './child.ts';
import { freePort } from './free-port.ts';
import type { RedisServer } from './redis-server.ts';

/** One process of the example service. */
export class Service {
  readonly address: string;
  readonly #folder: string;
  readonly #environment: NodeJS.ProcessEnv;
  #child: Child | undefined;

  private constructor(role: 'auth' | 'chat', folder: string, redis: RedisServer, port: number) {
    this.address = `127.0.0.1:${String(port)}`;
    this.#folder = folder;
    this.#environment = {
      PATH: process.env['PATH'],
      SERVICE: role,
      PORT: String(port),
      REDIS_URL: redis.url,
    };
  }

  static async prepare(
    role: 'auth' | 'chat',
    folder: string,
    redis: RedisServer,
  ): Promise<Service> {
    return new Service(role, folder, redis, await freePort());
  }

  /** Starts the process and waits for nothing. */
  launch(): void {
    const [cwd, env] = [this.#folder, this.#environment];
    this.#child = new Child(process.execPath, ['dist/main.js'], { cwd, env });
  }

  async start(): Promise<void> {
    this.launch();
    await this.listens();
  }

  async listens(): Promise<void> {
    if (this.#child) await until('The service', () => this.#answers(), this.#child);
  }

  get residentMegabytes(): number {
    return this.#child?.residentMegabytes ?? NaN;
  }

  get output(): string {
    return this.#child?.output ?? '';
  }

  async stop(): Promise<void> {
    await this.#child?.stop();
  }

  #answers(): Promise<boolean> {
    return fetch(`http://${this.address}/nowhere`).then(
      () => true,
      () => false,
    );
  }
}
