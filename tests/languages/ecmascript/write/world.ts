import { posix } from 'node:path';
import type { FileFacts } from '../../../../src/core/facts.ts';
import type { WriteContext } from '../../../../src/core/language.ts';
import type { ModuleTarget } from '../../../../src/core/module-target.ts';

/** The modules that the cases import, with their text for the type checker. */
export const WORLD: Readonly<Record<string, string>> = {
  'types/ioredis.d.ts': `
    declare module 'ioredis' {
      export interface RedisOptions { host?: string; port?: number }
      export class Redis {
        constructor(options?: RedisOptions);
        constructor(port: number, host?: string);
        get(key: string): Promise<string | null>;
        quit(): Promise<void>;
        readonly status: string;
        readonly child: Redis;
        call(name: string): this;
      }
      export class Cluster extends Redis {}
      export default Redis;
    }
    declare module 'ws' { export class WebSocket { send(data: string): void } }
    declare module 'express' { const express: () => void; export default express; }
    declare module '*.json' { const data: { name: string }; export default data; }
    declare namespace JSX {
      interface Element {}
      interface IntrinsicElements { [name: string]: object }
    }
    declare const require: <T = any>(specifier: string) => T;
    declare const module: { exports: unknown };
    declare const vi: { mock(path: string, factory?: () => object): void };
    declare const jest: { mock(path: string): void };
    declare const console: { log(...values: unknown[]): void };
    declare function Injectable(): (target: unknown, context?: unknown) => void;
  `,
  'src/infra/redis.ts': `
    import { Redis } from 'ioredis';
    export class RedisManager extends Redis {}
    export interface RedisSettings { url: string }
    export const redisManager: RedisManager = new RedisManager();
    export const redisPool: RedisManager = redisManager;
    export function getRedis(...options: unknown[]): RedisManager { return options.length ? redisManager : redisManager; }
    export async function connectRedis(): Promise<RedisManager> { return redisManager; }
    export function Panel(props: { title?: string }): JSX.Element { return props; }
    export default redisManager;
  `,
  'src/db/redis.ts': `
    import { Redis } from 'ioredis';
    export class RedisManager extends Redis {}
    export class LegacyManager extends Redis {}
    export interface RedisSettings { url: string }
    export interface LegacySettings { url: string }
    export const redisManager: RedisManager = new RedisManager();
    export const legacyRedis: RedisManager = redisManager;
    export const legacyPool: RedisManager = redisManager;
    export const keep = 1;
    export function createRedis(...options: unknown[]): RedisManager { return options.length ? redisManager : redisManager; }
    export function LegacyPanel(props: { title?: string }): JSX.Element { return props; }
    export default legacyRedis;
  `,
  'src/sockets/manager.ts': `
    export class WebSocketManager { send(text: string): void {} close(): void {} }
    export function getWebSocketManager(): WebSocketManager { return new WebSocketManager(); }
    const manager = getWebSocketManager();
    export default manager;
  `,
  'src/other.ts': `export const other = 1; export const another = 2; export type Other = number; export default other;`,
  'src/setup.ts': `export {};`,
};

const FILES = new Set(Object.keys(WORLD));

/** What a resolver would answer in the world of the cases: relative paths, and `@/` for `src/`. */
export function contextFor(text: string, facts: FileFacts): WriteContext {
  const folder = posix.dirname(facts.file);
  const usesAlias = facts.imports.some(({ specifier }) => specifier.startsWith('@/'));
  return {
    text,
    facts,
    specifierFor: (target) => {
      if (target.kind === 'package') return target.specifier;
      const bare = target.file.replace(/\.[jt]sx?$/u, '');
      if (usesAlias) return bare.replace(/^src\//u, '@/');
      const relative = posix.relative(folder, bare);
      return relative.startsWith('.') ? relative : `./${relative}`;
    },
    isTaken: () => false,
    isMember: () => true,
    resolve: (specifier): ModuleTarget => {
      const isFile = specifier.startsWith('.') || specifier.startsWith('@/');
      if (!isFile) return { kind: 'package', specifier };
      const path = specifier.startsWith('@/')
        ? specifier.replace('@/', 'src/')
        : posix.join(folder, specifier);
      const file = `${path.replace(/\.js$/u, '')}.ts`;
      return FILES.has(file) ? { kind: 'file', file } : { kind: 'missing', file };
    },
  };
}
