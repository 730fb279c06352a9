import { languages } from '../../../src/hosts/verdict/front-ends.ts';
import type { FileStore } from '../../../src/project/file-store.ts';
import type { Project } from '../../../src/project/project.ts';
import { openProject } from '../../../src/project/session.ts';
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

/** The project with a text in place of one of its files, which need not exist. */
export function projectWith(
  { files, registry }: PythonProject,
  file: string,
  code: string,
): Project {
  const read = parseRegistry(registry, { root: ROOT, origin: null });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const session = openProject({
    store: storeOf(files),
    registry: read.registry,
    languages,
    frozen: true,
  });
  return session.withText(file, code);
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
