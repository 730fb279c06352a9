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
  {
    name: 'is not written for a change of no name',
    before: code`
      from app.websocket.factory import create_manager

      create_manager()
    `,
    remedy: redirect('app.websocket.factory', [[null, module]]),
    after: null,
  },
  {
    name: 'keeps a name while another takes the one that it leaves',
    before: code`
      from app.db.redis_manager import legacy_redis, redis_manager

      redis_pool = None
      legacy_redis(redis_manager)
    `,
    remedy: redirect('app.db.redis_manager', [
      ['legacy_redis', target('redis_manager')],
      ['redis_manager', target('redis_pool')],
    ]),
    after: code`
      from app.infra.redis_manager import redis_manager as legacy_redis, redis_pool as redis_manager

      redis_pool = None
      legacy_redis(redis_manager)
    `,
  },
  {
    name: 'keeps its layout where it takes another module out of a package',
    before: code`
      from app.websocket import (
          factory,  # one per user
      )

      factory.start()
    `,
    remedy: redirect('app.websocket', [['factory', module]]),
    after: code`
      from app.websocket import (
          manager,  # one per user
      )

      manager.start()
    `,
  },
  {
    name: 'takes another module out of another package by name',
    before: code`
      from app.db import redis_manager, session

      redis_manager.get(session)
    `,
    remedy: redirect('app.db', [['redis_manager', target('*')]]),
    after: code`
      from app.db import session
      from app.infra import redis_manager

      redis_manager.get(session)
    `,
  },
  {
    name: 'takes a module that is in no package by name',
    before: code`
      import pool
      from app.db import redis_manager, session

      redis_manager.get(session, pool)
    `,
    remedy: redirect('app.db', [['redis_manager', target('*', SHARED)]]),
    after: code`
      import pool
      import shared
      from app.db import session

      shared.get(session, pool)
    `,
  },
  {
    name: 'keeps the name of a module that is in no package where the new one is taken',
    before: code`
      from app.db import redis_manager, session

      shared = None
      redis_manager.get(session)
    `,
    remedy: redirect('app.db', [['redis_manager', target('*', SHARED)]]),
    after: code`
      import shared as redis_manager
      from app.db import session

      shared = None
      redis_manager.get(session)
    `,
  },
  {
    name: 'takes a module of its own package',
    before: code`
      from . import other
      from ..db import redis_manager

      redis_manager.now(other)
    `,
    remedy: redirect('..db', [
      ['redis_manager', target('*', { kind: 'file', file: 'app/services/clock.py' })],
    ]),
    after: code`
      from . import other
      from . import clock

      clock.now(other)
    `,
  },
  {
    name: 'uses a module that the file has imported already',
    before: code`
      import app.infra.redis_manager as shared
      from app.db import redis_manager

      redis_manager.get(shared)
    `,
    remedy: redirect('app.db', [['redis_manager', target('*')]]),
    after: code`
      import app.infra.redis_manager as shared

      shared.get(shared)
    `,
  },
  {
    name: 'splits where one of two is imported already',
    before: code`
      from app.db.redis_manager import LegacyManager, legacy_redis
      from app.infra.redis_manager import redis_manager

      LegacyManager(legacy_redis, redis_manager)
    `,
    remedy: redirect('app.db.redis_manager', [
      ['LegacyManager', target('RedisManager')],
      ['legacy_redis', target('redis_manager')],
    ]),
    after: code`
      from app.infra.redis_manager import RedisManager, redis_manager

      RedisManager(redis_manager, redis_manager)
    `,
  },
  {
    name: 'keeps its own name where that of the existing import cannot be used',
    before: code`
      from app.websocket.factory import create_manager
      from app.websocket.manager import get_websocket_manager

      create_manager(get_websocket_manager)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager
      from app.websocket.manager import get_websocket_manager as create_manager

      create_manager(get_websocket_manager)
    `,
    taken: ['create_manager'],
  },
  {
    name: 'keeps its own name where a parameter hides that of the existing import',
    before: code`
      from app.websocket.factory import create_manager
      from app.websocket.manager import get_websocket_manager


      def one():
          return create_manager()


      def two(get_websocket_manager=get_websocket_manager):
          return create_manager(get_websocket_manager)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager
      from app.websocket.manager import get_websocket_manager as create_manager


      def one():
          return create_manager()


      def two(get_websocket_manager=get_websocket_manager):
          return create_manager(get_websocket_manager)
    `,
  },
  {
    name: 'keeps an alias with a comment in it where its name stays',
    before: code`
      from app.db.redis_manager import (
          RedisManager as  # ours
          Manager,
      )

      Manager()
    `,
    remedy: redirect('app.db.redis_manager', [['RedisManager', target('RedisManager')]]),
    after: code`
      from app.infra.redis_manager import (
          RedisManager as  # ours
          Manager,
      )

      Manager()
    `,
  },
  {
    name: 'is not written where a comment would go with an alias',
    before: code`
      from app.db.redis_manager import (
          LegacyManager as  # ours
          Manager,
      )

      Manager()
    `,
    remedy: redirect('app.db.redis_manager', [['LegacyManager', target('RedisManager')]]),
    after: null,
  },
  {
    name: 'changes the name alone where the module is the same',
    before: code`
      from .clock import now
      from . import other
      from app.infra.redis_manager import get_redis

      get_redis(now, other)
    `,
    remedy: redirect('app.infra.redis_manager', [['get_redis', target('redis_manager')]]),
    after: code`
      from .clock import now
      from . import other
      from app.infra.redis_manager import redis_manager

      redis_manager(now, other)
    `,
  },
  {
    name: 'stays by itself with an alias',
    before: code`
      from app.websocket.factory import create_manager as make
      from app.websocket.manager import WebSocketManager

      make(WebSocketManager)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import WebSocketManager
      from app.websocket.manager import get_websocket_manager as make

      make(WebSocketManager)
    `,
  },
  {
    name: 'stays a module where names of it are imported in one list with aliases',
    before: code`
      from app.db import redis_manager
      from app.infra.redis_manager import RedisManager, ping as pong

      redis_manager.get(RedisManager, pong)
    `,
    remedy: redirect('app.db', [['redis_manager', target('*')]]),
    after: code`
      from app.infra import redis_manager
      from app.infra.redis_manager import RedisManager, ping as pong

      redis_manager.get(RedisManager, pong)
    `,
  },
  {
    name: 'goes to a module by name where names of it are imported in one list with aliases',
    before: code`
      from app.db import redis_manager as db, session
      from app.infra.redis_manager import RedisManager, ping as pong

      db.get(RedisManager, pong, session)
    `,
    remedy: redirect('app.db', [['redis_manager', target('*')]]),
    after: code`
      from app.db import session
      from app.infra import redis_manager as db
      from app.infra.redis_manager import RedisManager, ping as pong

      db.get(RedisManager, pong, session)
    `,
  },
  {
    name: 'takes names where the package has something else for their module',
    before: code`
      from app.websocket.factory import create_manager

      create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager()
    `,
    shadowed: ['app/websocket/manager.py'],
  },
  {
    name: 'takes all of a module that its package has something else for',
    before: code`
      from app.websocket.factory import *

      start()
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      from app.websocket.manager import *

      start()
    `,
    shadowed: ['app/websocket/manager.py'],
  },
  {
    name: 'is not written where one of two modules is handed on',
    before: code`
      from app.db import redis_manager, session

      redis_manager.get()
      use(session)
    `,
    remedy: redirect('app.db', [
      ['redis_manager', target('*')],
      ['session', target('*')],
    ]),
    after: null,
    shadowed: ['app/infra/redis_manager.py'],
  },
  {
    name: 'is not written where one of two modules is not used',
    before: code`
      from app.db import redis_manager, session

      redis_manager.get()
    `,
    remedy: redirect('app.db', [
      ['redis_manager', target('*')],
      ['session', target('*')],
    ]),
    after: null,
    shadowed: ['app/infra/redis_manager.py'],
  },
  {
    name: 'is not written for members of one module and the whole of another',
    before: code`
      from app.db import redis_manager, session

      redis_manager.get(session)
    `,
    remedy: redirect('app.db', [
      ['redis_manager', target('*')],
      ['session', target('session', SHARED)],
    ]),
    after: null,
    shadowed: ['app/infra/redis_manager.py'],
  },
  {
    name: 'has names with an alias by themselves',
    before: code`
      from app.db.redis_manager import KEEP, connect as make, legacy_redis, ping

      make(KEEP, legacy_redis, ping)
    `,
    remedy: redirect('app.db.redis_manager', [
      ['connect', target('connect')],
      ['ping', target('ping')],
      ['legacy_redis', target('redis_manager')],
    ]),
    after: code`
      from app.db.redis_manager import KEEP
      from app.infra.redis_manager import connect as make
      from app.infra.redis_manager import ping, redis_manager

      make(KEEP, redis_manager, ping)
    `,
  },
  {
    name: 'goes to different places',
    before: code`
      from app.auth.redis_manager import KEEP, TokenStore, connect
      from app.db import session
      from app.websocket.factory import start
      from pool import Pool

      connect(KEEP, TokenStore, session, start, Pool)
    `,
    remedy: redirect('app.auth.redis_manager', [
      ['TokenStore', target('TokenStore')],
      ['connect', target('connect', SHARED)],
    ]),
    after: code`
      from app.auth.redis_manager import KEEP
      from app.db import session
      from app.infra.redis_manager import TokenStore
      from app.websocket.factory import start
      from pool import Pool
      from shared import connect

      connect(KEEP, TokenStore, session, start, Pool)
    `,
  },
  {
    name: 'does not move over other code',
    before: code`
      from redis import Redis

      setup()

      from app.config import REDIS_URL

      Redis(REDIS_URL)
    `,
    remedy: redirect('redis', [['Redis', target('Redis')]]),
    after: code`
      from app.infra.redis_manager import Redis

      setup()

      from app.config import REDIS_URL

      Redis(REDIS_URL)
    `,
  },
  {
    name: 'does not move with a remark',
    before: code`
      from app.auth.redis_manager import AuthRedisManager  # noqa: E402
      from app.config import REDIS_URL

      AuthRedisManager(REDIS_URL)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      from app.infra.redis_manager import RedisManager  # noqa: E402
      from app.config import REDIS_URL

      RedisManager(REDIS_URL)
    `,
  },
  {
    name: 'does not move out of a function',
    before: code`
      from app.config import REDIS_URL
      from app.db import session


      def start():
          from app.auth.redis_manager import AuthRedisManager

          return AuthRedisManager(REDIS_URL, session)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      from app.config import REDIS_URL
      from app.db import session


      def start():
          from app.infra.redis_manager import RedisManager

          return RedisManager(REDIS_URL, session)
    `,
  },
  {
    name: 'moves below a comment at the top of the file that is not about it',
    before: code`
      # Copyright
      import os  # for paths
      from app.auth.redis_manager import AuthRedisManager
      from app.config import REDIS_URL

      AuthRedisManager(REDIS_URL, os)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      # Copyright
      import os  # for paths
      from app.config import REDIS_URL
      from app.infra.redis_manager import RedisManager

      RedisManager(REDIS_URL, os)
    `,
  },
  {
    name: 'renames in a function although others take that name from the module',
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
    taken: ['create_manager'],
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
  {
    name: 'moves to where its new module belongs',
    before: code`
      import app.auth.redis_manager as redis
      import app.config

      redis.start(app.config.PORT)
    `,
    remedy: redirect('app.auth.redis_manager', [['*', target('*')]]),
    after: code`
      import app.config
      import app.infra.redis_manager as redis

      redis.start(app.config.PORT)
    `,
  },
  {
    name: 'does not move with others',
    before: code`
      import app.auth.redis_manager as redis, pool
      import app.config

      redis.start(app.config.PORT, pool)
    `,
    remedy: redirect('app.auth.redis_manager', [['*', target('*')]]),
    after: code`
      import app.infra.redis_manager as redis, pool
      import app.config

      redis.start(app.config.PORT, pool)
    `,
  },
  {
    name: 'is not written for two modules of one statement at once',
    before: code`
      import app.websocket.factory as sockets, app.db.redis_manager as db

      sockets.start(db)
    `,
    remedy: redirect('app.websocket.factory', [
      ['sockets.start', target('start', SOCKETS)],
      [null, target('*')],
    ]),
    after: null,
  },
  {
    name: 'keeps the name of a module where a function has its own of the new one',
    before: code`
      import pool


      def connect(shared):
          return pool.connect(shared)
    `,
    remedy: redirect('pool', [['*', target('*', SHARED)]]),
    after: code`
      import shared as pool


      def connect(shared):
          return pool.connect(shared)
    `,
  },
  {
    name: 'leaves its package where all is read through it',
    before: code`
      import app.websocket.factory

      app.websocket.factory.start()
    `,
    remedy: redirect('app.websocket.factory', [['*', target('*', SHARED)]]),
    after: code`
      import shared

      shared.start()
    `,
  },
  {
    name: 'stays in the package that is used by itself',
    before: code`
      import app.websocket.factory

      app.websocket.factory.start(app)
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      import app.websocket.manager

      app.websocket.manager.start(app)
    `,
  },
  {
    name: 'takes all members out of a module that comes out of its package under an alias',
    before: code`
      from app.websocket import factory as sockets

      sockets.create_manager()
    `,
    remedy: redirect('app.websocket', [['sockets.create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager()
    `,
  },
  {
    name: 'takes names where the package has something else for the module that is imported',
    before: code`
      import app.db.redis_manager as db

      db.redis_manager.get()
    `,
    remedy: redirect('app.db.redis_manager', [['*', target('*')]]),
    after: code`
      from app.infra.redis_manager import redis_manager

      redis_manager.get()
    `,
    shadowed: ['app/infra/redis_manager.py'],
  },
  {
    name: 'is not written for a member that nothing reads',
    before: code`
      import app.websocket.factory as sockets

      sockets.create_manager(sockets.MODES)
    `,
    remedy: redirect('app.websocket.factory', [
      ['sockets.create_manager', manager],
      ['sockets.start', target('start', SOCKETS)],
    ]),
    after: null,
  },
  {
    name: 'keeps the name that the module still needs from the member',
    before: code`
      import app.db.redis_manager as redis_manager

      redis_manager.redis_manager.get(redis_manager.KEEP)
    `,
    remedy: redirect('app.db.redis_manager', [
      ['redis_manager.redis_manager', target('redis_manager')],
    ]),
    after: code`
      import app.db.redis_manager as redis_manager
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      canonical_redis_manager.get(redis_manager.KEEP)
    `,
    usesUp: ['redis_manager'],
  },
  {
    name: 'gives the name of a module that goes to its member',
    before: code`
      from app.db import redis_manager

      redis_manager.redis_manager.get()
    `,
    remedy: redirect('app.db', [['redis_manager.redis_manager', target('redis_manager')]]),
    after: code`
      from app.infra.redis_manager import redis_manager

      redis_manager.get()
    `,
  },
  {
    name: 'does not move a member that is set, although others are read',
    before: code`
      import app.websocket.factory as sockets

      sockets.create_manager = sockets.MODES
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: null,
  },
  {
    name: 'sorts the members that it takes',
    before: code`
      import app.websocket.factory as sockets

      sockets.wait(sockets.KEEP, sockets.start(), sockets.Manager)
    `,
    remedy: redirect('app.websocket.factory', [
      ['sockets.wait', target('wait', SOCKETS)],
      ['sockets.start', target('start', SOCKETS)],
      ['sockets.Manager', target('Manager', SOCKETS)],
    ]),
    after: code`
      import app.websocket.factory as sockets
      from app.websocket.manager import Manager, start, wait

      wait(sockets.KEEP, start(), Manager)
    `,
    usesUp: ['sockets'],
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
  {
    name: 'of a mock, behind other strings',
    before: code`
      """Tests."""

      from unittest.mock import patch

      patch("app.websocket.factory.create_manager", 1)
    `,
    remedy: redirect('app.websocket.factory.create_manager', [[null, manager]]),
    after: code`
      """Tests."""

      from unittest.mock import patch

      patch("app.websocket.manager.get_websocket_manager", 1)
    `,
  },
  {
    name: 'of a mock of a package from outside',
    before: code`
      from unittest.mock import patch

      patch("app.websocket.factory.create_manager")
    `,
    remedy: redirect('app.websocket.factory.create_manager', [
      [null, target('*', { kind: 'package', specifier: 'sockets.manager' })],
    ]),
    after: code`
      from unittest.mock import patch

      patch("sockets.manager.create_manager")
    `,
  },
  {
    name: 'of a mock that is none of the project is left alone',
    before: code`
      from unittest.mock import patch

      patch("redis.Redis.get")
    `,
    remedy: redirect('redis.Redis.get', [[null, target('*')]]),
    after: null,
  },
  {
    name: 'of a mock that is written with an escape is left alone',
    before: code`
      from unittest.mock import patch

      patch("app.websocket.factory\x2ecreate_manager")
    `,
    remedy: redirect('app.websocket.factory.create_manager', [[null, module]]),
    after: null,
  },
  {
    name: 'of importlib stays where members go to different modules',
    before: code`
      import importlib

      sockets = importlib.import_module("app.websocket.factory")
      sockets.create_manager(sockets.start)
    `,
    remedy: redirect('app.websocket.factory', [
      ['sockets.create_manager', manager],
      ['sockets.start', target('start', SHARED)],
    ]),
    after: null,
  },
  {
    name: 'of importlib stays where a member is set',
    before: code`
      import importlib

      sockets = importlib.import_module("app.websocket.factory")
      sockets.create_manager = None
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: null,
  },
];
