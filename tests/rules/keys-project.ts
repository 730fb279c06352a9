import type { FixtureProject } from './fixture-project.ts';

/** A Redis manager whose keys belong to users, and what such projects build keys with. */
export const keysProject: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: 'src/infra/redis-manager.ts',
        exports: { instance: 'redisManager', factory: 'getRedisManager', class: 'RedisManager' },
        keys: { scope: 'user:{userId}:', methods: ['get', 'set', 'del'], builders: ['userKey'] },
        allow: ['src/jobs/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'src/infra/redis-manager.ts': `
export class RedisManager {
  get(key: string): Promise<string | null> {
    return Promise.resolve(key);
  }
  set(key: string, value: string): Promise<void> {
    return Promise.resolve(void [key, value]);
  }
  del(...keys: string[]): Promise<void> {
    return Promise.resolve(void keys);
  }
  publish(channel: string): Promise<void> {
    return Promise.resolve(void channel);
  }
  pipeline(): RedisManager {
    return this;
  }
}

export const redisManager = new RedisManager();

export async function getRedisManager(): Promise<RedisManager> {
  return redisManager;
}
`,
    'src/infra/index.ts': `export { redisManager as redis } from './redis-manager';\n`,
    'src/infra/keys.ts': `
import { ROOT } from './roots';

export function userKey(userId: string, ...rest: string[]): string {
  return ['user', userId, ...rest].join(':');
}
export const SESSION = 'session:current';
export const USER = 'user';
export const KEYS = { lock: 'lock:', mine: 'user:me:', nested: { deep: 'deep:' } } as const;
export enum Key {
  Cart = 'cart:',
  Own = 'user:own:',
}
export class Names {
  static readonly inbox = 'inbox';
  static draft(id: string): string {
    return \`draft:\${id}\`;
  }
}
export const sessionKey = (id: string): string => \`\${ROOT}:\${id}\`;
export const sharedKey = (id: string): string => {
  if (id === '') return 'shared:{all}';
  if (id === 'root') return ROOT;
  return \`shared:\${id}\`;
};
export function eitherKey(userId: string | null): string {
  if (userId === null) return 'anonymous';
  return \`user:\${userId}:profile\`;
}
export function anyKey(id: string, make: (id: string) => string): string {
  if (id === '') return 'shared';
  return make(id);
}
export function maybeKey(id: string): string | undefined {
  if (id === '') return;
  return id === 'a' ? 'shared' : id;
}
export const PREFIXES: Record<'trace' | 'event', string> = {
  trace: 'no-traces',
  event: 'no-events',
};
export const MIXED = { mine: 'user:me', all: 'all' } as const;
export const OPEN: Record<string, string> = { trace: 'no-traces' };
export const open = (kind: string, prefix: string): void => void (OPEN[kind] = prefix);
export const SPREAD = { ...OPEN, trace: 'no-traces' };
export const GIVEN: Record<string, string> = { trace: 'no-traces' };
Object.assign(GIVEN, OPEN);
export enum Shared {
  Trace = 'trace',
  Event = 'event',
}
export function profileKey(userId: string): string {
  return \`user:\${userId}:profile\`;
}
`,
    'src/infra/fields.ts': `
export class Names {
  readonly inbox = 'user:me:inbox';
  static readonly inbox = 'inbox';
}
export class Lists {
  static load(id: string): string {
    function draft(): string {
      return \`user:\${id}:draft\`;
    }
    return draft();
  }
  static draft(id: string): string {
    return \`draft:\${id}\`;
  }
}
`,
    'src/infra/circle.ts': 'export const A: string = `${B}a`;\nexport const B: string = `${A}b`;\n',
    'src/infra/chain.ts': [
      "export const K0 = 'cart:';\n",
      ...[1, 2, 3, 4, 5, 6].map((at) => `export const K${at} = \`\${K${at - 1}}k\`;\n`),
    ].join(''),
    'src/jobs/flush.ts': 'export {};\n',
    'tests/redis.test.ts': 'export {};\n',
    'src/infra/roots.ts': `export const ROOT = 'session';\n`,
    'src/infra/memory.ts': `
export const cache = new Map<string, string>();
export class MemoryManager {
  get(key: string): string {
    return key;
  }
}
export const memoryManager = new MemoryManager();
`,
  },
};
