import { requireScopedKey } from '../../../src/rules/require-scoped-key.ts';
import { keysProject } from './keys-project.ts';
import { pythonCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

const IMPORT = 'from app.infra.redis_manager import redis_manager\n';

const within = (statement: string, head: string): string =>
  `${head}\n\nasync def run(user_id, id):\n    ${statement}\n`;

const valid = (name: string, statement: string, head = IMPORT): ValidCase => ({
  name,
  code: within(statement, head),
});

const invalid = (
  name: string,
  statement: string,
  at: string,
  remedy: 'suggestion' | 'none' = 'suggestion',
  head = IMPORT,
): InvalidCase => {
  const code = within(statement, head);
  const nth = code.slice(0, code.lastIndexOf(at)).split(at).length - 1;
  return { name, code, errors: [{ messageId: 'unscoped', at, nth, remedy }] };
};

const also = (names: string, module = 'keys'): string =>
  `${IMPORT}from app.infra.${module} import ${names}\n`;

pythonCases(requireScopedKey, keysProject, {
  valid: [
    valid('an f-string with the scope', 'await redis_manager.get(f"user:{user_id}:cart")'),
    valid('any value in the place of the name', 'await redis_manager.get(f"user:{id}:cart")'),
    valid('a fixed user', 'await redis_manager.get("user:admin:cart")'),
    valid(
      'a key of the next line',
      'await redis_manager.get(\n        f"user:{user_id}:cart"\n    )',
    ),
    valid('keyword arguments', 'await redis_manager.get(key=f"user:{user_id}:cart")'),
    valid('a concatenation', 'await redis_manager.get("user:" + user_id + ":cart")'),
    valid('a percent template', 'await redis_manager.get("user:%s:cart" % user_id)'),
    valid('a percent template of several', 'await redis_manager.get("user:%s:%d" % (user_id, id))'),
    valid('a percent template by name', 'await redis_manager.get("user:%(user_id)s:a" % locals())'),
    valid('format', 'await redis_manager.get("user:{}:cart".format(user_id))'),
    valid('format by name', 'await redis_manager.get("user:{user_id}:a".format(user_id=id))'),
    valid('a list that is joined', 'await redis_manager.get(":".join(["user", user_id, "cart"]))'),
    valid('a list of unknown length', 'await redis_manager.get(":".join(["cart", *id]))'),
    valid('implicit concatenation', 'await redis_manager.get("user:" f"{user_id}:cart")'),
    valid(
      'a constant as the beginning',
      'await redis_manager.get(f"{USER}:{id}:cart")',
      also('USER'),
    ),
    valid('a member of an enum', 'await redis_manager.get(Key.OWN.value + id)', also('Key')),
    valid('the name of a member of an enum', 'await redis_manager.get(Key.CART.name)', also('Key')),
    valid('a local variable', 'key = f"user:{user_id}:cart"\n    await redis_manager.get(key)'),
    valid(
      'a variable that changes',
      'key = "cart"\n    key = id\n    await redis_manager.get(key)',
    ),
    valid(
      'a variable of two values',
      'key = "cart" if id else id\n    await redis_manager.get(key)',
    ),
    valid('a parameter', 'await redis_manager.get(id)'),
    valid(
      'a parameter with default',
      'pass\n\n\ndef load(key="cart"):\n    redis_manager.get(key)',
    ),
    valid('a parameter as the beginning', 'await redis_manager.get(f"{id}:cart")'),
    valid('a hole after a part of the scope', 'await redis_manager.get(f"user:{id}")'),
    valid(
      'a declared builder',
      'await redis_manager.get(user_key(user_id, "cart"))',
      also('user_key'),
    ),
    valid(
      'a builder of a module',
      'await redis_manager.get(keys.user_key(user_id))',
      `${IMPORT}from app.infra import keys\n`,
    ),
    valid(
      'a builder under another name',
      'await redis_manager.get(key(user_id))',
      also('user_key as key'),
    ),
    valid(
      'a variable with what a builder gave',
      'key = user_key(id)\n    await redis_manager.get(key)',
      also('user_key'),
    ),
    valid(
      'a function that gives the scope',
      'await redis_manager.get(profile_key(id))',
      also('profile_key'),
    ),
    valid(
      'a function that gives the scope in one of two cases',
      'await redis_manager.get(either_key(id))',
      also('either_key'),
    ),
    valid(
      'a function that may give what another one gives',
      'await redis_manager.get(any_key(id, str))',
      also('any_key'),
    ),
    valid(
      'a function that is declared to give a text, with the scope',
      'await redis_manager.get(typed_user_key(id))',
      also('typed_user_key'),
    ),
    valid(
      'any entry of a dictionary of which one begins with the scope',
      'await redis_manager.get(f"{MIXED[id]}:cart")',
      also('MIXED'),
    ),
    valid(
      'any entry of a dictionary that is given others',
      'await redis_manager.get(f"{OPEN[id]}:cart")',
      also('OPEN'),
    ),
    valid(
      'any entry of a dictionary that is assigned to',
      'await redis_manager.get(f"{GIVEN[id]}:cart")',
      also('GIVEN'),
    ),
    valid(
      'any entry of a dictionary that another is spread into',
      'await redis_manager.get(SPREAD[id])',
      also('SPREAD'),
    ),
    valid(
      'any entry of a dictionary that is a parameter',
      'pass\n\n\ndef load(table, id):\n    redis_manager.get(f"{table[id]}:cart")',
    ),
    valid('a part of a name', 'await redis_manager.get(id[5:])'),
    valid('bytes', 'await redis_manager.get(b"cart")'),
    valid('another method', 'await redis_manager.publish("all")'),
    valid('a dictionary', 'cache.get("cart")', also('cache', 'memory')),
    valid('another manager', 'memory_manager.get("cart")', also('memory_manager', 'memory')),
    valid('a local object of that name', 'redis_manager = {}\n    redis_manager.get("cart")', ''),
    valid('an unknown receiver', 'id.get("cart")'),
    valid('no argument', 'await redis_manager.get()'),
    valid('spread arguments', 'await redis_manager.delete(*id)'),
    valid('an unknown keyword', 'await redis_manager.set(value="cart")'),
    {
      name: 'a file that is let off',
      file: 'app/jobs/flush.py',
      code: `${IMPORT}redis_manager.get("all")\n`,
    },
    { name: 'a test', file: 'tests/test_redis.py', code: `${IMPORT}redis_manager.get("a")\n` },
    {
      name: 'the owner',
      file: 'app/infra/redis_manager.py',
      code: 'class RedisManager:\n    def get(self, key): ...\n\nredis_manager = RedisManager()\nredis_manager.get("health")\n',
    },
  ],
  invalid: [
    {
      name: 'a client that the factory takes out of the exported pool',
      code: 'from app.infra.redis_pool import get_client\n\nclient = get_client()\nclient.get("cart")\n',
      registry: {
        sources: {
          redis: {
            module: 'app/infra/redis_pool.py',
            exports: { instance: 'pool', factory: 'get_client', class: 'Pool' },
            keys: { scope: 'user:{user_id}:', methods: ['get'] },
          },
        },
      },
      files: {
        'app/infra/redis_pool.py':
          'class Pool:\n    def client_of(self, tenant): ...\n\n\npool = Pool()\n\n\ndef get_client():\n    return pool.client_of("all")\n',
      },
      errors: [{ messageId: 'unscoped', at: '"cart"', remedy: 'none' }],
    },
    {
      name: 'a value that the class keeps, in a method',
      code: `${IMPORT}\n\nclass Carts:\n    user_id = "all"\n\n    async def load(self):\n        await redis_manager.get("cart")\n`,
      errors: [{ messageId: 'unscoped', at: '"cart"', remedy: 'none' }],
    },
    {
      name: 'a value that the class keeps, in its body',
      code: `${IMPORT}\n\nclass Carts:\n    user_id = "all"\n    cart = redis_manager.get("cart")\n`,
      errors: [{ messageId: 'unscoped', at: '"cart"', remedy: 'suggestion' }],
    },
    invalid('a literal', 'await redis_manager.get("cart")', '"cart"'),
    invalid('an f-string', 'await redis_manager.get(f"cart:{id}")', 'f"cart:{id}"'),
    invalid('a concatenation', 'await redis_manager.get("cart:" + id)', '"cart:" + id'),
    invalid(
      'a percent template',
      'await redis_manager.get("cart:%s" % id)',
      '"cart:%s" % id',
      'none',
    ),
    invalid(
      'a percent template of several',
      'await redis_manager.get("c:%s:%s" % (id, user_id))',
      '"c:%s:%s" % (id, user_id)',
      'none',
    ),
    invalid(
      'format',
      'await redis_manager.get("cart:{}".format(id))',
      '"cart:{}".format(id)',
      'none',
    ),
    invalid(
      'format by name',
      'await redis_manager.get("cart:{id}".format(id=id))',
      '"cart:{id}".format(id=id)',
      'none',
    ),
    invalid(
      'a list that is joined',
      'await redis_manager.get(":".join(("cart", id)))',
      '":".join(("cart", id))',
      'none',
    ),
    invalid(
      'implicit concatenation',
      'await redis_manager.get("cart:" f"{id}")',
      '"cart:" f"{id}"',
    ),
    invalid(
      'only the value',
      'await redis_manager.get(f"user:{user_id}")',
      'f"user:{user_id}"',
      'none',
    ),
    invalid('the value first', 'await redis_manager.get(f"{user_id}:cart")', 'f"{user_id}:cart"'),
    invalid(
      'another beginning',
      'await redis_manager.get(f"users:{user_id}:cart")',
      'f"users:{user_id}:cart"',
      'none',
    ),
    invalid('an empty value', 'await redis_manager.get("user::cart")', '"user::cart"'),
    invalid(
      'a constant of another file',
      'await redis_manager.get(SESSION)',
      'SESSION',
      'none',
      also('SESSION'),
    ),
    invalid(
      'a constant as the beginning',
      'await redis_manager.get(f"{SESSION}:{id}")',
      'f"{SESSION}:{id}"',
      'suggestion',
      also('SESSION'),
    ),
    invalid(
      'a constant of a module',
      'await redis_manager.get(keys.SESSION)',
      'keys.SESSION',
      'none',
      `${IMPORT}from app.infra import keys\n`,
    ),
    invalid(
      'a member of an enum',
      'await redis_manager.get(Key.CART.value)',
      'Key.CART.value',
      'none',
      also('Key'),
    ),
    invalid(
      'an attribute of a class',
      'await redis_manager.get(Names.inbox)',
      'Names.inbox',
      'none',
      also('Names'),
    ),
    invalid(
      'a static method',
      'await redis_manager.get(Names.draft(id))',
      'Names.draft(id)',
      'none',
      also('Names'),
    ),
    invalid(
      'a function with a template of a third file',
      'await redis_manager.get(prefixed_key(id))',
      'prefixed_key(id)',
      'none',
      also('prefixed_key'),
    ),
    invalid(
      'a percent template of a third file',
      'await redis_manager.get(session_key(id))',
      'session_key(id)',
      'none',
      also('session_key'),
    ),
    invalid(
      'a function that gives one of several keys',
      'await redis_manager.get(shared_key(id))',
      'shared_key(id)',
      'none',
      also('shared_key'),
    ),
    invalid(
      'a function that is declared to give a text',
      'await redis_manager.get(typed_key(id))',
      'typed_key(id)',
      'none',
      also('typed_key'),
    ),
    invalid(
      'any entry of a dictionary',
      'key = f"{PREFIXES[id]}:{user_id}"\n    await redis_manager.get(key)',
      'key',
      'none',
      also('PREFIXES'),
    ),
    invalid(
      'any entry of a dictionary as the key',
      'await redis_manager.get(PREFIXES[id])',
      'PREFIXES[id]',
      'none',
      also('PREFIXES'),
    ),
    invalid(
      'an entry of a dictionary',
      'await redis_manager.get(KEYS["lock"])',
      'KEYS["lock"]',
      'none',
      also('KEYS'),
    ),
    invalid(
      'a local variable',
      'key = f"cart:{id}"\n    await redis_manager.get(key)',
      'key',
      'none',
    ),
    invalid('another method of the list', 'await redis_manager.set("cart", id)', '"cart"'),
    invalid(
      'a keyword',
      'await redis_manager.set(value=id, key="cart")',
      'key="cart"',
      'suggestion',
    ),
    invalid(
      'the instance under another name',
      'await r.get("cart")',
      '"cart"',
      'suggestion',
      'from app.infra.redis_manager import redis_manager as r\n',
    ),
    invalid(
      'through its module',
      'await redis_manager.redis_manager.get("cart")',
      '"cart"',
      'suggestion',
      'from app.infra import redis_manager\n',
    ),
    invalid(
      'through a package',
      'await store.get("cart")',
      '"cart"',
      'suggestion',
      'from app.infra import store\n',
    ),
    invalid(
      'a relative import',
      'await r.get("cart")',
      '"cart"',
      'suggestion',
      'from ..infra.redis_manager import redis_manager as r\n',
    ),
    invalid(
      'a variable that holds the instance',
      'r = redis_manager\n    await r.get("cart")',
      '"cart"',
    ),
    invalid(
      'what the factory gives',
      'await get_redis_manager().get("cart")',
      '"cart"',
      'suggestion',
      'from app.infra.redis_manager import get_redis_manager\n',
    ),
    invalid(
      'a variable with what the factory gives',
      'r = get_redis_manager()\n    await r.get("cart")',
      '"cart"',
      'suggestion',
      'from app.infra.redis_manager import get_redis_manager\n',
    ),
    invalid('a pipeline', 'redis_manager.pipeline().get("cart")', '"cart"'),
    invalid(
      'a pipeline of a with statement',
      'async with redis_manager.pipeline() as pipe:\n        pipe.get("cart")',
      '"cart"',
    ),
    invalid(
      'an import in the function',
      'from app.infra.redis_manager import redis_manager\n    await redis_manager.get("cart")',
      '"cart"',
      'suggestion',
      '',
    ),
    {
      name: 'a dependency of the type',
      code: 'from fastapi import Depends\nfrom app.infra.redis_manager import RedisManager, get_redis_manager\n\nasync def load(user_id: str, redis: RedisManager = Depends(get_redis_manager)):\n    return await redis.get("cart")\n',
      errors: [
        {
          messageId: 'unscoped',
          at: '"cart"',
          remedy: 'suggestion',
          data: {
            use: 'redis.get',
            key: 'cart',
            scope: 'user:{user_id}:',
            source: 'redis',
            module: 'app/infra/redis_manager.py',
            builders: ': write it, or use `user_key`',
          },
        },
      ],
    },
    {
      name: 'an attribute that the constructor was given, and no such variable',
      code: 'from app.infra.redis_manager import RedisManager\n\nclass Carts:\n    def __init__(self, redis: RedisManager):\n        self._redis = redis\n\n    async def load(self):\n        return await self._redis.get("cart")\n',
      errors: [{ messageId: 'unscoped', at: '"cart"', remedy: 'none' }],
    },
    {
      name: 'an attribute of the class as the beginning',
      code: `${IMPORT}\nclass Carts:\n    prefix = "cart:"\n\n    async def load(self, id):\n        return await redis_manager.get(self.prefix + id)\n`,
      errors: [{ messageId: 'unscoped', at: 'self.prefix + id', remedy: 'none' }],
    },
    {
      name: 'a method of the class',
      code: `${IMPORT}\nclass Carts:\n    def key(self, id):\n        return f"cart:{id}"\n\n    async def load(self, id):\n        return await redis_manager.get(self.key(id))\n`,
      errors: [{ messageId: 'unscoped', at: 'self.key(id)', remedy: 'none' }],
    },
    {
      name: 'a variable that comes later',
      code: `${IMPORT}\ndef load():\n    redis_manager.get("cart")\n    user_id = 1\n`,
      errors: [{ messageId: 'unscoped', at: '"cart"', remedy: 'none' }],
    },
    {
      name: 'a variable of an outer function, in another style',
      code: `${IMPORT}\ndef outer(userId):\n    def load():\n        redis_manager.get("cart")\n`,
      errors: [{ messageId: 'unscoped', at: '"cart"', remedy: 'suggestion' }],
    },
  ],
});
