import type { RegistryInput } from '../../../src/registry/types.ts';
import type { Files } from '../../rules/fixture-project.ts';

const POOL: Files = {
  'src/db/pool.ts': `export class DatabasePool {
  query(sql: string): string[] {
    return [sql];
  }
}

const pool = new DatabasePool();

export function getPool(): DatabasePool {
  return pool;
}
`,
  'src/db/pool.py': `class DatabasePool:
    def query(self, sql: str) -> list:
        return [sql]


pool = DatabasePool()


def get_pool() -> DatabasePool:
    return pool
`,
};

const REDIS_CLIENT: Files = {
  'src/infra/redis-manager.ts': `import Redis from 'ioredis';

export const redisManager = new Redis();
`,
  'src/infra/redis_manager.py': 'import redis\n\nredis_manager = redis.Redis()\n',
};

const REDIS_MANAGER: Files = {
  'src/infra/redis-manager.ts': `export class RedisManager {
  async initialize(): Promise<void> {}
  get(key: string): string {
    return key;
  }
  set(key: string, value: string): void {}
}

export const redisManager = new RedisManager();
`,
  'src/infra/keys.ts': `export function userKey(userId: string, rest: string): string {
  return \`user:\${userId}:\${rest}\`;
}
`,
  'src/infra/redis_manager.py': `class RedisManager:
    async def initialize(self) -> None: ...
    async def get(self, key: str) -> str:
        return key


redis_manager = RedisManager()
`,
};

/** As the rule pages write it in their examples: a class that is copied is told by its body. */
const ONE_METHOD_MANAGER: Files = {
  'src/infra/redis-manager.ts': `export class RedisManager {
  get(key: string): string {
    return key;
  }
}

export const redisManager = new RedisManager();
`,
  'src/infra/redis_manager.py': `class RedisManager:
    def get(self, key: str) -> str:
        return key


redis_manager = RedisManager()
`,
};

const WEBSOCKET: Files = {
  'src/websocket/manager.ts': `export class WebSocketManager {
  add(id: string): void {}
}

const manager = new WebSocketManager();

export function getWebSocketManager(): WebSocketManager {
  return manager;
}
`,
  'src/websocket/manager.py': `class WebSocketManager:
    def add(self, id: str) -> None: ...


manager = WebSocketManager()


def get_websocket_manager() -> WebSocketManager:
    return manager
`,
};

const EMITTING: Files = {
  'src/websocket/manager.ts': `export class WebSocketManager {
  emit(type: string): void {}
}

export function getWebSocketManager(userContext: unknown): WebSocketManager {
  return new WebSocketManager();
}
`,
  'src/websocket/manager.py': `class WebSocketManager:
    def emit(self, type: str) -> None: ...


def get_websocket_manager(user_context) -> WebSocketManager:
    return WebSocketManager()
`,
};

/** The files that the examples of a rule's page speak of. */
export const SURROUNDINGS: Readonly<Record<string, Files>> = {
  'canonical-import': {
    ...POOL,
    'src/compat/pool.ts': `export { getPool } from '../db/pool.ts';\n`,
    'src/compat/pool.py': 'from db.pool import get_pool\n',
  },
  'no-compat-shim': POOL,
  'no-deprecated-factory-import': {
    ...WEBSOCKET,
    'src/websocket/websocket-manager-factory.ts': `import { getWebSocketManager, type WebSocketManager } from './manager.ts';

export function createWebSocketManager(): WebSocketManager {
  return getWebSocketManager();
}
`,
    'src/websocket/websocket_manager_factory.py': `from websocket.manager import WebSocketManager, get_websocket_manager


def create_websocket_manager() -> WebSocketManager:
    return get_websocket_manager()
`,
  },
  'no-deprecated-import': {
    ...POOL,
    'src/db/old-pool.ts': `export { getPool } from './pool.ts';\n`,
    'src/db/old_pool.py': 'from db.pool import get_pool\n',
  },
  'no-direct-instantiation': POOL,
  'no-direct-redis-instantiation': REDIS_CLIENT,
  'no-forbidden-module': WEBSOCKET,
  'require-ready-before-accept': REDIS_MANAGER,
  'require-scoped-key': REDIS_MANAGER,
  'require-user-context': EMITTING,
  'required-events': EMITTING,
  'single-class': ONE_METHOD_MANAGER,
  'single-websocket-manager-class': WEBSOCKET,
};

const IDENTIFIER = /[A-Za-z]/u;

/** The registry of a page for its examples in Python: files end in `.py`, names are in snake case. */
export function inPython(registry: RegistryInput): RegistryInput {
  return withNames(registry, (text) => {
    if (text.includes('.ts')) {
      const [file = '', name] = text.split('#');
      const path = file.replaceAll('-', '_').replace(/\.ts$/u, '.py');
      return name === undefined ? path : `${path}#${snakeCase(name)}`;
    }
    if (text.startsWith('#')) return `#${snakeCase(text.slice(1))}`;
    return IDENTIFIER.test(text) && !text.includes('*') ? snakeCase(text) : text;
  }) as RegistryInput;
}

function withNames(value: unknown, rename: (text: string) => string): unknown {
  if (typeof value === 'string') return rename(value);
  if (Array.isArray(value)) return value.map((one) => withNames(one, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key.includes('.ts') ? rename(key) : key,
      withNames(one, rename),
    ]),
  );
}

/** Classes keep their name. */
function snakeCase(name: string): string {
  if (/^[A-Z]/u.test(name) || name.includes('/')) return name;
  return name
    .replace(/WebSocket/gu, 'Websocket')
    .replace(/(?<=[a-z])[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
