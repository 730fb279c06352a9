import { requireReadyBeforeAccept } from '../../src/rules/require-ready-before-accept.ts';
import type { Files } from './fixture-project.ts';
import { handler, IMPORT, READY, readyProject, USE } from './ready-project.ts';
import { ruleCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

const valid = (name: string, code: string, files: Files = {}): ValidCase => ({ name, code, files });

/** A use that no line of its own could wait before. */
const EARLY = `void redisManager.get('a');`;

const served = (name: string, code: string, files: Files = {}): InvalidCase => ({
  name,
  code,
  files,
  errors: [{ messageId: 'use', at: `redisManager.get('a')`, suggestions: [] }],
  output: null,
});

const SERVER = `${IMPORT}const server = new WebSocketServer({ noServer: true });\n`;
const FROM_OWNER = `import { redisManager } from './infra/redis-manager';\n`;
const fastify = (statements: string): string =>
  `import fastify from 'fastify';\n${FROM_OWNER}const app = fastify();\n${statements}\n`;
const gateway = (decorator: string, from: string, body: string, more = ''): string =>
  `import { ${decorator} } from '${from}';\n${FROM_OWNER}\n@${decorator}()\nexport class Gateway {\n  ${body}\n}\n${more}`;

/** How a function is, or is not, called for each connection: one that is uses what may not be ready. */
ruleCases(requireReadyBeforeAccept, readyProject, {
  valid: [
    valid(
      'a handler that only a test registers',
      `${FROM_OWNER}import type { WebSocket } from 'ws';\nexport function onConnection(socket: WebSocket) {\n  ${EARLY}\n  socket.ping();\n}\n`,
      {
        'tests/socket.test.ts': `import { WebSocketServer } from 'ws';\nimport { onConnection } from '../src/feature';\nimport { redisManager } from '../src/infra/redis-manager';\nnew WebSocketServer({ port: 1 }).on('connection', onConnection);\nvoid redisManager;\n`,
      },
    ),
    valid(
      'a function that gives the handler',
      `${SERVER}function make() {\n  ${EARLY}\n  return () => {};\n}\nserver.on('connection', make());\n`,
    ),
    valid(
      'a function that gives no handler',
      `${SERVER}function make() {\n  ${EARLY}\n  return null as never;\n}\nserver.on('connection', make());\n`,
    ),
    valid(
      'a function that would give a handler, as the handler itself',
      `${SERVER}function open() {\n  ${EARLY}\n}\nfunction make() {\n  return open;\n}\nserver.on('connection', make);\n`,
    ),
    valid(
      'a member of a function',
      `${SERVER}function make() {\n  ${EARLY}\n}\nmake.handler = () => {};\nserver.on('connection', make.handler);\n`,
    ),
    valid(
      'a method that gives a handler of which nothing is known',
      `${SERVER}const handlers = [() => {}];\nclass Sessions {\n  open() {\n    ${EARLY}\n    return handlers[0]!;\n  }\n}\nconst sessions = new Sessions();\nserver.on('connection', sessions.open());\n`,
    ),
    valid(
      'functions beside a handler of another file',
      `${FROM_OWNER}import { open } from './open';\nexport const socket = open;\nexport function a() {\n  ${EARLY}\n}\nexport function b() {\n  ${EARLY}\n}\nexport const c = (given: string) => {\n  ${EARLY}\n  return given;\n};\nimport { WebSocketServer } from 'ws';\nnew WebSocketServer({ port: 1 }).on('connection', open);\n`,
      {
        'src/open.ts': `import { redisManager } from './infra/redis-manager';\nexport const one = redisManager;\nexport function two() {}\nexport function open() {}\n`,
      },
    ),
    valid('a call of what nobody knows', handler('(() => socket.ping())();', READY, USE)),
    valid(
      'calls that are given nothing',
      `import express from 'express';\n${SERVER}server.on();\nserver.get();\nserver.handleUpgrade();\nexpress().ws();\n`,
    ),
    valid(
      'the class of a server',
      `import ws from 'ws';\n${FROM_OWNER}ws.on('connection', () => {\n  ${EARLY}\n});\n`,
    ),
    valid(
      'an upgrade of another server',
      `import { server } from '@acme/sockets';\n${FROM_OWNER}server.handleUpgrade(1, 2, 3, () => {\n  ${EARLY}\n});\n`,
    ),
    valid(
      'a route of Fastify that also serves requests',
      fastify(
        `app.route({\n  method: 'GET',\n  url: '/ws',\n  handler: () => {\n    ${EARLY}\n  },\n  wsHandler: () => {},\n});`,
      ),
    ),
    valid(
      'a method called ws of something else',
      `import { app } from '@acme/http';\n${FROM_OWNER}app.ws('/ws', () => {\n  ${EARLY}\n});\n`,
    ),
    valid(
      'another method of a gateway',
      gateway(
        'WebSocketGateway',
        '@nestjs/websockets',
        `handleConnection(): void {}\n  report(): void {\n    ${EARLY}\n  }`,
      ),
    ),
    valid(
      'a function of that name in another method of a gateway',
      gateway(
        'WebSocketGateway',
        '@nestjs/websockets',
        `report(): void {\n    function handleConnection() {\n      ${EARLY}\n    }\n    handleConnection();\n  }`,
      ),
    ),
    valid(
      'a class beside a gateway',
      gateway(
        'WebSocketGateway',
        '@nestjs/websockets',
        'handleConnection(): void {}',
        `export class Report {\n  handleConnection(): void {\n    ${EARLY}\n  }\n}\n`,
      ),
    ),
    ...[
      ['another decorator of that package', 'WebSocketServer', '@nestjs/websockets'],
      ['a decorator of that name of another package', 'WebSocketGateway', '@acme/websockets'],
      ['a decorator of that name that nobody declares', 'WebSocketGateway', './infra/ensure'],
      ['a decorator of that name of the project', 'WebSocketGateway', './gateways'],
    ].map(([name = '', decorator = '', from = '']) =>
      valid(name, gateway(decorator, from, `handleConnection(): void {\n    ${EARLY}\n  }`), {
        'src/gateways.ts':
          'export const WebSocketGateway = () => (target: unknown): void => void target;\n',
      }),
    ),
    valid(
      'a decorator of that name of the file itself',
      `${FROM_OWNER}const WebSocketGateway = () => (target: unknown): void => void target;\n\n@WebSocketGateway()\nexport class Gateway {\n  handleConnection(): void {\n    ${EARLY}\n  }\n}\n`,
    ),
    valid(
      'a function around the one that upgrades',
      `import { createServer } from 'node:http';\n${SERVER}export function listen() {\n  ${EARLY}\n  createServer().on('upgrade', async (request, stream, head) => {\n    ${READY}\n    server.handleUpgrade(request, stream, head, () => {});\n    ${USE}\n  });\n}\n`,
    ),
  ],
  invalid: [
    ...['once', 'addListener'].map((method) =>
      served(
        `registered with ${method}`,
        `${SERVER}server.${method}('connection', () => {\n  ${EARLY}\n});\n`,
      ),
    ),
    served(
      'a handler that a function makes',
      `${SERVER}const make = () => () => {\n  ${EARLY}\n};\nserver.on('connection', make());\n`,
    ),
    served(
      'a static method',
      `${SERVER}class Sessions {\n  static open(): void {\n    ${EARLY}\n  }\n}\nserver.on('connection', Sessions.open);\n`,
    ),
    served(
      'a method of an instance',
      `${SERVER}class Sessions {\n  open(): void {\n    ${EARLY}\n  }\n}\nconst sessions = new Sessions();\nserver.on('connection', sessions.open);\n`,
    ),
    served(
      'a handler that a constant holds',
      `${SERVER}const make = () => () => {\n  ${EARLY}\n};\nconst open = make();\nserver.on('connection', open);\n`,
    ),
    served(
      'a function that is bound',
      `${SERVER}function open(): void {\n  ${EARLY}\n}\nserver.on('connection', open.bind(null));\n`,
    ),
    served(
      'a method that is bound',
      `${SERVER}export class Sessions {\n  listen(): void {\n    server.on('connection', this.open.bind(this));\n  }\n  open(): void {\n    ${EARLY}\n  }\n}\n`,
    ),
    ...[
      ['what express-ws gives', `const { app } = expressWs(express());\napp`],
      ['what is read off that', `const sockets = expressWs(express());\nsockets.app`],
      ['an application of Express', `const app = express();\nexpressWs(app);\napp`],
      ['a router of Express', `const router = express.Router();\nrouter`],
    ].map(([name = '', app = '']) =>
      served(
        `a route of ${name}`,
        `import express from 'express';\nimport expressWs from 'express-ws';\n${FROM_OWNER}${app}.ws('/ws', () => {\n  ${EARLY}\n});\n`,
      ),
    ),
    served(
      'a gateway whose decorator is read off its module',
      gateway(
        'WebSocketGateway',
        '@nestjs/websockets',
        `handleConnection(): void {\n    ${EARLY}\n  }`,
      )
        .replace('{ WebSocketGateway }', '* as sockets')
        .replace('@WebSocketGateway', '@sockets.WebSocketGateway'),
    ),
    served(
      'the server of Fastify',
      fastify(`app.websocketServer.on('connection', () => {\n  ${EARLY}\n});`),
    ),
    served(
      'a gateway whose decorator is read off the default of its module',
      gateway(
        'WebSocketGateway',
        '@nestjs/websockets',
        `handleConnection(): void {\n    ${EARLY}\n  }`,
      )
        .replace('{ WebSocketGateway }', 'sockets')
        .replace('@WebSocketGateway', '@sockets.WebSocketGateway'),
    ),
    {
      ...served(
        'Express of CommonJS',
        `const app = require('express')();\nconst { redisManager } = require('./infra/redis-manager');\napp.ws('/ws', () => {\n  ${EARLY}\n});\n`,
      ),
      file: 'src/feature.cjs',
      parser: 'espree',
    },
    {
      ...served(
        'socket.io of CommonJS',
        `const io = require('socket.io')(80);\nconst { redisManager } = require('./infra/redis-manager');\nio.on('connection', () => {\n  ${EARLY}\n});\n`,
      ),
      file: 'src/feature.cjs',
      parser: 'espree',
    },
    {
      name: 'what an upgrade calls when the connection is open',
      code: `import type { IncomingMessage } from 'node:http';\nimport type { Duplex } from 'node:stream';\n${SERVER}export const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {\n  server.handleUpgrade(request, stream, head, onOpen);\n};\nfunction onOpen(): void {\n  ${EARLY}\n}\n`,
      errors: [
        {
          messageId: 'accept',
          at: 'server.handleUpgrade(request, stream, head, onOpen)',
          suggestions: [],
        },
        { messageId: 'use', at: `redisManager.get('a')`, suggestions: [] },
      ],
      output: null,
    },
    {
      name: 'the innermost function that upgrades',
      code: `import { createServer } from 'node:http';\n${SERVER}export function listen() {\n  createServer().on('upgrade', async (request, stream, head) => {\n    const opened = server.handleUpgrade(request, stream, head, () => {});\n    ${READY}\n    ${USE}\n    return opened;\n  });\n}\n`,
      errors: [
        {
          messageId: 'accept',
          at: 'server.handleUpgrade(request, stream, head, () => {})',
          suggestions: [],
        },
      ],
      output: null,
    },
  ],
});

/** How paths through a handler meet. */
ruleCases(requireReadyBeforeAccept, readyProject, {
  valid: [
    valid('code that no path reaches', handler('return;', USE)),
    valid(
      'awaited in a try that ends in any case',
      handler(`try { ${READY} } finally { socket.ping(); }`, USE),
    ),
    valid(
      'a try of which no path goes on',
      handler(`try { return; } finally { socket.ping(); }`, USE),
    ),
    valid(
      'a path that fails before a loop awaits it',
      handler(`for (;;) { if (given) throw new Error('no'); ${READY} break; }`, USE),
    ),
    valid(
      'a path that fails before a loop awaits it once at least',
      handler(`do { if (given) throw new Error('no'); ${READY} } while (given);`, USE),
    ),
    valid(
      'a loop that goes on until it is awaited',
      handler(`for (;;) { if (given) continue; ${READY} break; }`, USE),
    ),
    valid(
      'a branch that calls what always fails',
      `${handler(`if (given) { ${READY} } else { fail(); }`, USE)}function fail(): never {\n  throw new Error('no');\n}\n`,
    ),
    valid(
      'a branch that waits for what always fails',
      `${handler(`if (given) { ${READY} } else { await fail(); }`, USE)}async function fail(): Promise<never> {\n  throw new Error('no');\n}\n`,
    ),
    valid(
      'an end of a try that leaves',
      handler(`try { socket.ping(); } finally { return; }`, USE),
    ),
  ],
  invalid: [
    served(
      'the next round of a loop begins before it is awaited',
      handler(`do { if (given) continue; ${READY} } while (given);`, EARLY),
    ),
    served(
      'a function that comes back before it waits',
      handler(`const wait = async () => { if (given) return; ${READY} };`, 'await wait();', EARLY),
    ),
    served(
      'a branch that begins what fails later',
      `${handler(`if (given) { ${READY} } else { void fail(); }`, EARLY)}async function fail(): Promise<never> {\n  throw new Error('no');\n}\n`,
    ),
    served(
      'a branch that calls one of two, of which one fails',
      `${handler(`if (given) { ${READY} } else { (given ? fail : ping)(); }`, EARLY)}function fail(): never {\n  throw new Error('no');\n}\nfunction ping(): void {\n  server.clients.clear();\n}\n`,
    ),
    served(
      'a try that awaits nothing',
      handler('try { socket.ping(); } finally { socket.ping(); }', EARLY),
    ),
    served(
      'awaited in one case of all',
      handler(
        `switch (String(given)) { case 'true': ${READY} break; default: socket.ping(); }`,
        EARLY,
      ),
    ),
    served(
      'used in a case',
      handler(`switch (String(given)) { case 'true': ${EARLY} break; default: socket.ping(); }`),
    ),
    served(
      'left in a case that is awaited in others',
      handler(
        `switch (String(given)) { case 'true': socket.ping(); break; default: ${READY} }`,
        EARLY,
      ),
    ),
  ],
});
