import type { Files, FixtureProject } from './fixture-project.ts';

/** Sends all declared events, so that none is missing. */
const SENDER = `import { getWebSocketManager } from '../websocket/manager';

export function run(userId: string) {
  const manager = getWebSocketManager(userId);
  manager.emit('agent_started');
  manager.send({ type: 'tool_executing' });
  manager.notify(userId, 'agent_completed');
}
`;

/** A WebSocket manager with three events, and places where such projects keep their names. */
export const eventsProject: FixtureProject = {
  registry: {
    sources: {
      websocket: {
        module: 'src/websocket/manager.ts',
        exports: { factory: 'getWebSocketManager', class: 'WebSocketManager' },
        events: ['agent_started', 'tool_executing', 'agent_completed'],
        allow: ['src/jobs/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'src/websocket/manager.ts': `
export interface Message {
  readonly type: string;
  readonly text?: string;
}

export class WebSocketManager {
  emit(event: string, data?: unknown): void {
    void [event, data];
  }
  send(message: Message): void {
    void message;
  }
  notify(userId: string, event: string): void {
    void [userId, event];
  }
  disconnect(reason: string): void {
    void reason;
  }
}

const managers = new Map<string, WebSocketManager>();

export function getWebSocketManager(userId: string): WebSocketManager {
  const manager = managers.get(userId) ?? new WebSocketManager();
  managers.set(userId, manager);
  return manager;
}
`,
    'src/websocket/index.ts': `export { getWebSocketManager as manager } from './manager';\n`,
    'src/websocket/names.ts': `
export const STARTED = 'agent_started';
export const STOPPED = 'agent_stopped';
export const NAMES = { started: 'agent_started', stopped: 'agent_stopped' } as const;
export enum AgentEvent {
  Started = 'agent_started',
  Stopped = 'agent_stopped',
}
`,
    'src/other/bus.ts': `
export class Bus {
  emit(event: string): void {
    void event;
  }
}
export const bus = new Bus();
`,
    'src/agents/run.ts': SENDER,
    'src/jobs/clean.ts': 'export {};\n',
    'tests/run.test.ts': 'export {};\n',
  },
};

/** The same, where what is sent stands in the given files alone. */
export const withSenders = (files: Files): Files => ({ 'src/agents/run.ts': null, ...files });
