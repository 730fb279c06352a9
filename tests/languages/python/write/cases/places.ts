import { code } from '../../../asked-remedies.ts';
import { use, type WritingCase } from '../writing.ts';

/** A new import stands where PEP 8 and isort have it, and in the block whose import it follows. */
export const places: readonly WritingCase[] = [
  {
    name: 'comes in order between those of the project',
    before: code`
      import json

      import redis

      from app.config import REDIS_URL
      from app.websocket.manager import WebSocketManager

      client = redis.Redis(db=json.loads("0"))
      WebSocketManager(REDIS_URL)
    `,
    remedy: use('redis.Redis(db=json.loads("0"))'),
    after: code`
      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager
      from app.websocket.manager import WebSocketManager

      client = redis_manager
      WebSocketManager(REDIS_URL)
    `,
  },
  {
    name: 'comes before the first of them, and before from imports where these come last',
    before: code`
      import redis

      import app.config
      from app.websocket.manager import WebSocketManager

      client = redis.Redis()
      WebSocketManager(app.config.REDIS_URL)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import app.config
      from app.infra.redis_manager import redis_manager
      from app.websocket.manager import WebSocketManager

      client = redis_manager
      WebSocketManager(app.config.REDIS_URL)
    `,
  },
  {
    name: 'mixes with plain imports where the file mixes them',
    before: code`
      import redis

      from app.config import REDIS_URL
      import shared

      client = redis.Redis()
      shared.use(REDIS_URL)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager
      import shared

      client = redis_manager
      shared.use(REDIS_URL)
    `,
  },
  {
    name: 'stands beside the one that it is for where the file keeps no order',
    before: code`
      from app.websocket.manager import WebSocketManager
      from app.auth.redis_manager import AuthRedisManager
      from app.config import REDIS_URL
      from app.db import session

      client = AuthRedisManager()
      WebSocketManager(REDIS_URL, session)
    `,
    remedy: use('AuthRedisManager()'),
    after: code`
      from app.websocket.manager import WebSocketManager
      from app.infra.redis_manager import redis_manager
      from app.config import REDIS_URL
      from app.db import session

      client = redis_manager
      WebSocketManager(REDIS_URL, session)
    `,
  },
  {
    name: 'has a section of its own behind those of others',
    before: code`
      import os
      import redis

      client = redis.Redis()
      home = os.curdir
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import os

      from app.infra.redis_manager import redis_manager

      client = redis_manager
      home = os.curdir
    `,
  },
  {
    name: 'has a section of its own before relative imports',
    file: 'tools/feature.py',
    before: code`
      import os

      import redis

      from .clock import now

      client = redis.Redis()
      now(os)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import os

      from app.infra.redis_manager import redis_manager

      from .clock import now

      client = redis_manager
      now(os)
    `,
  },
  {
    name: 'is relative where the file is, the farther module first',
    before: code`
      import redis

      from ..websocket.manager import WebSocketManager
      from .clock import now

      client = redis.Redis()
      now(WebSocketManager)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from ..infra.redis_manager import redis_manager
      from ..websocket.manager import WebSocketManager
      from .clock import now

      client = redis_manager
      now(WebSocketManager)
    `,
  },
  {
    name: 'joins a from import of its module, in order',
    before: code`
      import redis

      from app.infra.redis_manager import RedisManager, ping_redis, wait

      client = redis.Redis()
      wait(RedisManager, ping_redis)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import RedisManager, ping_redis, redis_manager, wait

      client = redis_manager
      wait(RedisManager, ping_redis)
    `,
  },
  {
    name: 'joins a from import in parentheses',
    before: code`
      import redis

      from app.infra.redis_manager import (
          RedisManager,
          ping_redis,  # for the probe
      )

      client = redis.Redis()
      ping_redis(RedisManager)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import (
          RedisManager,
          ping_redis,  # for the probe
          redis_manager,
      )

      client = redis_manager
      ping_redis(RedisManager)
    `,
  },
  {
    name: 'joins a from import in parentheses without a last comma',
    before: code`
      import redis

      from app.infra.redis_manager import (
          RedisManager,
          ping_redis  # for the probe
      )

      client = redis.Redis()
      ping_redis(RedisManager)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import (
          RedisManager,
          ping_redis,  # for the probe
          redis_manager
      )

      client = redis_manager
      ping_redis(RedisManager)
    `,
  },
  {
    name: 'joins a from import that backslashes continue',
    before: code`
      import redis

      from app.infra.redis_manager import RedisManager, \
          ping_redis

      client = redis.Redis()
      ping_redis(RedisManager)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import RedisManager, \
          ping_redis, redis_manager

      client = redis_manager
      ping_redis(RedisManager)
    `,
  },
  {
    name: 'is the first import, behind docstring and __future__',
    before: code`
      #!/usr/bin/env python3
      # -*- coding: utf-8 -*-
      """Makes a client."""

      from __future__ import annotations

      try:
          import redis
      except ImportError:
          redis = None

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      #!/usr/bin/env python3
      # -*- coding: utf-8 -*-
      """Makes a client."""

      from __future__ import annotations

      from app.infra.redis_manager import redis_manager

      try:
          import redis
      except ImportError:
          redis = None

      client = redis_manager
    `,
  },
  {
    name: 'is the first import, right behind the docstring',
    before: code`
      """Makes a client."""
      try:
          import redis
      except ImportError:
          redis = None

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      """Makes a client."""

      from app.infra.redis_manager import redis_manager

      try:
          import redis
      except ImportError:
          redis = None

      client = redis_manager
    `,
  },
  {
    name: 'stands behind what has to run before it',
    before: code`
      import sys

      sys.path.insert(0, "lib")

      import redis
      from app.config import REDIS_URL

      client = redis.Redis(REDIS_URL)
    `,
    remedy: use('redis.Redis(REDIS_URL)'),
    after: code`
      import sys

      sys.path.insert(0, "lib")

      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
  },
  {
    name: 'stands behind what has to run before it also for a function',
    before: code`
      import redis
      import sys

      sys.path.insert(0, "lib")

      from app.config import REDIS_URL


      def connect():
          return redis.Redis(), REDIS_URL
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import sys

      sys.path.insert(0, "lib")

      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager


      def connect():
          return redis_manager, REDIS_URL
    `,
  },
  {
    name: 'never comes after its first use',
    before: code`
      import redis

      client = redis.Redis()

      from app.config import REDIS_URL

      use(REDIS_URL)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager

      from app.config import REDIS_URL

      use(REDIS_URL)
    `,
  },
  {
    name: 'stays in a function',
    before: code`
      import os


      def load(key):
          from app.auth.redis_manager import AuthRedisManager

          client = AuthRedisManager()
          return client.get(os.fspath(key))
    `,
    remedy: use('AuthRedisManager()'),
    after: code`
      import os


      def load(key):
          from app.infra.redis_manager import redis_manager

          client = redis_manager
          return client.get(os.fspath(key))
    `,
  },
  {
    name: 'stays in a function behind an import that is still needed, in its indentation',
    before: code`
      def load(key):
      \tfrom redis import Redis, RedisError

      \ttry:
      \t\treturn Redis().get(key)
      \texcept RedisError:
      \t\treturn None
    `.replaceAll('\\t', '\t'),
    remedy: use('Redis()'),
    after: code`
      def load(key):
      \tfrom redis import RedisError
      \tfrom app.infra.redis_manager import redis_manager

      \ttry:
      \t\treturn redis_manager.get(key)
      \texcept RedisError:
      \t\treturn None
    `.replaceAll('\\t', '\t'),
  },
  {
    name: 'stays on the line of a function',
    before: code`
      def load(key): import redis; return redis.Redis().get(key)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      def load(key): from app.infra.redis_manager import redis_manager; return redis_manager.get(key)
    `,
  },
  {
    name: 'stays in the try that asks whether the package is there',
    before: code`
      try:
          import redis

          client = redis.Redis()
      except ImportError:
          client = None
    `,
    remedy: use('redis.Redis()'),
    after: code`
      try:
          import redis
          from app.infra.redis_manager import redis_manager

          client = redis_manager
      except ImportError:
          client = None
    `,
    leavesUnused: ['redis'],
  },
  {
    name: 'does not go where only types are imported',
    before: code`
      from typing import TYPE_CHECKING

      from app.config import REDIS_URL

      if TYPE_CHECKING:
          from app.infra.redis_manager import RedisManager, redis_manager


      def make() -> "RedisManager | type[redis_manager]":
          import redis

          return redis.Redis(REDIS_URL)
    `,
    remedy: use('redis.Redis(REDIS_URL)'),
    after: code`
      from typing import TYPE_CHECKING

      if TYPE_CHECKING:
          from app.infra.redis_manager import RedisManager, redis_manager


      def make() -> "RedisManager | type[redis_manager]":
          from app.infra.redis_manager import redis_manager as canonical_redis_manager

          return canonical_redis_manager
    `,
  },
  {
    name: 'comes before a lambda, which may be called at once',
    before: code`
      import redis

      get = lambda: redis.Redis()
      get()

      from app.config import REDIS_URL

      use(REDIS_URL)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      get = lambda: redis_manager
      get()

      from app.config import REDIS_URL

      use(REDIS_URL)
    `,
  },
  {
    name: 'comes before the function that needs it',
    before: code`
      import redis


      def connect():
          return redis.Redis()


      from app.config import REDIS_URL

      use(REDIS_URL)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      def connect():
          return redis_manager


      from app.config import REDIS_URL

      use(REDIS_URL)
    `,
  },
  {
    name: 'follows the import that it is for behind the function that needs both',
    before: code`
      def connect():
          return redis.Redis()


      import redis
      from app.config import REDIS_URL

      connect(REDIS_URL)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      def connect():
          return redis_manager


      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager

      connect(REDIS_URL)
    `,
  },
  {
    name: 'stands in the run of the import that it is for',
    before: code`
      from app.config import PATHS

      setup(PATHS)

      import redis
      from app.db import session

      client = redis.Redis()
      session(client)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.config import PATHS

      setup(PATHS)

      from app.db import session
      from app.infra.redis_manager import redis_manager

      client = redis_manager
      session(client)
    `,
  },
  {
    name: 'takes the place of one that goes with its remark',
    before: code`
      from app.config import REDIS_URL
      from app.db.redis_manager import LegacyManager  # pooled
      from app.websocket.manager import WebSocketManager

      client = LegacyManager()
      WebSocketManager(REDIS_URL)
    `,
    remedy: use('LegacyManager()'),
    after: code`
      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager  # pooled
      from app.websocket.manager import WebSocketManager

      client = redis_manager
      WebSocketManager(REDIS_URL)
    `,
  },
  {
    name: 'does not take the place of one that is set apart',
    before: code`
      from app.config import REDIS_URL

      from app.db.redis_manager import LegacyManager

      client = LegacyManager(1)
      use(REDIS_URL)
    `,
    remedy: use('LegacyManager(1)'),
    after: code`
      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager

      client = redis_manager
      use(REDIS_URL)
    `,
  },
  {
    name: 'comes last where the file keeps no order and it is for none',
    before: code`
      from app.websocket.manager import WebSocketManager
      from app.config import REDIS_URL

      client = Redis()
      WebSocketManager(REDIS_URL)
    `,
    remedy: use('Redis()'),
    after: code`
      from app.websocket.manager import WebSocketManager
      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager

      client = redis_manager
      WebSocketManager(REDIS_URL)
    `,
  },
  {
    name: 'stands behind the one that it is for and that stays where the file keeps no order',
    before: code`
      from app.websocket.manager import WebSocketManager
      from app.auth.redis_manager import AuthRedisManager
      from app.config import REDIS_URL

      client = AuthRedisManager(1)
      WebSocketManager(REDIS_URL, AuthRedisManager)
    `,
    remedy: use('AuthRedisManager(1)'),
    after: code`
      from app.websocket.manager import WebSocketManager
      from app.auth.redis_manager import AuthRedisManager
      from app.infra.redis_manager import redis_manager
      from app.config import REDIS_URL

      client = redis_manager
      WebSocketManager(REDIS_URL, AuthRedisManager)
    `,
    usesUp: ['AuthRedisManager'],
  },
  {
    name: 'stands beside the import of what is called, not of its arguments',
    before: code`
      from app.websocket.manager import limits
      from app.auth.redis_manager import AuthRedisManager
      from app.config import REDIS_URL

      client = AuthRedisManager(limits(), AuthRedisManager.url)
      use(limits, REDIS_URL)
    `,
    remedy: use('AuthRedisManager(limits(), AuthRedisManager.url)'),
    after: code`
      from app.websocket.manager import limits
      from app.infra.redis_manager import redis_manager
      from app.config import REDIS_URL

      client = redis_manager
      use(limits, REDIS_URL)
    `,
    usesUp: ['limits'],
  },
  {
    name: 'has plain imports before it where these come first',
    before: code`
      import redis

      import shared
      from app.config import REDIS_URL
      from app.websocket.manager import WebSocketManager

      client = redis.Redis()
      shared.use(REDIS_URL, WebSocketManager)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import shared
      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager
      from app.websocket.manager import WebSocketManager

      client = redis_manager
      shared.use(REDIS_URL, WebSocketManager)
    `,
  },
  {
    name: 'is relative where the file is, the nearer module first',
    before: code`
      import redis

      from .clock import now
      from .other import later
      from ..websocket.manager import WebSocketManager

      client = redis.Redis()
      now(later, WebSocketManager)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from .clock import now
      from .other import later
      from ..infra.redis_manager import redis_manager
      from ..websocket.manager import WebSocketManager

      client = redis_manager
      now(later, WebSocketManager)
    `,
  },
  {
    name: 'keeps the order of a file that has a module twice',
    before: code`
      import redis

      from app.config import PORT
      from app.config import HOST as host
      from app.websocket.manager import WebSocketManager

      client = redis.Redis()
      WebSocketManager(PORT, host)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.config import PORT
      from app.config import HOST as host
      from app.infra.redis_manager import redis_manager
      from app.websocket.manager import WebSocketManager

      client = redis_manager
      WebSocketManager(PORT, host)
    `,
  },
  {
    name: 'is the first import before a function',
    before: code`
      def connect():
          return Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager


      def connect():
          return redis_manager
    `,
  },
  {
    name: 'is the first import before a statement',
    before: code`
      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
  },
  {
    name: 'is the first import before the comments that touch the first statement',
    before: code`
      #!/usr/bin/env python3

      # The client.
      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      #!/usr/bin/env python3

      from app.infra.redis_manager import redis_manager

      # The client.
      client = redis_manager
    `,
  },
  {
    name: 'is the first import behind a docstring and its remark',
    before: code`
      """Clients."""  # all of them

      # The client.
      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      """Clients."""  # all of them

      from app.infra.redis_manager import redis_manager

      # The client.
      client = redis_manager
    `,
  },
  {
    name: 'is the first import right behind a docstring and before a comment',
    before: code`
      """Clients."""
      # The client.
      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      """Clients."""

      from app.infra.redis_manager import redis_manager

      # The client.
      client = redis_manager
    `,
  },
  {
    name: 'has no place between a docstring and a statement on one line',
    before: code`
      """Clients."""; client = Redis()
    `,
    remedy: use('Redis()'),
    after: null,
  },
  {
    name: 'stands before another on one line',
    before: code`
      from app.websocket.manager import WebSocketManager; client = Redis(WebSocketManager)
    `,
    remedy: use('Redis(WebSocketManager)'),
    after: code`
      from app.infra.redis_manager import redis_manager; client = redis_manager
    `,
  },
  {
    name: 'stands before another that stays on one line',
    before: code`
      from app.websocket.manager import WebSocketManager; client = Redis(); use(WebSocketManager)
    `,
    remedy: use('Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager; from app.websocket.manager import WebSocketManager; client = redis_manager; use(WebSocketManager)
    `,
  },
  {
    name: 'comes before its use although the import that it is for comes after',
    before: code`
      import os

      client = Redis(os)

      from redis import Redis

      Redis()
    `,
    remedy: use('Redis(os)'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager

      from redis import Redis

      Redis()
    `,
    usesUp: ['Redis'],
  },
  {
    name: 'has a section of its own before relative imports where it is for none',
    before: code`
      from .clock import now

      client = Redis()
      now()
    `,
    remedy: use('Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      from .clock import now

      client = redis_manager
      now()
    `,
    file: 'tools/feature.py',
  },
  {
    name: 'does not take the place of one that touches relative imports',
    before: code`
      import redis
      from .clock import now

      client = redis.Redis()
      now()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      from .clock import now

      client = redis_manager
      now()
    `,
    file: 'tools/feature.py',
  },
  {
    name: 'is set apart from what comes before it',
    before: code`
      import os
      import redis
      from .clock import now

      client = redis.Redis()
      now(os)
    `,
    remedy: use('redis.Redis()'),
    after: code`
      import os

      from app.infra.redis_manager import redis_manager
      from .clock import now

      client = redis_manager
      now(os)
    `,
    file: 'tools/feature.py',
  },
  {
    name: 'has its section behind the last of those before it although relative ones come first',
    before: code`
      from .clock import now
      import os

      client = Redis()
      now(os)
    `,
    remedy: use('Redis()'),
    after: code`
      from .clock import now
      import os

      from app.infra.redis_manager import redis_manager

      client = redis_manager
      now(os)
    `,
    file: 'tools/feature.py',
  },
];

/** The file's own way of writing stays. */
export const styles: readonly WritingCase[] = [
  {
    name: 'CRLF',
    before: 'import os\r\nimport redis\r\n\r\nclient = redis.Redis()\r\nos.getcwd()\r\n',
    remedy: use('redis.Redis()'),
    after:
      'import os\r\n\r\nfrom app.infra.redis_manager import redis_manager\r\n\r\nclient = redis_manager\r\nos.getcwd()\r\n',
  },
  {
    name: 'CR alone',
    before: 'import redis\r\rclient = redis.Redis()\r',
    remedy: use('redis.Redis()'),
    after: 'from app.infra.redis_manager import redis_manager\r\rclient = redis_manager\r',
  },
  {
    name: 'a form feed between sections',
    before: 'import redis\n\f\nclient = redis.Redis()\n',
    remedy: use('redis.Redis()'),
    after: 'from app.infra.redis_manager import redis_manager\n\f\nclient = redis_manager\n',
  },
  {
    name: 'a form feed before a statement',
    before: 'import os\n\fimport redis\n\nclient = redis.Redis()\nos.getcwd()\n',
    remedy: use('redis.Redis()'),
    after:
      'import os\n\nfrom app.infra.redis_manager import redis_manager\n\f\n\nclient = redis_manager\nos.getcwd()\n',
  },
  {
    name: 'statements on one line',
    before: 'import os; import redis; client = redis.Redis(); os.getcwd()\n',
    remedy: use('redis.Redis()'),
    after:
      'import os; from app.infra.redis_manager import redis_manager; client = redis_manager; os.getcwd()\n',
  },
  {
    name: 'a file without a line break',
    before: 'import redis; client = redis.Redis()',
    remedy: use('redis.Redis()'),
    after: 'from app.infra.redis_manager import redis_manager; client = redis_manager',
  },
  {
    name: 'a comment behind the import',
    before: code`
      import redis  # pool of its own

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager  # pool of its own

      client = redis_manager
    `,
  },
  {
    name: 'a call over several lines with comments in it',
    before: code`
      import redis

      client = redis.Redis(
          host="localhost",  # the pod's own
      )
    `,
    remedy: use('redis.Redis(\n    host="localhost",  # the pod\'s own\n)'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
  },
  {
    name: 'names that are not ASCII',
    before: 'import redis\n\nclé = redis.Redis()  # 🔑\n',
    remedy: use('redis.Redis()'),
    after: 'from app.infra.redis_manager import redis_manager\n\nclé = redis_manager  # 🔑\n',
  },
  {
    name: 'nothing, where the file says that it is not UTF-8',
    before: '# -*- coding: latin-1 -*-\nimport redis\n\nclient = redis.Redis()\n',
    remedy: use('redis.Redis()'),
    after: null,
  },
  {
    name: 'nothing, where the second line says so',
    before:
      '#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nimport redis\nclient = redis.Redis()\n',
    remedy: use('redis.Redis()'),
    after: null,
  },
  {
    name: 'nothing, where a byte could not be read',
    before: 'import redis\n\nname = "\uFFFD"\nclient = redis.Redis()\n',
    remedy: use('redis.Redis()'),
    after: null,
  },
  {
    name: 'a coding line that says UTF-8',
    before: '# coding: utf8\nimport redis\n\nclient = redis.Redis()\n',
    remedy: use('redis.Redis()'),
    after:
      '# coding: utf8\nfrom app.infra.redis_manager import redis_manager\n\nclient = redis_manager\n',
  },
  ...['utf-8-sig', 'UTF_8', 'utf-8-unix'].map((encoding): WritingCase => ({
    name: `a coding line that says ${encoding}`,
    before: `# -*- coding: ${encoding} -*-\nimport redis\n\nclient = redis.Redis()\n`,
    remedy: use('redis.Redis()'),
    after: `# -*- coding: ${encoding} -*-\nfrom app.infra.redis_manager import redis_manager\n\nclient = redis_manager\n`,
  })),
  ...['utf-16', 'utf-80', 'x-utf-8'].map((encoding): WritingCase => ({
    name: `nothing, where the file says that it is ${encoding}`,
    before: `# -*- coding: ${encoding} -*-\nimport redis\n\nclient = redis.Redis()\n`,
    remedy: use('redis.Redis()'),
    after: null,
  })),
  {
    name: 'nothing, where a line below spaces says that it is not UTF-8',
    before: '    \n# coding: latin-1\nimport redis\n\nclient = redis.Redis()\n',
    remedy: use('redis.Redis()'),
    after: null,
  },
  {
    name: 'a coding line that is none below code with a remark',
    before: 'x=1#c\n# coding: latin-1\nimport redis\n\nclient = redis.Redis()\n',
    remedy: use('redis.Redis()'),
    after:
      'x=1#c\n# coding: latin-1\nfrom app.infra.redis_manager import redis_manager\n\nclient = redis_manager\n',
  },
  {
    name: 'a coding line that is none behind code',
    before: code`
      import redis  # coding: latin-1

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager  # coding: latin-1

      client = redis_manager
    `,
  },
  {
    name: 'a coding line that is none below code',
    before: code`
      import os
      # coding: latin-1
      import redis

      client = redis.Redis(os)
    `,
    remedy: use('redis.Redis(os)'),
    after: code`
      from app.infra.redis_manager import redis_manager
      # coding: latin-1

      client = redis_manager
    `,
  },
  {
    name: 'nothing, where a line behind an empty one says that it is not UTF-8',
    before: '\n  # coding: latin-1\nimport redis\n\nclient = redis.Redis()\n',
    remedy: use('redis.Redis()'),
    after: null,
  },
];
