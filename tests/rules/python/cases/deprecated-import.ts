import { socketProject } from '../python-project.ts';
import type { ExpectedError, RuleCases, ValidCase } from '../rule-cases.ts';

const whole = (at: string, remedy: ExpectedError['remedy'] = 'fix', nth = 0): ExpectedError => ({
  messageId: 'module',
  at,
  nth,
  remedy,
});
const name = (at: string, remedy: ExpectedError['remedy'] = 'fix', nth = 0): ExpectedError => ({
  messageId: 'export',
  at,
  nth,
  remedy,
});
const gone = (at: string, remedy: ExpectedError['remedy'] = 'fix', nth = 0): ExpectedError => ({
  messageId: 'missingModule',
  at,
  nth,
  remedy,
});

/** A class that gives way to a factory, which may be asynchronous. */
const replacedByFactory = (asynchronous: 'async ' | ''): Pick<ValidCase, 'files' | 'registry'> => ({
  files: {
    'app/infra/redis_manager.py': `class RedisManager:\n    def get(self, key): return key\n\n\n${asynchronous}def get_redis_manager() -> RedisManager:\n    return RedisManager()\n`,
  },
  registry: {
    sources: {
      redis: {
        module: 'app/infra/redis_manager.py',
        exports: { factory: 'get_redis_manager' },
        deprecated: { 'app/cache/redis_cache.py#RedisCacheManager': '#get_redis_manager' },
      },
    },
  },
});

/** Imports of modules and names that a source deprecates. */
export const deprecatedCases: RuleCases = {
  valid: [
    {
      name: 'a namesake by a relative import of two levels',
      code: 'from ..other.websocket_manager_factory import create_websocket_manager\ncreate_websocket_manager()',
      files: {
        'app/other/__init__.py': '',
        'app/other/websocket_manager_factory.py': 'def create_websocket_manager(): pass\n',
      },
    },
    {
      name: 'a namesake by a star import',
      code: 'from app.other.websocket_manager_factory import *\ncreate_websocket_manager()',
      files: {
        'app/other/__init__.py': '',
        'app/other/websocket_manager_factory.py': 'def create_websocket_manager(): pass\n',
      },
    },
    {
      name: 'a namesake by importlib',
      code: 'import importlib\n\nfactory = importlib.import_module("app.other.websocket_manager_factory")\nfactory.create_websocket_manager()',
      files: {
        'app/other/__init__.py': '',
        'app/other/websocket_manager_factory.py': 'def create_websocket_manager(): pass\n',
      },
    },
    {
      name: 'a mock of a namesake',
      code: 'from unittest.mock import patch\n\nwith patch("app.other.websocket_manager_factory.create_websocket_manager"):\n    pass',
      files: {
        'app/other/__init__.py': '',
        'app/other/websocket_manager_factory.py': 'def create_websocket_manager(): pass\n',
      },
    },
    {
      name: 'another name of the deprecated module, under the deprecated name',
      code: 'from app.websocket.websocket_manager_factory import VERSION as create_websocket_manager\nprint(create_websocket_manager)',
    },
    {
      name: 'a class of the deprecated name that stands in the file',
      code: 'from app.cache import redis_cache\n\n\nclass RedisCacheManager:\n    module = redis_cache\n\n\ncache = RedisCacheManager()',
    },
    {
      name: 'a fallback that defines the name itself',
      code: 'try:\n    from vendor.factories import create_websocket_manager\nexcept ImportError:\n    def create_websocket_manager():\n        return None\n\ncreate_websocket_manager()',
    },
    {
      name: 'a package whose name only begins like the deprecated one',
      code: 'import oldredis_client\n\nclient = oldredis_client.connect()',
    },
    {
      name: 'a package of another one with the deprecated name',
      code: 'from vendor.oldredis import connect\n\nclient = connect()',
    },
    {
      name: 'a variable of a comprehension and of a loop',
      code: 'for create_websocket_manager in []:\n    create_websocket_manager()\nall = [create_async() for create_async in []]',
    },
    {
      name: 'the canonical factory',
      code: 'from app.websocket.manager import get_websocket_manager\nget_websocket_manager()',
    },
    {
      name: 'the canonical module as a whole',
      code: 'from app.websocket import manager\nmanager.get_websocket_manager()',
    },
    {
      name: 'the canonical module by its whole name',
      code: 'import app.websocket.manager\napp.websocket.manager.get_websocket_manager()',
    },
    {
      name: 'the canonical module by relative import',
      code: 'from ..websocket.manager import get_websocket_manager',
    },
    {
      name: 'another name of a module that has a deprecated one',
      code: 'from app.websocket.websocket_manager_factory import VERSION\nprint(VERSION)',
    },
    {
      name: 'another member of that module',
      code: 'from app.websocket import websocket_manager_factory as factory\nprint(factory.VERSION)',
    },
    {
      name: 'that module by its whole name, another member',
      code: 'import app.websocket.websocket_manager_factory\nprint(app.websocket.websocket_manager_factory.VERSION)',
    },
    {
      name: 'a namesake of another package',
      code: 'from vendor.websocket_manager_factory import create_websocket_manager',
    },
    {
      name: 'a namesake of another module',
      code: 'from app.services.other import create_websocket_manager',
      files: { 'app/services/other.py': 'def create_websocket_manager(): pass\n' },
    },
    {
      name: 'a local function of that name',
      code: 'def create_websocket_manager(): pass\ncreate_websocket_manager()',
    },
    {
      name: 'a relative module with the name of a deprecated one',
      code: 'from .legacy import get_websocket_manager',
      files: { 'app/services/legacy.py': 'def get_websocket_manager(): pass\n' },
    },
    {
      name: 'what a package exports under the name of a deprecated module',
      code: 'from app.shadow import legacy\nlegacy()',
      files: { 'app/shadow/__init__.py': 'def legacy(): pass\n', 'app/shadow/legacy.py': '' },
    },
    {
      name: 'what a package exports under the name of the deprecated module in it',
      code: 'from app.websocket import legacy\nlegacy()',
      files: {
        'app/websocket/__init__.py': 'from .manager import get_websocket_manager as legacy\n',
      },
    },
    {
      name: 'the deprecated module itself',
      file: 'app/websocket/legacy.py',
      code: 'from .manager import get_websocket_manager',
    },
    {
      name: 'the owner, which holds on to it for a while',
      file: 'app/websocket/manager.py',
      code: 'from .websocket_manager_factory import VERSION\nclass WebSocketManager: pass\ndef get_websocket_manager(): pass',
    },
    { name: 'a comment', code: '# from app.websocket.legacy import get_websocket_manager' },
    { name: 'a docstring', code: '"""import app.websocket.legacy"""' },
    {
      name: 'a path in a string that is no mock',
      code: 'log("app.websocket.legacy.get_websocket_manager")',
    },
    {
      name: 'a mock of the canonical name',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\n@patch("app.websocket.manager.get_websocket_manager")\ndef test_x(m): pass',
    },
    {
      name: 'a mock of another name',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.websocket.websocket_manager_factory.VERSION", 2)',
    },
    {
      name: 'a mock where the name is used',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.services.user.create_websocket_manager")',
      files: {
        'app/services/user.py':
          'from app.websocket.websocket_manager_factory import create_websocket_manager\n',
      },
    },
    {
      name: 'a computed module',
      code: 'import importlib\nimportlib.import_module(f"app.websocket.{name}")',
    },
    {
      name: 'the package of a deprecated module',
      code: 'import app.websocket\nfrom app import websocket',
    },
    {
      name: 'a package of the same last name',
      code: 'import legacy\nfrom legacy import get_websocket_manager',
    },
    {
      name: 'a function with that parameter',
      code: 'def f(create_websocket_manager): return create_websocket_manager()',
    },
    { name: 'an attribute of that name', code: 'service.create_websocket_manager()' },
    {
      name: 'what an owner hands on',
      code: 'from app.websocket.manager import WebSocketManager as M',
    },
    {
      name: 'a module that only a wider name names',
      code: 'import app.websocket.legacy_tools',
      files: { 'app/websocket/legacy_tools.py': '' },
    },
    {
      name: 'a file that the source allows',
      file: 'scripts/x.py',
      files: { 'scripts/x.py': '' },
      code: 'import app.websocket.legacy',
      registry: {
        sources: {
          websocket: { ...socketProject.registry.sources['websocket']!, allow: ['scripts/**'] },
        },
      },
    },
    {
      name: 'a deleted module of another package',
      code: 'from app.other import gone',
      files: { 'app/other/__init__.py': '' },
    },
    {
      name: 'the canonical Redis manager',
      code: 'from app.infra.redis_manager import redis_manager, RedisManager',
    },
    {
      name: 'an import of nothing deprecated from a package with deprecated modules',
      code: 'from app.websocket import manager, VERSION',
      files: { 'app/websocket/__init__.py': 'VERSION = 1\n' },
    },
    {
      name: 'the canonical factory, renamed',
      code: 'from app.websocket.manager import get_websocket_manager as create_websocket_manager\ncreate_websocket_manager()',
    },
    {
      name: 'the canonical module, renamed like a deprecated one',
      code: 'import app.websocket.manager as legacy\nlegacy.get_websocket_manager()',
    },
    {
      name: 'the canonical factory in a function',
      code: 'def f():\n    from app.websocket.manager import get_websocket_manager\n    return get_websocket_manager()',
    },
    {
      name: 'the canonical class for types',
      code: 'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from app.websocket.manager import WebSocketManager',
    },
    {
      name: 'the canonical module by importlib',
      code: 'import importlib\nm = importlib.import_module("app.websocket.manager")\nm.get_websocket_manager()',
    },
    {
      name: 'a star import of the canonical module',
      code: 'from app.websocket.manager import *\nget_websocket_manager()',
    },
    { name: 'a keyword argument of that name', code: 'start(create_websocket_manager=None)' },
    {
      name: 'a method of that name',
      code: 'class Service:\n    def create_websocket_manager(self): pass\nService().create_websocket_manager()',
    },
    {
      name: 'a module that is not there, of a deprecated package',
      code: 'from app.old_redis.client import connect\nconnect()',
      files: { 'app/old_redis/__init__.py': '' },
    },
    {
      name: 'another name of a module that is gone',
      code: 'from app.db.gone_too import close_manager\nclose_manager()',
    },
    {
      name: 'a mock of another name of a module that is gone',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.db.gone_too.close_manager")',
    },
    {
      name: 'a mock of a module that is not there, beside one that is gone',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.db.goner.make_manager")',
    },
    {
      name: 'a module that is not there, beside one that is gone',
      code: 'from app.db import goner\ngoner.redis_manager',
    },
    {
      name: 'a mock of the canonical module as a whole, by a fixture',
      file: 'tests/test_x.py',
      code: 'def test_x(mocker):\n    mocker.patch("app.websocket.manager")',
    },
    {
      name: 'a mock of a module as a whole that has more than the deprecated names',
      file: 'tests/test_x.py',
      code: 'def test_x(mocker):\n    mocker.patch("app.websocket.websocket_manager_factory")',
    },
    {
      name: 'a mock of a method of the canonical class',
      file: 'tests/test_x.py',
      code: 'from unittest import mock\nwith mock.patch("app.infra.redis_manager.RedisManager.get"): pass',
    },
    {
      name: 'the canonical module out of its package, under another name',
      code: 'from app.infra import redis_manager as redis\n\nvalue = redis.redis_manager.get("a")',
    },
    {
      name: 'all of a module that has more than the deprecated names',
      code: 'from app.websocket.websocket_manager_factory import *\n\nprint(VERSION)',
    },
    {
      name: 'another member of a module that is loaded by name',
      code: 'import importlib\n\nfactory = importlib.import_module("app.websocket.websocket_manager_factory")\nprint(factory.VERSION)',
    },
    {
      name: 'a member of a module that only the running code names',
      code: 'from app.websocket import websocket_manager_factory as factory\n\n\ndef get(name):\n    return getattr(factory, name)',
    },
    {
      name: 'a mock of a class beside the deprecated one',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.cache.redis_cache.Other")',
      files: {
        'app/cache/redis_cache.py':
          'class RedisCacheManager:\n    pass\n\n\nclass Other:\n    pass\n',
      },
    },
    {
      name: 'a deprecated module of a source that has no canonical module in Python',
      code: 'from app.db.copy import RedisManager\n\nmanager = RedisManager()',
      files: { 'src/redis.ts': 'export const redisManager = 1;\n' },
      registry: {
        sources: {
          redis: {
            module: 'src/redis.ts',
            exports: { instance: 'redisManager' },
            deprecated: { 'app/db/copy.py': 'app/infra/redis_manager.py#RedisManager' },
          },
        },
      },
    },
    {
      name: 'a patch of an object',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\nfrom app.websocket import manager\npatch.object(manager, "get_websocket_manager")',
    },
    {
      name: 'a patch by a function of that name from elsewhere',
      file: 'tests/test_x.py',
      code: 'from vendor import patch\npatch("app.websocket.legacy.get_websocket_manager")',
    },
  ],
  invalid: [
    {
      name: 'two modules of one package, of which one gives way',
      code: 'from app.db import copy, other_copy\n\nvalue = [copy.RedisManager, other_copy.RedisManager]\n',
      errors: [whole('copy'), whole('other_copy', 'suggestion')],
    },
    {
      name: 'a name of a deprecated module',
      code: 'from app.websocket.legacy import get_websocket_manager\nget_websocket_manager()',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'two names, one renamed',
      code: 'from app.websocket.legacy import WebSocketManager as M, get_websocket_manager',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'relative',
      code: 'from ..websocket.legacy import get_websocket_manager',
      errors: [whole('..websocket.legacy')],
    },
    {
      name: 'relative from the package itself',
      file: 'app/websocket/handler.py',
      code: 'from .legacy import get_websocket_manager',
      errors: [whole('.legacy')],
    },
    {
      name: 'a module out of its package',
      code: 'from app.websocket import legacy\nlegacy.get_websocket_manager()',
      errors: [whole('legacy')],
    },
    {
      name: 'a renamed module out of its package',
      code: 'from app.websocket import legacy as old\nold.get_websocket_manager()',
      errors: [whole('legacy as old')],
    },
    {
      name: 'a module out of its package, relative',
      file: 'app/websocket/handler.py',
      code: 'from . import legacy\nlegacy.get_websocket_manager()',
      errors: [whole('legacy')],
    },
    {
      name: 'a module that is handed on as a whole, all of it the same',
      code: 'from app.websocket import legacy\nuse(legacy)',
      errors: [whole('legacy')],
    },
    {
      name: 'a renamed module',
      code: 'import app.websocket.legacy as old\nold.get_websocket_manager()',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'a module by its whole name',
      code: 'import app.websocket.legacy\napp.websocket.legacy.get_websocket_manager()',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'a star import',
      code: 'from app.websocket.legacy import *',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'an import in a function',
      code: 'def f():\n    from app.websocket.legacy import get_websocket_manager\n    return get_websocket_manager()',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'an import for types',
      code: 'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from app.websocket.legacy import WebSocketManager',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'a fallback',
      code: 'try:\n    from app.websocket.manager import get_websocket_manager\nexcept ImportError:\n    from app.websocket.legacy import get_websocket_manager',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'import_module',
      code: 'import importlib\nold = importlib.import_module("app.websocket.legacy")\nold.get_websocket_manager()',
      errors: [whole('"app.websocket.legacy"')],
    },
    {
      name: 'a re-export',
      file: 'app/websocket/__init__.py',
      code: 'from .legacy import get_websocket_manager\n__all__ = ["get_websocket_manager"]',
      errors: [whole('.legacy')],
    },
    {
      name: 'a module with several in one statement',
      code: 'import os, app.websocket.legacy as old\nold.get_websocket_manager()',
      errors: [whole('app.websocket.legacy')],
    },
    {
      name: 'a deprecated name',
      code: 'from app.websocket.websocket_manager_factory import create_websocket_manager\ncreate_websocket_manager()',
      errors: [name('create_websocket_manager')],
    },
    {
      name: 'a deprecated name, renamed',
      code: 'from app.websocket.websocket_manager_factory import (\n    create_websocket_manager as make,\n    VERSION,\n)\nmake()',
      errors: [name('create_websocket_manager as make')],
    },
    {
      name: 'a deprecated name that is asynchronous',
      code: 'from app.websocket.websocket_manager_factory import create_async',
      errors: [name('create_async', 'suggestion')],
    },
    {
      name: 'a deprecated member',
      code: 'from app.websocket import websocket_manager_factory as factory\nfactory.create_websocket_manager()\nfactory.VERSION',
      errors: [name('create_websocket_manager')],
    },
    {
      name: 'a deprecated member by the whole name',
      code: 'import app.websocket.websocket_manager_factory\napp.websocket.websocket_manager_factory.create_websocket_manager()',
      errors: [name('create_websocket_manager')],
    },
    {
      name: 'a deprecated member of a renamed module',
      code: 'import app.websocket.websocket_manager_factory as f\nf.create_websocket_manager()\nf.create_websocket_manager()',
      errors: [name('create_websocket_manager')],
    },
    {
      name: 'a deprecated name through a package',
      code: 'from app.websocket import create\ncreate()',
      files: {
        'app/websocket/__init__.py': 'from .barrel import *\n',
        'app/websocket/barrel.py':
          'from .websocket_manager_factory import create_websocket_manager as create\n',
      },
      errors: [name('create')],
    },
    {
      name: 'a module that is gone',
      code: 'from app.db.gone import redis_manager',
      errors: [gone('app.db.gone')],
    },
    {
      name: 'a module that is gone out of its package',
      code: 'from app.db import gone\ngone.redis_manager.get("a")',
      errors: [gone('gone')],
    },
    {
      name: 'a module that is gone, relative',
      code: 'from ..db import gone as old\nold.redis_manager',
      errors: [gone('gone as old')],
    },
    {
      name: 'a name of a module that is gone',
      code: 'from app.db.gone_too import make_manager',
      errors: [{ ...gone('make_manager', 'suggestion'), caution: 'what it was is unknown' }],
    },
    {
      name: 'a module of a deleted package',
      code: 'from app.old_redis import redis_manager',
      errors: [gone('app.old_redis')],
    },
    {
      name: 'a mock',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\n@patch("app.websocket.legacy.get_websocket_manager")\ndef test_x(m): pass',
      errors: [whole('"app.websocket.legacy.get_websocket_manager"')],
    },
    {
      name: 'a mock of a method',
      file: 'tests/test_x.py',
      code: 'from unittest import mock\nwith mock.patch("app.websocket.legacy.WebSocketManager.add"): pass',
      errors: [whole('"app.websocket.legacy.WebSocketManager.add"')],
    },
    {
      name: 'a mock of a deprecated name',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.websocket.websocket_manager_factory.create_websocket_manager")',
      errors: [name('"app.websocket.websocket_manager_factory.create_websocket_manager"')],
    },
    {
      name: 'a mock of an asynchronous name that gives way to one that is not',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.websocket.websocket_manager_factory.create_async")',
      errors: [
        {
          ...name('"app.websocket.websocket_manager_factory.create_async"', 'suggestion'),
          caution: '`get_websocket_manager` is not asynchronous',
        },
      ],
    },
    {
      name: 'a mock of the second name of a module that is given up name by name',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.db.pair.second_manager")',
      files: {
        'app/db/pair.py':
          'def first_manager():\n    return 1\n\n\ndef second_manager():\n    return 2\n',
      },
      registry: {
        sources: {
          redis: {
            module: 'app/infra/redis_manager.py',
            exports: { instance: 'redis_manager', class: 'RedisManager' },
            deprecated: {
              'app/db/pair.py#first_manager': '#redis_manager',
              'app/db/pair.py#second_manager': '#RedisManager',
            },
          },
        },
      },
      errors: [
        {
          ...name('"app.db.pair.second_manager"', 'suggestion'),
          caution: '`RedisManager` is a class, this is a function',
        },
      ],
    },
    {
      name: 'a mock of a class with the same code, beside something that is nowhere else',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.db.copy.RedisManager")',
      files: {
        'app/db/copy.py':
          'LIMIT = 5\n\n\nclass RedisManager:\n    def get(self, key):\n        return key\n',
      },
      errors: [whole('"app.db.copy.RedisManager"')],
    },
    {
      name: 'a mock of a class with other code',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.db.other_copy.RedisManager")',
      errors: [
        {
          ...whole('"app.db.other_copy.RedisManager"', 'suggestion'),
          caution: 'the classes differ',
        },
      ],
    },
    {
      name: 'a mock of a name of a module that is gone',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.db.gone_too.make_manager")',
      errors: [
        {
          ...gone('"app.db.gone_too.make_manager"', 'suggestion'),
          caution: 'so far nothing was mocked',
        },
      ],
    },
    {
      name: 'a mock of a name of a package',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.old_redis.redis_manager")',
      files: { 'app/old_redis/__init__.py': 'from app.infra.redis_manager import redis_manager\n' },
      errors: [whole('"app.old_redis.redis_manager"')],
    },
    {
      name: 'a module out of its package that gives way to one name',
      code: 'from app.db import copy\n\nvalue = copy.RedisManager()',
      registry: {
        sources: {
          redis: {
            module: 'app/infra/redis_manager.py',
            exports: { instance: 'redis_manager' },
            deprecated: { 'app/db/copy.py': '#redis_manager' },
          },
        },
      },
      errors: [{ ...whole('copy', 'suggestion'), caution: 'the names differ' }],
    },
    {
      name: 'a name that the owner gives up, of its module out of the package',
      code: 'from app.infra import redis_manager as redis\n\nvalue = redis.old_manager',
      files: {
        'app/infra/redis_manager.py':
          'class RedisManager:\n    def get(self, key): return key\n\n\nredis_manager = RedisManager()\nold_manager = redis_manager\n',
      },
      registry: {
        sources: {
          redis: {
            module: 'app/infra/redis_manager.py',
            exports: { instance: 'redis_manager' },
            deprecated: { 'app/infra/redis_manager.py#old_manager': '#redis_manager' },
          },
        },
      },
      errors: [name('old_manager')],
    },
    {
      name: 'a star import of a module that is gone',
      code: 'from app.db.gone import *\n\nvalue = redis_manager',
      errors: [{ ...gone('app.db.gone', 'suggestion'), caution: 'what it was is unknown' }],
    },
    {
      name: 'a star import of a module with a class of other code',
      code: 'from app.db.other_copy import *\n\nvalue = RedisManager()',
      errors: [{ ...whole('app.db.other_copy', 'suggestion'), caution: 'the classes differ' }],
    },
    {
      name: 'monkeypatch',
      file: 'tests/test_x.py',
      code: 'def test_x(monkeypatch):\n    monkeypatch.setattr("app.websocket.legacy.get_websocket_manager", lambda: None)',
      errors: [whole('"app.websocket.legacy.get_websocket_manager"')],
    },
    {
      name: 'mocker',
      file: 'tests/test_x.py',
      code: 'def test_x(mocker):\n    mocker.patch("app.websocket.legacy.get_websocket_manager")',
      errors: [whole('"app.websocket.legacy.get_websocket_manager"')],
    },
    {
      name: 'a mock of a module as a whole, by a fixture',
      file: 'tests/test_x.py',
      code: 'def test_x(mocker):\n    mocker.patch("app.websocket.legacy")',
      errors: [whole('"app.websocket.legacy"')],
    },
    {
      name: 'a mock of a module that is gone',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\npatch("app.db.gone.redis_manager")',
      errors: [
        {
          ...gone('"app.db.gone.redis_manager"', 'suggestion'),
          caution: 'so far nothing was mocked',
        },
      ],
    },
    {
      name: 'creations of a class that gives way to an instance',
      code: 'from app.cache.redis_cache import RedisCacheManager\n\ncache = RedisCacheManager()\n\n\ndef first():\n    return RedisCacheManager().get("first")\n',
      errors: [name('RedisCacheManager', 'suggestion')],
    },
    {
      name: 'a creation under a name of the own choice',
      code: 'from app.cache.redis_cache import RedisCacheManager as Cache\n\ncache = Cache()\n',
      errors: [name('RedisCacheManager as Cache', 'suggestion')],
    },
    {
      name: 'a creation from the module',
      code: 'from app.cache import redis_cache\n\ncache = redis_cache.RedisCacheManager()\n',
      errors: [name('RedisCacheManager', 'suggestion')],
    },
    {
      name: 'a creation of a class that gives way to a factory',
      code: 'from app.cache.redis_cache import RedisCacheManager\n\ncache = RedisCacheManager()\n',
      ...replacedByFactory(''),
      errors: [name('RedisCacheManager', 'suggestion')],
    },
    {
      name: 'a creation whose factory is asynchronous',
      code: 'from app.cache.redis_cache import RedisCacheManager\n\ncache = RedisCacheManager()\n',
      ...replacedByFactory('async '),
      errors: [name('RedisCacheManager', 'none')],
    },
    {
      name: 'a creation with arguments is not replaced by an instance',
      code: 'from app.cache.redis_cache import RedisCacheManager\n\ncache = RedisCacheManager("all")\n',
      errors: [name('RedisCacheManager', 'none')],
    },
    {
      name: 'a base class is not replaced by an instance',
      code: 'from app.cache.redis_cache import RedisCacheManager\n\n\nclass Sessions(RedisCacheManager):\n    pass\n',
      errors: [name('RedisCacheManager', 'none')],
    },
    {
      name: 'a class in an annotation is not replaced by an instance',
      code: 'from app.cache.redis_cache import RedisCacheManager\n\n\ndef first(cache: RedisCacheManager):\n    return cache.get("first")\n',
      errors: [name('RedisCacheManager', 'none')],
    },
    {
      name: 'a class that is asked for is not replaced by an instance',
      code: 'from app.cache.redis_cache import RedisCacheManager\n\n\ndef is_cache(thing):\n    return isinstance(thing, RedisCacheManager)\n',
      errors: [name('RedisCacheManager', 'none')],
    },
    {
      name: 'a deprecated class',
      code: 'from app.cache.redis_cache import RedisCacheManager',
      errors: [name('RedisCacheManager', 'suggestion')],
    },
    {
      name: 'a deprecated package',
      code: 'import oldredis\noldredis.connect()',
      errors: [whole('oldredis', 'suggestion')],
    },
    {
      name: 'a wrapper that delegates',
      code: 'from app.websocket.websocket_manager_factory import wrapped',
      errors: [name('wrapped')],
    },
    {
      name: 'a copy of the class with the same code',
      code: 'from app.db.copy import RedisManager',
      errors: [whole('app.db.copy')],
    },
    {
      name: 'a copy of the class with the same code that speaks of itself',
      code: 'from app.db.copy import RedisManager',
      files: Object.fromEntries(
        ['app/infra/redis_manager.py', 'app/db/copy.py'].map((file) => [
          file,
          'class RedisManager:\n    def copy(self):\n        return RedisManager()\n\n\nredis_manager = RedisManager()\n',
        ]),
      ),
      errors: [whole('app.db.copy')],
    },
    {
      name: 'a copy with other code',
      code: 'from app.db.other_copy import RedisManager',
      errors: [whole('app.db.other_copy', 'suggestion')],
    },
  ],
};
