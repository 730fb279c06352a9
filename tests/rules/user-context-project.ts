import type { FixtureProject } from './fixture-project.ts';

/** A manager of which each user has an own one. */
export const userContextProject: FixtureProject = {
  registry: {
    sources: {
      websocket: {
        module: 'src/websocket/manager.ts',
        exports: { factory: 'getWebSocketManager', class: 'WebSocketManager' },
        perUser: { context: 'userContext' },
        allow: ['src/jobs/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'src/websocket/manager.ts': `
export interface UserContext {
  readonly userId: string;
}

export class WebSocketManager {
  readonly userContext: UserContext | null | undefined;
  constructor(userContext?: UserContext | null) {
    this.userContext = userContext;
  }
  emit(event: string): void {
    void event;
  }
}

const managers = new Map<string, WebSocketManager>();

export function getWebSocketManager(userContext?: UserContext | null): WebSocketManager {
  const userId = userContext?.userId ?? '';
  const manager = managers.get(userId) ?? new WebSocketManager(userContext);
  managers.set(userId, manager);
  return manager;
}
`,
    'src/websocket/index.ts': `export { getWebSocketManager as managerOf } from './manager';\n`,
    'src/other/manager.ts': `export const getWebSocketManager = (): object => ({});\n`,
    'src/context.ts': `import type { UserContext } from './websocket/manager';\nexport declare const current: UserContext;\nexport declare function currentUser(): UserContext;\n`,
    'src/jobs/clean.ts': 'export {};\n',
    'tests/manager.test.ts': 'export {};\n',
  },
};
