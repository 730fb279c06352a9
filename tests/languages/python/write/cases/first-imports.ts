import { code } from '../../../asked-remedies.ts';
import { SHARED, target, use, type WritingCase } from '../writing.ts';

/** The first import of a file. */
export const firstImports: readonly WritingCase[] = [
  {
    name: 'in a file without a line break',
    before: 'client = Redis()',
    remedy: use('Redis()'),
    after: 'from app.infra.redis_manager import redis_manager\n\nclient = redis_manager',
  },
  {
    name: 'below blank lines at the top',
    before: '\n\nclient = Redis()\n',
    remedy: use('Redis()'),
    after: '\n\nfrom app.infra.redis_manager import redis_manager\n\nclient = redis_manager\n',
  },
  {
    name: 'behind a docstring and before a function that is set apart from it',
    before: code`
      """Clients."""


      def connect():
          return Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      """Clients."""

      from app.infra.redis_manager import redis_manager


      def connect():
          return redis_manager
    `,
  },
  {
    name: 'behind a docstring, in lines of spaces alone',
    before: '"""Clients."""\n    \n\nclient = Redis()\n',
    remedy: use('Redis()'),
    after:
      '"""Clients."""\n\nfrom app.infra.redis_manager import redis_manager\n    \n\nclient = redis_manager\n',
  },
  {
    name: 'behind the hash-bang and the coding line',
    before: '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nclient = Redis()\n',
    remedy: use('Redis()'),
    after:
      '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\nfrom app.infra.redis_manager import redis_manager\n\nclient = redis_manager\n',
  },
  {
    name: 'right behind __future__',
    before: code`
      from __future__ import annotations
      client = Redis()
    `,
    remedy: use('Redis()'),
    after: code`
      from __future__ import annotations

      from app.infra.redis_manager import redis_manager

      client = redis_manager
    `,
  },
  {
    name: 'not between two statements of the prologue and what follows on their line',
    before: 'from __future__ import annotations; client = Redis()\n',
    remedy: use('Redis()'),
    after: null,
  },
  {
    name: 'before its use, which comes before all other imports',
    before: code`
      client = Redis()

      import os

      os.register(client)
    `,
    remedy: use('Redis()'),
    after: code`
      from app.infra.redis_manager import redis_manager

      client = redis_manager

      import os

      os.register(client)
    `,
  },
];

/** Where an import finds its place among others. */
export const amongOthers: readonly WritingCase[] = [
  {
    name: 'in the list of an import of its module, although it takes the place of none',
    before: code`
      from app.infra.redis_manager import RedisManager

      client = Redis()
      RedisManager(client)
    `,
    remedy: use('Redis()'),
    after: code`
      from app.infra.redis_manager import RedisManager, redis_manager

      client = redis_manager
      RedisManager(client)
    `,
  },
  {
    name: 'by letters, where the dots inside of names count for nothing',
    before: code`
      from os.path import join
      from redis import Redis

      client = Legacy()
      use(join, Redis)
    `,
    remedy: use('Legacy()', {
      target: target('client_of', { kind: 'package', specifier: 'aioredis' }),
    }),
    after: code`
      from aioredis import client_of
      from os.path import join
      from redis import Redis

      client = client_of
      use(join, Redis)
    `,
  },
  {
    name: 'instead of the one that goes, with its remark, where the file keeps no order',
    before: code`
      from shared import wait
      from app.gone import Redis  # noqa: E402
      from app.config import REDIS_URL

      client = Redis()
      wait(REDIS_URL)
    `,
    remedy: use('Redis()'),
    after: code`
      from shared import wait
      from app.infra.redis_manager import redis_manager  # noqa: E402
      from app.config import REDIS_URL

      client = redis_manager
      wait(REDIS_URL)
    `,
  },
  {
    name: 'instead of the one that goes, with its remark, behind one of its own module',
    before: code`
      from app.infra.redis_manager import ping as pong
      from app.infra.redis_old import Redis  # noqa: E402

      client = Redis()
      pong(client)
    `,
    remedy: use('Redis()'),
    after: code`
      from app.infra.redis_manager import ping as pong
      from app.infra.redis_manager import redis_manager  # noqa: E402

      client = redis_manager
      pong(client)
    `,
  },
  {
    name: 'with those of the project, where they keep no order and what it is for stands elsewhere',
    before: code`
      from shared import wait
      from app.config import REDIS_URL

      wait(REDIS_URL)

      import redis

      client = redis.Redis()
    `,
    remedy: use('redis.Redis()'),
    after: code`
      from shared import wait
      from app.config import REDIS_URL
      from app.infra.redis_manager import redis_manager

      wait(REDIS_URL)

      client = redis_manager
    `,
  },
  {
    name: 'beside the one that it is for where sections are in no order',
    before: code`
      from .clock import now
      import redis

      client = redis.Redis()
      redis.ping(now)
    `,
    remedy: use('redis.Redis()', { target: target('redis_manager', SHARED) }),
    after: code`
      from .clock import now
      import redis
      from shared import redis_manager

      client = redis_manager
      redis.ping(now)
    `,
    usesUp: ['redis'],
  },
  {
    name: 'instead of the one of the project that goes, with its remark',
    before: code`
      import os
      import sys

      from app.gone import Redis  # noqa: E402

      client = Redis()
      os.register(client, sys)
    `,
    remedy: use('Redis()'),
    after: code`
      import os
      import sys

      from app.infra.redis_manager import redis_manager  # noqa: E402

      client = redis_manager
      os.register(client, sys)
    `,
  },
  {
    name: 'beside the import of what is called, although its arguments name that again',
    before: code`
      from shared import wait
      from app.gone import Redis
      from app.config import Settings

      client = Redis(Settings(), Redis.URL)
      wait(client, Settings, Redis)
    `,
    remedy: use('Redis(Settings(), Redis.URL)'),
    after: code`
      from shared import wait
      from app.gone import Redis
      from app.infra.redis_manager import redis_manager
      from app.config import Settings

      client = redis_manager
      wait(client, Settings, Redis)
    `,
    usesUp: ['Redis', 'Settings'],
  },
];
