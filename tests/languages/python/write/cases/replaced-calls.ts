import { code } from '../../../asked-remedies.ts';
import { target, use, type WritingCase } from '../writing.ts';

/** What stands around an expression decides how another one takes its place. */
export const replacedCalls: readonly WritingCase[] = [
  {
    name: 'keeps what the arguments use, where what comes back is called at once',
    before: code`
      from redis import Redis

      from app.config import REDIS_URL

      client = Redis(REDIS_URL)("a")
    `,
    remedy: use('Redis(REDIS_URL)', {
      target: target('connect'),
      call: true,
      arguments: 'REDIS_URL',
    }),
    after: code`
      from app.config import REDIS_URL
      from app.infra.redis_manager import connect

      client = connect(REDIS_URL)("a")
    `,
  },
  {
    name: 'calls a factory for a variable that has its name',
    before: code`
      import redis

      connect = redis.Redis()
      connect.get("a")
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true }),
    after: code`
      from app.infra.redis_manager import connect as canonical_connect

      connect = canonical_connect()
      connect.get("a")
    `,
  },
  {
    name: 'is awaited where what it replaces is no call',
    before: code`
      async def start():
          return await Legacy
    `,
    remedy: use('Legacy'),
    after: code`
      from app.infra.redis_manager import redis_manager


      async def start():
          return await redis_manager
    `,
  },
  {
    name: 'is not apart from a word behind its parentheses',
    before: code`
      import redis

      client = redis.Redis()if debug else None
    `,
    remedy: use('redis.Redis()', { target: target('connect'), call: true }),
    after: code`
      from app.infra.redis_manager import connect

      client = connect()if debug else None
    `,
  },
  {
    name: 'leaves the comment that touches an import which goes',
    before: code`
      import redis# pooled
      import os

      client = redis.Redis(os)
    `,
    remedy: use('redis.Redis(os)'),
    after: code`
      from app.infra.redis_manager import redis_manager# pooled

      client = redis_manager
    `,
  },
];

const connect = target('connect');

/** A factory that has to be awaited, where the body around may await. */
const awaited = (name: string, before: string, after: string | null): WritingCase => ({
  name,
  before,
  remedy: use('Redis()', { target: connect, call: true, await: true }),
  after: after === null ? null : `from app.infra.redis_manager import connect\n\n\n${after}`,
});

/** `await` in all that lies in an asynchronous function, and in nothing else. */
export const awaits: readonly WritingCase[] = [
  awaited(
    'in a comprehension',
    'async def start():\n    return [Redis() for host in hosts]\n',
    'async def start():\n    return [await connect() for host in hosts]\n',
  ),
  awaited(
    'in a comprehension in another one',
    'async def start():\n    return {host: [Redis() for port in ports] for host in hosts}\n',
    'async def start():\n    return {host: [await connect() for port in ports] for host in hosts}\n',
  ),
  awaited(
    'in what a generator goes through first',
    'async def start():\n    return list(host for host in Redis())\n',
    'async def start():\n    return list(host for host in await connect())\n',
  ),
  awaited(
    'in a decorator of an inner function',
    'async def start():\n    @Redis()\n    def inner():\n        pass\n',
    'async def start():\n    @await connect()\n    def inner():\n        pass\n',
  ),
  awaited(
    'not in a generator, which it would make an asynchronous one',
    'async def start():\n    return list(Redis() for host in hosts)\n',
    null,
  ),
  awaited('not in a decorator of the function', '@Redis()\nasync def start():\n    pass\n', null),
  awaited('not in a default of the function', 'async def start(client=Redis()):\n    pass\n', null),
  awaited(
    'not in a class of the function',
    'async def start():\n    class Service:\n        client = Redis()\n',
    null,
  ),
  awaited(
    'not in a function of the function',
    'async def start():\n    def inner():\n        return Redis()\n',
    null,
  ),
  awaited('not in a comprehension of the module', 'clients = [Redis() for host in hosts]\n', null),
];
