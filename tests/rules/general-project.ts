import type { FixtureProject } from './fixture-project.ts';

/** A database pool and a logger: sources that only the general rules speak about. */
export const generalProject: FixtureProject = {
  registry: {
    sources: {
      pool: {
        module: 'src/db/pool.ts',
        exports: { factory: 'getPool', class: 'DatabasePool' },
        constructors: ['DatabasePool', '*DatabasePool', 'src/db/driver.ts#connect'],
        classes: ['*DatabasePool'],
        deprecated: {
          'src/db/old-pool.ts': '*',
          'src/db/driver.ts#legacyConnect': 'src/db/driver.ts#connect',
          'src/db/pool.ts#openPool': '#getPool',
        },
      },
      redis: { module: 'src/infra/redis.ts', exports: { instance: 'redis' } },
    },
  },
  files: {
    'src/db/driver.ts': `
export interface Connection {
  query(sql: string): Promise<unknown[]>;
}
export function connect(): Connection {
  return { query: () => Promise.resolve([]) };
}
export function legacyConnect(): Connection {
  return connect();
}
`,
    'src/db/pool.ts': `
import { connect } from './driver';

export class DatabasePool {
  readonly connection = connect();
}

const pool = new DatabasePool();

export function getPool(): DatabasePool {
  return pool;
}

export function openPool(): DatabasePool {
  return getPool();
}
`,
    'src/db/index.ts': `
export * from './pool';
`,
    'src/db/old-pool.ts': `
export { DatabasePool, getPool } from './pool';
`,
    'src/infra/redis.ts': `
import Redis from 'ioredis';
export const redis = new Redis();
`,
  },
};
