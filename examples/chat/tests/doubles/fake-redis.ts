type Entry = string | string[];

/** Stands in for ioredis: one store in memory that all clients share, as they share a server. */
export class FakeRedis {
  static readonly store = new Map<string, Entry>();
  /** The clients that were made and have not been closed. */
  static readonly open = new Set<FakeRedis>();

  static reset(): void {
    FakeRedis.store.clear();
    FakeRedis.open.clear();
  }

  status = 'ready';
  readonly #prefix: string;

  constructor(_url?: string, options: { readonly keyPrefix?: string } = {}) {
    this.#prefix = options.keyPrefix ?? '';
    FakeRedis.open.add(this);
  }

  on(): this {
    return this;
  }

  async ping(): Promise<string> {
    return 'PONG';
  }

  async info(): Promise<string> {
    return `redis_version:7.4.0\r\nconnected_clients:${FakeRedis.open.size}\r\n`;
  }

  async get(key: string): Promise<string | null> {
    const entry = FakeRedis.store.get(this.#prefix + key);
    return typeof entry === 'string' ? entry : null;
  }

  async set(key: string, value: string): Promise<'OK'> {
    FakeRedis.store.set(this.#prefix + key, value);
    return 'OK';
  }

  async del(key: string): Promise<number> {
    return FakeRedis.store.delete(this.#prefix + key) ? 1 : 0;
  }

  async incr(key: string): Promise<number> {
    const count = Number((await this.get(key)) ?? 0) + 1;
    await this.set(key, String(count));
    return count;
  }

  async expire(): Promise<number> {
    return 1;
  }

  async rpush(key: string, value: string): Promise<number> {
    const list = this.#list(key);
    list.push(value);
    return list.length;
  }

  async ltrim(key: string, start: number, stop: number): Promise<'OK'> {
    FakeRedis.store.set(this.#prefix + key, slice(this.#list(key), start, stop));
    return 'OK';
  }

  async lrange(key: string, start: number, stop: number): Promise<string[]> {
    return slice(this.#list(key), start, stop);
  }

  async quit(): Promise<'OK'> {
    this.disconnect();
    return 'OK';
  }

  disconnect(): void {
    this.status = 'end';
    FakeRedis.open.delete(this);
  }

  #list(key: string): string[] {
    const entry = FakeRedis.store.get(this.#prefix + key);
    if (Array.isArray(entry)) return entry;
    const list: string[] = [];
    FakeRedis.store.set(this.#prefix + key, list);
    return list;
  }
}

/** Redis counts both ends in, and from the end where negative. */
function slice(list: readonly string[], start: number, stop: number): string[] {
  return list.slice(start, stop === -1 ? undefined : stop + 1);
}
