import { requireReadyBeforeAccept } from '../../../src/rules/require-ready-before-accept.ts';
import type { PythonProject } from './python-project.ts';
import { pythonCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

/** A Redis manager that has to be awaited, in a project that nobody starts. */
const project: PythonProject = {
  registry: {
    sources: {
      redis: {
        module: 'app/infra/redis_manager.py',
        exports: { instance: 'redis_manager', class: 'RedisManager' },
        ready: ['initialize', 'when_ready'],
        allow: ['app/jobs/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'app/__init__.py': '',
    'app/infra/__init__.py': '',
    'app/infra/ensure.py': '',
    'app/jobs/echo.py': '',
    'tests/test_socket.py': '',
    'app/infra/redis_manager.py': `class RedisManager:
    async def initialize(self): ...
    async def get(self, key): ...
    def is_connected(self): ...


redis_manager = RedisManager()


async def when_ready():
    await redis_manager.initialize()
`,
  },
};

const IMPORT = `from fastapi import APIRouter, Depends, FastAPI, WebSocket
from app.infra.redis_manager import RedisManager, redis_manager, when_ready

app = FastAPI()

`;

const route = (...statements: readonly string[]): string =>
  `${IMPORT}@app.websocket("/ws")\nasync def serve(websocket: WebSocket, given):\n${statements
    .map((statement) => `    ${statement}\n`)
    .join('')}`;

const READY = 'await redis_manager.initialize()';
const USE = 'await redis_manager.get("a")';
const ACCEPT = 'await websocket.accept()';

const valid = (name: string, ...statements: readonly string[]): ValidCase => ({
  name,
  code: route(...statements),
});

const used = (remedy: 'suggestion' | 'none' = 'suggestion') =>
  ({ messageId: 'use', at: 'redis_manager.get("a")', remedy }) as const;
const accepted = { messageId: 'accept', at: 'websocket.accept()', remedy: 'none' } as const;

const invalid = (
  name: string,
  error: InvalidCase['errors'][number],
  ...statements: readonly string[]
): InvalidCase => ({ name, code: route(...statements), errors: [error] });

const whole = (name: string, code: string, files = {}): ValidCase => ({ name, code, files });

pythonCases(requireReadyBeforeAccept, project, {
  valid: [
    valid('awaited before', READY, ACCEPT, USE),
    valid('awaited by the function of the module', 'await when_ready()', ACCEPT, USE),
    valid(
      'awaited in both branches',
      `if given:\n        ${READY}\n    else:\n        await when_ready()`,
      ACCEPT,
      USE,
    ),
    valid('a branch that leaves', 'if given:\n        return', READY, ACCEPT, USE),
    valid(
      'a branch without readiness that leaves',
      `if given:\n        ${READY}\n    else:\n        return`,
      ACCEPT,
      USE,
    ),
    valid(
      'a branch that fails',
      `if given:\n        ${READY}\n    else:\n        raise ValueError()`,
      ACCEPT,
      USE,
    ),
    valid(
      'awaited in a try whose handler leaves',
      `try:\n        ${READY}\n    except Exception:\n        return`,
      ACCEPT,
      USE,
    ),
    valid(
      'awaited in all that a try may come to',
      `try:\n        ${READY}\n    except ValueError:\n        raise\n    except Exception:\n        return`,
      ACCEPT,
      USE,
    ),
    valid(
      'behind the try, where nothing failed',
      `try:\n        ${READY}\n    except Exception:\n        return\n    else:\n        ${USE}`,
      ACCEPT,
    ),
    valid(
      'awaited last',
      `try:\n        print(given)\n    finally:\n        ${READY}`,
      ACCEPT,
      USE,
    ),
    valid(
      'awaited in all cases',
      `match given:\n        case 1:\n            ${READY}\n        case _:\n            await when_ready()`,
      ACCEPT,
      USE,
    ),
    valid(
      'awaited in an endless loop before its end',
      `while True:\n        ${READY}\n        break`,
      ACCEPT,
      USE,
    ),
    valid(
      'awaited together with others',
      'await asyncio.gather(redis_manager.initialize(), given())',
      ACCEPT,
      USE,
    ),
    valid(
      'awaited with a limit',
      'await asyncio.wait_for(redis_manager.initialize(), 5)',
      ACCEPT,
      USE,
    ),
    valid('awaited in a with block', `async with given:\n        ${READY}`, ACCEPT, USE),
    valid('used in the loop of messages', READY, ACCEPT, `while True:\n        ${USE}`),
    valid('awaited twice', READY, READY, ACCEPT, USE),
    valid('awaited, and its value kept', `done = ${READY}`, ACCEPT, USE, 'given(done)'),
    valid(
      'another one that accepts',
      'listener = given.listener()',
      'listener.accept()',
      READY,
      ACCEPT,
    ),
    valid('another method of what is given', 'await given.prepare()', READY, ACCEPT, USE),
    valid('no use', ACCEPT, 'await websocket.send_text("hello")'),
    valid('what needs nothing', 'if not redis_manager.is_connected():\n        return', ACCEPT),
    valid(
      'a function of the handler that waits',
      `async def wait():\n        ${READY}\n    await wait()`,
      ACCEPT,
      USE,
    ),
    valid(
      'a function that is called after',
      `async def load():\n        ${USE}`,
      READY,
      ACCEPT,
      'await load()',
    ),
    whole(
      'awaited by a function of another file',
      `from app.infra.ensure import ensure\n${route('await ensure()', ACCEPT, USE)}`,
      {
        'app/infra/ensure.py': `from app.infra.redis_manager import redis_manager\n\n\nasync def ensure():\n    await redis_manager.initialize()\n`,
      },
    ),
    whole(
      'awaited at start-up',
      `${route(ACCEPT, USE)}\n@app.on_event("startup")\nasync def start():\n    ${READY}\n`,
    ),
    whole(
      'awaited by the lifespan',
      `${route(ACCEPT, USE)}\n@asynccontextmanager\nasync def lifespan(app):\n    ${READY}\n    yield\n`,
    ),
    whole('awaited by start-up in another file', route(ACCEPT, USE), {
      'app/main.py': `from app.infra.redis_manager import redis_manager\n\n\nasync def main():\n    await redis_manager.initialize()\n`,
    }),
    whole('run by start-up in another file', route(ACCEPT, USE), {
      'app/main.py': `import asyncio\nfrom app.infra.redis_manager import redis_manager\n\nasyncio.run(redis_manager.initialize())\n`,
    }),
    whole(
      'a route without sockets',
      `${IMPORT}@app.get("/ws")\nasync def serve(websocket):\n    ${USE}\n`,
    ),
    whole(
      'a route of Starlette for requests',
      `from starlette.routing import Route\nfrom app.infra.redis_manager import redis_manager\n\nasync def serve(request):\n    ${USE}\n\nroutes = [Route("/a", serve)]\n`,
    ),
    whole(
      'routes of a package whose name ends so',
      `from notstarlette.routing import WebSocketRoute\nfrom notfastapi import FastAPI\nfrom app.infra.redis_manager import redis_manager\n\napp = FastAPI()\n\n@app.websocket("/a")\nasync def serve(websocket):\n    ${USE}\n\nroutes = [WebSocketRoute("/ws", serve)]\n`,
    ),
    whole(
      'a function that is given to what nobody knows',
      `${IMPORT}async def serve(websocket):\n    ${USE}\n\ndef register(given):\n    given("/ws", serve)\n`,
    ),
    whole(
      'a class with a method of that name that is no endpoint',
      `${IMPORT}class Echo:\n    async def on_connect(self, websocket):\n        ${ACCEPT}\n        ${USE}\n`,
    ),
    whole(
      'a function around a route',
      `${IMPORT}def make():\n    redis_manager.get("a")\n\n    @app.websocket("/inner")\n    async def inner(websocket):\n        ${ACCEPT}\n`,
    ),
    whole(
      'a function that is no handler',
      `${IMPORT}async def serve(websocket: WebSocket):\n    ${ACCEPT}\n    ${USE}\n`,
    ),
    whole(
      'a decorator of another package',
      `from other import app\nfrom app.infra.redis_manager import redis_manager\n\n@app.websocket("/ws")\nasync def serve(websocket):\n    ${USE}\n`,
    ),
    whole(
      'another client of that name',
      `from fastapi import FastAPI\n\napp = FastAPI()\n\n@app.websocket("/ws")\nasync def serve(websocket, redis_manager):\n    ${ACCEPT}\n    ${USE}\n`,
    ),
    { name: 'a file that is let off', file: 'app/jobs/echo.py', code: route(ACCEPT, USE) },
    { name: 'a test', file: 'tests/test_socket.py', code: route(ACCEPT, USE) },
    {
      name: 'a source that is always ready',
      code: route(ACCEPT, USE),
      registry: {
        sources: {
          redis: { module: 'app/infra/redis_manager.py', exports: { instance: 'redis_manager' } },
        },
      },
    },
  ],
  invalid: [
    invalid('used without waiting', used(), USE, ACCEPT),
    invalid('accepted without waiting', accepted, ACCEPT, USE),
    invalid('accepted before it waits', accepted, ACCEPT, READY, USE),
    invalid('not awaited', accepted, 'redis_manager.initialize()', ACCEPT, USE),
    invalid('awaited in one branch', accepted, `if given:\n        ${READY}`, ACCEPT, USE),
    invalid(
      'awaited behind a condition',
      accepted,
      'given and await redis_manager.initialize()',
      ACCEPT,
      USE,
    ),
    invalid(
      'awaited in one of two values',
      accepted,
      'await redis_manager.initialize() if given else None',
      ACCEPT,
      USE,
    ),
    invalid(
      'awaited in a loop that may not run',
      accepted,
      `for one in given:\n        ${READY}`,
      ACCEPT,
      USE,
    ),
    invalid(
      'awaited in a loop with a condition',
      accepted,
      `while given:\n        ${READY}`,
      ACCEPT,
      USE,
    ),
    invalid(
      'left before it is awaited in the loop',
      accepted,
      `while True:\n        if given:\n            break\n        ${READY}`,
      ACCEPT,
      USE,
    ),
    invalid(
      'awaited in a try whose handler goes on',
      accepted,
      `try:\n        ${READY}\n    except Exception:\n        pass`,
      ACCEPT,
      USE,
    ),
    invalid(
      'used in the handler of the try',
      used(),
      `try:\n        ${READY}\n    except Exception:\n        ${USE}`,
    ),
    invalid(
      'used last, whether or not it failed',
      used(),
      `try:\n        ${READY}\n    finally:\n        ${USE}`,
    ),
    invalid(
      'awaited in one case',
      accepted,
      `match given:\n        case 1:\n            ${READY}`,
      ACCEPT,
      USE,
    ),
    invalid(
      'awaited in a case with a condition',
      accepted,
      `match given:\n        case _ if given:\n            ${READY}`,
      ACCEPT,
      USE,
    ),
    invalid(
      'the value is kept',
      used(),
      'value = await redis_manager.get("a")',
      'await websocket.send_text(value)',
    ),
    invalid('the value is returned', used(), 'return await redis_manager.get("a")'),
    invalid('in a lambda', used('none'), 'given(lambda: redis_manager.get("a"))', READY),
    invalid(
      'a function of the handler',
      used(),
      `async def load():\n        ${USE}\n    await load()`,
      READY,
    ),
    {
      name: 'all that the message says',
      code: route(USE, ACCEPT, 'return'),
      errors: [
        {
          ...used(),
          data: {
            call: 'redis_manager.get(…)',
            source: 'redis',
            ready: 'initialize()` or `when_ready()',
            module: 'app/infra/redis_manager.py',
          },
        },
      ],
    },
    {
      name: 'a router',
      code: `${IMPORT}router = APIRouter()\n\n@router.websocket("/ws")\nasync def serve(websocket: WebSocket):\n    ${USE}\n`,
      errors: [used()],
    },
    {
      name: 'an injected manager',
      code: `${IMPORT}@app.websocket("/ws")\nasync def serve(websocket: WebSocket, redis: RedisManager = Depends(RedisManager)):\n    await redis.get("a")\n`,
      errors: [{ ...used(), at: 'redis.get("a")' }],
    },
    ...[
      [
        'a route that is added to FastAPI',
        `async def serve(websocket):\n    ${USE}\n\napp.add_api_websocket_route("/ws", serve)\n`,
      ],
      [
        'a route that is added',
        `async def serve(websocket):\n    ${USE}\n\napp.router.add_websocket_route("/ws", serve)\n`,
      ],
      [
        'a decorator of Starlette',
        `@app.websocket_route("/ws")\nasync def serve(websocket):\n    ${USE}\n`,
      ],
      [
        'a decorator of the router',
        `@app.router.websocket("/ws")\nasync def serve(websocket):\n    ${USE}\n`,
      ],
    ].map(([name = '', code = '']): InvalidCase => ({
      name,
      code: `${IMPORT}${code}`,
      errors: [used()],
    })),
    {
      name: 'a route of Starlette',
      code: `from starlette.routing import WebSocketRoute\nfrom app.infra.redis_manager import redis_manager\n\nasync def serve(websocket):\n    ${USE}\n\nroutes = [WebSocketRoute("/ws", serve)]\n`,
      errors: [used()],
    },
    {
      name: 'an endpoint of Starlette',
      code: `from starlette.endpoints import WebSocketEndpoint\nfrom app.infra.redis_manager import redis_manager\n\nclass Echo(WebSocketEndpoint):\n    async def on_connect(self, websocket):\n        ${ACCEPT}\n        ${USE}\n`,
      errors: [accepted],
    },
    {
      name: 'a manager of connections that accepts',
      code: `${IMPORT}class Connections:\n    async def connect(self, websocket: WebSocket):\n        ${ACCEPT}\n\nconnections = Connections()\n\n@app.websocket("/ws")\nasync def serve(websocket: WebSocket):\n    await connections.connect(websocket)\n    ${READY}\n    ${USE}\n`,
      errors: [accepted],
    },
    {
      name: 'waiting in handlers only is no start-up',
      code: `${route(ACCEPT, USE)}\n@app.websocket("/other")\nasync def other(websocket: WebSocket):\n    ${READY}\n    await websocket.accept()\n`,
      errors: [accepted],
    },
  ],
});
