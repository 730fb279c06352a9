import type { FixtureProject } from './fixture-project.ts';

/** A canonical WebSocket manager, a deprecated factory module, barrels, and deprecated Redis modules. */
export const socketProject: FixtureProject = {
  registry: {
    sources: {
      websocket: {
        module: 'src/websocket/manager.ts',
        exports: { factory: 'getWebSocketManager', class: 'WebSocketManager' },
        deprecated: {
          'src/websocket/websocket-manager-factory.ts#createWebSocketManager':
            '#getWebSocketManager',
          'src/websocket/websocket-manager-factory.ts#createAsync': '#getWebSocketManager',
          'src/websocket/legacy.ts': '*',
        },
      },
      redis: {
        module: 'src/infra/redis-manager.ts',
        exports: { instance: 'redisManager', class: 'RedisManager' },
        deprecated: {
          'src/db/redis-manager.ts': '*',
          'src/db/gone.ts': '*',
          'src/db/gone-too.ts#makeManager': '#redisManager',
          'src/cache/redis-cache.ts#RedisCacheManager': '#redisManager',
          'old-redis': '*',
        },
      },
    },
  },
  files: {
    'src/websocket/manager.ts': `
export class WebSocketManager {
  #sockets = new Map<string, WebSocket>();
  add(id: string, socket: WebSocket): void {
    this.#sockets.set(id, socket);
  }
}

const manager = new WebSocketManager();

export interface SocketOptions {
  readonly path: string;
}

export function getWebSocketManager(): WebSocketManager {
  return manager;
}
`,
    'src/websocket/websocket-manager-factory.ts': `
import { WebSocketManager } from './manager';

export function createWebSocketManager(): WebSocketManager {
  return new WebSocketManager();
}

export async function createAsync(): Promise<WebSocketManager> {
  return new WebSocketManager();
}

export const VERSION = 1;
`,
    'src/websocket/legacy.ts': `
export { getWebSocketManager, WebSocketManager, type SocketOptions } from './manager';
`,
    'src/websocket/index.ts': `
export * from './barrel';
`,
    'src/websocket/barrel.ts': `
export { createWebSocketManager as create } from './websocket-manager-factory';
`,
    'src/infra/redis-manager.ts': `
export class RedisManager {
  get(key: string): Promise<string | null> {
    return Promise.resolve(key);
  }
}

export const redisManager = new RedisManager();
`,
    'src/db/redis-manager.ts': `
export { RedisManager, redisManager } from '../infra/redis-manager';
`,
    'src/cache/redis-cache.ts': `
export class RedisCacheManager {
  get(key: string): Promise<string | null> {
    return Promise.resolve(key);
  }
}

export const TTL = 60;
`,
  },
};
