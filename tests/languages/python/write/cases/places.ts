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
];
