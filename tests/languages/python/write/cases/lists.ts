import { code } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

/** `from app.infra.redis_manager import …` with these names takes one more. */
const joins = (
  name: string,
  before: string,
  after: string,
  wanted = 'redis_manager',
): WritingCase => ({
  name,
  before: `import redis\n\nfrom app.infra.redis_manager import ${before}\n\nclient = redis.Redis()\nuse(${namesOf(before)})\n`,
  remedy: use('redis.Redis()', { target: target(wanted) }),
  after: `from app.infra.redis_manager import ${after}\n\nclient = ${wanted}\nuse(${namesOf(before)})\n`,
});

/** What the names of a list are called in the file. */
function namesOf(list: string): string {
  const items = list.replaceAll(/#.*|[()\\]/gu, '').split(',');
  const names = items.map((item) => item.trim().split(' ').at(-1));
  return names.filter(Boolean).join(', ');
}

/** Names come into the list of a `from` import where the list's own order has them, and in its layout. */
export const lists: readonly WritingCase[] = [
  joins(
    'a name with a capital inside among those of no class',
    'RedisManager, connect',
    'RedisManager, connect, getPool',
    'getPool',
  ),
  {
    name: 'come behind the remark of the last of three',
    before: code`
      import redis

      from app.infra.redis_manager import (
          connect,
          disconnect,
          ping,  # pooled
      )

      client = redis.Redis()
      use(connect, disconnect, ping)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import (
          connect,
          disconnect,
          ping,  # pooled
          redis_manager,
      )

      client = redis_manager
      use(connect, disconnect, ping)
    `,
  },
  joins(
    'constants before classes, classes before the rest',
    'DEFAULTS, RedisManager, wait',
    'DEFAULTS, POOL, RedisManager, wait',
    'POOL',
  ),
  joins('of one letter, a name is a class', 'RedisManager, T', 'ZONES, RedisManager, T', 'ZONES'),
  joins('classes among themselves', 'Alpha, Omega, wait', 'Alpha, Beta, Omega, wait', 'Beta'),
  joins(
    'in a class, a capital inside changes nothing',
    'DEFAULTS, getPool, wait',
    'DEFAULTS, Manager, getPool, wait',
    'Manager',
  ),
  joins(
    'without regard to case where the list has none',
    'connect, RedisManager, wait',
    'connect, redis_manager, RedisManager, wait',
  ),
  joins(
    'without regard to case in the new name, too',
    'connect, RedisManager, wait',
    'connect, Pool, RedisManager, wait',
    'Pool',
  ),
  joins(
    'as bytes where the list is so',
    'ALL, Base, CACHE, at',
    'ALL, Base, CACHE, REDIS, at',
    'REDIS',
  ),
  joins(
    'last where the list keeps no order',
    'wait, RedisManager, ping',
    'wait, RedisManager, ping, redis_manager',
  ),
  joins(
    'in order although a name is there twice',
    'ping, ping as pong, wait',
    'ping, ping as pong, redis_manager, wait',
  ),
  joins(
    'in order on lines of their own',
    '(\n    RedisManager,\n    ping,\n    wait,\n)',
    '(\n    RedisManager,\n    ping,\n    redis_manager,\n    wait,\n)',
  ),
  joins(
    'last on lines that backslashes continue',
    '\\\n    RedisManager, \\\n    ping',
    '\\\n    RedisManager, \\\n    ping, \\\n    redis_manager',
  ),
  joins(
    'in one line in parentheses',
    '(RedisManager, ping)',
    '(RedisManager, ping, redis_manager)',
  ),
  {
    name: 'stay in CRLF',
    before:
      'import redis\r\n\r\nfrom app.infra.redis_manager import (\r\n    ping,\r\n    wait,\r\n)\r\n\r\nclient = redis.Redis()\r\nuse(ping, wait)\r\n',
    remedy: use('redis.Redis()'),
    after:
      'from app.infra.redis_manager import (\r\n    ping,\r\n    redis_manager,\r\n    wait,\r\n)\r\n\r\nclient = redis_manager\r\nuse(ping, wait)\r\n',
  },
  {
    name: 'take the place of the only name, which goes',
    before: code`
      from app.infra.redis_manager import RedisManager

      client = RedisManager()
    `,
    remedy: use('RedisManager()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
  },
  {
    name: 'take the place of all names, which go',
    before: code`
      from app.infra.redis_manager import (
          RedisManager,
          Settings,
      )

      client = RedisManager(Settings())
    `,
    remedy: use('RedisManager(Settings())'),
    after: code`
      from app.infra.redis_manager import (
          redis_manager,
      )

      client = redis_manager
    `,
  },
  {
    name: 'do not take the place of a comment',
    before: code`
      from app.infra.redis_manager import (
          RedisManager,  # the class
          Settings,
      )

      client = RedisManager(Settings())
    `,
    remedy: use('RedisManager(Settings())'),
    after: code`
      from app.infra.redis_manager import (
          RedisManager,  # the class
          Settings,
          redis_manager,
      )

      client = redis_manager
    `,
    leavesUnused: ['RedisManager', 'Settings'],
  },
  {
    name: 'come where the last name goes',
    before: code`
      from app.infra.redis_manager import Pool, RedisManager

      client = RedisManager()
      Pool()
    `,
    remedy: use('RedisManager()'),
    after: code`
      from app.infra.redis_manager import Pool, redis_manager

      client = redis_manager
      Pool()
    `,
  },
  {
    name: 'come where the last name goes from lines of its own',
    before: code`
      from app.infra.redis_manager import (
          Pool,
          RedisManager,
      )

      client = RedisManager()
      Pool()
    `,
    remedy: use('RedisManager()'),
    after: code`
      from app.infra.redis_manager import (
          Pool,
          redis_manager,
      )

      client = redis_manager
      Pool()
    `,
  },
  {
    name: 'go in two places at once',
    before: code`
      from app.infra.redis_manager import Pool, RedisManager, ping, url

      client = Pool(RedisManager(url))
      ping()
    `,
    remedy: use('Pool(RedisManager(url))'),
    after: code`
      from app.infra.redis_manager import ping, redis_manager

      client = redis_manager
      ping()
    `,
  },
  {
    name: 'with an alias have a statement of their own',
    before: code`
      import redis

      from app.infra.redis_manager import RedisManager as Manager

      client = redis.Redis()
      Manager()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import RedisManager as Manager
      from app.infra.redis_manager import redis_manager

      client = redis_manager
      Manager()
    `,
  },
  {
    name: 'with an alias join a list that mixes them',
    before: code`
      import redis

      from app.infra.redis_manager import RedisManager, ping as pong

      redis_manager = None
      client = redis.Redis()
      pong(RedisManager)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import RedisManager, ping as pong, redis_manager as canonical_redis_manager

      redis_manager = None
      client = canonical_redis_manager
      pong(RedisManager)
    `,
  },
  {
    name: 'with an alias come behind the same name without',
    before: code`
      import redis

      from app.infra.redis_manager import redis_manager, wait as sleep

      redis_manager = sleep(redis_manager)
      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager, redis_manager as canonical_redis_manager, wait as sleep

      redis_manager = sleep(redis_manager)
      client = canonical_redis_manager
    `,
  },
  {
    name: 'do not join a star',
    before: code`
      import redis

      from app.infra.redis_manager import *

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import *
      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
  },
  {
    name: 'do not join an import behind the first use',
    before: code`
      import redis

      client = redis.Redis()

      from app.infra.redis_manager import RedisManager

      RedisManager()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager

      from app.infra.redis_manager import RedisManager

      RedisManager()
    `,
  },
  {
    name: 'join an import of the function that they are for',
    before: code`
      def load(key):
          import redis
          from app.infra.redis_manager import RedisManager

          return redis.Redis().get(RedisManager, key)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      def load(key):
          from app.infra.redis_manager import RedisManager, redis_manager

          return redis_manager.get(RedisManager, key)
    `,
  },
];
