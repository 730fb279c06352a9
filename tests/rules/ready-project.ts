import type { FixtureProject } from './fixture-project.ts';

/** A Redis manager that has to be awaited, in a project that nobody starts. */
export const readyProject: FixtureProject = {
  registry: {
    sources: {
      redis: {
        module: 'src/infra/redis-manager.ts',
        exports: { instance: 'redisManager', class: 'RedisManager' },
        ready: ['initialize', 'whenReady'],
        allow: ['src/jobs/**'],
      },
    },
    tests: ['tests/**'],
  },
  files: {
    'src/infra/redis-manager.ts': `
export class RedisManager {
  readonly isReady: boolean = false;
  async initialize(): Promise<void> {}
  async get(key: string): Promise<string | null> {
    return key;
  }
  async set(key: string, value: string): Promise<void> {
    void [key, value];
  }
  isConnected(): boolean {
    return false;
  }
  on(event: string, listener: () => void): void {
    void [event, listener];
  }
}

export const redisManager = new RedisManager();

export async function whenReady(): Promise<void> {
  await redisManager.initialize();
}
`,
    'src/infra/ensure.ts': 'export const ensureRedis = async (): Promise<void> => {};\n',
    'src/jobs/echo.ts': 'export {};\n',
    'tests/socket.test.ts': 'export {};\n',
  },
};

export const IMPORT = `import { WebSocketServer, type WebSocket } from 'ws';\nimport { redisManager, whenReady } from './infra/redis-manager';\nimport { ensureRedis } from './infra/ensure';\n`;

/** A handler of connections around statements. */
export const handler = (...statements: readonly string[]): string =>
  `${IMPORT}const server = new WebSocketServer({ noServer: true });\nserver.on('connection', async (socket: WebSocket, given: boolean) => {\n  ${statements.join('\n  ')}\n});\n`;

export const READY = 'await redisManager.initialize();';
export const USE = `await redisManager.get('a');`;
