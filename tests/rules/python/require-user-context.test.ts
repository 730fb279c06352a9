import { requireUserContext } from '../../../src/rules/require-user-context.ts';
import type { PythonProject } from './python-project.ts';
import { pythonCases, type InvalidCase, type ValidCase } from './rule-cases.ts';

const project: PythonProject = {
  registry: {
    sources: {
      websocket: {
        module: 'app/websocket/manager.py',
        exports: { factory: 'get_websocket_manager', class: 'WebSocketManager' },
        perUser: { context: 'user_context' },
        allow: ['app/jobs/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'app/__init__.py': '',
    'app/context.py': 'def current_user(): ...\n\n\ncurrent = current_user()\n',
    'app/jobs/clean.py': '',
    'tests/test_manager.py': '',
    'app/websocket/__init__.py': 'from .manager import get_websocket_manager as manager_of\n',
    'app/websocket/manager.py': `class WebSocketManager:
    def __init__(self, user_context=None):
        self.user_context = user_context

    def emit(self, event): ...


_managers = {}


def get_websocket_manager(user_context=None, *, timeout=1) -> WebSocketManager:
    return _managers.setdefault(user_context, WebSocketManager(user_context))
`,
    'app/other/__init__.py': '',
    'app/other/manager.py': 'def get_websocket_manager(): ...\n',
  },
};

const IMPORT =
  'from app.websocket.manager import get_websocket_manager\nfrom app.context import current, current_user\n\n';

const valid = (name: string, code: string, head = IMPORT): ValidCase => ({
  name,
  code: `${head}${code}\n`,
});

const invalid = (
  name: string,
  messageId: string,
  code: string,
  at: string,
  remedy: 'suggestion' | 'none' = 'none',
  head = IMPORT,
): InvalidCase => {
  const text = `${head}${code}\n`;
  const nth = text.slice(0, text.lastIndexOf(at)).split(at).length - 1;
  return { name, code: text, errors: [{ messageId, at, nth, remedy }] };
};

pythonCases(requireUserContext, project, {
  valid: [
    valid(
      'with the context',
      'def run(user_context):\n    return get_websocket_manager(user_context)',
    ),
    valid(
      'with the context under another name',
      'def run(user):\n    return get_websocket_manager(user)',
    ),
    valid('as a keyword', 'def run(user):\n    return get_websocket_manager(user_context=user)'),
    valid(
      'with a member',
      'def run(request):\n    return get_websocket_manager(request.state.user)',
    ),
    valid('with a result', 'def run():\n    return get_websocket_manager(current_user())'),
    valid('with spread arguments', 'def run(*given):\n    return get_websocket_manager(*given)'),
    valid('with spread keywords', 'def run(**given):\n    return get_websocket_manager(**given)'),
    valid(
      'kept in a variable of the function',
      'def run(user_context):\n    manager = get_websocket_manager(user_context)\n    return lambda: manager.emit("x")',
    ),
    valid(
      'a local variable with the name of one of the module',
      'manager = None\n\ndef run(user_context):\n    manager = get_websocket_manager(user_context)\n    return manager',
    ),
    valid(
      'assigned from an inner function, for the same user',
      'def run(user_context):\n    manager = None\n    def open():\n        nonlocal manager\n        manager = get_websocket_manager(user_context)\n    open()\n    return manager',
    ),
    valid(
      'an attribute of an instance',
      'class Session:\n    def __init__(self, user_context):\n        self.manager = get_websocket_manager(user_context)',
    ),
    valid(
      'a cached property',
      'from functools import cached_property\n\nclass Session:\n    @cached_property\n    def manager(self):\n        return get_websocket_manager(self.user)',
    ),
    valid(
      'a table by user',
      '_by_user = {}\n\ndef run(user_context):\n    _by_user[user_context.id] = get_websocket_manager(user_context)',
    ),
    valid('in a lambda', 'run = lambda user_context: get_websocket_manager(user_context)'),
    valid(
      'what a service of the module is given',
      'service = None\n\ndef open(user_context):\n    global service\n    service = Service(get_websocket_manager(user_context))',
    ),
    valid(
      'in a class method',
      'class Session:\n    @classmethod\n    def open(cls, user_context):\n        return get_websocket_manager(user_context)',
    ),
    valid(
      'a comparison is no assignment',
      'last = None\n\ndef run(user_context):\n    return last == get_websocket_manager(user_context)',
    ),
    valid(
      'a keyword argument is no assignment',
      'manager = None\n\ndef run(user_context):\n    return dict(manager=get_websocket_manager(user_context))',
    ),
    valid(
      'a dependency',
      'from fastapi import Depends\n\ndef obtain(user_context=Depends(current_user)):\n    return get_websocket_manager(user_context)\n\ndef run(manager=Depends(obtain)):\n    return manager',
    ),
    valid(
      'obtained after something else is assigned to a variable of the module',
      'last = None\n\ndef run(user_context):\n    global last\n    last = 1\n    return get_websocket_manager(user_context)',
    ),
    valid(
      'obtained after that and an empty line',
      'last = None\n\ndef run(user_context):\n    global last\n    last = user_context\n\n    return get_websocket_manager(user_context)',
    ),
    valid(
      'obtained for another variable after that',
      'last = None\n\ndef run(user_context):\n    global last\n    last = user_context.items()\n    manager = get_websocket_manager(user_context)\n    return manager',
    ),
    valid('only handed on', 'obtain = get_websocket_manager'),
    valid(
      'an annotation',
      'from app.websocket.manager import WebSocketManager\n\nmanager: WebSocketManager | None = None',
    ),
    valid(
      'another function of that name',
      'manager = get_websocket_manager()',
      'from app.other.manager import get_websocket_manager\n',
    ),
    valid(
      'a local function of that name',
      'def get_websocket_manager(): ...\n\nmanager = get_websocket_manager()',
      '',
    ),
    valid('a method of that name', 'def run(api):\n    return api.get_websocket_manager()', ''),
    valid(
      'a class that only its owner may create',
      'manager = WebSocketManager()',
      'from app.websocket.manager import WebSocketManager\n',
    ),
    valid('a docstring', 'def run():\n    """manager = get_websocket_manager()"""'),
    {
      name: 'the owner',
      file: 'app/websocket/manager.py',
      code: 'class WebSocketManager: ...\n\ndef get_websocket_manager(): return WebSocketManager()\n\nshared = get_websocket_manager()\n',
    },
    {
      name: 'a file that is let off',
      file: 'app/jobs/clean.py',
      code: `${IMPORT}manager = get_websocket_manager()\n`,
    },
    {
      name: 'a test',
      file: 'tests/test_manager.py',
      code: `${IMPORT}manager = get_websocket_manager()\n`,
    },
    {
      name: 'a source that all share',
      code: `${IMPORT}manager = get_websocket_manager()\n`,
      registry: {
        sources: {
          websocket: {
            module: 'app/websocket/manager.py',
            exports: { factory: 'get_websocket_manager' },
          },
        },
      },
    },
  ],
  invalid: [
    invalid(
      'no argument',
      'noContext',
      'def run():\n    return get_websocket_manager()',
      'get_websocket_manager()',
    ),
    invalid(
      'None',
      'noContext',
      'def run():\n    return get_websocket_manager(None)',
      'get_websocket_manager(None)',
    ),
    invalid(
      'None as a keyword',
      'noContext',
      'def run():\n    return get_websocket_manager(user_context=None)',
      'get_websocket_manager(user_context=None)',
    ),
    invalid(
      'other keywords only',
      'noContext',
      'def run():\n    return get_websocket_manager(timeout=3)',
      'get_websocket_manager(timeout=3)',
    ),
    invalid(
      'no argument, with the context in reach',
      'noContext',
      'def run(user_context):\n    return get_websocket_manager()',
      'get_websocket_manager()',
      'suggestion',
    ),
    invalid(
      'None, with the context in reach of an outer function',
      'noContext',
      'def run(user_context):\n    return lambda: get_websocket_manager(None)',
      'get_websocket_manager(None)',
      'suggestion',
    ),
    invalid(
      'None as a keyword, with the context in reach',
      'noContext',
      'def run(user_context):\n    return get_websocket_manager(user_context=None)',
      'get_websocket_manager(user_context=None)',
    ),
    invalid(
      'the context comes later',
      'noContext',
      'def run():\n    manager = get_websocket_manager()\n    user_context = current_user()\n    return manager',
      'get_websocket_manager()',
    ),
    invalid(
      'through a package',
      'noContext',
      'def run():\n    return manager_of()',
      'manager_of()',
      'none',
      'from app.websocket import manager_of\n',
    ),
    invalid(
      'through its module',
      'noContext',
      'def run():\n    return m.get_websocket_manager()',
      'm.get_websocket_manager()',
      'none',
      'import app.websocket.manager as m\n',
    ),
    invalid(
      'a relative import',
      'noContext',
      'def run():\n    return get()',
      'get()',
      'none',
      'from ..websocket.manager import get_websocket_manager as get\n',
    ),
    invalid(
      'an import in the function',
      'noContext',
      'def run():\n    from app.websocket.manager import get_websocket_manager\n    return get_websocket_manager()',
      'get_websocket_manager()',
      'none',
      '',
    ),
    invalid(
      'in a constructor',
      'noContext',
      'class Session:\n    def __init__(self):\n        self.manager = get_websocket_manager()',
      'get_websocket_manager()',
    ),
    invalid(
      'at the top of a module',
      'moduleLevel',
      'manager = get_websocket_manager(current)',
      'get_websocket_manager(current)',
    ),
    invalid(
      'at the top of a module, without context',
      'moduleLevel',
      'manager = get_websocket_manager()',
      'get_websocket_manager()',
    ),
    invalid(
      'at the top, used at once',
      'moduleLevel',
      'get_websocket_manager(current).emit("up")',
      'get_websocket_manager(current)',
    ),
    invalid(
      'at the top, in a dictionary',
      'moduleLevel',
      'services = {"sockets": get_websocket_manager(current)}',
      'get_websocket_manager(current)',
    ),
    invalid(
      'at the top, in a branch',
      'moduleLevel',
      'if current:\n    manager = get_websocket_manager(current)',
      'get_websocket_manager(current)',
    ),
    invalid(
      'at the top, in a try',
      'moduleLevel',
      'try:\n    manager = get_websocket_manager(current)\nexcept Exception:\n    manager = None',
      'get_websocket_manager(current)',
    ),
    invalid(
      'an attribute of a class',
      'staticField',
      'class Session:\n    manager = get_websocket_manager(current)',
      'get_websocket_manager(current)',
    ),
    invalid(
      'an attribute of a class, by a class method',
      'staticField',
      'class Session:\n    @classmethod\n    def open(cls, user_context):\n        cls.manager = get_websocket_manager(user_context)',
      'get_websocket_manager(user_context)',
    ),
    invalid(
      'an attribute of a class, by its name',
      'staticField',
      'class Session:\n    def open(self, user_context):\n        Session.manager = get_websocket_manager(user_context)',
      'get_websocket_manager(user_context)',
    ),
    invalid(
      'a default',
      'defaultParameter',
      'def run(manager=get_websocket_manager(current)):\n    return manager',
      'get_websocket_manager(current)',
    ),
    invalid(
      'a default without context',
      'defaultParameter',
      'async def run(a, *, manager=get_websocket_manager()):\n    return manager',
      'get_websocket_manager()',
    ),
    invalid(
      'a default of a method',
      'defaultParameter',
      'class Session:\n    def run(self, manager=get_websocket_manager()):\n        return manager',
      'get_websocket_manager()',
    ),
    invalid(
      'a variable of the module',
      'outerVariable',
      'manager = None\n\ndef open(user_context):\n    global manager\n    manager = get_websocket_manager(user_context)',
      'get_websocket_manager(user_context)',
    ),
    invalid(
      'a variable of the module, where there is none',
      'outerVariable',
      'manager = None\n\ndef open(user_context):\n    global manager\n    if manager is None:\n        manager = get_websocket_manager(user_context)\n    return manager',
      'get_websocket_manager(user_context)',
    ),
    invalid(
      'a variable of the module, with another value',
      'outerVariable',
      'manager = None\n\ndef open(user_context):\n    global manager\n    manager = manager or get_websocket_manager(user_context)',
      'get_websocket_manager(user_context)',
    ),
    invalid(
      'a closure',
      'outerVariable',
      'def handler():\n    manager = None\n    def open(user_context):\n        nonlocal manager\n        manager = get_websocket_manager(user_context)\n        return manager\n    return open',
      'get_websocket_manager(user_context)',
    ),
    {
      name: 'the class, where creating it is how the source is used',
      code: 'from app.websocket.manager import WebSocketManager\n\ndef run():\n    return WebSocketManager()\n',
      registry: {
        sources: {
          websocket: {
            module: 'app/websocket/manager.py',
            exports: { class: 'WebSocketManager' },
            perUser: { context: 'user_context' },
          },
        },
      },
      errors: [{ messageId: 'noContext', at: 'WebSocketManager()', remedy: 'none' }],
    },
    {
      name: 'all that the message says',
      code: `${IMPORT}def run():\n    return get_websocket_manager(timeout=30)\n`,
      errors: [
        {
          messageId: 'noContext',
          at: 'get_websocket_manager(timeout=30)',
          remedy: 'none',
          data: {
            call: 'get_websocket_manager(…)',
            source: 'websocket',
            context: 'user_context',
            module: 'app/websocket/manager.py',
          },
        },
      ],
    },
  ],
});
