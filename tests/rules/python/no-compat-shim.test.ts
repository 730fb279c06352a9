import { noCompatShim } from '../../../src/rules/no-compat-shim.ts';
import type { PythonProject } from './python-project.ts';
import { pythonCases, type InvalidCase } from './rule-cases.ts';

const SHIM = 'app/db/redis.py';

const redis = {
  module: 'app/infra/redis_manager.py',
  exports: { instance: 'redis_manager', factory: 'get_redis_manager', class: 'RedisManager' },
};

const project: PythonProject = {
  registry: { sources: { redis } },
  files: {
    'app/__init__.py': '',
    'app/infra/__init__.py': '',
    'app/infra/redis_manager.py': `class RedisManager:
    def get(self, key):
        return key


redis_manager = RedisManager()


def get_redis_manager() -> RedisManager:
    return redis_manager


TIMEOUT = 5
`,
    'app/infra/keys.py': 'PREFIX = "user"\n',
    'app/db/__init__.py': '',
  },
};

const data = {
  file: SHIM,
  does: 'hands on',
  names: '`redis_manager`',
  module: 'app/infra/redis_manager.py',
  source: 'redis',
};

pythonCases(noCompatShim, project, {
  valid: [
    {
      name: 'a module that uses a canonical export',
      code: 'from app.infra.redis_manager import redis_manager\n\n\ndef user(user_id):\n    return redis_manager.get(f"user:{user_id}")\n',
    },
    {
      name: 'a script',
      code: 'from app.infra.redis_manager import redis_manager\n\nprint(redis_manager.get("a"))\n',
    },
    {
      name: 'a module that hands one on beside something of its own',
      code: 'from app.infra.redis_manager import redis_manager\n\nTTL = 60\n',
    },
    {
      name: 'a module that gathers from several',
      code: 'from app.infra.redis_manager import redis_manager\nfrom app.infra.keys import PREFIX\n',
    },
    {
      name: 'the package that holds the canonical module',
      file: 'app/infra/__init__.py',
      code: 'from .redis_manager import RedisManager, redis_manager\n',
    },
    {
      name: 'a package further out',
      file: 'app/__init__.py',
      code: 'from app.infra.redis_manager import redis_manager\n',
    },
    {
      name: 'a module that does something when it is loaded',
      code: 'import atexit\n\nfrom app.infra.redis_manager import redis_manager\n\natexit.register(print)\n',
    },
    {
      name: 'a class with a member of its own',
      code: 'from app.infra.redis_manager import RedisManager\n\n\nclass CacheManager(RedisManager):\n    ttl = 60\n',
    },
    {
      name: 'a class with a second base',
      code: 'from app.infra.redis_manager import RedisManager\n\n\nclass Mixin:\n    pass\n\n\nclass CacheManager(Mixin, RedisManager):\n    pass\n',
    },
    {
      name: 'a class below another one',
      code: 'class CacheManager(dict):\n    pass\n',
    },
    {
      name: 'a function that changes its argument',
      code: 'from app.infra.redis_manager import redis_manager\n\n\ndef get(user_id):\n    return redis_manager.get("user:" + user_id)\n',
    },
    {
      name: 'a function that hands its argument to a method: a face of its own',
      code: 'from app.infra.redis_manager import redis_manager\n\n\ndef get(key):\n    return redis_manager.get(key)\n',
    },
    {
      name: 'a function that decides',
      code: 'import os\n\nfrom app.infra.redis_manager import redis_manager\n\n\ndef get_manager():\n    if "REDIS" not in os.environ:\n        raise RuntimeError("no redis")\n    return redis_manager\n',
    },
    {
      name: 'a function with a decorator',
      code: 'from functools import lru_cache\n\nfrom app.infra.redis_manager import get_redis_manager\n\n\n@lru_cache\ndef get_manager():\n    return get_redis_manager()\n',
    },
    {
      name: 'a generator',
      code: 'from app.infra.redis_manager import redis_manager\n\n\ndef managers():\n    yield redis_manager\n',
    },
    {
      name: 'a function that makes one more',
      code: 'from app.infra.redis_manager import RedisManager\n\n\ndef create_manager():\n    return RedisManager()\n',
    },
    {
      name: 'an instance of its own',
      code: 'from app.infra.redis_manager import RedisManager\n\ncache = RedisManager()\n',
    },
    {
      name: 'a variable that may hold something else',
      code: 'from app.infra.redis_manager import redis_manager\n\nclient = redis_manager if __debug__ else {}\n',
    },
    {
      name: 'a module that hands on something of the same name',
      code: 'from app.other import redis_manager\n',
      files: { 'app/other.py': 'redis_manager = {}\n' },
    },
    { name: 'a module that hands on a package', code: 'from redis import Redis\n' },
    { name: 'an empty module', code: '"""Nothing here."""\n' },
    {
      name: 'a file that the registry allows',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\n',
      registry: { sources: { redis: { ...redis, allow: ['app/db/**'] } } },
    },
    {
      name: 'a file of the tests',
      file: 'tests/conftest.py',
      code: 'from app.infra.redis_manager import redis_manager\n',
    },
    {
      name: 'a module that somebody starts',
      code: 'from app.infra.redis_manager import redis_manager\n\nif __name__ == "__main__":\n    print(redis_manager.get("a"))\n',
    },
    {
      name: 'an import for types, of a module with code',
      code: 'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from app.infra.redis_manager import RedisManager\n\n\ndef use(manager: "RedisManager"):\n    return manager.get("a")\n',
    },
    {
      name: 'a function that catches what goes wrong',
      code: 'from app.infra.redis_manager import get_redis_manager\n\n\ndef get_manager():\n    try:\n        return get_redis_manager()\n    except ConnectionError:\n        return None\n',
    },
    {
      name: 'a class that holds the instance',
      code: 'from app.infra.redis_manager import redis_manager\n\n\nclass Cache:\n    manager = redis_manager\n',
    },
    {
      name: 'a class that overrides a method',
      code: 'from app.infra.redis_manager import RedisManager\n\n\nclass CacheManager(RedisManager):\n    def get(self, key):\n        return super().get("cache:" + key)\n',
    },
    {
      name: 'a table with the instance in it',
      code: 'from app.infra.redis_manager import redis_manager\n\nMANAGERS = {"redis": redis_manager}\n',
    },
    {
      name: 'a module that answers for all names',
      code: 'from app.infra.redis_manager import redis_manager\n\n\ndef __getattr__(name):\n    return getattr(redis_manager, name)\n',
    },
    {
      name: 'a version beside it',
      code: 'from app.infra.redis_manager import redis_manager  # noqa: F401\n\n__version__ = "1"\n',
    },
    {
      name: 'a module that logs when it is loaded',
      code: 'import logging\n\nfrom app.infra.redis_manager import redis_manager\n\nlogging.getLogger(__name__).setLevel(logging.DEBUG)\n',
    },
    {
      name: 'a class with a metaclass',
      code: 'from app.infra.redis_manager import RedisManager\n\n\nclass CacheManager(RedisManager, metaclass=type):\n    ttl = 1\n',
    },
    {
      name: 'one that the file uses, where something of its own stands in for it',
      code: 'from app.infra.redis_manager import redis_manager\n\ntry:\n    from app.infra.redis_manager import get_redis_manager\nexcept ImportError:\n\n    def get_redis_manager():\n        return None\n\n\nassert get_redis_manager is not None\n',
    },
    {
      name: 'a source of another language',
      code: 'from app.infra.redis_manager import redis_manager\nfrom app.old import cache\n',
      files: {
        'app/old.py': 'cache = {}\n',
        'src/cache.ts': 'export const cache = 1;\n',
      },
      registry: {
        sources: { redis, cache: { module: 'src/cache.ts', exports: { instance: 'cache' } } },
      },
    },
    {
      name: 'the canonical module',
      file: 'app/infra/redis_manager.py',
      code: 'from app.infra.keys import PREFIX\n\n\nclass RedisManager: ...\n\n\nredis_manager = RedisManager()\n\n\ndef get_redis_manager():\n    return redis_manager\n',
    },
  ],
  invalid: [
    {
      name: 'an import that is for others, and that nobody imports',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager  # noqa: F401\n',
      errors: [
        {
          messageId: 'unused',
          at: 'redis_manager',
          nth: 1,
          remedy: 'suggestion',
          data: { ...data, importers: '' },
        },
      ],
    },
    {
      name: 'one that several files import, in all forms',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\n',
      files: {
        'app/a.py': 'from app.db.redis import redis_manager\n\nvalue = redis_manager\n',
        'app/b.py': 'import app.db.redis\n\nvalue = app.db.redis.redis_manager\n',
        'app/c.py': 'from app.db import redis\n\nvalue = redis.redis_manager\n',
        'app/d.py': 'from app.db.redis import *\n',
        'app/db/e.py': 'from . import redis\n\nvalue = redis\n',
        'tests/test_f.py':
          'from unittest import mock\n\n\n@mock.patch("app.db.redis.redis_manager")\ndef test_it(manager):\n    assert manager\n',
      },
      errors: [
        {
          messageId: 'imported',
          at: 'redis_manager',
          nth: 1,
          remedy: 'none',
          data: { ...data, importers: 'its 6 importers (`app/a.py`, `app/b.py` and 4 more)' },
        },
      ],
    },
    {
      name: 'an import that only loads it',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\n',
      files: { 'app/a.py': 'import app.db.redis\n' },
      errors: [{ messageId: 'imported', at: 'redis_manager', nth: 1, remedy: 'none' }],
    },
    {
      name: 'all of the canonical module',
      file: SHIM,
      code: 'from app.infra.redis_manager import *\n',
      errors: [
        {
          messageId: 'unused',
          at: 'from app.infra.redis_manager import *',
          remedy: 'suggestion',
          data: { ...data, names: 'all' },
        },
      ],
    },
    {
      name: 'nothing to fall back to',
      file: SHIM,
      code: 'try:\n    from app.infra.redis_manager import redis_manager\nexcept ImportError:\n    redis_manager = None\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'a list of what is public',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\n\n__all__ = ["redis_manager"]\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'another name',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\n\nclient = redis_manager\n',
      errors: [
        {
          messageId: 'unused',
          at: 'client',
          remedy: 'suggestion',
          data: { ...data, names: '`client`' },
        },
      ],
    },
    {
      name: 'a warning when it is loaded',
      file: SHIM,
      code: '"""Deprecated."""\n\nimport warnings\n\nfrom app.infra.redis_manager import redis_manager\n\nwarnings.warn("deprecated", DeprecationWarning, stacklevel=2)\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'the canonical module, loaded by name',
      file: SHIM,
      code: 'import importlib\n\nmanagers = importlib.import_module("app.infra.redis_manager")\n',
      errors: [{ messageId: 'unused', at: 'managers', remedy: 'suggestion' }],
    },
    {
      name: 'a class that adds nothing',
      file: SHIM,
      code: 'from app.infra.redis_manager import RedisManager\n\n\nclass RedisCache(RedisManager):\n    """As before."""\n',
      errors: [
        {
          messageId: 'unused',
          at: 'RedisCache',
          remedy: 'suggestion',
          data: { ...data, does: 'wraps', names: '`RedisCache`' },
        },
      ],
    },
    {
      name: 'a class whose __init__ only hands on',
      file: SHIM,
      code: 'from app.infra.redis_manager import RedisManager\n\n\nclass RedisCache(RedisManager):\n    def __init__(self, *args):\n        super().__init__(*args)\n',
      errors: [{ messageId: 'unused', at: 'RedisCache', remedy: 'suggestion' }],
    },
    {
      name: 'a function that only delegates',
      file: SHIM,
      code: 'from app.infra.redis_manager import get_redis_manager\n\n\ndef create_redis_manager():\n    return get_redis_manager()\n',
      errors: [{ messageId: 'unused', at: 'create_redis_manager', remedy: 'suggestion' }],
    },
    {
      name: 'a function that only returns the canonical instance',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\n\n\ndef get_client():\n    """The client."""\n    return redis_manager\n',
      errors: [{ messageId: 'unused', at: 'get_client', remedy: 'suggestion' }],
    },
    {
      name: 'a function that warns and delegates',
      file: SHIM,
      code: 'import warnings\n\nfrom app.infra.redis_manager import get_redis_manager\n\n\ndef create_redis_manager():\n    warnings.warn("deprecated")\n    return get_redis_manager()\n',
      errors: [{ messageId: 'unused', at: 'create_redis_manager', remedy: 'suggestion' }],
    },
    {
      name: 'a shim of a shim',
      file: 'app/old/redis.py',
      code: 'from app.db.redis import redis_manager\n',
      files: {
        [SHIM]: 'from app.infra.redis_manager import redis_manager\n',
        'app/old/__init__.py': '',
      },
      errors: [{ messageId: 'unused', at: 'redis_manager', remedy: 'suggestion' }],
    },
    {
      name: 'the package of another folder',
      file: 'app/cache/__init__.py',
      code: 'from app.infra.redis_manager import redis_manager\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'a module that the manifest names: others may import it',
      file: 'app/compat_redis.py',
      code: 'from app.infra.redis_manager import redis_manager\n',
      files: {
        'pyproject.toml':
          '[project.entry-points.plugins]\nredis = "app.compat_redis:redis_manager"\n',
      },
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'none' }],
    },
    ...[
      [
        'setup.cfg',
        '[options.entry_points]\nplugins =\n    redis = app.compat_redis:redis_manager\n',
      ],
      ['setup.py', 'setup(entry_points={"plugins": ["redis = app.compat_redis:redis_manager"]})\n'],
    ].map(([manifest = '', text = '']): InvalidCase => ({
      name: `a module that ${manifest} names`,
      file: 'app/compat_redis.py',
      code: 'from app.infra.redis_manager import redis_manager\n',
      files: { [manifest]: text },
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'none' }],
    })),
    {
      name: 'a relative import',
      file: SHIM,
      code: 'from ..infra.redis_manager import redis_manager\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'several names',
      file: SHIM,
      code: 'from app.infra.redis_manager import RedisManager, get_redis_manager, redis_manager\n',
      errors: [{ messageId: 'unused', at: 'RedisManager', nth: 0, remedy: 'suggestion' }],
    },
    {
      name: 'an alias',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager as client\n',
      errors: [{ messageId: 'unused', at: 'client', nth: 0, remedy: 'suggestion' }],
    },
    {
      name: 'below a docstring and the future',
      file: SHIM,
      code: '"""Kept for old callers."""\n\nfrom __future__ import annotations\n\nfrom app.infra.redis_manager import redis_manager\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'Windows line ends',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\r\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'a byte order mark',
      file: SHIM,
      code: '\uFEFFfrom app.infra.redis_manager import redis_manager\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'a form feed',
      file: SHIM,
      code: '\ffrom app.infra.redis_manager import redis_manager\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'another name of the factory',
      file: SHIM,
      code: 'from app.infra.redis_manager import get_redis_manager\n\nget_client = get_redis_manager\n',
      errors: [{ messageId: 'unused', at: 'get_client', nth: 0, remedy: 'suggestion' }],
    },
    {
      name: 'another name of the class, with a type',
      file: SHIM,
      code: 'from typing import TypeAlias\n\nfrom app.infra.redis_manager import RedisManager\n\nManager: TypeAlias = RedisManager\n',
      errors: [{ messageId: 'unused', at: 'Manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'a typed list of what is public',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\n\n__all__: list[str] = ["redis_manager"]\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'in parentheses, with comments',
      file: SHIM,
      code: 'from app.infra.redis_manager import (\n    redis_manager,  # the instance\n    RedisManager,\n)\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'two functions that delegate',
      file: SHIM,
      code: 'from app.infra.redis_manager import get_redis_manager\n\n\ndef create():\n    return get_redis_manager()\n\n\ndef obtain():\n    return get_redis_manager()\n',
      errors: [{ messageId: 'unused', at: 'create', nth: 0, remedy: 'suggestion' }],
    },
    {
      name: 'a stub',
      file: 'app/db/redis.pyi',
      code: 'from app.infra.redis_manager import redis_manager\n',
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
    {
      name: 'a deprecated module',
      file: SHIM,
      code: 'from app.infra.redis_manager import redis_manager\n',
      registry: { sources: { redis: { ...redis, deprecated: { [SHIM]: '*' } } } },
      files: { [SHIM]: '' },
      errors: [{ messageId: 'unused', at: 'redis_manager', nth: 1, remedy: 'suggestion' }],
    },
  ],
});
