import { code, redirect } from '../../../asked-remedies.ts';
import { SHARED, SOCKETS, target, type WritingCase } from '../writing.ts';

const manager = target('get_websocket_manager', SOCKETS);
const module = target('*', SOCKETS);

/** `from old import name`. */
export const names: readonly WritingCase[] = [
  {
    name: 'names the new module and renames the uses',
    before: code`
      from app.websocket.factory import create_manager

      manager = create_manager()
      handlers = [create_manager]
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager

      manager = get_websocket_manager()
      handlers = [get_websocket_manager]
    `,
  },
  {
    name: 'renames uses in f-strings, annotations in quotes, decorators and comprehensions',
    before: code`
      from app.db.redis_manager import LegacyManager


      @register(LegacyManager)
      def load(given: "LegacyManager | None" = None):
          made = [LegacyManager for item in range(3)]
          return f"{LegacyManager.__name__}: {made}"
    `,
    remedy: redirect('app.db.redis_manager', [['LegacyManager', target('RedisManager')]]),
    after: code`
      from app.infra.redis_manager import RedisManager


      @register(RedisManager)
      def load(given: "RedisManager | None" = None):
          made = [RedisManager for item in range(3)]
          return f"{RedisManager.__name__}: {made}"
    `,
  },
  {
    name: 'leaves keyword arguments, attributes and strings of the same letters alone',
    before: code`
      from app.websocket.factory import create_manager

      start(create_manager=create_manager, name="create_manager").create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager

      start(create_manager=get_websocket_manager, name="create_manager").create_manager()
    `,
  },
  {
    name: 'keeps a name that was chosen by hand',
    before: code`
      from app.websocket.factory import create_manager as make

      make()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as make

      make()
    `,
  },
  {
    name: 'needs no alias where the alias is the new name',
    before: code`
      from app.websocket.factory import create_manager as get_websocket_manager

      get_websocket_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager()
    `,
  },
  {
    name: 'keeps the name that another file takes from here',
    before: code`
      from app.websocket.factory import create_manager

      create_manager()
    `,
    taken: ['create_manager'],
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as create_manager

      create_manager()
    `,
  },
  {
    name: 'keeps the name that a package hands on',
    file: 'app/services/__init__.py',
    before: code`
      from app.websocket.factory import create_manager
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as create_manager
    `,
    leavesUnused: [],
  },
  {
    name: 'keeps the name that __all__ spells',
    before: code`
      from app.websocket.factory import create_manager

      __all__ = ["create_manager"]
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as create_manager

      __all__ = ["create_manager"]
    `,
  },
  {
    name: 'keeps a name that is given another value',
    before: code`
      from app.websocket.factory import create_manager

      create_manager = trace(create_manager)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as create_manager

      create_manager = trace(create_manager)
    `,
  },
  {
    name: 'keeps a name that is deleted',
    before: code`
      from app.websocket.factory import create_manager

      manager = create_manager()
      del create_manager
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as create_manager

      manager = create_manager()
      del create_manager
    `,
  },
  {
    name: 'keeps a name that a function declares global',
    before: code`
      from app.websocket.factory import create_manager


      def reset():
          global create_manager
          create_manager = None
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as create_manager


      def reset():
          global create_manager
          create_manager = None
    `,
  },
  {
    name: 'keeps a name that is an attribute of a class',
    before: code`
      class Service:
          from app.websocket.factory import create_manager

          manager = create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      class Service:
          from app.websocket.manager import get_websocket_manager as create_manager

          manager = create_manager()
    `,
  },
  {
    name: 'keeps a name where the new one is taken in a function that uses it',
    before: code`
      from app.websocket.factory import create_manager


      def start(get_websocket_manager):
          return create_manager() or get_websocket_manager
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as create_manager


      def start(get_websocket_manager):
          return create_manager() or get_websocket_manager
    `,
  },
  {
    name: 'keeps a name where the new one is a built-in name that the file uses',
    before: code`
      from app.websocket.factory import create_manager

      print(create_manager())
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', target('print', SOCKETS)]]),
    after: code`
      from app.websocket.manager import print as create_manager

      print(create_manager())
    `,
  },
  {
    name: 'uses what the file has imported already',
    before: code`
      from app.websocket.factory import create_manager
      from app.websocket.manager import get_websocket_manager

      create_manager()
      get_websocket_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager()
      get_websocket_manager()
    `,
  },
  {
    name: 'joins the import of the new module',
    before: code`
      from app.websocket.factory import create_manager
      from app.websocket.manager import WebSocketManager

      create_manager(WebSocketManager)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import WebSocketManager, get_websocket_manager

      get_websocket_manager(WebSocketManager)
    `,
  },
  {
    name: 'takes one of several names',
    before: code`
      from app.websocket.factory import MODES, create_manager

      create_manager(MODES)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.factory import MODES
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager(MODES)
    `,
  },
  {
    name: 'keeps the layout where all names move',
    before: code`
      from app.db.redis_manager import (
          LegacyManager,  # the class
          legacy_redis as redis,
      )

      LegacyManager(redis)
    `,
    remedy: redirect('app.db.redis_manager', [
      ['LegacyManager', target('RedisManager')],
      ['legacy_redis', target('redis_manager')],
    ]),
    after: code`
      from app.infra.redis_manager import (
          RedisManager,  # the class
          redis_manager as redis,
      )

      RedisManager(redis)
    `,
  },
  {
    name: 'sends names to different modules',
    before: code`
      from app.db.redis_manager import connect, legacy_redis

      connect(legacy_redis)
    `,
    remedy: redirect('app.db.redis_manager', [
      ['connect', target('connect', SHARED)],
      ['legacy_redis', target('redis_manager')],
    ]),
    after: code`
      from app.infra.redis_manager import redis_manager
      from shared import connect

      connect(redis_manager)
    `,
  },
  {
    name: 'moves to where its new module belongs',
    before: code`
      import redis

      from app.auth.redis_manager import AuthRedisManager
      from app.config import REDIS_URL
      from app.db import session

      AuthRedisManager(REDIS_URL, session, redis)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      import redis

      from app.config import REDIS_URL
      from app.db import session
      from app.infra.redis_manager import RedisManager

      RedisManager(REDIS_URL, session, redis)
    `,
  },
  {
    name: 'moves with its parentheses',
    before: code`
      from app.auth.redis_manager import (
          AuthRedisManager,
          TokenStore,
      )
      from app.config import REDIS_URL

      AuthRedisManager(REDIS_URL, TokenStore)
    `,
    remedy: redirect('app.auth.redis_manager', [
      ['AuthRedisManager', target('RedisManager')],
      ['TokenStore', target('TokenStore')],
    ]),
    after: code`
      from app.config import REDIS_URL
      from app.infra.redis_manager import (
          RedisManager,
          TokenStore,
      )

      RedisManager(REDIS_URL, TokenStore)
    `,
  },
  {
    name: 'stays where a comment is about it',
    before: code`
      # Tokens live in Redis.
      from app.auth.redis_manager import AuthRedisManager
      from app.config import REDIS_URL

      AuthRedisManager(REDIS_URL)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      # Tokens live in Redis.
      from app.infra.redis_manager import RedisManager
      from app.config import REDIS_URL

      RedisManager(REDIS_URL)
    `,
  },
  {
    name: 'keeps its remark',
    before: code`
      from app.auth.redis_manager import AuthRedisManager  # noqa: E402

      AuthRedisManager()
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      from app.infra.redis_manager import RedisManager  # noqa: E402

      RedisManager()
    `,
  },
  {
    name: 'stays in a function',
    before: code`
      def start():
          from app.websocket.factory import create_manager

          return create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      def start():
          from app.websocket.manager import get_websocket_manager

          return get_websocket_manager()
    `,
  },
  {
    name: 'joins no import of another block',
    before: code`
      from app.websocket.manager import WebSocketManager


      def start() -> WebSocketManager:
          from app.websocket.factory import create_manager

          return create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import WebSocketManager


      def start() -> WebSocketManager:
          from app.websocket.manager import get_websocket_manager

          return get_websocket_manager()
    `,
  },
  {
    name: 'stays under TYPE_CHECKING',
    before: code`
      from __future__ import annotations

      from typing import TYPE_CHECKING

      if TYPE_CHECKING:
          from app.db.redis_manager import KEEP, LegacyManager


      def load(manager: LegacyManager) -> KEEP: ...
    `,
    remedy: redirect('app.db.redis_manager', [['LegacyManager', target('RedisManager')]]),
    after: code`
      from __future__ import annotations

      from typing import TYPE_CHECKING

      if TYPE_CHECKING:
          from app.db.redis_manager import KEEP
          from app.infra.redis_manager import RedisManager


      def load(manager: RedisManager) -> KEEP: ...
    `,
  },
  {
    name: 'leaves a pass under TYPE_CHECKING where the name is there already',
    before: code`
      from __future__ import annotations

      from typing import TYPE_CHECKING

      from app.infra.redis_manager import RedisManager

      if TYPE_CHECKING:
          from app.db.redis_manager import LegacyManager


      def load(manager: LegacyManager) -> RedisManager: ...
    `,
    remedy: redirect('app.db.redis_manager', [['LegacyManager', target('RedisManager')]]),
    after: code`
      from __future__ import annotations

      from typing import TYPE_CHECKING

      from app.infra.redis_manager import RedisManager

      if TYPE_CHECKING:
          pass


      def load(manager: RedisManager) -> RedisManager: ...
    `,
  },
  {
    name: 'keeps the name that both branches of a fallback give',
    before: code`
      try:
          from app.websocket.factory import create_manager
      except ImportError:
          from shared import create_manager

      create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      try:
          from app.websocket.manager import get_websocket_manager as create_manager
      except ImportError:
          from shared import create_manager

      create_manager()
    `,
  },
  {
    name: 'keeps the name that is None where the import fails',
    before: code`
      try:
          from app.websocket.factory import MODES, create_manager
      except ImportError:
          MODES = create_manager = None

      create_manager(MODES)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      try:
          from app.websocket.factory import MODES
          from app.websocket.manager import get_websocket_manager as create_manager
      except ImportError:
          MODES = create_manager = None

      create_manager(MODES)
    `,
  },
  {
    name: 'is relative where the file is',
    before: code`
      from ..websocket.factory import create_manager
      from .clock import now

      create_manager(now)
    `,
    remedy: redirect('..websocket.factory', [['create_manager', manager]]),
    after: code`
      from ..websocket.manager import get_websocket_manager
      from .clock import now

      get_websocket_manager(now)
    `,
  },
  {
    name: 'takes all that a module has from the new one',
    before: code`
      from app.websocket.factory import *

      start()
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      from app.websocket.manager import *

      start()
    `,
  },
  {
    name: 'takes another module out of the package',
    before: code`
      from app.websocket import factory

      factory.start()
    `,
    remedy: redirect('app.websocket', [['factory', module]]),
    after: code`
      from app.websocket import manager

      manager.start()
    `,
  },
  {
    name: 'takes another module out of another package',
    before: code`
      from . import clock
      from ..db import redis_manager

      redis_manager.get(clock.now())
    `,
    remedy: redirect('..db', [['redis_manager', target('*')]]),
    after: code`
      from . import clock
      from ..infra import redis_manager

      redis_manager.get(clock.now())
    `,
  },
  {
    name: 'takes a module that is in no package',
    before: code`
      from app.db import redis_manager

      redis_manager.connect()
    `,
    remedy: redirect('app.db', [['redis_manager', target('*', SHARED)]]),
    after: code`
      import shared

      shared.connect()
    `,
  },
  {
    name: 'stands on a line with other statements',
    before: 'from app.websocket.factory import MODES, create_manager; create_manager(MODES)\n',
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after:
      'from app.websocket.factory import MODES; from app.websocket.manager import get_websocket_manager; get_websocket_manager(MODES)\n',
  },
  {
    name: 'is not written where a comment would go with a name',
    before: code`
      from app.websocket.factory import (
          create_manager,  # one per user
          MODES,
      )

      create_manager(MODES)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: null,
  },
];

/** `import old`, and members read from it. */
export const modules: readonly WritingCase[] = [
  {
    name: 'names the new module behind an alias',
    before: code`
      import app.websocket.factory as sockets

      sockets.start()
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      import app.websocket.manager as sockets

      sockets.start()
    `,
  },
  {
    name: 'names the new module in all its uses',
    before: code`
      import app.websocket.factory
      import app.config

      app.websocket.factory.start(app.config.PORT)
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      import app.websocket.manager
      import app.config

      app.websocket.manager.start(app.config.PORT)
    `,
  },
  {
    name: 'names the new module in one place of a list',
    before: code`
      import os, app.websocket.factory as sockets, sys

      sockets.start(os, sys)
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      import os, app.websocket.manager as sockets, sys

      sockets.start(os, sys)
    `,
  },
  {
    name: 'renames a module that is in no package',
    before: code`
      import pool

      pool.connect()
    `,
    remedy: redirect('pool', [['*', target('*', SHARED)]]),
    after: code`
      import shared

      shared.connect()
    `,
  },
  {
    name: 'keeps the name of a module that comes into a package',
    before: code`
      import pool

      pool.connect()
    `,
    remedy: redirect('pool', [['*', target('*')]]),
    after: code`
      import app.infra.redis_manager as pool

      pool.connect()
    `,
  },
  {
    name: 'leaves the package that is used by itself what it is',
    before: code`
      import app.websocket.factory

      app.websocket.factory.start(app)
    `,
    remedy: redirect('app.websocket.factory', [['*', target('*', SHARED)]]),
    after: null,
  },
  {
    name: 'moves a member, and with the last one the import',
    before: code`
      import app.websocket.factory as sockets

      first = sockets.create_manager()
      second = sockets.create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: code`
      import app.websocket.manager as sockets

      first = sockets.get_websocket_manager()
      second = sockets.get_websocket_manager()
    `,
  },
  {
    name: 'moves a member out of a module that is still needed',
    before: code`
      import app.websocket.factory as sockets

      sockets.create_manager(sockets.MODES)
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: code`
      import app.websocket.factory as sockets
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager(sockets.MODES)
    `,
    usesUp: ['sockets'],
  },
  {
    name: 'moves a member that is read through the package',
    before: code`
      import app.websocket.factory

      app.websocket.factory.create_manager(app.websocket.factory.MODES)
    `,
    remedy: redirect('app.websocket.factory', [['app.create_manager', manager]]),
    after: code`
      import app.websocket.factory
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager(app.websocket.factory.MODES)
    `,
    usesUp: ['app'],
  },
  {
    name: 'moves a member of a module that comes out of its package',
    before: code`
      from app.websocket import factory

      factory.create_manager(factory.create_manager)
    `,
    remedy: redirect('app.websocket', [['factory.create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager(get_websocket_manager)
    `,
  },
  {
    name: 'takes names where the package has something else for the module',
    before: code`
      from . import clock
      from ..db import redis_manager

      redis_manager.redis_manager.get(clock.now())
      redis_manager.get_redis_manager()
    `,
    shadowed: ['app/infra/redis_manager.py'],
    remedy: redirect('..db', [['redis_manager', target('*')]]),
    after: code`
      from . import clock
      from ..infra.redis_manager import get_redis_manager, redis_manager

      redis_manager.get(clock.now())
      get_redis_manager()
    `,
  },
  {
    name: 'leaves a module alone that is handed on where its package has something else for it',
    before: code`
      from app.db import redis_manager

      use(redis_manager)
    `,
    shadowed: ['app/infra/redis_manager.py'],
    remedy: redirect('app.db', [['redis_manager', target('*')]]),
    after: null,
  },
  {
    name: 'does not move a member that is set',
    before: code`
      import app.websocket.factory as sockets

      sockets.create_manager = None
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: null,
  },
  {
    name: 'is absolute in a file that imports relatively',
    before: code`
      from . import clock
      from .clock import now
      import app.websocket.factory as sockets

      sockets.start(clock, now)
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      from . import clock
      from .clock import now
      import app.websocket.manager as sockets

      sockets.start(clock, now)
    `,
  },
];

/** Strings that name a module. */
export const strings: readonly WritingCase[] = [
  {
    name: 'of a mock',
    before: code`
      from unittest.mock import patch

      with patch("app.websocket.factory.create_manager"):
          pass
    `,
    remedy: redirect('app.websocket.factory.create_manager', [[null, module]]),
    after: code`
      from unittest.mock import patch

      with patch("app.websocket.manager.create_manager"):
          pass
    `,
  },
  {
    name: 'of a mock, with the name that it replaces',
    before: code`
      from unittest import mock


      @mock.patch('app.websocket.factory.create_manager')
      def test_start(create): ...
    `,
    remedy: redirect('app.websocket.factory.create_manager', [[null, manager]]),
    after: code`
      from unittest import mock


      @mock.patch('app.websocket.manager.get_websocket_manager')
      def test_start(create): ...
    `,
  },
  {
    name: 'of a mock of a method',
    before: code`
      def test_start(monkeypatch):
          monkeypatch.setattr("app.db.redis_manager.LegacyManager.get", lambda self, key: None)
    `,
    remedy: redirect('app.db.redis_manager.LegacyManager.get', [[null, target('RedisManager')]]),
    after: code`
      def test_start(monkeypatch):
          monkeypatch.setattr("app.infra.redis_manager.RedisManager.get", lambda self, key: None)
    `,
  },
  {
    name: 'of a mock, absolute in a file that imports relatively',
    before: code`
      from unittest.mock import patch

      from . import clock
      from .clock import now

      patch("app.websocket.factory.create_manager", now, clock)
    `,
    remedy: redirect('app.websocket.factory.create_manager', [[null, module]]),
    after: code`
      from unittest.mock import patch

      from . import clock
      from .clock import now

      patch("app.websocket.manager.create_manager", now, clock)
    `,
  },
  {
    name: 'of a mock that is written in two pieces is left alone',
    before: code`
      from unittest.mock import patch

      patch("app.websocket.factory" ".create_manager")
    `,
    remedy: redirect('app.websocket.factory.create_manager', [[null, module]]),
    after: null,
  },
  {
    name: 'of importlib',
    before: code`
      import importlib

      sockets = importlib.import_module("app.websocket.factory")
      sockets.start()
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      import importlib

      sockets = importlib.import_module("app.websocket.manager")
      sockets.start()
    `,
  },
  {
    name: 'of importlib, with the members that are read',
    before: code`
      import importlib

      sockets = importlib.import_module("app.websocket.factory")
      sockets.create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: code`
      import importlib

      sockets = importlib.import_module("app.websocket.manager")
      sockets.get_websocket_manager()
    `,
  },
  {
    name: 'of importlib, with the name that is taken',
    before: code`
      import importlib

      create = importlib.import_module("app.websocket.factory").create_manager
      create()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      import importlib

      create = importlib.import_module("app.websocket.manager").get_websocket_manager
      create()
    `,
  },
  {
    name: 'of importlib stays where other members are read',
    before: code`
      import importlib

      sockets = importlib.import_module("app.websocket.factory")
      sockets.create_manager(sockets.MODES)
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: null,
  },
];
