import { languages } from '../../../src/hosts/verdict/front-ends.ts';
import type { FileStore } from '../../../src/project/file-store.ts';
import type { Project } from '../../../src/project/project.ts';
import { openProject, type ProjectSession } from '../../../src/project/session.ts';
import { parseRegistry } from '../../../src/registry/parse-registry.ts';
import type { RegistryInput } from '../../../src/registry/types.ts';

/** Files by path; null takes one of a base away. */
export type Files = Readonly<Record<string, string | null>>;

/** A project that is nowhere on disk. */
export interface PythonProject {
  readonly files: Files;
  readonly registry: RegistryInput;
}

const ROOT = '/project';

/** A project that stays as it is, in which texts can take the place of files. */
export type OpenProject = Pick<ProjectSession, 'withText'>;

/** Opens the project; what was asked for once is kept. */
export function sessionOf({ files, registry }: PythonProject): OpenProject {
  const read = parseRegistry(registry, { root: ROOT, origin: null });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const session = openProject({
    store: storeOf(files),
    registry: read.registry,
    languages,
    frozen: true,
  });
  const opened = new Map<string, Project>();
  return {
    withText(file, text) {
      const key = `${file}\0${text}`;
      let known = opened.get(key);
      if (!known) opened.set(key, (known = session.withText(file, text)));
      return known;
    },
  };
}

function storeOf(files: Files): FileStore {
  const textOf = (file: string): string | null => files[file] ?? null;
  return {
    root: ROOT,
    list: () =>
      Object.keys(files)
        .filter((file) => textOf(file) !== null)
        .sort(),
    read: (file) => {
      const text = textOf(file);
      return text === null ? null : Buffer.from(text);
    },
    stamp: (file) => (textOf(file) === null ? null : 'same'),
  };
}

/** The canonical module wraps the client in a manager class. */
export const managerProject: PythonProject = {
  registry: {
    sources: {
      redis: {
        module: 'app/infra/redis_manager.py',
        exports: { instance: 'redis_manager', factory: 'get_redis_manager', class: 'RedisManager' },
      },
    },
  },
  files: {
    'app/__init__.py': '',
    'app/infra/__init__.py': '',
    'app/infra/redis_manager.py': `import redis


class RedisManager:
    def __init__(self):
        self._client = redis.Redis()

    def get(self, key):
        return self._client.get(key)


redis_manager = RedisManager()


def get_redis_manager() -> RedisManager:
    return redis_manager
`,
  },
};

/** The canonical module owns one client and hands it out as it is. */
export const clientProject: PythonProject = {
  registry: {
    sources: {
      redis: { module: 'app/infra/redis_client.py', exports: { instance: 'redis_client' } },
    },
  },
  files: {
    'app/__init__.py': '',
    'app/infra/__init__.py': '',
    'app/infra/redis_client.py': `import redis

redis_client = redis.Redis(host="localhost", port=6379)
`,
    'app/clients/__init__.py': 'from .barrel import *\n',
    'app/clients/barrel.py': 'from redis import Redis as Client, RedisCluster\n',
  },
};

const REDIS_MANAGER = `class RedisManager:
    def get(self, key):
        return key
`;

/** A canonical WebSocket manager, a deprecated factory module, and deprecated Redis modules. */
export const socketProject: PythonProject = {
  registry: {
    sources: {
      websocket: {
        module: 'app/websocket/manager.py',
        exports: { factory: 'get_websocket_manager', class: 'WebSocketManager' },
        deprecated: {
          'app/websocket/websocket_manager_factory.py#create_websocket_manager':
            '#get_websocket_manager',
          'app/websocket/websocket_manager_factory.py#create_async': '#get_websocket_manager',
          'app/websocket/websocket_manager_factory.py#wrapped': '#get_websocket_manager',
          'app/websocket/legacy.py': '*',
        },
      },
      redis: {
        module: 'app/infra/redis_manager.py',
        exports: { instance: 'redis_manager', class: 'RedisManager' },
        deprecated: {
          'app/db/gone.py': '*',
          'app/db/gone_too.py#make_manager': '#redis_manager',
          'app/db/copy.py': '*',
          'app/db/other_copy.py': '*',
          'app/old_redis/__init__.py': '*',
          'app/cache/redis_cache.py#RedisCacheManager': '#redis_manager',
          oldredis: '*',
        },
      },
    },
  },
  files: {
    'app/__init__.py': '',
    'app/websocket/__init__.py': '',
    'app/websocket/manager.py': `class WebSocketManager:
    def __init__(self):
        self._sockets = {}

    def add(self, id, socket):
        self._sockets[id] = socket


_manager = WebSocketManager()


def get_websocket_manager() -> WebSocketManager:
    return _manager
`,
    'app/websocket/websocket_manager_factory.py': `from .manager import WebSocketManager, get_websocket_manager

VERSION = 1


def create_websocket_manager() -> WebSocketManager:
    return WebSocketManager()


async def create_async() -> WebSocketManager:
    return WebSocketManager()


def wrapped():
    """Kept for old callers."""
    return get_websocket_manager()
`,
    'app/websocket/legacy.py': 'from .manager import WebSocketManager, get_websocket_manager\n',
    'app/infra/__init__.py': '',
    'app/infra/redis_manager.py': `${REDIS_MANAGER}
redis_manager = RedisManager()
`,
    'app/db/__init__.py': '',
    'app/db/copy.py': REDIS_MANAGER,
    'app/db/other_copy.py': REDIS_MANAGER.replace('return key', 'return None'),
    'app/cache/redis_cache.py': 'class RedisCacheManager:\n    def get(self, key): return key\n',
  },
};
