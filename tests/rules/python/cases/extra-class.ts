import type { ExpectedError, InvalidCase, RuleCases, ValidCase } from '../rule-cases.ts';

const BODY = `    def __init__(self):
        self._sockets = {}

    def add(self, id, socket):
        self._sockets[id] = socket
`;
const CLASS = `class WebSocketManager:\n${BODY}`;
const IMPORT = 'from app.websocket.manager import WebSocketManager';

const valid = (name: string, code: string, more: Partial<ValidCase> = {}): ValidCase => ({
  name,
  code,
  ...more,
});

/** The body is the canonical one, or nothing is added to it. */
const fixed = (
  name: string,
  code: string,
  output: string | undefined,
  at = 'WebSocketManager',
  more: Partial<InvalidCase> = {},
): InvalidCase => ({
  name,
  code,
  ...(output === undefined ? {} : { output }),
  errors: [{ messageId: 'extra', at, remedy: 'fix' }],
  ...more,
});

const suggested = (
  name: string,
  code: string,
  caution: string,
  at = 'WebSocketManager',
  more: Partial<InvalidCase> = {},
): InvalidCase => ({
  name,
  code,
  errors: [{ messageId: 'extra', at, remedy: 'suggestion', caution }],
  ...more,
});

const second: ExpectedError = {
  messageId: 'extra',
  at: 'WebSocketManager',
  nth: 1,
  remedy: 'suggestion',
};

/** Classes of a concept outside of the module that owns it. */
export const extraClassCases: RuleCases = {
  valid: [
    valid('the canonical module itself', CLASS, { file: 'app/websocket/manager.py' }),
    valid('an import of the canonical class', `${IMPORT}\nmanager = WebSocketManager()`),
    valid('a re-export', `${IMPORT} as WebSocketManager`),
    valid('a re-export by a package', `${IMPORT}\n__all__ = ["WebSocketManager"]`, {
      file: 'app/services/__init__.py',
    }),
    valid('an alias', `${IMPORT} as Canonical\nWebSocketManager = Canonical`),
    valid('a star import', 'from app.websocket.manager import *'),
    valid('a function of that name', 'def WebSocketManager(): pass'),
    valid('a variable of that name', 'WebSocketManager = object()'),
    valid('a type of that name', 'type WebSocketManager = dict[str, object]'),
    valid('a parameter of that name', 'def start(WebSocketManager): return WebSocketManager()'),
    valid('a class of another name', `class SocketRegistry:\n${BODY}`),
    valid('a name that begins alike', 'class WebSocketManagerError(Exception): pass'),
    valid('a name in another case', 'class websocketmanager: pass'),
    valid('a local class that leaves no function', 'def f():\n    class WebSocketManager: pass\n'),
    valid(
      'a local class that only its function uses',
      'def f():\n    class WebSocketManager: pass\n    return len([WebSocketManager()])\n',
    ),
    valid('a class in a class', 'class Service:\n    class WebSocketManager: pass\n'),
    valid('a double in a test', CLASS, { file: 'tests/test_x.py' }),
    valid('a double beside the tests', `class FakeWebSocketManager:\n${BODY}`, {
      file: 'tests/doubles.py',
    }),
    valid(
      'a double that extends the canonical class',
      `${IMPORT}\nclass FakeWebSocketManager(WebSocketManager): pass`,
      { file: 'tests/doubles.py' },
    ),
    valid(
      'a mock',
      'from unittest.mock import MagicMock\nmanager = MagicMock(spec="WebSocketManager")',
    ),
    valid('a comment', '# class WebSocketManager: pass'),
    valid('a docstring', '"""class WebSocketManager: pass"""'),
    valid('a string', 'source = "class WebSocketManager: pass"'),
    valid('an annotation', `${IMPORT}\ndef start(manager: WebSocketManager): pass`),
    valid('a check of the type', `${IMPORT}\nok = isinstance(x, WebSocketManager)`),
    valid('a class that holds one', `${IMPORT}\nclass Service:\n    manager = WebSocketManager()`),
    valid(
      'a class that is given one',
      'class Service:\n    def __init__(self, manager): self.manager = manager',
    ),
    valid(
      'a subclass of a class of another module with that name',
      'from vendor import WebSocketManager\nclass Client(WebSocketManager): pass',
    ),
    valid(
      'a protocol of another name',
      'from typing import Protocol\nclass Sends(Protocol):\n    def send(self): ...',
    ),
    valid('an exception of that module', 'class WebSocketClosed(Exception): pass'),
    valid('an enum', 'from enum import Enum\nclass WebSocketState(Enum):\n    OPEN = 1'),
    valid(
      'a data class',
      'from dataclasses import dataclass\n@dataclass\nclass WebSocketMessage:\n    text: str',
    ),
    valid('a method of that name', 'class Service:\n    def WebSocketManager(self): return None'),
    valid('an attribute of that name', 'service.WebSocketManager = None'),
    valid(
      'an import from another package',
      'from vendor.sockets import WebSocketManager\nWebSocketManager()',
    ),
    valid('a file that the source allows', CLASS, { file: 'scripts/replay.py' }),
  ],
  invalid: [
    fixed(
      'a copy with the same body',
      `"""Sockets."""\n\n\n${CLASS}`,
      '"""Sockets."""\n\nfrom app.websocket.manager import WebSocketManager as WebSocketManager\n',
    ),
    fixed(
      'a copy that the file uses',
      `${CLASS}\n\nmanager = WebSocketManager()\n`,
      `${IMPORT}\n\n\nmanager = WebSocketManager()\n`,
    ),
    fixed(
      'a copy with other comments and layout',
      `class WebSocketManager:\n    # All sockets.\n    def __init__(self):\n        self._sockets = {  }\n\n\n    def add(self, id, socket):  # by user\n        self._sockets[id] = socket\n\nWebSocketManager()\n`,
      `${IMPORT}\n\nWebSocketManager()\n`,
    ),
    fixed(
      'a copy of another name',
      `class ChatWebSocketManager:\n${BODY}`,
      'from app.websocket.manager import WebSocketManager as ChatWebSocketManager\n',
      'ChatWebSocketManager',
    ),
    fixed(
      'a copy that __all__ names',
      `__all__ = ["WebSocketManager"]\n\n\n${CLASS}`,
      `${IMPORT}\n\n__all__ = ["WebSocketManager"]\n`,
      'WebSocketManager',
      {
        errors: [{ messageId: 'extra', at: 'WebSocketManager', nth: 1, remedy: 'fix' }],
      },
    ),
    fixed(
      'a subclass that adds nothing',
      `${IMPORT}\n\n\nclass RoomWebSocketManager(WebSocketManager):\n    pass\n`,
      'from app.websocket.manager import WebSocketManager as RoomWebSocketManager\n',
      'RoomWebSocketManager',
    ),
    fixed(
      'a subclass that adds a docstring',
      `${IMPORT}\n\n\nclass RoomWebSocketManager(WebSocketManager):\n    """For rooms."""\n`,
      'from app.websocket.manager import WebSocketManager as RoomWebSocketManager\n',
      'RoomWebSocketManager',
    ),
    fixed(
      'a subclass of the same name',
      `${IMPORT} as Base\n\n\nclass WebSocketManager(Base): ...\n\n\nmanager = WebSocketManager()\n`,
      `${IMPORT}\n\n\nmanager = WebSocketManager()\n`,
      'WebSocketManager',
      { errors: [{ messageId: 'extra', at: 'WebSocketManager', nth: 1, remedy: 'fix' }] },
    ),
    fixed(
      'a subclass through the module',
      'import app.websocket.manager as sockets\n\n\nclass RoomWebSocketManager(sockets.WebSocketManager):\n    pass\n',
      'from app.websocket.manager import WebSocketManager as RoomWebSocketManager\n',
      'RoomWebSocketManager',
    ),
    fixed(
      'a subclass of another name that adds nothing',
      `${IMPORT}\n\n\nclass Rooms(WebSocketManager):\n    pass\n\n\nrooms = Rooms()\n`,
      'from app.websocket.manager import WebSocketManager as Rooms\n\n\nrooms = Rooms()\n',
      'Rooms',
    ),
    fixed(
      'a copy with tabs and CRLF',
      'class WebSocketManager:\r\n\tdef __init__(self):\r\n\t\tself._sockets = {}\r\n\r\n\tdef add(self, id, socket):\r\n\t\tself._sockets[id] = socket\r\n',
      'from app.websocket.manager import WebSocketManager as WebSocketManager\r\n',
    ),
    fixed(
      'a copy behind relative imports',
      `from .clock import now\n\n\n${CLASS}\n\nmanager = WebSocketManager(now)\n`,
      'from ..websocket.manager import WebSocketManager\nfrom .clock import now\n\n\nmanager = WebSocketManager(now)\n',
      'WebSocketManager',
      { files: { 'app/services/clock.py': 'def now(): return 0\n' } },
    ),
    suggested(
      'a class with a member of its own',
      `class WebSocketManager:\n${BODY}\n    def broadcast(self): pass\n`,
      'only this class has `broadcast`',
    ),
    suggested(
      'a class with another body',
      'class WebSocketManager:\n    def __init__(self):\n        self._sockets = []\n\n    def add(self, id, socket):\n        self._sockets.append(socket)\n',
      'the bodies differ',
    ),
    suggested('an empty class', 'class WebSocketManager: pass\n', 'the bodies differ'),
    suggested('a class on one line', 'class WebSocketManager: x = 1\n', 'only this class has `x`'),
    suggested(
      'a subclass that adds something',
      `${IMPORT}\nclass RoomWebSocketManager(WebSocketManager):\n    def join(self): pass\n`,
      'only this class has `join`',
      'RoomWebSocketManager',
    ),
    suggested(
      'a subclass that changes something',
      `${IMPORT}\nclass RoomWebSocketManager(WebSocketManager):\n    def add(self, id, socket): pass\n`,
      'the bodies differ',
      'RoomWebSocketManager',
    ),
    suggested('a decorated copy', `@final\n${CLASS}`, 'its decorators are dropped'),
    suggested(
      'a copy with a base of its own',
      `class WebSocketManager(Base):\n${BODY}`,
      'the bodies differ',
    ),
    suggested(
      'a copy in which a name means something else',
      `dict = list\n\n\nclass WebSocketManager:\n    def __init__(self):\n        self._sockets = dict()\n`,
      'the bodies differ',
    ),
    suggested(
      'a protocol of that name',
      'from typing import Protocol\nclass WebSocketManager(Protocol):\n    def add(self, id, socket): ...\n',
      'the bodies differ',
    ),
    suggested(
      'a class with a metaclass',
      `class WebSocketManager(metaclass=Single):\n${BODY}`,
      'the bodies differ',
    ),
    suggested('a generic class', `class WebSocketManager[T]:\n${BODY}`, 'the bodies differ'),
    suggested(
      'a class in a file that the canonical module loads',
      CLASS,
      '`app/websocket/manager.py` loads this file',
      'WebSocketManager',
      {
        file: 'app/websocket/base.py',
        files: {
          'app/websocket/base.py': '',
          'app/websocket/manager.py': `from .base import helper\n\n\n${CLASS}\n\ndef get_websocket_manager(): ...\n`,
        },
      },
    ),
    {
      name: 'the fallback of a failed import, which a person has to look at',
      code: 'try:\n    from vendor import WebSocketManager\nexcept ImportError:\n    class WebSocketManager: pass\n',
      errors: [second],
      unwritten: 1,
    },
    {
      name: 'a class that gets another value',
      code: 'class WebSocketManager: pass\n\n\nWebSocketManager = trace(WebSocketManager)\n',
      errors: [{ ...second, nth: 0 }],
      unwritten: 1,
    },
    {
      name: 'two classes in one file',
      code: 'class WebSocketManager: pass\n\n\nclass OldWebSocketManager: pass\n',
      errors: [
        { ...second, nth: 0 },
        { ...second, at: 'OldWebSocketManager', nth: 0 },
      ],
    },
  ],
};
