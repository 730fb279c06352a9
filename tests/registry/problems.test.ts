import { describe, expect, it } from 'vitest';
import { formatKey, formatProblems, formatValue } from '../../src/registry/problems.ts';

describe('formatKey', () => {
  it.each([
    [[], ''],
    [['sources'], 'sources'],
    [['sources', 'redis', 'exports'], 'sources.redis.exports'],
    [['zones', 0, 'files', 2], 'zones[0].files[2]'],
    [['deprecated', 'src/a.ts#B'], 'deprecated["src/a.ts#B"]'],
    [['sources', 'socket-io'], 'sources.socket-io'],
    [['a b'], '["a b"]'],
  ])('%j', (key, text) => {
    expect(formatKey(key)).toBe(text);
  });
});

describe('formatValue', () => {
  it('shortens', () => {
    expect(formatValue('x'.repeat(100))).toBe(`"${'x'.repeat(78)}…`);
  });

  it('shows what JSON cannot', () => {
    const circular: unknown[] = [];
    circular.push(circular);
    expect(formatValue(circular)).toBe('an object');
    expect(formatValue(undefined)).toBe('undefined');
  });
});

describe('formatProblems', () => {
  const problem = {
    key: 'sources.redis.modul',
    path: ['sources', 'redis', 'modul'],
    value: '"src/a.ts"',
    message: 'There is no key "modul" here.',
    remedy: 'Did you mean "module"?',
    origin: null,
    position: null,
  };

  it('says where, what and what to do', () => {
    expect(formatProblems([problem])).toBe(
      [
        'The SSOT registry has 1 problem.',
        '',
        'sources.redis.modul ("src/a.ts")',
        '  There is no key "modul" here.',
        '  Did you mean "module"?',
      ].join('\n'),
    );
  });

  it('gives the place as editors and terminals link it', () => {
    const origin = '/repo/ssot.config.ts';
    const text = formatProblems([
      { ...problem, origin, position: { line: 3, column: 7 } },
      { ...problem, origin, key: '', value: null },
    ]);
    expect(text).toContain('The SSOT registry has 2 problems.');
    expect(text).toContain('/repo/ssot.config.ts:3:7: sources.redis.modul ("src/a.ts")');
    expect(text).toContain('/repo/ssot.config.ts: registry\n');
  });
});
