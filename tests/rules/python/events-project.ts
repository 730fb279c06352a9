import type { Files, PythonProject } from './python-project.ts';

/** Sends all declared events, so that none is missing. */
const SENDER = `from app.websocket.manager import get_websocket_manager


async def run(user_id):
    manager = get_websocket_manager(user_id)
    await manager.emit("agent_started")
    await manager.send_json({"type": "tool_executing"})
    await manager.notify(user_id, event="agent_completed")
`;

/** A WebSocket manager with three events, and places where such projects keep their names. */
export const eventsProject: PythonProject = {
  registry: {
    sources: {
      websocket: {
        module: 'app/websocket/manager.py',
        exports: { factory: 'get_websocket_manager', class: 'WebSocketManager' },
        events: ['agent_started', 'tool_executing', 'agent_completed'],
        allow: ['app/jobs/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'app/__init__.py': '',
    'app/agents/__init__.py': '',
    'app/agents/run.py': SENDER,
    'app/jobs/clean.py': '',
    'tests/test_run.py': '',
    'app/websocket/__init__.py': 'from .manager import get_websocket_manager as manager_of\n',
    'app/websocket/manager.py': `class WebSocketManager:
    async def emit(self, event, data=None): ...
    async def send_json(self, message): ...
    async def notify(self, user_id, event): ...
    async def disconnect(self, reason): ...


_managers = {}


def get_websocket_manager(user_id) -> WebSocketManager:
    return _managers.setdefault(user_id, WebSocketManager())
`,
    'app/websocket/names.py': `from enum import Enum

STARTED = "agent_started"
STOPPED = "agent_stopped"


class AgentEvent(str, Enum):
    STARTED = "agent_started"
    STOPPED = "agent_stopped"


class Names:
    started = "agent_started"
    stopped = "agent_stopped"
`,
    'app/other/__init__.py': '',
    'app/other/bus.py': `class Bus:
    async def emit(self, event): ...


bus = Bus()
`,
  },
};

/** The same, where what is sent stands in the given files alone. */
export const withSenders = (files: Files): Files => ({ 'app/agents/run.py': null, ...files });
