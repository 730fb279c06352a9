import type { FixtureProject } from './fixture-project.ts';

/** The canonical module wraps the client in a manager class. */
export const managerProject: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: 'src/infra/redis-manager.ts',
        exports: { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' },
      },
    },
  },
  files: {
    'src/infra/redis-manager.ts': `
import Redis from 'ioredis';

export class RedisManager {
  readonly #client = new Redis();
  get(key: string): Promise<string | null> {
    return this.#client.get(key);
  }
  async close(): Promise<void> {
    await this.#client.quit();
  }
}

export const redisManager = new RedisManager();

export function getRedisManager(): RedisManager {
  return redisManager;
}
`,
  },
};

/** The canonical module owns one client and hands it out as it is. */
export const clientProject: FixtureProject = {
  registry: {
    sources: {
      redis: { module: 'src/infra/redis.ts', exports: { instance: 'redis' } },
    },
  },
  files: {
    'src/infra/redis.ts': `
import Redis from 'ioredis';

export const redis = new Redis({ host: 'localhost', port: 6379 });
`,
    'src/clients/index.ts': `export * from './ioredis-barrel';\n`,
    'src/clients/ioredis-barrel.ts': `export { default as Client, Cluster } from 'ioredis';\n`,
  },
};
