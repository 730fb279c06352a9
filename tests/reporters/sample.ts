import type { Finding } from '../../src/core/finding.ts';
import type { Report, ReporterOptions, Violation } from '../../src/reporters/report.ts';

/** Line 12 of a service that makes its own client, which a fix replaces. */
export function instantiation(changes: Partial<Violation> = {}): Violation {
  return {
    finding: finding(),
    start: { line: 12, column: 18 },
    end: { line: 12, column: 29 },
    lines: ['  const client = new Redis();'],
    code: 'new Redis()',
    lineHash: '2a:1',
    fix: {
      message: null,
      edits: [
        {
          start: { line: 1, column: 1 },
          end: { line: 1, column: 29 },
          text: "import { redisManager } from './infra/redis-manager';",
        },
        { start: { line: 12, column: 18 }, end: { line: 12, column: 29 }, text: 'redisManager' },
      ],
      hunks: [
        {
          line: 1,
          removed: ["import Redis from 'ioredis';"],
          added: ["import { redisManager } from './infra/redis-manager';"],
        },
        {
          line: 12,
          removed: ['  const client = new Redis();'],
          added: ['  const client = redisManager;'],
        },
      ],
    },
    suggestions: [],
    zone: 'WebSocket core',
    priority: 1,
    severity: 'error',
    accepted: false,
    ...changes,
  };
}

/** A class of three lines that only a person can take away. */
export function duplicateClass(changes: Partial<Violation> = {}): Violation {
  return {
    finding: finding({
      rule: 'single-websocket-manager-class',
      file: 'src/b/manager.ts',
      message: 'WebSocketManager is declared in src/ws/manager.ts too.',
      source: 'websocket',
      symbol: 'WebSocketManager',
      violation: 'duplicate_class',
      fingerprint: 'ffffffffffffffffffff',
    }),
    start: { line: 3, column: 8 },
    end: { line: 5, column: 2 },
    lines: ['export class WebSocketManager {', '  send() {}', '}'],
    code: 'class WebSocketManager {\n  send() {}\n}',
    lineHash: '2b:1',
    fix: null,
    suggestions: [
      {
        message: 'Re-export WebSocketManager of src/ws/manager.ts.',
        edits: [
          {
            start: { line: 3, column: 1 },
            end: { line: 5, column: 2 },
            text: "export { WebSocketManager } from '../ws/manager';",
          },
        ],
        hunks: [
          {
            line: 3,
            removed: ['export class WebSocketManager {', '  send() {}', '}'],
            added: ["export { WebSocketManager } from '../ws/manager';"],
          },
        ],
      },
    ],
    zone: null,
    priority: null,
    severity: 'error',
    accepted: false,
    ...changes,
  };
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'no-direct-redis-instantiation',
    file: 'src/a/service.ts',
    language: 'ecmascript',
    span: { start: 300, end: 311 },
    messageId: 'direct',
    data: {},
    message: 'Redis is created by src/infra/redis-manager.ts only; use redisManager.',
    source: 'redis',
    symbol: 'Redis',
    violation: 'direct_instantiation',
    fingerprint: '0123456789abcdef0123',
    fix: null,
    suggestions: [],
    ...changes,
  };
}

export function report(changes: Partial<Report> = {}): Report {
  return {
    tool: { name: 'eslint-plugin-ssot', version: '1.2.3' },
    scannedAt: '2026-01-02T03:04:05.000Z',
    repositoryPath: '',
    registry: {
      file: 'ssot.config.ts',
      hasBaseline: false,
      zones: [{ name: 'WebSocket core', priority: 1 }],
    },
    files: 40,
    rules: [
      {
        name: 'no-direct-redis-instantiation',
        description: 'disallow making Redis clients outside the canonical module',
        url: null,
      },
      {
        name: 'single-websocket-manager-class',
        description: 'require one class for WebSocket managers',
        url: 'https://example.com/rules/single-websocket-manager-class',
      },
    ],
    violations: [instantiation(), duplicateClass()],
    score: { value: 72.5, compliant: 29, total: 40, weighted: true },
    managers: [
      {
        source: 'websocket',
        file: 'src/b/manager.ts',
        class: 'WebSocketManager',
        importers: ['src/x.ts', 'src/y.ts'],
      },
    ],
    owners: [{ source: 'websocket', file: 'src/ws/manager.ts', importers: ['src/x.ts'] }],
    unparsed: [],
    ...changes,
  };
}

/** Of a project without findings. */
export function cleanReport(): Report {
  return report({
    violations: [],
    managers: [],
    owners: [],
    score: { value: 100, compliant: 12, total: 12, weighted: false },
  });
}

export const broken = {
  file: 'src/broken.ts',
  reason: 'syntax-error',
  message: 'Unexpected token',
  position: { line: 7, column: 3 },
} as const;

export function options(changes: Partial<ReporterOptions> = {}): ReporterOptions {
  return { colours: false, detailed: false, quiet: false, pathFor: (file) => file, ...changes };
}

/** With all that a page can hold, in lengths that are hard to lay out. */
export function crowdedReport(): Report {
  const folder = 'packages/a-package-with-a-long-name/src/features/conversations/transport';
  const importers = Array.from({ length: 9 }, (_, at) => `${folder}/consumer-${String(at)}.ts`);
  const long = `const ${'x'.repeat(300)} = new Redis();`;
  const change = { message: 'Use `redisManager`.', edits: [] };
  return report({
    violations: [
      instantiation({ finding: finding({ message: 'Use `redisManager`.' }), accepted: true }),
      instantiation({
        finding: finding({ file: `${folder}/${'n'.repeat(80)}.ts`, symbol: 'x'.repeat(200) }),
        lines: [long],
        fix: null,
        suggestions: [{ ...change, hunks: [{ line: 3, removed: [long], added: [`${long};`] }] }],
      }),
      duplicateClass({ lines: Array.from({ length: 60 }, (_, at) => `  line${String(at)}();`) }),
    ],
    managers: [
      { source: 'redis', file: `${folder}/cache.ts`, class: 'Y'.repeat(80), importers },
      { source: 'redis', file: 'src/other.ts', class: 'Redis', importers: importers.slice(0, 2) },
      { source: 'websocket', file: 'src/ws.ts', class: 'WebSocketManager', importers: [] },
    ],
    owners: [{ source: 'redis', file: `${folder}/owner.ts`, importers }],
    unparsed: [broken, { ...broken, file: `${folder}/${'u'.repeat(120)}.ts`, position: null }],
  });
}
