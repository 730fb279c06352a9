import { code } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

/** The expression gives way to the export, and the import comes in. */
export const expressions: readonly WritingCase[] = [
  {
    name: 'replaces the call and the import that only it used',
    before: code`
      from app.auth.redis_manager import AuthRedisManager

      client = AuthRedisManager()
      client.get("a")
    `,
    remedy: use('AuthRedisManager()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager
      client.get("a")
    `,
  },
  {
    name: 'keeps an import that is used elsewhere, and says that it loses a use',
    before: code`
      from app.auth.redis_manager import AuthRedisManager

      first = AuthRedisManager()
      second = AuthRedisManager()
    `,
    remedy: use('AuthRedisManager()'),
    after: code`
      from app.auth.redis_manager import AuthRedisManager
      from app.infra.redis_manager import redis_manager

      first = redis_manager
      second = AuthRedisManager()
    `,
    usesUp: ['AuthRedisManager'],
  },
  {
    name: 'keeps an import that an annotation uses, in quotes too',
    before: code`
      from app.auth.redis_manager import AuthRedisManager

      client: "AuthRedisManager" = AuthRedisManager()
    `,
    remedy: use('AuthRedisManager()'),
    after: code`
      from app.auth.redis_manager import AuthRedisManager
      from app.infra.redis_manager import redis_manager

      client: "AuthRedisManager" = redis_manager
    `,
    usesUp: ['AuthRedisManager'],
  },
  {
    name: 'keeps an import that __all__ hands on',
    before: code`
      from redis import Redis

      __all__ = ["Redis", "client"]
      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      from redis import Redis

      from app.infra.redis_manager import redis_manager

      __all__ = ["Redis", "client"]
      client = redis_manager
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'keeps an import that another file takes from here',
    before: code`
      from redis import Redis

      client = Redis()
    `,
    remedy: use('Redis()'),
    taken: ['Redis'],
    after: code`
      from redis import Redis

      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
    leavesUnused: ['Redis'],
  },
  {
    name: 'keeps what a package hands on',
    file: 'app/services/__init__.py',
    before: code`
      from redis import Redis

      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      from redis import Redis

      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
    leavesUnused: ['Redis'],
  },
  {
    name: 'takes one name out of a list',
    before: code`
      from redis import ConnectionError, Redis, TimeoutError

      client = Redis()
      errors = (ConnectionError, TimeoutError)
    `,
    remedy: use('Redis()'),
    after: code`
      from redis import ConnectionError, TimeoutError

      from app.infra.redis_manager import redis_manager

      client = redis_manager
      errors = (ConnectionError, TimeoutError)
    `,
  },
  {
    name: 'takes one name out of a list in parentheses',
    before: code`
      from redis import (
          ConnectionError,
          Redis,
      )

      client = Redis()
      error = ConnectionError
    `,
    remedy: use('Redis()'),
    after: code`
      from redis import (
          ConnectionError,
      )

      from app.infra.redis_manager import redis_manager

      client = redis_manager
      error = ConnectionError
    `,
  },
  {
    name: 'takes one name out of a list that backslashes continue',
    before: code`
      from redis import ConnectionError, \
          Redis

      client = Redis()
      error = ConnectionError
    `,
    remedy: use('Redis()'),
    after: code`
      from redis import ConnectionError

      from app.infra.redis_manager import redis_manager

      client = redis_manager
      error = ConnectionError
    `,
  },
  {
    name: 'keeps an import whose going would take a comment along',
    before: code`
      from redis import (
          ConnectionError,
          Redis,  # the pool
          TimeoutError,
      )

      client = Redis()
      errors = ConnectionError, TimeoutError
    `,
    remedy: use('Redis()'),
    after: code`
      from redis import (
          ConnectionError,
          Redis,  # the pool
          TimeoutError,
      )

      from app.infra.redis_manager import redis_manager

      client = redis_manager
      errors = ConnectionError, TimeoutError
    `,
    leavesUnused: ['Redis'],
  },
  {
    name: 'takes one module out of a list',
    before: code`
      import os, redis

      client = redis.Redis()
      home = os.curdir
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import os

      from app.infra.redis_manager import redis_manager

      client = redis_manager
      home = os.curdir
    `,
  },
  {
    name: 'uses what the file has imported already',
    before: code`
      import redis

      from app.infra.redis_manager import redis_manager as shared

      client = redis.Redis()
      shared.get("a")
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as shared

      client = shared
      shared.get("a")
    `,
  },
  {
    name: 'goes through a module that is imported already',
    before: code`
      import redis

      import app.infra.redis_manager as manager

      client = redis.Redis()
      manager.get_redis_manager()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import app.infra.redis_manager as manager

      client = manager.redis_manager
      manager.get_redis_manager()
    `,
  },
  {
    name: 'does not trust a name that is assigned again',
    before: code`
      import redis

      from app.infra.redis_manager import redis_manager

      redis_manager = wrap(redis_manager)
      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = wrap(redis_manager)
      client = canonical_redis_manager
    `,
  },
  {
    name: 'takes another name where a function has its own of that name',
    before: code`
      import redis


      def load(redis_manager):
          return redis_manager or redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager


      def load(redis_manager):
          return redis_manager or canonical_redis_manager
    `,
  },
  {
    name: 'takes another name where a comprehension has its own of that name',
    before: code`
      import redis

      clients = [redis.Redis() for redis_manager in range(3)]
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      clients = [canonical_redis_manager for redis_manager in range(3)]
    `,
  },
  {
    name: 'takes another name where a walrus gives the module one',
    before: code`
      import redis

      if (redis_manager := find()) is None:
          client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      if (redis_manager := find()) is None:
          client = canonical_redis_manager
    `,
  },
  {
    name: 'takes another name where a function declares it global',
    before: code`
      import redis

      redis_manager = None


      def get():
          global redis_manager
          if redis_manager is None:
              redis_manager = redis.Redis()
          return redis_manager
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = None


      def get():
          global redis_manager
          if redis_manager is None:
              redis_manager = canonical_redis_manager
          return redis_manager
    `,
  },
  {
    name: 'takes another name where a class attribute hides it at that place',
    before: code`
      import redis


      class Service:
          redis_manager = None
          client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager


      class Service:
          redis_manager = None
          client = canonical_redis_manager
    `,
  },
  {
    name: 'is not hidden in a method by an attribute of its class',
    before: code`
      import redis


      class Service:
          redis_manager = None

          def start(self):
              self.client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      class Service:
          redis_manager = None

          def start(self):
              self.client = redis_manager
    `,
  },
  {
    name: 'drops the import of an argument that goes, too',
    before: code`
      from redis import Redis

      from app.config import REDIS_URL

      client = Redis(REDIS_URL)
    `,
    remedy: use('Redis(REDIS_URL)'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
  },
  {
    name: 'stays one word where words touch it',
    before: code`
      import redis

      def get(): return(redis.Redis())if ready else None
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      def get(): return(redis_manager)if ready else None
    `,
  },
  {
    name: 'stands in decorators, defaults and f-strings',
    before: code`
      import redis


      @cached(client=redis.Redis())
      def get(key):
          return key
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      @cached(client=redis_manager)
      def get(key):
          return key
    `,
  },
  {
    name: 'stands in an f-string',
    before: code`
      import redis

      line = f"{redis.Redis().ping()!r}"
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      line = f"{redis_manager.ping()!r}"
    `,
  },
  {
    name: 'does not share what a with statement closes',
    before: code`
      import redis

      with redis.Redis() as client:
          client.get("a")
    `,
    remedy: use('redis.Redis()'),
    after: null,
  },
  {
    name: 'puts another class in place of the one that is called',
    before: code`
      from app.auth.redis_manager import AuthRedisManager

      client = AuthRedisManager(db=1)
    `,
    remedy: use('AuthRedisManager', { nth: 1, target: target('RedisManager') }),
    after: code`
      from app.infra.redis_manager import RedisManager

      client = RedisManager(db=1)
    `,
  },
  {
    name: 'gives the name of a class that goes to the one that comes',
    before: code`
      from app.auth.redis_manager import RedisManager

      client = RedisManager()
    `,
    remedy: use('RedisManager', { nth: 1, target: target('RedisManager') }),
    after: code`
      from app.infra.redis_manager import RedisManager

      client = RedisManager()
    `,
  },
  {
    name: 'keeps two classes of one name apart',
    before: code`
      from app.auth.redis_manager import RedisManager

      client = RedisManager()
      assert isinstance(client, RedisManager)
    `,
    remedy: use('RedisManager', { nth: 1, target: target('RedisManager') }),
    after: code`
      from app.auth.redis_manager import RedisManager
      from app.infra.redis_manager import RedisManager as CanonicalRedisManager

      client = CanonicalRedisManager()
      assert isinstance(client, RedisManager)
    `,
    usesUp: ['RedisManager'],
  },
  {
    name: 'is not written for what is no expression',
    before: code`
      import redis

      client = redis.Redis()
    `,
    remedy: use('client = redis'),
    after: null,
  },
  {
    name: 'stands before a member',
    before: code`
      import redis

      pipeline = redis.Redis().pipeline()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      pipeline = redis_manager.pipeline()
    `,
  },
  {
    name: 'stays apart from a word that touched a parenthesis before it',
    before: code`
      import redis


      def get():
          return(redis).Redis()
    `,
    remedy: use('(redis).Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      def get():
          return redis_manager
    `,
  },
  {
    name: 'stays apart from a word that touched a parenthesis behind it',
    before: code`
      import redis

      client = redis.Redis()if ready else None
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager if ready else None
    `,
  },
  {
    name: 'keeps an import that gets another value',
    before: code`
      import redis

      redis = trace(redis)
      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import redis

      from app.infra.redis_manager import redis_manager

      redis = trace(redis)
      client = redis_manager
    `,
    usesUp: ['redis'],
  },
  {
    name: 'keeps an import that is an attribute of a class',
    before: code`
      class Service:
          import redis

          client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      class Service:
          import redis

          client = redis_manager
    `,
    leavesUnused: ['redis'],
  },
  {
    name: 'keeps an import of a handler',
    before: code`
      try:
          import json
      except ImportError:
          import redis

          client = redis.Redis(json)
    `,
    remedy: use('redis.Redis(json)'),
    after: code`
      try:
          import json
      except ImportError:
          import redis
          from app.infra.redis_manager import redis_manager

          client = redis_manager
    `,
    leavesUnused: ['json', 'redis'],
  },
  {
    name: 'keeps an import of a try with groups',
    before: code`
      try:
          import redis

          client = redis.Redis()
      except* ImportError:
          client = None
    `,
    remedy: use('redis.Redis()'),
    after: code`
      try:
          import redis
          from app.infra.redis_manager import redis_manager

          client = redis_manager
      except* ImportError:
          client = None
    `,
    leavesUnused: ['redis'],
  },
  {
    name: 'keeps an import that is a comment away from being empty',
    before: code`
      from redis import (  # pinned
          Redis,
      )

      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      from redis import (  # pinned
          Redis,
      )

      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
    leavesUnused: ['Redis'],
  },
  {
    name: 'keeps what the package at the root hands on',
    file: '__init__.py',
    before: code`
      from redis import Redis

      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      from redis import Redis

      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
    leavesUnused: ['Redis'],
  },
  {
    name: 'drops what a function of a package has imported for itself',
    file: 'app/services/__init__.py',
    before: code`
      def connect():
          from redis import Redis

          return Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      def connect():
          from app.infra.redis_manager import redis_manager

          return redis_manager
    `,
  },
];

/** A factory is called, and awaited where it has to be. */
export const factories: readonly WritingCase[] = [
  {
    name: 'calls the factory',
    before: code`
      import redis

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()', { target: target('get_redis_manager'), call: true }),
    after: code`
      from app.infra.redis_manager import get_redis_manager

      client = get_redis_manager()
    `,
  },
  {
    name: 'hands the arguments on, and keeps what they use',
    before: code`
      from redis import Redis

      from app.config import REDIS_URL

      client = Redis(REDIS_URL, db=1)
    `,
    remedy: use('Redis(REDIS_URL, db=1)', {
      target: target('get_redis_manager'),
      call: true,
      arguments: 'REDIS_URL, db=1',
    }),
    after: code`
      from app.config import REDIS_URL
      from app.infra.redis_manager import get_redis_manager

      client = get_redis_manager(REDIS_URL, db=1)
    `,
  },
  {
    name: 'awaits in an asynchronous function',
    before: code`
      import redis


      async def start():
          client = redis.Redis()
          return client
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: code`
      from app.infra.redis_manager import connect


      async def start():
          client = await connect()
          return client
    `,
  },
  {
    name: 'puts an await in parentheses before a member',
    before: code`
      import redis


      async def start():
          return redis.Redis().pipeline()
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: code`
      from app.infra.redis_manager import connect


      async def start():
          return (await connect()).pipeline()
    `,
  },
  {
    name: 'has no await outside of an asynchronous function',
    before: code`
      import redis


      async def start():
          return sorted(items, key=lambda item: redis.Redis())
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: null,
  },
  {
    name: 'keeps the await of what is awaited already',
    before: code`
      import aioredis


      async def start():
          return await aioredis.from_url("redis://")
    `,
    remedy: use('aioredis.from_url("redis://")', {
      target: target('connect'),
      call: true,
      await: true,
    }),
    after: code`
      from app.infra.redis_manager import connect


      async def start():
          return await connect()
    `,
  },
  {
    name: 'takes the await away from what is an instance',
    before: code`
      import aioredis


      async def start():
          return await aioredis.from_url("redis://")
    `,
    remedy: use('aioredis.from_url("redis://")'),
    after: code`
      from app.infra.redis_manager import redis_manager


      async def start():
          return redis_manager
    `,
  },
  {
    name: 'drops what only the old arguments used',
    before: code`
      from redis import Redis

      from app.config import REDIS_URL

      client = Redis(REDIS_URL)
    `,
    remedy: use('Redis(REDIS_URL)', { target: target('get_redis_manager'), call: true }),
    after: code`
      from app.infra.redis_manager import get_redis_manager

      client = get_redis_manager()
    `,
  },
  {
    name: 'keeps what the arguments use, behind another call',
    before: code`
      from redis import Redis

      from app.config import PORT, REDIS_URL

      setup(PORT)
      client = Redis(REDIS_URL)
    `,
    remedy: use('Redis(REDIS_URL)', {
      target: target('get_redis_manager'),
      call: true,
      arguments: 'REDIS_URL',
    }),
    after: code`
      from app.config import PORT, REDIS_URL
      from app.infra.redis_manager import get_redis_manager

      setup(PORT)
      client = get_redis_manager(REDIS_URL)
    `,
  },
  {
    name: 'puts an await in parentheses before brackets',
    before: code`
      import redis


      async def start():
          return redis.Redis()["a"]
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: code`
      from app.infra.redis_manager import connect


      async def start():
          return (await connect())["a"]
    `,
  },
  {
    name: 'puts an await in parentheses before a call',
    before: code`
      import redis


      async def start():
          return redis.Redis()("a")
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: code`
      from app.infra.redis_manager import connect


      async def start():
          return (await connect())("a")
    `,
  },
  {
    name: 'needs no parentheses in brackets',
    before: code`
      import redis


      async def start():
          return items[redis.Redis()]
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: code`
      from app.infra.redis_manager import connect


      async def start():
          return items[await connect()]
    `,
  },
  {
    name: 'needs no parentheses as an argument',
    before: code`
      import redis


      async def start():
          return use(redis.Redis())
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: code`
      from app.infra.redis_manager import connect


      async def start():
          return use(await connect())
    `,
  },
  {
    name: 'needs no parentheses in a power, which binds less',
    before: code`
      import redis


      async def start():
          return redis.Redis() ** 2
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: code`
      from app.infra.redis_manager import connect


      async def start():
          return await connect() ** 2
    `,
  },
  {
    name: 'has no await in a module',
    before: code`
      import redis

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true, await: true }),
    after: null,
  },
];

/** The variable that holds the instance gives way to the import of its name. */
export const variables: readonly WritingCase[] = [
  {
    name: 'gives way to an import of its name',
    before: code`
      import redis

      redis_manager = redis.Redis()


      def get(key):
          return redis_manager.get(key)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      def get(key):
          return redis_manager.get(key)
    `,
  },
  {
    name: 'says that it is handed on where only others use it',
    before: code`
      """Clients."""

      import redis

      redis_manager = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      """Clients."""

      from app.infra.redis_manager import redis_manager as redis_manager
    `,
    leavesUnused: ['redis_manager'],
  },
  {
    name: 'needs no more than __all__ to be handed on',
    before: code`
      import redis

      __all__ = ["redis_manager"]

      redis_manager = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      __all__ = ["redis_manager"]
    `,
  },
  {
    name: 'gives way in a function, too',
    before: code`
      import redis


      def load(key):
          redis_manager = redis.Redis()
          return redis_manager.get(key)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      def load(key):
          return redis_manager.get(key)
    `,
  },
  {
    name: 'leaves a pass where it was all that a function did',
    before: code`
      import redis


      def warm_up():
          redis_manager = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      def warm_up():
          pass
    `,
    leavesUnused: ['redis_manager'],
  },
  {
    name: 'stays where it is deleted later',
    before: code`
      import redis

      redis_manager = redis.Redis()
      del redis_manager
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = canonical_redis_manager
      del redis_manager
    `,
  },
  {
    name: 'stays where it has a type',
    before: code`
      import redis

      redis_manager: object = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager: object = canonical_redis_manager
    `,
  },
  {
    name: 'stays where a comment speaks about it',
    before: code`
      import redis

      redis_manager = redis.Redis()  # one per process
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = canonical_redis_manager  # one per process
    `,
  },
  {
    name: 'stays in a branch',
    before: code`
      import redis

      if enabled:
          redis_manager = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      if enabled:
          redis_manager = canonical_redis_manager
    `,
  },
  {
    name: 'stays where several names are assigned',
    before: code`
      import redis

      redis_manager = other = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = other = canonical_redis_manager
    `,
  },
  {
    name: 'gives way in an asynchronous function',
    before: code`
      import redis


      async def load(key):
          redis_manager = redis.Redis()
          return await redis_manager.get(key)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      async def load(key):
          return await redis_manager.get(key)
    `,
  },
  {
    name: 'stays where a function says that it is global',
    before: code`
      import redis

      redis_manager = redis.Redis()


      def get():
          global redis_manager
          return redis_manager
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = canonical_redis_manager


      def get():
          global redis_manager
          return redis_manager
    `,
  },
  {
    name: 'stays where a function sets that of the module',
    before: code`
      import redis

      redis_manager = None


      def connect():
          global redis_manager
          redis_manager = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = None


      def connect():
          global redis_manager
          redis_manager = canonical_redis_manager
    `,
  },
  {
    name: 'stays in a function where the module has another of its name',
    before: code`
      import redis

      redis_manager = None


      def load(key):
          redis_manager = redis.Redis()
          return redis_manager.get(key)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = None


      def load(key):
          redis_manager = canonical_redis_manager
          return redis_manager.get(key)
    `,
  },
  {
    name: 'stays in a function where the function around it has another of its name',
    before: code`
      import redis


      def outer(redis_manager):
          def inner():
              redis_manager = redis.Redis()
              return redis_manager.get("a")

          return inner() or redis_manager
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager


      def outer(redis_manager):
          def inner():
              redis_manager = canonical_redis_manager
              return redis_manager.get("a")

          return inner() or redis_manager
    `,
  },
  {
    name: 'stays where it has another name',
    before: code`
      import redis

      redis_manager = None
      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = None
      client = canonical_redis_manager
    `,
  },
  {
    name: 'stays where it is an attribute',
    before: code`
      import redis

      redis_manager = None


      class Service:
          def __init__(self):
              self.redis_manager = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = None


      class Service:
          def __init__(self):
              self.redis_manager = canonical_redis_manager
    `,
  },
  {
    name: 'stays where it is an attribute of a class',
    before: code`
      import redis


      class Service:
          redis_manager = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager


      class Service:
          redis_manager = canonical_redis_manager
    `,
  },
  {
    name: 'stays where a comment stands in its value',
    before: code`
      import redis

      redis_manager = redis.Redis(
          1,  # one per process
      )
    `,
    remedy: use('redis.Redis(\n    1,  # one per process\n)'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      redis_manager = canonical_redis_manager
    `,
  },
];
