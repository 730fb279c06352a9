import { code, redirect } from '../../../asked-remedies.ts';
import { SHARED, SOCKETS, target, use, type WritingCase } from '../writing.ts';

const manager = target('get_websocket_manager', SOCKETS);
const module = target('*', SOCKETS);
const TOOL = { kind: 'file', file: 'backend/tool/new.py' } as const;

/** Members of modules, and dotted paths to them. */
export const redirectedModules: readonly WritingCase[] = [
  {
    name: 'takes a member of the second module of a list',
    before: code`
      from app.websocket import manager, factory

      factory.create_manager(manager)
    `,
    remedy: redirect('app.websocket', [['factory.create_manager', target('connect', SHARED)]]),
    after: code`
      from app.websocket import manager
      from shared import connect

      connect(manager)
    `,
  },
  {
    name: 'is not written for members of two modules, which may have one name',
    before: code`
      from app.websocket import factory, manager

      factory.create_manager(factory.start)
      manager.start()
    `,
    remedy: redirect('app.websocket', [
      ['factory.create_manager', target('connect', SHARED)],
      ['manager.start', target('start', SHARED)],
    ]),
    after: null,
  },
  {
    name: 'sends all members of a module to different ones',
    before: code`
      import app.websocket.factory as sockets

      sockets.create_manager(sockets.connect)
    `,
    remedy: redirect('app.websocket.factory', [
      ['sockets.create_manager', manager],
      ['sockets.connect', target('connect', SHARED)],
    ]),
    after: code`
      from app.websocket.manager import get_websocket_manager
      from shared import connect

      get_websocket_manager(connect)
    `,
  },
  {
    name: 'names the new module in paths that continue on other lines',
    before: code`
      import app.websocket.factory

      app.websocket. \
          factory.start()
      (
          app.websocket
          .factory.stop()
      )
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      import app.websocket.manager

      app.websocket.manager.start()
      (
          app.websocket.manager.stop()
      )
    `,
  },
  {
    name: 'is not written where a comment stands in a path',
    before: code`
      import app.websocket.factory

      (
          app.websocket  # one per user
          .factory.start()
      )
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: null,
  },
  {
    name: 'is not written where a comment stands before a member that moves',
    before: code`
      import app.websocket.factory as sockets

      (
          sockets  # one per user
          .create_manager(sockets.MODES)
      )
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: null,
  },
  {
    name: 'is not written where parentheses end in a path',
    before: code`
      import app.websocket.factory

      (app.websocket).factory.start()
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: null,
  },
  {
    name: 'is not written where parentheses end before a member that moves',
    before: code`
      import app.websocket.factory as sockets

      (sockets).create_manager(sockets.MODES)
    `,
    remedy: redirect('app.websocket.factory', [['sockets.create_manager', manager]]),
    after: null,
  },
  {
    name: 'leaves parentheses around a path',
    before: code`
      import app.websocket.factory

      (app.websocket.factory).start()
    `,
    remedy: redirect('app.websocket.factory', [['*', module]]),
    after: code`
      import app.websocket.manager

      (app.websocket.manager).start()
    `,
  },
  {
    name: 'is absolute where the old module is gone, in a file that imports relatively',
    before: code`
      from . import clock
      from .clock import now
      import app.websocket.gone as sockets

      sockets.start(clock, now)
    `,
    remedy: redirect('app.websocket.gone', [['*', module]]),
    after: code`
      from . import clock
      from .clock import now
      import app.websocket.manager as sockets

      sockets.start(clock, now)
    `,
  },
  {
    name: 'is absolute where the old module is none of the project, in a file that imports relatively',
    before: code`
      from . import clock
      from .clock import now
      import redis

      redis.start(clock, now)
    `,
    remedy: redirect('redis', [['*', target('*')]]),
    after: code`
      from . import clock
      from .clock import now
      import app.infra.redis_manager as redis

      redis.start(clock, now)
    `,
  },
];

/** In a folder from which absolute imports start, which is not that of the project. */
export const sourceRoots: readonly WritingCase[] = [
  {
    name: 'names a module from there in a file that imports relatively',
    file: 'backend/tool/feature.py',
    before: code`
      from . import clock
      from .clock import now
      import tool.old as tool

      tool.start(clock, now)
    `,
    remedy: redirect('tool.old', [['*', target('*', TOOL)]]),
    after: code`
      from . import clock
      from .clock import now
      import tool.new as tool

      tool.start(clock, now)
    `,
  },
  {
    name: 'names a module from there in the path of a mock',
    file: 'backend/tool/feature.py',
    before: code`
      from unittest.mock import patch

      from . import clock
      from .clock import now

      patch("tool.old.start", clock, now)
    `,
    remedy: redirect('tool.old.start', [[null, target('start', TOOL)]]),
    after: code`
      from unittest.mock import patch

      from . import clock
      from .clock import now

      patch("tool.new.start", clock, now)
    `,
  },
  {
    name: 'names a module from there in a path through the package',
    file: 'backend/tool/feature.py',
    before: code`
      from unittest.mock import patch

      patch("tool.old.Legacy.start")
    `,
    remedy: redirect('tool.old.Legacy.start', [[null, target('Tool', TOOL)]]),
    after: code`
      from unittest.mock import patch

      patch("tool.new.Tool.start")
    `,
  },
];

/** What no statement of Python can import. */
export const unimportable: readonly WritingCase[] = [
  {
    name: 'a package that only dots name is imported by no statement as a whole',
    before: code`
      from . import clock
      from ..db import redis_manager

      redis_manager.get(clock)
    `,
    remedy: redirect('..db', [
      ['redis_manager', target('*', { kind: 'file', file: 'app/__init__.py' })],
    ]),
    after: null,
  },
  {
    name: 'a package below that of the file is imported out of it',
    before: code`
      from . import clock
      from ..db import redis_manager

      redis_manager.get(clock)
    `,
    remedy: redirect('..db', [
      ['redis_manager', target('*', { kind: 'file', file: 'app/websocket/__init__.py' })],
    ]),
    after: code`
      from . import clock
      from .. import websocket

      websocket.get(clock)
    `,
  },
  {
    name: 'names of a package that only dots name are imported',
    before: code`
      from . import clock
      from ..db import connect

      connect(clock)
    `,
    remedy: redirect('..db', [
      ['connect', target('connect', { kind: 'file', file: 'app/__init__.py' })],
    ]),
    after: code`
      from . import clock
      from .. import connect

      connect(clock)
    `,
  },
  ...['$connect', 'connect$', 'from', 'canonical-connect'].map((name): WritingCase => ({
    name: `an export that is called ${name} is not imported`,
    before: code`
        from app.websocket.factory import connect

        connect()
      `,
    remedy: redirect('app.websocket.factory', [['connect', target(name, SOCKETS)]]),
    after: null,
  })),
  ...['app/redis-manager.py', 'app/lambda/manager.py'].map((file): WritingCase => ({
    name: `the module ${file} is not imported`,
    before: code`
        from app.websocket.factory import connect

        connect()
      `,
    remedy: redirect('app.websocket.factory', [
      ['connect', target('connect', { kind: 'file', file })],
    ]),
    after: null,
  })),
  {
    name: 'an export without a name of Python takes no place of an expression',
    before: code`
      client = Redis()
    `,
    remedy: use('Redis()', { target: target('$redis') }),
    after: null,
  },
];
