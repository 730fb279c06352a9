import { code, redirect } from '../../../asked-remedies.ts';
import { SOCKETS, target, type WritingCase } from '../writing.ts';

const manager = target('get_websocket_manager', SOCKETS);
const module = target('*', SOCKETS);

/** What `from old import name` becomes where several names, modules or imports have to do with it. */
export const redirectedNames: readonly WritingCase[] = [
  {
    name: 'keeps the name that __all__ spells although the file uses it, too',
    before: code`
      from app.websocket.factory import create_manager

      __all__ = ["create_manager"]

      manager = create_manager()
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import get_websocket_manager as create_manager

      __all__ = ["create_manager"]

      manager = create_manager()
    `,
  },
  {
    name: 'keeps one of two names that lead to the same new one',
    before: code`
      from app.websocket.factory import create_manager, make_manager

      create_manager(make_manager)
    `,
    remedy: redirect('app.websocket.factory', [
      ['create_manager', manager],
      ['make_manager', manager],
    ]),
    after: code`
      from app.websocket.manager import get_websocket_manager, get_websocket_manager as make_manager

      get_websocket_manager(make_manager)
    `,
  },
  {
    name: 'splits where one of two is imported already under an alias',
    before: code`
      from app.db.redis_manager import LegacyManager, legacy_redis
      from app.infra.redis_manager import redis_manager as redis

      LegacyManager(legacy_redis, redis)
    `,
    remedy: redirect('app.db.redis_manager', [
      ['LegacyManager', target('RedisManager')],
      ['legacy_redis', target('redis_manager')],
    ]),
    after: code`
      from app.infra.redis_manager import redis_manager as redis
      from app.infra.redis_manager import RedisManager

      RedisManager(redis, redis)
    `,
  },
  {
    name: 'leaves the other names of a list where one is imported already',
    before: code`
      from app.infra.redis_manager import redis_manager as redis
      from app.infra.redis_manager import get_pool, get_redis, get_wait

      get_redis(get_wait, get_pool, redis)
    `,
    remedy: redirect('app.infra.redis_manager', [['get_redis', target('redis_manager')]], 1),
    after: code`
      from app.infra.redis_manager import redis_manager as redis
      from app.infra.redis_manager import get_pool, get_wait

      redis(get_wait, get_pool, redis)
    `,
  },
  {
    name: 'gives the place of names that all go to those that come',
    before: code`
      from app.infra.redis_manager import redis_manager as redis
      from app.infra.redis_manager import get_pool, get_redis, get_wait

      get_redis(get_wait, get_pool, redis)
    `,
    remedy: redirect(
      'app.infra.redis_manager',
      [
        ['get_redis', target('redis_manager')],
        ['get_wait', target('wait')],
        ['get_pool', target('pool')],
      ],
      1,
    ),
    after: code`
      from app.infra.redis_manager import redis_manager as redis
      from app.infra.redis_manager import pool, wait

      redis(wait, pool, redis)
    `,
  },
  {
    name: 'keeps its layout with an alias beside a plain import of the new module',
    before: code`
      from app.websocket.factory import (
          create_manager as make,  # one per user
      )
      from app.websocket.manager import WebSocketManager

      make(WebSocketManager)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.manager import WebSocketManager
      from app.websocket.manager import (
          get_websocket_manager as make,  # one per user
      )

      make(WebSocketManager)
    `,
  },
  {
    name: 'keeps its layout as a module of which a list with aliases has names',
    before: code`
      from app.infra.redis_manager import RedisManager, ping as pong
      from app.db import (
          redis_manager,  # one per process
      )

      redis_manager.get(RedisManager, pong)
    `,
    remedy: redirect('app.db', [['redis_manager', target('*')]]),
    after: code`
      from app.infra.redis_manager import RedisManager, ping as pong
      from app.infra import (
          redis_manager,  # one per process
      )

      redis_manager.get(RedisManager, pong)
    `,
  },
  {
    name: 'takes a module of which the file has all names by a star',
    before: code`
      from app.websocket import factory
      from app.websocket.manager import *

      factory.start()
    `,
    remedy: redirect('app.websocket', [['factory', module]]),
    after: code`
      from app.websocket import manager
      from app.websocket.manager import *

      manager.start()
    `,
  },
  {
    name: 'takes a module out of another package by name where the file is relative',
    before: code`
      from . import clock
      from ..db import redis_manager, session

      redis_manager.get(clock, session)
    `,
    remedy: redirect('..db', [['redis_manager', target('*')]]),
    after: code`
      from . import clock
      from ..db import session
      from ..infra import redis_manager

      redis_manager.get(clock, session)
    `,
  },
  {
    name: 'has those of the project before relative ones in a function',
    before: code`
      from . import clock
      from .clock import now


      def start():
          from ..db.redis_manager import connect, legacy_redis

          connect(legacy_redis, now, clock)
    `,
    remedy: redirect('..db.redis_manager', [
      ['connect', target('connect', { kind: 'file', file: 'shared.py' })],
      ['legacy_redis', target('redis_manager')],
    ]),
    after: code`
      from . import clock
      from .clock import now


      def start():
          from shared import connect
          from ..infra.redis_manager import redis_manager

          connect(redis_manager, now, clock)
    `,
  },
  {
    name: 'stays apart from a word that touched its dots',
    before: code`
      from ..import db

      db.start()
    `,
    remedy: redirect('..', [['db', module]]),
    after: code`
      from ..websocket import manager

      manager.start()
    `,
  },
  {
    name: 'stays apart from a word that its dots touched',
    before: code`
      from..db.redis_manager import connect

      connect()
    `,
    remedy: redirect('..db.redis_manager', [
      ['connect', target('connect', { kind: 'file', file: 'shared.py' })],
    ]),
    after: code`
      from shared import connect

      connect()
    `,
  },
  {
    name: 'is not written where the comment of the last name would stay behind another one',
    before: code`
      from app.websocket.factory import (
          MODES,
          connect,
          create_manager,  # one per user
      )

      create_manager(MODES, connect)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: null,
  },
  {
    name: 'leaves the comment of a list that is behind its parentheses',
    before: code`
      from app.websocket.factory import (MODES, create_manager)  # of one user

      create_manager(MODES)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.factory import (MODES)  # of one user
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager(MODES)
    `,
  },
  {
    name: 'leaves the comment of a list without parentheses',
    before: code`
      from app.websocket.factory import MODES, create_manager  # of one user

      create_manager(MODES)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.factory import MODES  # of one user
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager(MODES)
    `,
  },
  {
    name: 'leaves the comment of the last name where another one goes',
    before: code`
      from app.websocket.factory import (
          create_manager,
          start,  # one per user
      )

      create_manager(start)
    `,
    remedy: redirect('app.websocket.factory', [['create_manager', manager]]),
    after: code`
      from app.websocket.factory import (
          start,  # one per user
      )
      from app.websocket.manager import get_websocket_manager

      get_websocket_manager(start)
    `,
  },
  {
    name: 'is not written where one of two changes is none of a name',
    before: code`
      from app.websocket.factory import create_manager

      create_manager()
    `,
    remedy: redirect('app.websocket.factory', [
      ['create_manager', manager],
      [null, module],
    ]),
    after: null,
  },
  {
    name: 'is not written for a module that is read and handed on where its package has something else for it',
    before: code`
      from app.db import redis_manager

      redis_manager.get()
      use(redis_manager)
    `,
    shadowed: ['app/infra/redis_manager.py'],
    remedy: redirect('app.db', [['redis_manager', target('*')]]),
    after: null,
  },
  {
    name: 'stands before the first use of all names that it takes',
    before: code`
      from redis import KEEP, connect, legacy

      client = legacy()

      from app.config import REDIS_URL

      connect(REDIS_URL, KEEP, client)
    `,
    remedy: redirect('redis', [
      ['connect', target('connect')],
      ['legacy', target('redis_manager')],
    ]),
    after: code`
      from redis import KEEP

      from app.infra.redis_manager import connect, redis_manager

      client = redis_manager()

      from app.config import REDIS_URL

      connect(REDIS_URL, KEEP, client)
    `,
  },
  {
    name: 'stands before the first use of all names that it takes, in whatever order they are asked for',
    before: code`
      from redis import KEEP, connect, legacy

      client = legacy()

      from app.config import REDIS_URL

      connect(REDIS_URL, KEEP, client)
    `,
    remedy: redirect('redis', [
      ['legacy', target('redis_manager')],
      ['connect', target('connect')],
    ]),
    after: code`
      from redis import KEEP

      from app.infra.redis_manager import connect, redis_manager

      client = redis_manager()

      from app.config import REDIS_URL

      connect(REDIS_URL, KEEP, client)
    `,
  },
  {
    name: 'comes by two statements before the first of their section',
    before: code`
      import os

      from redis import connect, start

      from shared import wait

      connect(os, wait, start)
    `,
    remedy: redirect('redis', [
      ['connect', target('connect')],
      ['start', target('start', SOCKETS)],
    ]),
    after: code`
      import os

      from app.infra.redis_manager import connect
      from app.websocket.manager import start
      from shared import wait

      connect(os, wait, start)
    `,
  },
  {
    name: 'comes by two statements before the first of their section, on its line',
    before: code`
      import os

      from redis import connect, start

      from shared import wait; wait()

      connect(os, start)
    `,
    remedy: redirect('redis', [
      ['connect', target('connect')],
      ['start', target('start', SOCKETS)],
    ]),
    after: code`
      import os

      from app.infra.redis_manager import connect; from app.websocket.manager import start; from shared import wait; wait()

      connect(os, start)
    `,
  },
  {
    name: 'keeps a name in the signature of a method where its class has another of the new name',
    before: code`
      from app.db.redis_manager import LegacyManager


      class Service:
          RedisManager = None

          def load(self, given: LegacyManager): ...
    `,
    remedy: redirect('app.db.redis_manager', [['LegacyManager', target('RedisManager')]]),
    after: code`
      from app.infra.redis_manager import RedisManager as LegacyManager


      class Service:
          RedisManager = None

          def load(self, given: LegacyManager): ...
    `,
  },
];

/** As CPython compiles it from 3.12 on. */
export const generics: readonly WritingCase[] = [
  {
    name: 'keeps a name in the signature of a generic method where its class has another of the new name',
    before: code`
      from app.db.redis_manager import LegacyManager


      class Service:
          RedisManager = None

          def load[T](self, given: LegacyManager) -> T: ...
    `,
    remedy: redirect('app.db.redis_manager', [['LegacyManager', target('RedisManager')]]),
    after: code`
      from app.infra.redis_manager import RedisManager as LegacyManager


      class Service:
          RedisManager = None

          def load[T](self, given: LegacyManager) -> T: ...
    `,
  },
];

/** A statement moves to where its new module belongs, unless it would take anything along. */
export const movedStatements: readonly WritingCase[] = [
  {
    name: 'in a file with a docstring',
    before: code`
      """Tokens."""

      from app.auth.redis_manager import AuthRedisManager
      from app.config import REDIS_URL

      AuthRedisManager(REDIS_URL)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      """Tokens."""

      from app.config import REDIS_URL
      from app.infra.redis_manager import RedisManager

      RedisManager(REDIS_URL)
    `,
  },
  {
    name: 'below a line that ends with a string with a hash',
    before: code`
      setup("#1")
      from app.auth.redis_manager import AuthRedisManager
      from app.config import REDIS_URL

      AuthRedisManager(REDIS_URL)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      setup("#1")
      from app.config import REDIS_URL
      from app.infra.redis_manager import RedisManager

      RedisManager(REDIS_URL)
    `,
  },
  {
    name: 'not from a line that it shares',
    before: code`
      from app.auth.redis_manager import AuthRedisManager; AuthRedisManager.setup()
      from app.config import REDIS_URL

      AuthRedisManager(REDIS_URL)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      from app.infra.redis_manager import RedisManager; RedisManager.setup()
      from app.config import REDIS_URL

      RedisManager(REDIS_URL)
    `,
  },
  {
    name: 'not where it alone is of the project',
    before: code`
      import redis
      from app.auth.redis_manager import AuthRedisManager

      AuthRedisManager(redis)
    `,
    remedy: redirect('app.auth.redis_manager', [['AuthRedisManager', target('RedisManager')]]),
    after: code`
      import redis
      from app.infra.redis_manager import RedisManager

      RedisManager(redis)
    `,
  },
  {
    name: 'to the one that it belongs behind, from which it was set apart',
    before: code`
      from app.config import REDIS_URL

      from app.websocket.factory import start
      from shared import wait

      start(REDIS_URL, wait)
    `,
    remedy: redirect('app.websocket.factory', [['start', target('start')]]),
    after: code`
      from app.config import REDIS_URL
      from app.infra.redis_manager import start

      from shared import wait

      start(REDIS_URL, wait)
    `,
  },
  {
    name: 'not where it is set apart from the one that it belongs before',
    before: code`
      from app.auth.redis_manager import start

      from app.websocket.manager import stop

      start(stop)
    `,
    remedy: redirect('app.auth.redis_manager', [['start', target('start')]]),
    after: code`
      from app.infra.redis_manager import start

      from app.websocket.manager import stop

      start(stop)
    `,
  },
  {
    name: 'to those of the project, from which it was set apart',
    before: code`
      from redis import Redis

      from shared import wait

      Redis(wait)
    `,
    remedy: redirect('redis', [['Redis', target('Redis')]]),
    after: code`
      from app.infra.redis_manager import Redis
      from shared import wait

      Redis(wait)
    `,
  },
  {
    name: 'upwards',
    before: code`
      from app.config import REDIS_URL
      from app.db import session
      from app.websocket.factory import start
      from shared import wait

      start(REDIS_URL, session, wait)
    `,
    remedy: redirect('app.websocket.factory', [
      ['start', target('start', { kind: 'file', file: 'app/auth/redis_manager.py' })],
    ]),
    after: code`
      from app.auth.redis_manager import start
      from app.config import REDIS_URL
      from app.db import session
      from shared import wait

      start(REDIS_URL, session, wait)
    `,
  },
  {
    name: 'among plain imports where these come first',
    before: code`
      import app.auth.redis_manager as redis
      import app.config
      from app.db import session
      from shared import wait

      redis.start(app.config.PORT, session, wait)
    `,
    remedy: redirect('app.auth.redis_manager', [['*', target('*')]]),
    after: code`
      import app.config
      import app.infra.redis_manager as redis
      from app.db import session
      from shared import wait

      redis.start(app.config.PORT, session, wait)
    `,
  },
];
