/** What a person does once the tool is done: a piece of code replaced, or a file deleted. */
export type Edit =
  | { readonly file: string; readonly from: string; readonly to: string }
  | { readonly file: string; readonly deleted: true };

/** The manager of each user, instead of the first one's for all: `require-user-context`. */
const OWN_MANAGER: readonly Edit[] = [
  {
    file: 'src/services/receipts.ts',
    from: '  manager ??= getWebSocketManager(userContext);\n  manager.emit(notice);',
    to: '  getWebSocketManager(userContext).emit(notice);',
  },
  {
    file: 'src/services/receipts.ts',
    from: `// Kept: a look-up for each message showed in the profile.
let manager: WebSocketManager | undefined;

`,
    to: '',
  },
  {
    file: 'src/services/receipts.ts',
    from: 'import { getWebSocketManager, type WebSocketManager }',
    to: 'import { getWebSocketManager }',
  },
];

/** The cache encoded its values and let them end; the compiler sees the first. */
const CACHE: readonly Edit[] = [
  { file: 'src/cache/redis-cache-manager.ts', deleted: true },
  {
    file: 'src/cache/response-cache.ts',
    from: `  const known = await cache.get<string>(key);
  if (known !== undefined) return known;
  const fresh = await answer();
  await cache.set(key, fresh);`,
    to: `  const known = await cache.get(key);
  if (known !== null) return known;
  const fresh = await answer();
  await cache.set(key, fresh, 60);`,
  },
];

/** Nobody but the start-up closes the connection of all. */
const CLOSED_ONCE: readonly Edit[] = [
  {
    file: 'src/services/rate-limiter.ts',
    from: `
export async function closeRateLimiter(): Promise<void> {
  await client.quit();
}
`,
    to: '',
  },
  {
    file: 'src/services/state-persistence.ts',
    from: `

  async close(): Promise<void> {
    await this.#redis.quit();
  }
`,
    to: '\n',
  },
  {
    file: 'src/websocket/presence.ts',
    from: `

  async close(): Promise<void> {
    await this.redis.quit();
  }
`,
    to: '\n',
  },
  {
    file: 'src/startup/start.ts',
    from: `      await Promise.all([services.presence.close(), services.states.close(), closeRateLimiter()]);
`,
    to: '',
  },
  {
    file: 'src/startup/start.ts',
    from: "import { closeRateLimiter } from '../services/rate-limiter';\n",
    to: '',
  },
  {
    file: 'src/http/handlers/status.ts',
    from: `  try {
    const info = await redis.info('server');
    return /^redis_version:(.+)$/m.exec(info)?.[1]?.trim() ?? 'unknown';
  } finally {
    redis.disconnect();
  }
`,
    to: `  const info = await redis.info('server');
  return /^redis_version:(.+)$/m.exec(info)?.[1]?.trim() ?? 'unknown';
`,
  },
  {
    file: 'src/services/metrics.ts',
    from: `  try {
    const info = await client.info('clients');
    return Number(/^connected_clients:(\\d+)/m.exec(info)?.[1] ?? 0);
  } finally {
    client.disconnect();
  }
`,
    to: `  const info = await client.info('clients');
  return Number(/^connected_clients:(\\d+)/m.exec(info)?.[1] ?? 0);
`,
  },
];

/** What nothing uses any more, in the compiler's words. */
const UNUSED: readonly Edit[] = [
  {
    file: 'src/services/metrics.ts',
    from: `const require = createRequire(import.meta.url);

// Most processes never export metrics, so the client is loaded by those that do.
function loadRedis(): typeof import('ioredis').Redis {
  const { Redis } = require('ioredis') as typeof import('ioredis');
  return Redis;
}

`,
    to: '',
  },
  { file: 'src/services/metrics.ts', from: '  const RedisClient = loadRedis();\n', to: '' },
  {
    file: 'src/services/metrics.ts',
    from: "import { createRequire } from 'node:module';\n\n",
    to: '',
  },
  {
    file: 'src/services/state-persistence.ts',
    from: `// Was chosen between the plain and the traced client until tracing moved into ioredis.
const R = Redis;

`,
    to: '',
  },
  {
    file: 'src/services/state-persistence.ts',
    from: "import { Redis } from 'ioredis';\n\n",
    to: '',
  },
];

const TESTS: readonly Edit[] = [
  {
    file: 'tests/agents/supervisor.test.ts',
    from: "vi.mock('../../src/core/redis-manager');\n\n",
    to: '',
  },
  {
    file: 'tests/agents/supervisor.test.ts',
    from: 'import { expect, it, vi }',
    to: 'import { expect, it }',
  },
  {
    file: 'tests/websocket/event-log.test.ts',
    from: "redis.lrange('user:ada:events', 0, -1)",
    to: "redis.range('user:ada:events')",
  },
];

export const BY_HAND: readonly Edit[] = [
  ...OWN_MANAGER,
  ...CACHE,
  ...CLOSED_ONCE,
  ...UNUSED,
  ...TESTS,
];
