import { canonicalImport } from '../../../src/rules/canonical-import.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import type { PythonProject } from './python-project.ts';
import { pythonCases } from './rule-cases.ts';

/** The rule as it is with other options: the cases of a rule give it none. */
function withOptions(options: Readonly<Record<string, unknown>>): Rule {
  const { meta } = canonicalImport;
  return {
    ...canonicalImport,
    meta: { ...meta, defaultOptions: { ...meta.defaultOptions, ...options } },
  };
}

const MANAGER = `class RedisManager:
    def get(self, key):
        return key


redis_manager = RedisManager()


def get_redis_manager() -> RedisManager:
    return redis_manager


TIMEOUT = 5
`;

const redis = {
  module: 'app/infra/redis_manager.py',
  exports: { instance: 'redis_manager', factory: 'get_redis_manager', class: 'RedisManager' },
};

/** One canonical module, and the ways that lead to it besides its own path. */
const project: PythonProject = {
  registry: {
    sources: {
      redis: {
        ...redis,
        deprecated: {
          'app/db/old_redis.py': '*',
          'app/db/mixed.py#old_manager': '#redis_manager',
        },
        allow: ['scripts/**'],
      },
    },
  },
  files: {
    'app/__init__.py': '',
    'app/infra/__init__.py':
      'from .redis_manager import RedisManager, redis_manager\nfrom .keys import PREFIX\n',
    'app/infra/redis_manager.py': MANAGER,
    'app/infra/keys.py': 'PREFIX = "user"\n',
    'app/platform/__init__.py': 'from app.infra import PREFIX, redis_manager\n',
    'app/db/__init__.py': '',
    'app/db/redis.py':
      'from app.infra.redis_manager import RedisManager, get_redis_manager, redis_manager\n',
    'app/db/star.py': 'from app.infra.redis_manager import *\n',
    'app/db/client.py':
      'from app.infra.redis_manager import redis_manager\n\nclient = redis_manager\n',
    'app/db/cache.py':
      'from app.infra.redis_manager import redis_manager\n\n\ndef get(key):\n    return redis_manager.get(key)\n',
    'app/db/module.py': 'from app.infra import redis_manager as managers\n',
    'app/db/old_redis.py': 'from app.infra.redis_manager import redis_manager\n',
    'app/db/mixed.py':
      'from app.infra.redis_manager import redis_manager\nfrom app.infra.redis_manager import redis_manager as old_manager\n',
    'app/db/mocked.py': 'from app.infra.redis_manager import redis_manager\n',
    'tests/test_mocked.py':
      'from unittest import mock\n\n\n@mock.patch("app.db.mocked.redis_manager")\ndef test_it(manager):\n    assert manager\n',
    'app/db/effects.py':
      'import logging\n\nfrom app.infra.redis_manager import redis_manager\n\nlogging.basicConfig()\n',
    'scripts/dump.py': '',
  },
};

const data = {
  name: 'redis_manager',
  source: 'redis',
  module: 'app/infra/redis_manager.py',
  use: 'redis_manager',
};

pythonCases(canonicalImport, project, {
  valid: [
    {
      name: 'the canonical module',
      code: 'from app.infra.redis_manager import redis_manager\n\nvalue = redis_manager.get("a")\n',
    },
    {
      name: 'the canonical module under another name',
      code: 'from app.infra.redis_manager import redis_manager as redis\n\nvalue = redis.get("a")\n',
    },
    {
      name: 'the canonical module, relatively',
      code: 'from ..infra.redis_manager import redis_manager\n\nvalue = redis_manager.get("a")\n',
    },
    {
      name: 'the canonical module as a module',
      code: 'import app.infra.redis_manager\n\nvalue = app.infra.redis_manager.redis_manager.get("a")\n',
    },
    {
      name: 'the canonical module as a module under another name',
      code: 'import app.infra.redis_manager as redis\n\nvalue = redis.redis_manager.get("a")\n',
    },
    {
      name: 'all of the canonical module',
      code: 'from app.infra.redis_manager import *\n\nvalue = redis_manager.get("a")\n',
    },
    {
      name: 'in a function',
      code: 'def load():\n    from app.infra.redis_manager import redis_manager\n\n    return redis_manager\n',
    },
    {
      name: 'another name of a package',
      code: 'from app.infra import PREFIX\n\nkey = PREFIX\n',
    },
    {
      name: 'what the canonical module has besides what the registry names',
      code: 'from app.db.star import TIMEOUT\n\nlimit = TIMEOUT\n',
    },
    {
      name: 'something made of a canonical export',
      code: 'from app.db.cache import get\n\nvalue = get("a")\n',
    },
    { name: 'a package for its effects', code: 'import app.infra\n\nvalue = 1\n' },
    {
      name: 'a package that gathers from a package',
      file: 'app/all/__init__.py',
      code: 'from app.infra import PREFIX, redis_manager\n',
      files: { 'app/all/__init__.py': '' },
    },
    {
      name: 'a deprecated module is for no-deprecated-import',
      code: 'from app.db.old_redis import redis_manager\n\nvalue = redis_manager\n',
    },
    {
      name: 'a deprecated name is for no-deprecated-import',
      code: 'from app.db.mixed import old_manager\n\nvalue = old_manager\n',
    },
    {
      name: 'a manager of the same name',
      code: 'from app.own.redis import redis_manager\n\nvalue = redis_manager\n',
      files: {
        'app/own/__init__.py': '',
        'app/own/redis.py': 'class RedisManager:\n    pass\n\n\nredis_manager = RedisManager()\n',
      },
    },
    {
      name: 'another library',
      code: 'from redis_tools import redis_manager\n\nvalue = redis_manager\n',
    },
    {
      name: 'a module that is not there',
      code: 'from app.db.gone import redis_manager\n\nvalue = redis_manager\n',
    },
    {
      name: 'a file that the registry allows',
      file: 'scripts/dump.py',
      code: 'from app.db.redis import redis_manager\n\nvalue = redis_manager\n',
    },
    {
      name: 'a package that the registry allows',
      code: 'from app.infra import redis_manager\n\nvalue = redis_manager\n',
      registry: { sources: { redis: { ...redis, allow: ['app/infra/__init__.py'] } } },
    },
    {
      name: 'a mock of a shim',
      file: 'tests/test_feature.py',
      code: 'from unittest import mock\n\n\n@mock.patch("app.db.redis.redis_manager")\ndef test_it(manager):\n    assert manager\n',
    },
    {
      name: 'a local name that is the same',
      code: 'def redis_manager():\n    return 1\n\n\nvalue = redis_manager()\n',
    },
    {
      name: 'a source of another language',
      code: 'from app.infra.redis_manager import redis_manager\nfrom app.old import cache\n\nvalue = [cache, redis_manager]\n',
      files: {
        'app/old.py': 'cache = {}\n',
        'src/cache.ts': 'export const cache = 1;\n',
      },
      registry: {
        sources: { redis, cache: { module: 'src/cache.ts', exports: { instance: 'cache' } } },
      },
    },
    {
      name: 'a path in a string and in a comment',
      code: '# from app.db.redis import redis_manager\nvalue = "from app.db.redis import redis_manager"\n',
    },
    {
      name: 'a variable that holds something else later',
      code: 'from app.db.later import client\n\nvalue = client\n',
      files: {
        'app/db/later.py':
          'from app.infra.redis_manager import redis_manager\n\nclient = redis_manager\n\n\ndef use(other):\n    global client\n    client = other\n',
      },
    },
    {
      name: 'one of two, as a condition decides',
      code: 'from app.db.either import client\n\nvalue = client\n',
      files: {
        'app/db/either.py':
          'from app.infra.redis_manager import RedisManager, redis_manager\n\nclient = redis_manager if __debug__ else RedisManager()\n',
      },
    },
    {
      name: 'a function that gives a canonical export',
      code: 'from app.db.getter import get_client\n\nvalue = get_client()\n',
      files: {
        'app/db/getter.py':
          'from app.infra.redis_manager import redis_manager\n\n\ndef get_client():\n    return redis_manager\n',
      },
    },
    {
      name: 'a class of its own below the canonical one',
      code: 'from app.db.cached import CachedManager\n\nvalue = CachedManager\n',
      files: {
        'app/db/cached.py':
          'from app.infra.redis_manager import RedisManager\n\n\nclass CachedManager(RedisManager):\n    ttl = 1\n',
      },
    },
    {
      name: 'a neighbour of the canonical module',
      file: 'app/infra/cache.py',
      code: 'from .redis_manager import redis_manager\n\nvalue = redis_manager\n',
    },
    {
      name: 'the canonical module by its name in a string',
      code: 'import importlib\n\nvalue = importlib.import_module("app.infra.redis_manager").redis_manager\n',
    },
    {
      name: 'a parameter of the same name',
      code: 'def use(redis_manager):\n    return redis_manager.get("a")\n',
    },
    {
      name: 'a module of a package that hands on',
      code: 'from app.infra import keys\n\nvalue = keys.PREFIX\n',
    },
    {
      name: 'a shim that is loaded and of which nothing is used',
      code: 'import app.db.redis\n\nvalue = 1\n',
    },
    {
      name: 'an attribute of the same name',
      code: 'class Services:\n    redis_manager = None\n\n\nvalue = Services.redis_manager\n',
    },
  ],
  invalid: [
    {
      name: 'a module that is taken out of the package beside it',
      code: 'from ..db import redis\n\nvalue = redis.redis_manager.get("a")\n',
      errors: [
        {
          messageId: 'indirect',
          at: 'redis_manager',
          remedy: 'fix',
          data: { ...data, through: '..db.redis' },
        },
      ],
    },
    {
      name: 'a module that is taken out of the own package',
      file: 'app/db/feature.py',
      code: 'from . import redis\n\nvalue = redis.redis_manager.get("a")\n',
      errors: [
        {
          messageId: 'indirect',
          at: 'redis_manager',
          remedy: 'fix',
          data: { ...data, through: '.redis' },
        },
      ],
    },
    {
      name: 'a shim',
      code: 'from app.db.redis import redis_manager\n\nvalue = redis_manager.get("a")\n',
      errors: [
        {
          messageId: 'indirect',
          at: 'redis_manager',
          remedy: 'fix',
          data: { ...data, through: 'app.db.redis' },
        },
      ],
    },
    {
      name: 'a shim, relatively',
      code: 'from ..db.redis import redis_manager\n\nvalue = redis_manager.get("a")\n',
      errors: [
        {
          messageId: 'indirect',
          at: 'redis_manager',
          remedy: 'fix',
          data: { ...data, through: '..db.redis' },
        },
      ],
    },
    {
      name: 'a shim with a star',
      code: 'from app.db.star import get_redis_manager\n\nvalue = get_redis_manager()\n',
      errors: [{ messageId: 'indirect', at: 'get_redis_manager', remedy: 'fix' }],
    },
    {
      name: 'a package that hands it on',
      code: 'from app.platform import redis_manager\n\nvalue = redis_manager.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'one name of several',
      code: 'from app.platform import PREFIX, redis_manager\n\nvalue = redis_manager.get(PREFIX)\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'two names',
      code: 'from app.db.redis import RedisManager, get_redis_manager\n\nvalue: RedisManager = get_redis_manager()\n',
      errors: [
        { messageId: 'indirect', at: 'RedisManager', remedy: 'fix' },
        { messageId: 'indirect', at: 'get_redis_manager', remedy: 'fix' },
      ],
    },
    {
      name: 'an alias in this file',
      code: 'from app.db.redis import redis_manager as redis\n\nvalue = redis.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager as redis', remedy: 'fix' }],
    },
    {
      name: 'another name in the shim',
      code: 'from app.db.client import client\n\nvalue = client.get("a")\n',
      errors: [
        {
          messageId: 'indirect',
          at: 'client',
          nth: 1,
          remedy: 'fix',
          data: { ...data, name: 'client', through: 'app.db.client' },
        },
      ],
    },
    {
      name: 'a module with code of its own',
      code: 'from app.db.cache import get, redis_manager\n\nvalue = [get, redis_manager]\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'the member of a module under another name',
      code: 'import app.db.redis as redis\n\nvalue = redis.redis_manager.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'in a function',
      code: 'def load():\n    from app.db.redis import redis_manager\n\n    return redis_manager\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'under a condition of the type checker',
      code: 'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from app.db.redis import RedisManager\n\n\ndef use(manager: "RedisManager") -> None:\n    print(manager)\n',
      errors: [{ messageId: 'indirect', at: 'RedisManager', remedy: 'fix' }],
    },
    {
      name: 'with something to fall back to',
      code: 'try:\n    from app.db.redis import redis_manager\nexcept ImportError:\n    redis_manager = None\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'the other name of a module of which one name is deprecated',
      code: 'from app.db.mixed import redis_manager\n\nvalue = redis_manager.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'a module that a test mocks stays',
      code: 'from app.db.mocked import redis_manager\n\nvalue = redis_manager.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'none' }],
    },
    {
      name: 'a module that does something when it is loaded stays',
      code: 'from app.db.effects import redis_manager\n\nvalue = redis_manager.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'none' }],
    },
    {
      name: 'a file that the canonical module loads',
      file: 'app/infra/log.py',
      code: 'from app.db.redis import redis_manager\n\n\ndef log():\n    return redis_manager.get("a")\n',
      files: { 'app/infra/redis_manager.py': `from app.infra.log import log\n\n${MANAGER}log()\n` },
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'none' }],
    },
    {
      name: 'in parentheses, with a comment',
      code: 'from app.db.redis import (\n    redis_manager,  # shared\n)\n\nvalue = redis_manager\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'over a line that goes on',
      code: 'from app.db.redis import \\\n    redis_manager\n\nvalue = redis_manager\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'the member of a module by its whole path',
      code: 'import app.db.redis\n\nvalue = app.db.redis.redis_manager.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'the member of a module from its package',
      code: 'from app.db import redis\n\nvalue = redis.redis_manager.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'Windows line ends',
      code: 'from app.db.redis import redis_manager\r\n\r\nvalue = redis_manager\r\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'in the body of a class',
      code: 'class Cache:\n    from app.db.redis import redis_manager\n\n    value = redis_manager\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
    {
      name: 'a test that imports it from a shim',
      file: 'tests/test_feature.py',
      code: 'from app.db.redis import redis_manager\n\n\ndef test_it():\n    assert redis_manager\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
  ],
});

pythonCases(withOptions({ allowBarrels: true }), project, {
  valid: [
    {
      name: 'a package, where they are allowed',
      code: 'from app.platform import redis_manager\n\nvalue = redis_manager.get("a")\n',
    },
  ],
  invalid: [
    {
      name: 'a shim is no package',
      code: 'from app.db.star import redis_manager\n\nvalue = redis_manager.get("a")\n',
      errors: [{ messageId: 'indirect', at: 'redis_manager', remedy: 'fix' }],
    },
  ],
});

pythonCases(withOptions({ specifiers: 'relative' }), project, {
  valid: [
    {
      name: 'relative, as wanted',
      code: 'from ..infra.redis_manager import redis_manager\n\nvalue = redis_manager\n',
    },
    {
      name: 'a source of another language',
      code: 'from ..infra.redis_manager import redis_manager\nfrom app.old import cache\n\nvalue = [cache, redis_manager]\n',
      files: {
        'app/old.py': 'cache = {}\n',
        'src/cache.ts': 'export const cache = 1;\n',
      },
      registry: {
        sources: { redis, cache: { module: 'src/cache.ts', exports: { instance: 'cache' } } },
      },
    },
    {
      name: 'no relative path leads there',
      file: 'tests/test_feature.py',
      code: 'from app.infra.redis_manager import redis_manager\n\nvalue = redis_manager\n',
    },
  ],
  invalid: [
    {
      name: 'an absolute path',
      code: 'from app.infra.redis_manager import redis_manager\n\nvalue = redis_manager\n',
      errors: [
        {
          messageId: 'relative',
          at: 'app.infra.redis_manager',
          remedy: 'fix',
          data: {
            specifier: 'app.infra.redis_manager',
            module: 'app/infra/redis_manager.py',
            source: 'redis',
            wanted: '..infra.redis_manager',
          },
        },
      ],
    },
  ],
});

pythonCases(withOptions({ specifiers: 'alias' }), project, {
  valid: [
    {
      name: 'absolute, as wanted',
      code: 'from app.infra.redis_manager import redis_manager\n\nvalue = redis_manager\n',
    },
    {
      name: 'a neighbour',
      file: 'app/infra/cache.py',
      code: 'from .redis_manager import redis_manager\n\nvalue = redis_manager\n',
    },
  ],
  invalid: [
    {
      name: 'a relative path',
      code: 'from ..infra.redis_manager import redis_manager\n\nvalue = redis_manager\n',
      errors: [
        {
          messageId: 'alias',
          at: '..infra.redis_manager',
          remedy: 'fix',
          data: {
            specifier: '..infra.redis_manager',
            module: 'app/infra/redis_manager.py',
            source: 'redis',
            wanted: 'app.infra.redis_manager',
          },
        },
      ],
    },
  ],
});
