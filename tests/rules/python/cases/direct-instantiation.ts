import type { RegistryInput } from '../../../../src/registry/types.ts';
import { managerProject } from '../python-project.ts';
import type { ExpectedError, RuleCases } from '../rule-cases.ts';

const fixed = (at: string, nth = 0): ExpectedError => ({
  messageId: 'direct',
  at,
  nth,
  remedy: 'fix',
});
const SETS = 'this file sets attributes of it, which would then be those of all';

const suggested = (at: string, caution: string, nth = 0): ExpectedError => ({
  messageId: 'direct',
  at,
  nth,
  remedy: 'suggestion',
  caution,
});
const subclass = (at: string, nth = 0): ExpectedError => ({
  messageId: 'subclass',
  at,
  nth,
  remedy: 'none',
});

const DROPPED = 'the arguments given here are dropped';
const TAKEN = 'this file ends or takes over its connection, which would then be that of all';
const OTHER_CLASS = '`redis_client` is of another class';

const redisRegistry = (source: Partial<RegistryInput['sources'][string]>): RegistryInput => ({
  sources: {
    redis: {
      module: 'app/infra/redis_client.py',
      exports: { instance: 'redis_client' },
      ...source,
    },
  },
});

/** Creations of clients, where the canonical module hands out a client. */
export const clientCases: RuleCases = {
  valid: [
    {
      name: 'a queue that is told where Redis is',
      code: 'from celery import Celery\n\napp = Celery("jobs", broker="redis://localhost")',
    },
    {
      name: 'the address of a node of a cluster',
      code: 'from redis.cluster import ClusterNode\n\nnodes = [ClusterNode("localhost", 6379)]',
    },
    {
      name: 'an error of the sentinels',
      code: 'from redis.sentinel import MasterNotFoundError\n\nerror = MasterNotFoundError("gone")',
    },
    {
      name: 'an address that is checked',
      code: 'from pydantic import RedisDsn\n\nurl = RedisDsn("redis://localhost")',
    },
    {
      name: 'a cache of a framework that its settings describe',
      code: 'from django.core.cache import caches\n\ncache = caches["redis"]',
    },
    {
      name: 'a field of a dataclass',
      code: 'from dataclasses import dataclass\nimport redis\n\n@dataclass\nclass Context:\n    client: redis.Redis',
    },
    {
      name: 'a parameter that a framework fills',
      code: 'from typing import Annotated\nfrom fastapi import Depends\nfrom redis import Redis\n\ndef route(client: Annotated[Redis, Depends(client_of_app)]):\n    return client.get("key")',
    },
    {
      name: 'who a client logs in as',
      code: 'from redis.credentials import UsernamePasswordCredentialProvider\n\nwho = UsernamePasswordCredentialProvider("app", "secret")',
    },
    {
      name: 'a protocol with the name of the client',
      code: 'from typing import Protocol\n\nclass Redis(Protocol):\n    def get(self, key: str) -> str: ...',
    },
    {
      name: 'a tuple with the name of the client',
      code: 'from collections import namedtuple\n\nRedis = namedtuple("Redis", "host port")\naddress = Redis("localhost", 6379)',
    },
    {
      name: 'a cluster of dask',
      code: 'from dask.distributed import LocalCluster, Client\n\nclient = Client(LocalCluster())',
    },
    {
      name: 'a pool of connections of another database',
      code: 'from psycopg_pool import ConnectionPool\n\npool = ConnectionPool("postgres://localhost")',
    },
    {
      name: 'an error of the package, made for a test',
      code: 'import redis\n\nerror = redis.ConnectionError("gone")',
    },
    {
      name: 'a policy of retries of the package',
      code: 'from redis.backoff import ExponentialBackoff\nfrom redis.retry import Retry\n\nretry = Retry(ExponentialBackoff(), 3)',
    },
    {
      name: 'the canonical instance, imported',
      code: 'from app.infra.redis_client import redis_client\nredis_client.get("key")',
    },
    {
      name: 'the canonical instance through its package',
      code: 'from app.infra import redis_client as module\nmodule.redis_client.get("key")',
    },
    {
      name: 'the canonical module itself',
      file: 'app/infra/redis_client.py',
      code: 'import redis\nredis_client = redis.Redis()',
    },
    {
      name: 'the file that declares what a canonical package hands out',
      file: 'app/infra/client.py',
      code: 'import redis\nredis_client = redis.Redis()',
      registry: redisRegistry({ module: 'app/infra/__init__.py' }),
      files: {
        'app/infra/__init__.py': 'from .client import redis_client\n',
        'app/infra/client.py': 'import redis\nredis_client = redis.Redis()\n',
      },
    },
    {
      name: 'a file that the source allows',
      file: 'scripts/flush.py',
      code: 'import redis\nredis.Redis().flushall()',
      registry: redisRegistry({ allow: ['scripts/**'] }),
      files: { 'scripts/flush.py': '' },
    },
    {
      name: 'a file outside include',
      file: 'tools/flush.py',
      code: 'import redis\nredis.Redis()',
      registry: { include: ['app/**'], ...redisRegistry({}) },
    },
    { name: 'a name of another package', code: 'from mylib import Redis\nRedis()' },
    { name: 'a class of the file with the name of the client', code: 'class Redis: pass\nRedis()' },
    {
      name: 'a parameter with that name',
      code: 'from redis import Redis\ndef make(Redis): return Redis()',
    },
    {
      name: 'a local variable with that name',
      code: 'from redis import Redis\ndef make():\n    Redis = dict\n    return Redis()',
    },
    {
      name: 'a variable of a comprehension with that name',
      code: 'from redis import Redis\nmade = [Redis() for Redis in factories]',
    },
    {
      name: 'fakeredis',
      code: 'import fakeredis\nclient = fakeredis.FakeRedis()\naio = fakeredis.aioredis.FakeRedis()',
    },
    {
      name: 'an error of the library',
      code: 'import redis\nraise redis.ConnectionError("gone")',
    },
    {
      name: 'a lock on a client that is given',
      code: 'from redis.lock import Lock\ndef lock(client): return Lock(client, "a")',
    },
    {
      name: 'a policy for retries',
      code: 'from redis.backoff import ExponentialBackoff\nfrom redis.retry import Retry\nretry = Retry(ExponentialBackoff(), 3)',
    },
    {
      name: 'the class as a value',
      code: 'import redis\nclass Config:\n    client_class = redis.Redis\n    kinds = [redis.Redis, redis.RedisCluster]',
    },
    {
      name: 'the class as a bound of types',
      code: 'from typing import TypeVar\nimport redis\nR = TypeVar("R", bound=redis.Redis)',
    },
    {
      name: 'a method of the class on a client that is given',
      code: 'import redis\ndef get(client): return redis.Redis.get(client, "a")',
    },
    {
      name: 'a path of the library',
      code: 'from redis.commands.json.path import Path\nroot = Path("$")',
    },
    {
      name: 'a subclass of an error',
      code: 'import redis\nclass Gone(redis.RedisError): pass\nraise Gone()',
    },
    {
      name: 'a pool of fake connections',
      code: 'import fakeredis\nimport redis\npool = redis.ConnectionPool(connection_class=fakeredis.FakeConnection)',
    },
    {
      name: 'a client of a pool of fake connections',
      code: 'import redis\nfrom fakeredis import FakeConnection\npool = redis.ConnectionPool(host="x", connection_class=FakeConnection)\nclient = redis.Redis(connection_pool=pool)',
    },
    {
      name: 'a client of a URL with fake connections',
      code: 'import fakeredis\nimport redis\nclient = redis.from_url("redis://x", connection_class=fakeredis.FakeConnection)',
    },
    {
      name: 'a client of a pool that a test declares',
      file: 'tests/test_x.py',
      code: 'import redis\nclass FakePool: pass\nclient = redis.Redis(connection_pool=FakePool())',
    },
    {
      name: 'a client of a mocked pool',
      file: 'tests/test_x.py',
      code: 'import redis\nfrom unittest import mock\nclient = redis.Redis(connection_pool=mock.MagicMock())',
    },
    {
      name: 'a mock of its module as a pool',
      code: 'import redis\nimport unittest.mock\nclient = redis.Redis(connection_pool=unittest.mock.MagicMock())',
    },
    {
      name: 'a connection class of a module of fakeredis',
      code: 'import redis\nfrom fakeredis.aioredis import FakeConnection\nclient = redis.from_url("redis://x", connection_class=FakeConnection)',
    },
    {
      name: 'a fake pool behind other calls',
      code: 'import fakeredis\nimport redis\nlog = print("x")\npool = redis.ConnectionPool(connection_class=fakeredis.FakeConnection)\nclient = redis.Redis(connection_pool=pool)',
    },
    {
      name: 'a mock',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import MagicMock, AsyncMock\nfrom redis import Redis\nclient = MagicMock(spec=Redis)\naio = AsyncMock(spec=Redis)',
    },
    {
      name: 'a patched client',
      file: 'tests/test_x.py',
      code: 'from unittest.mock import patch\n@patch("redis.Redis")\ndef test_x(client): client.get("a")',
    },
    {
      name: 'a test double',
      file: 'tests/test_x.py',
      files: { 'tests/test_x.py': '' },
      code: 'class FakeRedisManager:\n    pass\n\nmanager = FakeRedisManager()',
      registry: { ...redisRegistry({}), tests: ['tests/**'] },
    },
    {
      name: 'an annotation',
      code: 'from redis import Redis\ndef use(client: Redis) -> "Redis": return client',
    },
    {
      name: 'an import for types only',
      code: 'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from redis import Redis\nclient: "Redis"',
    },
    { name: 'a check of the type', code: 'import redis\nok = isinstance(x, redis.Redis)' },
    {
      name: 'an exception',
      code: 'import redis\ntry:\n    work()\nexcept redis.RedisError as error:\n    raise redis.ConnectionError() from error',
    },
    {
      name: 'a lock, a script, a retry',
      code: 'from redis.retry import Retry\nfrom redis.backoff import ExponentialBackoff\nretry = Retry(ExponentialBackoff(), 3)',
    },
    {
      name: 'methods of the instance',
      code: 'from app.infra.redis_client import redis_client\npipe = redis_client.pipeline()\npipe.set("a", 1)\npipe.execute()',
    },
    { name: 'a comment', code: '# redis.Redis()\nx = 1' },
    { name: 'a string', code: 'x = "redis.Redis()"\ny = """from redis import Redis\nRedis()"""' },
    { name: 'a docstring', code: 'def f():\n    """redis.Redis() opens a pool."""\n' },
    {
      name: 'a relative module with the name of the package',
      code: 'from . import redis\nredis.Redis()',
      files: { 'app/services/redis.py': 'def Redis(): return None\n' },
    },
    {
      name: 'a module of the project with the name of a class',
      code: 'from app.services import helper\nhelper.Redis()',
      files: { 'app/services/helper.py': 'class Redis: pass\n' },
    },
    {
      name: 'a class that is only named alike and makes nothing',
      code: 'def f():\n    class LocalRedisManager: pass\n    LocalRedisManager()',
    },
    {
      name: 'a class of the app that is given a client',
      code: 'class Cache:\n    def __init__(self, client): self.client = client\n\nfrom app.infra.redis_client import redis_client\ncache = Cache(redis_client)',
    },
    {
      name: 'a class that is passed on, not called',
      code: 'from redis import Redis\nregister(Redis)',
    },
    {
      name: 'a partial that somebody else calls',
      code: 'from functools import partial\nfrom redis import Redis\nmake = partial(Redis, db=1)',
    },
    {
      name: 'a name that a later import gives',
      code: 'import redis\nimport other as redis2\nredis2.Redis()',
    },
    { name: 'a name under another module', code: 'import clients.redis\nclients.redis.Redis()' },
    {
      name: 'asyncio of the standard library',
      code: 'import asyncio\nfrom asyncio import Queue\nasyncio.Redis = 1\nq = Queue()',
    },
    {
      name: 'from_url of another library',
      code: 'from broker import from_url\nfrom_url("redis://localhost")',
    },
    { name: 'getattr with a name that is computed', code: 'import redis\ngetattr(redis, name)()' },
    {
      name: 'an item of a mapping',
      code: 'from redis import Redis\nkinds = {"a": Redis}\nkinds["a"]()',
    },
    {
      name: 'the canonical instance, renamed',
      code: 'from app.infra.redis_client import redis_client as client\nclient.get("a")',
    },
    {
      name: 'the canonical instance in a function',
      code: 'def f():\n    from app.infra.redis_client import redis_client\n    return redis_client.get("a")',
    },
    {
      name: 'the canonical instance through its module',
      code: 'import app.infra.redis_client as module\nmodule.redis_client.get("a")',
    },
    {
      name: 'the canonical instance by a star',
      code: 'from app.infra.redis_client import *\nredis_client.get("a")',
    },
    {
      name: 'the canonical instance by importlib',
      code: 'import importlib\nmodule = importlib.import_module("app.infra.redis_client")\nmodule.redis_client.get("a")',
    },
    {
      name: 'the canonical instance as a default',
      code: 'from app.infra.redis_client import redis_client\ndef f(client=redis_client): return client',
    },
    {
      name: 'the canonical instance as an argument',
      code: 'from app.infra.redis_client import redis_client\nService(redis_client)',
    },
    {
      name: 'the canonical instance as a field',
      code: 'from app.infra.redis_client import redis_client\nclass Service:\n    client = redis_client',
    },
    {
      name: 'a method that is called like the class',
      code: 'class Service:\n    def Redis(self): return None\nService().Redis()',
    },
    {
      name: 'an attribute of another object',
      code: 'factory.Redis()',
    },
    {
      name: 'an item of a namespace',
      code: 'ns = {}\nns["Redis"]()',
    },
    {
      name: 'a class that is only named',
      code: 'import redis\nkind = redis.Redis',
    },
    {
      name: 'a class in a union type',
      code: 'import redis\nclient: redis.Redis | None = None',
    },
    {
      name: 'a class in a cast',
      code: 'from typing import cast\nfrom redis import Redis\nclient = cast(Redis, given)',
    },
    {
      name: 'a class in a subclass check',
      code: 'from redis import Redis\nok = issubclass(kind, Redis)',
    },
    {
      name: 'a class in a match',
      code: 'import redis\nmatch client:\n    case redis.Redis(): pass',
    },
    {
      name: 'a class that is deleted',
      code: 'from redis import Redis\ndel Redis',
    },
    {
      name: 'a class method that makes nothing',
      code: 'from redis import Redis\nRedis.__doc__',
    },
    {
      name: 'an import alone',
      code: 'import redis\nfrom redis import Redis',
    },
    {
      name: 'an import for its version',
      code: 'import redis\nprint(redis.__version__)',
    },
    {
      name: 'a call of a namesake in lower case',
      code: 'from mylib import redis\nredis()',
    },
    {
      name: 'a lambda that is given the class',
      code: 'make = lambda Redis: Redis()',
    },
    {
      name: 'a loop over classes',
      code: 'for Redis in kinds:\n    Redis()',
    },
    {
      name: 'a class that a with statement binds',
      code: 'with open_class() as Redis:\n    Redis()',
    },
    {
      name: 'a class that an except clause binds',
      code: 'try:\n    work()\nexcept ValueError as Redis:\n    Redis()',
    },
    {
      name: 'a class that a walrus binds',
      code: 'if Redis := find():\n    Redis()',
    },
    {
      name: 'a class that a function imports from elsewhere',
      code: 'from redis import Redis\ndef f():\n    from mylib import Redis\n    return Redis()',
    },
    {
      name: 'a class of a type parameter',
      code: 'def f[Redis](kind: type[Redis]): return kind()',
    },
    {
      name: 'a package of the project with a longer name',
      code: 'from redis_tools import Redis\nRedis()',
    },
  ],
  invalid: [
    {
      name: 'a fake pool or another one, as a condition decides',
      code: 'import fakeredis\nimport redis\nclient = redis.Redis(connection_pool=fakeredis.FakePool() if __debug__ else redis.ConnectionPool())\n',
      errors: [
        suggested(
          'redis.Redis(connection_pool=fakeredis.FakePool() if __debug__ else redis.ConnectionPool())',
          DROPPED,
        ),
        suggested('redis.ConnectionPool()', '`redis_client` is of another class'),
      ],
    },
    {
      name: 'a pool that is made of what it was before',
      code: 'import redis\npool = None\npool = redis.ConnectionPool(connection_pool=pool)\nclient = redis.Redis(connection_pool=pool)\n',
      errors: [
        suggested(
          'redis.ConnectionPool(connection_pool=pool)',
          '`redis_client` is of another class',
        ),
        suggested('redis.Redis(connection_pool=pool)', DROPPED),
      ],
    },
    {
      name: 'the class of the module',
      code: 'import redis\n\nclient = redis.Redis()',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a variable that is deleted itself, before a member of another is read',
      code: 'import redis\nclient = redis.Redis()\nclient.get("key")\ndel client\nother.close()\n',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a renamed module',
      code: 'import redis as r\nclient = r.Redis()',
      errors: [fixed('r.Redis()')],
    },
    {
      name: 'a name',
      code: 'from redis import Redis\nclient = Redis()',
      errors: [fixed('Redis()')],
    },
    {
      name: 'a renamed name',
      code: 'from redis import Redis as R\nclient = R()',
      errors: [fixed('R()')],
    },
    {
      name: 'a star import',
      code: 'from redis import *\nclient = Redis()',
      errors: [fixed('Redis()')],
    },
    {
      name: 'the arguments of the canonical one',
      code: 'import redis\nclient = redis.Redis(host="localhost", port=6379)',
      errors: [fixed('redis.Redis(host="localhost", port=6379)')],
    },
    {
      name: 'other arguments',
      code: 'import redis\nclient = redis.Redis(db=1)',
      errors: [suggested('redis.Redis(db=1)', DROPPED)],
    },
    {
      name: 'an argument that is no literal',
      code: 'import redis\nclient = redis.Redis(host=HOST, port=6379)',
      errors: [suggested('redis.Redis(host=HOST, port=6379)', DROPPED)],
    },
    {
      name: 'the asynchronous client',
      code: 'import redis.asyncio as redis\nclient = redis.Redis()',
      errors: [suggested('redis.Redis()', OTHER_CLASS)],
    },
    {
      name: 'the asynchronous client by its whole name',
      code: 'import redis.asyncio\nclient = redis.asyncio.Redis()',
      errors: [suggested('redis.asyncio.Redis()', OTHER_CLASS)],
    },
    {
      name: 'the asynchronous client from the package',
      code: 'from redis import asyncio as aioredis\nclient = aioredis.Redis()',
      errors: [suggested('aioredis.Redis()', OTHER_CLASS)],
    },
    {
      name: 'the asynchronous client by name',
      code: 'from redis.asyncio import Redis\nclient = Redis()',
      errors: [suggested('Redis()', OTHER_CLASS)],
    },
    {
      name: 'the module that declares the class',
      code: 'from redis.client import Redis\nclient = Redis()',
      errors: [suggested('Redis()', OTHER_CLASS)],
    },
    {
      name: 'aioredis',
      code: 'import aioredis\nasync def f():\n    return await aioredis.create_redis_pool("redis://x")',
      errors: [suggested('aioredis.create_redis_pool("redis://x")', OTHER_CLASS)],
    },
    {
      name: 'aioredis 2',
      code: 'import aioredis\nclient = aioredis.from_url("redis://x")',
      errors: [suggested('aioredis.from_url("redis://x")', OTHER_CLASS)],
    },
    {
      name: 'from_url',
      code: 'import redis\nclient = redis.from_url("redis://x")',
      errors: [suggested('redis.from_url("redis://x")', OTHER_CLASS)],
    },
    {
      name: 'from_url of the class',
      code: 'import redis\nclient = redis.Redis.from_url("redis://x")',
      errors: [suggested('redis.Redis.from_url("redis://x")', OTHER_CLASS)],
    },
    {
      name: 'a pool, and a client of it',
      code: 'import redis\npool = redis.ConnectionPool()\nclient = redis.Redis(connection_pool=pool)',
      errors: [
        suggested('redis.ConnectionPool()', OTHER_CLASS),
        suggested('redis.Redis(connection_pool=pool)', DROPPED),
      ],
    },
    {
      name: 'a cluster',
      code: 'from redis.cluster import RedisCluster\nclient = RedisCluster()',
      errors: [suggested('RedisCluster()', OTHER_CLASS)],
    },
    {
      name: 'a sentinel',
      code: 'from redis.sentinel import Sentinel\nsentinel = Sentinel([("x", 1)])',
      errors: [suggested('Sentinel([("x", 1)])', OTHER_CLASS)],
    },
    {
      name: 'an import in a function',
      code: 'def make():\n    import redis\n    return redis.Redis()',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a fallback of the import',
      code: 'try:\n    import redis\nexcept ImportError:\n    redis = None\n\nclient = redis.Redis()',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a fallback to another package',
      code: 'try:\n    from redis.asyncio import Redis\nexcept ImportError:\n    from aioredis import Redis\n\nclient = Redis()',
      errors: [{ messageId: 'direct', at: 'Redis()', remedy: 'suggestion' }],
    },
    {
      name: 'an alias',
      code: 'import redis\nClient = redis.Redis\nclient = Client()',
      errors: [fixed('Client()')],
    },
    {
      name: 'an alias of the module',
      code: 'import redis\nr = redis\nclient = r.Redis()',
      errors: [fixed('r.Redis()')],
    },
    {
      name: 'import_module',
      code: 'import importlib\nclient = importlib.import_module("redis").Redis()',
      errors: [fixed('importlib.import_module("redis").Redis()')],
    },
    {
      name: 'import_module into a name',
      code: 'from importlib import import_module\nredis = import_module("redis")\nclient = redis.Redis()',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: '__import__',
      code: 'client = __import__("redis").Redis()',
      errors: [fixed('__import__("redis").Redis()')],
    },
    {
      name: 'getattr',
      code: 'import redis\nclient = getattr(redis, "Redis")()',
      errors: [fixed('getattr(redis, "Redis")()')],
    },
    {
      name: 'an attribute that holds the class',
      code: 'import redis\nclass Cache:\n    def __init__(self):\n        self.factory = redis.Redis\n    def get(self):\n        return self.factory()',
      errors: [fixed('self.factory()')],
    },
    {
      name: 'an attribute of the class that holds it',
      code: 'import redis\nclass Cache:\n    client_class = redis.Redis\n    def make(self):\n        return self.client_class()',
      errors: [fixed('self.client_class()')],
    },
    {
      name: 'an attribute of an instance',
      code: 'import redis\nclass Cache:\n    def __init__(self):\n        self.client = redis.Redis()',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a lazy instance',
      code: 'import redis\n_client = None\ndef get():\n    global _client\n    if _client is None:\n        _client = redis.Redis()\n    return _client',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a default of a parameter',
      code: 'import redis\ndef f(client=redis.Redis()): pass',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a lambda',
      code: 'import redis\nmake = lambda: redis.Redis()',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a walrus',
      code: 'import redis\nif (client := redis.Redis()):\n    client.get("a")',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'with',
      code: 'import redis\nwith redis.Redis() as client:\n    client.get("a")',
      errors: [suggested('redis.Redis()', TAKEN)],
      unwritten: 1,
    },
    {
      name: 'with, unnamed',
      code: 'import redis\nwith redis.Redis():\n    pass',
      errors: [suggested('redis.Redis()', 'nothing uses the result')],
      unwritten: 1,
    },
    {
      name: 'async with',
      code: 'import redis\nasync def f():\n    async with redis.Redis() as client:\n        await client.get("a")',
      errors: [suggested('redis.Redis()', TAKEN)],
      unwritten: 1,
    },
    {
      name: 'a comprehension',
      code: 'import redis\nclients = [redis.Redis() for _ in range(3)]',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'an f-string',
      code: 'import redis\nprint(f"{redis.Redis().get(1)}")',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'an attribute of a field that is set',
      code: 'import redis\nclass Cache:\n    def __init__(self):\n        self.client = redis.Redis()\n        self.client.decode = True',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'an attribute of a field of the class that is set',
      code: 'import redis\nclass Cache:\n    @classmethod\n    def make(cls):\n        cls.client = redis.Redis()\n        cls.client.decode = True',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'an attribute that is deleted',
      code: 'import redis\nclient = redis.Redis()\ndel client.decode',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a file that closes it',
      code: 'import redis\nclient = redis.Redis()\nclient.close()',
      errors: [suggested('redis.Redis()', TAKEN)],
    },
    {
      name: 'an unused one',
      code: 'import redis\nredis.Redis()',
      errors: [suggested('redis.Redis()', 'nothing uses the result')],
    },
    {
      name: 'through a barrel with a star',
      code: 'from app.clients import Client\nclient = Client()',
      errors: [fixed('Client()')],
    },
    {
      name: 'through a barrel by relative import',
      file: 'app/services/x.py',
      code: 'from ..clients.barrel import Client as C\nclient = C()',
      errors: [fixed('C()')],
    },
    {
      name: 'through a module of a package',
      code: 'from app import clients\nclient = clients.Client()',
      errors: [fixed('clients.Client()')],
    },
    {
      name: 'through the whole name of a module',
      code: 'import app.clients.barrel\nclient = app.clients.barrel.Client()',
      errors: [fixed('app.clients.barrel.Client()')],
    },
    {
      name: 'through a variable of another module',
      code: 'from app.services.kinds import Kind\nclient = Kind()',
      files: { 'app/services/kinds.py': 'import redis\nKind = redis.Redis\n' },
      errors: [fixed('Kind()')],
    },
    {
      name: 'a subclass',
      code: 'from redis import Redis\nclass Mine(Redis):\n    def get(self, key): return super().get(key)',
      errors: [subclass('Redis', 1)],
    },
    {
      name: 'a generic subclass',
      code: 'import redis\nclass Mine(redis.Redis[str]): pass',
      errors: [subclass('redis.Redis[str]')],
    },
    {
      name: 'an instance of a subclass',
      code: 'from app.services.mine import Mine\nclient = Mine()',
      files: {
        'app/services/mine.py':
          'import redis\nclass Mine(redis.Redis):\n    def extra(self): pass\n',
      },
      errors: [suggested('Mine()', OTHER_CLASS)],
    },
    {
      name: 'cls() of a subclass',
      code: 'import redis\nclass Mine(redis.Redis):\n    @classmethod\n    def make(cls):\n        return cls()',
      errors: [subclass('redis.Redis'), suggested('cls()', OTHER_CLASS)],
    },
    {
      name: 'inherited from_url',
      code: 'import redis\nclass Mine(redis.Redis):\n    pass\nclient = Mine.from_url("x")',
      errors: [subclass('redis.Redis'), suggested('Mine.from_url("x")', OTHER_CLASS)],
    },
    {
      name: 'connections of a class of the application',
      code: 'import redis\nclass Traced(redis.Connection): pass\npool = redis.ConnectionPool(connection_class=Traced)',
      errors: [
        suggested(
          'redis.ConnectionPool(connection_class=Traced)',
          '`redis_client` is of another class',
        ),
      ],
    },
    {
      name: 'a fake that is no connection',
      code: 'import fakeredis\nimport redis\nclient = redis.Redis(host=fakeredis.HOST)',
      errors: [
        suggested('redis.Redis(host=fakeredis.HOST)', 'the arguments given here are dropped'),
      ],
    },
    {
      name: 'connections of a module that is gone',
      code: 'import redis\nfrom app.gone import FakeConnection\nclient = redis.Redis(connection_class=FakeConnection)',
      errors: [suggested('redis.Redis(connection_class=FakeConnection)', DROPPED)],
    },
    {
      name: 'connections of a name that its module does not have',
      code: 'import redis\nfrom app.clients.barrel import FakeConnection\nclient = redis.Redis(connection_class=FakeConnection)',
      errors: [suggested('redis.Redis(connection_class=FakeConnection)', DROPPED)],
    },
    {
      name: 'connections of a name that nothing declares',
      code: 'import redis\nclient = redis.Redis(connection_class=FakeConnection)',
      errors: [suggested('redis.Redis(connection_class=FakeConnection)', DROPPED)],
    },
    {
      name: 'connections that are fake where another package is not there',
      code: 'import redis\nfrom app.connections import Connection\nclient = redis.Redis(connection_class=Connection)',
      files: {
        'app/connections.py':
          'try:\n    from redis import Connection\nexcept ImportError:\n    from fakeredis import FakeConnection as Connection\n',
      },
      errors: [suggested('redis.Redis(connection_class=Connection)', DROPPED)],
    },
    {
      name: 'a client that is waited for, where nothing is known of the factory',
      code: 'import aioredis\nasync def f():\n    return await aioredis.create_redis_pool()',
      registry: redisRegistry({ exports: { factory: 'get_client' } }),
      files: { 'app/infra/redis_client.py': 'from vendor import get_client\n' },
      errors: [suggested('aioredis.create_redis_pool()', 'what `get_client` returns is unknown')],
    },
    {
      name: 'a class that the file patches',
      file: 'tests/test_x.py',
      code: 'from unittest import mock\nimport redis\n@mock.patch("redis.Redis")\ndef test_x(fake):\n    client = redis.Redis()\n    assert client.get("a")\n',
      errors: [suggested('redis.Redis()', 'this file replaces what is created for its tests')],
    },
    {
      name: 'a class that a fixture patches by its path in a module',
      file: 'tests/test_x.py',
      code: 'from redis import Redis\ndef test_x(monkeypatch):\n    monkeypatch.setattr("app.cache.Redis", dict)\n    client = Redis()\n    assert client.get("a")\n',
      errors: [suggested('Redis()', 'this file replaces what is created for its tests')],
    },
    {
      name: 'a class that the file patches in its module',
      file: 'tests/test_x.py',
      code: 'import redis\ndef test_x(monkeypatch):\n    monkeypatch.setattr(redis, "Redis", dict)\n    client = redis.Redis()\n    assert client.get("a")\n',
      errors: [suggested('redis.Redis()', 'this file replaces what is created for its tests')],
    },
    {
      name: 'a class beside a patch of something else',
      file: 'tests/test_x.py',
      code: 'from unittest import mock\nimport redis\n@mock.patch("app.clock.now")\ndef test_x(fake):\n    client = redis.Redis()\n    assert client.get("a")\n',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a client whose attribute is set',
      code: 'import redis\nclient = redis.Redis()\nclient.prefix = "jobs"\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client whose attribute is set elsewhere, and deleted',
      code: 'import redis\nclient = redis.Redis()\ndef f():\n    del client.prefix\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client in a field whose attribute is set',
      code: 'import redis\nclass Jobs:\n    def __init__(self):\n        self.client = redis.Redis()\n        self.client.prefix += "jobs"\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client in an annotated field whose attribute is set',
      code: 'import redis\nclass Jobs:\n    def __init__(self):\n        self.client: redis.Redis = redis.Redis()\n        self.client.prefix = "jobs"\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client in a field that is annotated in the class, too, whose attribute is set',
      code: 'import redis\nclass Jobs:\n    client: redis.Redis\n    def __init__(self):\n        self.client: redis.Redis = redis.Redis()\n        self.client.prefix = "jobs"\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client in a field of the class whose attribute is set by a method',
      code: 'import redis\nclass Jobs:\n    client = redis.Redis()\n    def open(self):\n        self.client.prefix = "jobs"\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client in a field whose attribute is deleted',
      code: 'import redis\nclass Jobs:\n    def __init__(self):\n        self.client = redis.Redis()\n        del self.client.prefix\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client whose settings are set by key',
      code: 'import redis\nclient = redis.Redis()\nclient.connection_pool.connection_kwargs["db"] = 1\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client behind another variable that is deleted',
      code: 'import redis\nclient = redis.Redis()\nseen = 1\ndel seen\nclient.get("a")\n',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a client that is deleted itself',
      code: 'import redis\nclient = redis.Redis()\nclient.get("a")\ndel client\n',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'a client that is handed to setattr',
      code: 'import redis\nclient = redis.Redis()\nsetattr(client, "prefix", "jobs")\n',
      errors: [suggested('redis.Redis()', SETS)],
    },
    {
      name: 'a client whose attribute is compared',
      code: 'import redis\nclient = redis.Redis()\nok = client.prefix == "jobs"\n',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'tests, too',
      file: 'tests/test_x.py',
      code: 'import redis\ndef test_x():\n    client = redis.Redis()\n    assert client.get("a")',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'inside an f-string in a class body under a condition',
      code: 'import redis\nclass A:\n    if DEBUG:\n        name = f"{redis.Redis()}"',
      errors: [fixed('redis.Redis()')],
    },
    {
      name: 'with Windows line ends, a form feed and tabs',
      code: 'import redis\r\n\f\r\ndef f():\r\n\treturn redis.Redis()\r\n',
      errors: [fixed('redis.Redis()')],
    },
  ],
};

/** Creations of managers, where the canonical module declares the manager's class. */
export const managerCases: RuleCases = {
  valid: [
    {
      name: 'the canonical factory',
      code: 'from app.infra.redis_manager import get_redis_manager\nmanager = get_redis_manager()',
    },
    {
      name: 'a class of the canonical module as a type',
      code: 'from app.infra.redis_manager import RedisManager\ndef f(manager: RedisManager): pass',
    },
    {
      name: 'the canonical instance by relative import',
      file: 'app/services/x.py',
      code: 'from ..infra.redis_manager import redis_manager as manager\nmanager.get("a")',
    },
    {
      name: 'a test double of the manager',
      file: 'tests/test_x.py',
      code: 'from tests.doubles import FakeRedisManager\nmanager = FakeRedisManager()',
      files: { 'tests/doubles.py': 'class FakeRedisManager: pass\n' },
      registry: { ...managerProject.registry, tests: ['tests/**'] },
    },
    {
      name: 'a class with a manager in its name that has nothing to do with it',
      code: 'class RedisManagerError(Exception): pass\nraise RedisManagerError()',
    },
  ],
  invalid: [
    {
      name: 'the canonical class',
      code: 'from app.infra.redis_manager import RedisManager\nmanager = RedisManager()',
      errors: [fixed('RedisManager()')],
    },
    {
      name: 'the canonical class in its module',
      code: 'from app.infra import redis_manager\nmanager = redis_manager.RedisManager()',
      errors: [fixed('redis_manager.RedisManager()')],
    },
    {
      name: 'the canonical class by relative import',
      code: 'from ..infra.redis_manager import RedisManager\nmanager = RedisManager()',
      errors: [fixed('RedisManager()')],
    },
    {
      name: 'another manager class',
      code: 'from app.auth import AuthRedisManager\nmanager = AuthRedisManager()',
      files: {
        'app/auth.py':
          'import redis\nclass AuthRedisManager:\n    def __init__(self): self.client = redis.Redis()\n',
      },
      errors: [suggested('AuthRedisManager()', '`redis_manager` is of another class')],
    },
    {
      name: 'two classes of one name',
      code: 'from app.auth import RedisManager\nmanager = RedisManager()',
      files: {
        'app/auth.py':
          'import redis\nclass RedisManager:\n    def __init__(self): self.client = redis.Redis()\n',
      },
      errors: [suggested('RedisManager()', '`redis_manager` is of another class')],
    },
    {
      name: 'a subclass of the canonical one',
      code: 'from app.auth import Sub\nmanager = Sub()',
      files: {
        'app/auth.py':
          'from app.infra.redis_manager import RedisManager\nclass Sub(RedisManager): pass\n',
      },
      errors: [suggested('Sub()', '`redis_manager` is of another class')],
    },
    {
      name: 'a manager of a package',
      code: 'from vendor import VendorRedisManager\nmanager = VendorRedisManager()',
      errors: [suggested('VendorRedisManager()', '`redis_manager` is of another class')],
    },
    {
      name: 'a raw client',
      code: 'import redis\nclient = redis.Redis()',
      errors: [suggested('redis.Redis()', '`redis_manager` is of another class')],
    },
    {
      name: 'a factory that needs an argument',
      code: 'from app.infra.redis_manager import RedisManager\nmanager = RedisManager()',
      registry: {
        sources: {
          redis: {
            module: 'app/infra/redis_manager.py',
            exports: { factory: 'get_for', class: 'RedisManager' },
          },
        },
      },
      files: {
        'app/infra/redis_manager.py':
          'class RedisManager: pass\ndef get_for(user) -> RedisManager:\n    return RedisManager()\n',
      },
      errors: [suggested('RedisManager()', '`get_for` needs arguments')],
    },
    {
      name: 'a factory that is asynchronous',
      code: 'from app.infra.redis_manager import RedisManager\nmanager = RedisManager()',
      registry: {
        sources: {
          redis: {
            module: 'app/infra/redis_manager.py',
            exports: { factory: 'get_it', class: 'RedisManager' },
          },
        },
      },
      files: {
        'app/infra/redis_manager.py':
          'class RedisManager: pass\nasync def get_it() -> RedisManager:\n    return RedisManager()\n',
      },
      errors: [suggested('RedisManager()', '`get_it` is asynchronous')],
      unwritten: 1,
    },
    {
      name: 'a factory, known by its declared type alone',
      code: 'from app.infra.redis_manager import RedisManager\nmanager = RedisManager()',
      registry: {
        sources: {
          redis: {
            module: 'app/infra/redis_manager.py',
            exports: { factory: 'get_it', class: 'RedisManager' },
          },
        },
      },
      files: {
        'app/infra/redis_manager.py':
          'from typing import Optional\nclass RedisManager: pass\n_all = {}\ndef get_it() -> "Optional[RedisManager]":\n    return _all.get(1)\n',
      },
      errors: [fixed('RedisManager()')],
    },
    {
      name: 'the class is what is offered, and another one is used',
      code: 'from app.auth import AuthRedisManager\nmanager = AuthRedisManager(db=1)',
      registry: {
        sources: {
          redis: { module: 'app/infra/redis_manager.py', exports: { class: 'RedisManager' } },
        },
      },
      files: {
        'app/infra/redis_manager.py': 'class RedisManager:\n    def get(self): return 1\n',
        'app/auth.py': 'class AuthRedisManager:\n    def get(self): return 1\n',
      },
      errors: [fixed('AuthRedisManager(db=1)')],
    },
    {
      name: 'a canonical module that exports nothing to use',
      code: 'import redis\nclient = redis.Redis()',
      registry: { sources: { redis: { module: 'app/infra/redis_manager.py' } } },
      errors: [{ messageId: 'directWithoutExport', at: 'redis.Redis()', remedy: 'none' }],
    },
    {
      name: 'a canonical module that loads this file through one without Redis',
      code: 'import redis\nmanager = RedisManager()\nfrom app.infra.redis_manager import RedisManager',
      files: {
        'app/settings.py': 'from app.services import feature\n',
        'app/infra/redis_manager.py':
          'import app.settings\nclass RedisManager: pass\nredis_manager = RedisManager()\ndef get_redis_manager(): return redis_manager\n',
      },
      errors: [suggested('RedisManager()', '`app/infra/redis_manager.py` loads this file')],
    },
    {
      name: 'a canonical module that loads this file',
      code: 'import redis\nmanager = RedisManager()\nfrom app.infra.redis_manager import RedisManager',
      files: {
        'app/infra/redis_manager.py':
          'import app.services.feature\nclass RedisManager: pass\nredis_manager = RedisManager()\ndef get_redis_manager(): return redis_manager\n',
      },
      errors: [suggested('RedisManager()', '`app/infra/redis_manager.py` loads this file')],
    },
  ],
};
