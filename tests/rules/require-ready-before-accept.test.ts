import { requireReadyBeforeAccept } from '../../src/rules/require-ready-before-accept.ts';
import { handler, IMPORT, READY, readyProject, USE } from './ready-project.ts';
import { ruleCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

const valid = (name: string, ...statements: readonly string[]): ValidCase => ({
  name,
  code: handler(...statements),
});

const use = (at = `redisManager.get('a')`, nth = 0) => ({ messageId: 'use', at, nth });

/** The use gets its suggestion, before the statement with this number; null for none. */
const invalid = (
  name: string,
  statements: readonly string[],
  before: number | null = null,
): InvalidCase => ({
  name,
  code: handler(...statements),
  errors: [
    {
      ...use(),
      suggestions:
        before === null
          ? []
          : [
              {
                messageId: 'awaitReady',
                output: handler(...statements.slice(0, before), READY, ...statements.slice(before)),
              },
            ],
    },
  ],
  output: null,
});

/** The code with a line before the one that holds the text, which waits first. */
function waitedBefore(code: string, at: string): string {
  const line = code.lastIndexOf('\n', code.indexOf(at)) + 1;
  const [indent = ''] = /^ */u.exec(code.slice(line)) ?? [];
  const receiver = at.slice(0, at.lastIndexOf('.get('));
  return `${code.slice(0, line)}${indent}await ${receiver}.initialize();\n${code.slice(line)}`;
}

const whole = (name: string, code: string, files = {}): ValidCase => ({ name, code, files });

const wholeInvalid = (name: string, code: string, files = {}, at?: string): InvalidCase => ({
  name,
  code,
  files,
  errors: [
    {
      ...use(at),
      suggestions: [
        { messageId: 'awaitReady', output: waitedBefore(code, at ?? `redisManager.get('a')`) },
      ],
    },
  ],
  output: null,
});

const SERVER = `${IMPORT}const server = new WebSocketServer({ noServer: true });\n`;

ruleCases(requireReadyBeforeAccept, readyProject, {
  valid: [
    valid('awaited before', READY, USE),
    valid('awaited by the function of the module', 'await whenReady();', USE),
    {
      ...valid('awaited by a function of another file', 'await ensureRedis();', USE),
      files: {
        'src/infra/ensure.ts': `import { redisManager } from './redis-manager';\nexport async function ensureRedis(): Promise<void> {\n  await redisManager.initialize();\n}\n`,
      },
    },
    valid('awaited in both branches', `if (given) { ${READY} } else { await whenReady(); }`, USE),
    valid('a branch that leaves', `if (given) return;`, READY, USE),
    valid(
      'a branch without readiness that leaves',
      `if (given) { ${READY} } else { return; }`,
      USE,
    ),
    valid('a branch that fails', `if (given) { ${READY} } else { throw new Error('no'); }`, USE),
    valid('used only where it is awaited', `if (given) { ${READY} ${USE} }`),
    valid(
      'awaited in a try whose handler leaves',
      `try { ${READY} } catch { socket.close(1011); return; }`,
      USE,
    ),
    valid('used in the try behind it', `try { ${READY} ${USE} } catch { socket.close(1011); }`),
    valid('awaited last', `try { socket.ping(); } finally { ${READY} }`, USE),
    valid(
      'awaited in all cases',
      `switch (String(given)) { case 'true': ${READY} break; default: await whenReady(); }`,
      USE,
    ),
    valid(
      'awaited by falling through',
      `switch (String(given)) { case 'true': case 'false': ${READY} break; default: return; }`,
      USE,
    ),
    valid('awaited in a loop that runs once at least', `do { ${READY} } while (given);`, USE),
    valid('awaited in an endless loop before its end', `for (;;) { ${READY} break; }`, USE),
    valid(
      'awaited together with others',
      'await Promise.all([redisManager.initialize(), socket.ping()]);',
      USE,
    ),
    valid(
      'awaited with a handler of errors',
      'await redisManager.initialize().catch(() => socket.close(1011));',
      USE,
    ),
    valid(
      'awaited in a condition',
      `if ((await redisManager.initialize(), given)) socket.ping();`,
      USE,
    ),
    valid(
      'a listener of what the instance holds',
      `redisManager.events.on('message', () => socket.ping());`,
      READY,
      USE,
    ),
    valid(
      'used in a listener that is registered after',
      READY,
      `socket.on('message', async () => { ${USE} });`,
    ),
    valid('awaited in the listener', `socket.on('message', async () => { ${READY} ${USE} });`),
    valid(
      'a function that is called after',
      `const load = async () => redisManager.get('a');`,
      READY,
      'await load();',
    ),
    valid(
      'a function of the handler that waits',
      `const wait = async () => { ${READY} };`,
      'await wait();',
      USE,
    ),
    valid('no use', 'socket.ping();'),
    valid(
      'what needs nothing',
      `redisManager.on('error', () => socket.close(1011));`,
      'if (!redisManager.isConnected()) socket.close(1013);',
    ),
    valid('another method of the socket', `socket.on('message', () => socket.ping());`),
    whole(
      'awaited before the handler is registered',
      `${SERVER}${READY}\nserver.on('connection', async () => { ${USE} });\n`,
    ),
    whole(
      'awaited in the function that registers it',
      `${SERVER}export async function start() {\n  ${READY}\n  server.on('connection', async () => { ${USE} });\n}\n`,
    ),
    whole('awaited by start-up in another file', handler(USE), {
      'src/main.ts': `import { redisManager } from './infra/redis-manager';\nimport './feature';\nawait redisManager.initialize();\n`,
    }),
    whole('awaited by start-up before it listens', handler(USE), {
      'src/main.ts': `import { createServer } from 'node:http';\nimport { redisManager } from './infra/redis-manager';\nexport async function main() {\n  await redisManager.initialize();\n  createServer().listen(80);\n}\n`,
    }),
    whole('start-up that goes on when it is ready', handler(USE), {
      'src/main.ts': `import { createServer } from 'node:http';\nimport { redisManager } from './infra/redis-manager';\nredisManager.initialize().then(() => createServer().listen(80));\n`,
    }),
    whole(
      'another emitter',
      `import { EventEmitter } from 'node:events';\n${IMPORT}new EventEmitter().on('connection', async () => { ${USE} });\n`,
    ),
    whole('another event', `${SERVER}server.on('close', async () => { ${USE} });\n`),
    whole(
      'another client of that name',
      `${SERVER}server.on('connection', async () => {\n  const redisManager = new Map<string, string>();\n  redisManager.get('a');\n});\n`,
    ),
    whole(
      'a function that is no handler',
      `${IMPORT}export const socket = async () => { ${USE} };\n`,
    ),
    whole(
      'a route without sockets',
      `import fastify from 'fastify';\n${IMPORT}fastify().get('/', { schema: {} }, async () => { ${USE} });\n`,
    ),
    {
      name: 'a file that is let off',
      file: 'src/jobs/echo.ts',
      code: `import { WebSocketServer } from 'ws';\nimport { redisManager } from '../infra/redis-manager';\nnew WebSocketServer({ port: 1 }).on('connection', () => redisManager.get('a'));\n`,
    },
    {
      name: 'a test',
      file: 'tests/socket.test.ts',
      code: `import { WebSocketServer } from 'ws';\nimport { redisManager } from '../src/infra/redis-manager';\nnew WebSocketServer({ port: 1 }).on('connection', () => redisManager.get('a'));\n`,
    },
    {
      name: 'a source that is always ready',
      code: handler(USE),
      registry: {
        sources: {
          redis: { module: 'src/infra/redis-manager.ts', exports: { instance: 'redisManager' } },
        },
      },
    },
  ],
  invalid: [
    invalid('not awaited at all', [USE], 0),
    invalid('awaited after', [USE, READY], 0),
    invalid('begun, not awaited', ['void redisManager.initialize();', USE], 1),
    invalid('awaited in one branch', [`if (given) { ${READY} }`, USE], 1),
    invalid('awaited behind a condition', ['given && (await redisManager.initialize());', USE], 1),
    invalid('awaited in a loop that may not run', [`while (given) { ${READY} }`, USE], 1),
    invalid(
      'awaited in a loop over a list',
      [`for (const one of [socket]) { one.ping(); ${READY} }`, USE],
      1,
    ),
    invalid(
      'left before it is awaited in the loop',
      [`do { if (given) break; ${READY} } while (given);`, USE],
      1,
    ),
    invalid(
      'awaited in a try whose handler goes on',
      [`try { ${READY} } catch { socket.ping(); }`, USE],
      1,
    ),
    invalid('used in the handler of the try', [`try { ${READY} } catch { ${USE} }`]),
    invalid('used last, whether or not it failed', [`try { ${READY} } finally { ${USE} }`]),
    invalid(
      'awaited in one case',
      [`switch (String(given)) { case 'true': ${READY} break; }`, USE],
      1,
    ),
    invalid('in a listener that is registered before', [
      `socket.on('message', async () => { ${USE} });`,
      READY,
    ]),
    invalid(
      'the value is kept',
      [`const value = await redisManager.get('a');`, 'socket.send(String(value));'],
      0,
    ),
    invalid('the value is returned', [`return redisManager.get('a');`], 0),
    invalid('not awaited itself', [`redisManager.get('a').catch(() => null);`], 0),
    invalid('a function of the handler, called before', [
      `const load = async () => redisManager.get('a');`,
      'await load();',
      READY,
    ]),
    {
      name: 'two of which the first is reported',
      code: handler(USE, `await redisManager.set('a', 'b');`),
      errors: [
        {
          ...use(),
          suggestions: [
            {
              messageId: 'awaitReady',
              output: handler(READY, USE, `await redisManager.set('a', 'b');`),
            },
          ],
          data: {
            call: 'redisManager.get(…)',
            source: 'redis',
            ready: 'initialize()` or `whenReady()',
            module: 'src/infra/redis-manager.ts',
          },
        },
      ],
      output: null,
    },
    wholeInvalid(
      'a named handler',
      `${SERVER}async function onConnection(socket: WebSocket) {\n  ${USE}\n  socket.ping();\n}\nserver.on('connection', onConnection);\n`,
    ),
    wholeInvalid(
      'a handler that calls another function',
      `${SERVER}async function load() {\n  ${USE}\n}\nserver.on('connection', async () => {\n  await load();\n});\n`,
    ),
    wholeInvalid(
      'a handler that calls a method',
      `${SERVER}class Session {\n  async open() {\n    ${USE}\n  }\n}\nserver.on('connection', async () => {\n  await new Session().open();\n});\n`,
    ),
    wholeInvalid(
      'a handler that another file registers',
      `import { redisManager } from './infra/redis-manager';\nimport type { WebSocket } from 'ws';\nexport async function onConnection(socket: WebSocket) {\n  ${USE}\n  socket.ping();\n}\n`,
      {
        'src/server.ts': `import { WebSocketServer } from 'ws';\nimport { onConnection } from './feature';\nimport './infra/redis-manager';\nnew WebSocketServer({ port: 1 }).on('connection', onConnection);\n`,
      },
    ),
    wholeInvalid(
      'a server of CommonJS style',
      `import ws from 'ws';\nimport { redisManager } from './infra/redis-manager';\nconst server = new ws.Server({ port: 1 });\nserver.on('connection', async () => {\n  ${USE}\n});\n`,
    ),
    wholeInvalid(
      'socket.io',
      `import { Server } from 'socket.io';\nimport { redisManager } from './infra/redis-manager';\nconst io = new Server();\nio.on('connection', async () => {\n  ${USE}\n});\n`,
    ),
    wholeInvalid(
      'a namespace of socket.io',
      `import { Server } from 'socket.io';\nimport { redisManager } from './infra/redis-manager';\nexport class Sockets {\n  constructor(private readonly io: Server) {}\n  listen() {\n    this.io.of('/chat').on('connection', async () => {\n      ${USE}\n    });\n  }\n}\n`,
    ),
    wholeInvalid(
      'Fastify',
      `import fastify from 'fastify';\nimport { redisManager } from './infra/redis-manager';\nfastify().get('/ws', { websocket: true }, async () => {\n  ${USE}\n});\n`,
    ),
    wholeInvalid(
      'a route of Fastify',
      `import fastify from 'fastify';\nimport { redisManager } from './infra/redis-manager';\nfastify().route({\n  method: 'GET',\n  url: '/ws',\n  handler: () => 'socket',\n  wsHandler: async () => {\n    ${USE}\n  },\n});\n`,
    ),
    wholeInvalid(
      'a gateway of NestJS',
      `import { WebSocketGateway } from '@nestjs/websockets';\nimport { RedisManager } from './infra/redis-manager';\n\n@WebSocketGateway()\nexport class Gateway {\n  constructor(private readonly redis: RedisManager) {}\n\n  async handleConnection() {\n    await this.redis.get('a');\n  }\n}\n`,
      {},
      `this.redis.get('a')`,
    ),
    wholeInvalid('start-up that listens before', handler(USE), {
      'src/main.ts': `import { createServer } from 'node:http';\nimport { redisManager } from './infra/redis-manager';\nexport async function main() {\n  createServer().listen(80);\n  await redisManager.initialize();\n}\n`,
    }),
    wholeInvalid('start-up that listens without waiting, on one path', handler(USE), {
      'src/main.ts': `import { createServer } from 'node:http';\nimport { redisManager } from './infra/redis-manager';\nexport async function main(wait: boolean) {\n  if (wait) await redisManager.initialize();\n  createServer().listen(80);\n}\n`,
    }),
    {
      name: 'an upgrade that opens the connection',
      code: `import type { IncomingMessage } from 'node:http';\nimport type { Duplex } from 'node:stream';\n${SERVER}export async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer) {\n  server.handleUpgrade(request, stream, head, () => {});\n  ${READY}\n  ${USE}\n}\n`,
      errors: [
        {
          messageId: 'accept',
          at: 'server.handleUpgrade(request, stream, head, () => {})',
          suggestions: [],
        },
      ],
      output: null,
    },
    {
      name: 'JavaScript',
      file: 'src/feature.js',
      parser: 'espree',
      code: `import { WebSocketServer } from 'ws';\nimport { redisManager } from './infra/redis-manager';\nnew WebSocketServer({ port: 1 }).on('connection', async () => {\n  ${USE}\n});\n`,
      errors: [
        {
          ...use(),
          suggestions: [
            {
              messageId: 'awaitReady',
              output: `import { WebSocketServer } from 'ws';\nimport { redisManager } from './infra/redis-manager';\nnew WebSocketServer({ port: 1 }).on('connection', async () => {\n  ${READY}\n  ${USE}\n});\n`,
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
      code: `const { WebSocketServer } = require('ws');\nconst { redisManager } = require('./infra/redis-manager');\nconst server = new WebSocketServer({ port: 1 });\nserver.on('connection', () => redisManager.get('a'));\n`,
      errors: [use()],
      output: null,
    },
  ],
});
