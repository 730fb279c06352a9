import { describe, expect, it } from 'vitest';

import { stylish } from '../../src/reporters/stylish.ts';
import {
  broken,
  cleanReport,
  duplicateClass,
  finding,
  instantiation,
  options,
  report,
} from './sample.ts';

describe('stylish', () => {
  it('lists findings by file and sums them up', () => {
    expect(stylish(report(), options())).toBe(
      `src/a/service.ts
  12:18  error  Redis is created by src/infra/redis-manager.ts only; use redisManager.  ssot/no-direct-redis-instantiation

src/b/manager.ts
  3:8  error  WebSocketManager is declared in src/ws/manager.ts too.  ssot/single-websocket-manager-class

2 findings in 2 files (1 fixable with eslint --fix or ssot migrate, 1 with suggestions; 40 files scanned)

By type
  direct_instantiation  1
  duplicate_class       1

By zone
  P1 WebSocket core  1
  no zone            1

Competing managers
  websocket: WebSocketManager in src/b/manager.ts, imported by 2 files

Score: 72.5/100 (29 of 40 compliant, sites weighted by zone)
`,
    );
  });

  it('aligns the findings of one file', () => {
    const early = instantiation({
      finding: finding({ message: 'Short.' }),
      start: { line: 2, column: 1 },
      accepted: true,
    });
    const [, first, second] = stylish(
      report({ violations: [early, instantiation()] }),
      options({ quiet: true }),
    ).split('\n');
    expect(first).toMatch(/^ {4}2:1 {2}accepted {2}Short\. +ssot\//);
    expect(second).toMatch(/^ {2}12:18 {2}error {5}Redis is created/);
    expect(first?.indexOf('ssot/')).toBe(second?.indexOf('ssot/'));
  });

  it('shows the code, the reason, the change and the zone when asked for details', () => {
    const text = stylish(report({ violations: [instantiation()] }), options({ detailed: true }));
    expect(text.split('\n').slice(1, 11).join('\n')).toBe(
      `  12:18  error  Redis is created by src/infra/redis-manager.ts only; use redisManager.  ssot/no-direct-redis-instantiation
    12 |   const client = new Redis();
       |                  ^^^^^^^^^^^
    why      Disallow making Redis clients outside the canonical module.
    fix      eslint --fix or ssot migrate writes:
             - import Redis from 'ioredis';
             + import { redisManager } from './infra/redis-manager';
             -   const client = new Redis();
             +   const client = redisManager;
    zone     WebSocket core (priority 1)`,
    );
  });

  it('marks a finding of several lines on its first line and names a suggestion', () => {
    const text = stylish(report({ violations: [duplicateClass()] }), options({ detailed: true }));
    expect(text).toContain(
      `    3 | export class WebSocketManager {
      |        ^^^^^^^^^^^^^^^^^^^^^^^^
      | … 2 more lines`,
    );
    expect(text).toContain('    suggest  Re-export WebSocketManager of src/ws/manager.ts.\n');
  });

  it('names every file that could not be judged, also when quiet', () => {
    const unparsed = [
      broken,
      {
        ...broken,
        file: 'b.bin',
        reason: 'binary',
        message: 'Binary file',
        position: null,
      } as const,
    ];
    expect(stylish(report({ violations: [], unparsed }), options({ quiet: true }))).toBe(
      `2 files not judged in full:
  src/broken.ts:7:3  Unexpected token
  b.bin  Binary file
`,
    );
  });

  it('says that a project is clean, with both numbers of the score', () => {
    expect(stylish(cleanReport(), options())).toBe(
      'No findings in 40 files.\n\nScore: 100/100 (12 of 12 sites compliant)\n',
    );
    expect(stylish(cleanReport(), options({ quiet: true }))).toBe('');
  });

  it('counts what the baseline accepts', () => {
    const text = stylish(report({ violations: [instantiation({ accepted: true })] }), options());
    expect(text).toContain('  accepted  ');
    expect(text).toContain('1 accepted in the baseline; 40 files scanned)');
  });

  it('tells warnings from errors, and counts them', () => {
    const warning = instantiation({ severity: 'warn' });
    const text = stylish(report({ violations: [warning, duplicateClass()] }), options());
    expect(text).toContain('  warning  Redis is created');
    expect(text).toContain('  error  WebSocketManager is declared');
    expect(text).toContain('1 with suggestions, 1 warning; 40 files scanned)');
  });

  it('shows paths as the reader would type them', () => {
    const text = stylish(report(), options({ pathFor: (file) => `../${file}` }));
    expect(text).toContain('\n../src/b/manager.ts\n');
    expect(text).toContain('WebSocketManager in ../src/b/manager.ts');
  });

  it('colours only when told', () => {
    const escape = '\u001B[';
    expect(stylish(report(), options({ detailed: true }))).not.toContain(escape);
    expect(stylish(report(), options({ detailed: true, colours: true }))).toContain(escape);
  });

  it('never hands control characters of a file to the terminal', () => {
    const line = 'new Redis() // \u001B]0;owned\u0007 \u202E';
    const hostile = instantiation({
      finding: finding({ file: 'src/\u001B[2J.ts', message: 'a\u001Bb\nc' }),
      lines: [line],
      start: { line: 1, column: 1 },
      end: { line: 1, column: 12 },
      fix: {
        message: 'd\u001Be',
        edits: [],
        hunks: [{ line: 1, removed: [line], added: ['\u009B31m'] }],
      },
    });
    const text = stylish(report({ violations: [hostile] }), options({ detailed: true }));
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/u);
    expect(text).toContain('a\\u{1b}b\\u{a}c');
    expect(text).toContain('new Redis() // \\u{1b}]0;owned\\u{7} \\u{202e}');
  });
});
