import { code, reExport } from '../../../asked-remedies.ts';
import { target, type WritingCase } from '../writing.ts';

const RedisManager = target('RedisManager');

/** An import takes the place of a class that another module declares. */
export const reExports: readonly WritingCase[] = [
  {
    name: 'stands first where the class stood first, below the comment that touches it',
    before: code`
      # Connections of all kinds.
      class RedisManager:
          pass


      RedisManager()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      # Connections of all kinds.
      from app.infra.redis_manager import RedisManager


      RedisManager()
    `,
  },
  {
    name: 'stands first where the class stood first, before other imports',
    before: code`
      class RedisManager:
          pass


      import os

      os.register(RedisManager)
    `,
    remedy: reExport('RedisManager', target('RedisManager')),
    after: code`
      from app.infra.redis_manager import RedisManager


      import os

      os.register(RedisManager)
    `,
  },
  {
    name: 'says that a class is handed on which only its last line uses',
    before: code`
      import os


      class RedisManager:
          def clone(self):
              return RedisManager
    `,
    remedy: reExport('RedisManager', target('RedisManager')),
    after: code`
      import os

      from app.infra.redis_manager import RedisManager as RedisManager
    `,
    leavesUnused: ['RedisManager'],
  },
  {
    name: 'imports a class under its name although the file has it under another',
    before: code`
      from app.infra.redis_manager import RedisManager as Base


      class RedisManager(Base):
          pass


      isinstance(RedisManager(), Base)
    `,
    remedy: reExport('RedisManager', target('RedisManager')),
    after: code`
      from app.infra.redis_manager import RedisManager as Base
      from app.infra.redis_manager import RedisManager


      isinstance(RedisManager(), Base)
    `,
    usesUp: ['Base'],
  },
  {
    name: 'imports what the file uses',
    before: code`
      import redis

      from app.config import REDIS_URL


      class RedisManager:
          def __init__(self):
              self.client = redis.Redis(REDIS_URL)


      def make():
          return RedisManager()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      from app.infra.redis_manager import RedisManager


      def make():
          return RedisManager()
    `,
  },
  {
    name: 'says that a class is handed on where only others use it',
    before: code`
      """Managers."""

      import redis


      class RedisManager:
          client = redis.Redis()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      """Managers."""

      from app.infra.redis_manager import RedisManager as RedisManager
    `,
    leavesUnused: ['RedisManager'],
  },
  {
    name: 'keeps the name that the class had',
    before: code`
      import redis

      __all__ = ["AuthRedisManager"]


      class AuthRedisManager:
          client = redis.Redis()


      manager = AuthRedisManager()
    `,
    remedy: reExport('AuthRedisManager', RedisManager),
    after: code`
      from app.infra.redis_manager import RedisManager as AuthRedisManager

      __all__ = ["AuthRedisManager"]


      manager = AuthRedisManager()
    `,
  },
  {
    name: 'takes the decorators along, not the comments above',
    before: code`
      import redis

      SIZE = 3

      # Connections are few.
      @final
      class RedisManager:
          client = redis.Redis()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      from app.infra.redis_manager import RedisManager as RedisManager

      SIZE = 3

      # Connections are few.
    `,
    leavesUnused: ['RedisManager'],
  },
  {
    name: 'removes a class whose like is imported already under its name',
    before: code`
      from app.infra.redis_manager import RedisManager as Base


      class RedisManager(Base):
          pass


      manager = RedisManager()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      from app.infra.redis_manager import RedisManager


      manager = RedisManager()
    `,
  },
  {
    name: 'stands where the class stood in a class',
    before: code`
      class Service:
          class RedisManager:
              pass

          manager = RedisManager()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      class Service:
          from app.infra.redis_manager import RedisManager

          manager = RedisManager()
    `,
  },
  {
    name: 'stands where the class stood in a function',
    before: code`
      def make():
          class RedisManager:
              pass

          return RedisManager()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      def make():
          from app.infra.redis_manager import RedisManager

          return RedisManager()
    `,
  },
  {
    name: 'leaves the fallback for a failed import alone',
    before: code`
      try:
          from vendor import RedisManager
      except ImportError:
          class RedisManager:
              pass
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: null,
  },
  {
    name: 'leaves a class alone whose name gets another value',
    before: code`
      class RedisManager:
          pass


      RedisManager = trace(RedisManager)
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: null,
  },
  {
    name: 'puts a variable aside',
    before: code`
      from app.infra.redis_manager import get_redis_manager

      redis_manager = get_redis_manager()
    `,
    remedy: reExport('redis_manager', target('redis_manager'), 'variable'),
    after: code`
      from app.infra.redis_manager import redis_manager as redis_manager
    `,
    leavesUnused: ['redis_manager'],
  },
  {
    name: 'stands first where the class stood first',
    before: code`
      class RedisManager:
          pass


      SIZE = 3
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      from app.infra.redis_manager import RedisManager as RedisManager


      SIZE = 3
    `,
    leavesUnused: ['RedisManager'],
  },
  {
    name: 'says that a class is handed on which only itself uses',
    before: code`
      import redis

      SIZE = 3


      class RedisManager:
          def clone(self):
              return RedisManager(redis)
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      from app.infra.redis_manager import RedisManager as RedisManager

      SIZE = 3
    `,
    leavesUnused: ['RedisManager'],
  },
  {
    name: 'leaves a class in a branch alone',
    before: code`
      if fallback:
          class RedisManager:
              pass
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: null,
  },
  {
    name: 'stands where the class stood in an asynchronous function',
    before: code`
      async def make():
          class RedisManager:
              pass

          return RedisManager()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      async def make():
          from app.infra.redis_manager import RedisManager

          return RedisManager()
    `,
  },
  {
    name: 'stands where a variable stood in a class',
    before: code`
      class Service:
          redis_manager = make()
          pipeline = redis_manager.pipeline()
    `,
    remedy: reExport('redis_manager', target('redis_manager'), 'variable'),
    after: code`
      class Service:
          from app.infra.redis_manager import redis_manager
          pipeline = redis_manager.pipeline()
    `,
  },
  {
    name: 'leaves a variable alone that is assigned with another',
    before: code`
      import redis

      redis_manager = other = make(redis)
    `,
    remedy: reExport('redis_manager', target('redis_manager'), 'variable'),
    after: null,
  },
  {
    name: 'leaves a variable alone that is part of a value',
    before: code`
      import redis

      redis_manager, other = make(redis)
    `,
    remedy: reExport('redis_manager', target('redis_manager'), 'variable'),
    after: null,
  },
  {
    name: 'leaves a variable alone that has a type',
    before: code`
      import redis

      redis_manager: object = make(redis)
    `,
    remedy: reExport('redis_manager', target('redis_manager'), 'variable'),
    after: null,
  },
  {
    name: 'takes the second of two classes',
    before: code`
      import redis


      class Settings:
          pass


      class RedisManager:
          settings = Settings(redis)


      manager = RedisManager()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      from app.infra.redis_manager import RedisManager


      class Settings:
          pass


      manager = RedisManager()
    `,
  },
  {
    name: 'has its import where it runs, not under TYPE_CHECKING',
    before: code`
      from typing import TYPE_CHECKING

      if TYPE_CHECKING:
          from redis import Redis, RedisError


      class RedisManager:
          client: "Redis"


      def get(manager: RedisManager) -> "RedisError": ...
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      from typing import TYPE_CHECKING

      from app.infra.redis_manager import RedisManager

      if TYPE_CHECKING:
          from redis import RedisError


      def get(manager: RedisManager) -> "RedisError": ...
    `,
  },
  {
    name: 'does not keep to an import that goes with the class',
    before: code`
      import os


      class RedisManager:
          def connect(self):
              from redis import Redis

              return Redis()


      manager = RedisManager(os)
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      import os

      from app.infra.redis_manager import RedisManager


      manager = RedisManager(os)
    `,
  },
  {
    name: 'drops a module that only the class used, be it that of the target',
    before: code`
      import app.infra.redis_manager as managers


      class RedisManager(managers.Base):
          pass


      manager = RedisManager()
    `,
    remedy: reExport('RedisManager', RedisManager),
    after: code`
      from app.infra.redis_manager import RedisManager


      manager = RedisManager()
    `,
  },
  {
    name: 'leaves a variable alone that the file has through a module',
    before: code`
      import app.infra.redis_manager as managers

      redis_manager = managers.make()
      managers.ping(redis_manager)
    `,
    remedy: reExport('redis_manager', target('redis_manager'), 'variable'),
    after: null,
  },
];
