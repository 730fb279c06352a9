import type { PythonProject } from './python-project.ts';

/** A Redis manager whose keys belong to users, and what such projects build keys with. */
export const keysProject: PythonProject = {
  registry: {
    sources: {
      redis: {
        module: 'app/infra/redis_manager.py',
        exports: { instance: 'redis_manager', factory: 'get_redis_manager', class: 'RedisManager' },
        keys: {
          scope: 'user:{user_id}:',
          methods: ['get', 'set', 'delete'],
          builders: ['user_key'],
        },
        allow: ['app/jobs/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'app/__init__.py': '',
    'app/jobs/flush.py': '',
    'tests/test_keys.py': '',
    'app/infra/__init__.py': 'from .redis_manager import redis_manager as store\n',
    'app/infra/redis_manager.py': `class RedisManager:
    async def get(self, key): ...
    async def set(self, key, value): ...
    async def delete(self, *keys): ...
    async def publish(self, channel): ...
    def pipeline(self): ...


redis_manager = RedisManager()


def get_redis_manager() -> RedisManager:
    return redis_manager
`,
    'app/infra/keys.py': `from enum import Enum

from .roots import ROOT

SESSION = "session:current"
USER = "user"
KEYS = {"lock": "lock:"}


class Key(str, Enum):
    CART = "cart:"
    OWN = "user:own:"


class Names:
    inbox = "inbox"

    @staticmethod
    def draft(id):
        return f"draft:{id}"


def user_key(user_id, *rest):
    return ":".join(["user", user_id, *rest])


def session_key(id):
    return "%s:%s" % (ROOT, id)


def prefixed_key(id):
    return ROOT + ":" + id


def shared_key(id):
    if not id:
        return "shared:all"
    if id == "root":
        return ROOT
    return f"shared:{id}"


def typed_key(id: str) -> str:
    return f"shared:{id}"


def typed_user_key(user_id: str) -> str:
    return f"user:{user_id}:cart"


def either_key(user_id):
    if user_id is None:
        return "anonymous"
    return f"user:{user_id}:profile"


def any_key(id, make):
    if not id:
        return "shared"
    return make(id)


PREFIXES = {"trace": "no-traces", "event": "no-events"}
MIXED = {"mine": "user:me", "all": "all"}
OPEN = {"trace": "no-traces"}
OPEN.update(MIXED)
GIVEN = {"trace": "no-traces"}
SPREAD = {**OPEN, "trace": "no-traces"}


def give(kind, prefix):
    GIVEN[kind] = prefix


def profile_key(user_id):
    return f"user:{user_id}:profile"
`,
    'app/infra/roots.py': 'ROOT = "session"\n',
    'app/infra/memory.py': `class MemoryManager:
    def get(self, key): ...


memory_manager = MemoryManager()
cache = {}
`,
  },
};
