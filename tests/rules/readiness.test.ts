import type { RegistryInput } from '../../src/registry/types.ts';
import { requireReadyBeforeAccept } from '../../src/rules/require-ready-before-accept.ts';
import type { Files } from './fixture-project.ts';
import { handler, IMPORT, READY, readyProject, USE } from './ready-project.ts';
import { ruleCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

const valid = (name: string, code: string, files: Files = {}): ValidCase => ({ name, code, files });

/** A use that no line of its own could wait before. */
const EARLY = `void redisManager.get('a');`;

const early = (name: string, code: string, files: Files = {}): InvalidCase => ({
  name,
  code,
  files,
  errors: [{ messageId: 'use', at: `redisManager.get('a')`, suggestions: [] }],
  output: null,
});

const FROM_OWNER = `import { redisManager } from './infra/redis-manager';\n`;
const prepare = (statement: string, more = ''): string =>
  `import { redisManager } from './redis-manager';\nexport async function ensureRedis(): Promise<void> {\n  ${statement}\n}\n${more}`;
const ensure = (statement: string, more?: string): Files => ({
  'src/infra/ensure.ts': prepare(statement, more),
});

/** Listens first, so that handlers cannot lean on start-up. */
const LATE: Files = {
  'src/main.ts': `import { createServer } from 'node:http';\n${FROM_OWNER}export async function main() {\n  createServer().listen(80);\n  await redisManager.initialize();\n}\n`,
};
const SERVER = `${IMPORT}const server = new WebSocketServer({ noServer: true });\n`;

const MODULE = 'src/infra/redis-manager.ts';
/** The module tells readiness by a promise of its own. */
const OWN_PROMISE: Files = {
  [MODULE]: (readyProject.files[MODULE] ?? '')
    .replace('await redisManager.initialize();', 'await connected;')
    .replace('export async', 'const connected = Promise.resolve();\n\nexport async'),
};
const withReady = (...ready: readonly string[]): RegistryInput => ({
  sources: {
    redis: { module: MODULE, exports: { instance: 'redisManager', class: 'RedisManager' }, ready },
  },
});

/** A chain of functions, each of which calls the next; the last one uses the instance. */
const chain = (length: number): string =>
  [
    ...Array.from(
      { length: length - 1 },
      (_, at) => `async function step${at}() {\n  await step${at + 1}();\n}\n`,
    ),
    `async function step${length - 1}() {\n  ${EARLY}\n}\n`,
  ].join('');

ruleCases(requireReadyBeforeAccept, readyProject, {
  valid: [
    valid(
      'the module tells it by a promise of its own',
      handler('await whenReady();', USE),
      OWN_PROMISE,
    ),
    {
      ...valid('one of two functions of the module', handler('await whenReady();', USE), {
        [MODULE]: `${OWN_PROMISE[MODULE] ?? ''}\nexport async function whenConnected(): Promise<void> {\n  await connected;\n}\n`,
      }),
      registry: withReady('whenConnected', 'whenReady'),
    },
    valid(
      'a function that a condition chooses',
      handler('const wait = given ? whenReady : () => socket.ping();', 'await wait();', USE),
      OWN_PROMISE,
    ),
    valid(
      'begun, and awaited before it is used',
      handler('const begun = redisManager.initialize();', 'socket.ping();', 'await begun;', USE),
    ),
    valid(
      'used in what goes on when it is ready',
      handler(`void redisManager.initialize().then(() => { ${EARLY} });`),
    ),
    valid(
      'a listener of what is inside of what the instance holds',
      handler(`redisManager.client.events.on('message', () => socket.ping());`, READY, USE),
    ),
    valid('start-up that makes its server, waits, and listens', handler(USE), {
      'src/main.ts': `import { createServer } from 'node:http';\n${FROM_OWNER}export async function main() {\n  const server = createServer();\n  server.on('error', console.error);\n  await redisManager.initialize();\n  server.listen(80);\n}\n`,
    }),
    valid(
      'a function that a handler and start-up call',
      `${handler(USE, 'await ensureRedis();')}await ensureRedis();\n`,
      ensure(READY),
    ),
    valid(
      'a function that a handler calls, and start-up in another file',
      handler(USE, 'await ensureRedis();'),
      {
        ...ensure(READY),
        'src/main.ts': `// ${'What it does first, and why. '.repeat(4)}\nimport { ensureRedis } from './infra/ensure';\nimport { redisManager } from './infra/redis-manager';\nredisManager.on('error', () => undefined);\nawait ensureRedis();\n`,
      },
    ),
    valid(
      'a function that a handler calls, and functions inside functions of start-up',
      handler(USE, 'await ensureRedis();'),
      {
        ...ensure(READY),
        'src/main.ts': `import { ensureRedis } from './infra/ensure';\nimport { redisManager } from './infra/redis-manager';\nexport const run = () => [1].map(() => [2].map(() => [3].map(() => [4].map(async () => {\n  await ensureRedis();\n  redisManager.isConnected();\n}))));\n`,
      },
    ),
    valid(
      'awaited where the handler is registered, though a server listens before',
      `${SERVER}export async function start() {\n  ${READY}\n  server.on('connection', async () => { ${USE} });\n}\n`,
      LATE,
    ),
    valid(
      'awaited by a function of another file, in a handler alone',
      handler('await ensureRedis();', USE),
      {
        ...ensure(READY),
        ...LATE,
      },
    ),
    valid(
      'awaited by one of several functions of another file that wait',
      handler('await ensureRedis();', USE),
      {
        ...ensure(READY, `export async function again(): Promise<void> {\n  ${READY}\n}\n`),
        ...LATE,
      },
    ),
    valid(
      'a listener of another file',
      `import { listen } from './listen';\n${handler(`socket.on('message', listen);`, READY, 'await load();').replace('const server', `async function load() {\n  ${USE}\n}\nconst server`)}`,
      {
        'src/listen.ts': `import { redisManager } from './infra/redis-manager';\nexport function listen(): void {\n  redisManager.isConnected();\n}\n`,
        ...LATE,
      },
    ),
    valid('a chain that is too long to follow', `${chain(9)}${handler('await step0();')}`),
  ],
  invalid: [
    early('a test that waits is no start-up', handler(EARLY), {
      'tests/socket.test.ts': `import { redisManager } from '../src/infra/redis-manager';\nawait redisManager.initialize();\n`,
    }),
    early('start-up whose server listens before', handler(EARLY), {
      'src/main.ts': `import { createServer } from 'node:http';\n${FROM_OWNER}const server = createServer();\nserver.listen(80);\nawait redisManager.initialize();\n`,
    }),
    early(
      'registered by a function that is called before it is awaited, and after',
      `${SERVER}function listen() {\n  server.on('connection', () => {\n    ${EARLY}\n  });\n}\nexport async function start() {\n  listen();\n  ${READY}\n  listen();\n}\n`,
      LATE,
    ),
    early(
      'used beside what goes on when it is ready',
      handler('void redisManager.initialize().then(() => socket.ping());', EARLY),
    ),
    early(
      'a function that hands on what nobody awaits',
      handler(
        'const begin = () => Promise.all([redisManager.initialize()]);',
        'void begin();',
        EARLY,
      ),
    ),
    {
      ...early('what the instance holds', handler(`await redisManager.client.get('a');`)),
      errors: [{ messageId: 'use', at: `redisManager.client.get('a')`, suggestions: [] }],
    },
    {
      ...early(
        'what the registration of a listener gives',
        handler(`await redisManager.client.on('error', console.error).get('a');`),
      ),
      errors: [
        {
          messageId: 'use',
          at: `redisManager.client.on('error', console.error).get('a')`,
          suggestions: [],
        },
      ],
    },
    ...[`infra!.redisManager.get('a')`, `infra.redisManager['get']('a')`].map(
      (use): InvalidCase => ({
        name: `a use that is written as ${use}`,
        code: `import * as infra from './infra/redis-manager';\n${handler(`await ${use};`)}`,
        errors: [{ messageId: 'use', at: use, suggestions: [] }],
        output: null,
      }),
    ),
    early('start-up that begins and does not wait', handler(EARLY), {
      'src/main.ts': `${FROM_OWNER}redisManager.initialize();\n`,
    }),
    early(
      'awaited by a function that the handler calls later',
      `${IMPORT}async function prepare() {\n  ${READY}\n}\nconst server = new WebSocketServer({ noServer: true });\nserver.on('connection', async () => {\n  ${EARLY}\n  await prepare();\n});\n`,
    ),
    early(
      'awaited by a function that a handler and a test call',
      handler(EARLY, 'await ensureRedis();'),
      {
        ...ensure(READY),
        'tests/socket.test.ts': `import { ensureRedis } from '../src/infra/ensure';\nimport { redisManager } from '../src/infra/redis-manager';\nawait ensureRedis();\nvoid redisManager;\n`,
      },
    ),
    early(
      'awaited by a function that one of two handlers calls',
      `${handler(EARLY, 'await ensureRedis();')}server.on('connection', (socket) => socket.ping());\n`,
      ensure(READY),
    ),
    early(
      'awaited by a function that a handler calls, beside one that start-up calls',
      `${handler(EARLY, 'await ensureRedis();').replace('import { ensureRedis }', 'import { ensureRedis, prepare }')}await prepare();\n`,
      ensure(READY, 'export async function prepare(): Promise<void> {}\n'),
    ),
    early(
      'a named listener, before it is awaited',
      `${SERVER}async function load() {\n  ${EARLY}\n}\nserver.on('connection', async (socket: WebSocket) => {\n  socket.on('message', load);\n  ${READY}\n});\n`,
    ),
    early(
      'a function that is put into a property, before it is awaited',
      handler(`socket.onmessage = () => { ${EARLY} };`, READY),
    ),
    early(
      'a function of another file that waits for nothing',
      handler('await ensureRedis();', EARLY),
    ),
    early(
      'a function of another file that begins and does not wait',
      handler('await ensureRedis();', EARLY),
      {
        ...ensure('redisManager.initialize();'),
      },
    ),
    early(
      'a function of another file, beside one that waits',
      handler('await ensureRedis();', EARLY, 'await later();').replace(
        'import { ensureRedis }',
        'import { ensureRedis, later }',
      ),
      ensure('', `export async function later(): Promise<void> {\n  ${READY}\n}\n`),
    ),
    early(
      'a function of the handler that waits, not awaited',
      handler(`const wait = async () => { ${READY} };`, 'void wait();', EARLY),
    ),
    early(
      'a function of the handler that does nothing',
      handler('const wait = async () => {};', 'await wait();', EARLY),
    ),
    early('a chain that can be followed', `${chain(8)}${handler('await step0();')}`),
  ],
});
