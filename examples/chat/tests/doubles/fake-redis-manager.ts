import type { RedisManager } from '../../src/infra/redis-manager';

/** Keeps lists in memory and remembers the keys that it was asked for. */
export class FakeRedisManager implements Pick<RedisManager, 'append' | 'range'> {
  readonly keys: string[] = [];
  readonly #lists = new Map<string, string[]>();

  async append(key: string, value: string, limit: number): Promise<void> {
    this.keys.push(key);
    this.#lists.set(key, [...(this.#lists.get(key) ?? []), value].slice(-limit));
  }

  async range(key: string): Promise<string[]> {
    this.keys.push(key);
    return this.#lists.get(key) ?? [];
  }
}
