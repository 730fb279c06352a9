import { code } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

/** What the file has imported already serves where it means the export at that place, and has run. */
export const existing: readonly WritingCase[] = [
  {
    name: 'in a function, although its import stands further down in the module',
    before: code`
      def connect():
          return Redis()


      from app.infra.redis_manager import redis_manager

      connect(redis_manager)
    `,
    remedy: use('Redis()'),
    after: code`
      def connect():
          return redis_manager


      from app.infra.redis_manager import redis_manager

      connect(redis_manager)
    `,
  },
  {
    name: 'not before its import has run',
    before: code`
      import redis

      client = redis.Redis()

      from app.infra.redis_manager import redis_manager

      redis_manager.get("a")
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      client = canonical_redis_manager

      from app.infra.redis_manager import redis_manager

      redis_manager.get("a")
    `,
  },
  {
    name: 'not where its import may not have run',
    before: code`
      import redis

      if debug:
          from app.infra.redis_manager import redis_manager

          redis_manager.get("a")

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      if debug:
          from app.infra.redis_manager import redis_manager

          redis_manager.get("a")

      client = canonical_redis_manager
    `,
  },
  {
    name: 'behind its import in the same branch',
    before: code`
      if debug:
          from app.infra.redis_manager import redis_manager

          client = Redis()
          redis_manager.get("a")
    `,
    remedy: use('Redis()'),
    after: code`
      if debug:
          from app.infra.redis_manager import redis_manager

          client = redis_manager
          redis_manager.get("a")
    `,
  },
  {
    name: 'not in a function of a branch before its import',
    before: code`
      if debug:
          connect = lambda: Redis()
          connect()
          from app.infra.redis_manager import redis_manager

          redis_manager.get("a")
    `,
    remedy: use('Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      if debug:
          connect = lambda: canonical_redis_manager
          connect()
          from app.infra.redis_manager import redis_manager

          redis_manager.get("a")
    `,
  },
  {
    name: 'in a class body that imports it',
    before: code`
      class Service:
          from app.infra.redis_manager import redis_manager

          client = Redis()
          redis_manager.get("a")
    `,
    remedy: use('Redis()'),
    after: code`
      class Service:
          from app.infra.redis_manager import redis_manager

          client = redis_manager
          redis_manager.get("a")
    `,
  },
  {
    name: 'not where a parameter has its name',
    before: code`
      import redis

      from app.infra.redis_manager import redis_manager


      def connect(redis_manager=redis_manager):
          return redis_manager or redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager
      from app.infra.redis_manager import redis_manager as canonical_redis_manager


      def connect(redis_manager=redis_manager):
          return redis_manager or canonical_redis_manager
    `,
  },
  {
    name: 'not through a module whose package has something else for it',
    before: code`
      import redis

      import app.infra.redis_manager as manager

      client = redis.Redis()
      manager.ping()
    `,
    shadowed: ['app/infra/redis_manager.py'],
    remedy: use('redis.Redis()'),
    after: code`
      import app.infra.redis_manager as manager
      from app.infra.redis_manager import redis_manager

      client = redis_manager
      manager.ping()
    `,
  },
  {
    name: 'through a module, for a variable of the wanted name',
    before: code`
      import redis

      import app.infra.redis_manager as manager

      redis_manager = redis.Redis()
      manager.ping(redis_manager)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import app.infra.redis_manager as manager

      redis_manager = manager.redis_manager
      manager.ping(redis_manager)
    `,
  },
  {
    name: 'not under the name alone, which is that of another export',
    before: code`
      import redis

      from app.infra.redis_manager import redis_pool as redis_manager

      client = redis.Redis()
      redis_manager.get("a")
    `,
    remedy: use('redis.Redis()', { target: target('redis_manager') }),
    after: code`
      from app.infra.redis_manager import redis_pool as redis_manager
      from app.infra.redis_manager import redis_manager as canonical_redis_manager

      client = canonical_redis_manager
      redis_manager.get("a")
    `,
  },
  {
    name: 'not under the second of two names that are taken',
    before: code`
      import redis

      redis_manager = canonical_redis_manager = None
      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager as canonical_redis_manager_2

      redis_manager = canonical_redis_manager = None
      client = canonical_redis_manager_2
    `,
  },
  {
    name: 'not under the second of two class names that are taken',
    before: code`
      import redis

      RedisManager = CanonicalRedisManager = None
      client = redis.Redis()
    `,
    remedy: use('redis.Redis', { target: target('RedisManager') }),
    after: code`
      from app.infra.redis_manager import RedisManager as CanonicalRedisManager2

      RedisManager = CanonicalRedisManager = None
      client = CanonicalRedisManager2()
    `,
  },
  {
    name: 'not under a name that is taken and has a capital inside',
    before: code`
      import redis

      getRedis = None
      client = redis.Redis()
    `,
    remedy: use('redis.Redis()', { target: target('getRedis') }),
    after: code`
      from app.infra.redis_manager import getRedis as canonical_getRedis

      getRedis = None
      client = canonical_getRedis
    `,
  },
  {
    name: 'not under a name that a class keeps, in a comprehension of its body',
    before: code`
      import redis


      class Service:
          redis_manager = None
          clients = [redis.Redis() for host in range(3)]
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      class Service:
          redis_manager = None
          clients = [redis_manager for host in range(3)]
    `,
  },
];
