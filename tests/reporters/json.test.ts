import { describe, expect, it } from 'vitest';

import { json } from '../../src/reporters/json.ts';
import type { JsonReport } from '../../src/reporters/json.ts';
import type { Report } from '../../src/reporters/report.ts';
import { broken, cleanReport, duplicateClass, instantiation, options, report } from './sample.ts';

const parsed = (result: Report): JsonReport => JSON.parse(json(result, options())) as JsonReport;

describe('json', () => {
  it('has the keys that scripts read, and no others', () => {
    const result = parsed(report({ unparsed: [broken] }));
    expect(Object.keys(result)).toEqual([
      'total_violations',
      'files_affected',
      'scan_timestamp',
      'by_type',
      'score',
      'managers',
      'violations',
      'unparsed',
    ]);
    expect(result).toMatchObject({
      total_violations: 2,
      files_affected: 2,
      scan_timestamp: '2026-01-02T03:04:05.000Z',
      by_type: { direct_instantiation: 1, duplicate_class: 1 },
      score: { value: 72.5, compliant: 29, total: 40 },
      managers: [
        {
          source: 'websocket',
          file: 'src/b/manager.ts',
          class: 'WebSocketManager',
          importers: 2,
        },
      ],
      unparsed: [
        {
          file_path: 'src/broken.ts',
          reason: 'syntax-error',
          message: 'Unexpected token',
          line_number: 7,
          column: 3,
        },
      ],
    });
    expect(Object.keys(result.score)).toEqual(['value', 'compliant', 'total']);
  });

  it('gives a finding with place, code, fix and zone', () => {
    expect(parsed(report()).violations[0]).toEqual({
      file_path: 'src/a/service.ts',
      line_number: 12,
      column: 18,
      end_line: 12,
      end_column: 29,
      violation_type: 'direct_instantiation',
      rule_id: 'ssot/no-direct-redis-instantiation',
      source: 'redis',
      pattern_matched: 'new Redis()',
      line_content: '  const client = new Redis();',
      suggested_fix:
        "import { redisManager } from './infra/redis-manager';\nconst client = redisManager;",
      fixable: true,
      zone: 'WebSocket core',
      priority: 1,
      severity: 'error',
      fingerprint: '0123456789abcdef0123',
      baseline: false,
    });
  });

  it('suggests in words where a person decides, and says the message where nothing is suggested', () => {
    const helpless = duplicateClass({ suggestions: [] });
    const { violations } = parsed(report({ violations: [duplicateClass(), helpless] }));
    expect(violations.map((violation) => violation.suggested_fix)).toEqual([
      'Re-export WebSocketManager of src/ws/manager.ts.',
      'WebSocketManager is declared in src/ws/manager.ts too.',
    ]);
    expect(violations[0]).toMatchObject({ fixable: false, zone: null, priority: null });
  });

  it('says which lines a fix only removes', () => {
    const fix = {
      message: null,
      edits: [],
      hunks: [{ line: 1, removed: ['  gone();'], added: [] }],
    };
    const { violations } = parsed(report({ violations: [instantiation({ fix })] }));
    expect(violations[0]?.suggested_fix).toBe('Remove: gone();');
  });

  it('marks what the baseline accepts', () => {
    const { violations } = parsed(report({ violations: [instantiation({ accepted: true })] }));
    expect(violations[0]?.baseline).toBe(true);
  });

  it('counts nothing in a clean project', () => {
    expect(parsed(cleanReport())).toEqual({
      total_violations: 0,
      files_affected: 0,
      scan_timestamp: '2026-01-02T03:04:05.000Z',
      by_type: {},
      score: { value: 100, compliant: 12, total: 12 },
      managers: [],
      violations: [],
      unparsed: [],
    });
  });
});
