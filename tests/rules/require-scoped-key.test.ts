import { requireScopedKey } from '../../src/rules/require-scoped-key.ts';
import type { FixtureProject } from './fixture-project.ts';
import { keysProject } from './keys-project.ts';
import { ruleCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

const IMPORT = `import { redisManager } from './infra/redis-manager';\n`;

/** A function of a user around a statement. */
const within = (statement: string, head = IMPORT): string =>
  `${head}export async function run(userId: string, id: string) {\n  ${statement}\n}\n`;

const valid = (name: string, statement: string, head = IMPORT): ValidCase => ({
  name,
  code: within(statement, head),
});

const invalid = (
  name: string,
  statement: string,
  at: string,
  /** The statement after the suggestion; none where it is left out. */
  suggested?: string,
  head = IMPORT,
): InvalidCase => ({
  name,
  code: within(statement, head),
  errors: [
    {
      messageId: 'unscoped',
      at,
      nth:
        within(statement, head).slice(0, within(statement, head).lastIndexOf(at)).split(at).length -
        1,
      suggestions:
        suggested === undefined
          ? []
          : [{ messageId: 'insertScope', output: within(suggested, head) }],
    },
  ],
  output: null,
});

/** All that the message says of the key `cart`. */
const dataOf = (use: string) => ({
  use,
  key: 'cart',
  scope: 'user:{userId}:',
  source: 'redis',
  module: 'src/infra/redis-manager.ts',
  builders: ': write it, or use `userKey`',
});

/** An object with so many strings. */
const tableOf = (size: number): string =>
  `{ ${Array.from({ length: size }, (_, at) => `k${at}: 'v${at}'`).join(', ')} }`;

const also = (names: string, module: string): string =>
  `${IMPORT}import { ${names} } from './infra/${module}';\n`;

ruleCases(requireScopedKey, keysProject, {
  valid: [
    {
      name: 'a field of its own beside one that holds the manager',
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport class Carts {\n  constructor(\n    private readonly redis: RedisManager,\n    private readonly local: Map<string, string>,\n  ) {}\n\n  load() {\n    return this.local.get('cart');\n  }\n}\n`,
    },
    {
      name: 'a field that is called as a static one that holds the manager',
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport class Carts {\n  static redis: RedisManager;\n  redis = new Map<string, string>();\n\n  load() {\n    return this.redis.get('cart');\n  }\n}\n`,
    },
    {
      name: 'a static field that is called as one that holds the manager',
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport class Carts {\n  redis!: RedisManager;\n  static redis = new Map<string, string>();\n\n  static load() {\n    return this.redis.get('cart');\n  }\n}\n`,
    },
    {
      name: 'a field of an object of the class, beside one of its objects that holds the manager',
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport class Carts {\n  static parts: { redis: Map<string, string> };\n  redis!: RedisManager;\n}\nexport const load = () => Carts.parts.redis.get('cart');\n`,
    },
    {
      name: 'a table that the class of the manager has',
      files: {
        'src/infra/redis-manager.ts': `export class RedisManager {}\nObject.assign(RedisManager, { parts: new Map() });\nexport const redisManager = new RedisManager();\nexport const getRedisManager = () => redisManager;\n`,
      },
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport const load = () => RedisManager.parts.get('cart');\n`,
    },
    valid('a template with the scope', 'await redisManager.get(`user:${userId}:cart`);'),
    valid('any value in the place of the name', 'await redisManager.get(`user:${id}:cart`);'),
    valid(
      'a client that the factory gives a prefix',
      `const own = await getRedisManager({ keyPrefix: \`user:\${userId}:\` }); await own.get('cart');`,
      `import { getRedisManager } from './infra/redis-manager';\n`,
    ),
    valid(
      'a client that the factory gives a prefix and more',
      `const own = await getRedisManager({ db: 1, keyPrefix: userId }); await own.get('cart');`,
      `import { getRedisManager } from './infra/redis-manager';\n`,
    ),
    {
      ...valid(
        'a client that the factory of one of two owners gives a prefix',
        `const own = await getRedisManager({ keyPrefix: userId }); await own.get('cart');`,
        `import { getRedisManager } from './infra/redis-manager';\n`,
      ),
      files: { 'jobs/redis.ts': keysProject.files['src/infra/redis-manager.ts'] ?? '' },
      registry: {
        sources: {
          redis: {
            module: ['src/infra/redis-manager.ts', 'jobs/redis.ts'],
            exports: { instance: 'redisManager', factory: 'getRedisManager' },
            keys: { scope: 'user:{userId}:', methods: ['get'] },
          },
        },
      },
    },
    valid('a fixed user', `await redisManager.get('user:admin:cart');`),
    valid('a concatenation', `await redisManager.get('user:' + userId + ':cart');`),
    valid('a list that is joined', `await redisManager.get(['user', userId, 'cart'].join(':'));`),
    valid('a call as the value', 'await redisManager.get(`user:${String(id)}:cart`);'),
    valid('a part of a value', 'await redisManager.get(`user:${userId}-${id}:cart`);'),
    valid(
      'a constant as the first part',
      'await redisManager.get(`${USER}:${id}:a`);',
      also('USER', 'keys'),
    ),
    valid('a member of an object', 'await redisManager.get(KEYS.mine);', also('KEYS', 'keys')),
    valid(
      'a member of an object that is not known',
      'await redisManager.get(KEYS.nested.deep);',
      also('KEYS', 'keys'),
    ),
    valid('a member of an enum', 'await redisManager.get(Key.Own + id);', also('Key', 'keys')),
    valid('a local variable', 'const key = `user:${userId}:cart`;\n  await redisManager.get(key);'),
    valid(
      'a variable that changes',
      `let key = 'cart';\n  key = id;\n  await redisManager.get(key);`,
    ),
    valid(
      'a variable of two values',
      `const key = id ? 'cart' : userId;\n  await redisManager.get(key);`,
    ),
    valid('a parameter', 'await redisManager.get(id);'),
    valid('a parameter as the beginning', 'await redisManager.get(`${id}:cart`);'),
    valid('a hole after a part of the scope', 'await redisManager.get(`user:${id}`);'),
    valid(
      'a declared builder',
      `await redisManager.get(userKey(userId, 'cart'));`,
      also('userKey', 'keys'),
    ),
    valid(
      'a builder under another name',
      `await redisManager.get(key(userId));`,
      also('userKey as key', 'keys'),
    ),
    valid(
      'a builder as the beginning',
      'await redisManager.get(`${userKey(userId)}:a`);',
      also('userKey', 'keys'),
    ),
    valid(
      'a variable with what a builder gave',
      `const key = userKey(id);\n  await redisManager.get(key);`,
      also('userKey', 'keys'),
    ),
    valid(
      'a function that gives the scope',
      'await redisManager.get(profileKey(id));',
      also('profileKey', 'keys'),
    ),
    valid(
      'a function that gives the scope in one of two cases',
      'await redisManager.get(eitherKey(id));',
      also('eitherKey', 'keys'),
    ),
    valid(
      'a function that may give what another one gives',
      'await redisManager.get(anyKey(id, String));',
      also('anyKey', 'keys'),
    ),
    valid(
      'a function that may give nothing',
      `await redisManager.get(maybeKey(id) ?? '');`,
      also('maybeKey', 'keys'),
    ),
    valid(
      'any member of an object of which one begins with the scope',
      'await redisManager.get(`${MIXED[id as keyof typeof MIXED]}:cart`);',
      also('MIXED', 'keys'),
    ),
    valid(
      'any member of an object that is given others',
      'await redisManager.get(`${OPEN[id]}:cart`);',
      also('OPEN', 'keys'),
    ),
    valid(
      'any member of an object that another is spread into',
      'await redisManager.get(`${SPREAD[id as `trace`]}:cart`);',
      also('SPREAD', 'keys'),
    ),
    valid(
      'any member of an object that another is assigned to',
      'await redisManager.get(GIVEN[id]);',
      also('GIVEN', 'keys'),
    ),
    valid(
      'any member of an object that is a parameter',
      'const of = (table: Record<string, string>) => redisManager.get(`${table[id]}:cart`);\n  of({});',
    ),
    valid(
      'any member of a map',
      'await redisManager.get(`${cache.get(id)}:a`);',
      also('cache', 'memory'),
    ),
    valid(
      'a function that is not called',
      'await redisManager.get(String(sessionKey));',
      also('sessionKey', 'keys'),
    ),
    valid(
      'what is made of the text that a function gives',
      `await redisManager.get(sessionKey(id).replace('session', 'user'));`,
      also('sessionKey', 'keys'),
    ),
    valid(
      'what is made of a member of an object',
      'await redisManager.get(KEYS.lock.toUpperCase());',
      also('KEYS', 'keys'),
    ),
    valid(
      'one of two constants',
      'await redisManager.get(id ? SESSION : userId);',
      also('SESSION', 'keys'),
    ),
    valid(
      'a default that a caller may replace',
      'const load = (key = sessionKey(id)) => redisManager.get(key); await load();',
      also('sessionKey', 'keys'),
    ),
    valid(
      'a field of an instance, beside a static one of its name',
      'await redisManager.get(new Names().inbox);',
      also('Names', 'fields'),
    ),
    valid(
      'what is made of the text that a method gives',
      `await redisManager.get(Names.draft(id).replace('draft', 'user'));`,
      also('Names', 'keys'),
    ),
    valid(
      'the name of a method that gives a text',
      'await redisManager.get(Names.draft.name);',
      also('Names', 'keys'),
    ),
    valid(
      'the name of a function that gives a text',
      'await redisManager.get(sessionKey.name);',
      also('sessionKey', 'keys'),
    ),
    valid(
      'what is made of a variable with what a function gives',
      'const key = sessionKey(id);\n  await redisManager.get(key.trim());',
      also('sessionKey', 'keys'),
    ),
    valid(
      'a member of a default that a caller may replace',
      `const load = (keys = { cart: 'cart' }) => redisManager.get(keys.cart); await load();`,
    ),
    valid(
      'strings of two tables that have more texts together than a person follows',
      'await redisManager.get(`${SIX[id]}${SIX[userId]}`);',
      `${IMPORT}const SIX = ${tableOf(6)};\n`,
    ),
    valid(
      'a function that may give such a text',
      'await redisManager.get(pick(id));',
      `${IMPORT}const SIX = ${tableOf(6)};\nfunction pick(id) {\n  if (id) return 'cart';\n  return \`\${SIX[id]}\${SIX[id]}\`;\n}\n`,
    ),
    valid(
      'a string of a table in which not all are known',
      'await redisManager.get(`${SOME[id]}`);',
      `${IMPORT}const SOME = { a: 'cart', b: globalThis.name };\n`,
    ),
    valid(
      'a function that gives the scope or a constant',
      'await redisManager.get(own(id));',
      `${IMPORT}const ROOT = 'session';\nfunction own(id) {\n  if (id) return \`user:\${id}:cart\`;\n  return ROOT;\n}\n`,
    ),
    valid(
      'any member of an object of a package',
      'await redisManager.get(`${config[id]}:cart`);',
      `${IMPORT}import { config } from '@acme/config';\n`,
    ),
    valid(
      'any letter of a member of an object',
      'await redisManager.get(`${PREFIXES.trace[Number(id)]}:cart`);',
      also('PREFIXES', 'keys'),
    ),
    valid(
      'any static member of a class',
      'await redisManager.get(`${Names[id as `inbox`]}:cart`);',
      also('Names', 'keys'),
    ),
    valid(
      'a member that an object does not have',
      'await redisManager.get(KEYS.cart);',
      also('KEYS', 'keys'),
    ),
    valid(
      'a member of an object that is replaced',
      `let keys = { cart: 'cart' };\n  keys = { cart: id };\n  await redisManager.get(keys.cart);`,
    ),
    valid(
      'any of more strings than a person follows',
      'await redisManager.get(MANY[id]);',
      `${IMPORT}const MANY = ${tableOf(33)};\n`,
    ),
    valid(
      'a function that gives one of more strings than a person follows',
      'await redisManager.get(pick(id));',
      `${IMPORT}function pick(id) {\n${Array.from({ length: 32 }, (_, at) => `  if (id === '${at}') return 'v${at}';\n`).join('')}  return 'v';\n}\n`,
    ),
    valid(
      'objects whose members name each other',
      'await redisManager.get(`${ONE[id]}`);',
      `${IMPORT}const ONE = { a: \`\${TWO[globalThis.name]}a\` };\nconst TWO = { a: \`\${ONE[globalThis.name]}b\` };\n`,
    ),
    valid(
      'a constant and a function that name each other',
      'await redisManager.get(NAME);',
      `${IMPORT}const NAME = name();\nfunction name() {\n  return \`\${NAME}a\`;\n}\n`,
    ),
    valid(
      'a method of what the instance holds',
      `await redisManager.pipeline.commands.get('cart');`,
    ),
    valid('constants that name each other', 'await redisManager.get(A);', also('A', 'circle')),
    valid(
      'more constants than a person follows',
      'await redisManager.get(K6);',
      also('K6', 'chain'),
    ),
    valid('another method', `await redisManager.publish('all');`),
    valid('a map', `cache.get('cart');`, also('cache', 'memory')),
    valid('another manager', `memoryManager.get('cart');`, also('memoryManager', 'memory')),
    valid(
      'a local object',
      `const redisManager = new Map<string, string>();\n  redisManager.get('cart');`,
      '',
    ),
    valid('an unknown receiver', `declare const request: any;\n  request.get('cart');`),
    valid('no argument', `(redisManager.get as () => void)();`),
    valid('spread arguments', `await redisManager.del(...[id]);`),
    valid('a list of keys', `await redisManager.del(...['user:1:a']);`),
    {
      name: 'the owner',
      file: 'src/infra/redis-manager.ts',
      code: `export class RedisManager {\n  get(key: string): string {\n    return key;\n  }\n}\nexport const redisManager = new RedisManager();\nexport const getRedisManager = () => redisManager;\nredisManager.get('health');\n`,
    },
    {
      name: 'a file that is let off',
      file: 'src/jobs/flush.ts',
      code: `import { redisManager } from '../infra/redis-manager';\nawait redisManager.get('all');\n`,
    },
    {
      name: 'a test',
      file: 'tests/redis.test.ts',
      code: `import { redisManager } from '../src/infra/redis-manager';\nawait redisManager.get('a');\n`,
    },
    {
      name: 'a source without keys',
      code: within(`await redisManager.get('cart');`),
      registry: {
        sources: {
          redis: { module: 'src/infra/redis-manager.ts', exports: { instance: 'redisManager' } },
        },
      },
    },
    {
      name: 'a scope of two values',
      code: within('await redisManager.get(`t:${id}:user:${userId}:a`);'),
      registry: {
        sources: {
          redis: {
            module: 'src/infra/redis-manager.ts',
            exports: { instance: 'redisManager' },
            keys: { scope: 't:{tenantId}:user:{userId}:', methods: ['get'] },
          },
        },
      },
    },
    valid('a template without holes', 'await redisManager.get(`user:admin:cart`);'),
  ],
  invalid: [
    invalid(
      'a client that the factory gives something else than a prefix',
      `const own = await getRedisManager({ db: 1 }); await own.get('cart');`,
      `'cart'`,
      'const own = await getRedisManager({ db: 1 }); await own.get(`user:${userId}:cart`);',
      `import { getRedisManager } from './infra/redis-manager';\n`,
    ),
    {
      ...invalid(
        'what the factory takes out of one of the managers',
        `await getClient().get('cart');`,
        `'cart'`,
        'await getClient().get(`user:${userId}:cart`);',
        `import { getClient } from './infra/redis-manager';\n`,
      ),
      files: {
        'src/infra/redis-manager.ts': `export class RedisManager {\n  client: any;\n}\nexport function getClient() {\n  return new RedisManager().client;\n}\n`,
      },
      registry: {
        sources: {
          redis: {
            module: 'src/infra/redis-manager.ts',
            exports: { factory: 'getClient', class: 'RedisManager' },
            keys: { scope: 'user:{userId}:', methods: ['get'] },
          },
        },
      },
    },
    {
      ...invalid(
        'what the factory of a package gives',
        `await getRedis().get('cart');`,
        `'cart'`,
        'await getRedis().get(`user:${userId}:cart`);',
        `import { getRedis } from '@acme/redis';\n`,
      ),
      registry: {
        sources: {
          redis: {
            module: '@acme/redis',
            exports: { factory: 'getRedis' },
            keys: { scope: 'user:{userId}:', methods: ['get'] },
          },
        },
      },
    },
    invalid(
      'a literal',
      `await redisManager.get('cart');`,
      `'cart'`,
      'await redisManager.get(`user:${userId}:cart`);',
    ),
    invalid(
      'a template',
      'await redisManager.get(`cart:${id}`);',
      '`cart:${id}`',
      'await redisManager.get(`user:${userId}:cart:${id}`);',
    ),
    invalid(
      'a concatenation',
      `await redisManager.get('cart:' + id);`,
      `'cart:' + id`,
      'await redisManager.get(`user:${userId}:cart:` + id);',
    ),
    invalid(
      'a list that is joined',
      `await redisManager.get(['cart', id].join(':'));`,
      `['cart', id].join(':')`,
    ),
    invalid(
      'a literal with type assertion',
      `await redisManager.get('cart' as string);`,
      `'cart' as string`,
      'await redisManager.get(`user:${userId}:cart` as string);',
    ),
    invalid(
      'only the value, without the end of the scope',
      'await redisManager.get(`user:${userId}`);',
      '`user:${userId}`',
    ),
    invalid(
      'the value first',
      'await redisManager.get(`${userId}:cart`);',
      '`${userId}:cart`',
      'await redisManager.get(`user:${userId}:cart`);',
    ),
    invalid(
      'another beginning',
      'await redisManager.get(`users:${userId}:cart`);',
      '`users:${userId}:cart`',
    ),
    invalid(
      'an empty value',
      `await redisManager.get('user::cart');`,
      `'user::cart'`,
      'await redisManager.get(`user:${userId}:user::cart`);',
    ),
    invalid(
      'a constant of another file',
      'await redisManager.get(SESSION);',
      'SESSION',
      undefined,
      also('SESSION', 'keys'),
    ),
    invalid(
      'a constant as the beginning',
      'await redisManager.get(`${SESSION}:${id}`);',
      '`${SESSION}:${id}`',
      'await redisManager.get(`user:${userId}:${SESSION}:${id}`);',
      also('SESSION', 'keys'),
    ),
    invalid(
      'a member of an object',
      'await redisManager.get(KEYS.lock + id);',
      'KEYS.lock + id',
      undefined,
      also('KEYS', 'keys'),
    ),
    invalid(
      'a member of an enum',
      'await redisManager.get(Key.Cart);',
      'Key.Cart',
      undefined,
      also('Key', 'keys'),
    ),
    invalid(
      'a static field',
      'await redisManager.get(Names.inbox);',
      'Names.inbox',
      undefined,
      also('Names', 'keys'),
    ),
    invalid(
      'a static method',
      'await redisManager.get(Names.draft(id));',
      'Names.draft(id)',
      undefined,
      also('Names', 'keys'),
    ),
    invalid(
      'a function whose constant stands in a third file',
      'await redisManager.get(sessionKey(id));',
      'sessionKey(id)',
      undefined,
      also('sessionKey', 'keys'),
    ),
    invalid(
      'a function that gives one of several keys',
      'await redisManager.get(sharedKey(id));',
      'sharedKey(id)',
      undefined,
      also('sharedKey', 'keys'),
    ),
    {
      name: 'what the message says of a function that gives one of several keys',
      code: within('await redisManager.get(sharedKey(id));', also('sharedKey', 'keys')),
      errors: [
        {
          messageId: 'unscoped',
          at: 'sharedKey(id)',
          data: { ...dataOf('redisManager.get'), key: 'shared:{all}` or `session` or `…' },
          suggestions: [],
        },
      ],
      output: null,
    },
    invalid(
      'as many strings as a person follows',
      'await redisManager.get(MANY[id]);',
      'MANY[id]',
      undefined,
      `${IMPORT}const MANY = ${tableOf(32)};\n`,
    ),
    invalid(
      'a key behind another one of a pipeline',
      "await redisManager.pipeline().set(`user:${userId}:a`, id).get('cart');",
      `'cart'`,
      'await redisManager.pipeline().set(`user:${userId}:a`, id).get(`user:${userId}:cart`);',
    ),
    invalid(
      'what a function gives, as the beginning',
      'const key = `${sharedKey(id)}:cart`;\n  await redisManager.get(key);',
      'key',
      undefined,
      also('sharedKey', 'keys'),
    ),
    invalid(
      'any member of an object',
      'const key = `${PREFIXES[id as keyof typeof PREFIXES]}:${id}`;\n  await redisManager.get(key);',
      'key',
      undefined,
      also('PREFIXES', 'keys'),
    ),
    invalid(
      'any member of an object as the key',
      'await redisManager.get(PREFIXES[id as `trace`]);',
      'PREFIXES[id as `trace`]',
      undefined,
      also('PREFIXES', 'keys'),
    ),
    invalid(
      'any member of an enum',
      'await redisManager.get(`${Shared[id as keyof typeof Shared]}:${userId}`);',
      '`${Shared[id as keyof typeof Shared]}:${userId}`',
      undefined,
      also('Shared', 'keys'),
    ),
    invalid(
      'strings of two tables',
      'await redisManager.get(`${FOUR[id]}${EIGHT[id]}`);',
      '`${FOUR[id]}${EIGHT[id]}`',
      'await redisManager.get(`user:${userId}:${FOUR[id]}${EIGHT[id]}`);',
      `${IMPORT}const FOUR = ${tableOf(4)};\nconst EIGHT = ${tableOf(8)};\n`,
    ),
    invalid(
      'a method beside a function of its name',
      'await redisManager.get(Lists.draft(id));',
      'Lists.draft(id)',
      undefined,
      also('Lists', 'fields'),
    ),
    invalid(
      'a variable with what a function gives',
      'const key = sessionKey(id);\n  await redisManager.get(key);',
      'key',
      undefined,
      also('sessionKey', 'keys'),
    ),
    invalid(
      'a static field, beside a field of its name',
      'await redisManager.get(Names.inbox);',
      'Names.inbox',
      undefined,
      also('Names', 'fields'),
    ),
    invalid(
      'as many constants as a person follows',
      'await redisManager.get(K5);',
      'K5',
      undefined,
      also('K5', 'chain'),
    ),
    invalid(
      'the value first, with another end than that of the scope',
      'await redisManager.get(`${userId}-cart`);',
      '`${userId}-cart`',
    ),
    invalid(
      'a literal before a template',
      "await redisManager.get('cart:' + `${id}`);",
      "'cart:' + `${id}`",
      'await redisManager.get(`user:${userId}:cart:` + `${id}`);',
    ),
    invalid(
      'a template before something else',
      'await redisManager.get(`cart:` + id);',
      '`cart:` + id',
    ),
    invalid(
      'a local variable',
      'const key = `cart:${id}`;\n  await redisManager.get(key);',
      'key',
      undefined,
    ),
    invalid(
      'another method of the list',
      `await redisManager.set('cart', id);`,
      `'cart'`,
      'await redisManager.set(`user:${userId}:cart`, id);',
    ),
    invalid(
      'the instance under another name',
      `await store.get('cart');`,
      `'cart'`,
      'await store.get(`user:${userId}:cart`);',
      `import { redisManager as store } from './infra/redis-manager';\n`,
    ),
    invalid(
      'through a namespace',
      `await infra.redisManager.get('cart');`,
      `'cart'`,
      'await infra.redisManager.get(`user:${userId}:cart`);',
      `import * as infra from './infra/redis-manager';\n`,
    ),
    invalid(
      'through a barrel',
      `await redis.get('cart');`,
      `'cart'`,
      'await redis.get(`user:${userId}:cart`);',
      `import { redis } from './infra';\n`,
    ),
    invalid(
      'through an alias path',
      `await redis.get('cart');`,
      `'cart'`,
      'await redis.get(`user:${userId}:cart`);',
      `import { redis } from '@/infra';\n`,
    ),
    invalid(
      'a variable that holds the instance',
      `const store = redisManager;\n  await store.get('cart');`,
      `'cart'`,
      'const store = redisManager;\n  await store.get(`user:${userId}:cart`);',
    ),
    invalid(
      'what the factory gives',
      `await (await getRedisManager()).get('cart');`,
      `'cart'`,
      'await (await getRedisManager()).get(`user:${userId}:cart`);',
      `import { getRedisManager } from './infra/redis-manager';\n`,
    ),
    invalid(
      'a variable with what the factory gives',
      `const store = await getRedisManager();\n  await store.get('cart');`,
      `'cart'`,
      'const store = await getRedisManager();\n  await store.get(`user:${userId}:cart`);',
      `import { getRedisManager } from './infra/redis-manager';\n`,
    ),
    invalid(
      'a method taken out of it',
      `const { get } = redisManager;\n  await get('cart');`,
      `'cart'`,
      'const { get } = redisManager;\n  await get(`user:${userId}:cart`);',
    ),
    invalid(
      'a computed member',
      `await redisManager['get']('cart');`,
      `'cart'`,
      `await redisManager['get'](\`user:\${userId}:cart\`);`,
    ),
    invalid(
      'optional chaining',
      `await redisManager?.get('cart');`,
      `'cart'`,
      'await redisManager?.get(`user:${userId}:cart`);',
    ),
    invalid(
      'a pipeline',
      `await redisManager.pipeline().get('cart');`,
      `'cart'`,
      'await redisManager.pipeline().get(`user:${userId}:cart`);',
    ),
    ...[
      { length: 56, use: `${'r'.repeat(56)}.get` },
      { length: 57, use: `${'r'.repeat(57)}.g…` },
    ].map(({ length, use }): InvalidCase => {
      const one = invalid(
        `a name of ${length} letters`,
        `await ${'r'.repeat(length)}.get('cart');`,
        `'cart'`,
        `await ${'r'.repeat(length)}.get(\`user:\${userId}:cart\`);`,
        `import { redisManager as ${'r'.repeat(length)} } from './infra/redis-manager';\n`,
      );
      return { ...one, errors: one.errors.map((error) => ({ ...error, data: dataOf(use) })) };
    }),
    {
      name: 'a chain on several lines',
      code: within(`await redisManager\n    .pipeline()\n    .get('cart');`),
      errors: [
        {
          messageId: 'unscoped',
          at: `'cart'`,
          data: dataOf('redisManager .pipeline() .get'),
          suggestions: [
            {
              messageId: 'insertScope',
              output: within(
                'await redisManager\n    .pipeline()\n    .get(`user:${userId}:cart`);',
              ),
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'an injected field',
      code: `import { RedisManager } from './infra/redis-manager';\n\nexport class Carts {\n  constructor(private readonly redis: RedisManager) {}\n\n  load(userId: string) {\n    return this.redis.get('cart');\n  }\n}\n`,
      errors: [
        {
          messageId: 'unscoped',
          at: `'cart'`,
          data: dataOf('this.redis.get'),
          suggestions: [
            {
              messageId: 'insertScope',
              output: `import { RedisManager } from './infra/redis-manager';\n\nexport class Carts {\n  constructor(private readonly redis: RedisManager) {}\n\n  load(userId: string) {\n    return this.redis.get(\`user:\${userId}:cart\`);\n  }\n}\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'a typed parameter, and no variable of that name',
      code: `import type { RedisManager } from './infra/redis-manager';\nexport const load = (redis: RedisManager) => redis.get('cart');\n`,
      errors: [{ messageId: 'unscoped', at: `'cart'`, suggestions: [] }],
      output: null,
    },
    {
      name: 'a variable of that name that comes later, behind a function that has one',
      code: `import { redisManager } from './infra/redis-manager';\nexport const own = (userId: string) => userId;\nexport function run() {\n  void redisManager.get('cart');\n  const userId = '1';\n  return userId;\n}\n`,
      errors: [{ messageId: 'unscoped', at: `'cart'`, suggestions: [] }],
      output: null,
    },
    {
      name: 'a variable of that name that comes later',
      code: `import { redisManager } from './infra/redis-manager';\nexport function run() {\n  void redisManager.get('cart');\n  const userId = '1';\n  return userId;\n}\n`,
      errors: [{ messageId: 'unscoped', at: `'cart'`, suggestions: [] }],
      output: null,
    },
    {
      name: 'a variable of that name in another style, in an outer function',
      code: `import { redisManager } from './infra/redis-manager';\nexport function run(user_id) {\n  return () => redisManager.get('cart');\n}\n`,
      errors: [
        {
          messageId: 'unscoped',
          at: `'cart'`,
          suggestions: [
            {
              messageId: 'insertScope',
              output: `import { redisManager } from './infra/redis-manager';\nexport function run(user_id) {\n  return () => redisManager.get(\`user:\${user_id}:cart\`);\n}\n`,
            },
          ],
        },
      ],
      output: null,
    },
    {
      name: 'CommonJS',
      file: 'src/feature.cjs',
      parser: 'espree',
      code: `const { redisManager } = require('./infra/redis-manager');\nexports.run = () => redisManager.get('cart');\n`,
      errors: [{ messageId: 'unscoped', at: `'cart'`, suggestions: [] }],
      output: null,
    },
    {
      ...invalid(
        'the value behind another text',
        'await redisManager.get(`cart-${userId}`);',
        '`cart-${userId}`',
      ),
      registry: {
        sources: {
          redis: {
            module: 'src/infra/redis-manager.ts',
            exports: { instance: 'redisManager' },
            keys: { scope: '{userId}:', methods: ['get'] },
          },
        },
      },
    },
    {
      name: 'a field of the class',
      code: `import { redisManager } from './infra/redis-manager';\nexport class Carts {\n  readonly #prefix = 'cart:';\n  load(id: string) {\n    return redisManager.get(this.#prefix + id);\n  }\n}\n`,
      errors: [{ messageId: 'unscoped', at: 'this.#prefix + id', suggestions: [] }],
      output: null,
    },
    {
      name: 'a method of the class',
      code: `import { redisManager } from './infra/redis-manager';\nexport class Carts {\n  load(id: string) {\n    return redisManager.get(this.key(id));\n  }\n  private key(id: string) {\n    return \`cart:\${id}\`;\n  }\n}\n`,
      errors: [{ messageId: 'unscoped', at: 'this.key(id)', suggestions: [] }],
      output: null,
    },
  ],
});

const PACKAGE: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: '@acme/redis',
        exports: { instance: 'redis' },
        keys: { scope: 'user:{userId}:', methods: ['get'] },
      },
    },
  },
  files: {},
};

/** A package owns the instance. */
ruleCases(requireScopedKey, PACKAGE, {
  valid: [
    {
      name: 'something else of that package',
      code: `import { cache } from '@acme/redis';\nexport const cart = cache.get('cart');`,
    },
    {
      name: 'something of that name of another package',
      code: `import { redis } from '@acme/cache';\nexport const cart = redis.get('cart');`,
    },
    {
      name: 'something of that name of the project',
      code: `import { redis } from './cache';\nexport const cart = redis.get('cart');`,
      files: { 'src/cache.ts': 'export const redis = new Map<string, string>();\n' },
    },
    { name: 'a global of that name', code: `export const cart = redis.get('cart');` },
    {
      name: 'a field of another type beside it',
      code: `import { redis } from '@acme/redis';\nexport class Carts {\n  readonly redis = redis;\n  readonly seen: Map<string, string> = new Map();\n  get = () => this.seen.get('cart');\n}`,
    },
  ],
  invalid: [
    {
      name: 'the instance of the package',
      code: `import { redis } from '@acme/redis';\nexport const cart = (userId: string) => [userId, redis.get('cart')];\n`,
      errors: [
        {
          messageId: 'unscoped',
          at: `'cart'`,
          suggestions: [
            {
              messageId: 'insertScope',
              output: `import { redis } from '@acme/redis';\nexport const cart = (userId: string) => [userId, redis.get(\`user:\${userId}:cart\`)];\n`,
            },
          ],
        },
      ],
      output: null,
    },
  ],
});
