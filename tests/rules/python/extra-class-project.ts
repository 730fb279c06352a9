import type { PythonProject } from './python-project.ts';

/** One module owns the WebSocket manager and its class. */
export const extraClassProject: PythonProject = {
  registry: {
    sources: {
      websocket: {
        module: 'app/websocket/manager.py',
        exports: { factory: 'get_websocket_manager', class: 'WebSocketManager' },
        allow: ['scripts/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'app/__init__.py': '',
    'app/websocket/__init__.py': '',
    'app/websocket/manager.py': `class WebSocketManager:
    def __init__(self):
        self._sockets = {}

    def add(self, id, socket):
        self._sockets[id] = socket


_manager = WebSocketManager()


def get_websocket_manager() -> WebSocketManager:
    return _manager
`,
    'scripts/replay.py': '',
    'tests/doubles.py': '',
  },
};
