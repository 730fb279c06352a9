import { getRedisManager, type RedisManager } from '@/infra/redis-manager';

export interface Probe {
  readonly name: string;
  check(): Promise<boolean>;
}

/** Whether Redis answers. */
export class Redis implements Probe {
  readonly name = 'redis';
  readonly #manager: RedisManager;

  constructor(manager: RedisManager) {
    this.#manager = manager;
  }

  async check(): Promise<boolean> {
    try {
      return await this.#manager.ping();
    } catch {
      return false;
    }
  }
}

export type Health = Readonly<Record<string, boolean>>;

export async function checkHealth(
  probes: readonly Probe[] = [new Redis(getRedisManager())],
): Promise<Health> {
  const results = await Promise.all(
    probes.map(async (probe) => [probe.name, await probe.check()] as const),
  );
  return Object.fromEntries(results);
}
