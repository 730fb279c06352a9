import { code, reExport } from '../../../asked-remedies.ts';
import { target, type WritingCase } from '../writing.ts';

const RedisManager = target('RedisManager');

/** An import takes the place of a class that another module declares. */
export const reExports: readonly WritingCase[] = [
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
];
