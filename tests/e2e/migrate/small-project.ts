/** A project with a fix in each of two zones and outside, and one finding that only has a suggestion. */
export const SMALL_PROJECT = {
  'package.json': '{ "type": "module" }\n',
  'ssot.config.json': JSON.stringify({
    sources: {
      redis: {
        module: 'src/infra/redis-manager.ts',
        exports: { instance: 'redisManager', class: 'RedisManager' },
        prefer: 'instance',
        deprecated: { 'src/db/redis-manager.ts': '*' },
        // The shim is to stay until others have migrated, too.
        allow: ['src/db/redis-manager.ts'],
      },
    },
    zones: [
      { name: 'Services', priority: 2, files: ['src/services/**'] },
      { name: 'Core', priority: 1, files: ['src/core/**'] },
    ],
  }),
  'src/infra/redis-manager.ts': `import Redis from 'ioredis';

export class RedisManager {
  private readonly client = new Redis();

  read(key: string): Promise<string | null> {
    return this.client.get(key);
  }
}

export const redisManager = new RedisManager();
`,
  'src/db/redis-manager.ts': `export { redisManager } from '../infra/redis-manager';\n`,
  'src/core/reader.ts': `import { redisManager } from '../db/redis-manager';

export const read = (key: string) => redisManager.read(key);
`,
  // Two creations use up one import: that takes several passes.
  'src/services/cache.ts': `import { RedisManager } from '../infra/redis-manager';

export const both = [new RedisManager(), new RedisManager()];
`,
  'src/services/raw.ts': `import Redis from 'ioredis';

export const client = new Redis('redis://elsewhere');
export const limit = 10;
`,
  'src/other.ts':
    "\uFEFFimport { redisManager } from './db/redis-manager';\r\n\r\nexport const value = [redisManager];\r\n",
} as const;

/** The fixed files, as a person would have written them. */
export const FIXED = {
  'src/core/reader.ts': `import { redisManager } from '../infra/redis-manager';

export const read = (key: string) => redisManager.read(key);
`,
  'src/services/cache.ts': `import { redisManager } from '../infra/redis-manager';

export const both = [redisManager, redisManager];
`,
  'src/other.ts':
    "\uFEFFimport { redisManager } from './infra/redis-manager';\r\n\r\nexport const value = [redisManager];\r\n",
} as const;
