import { describe, expect, it } from 'vitest';
import {
  parseEslintSuppressions,
  suppressedFindings,
} from '../../../src/hosts/baseline/eslint-suppressions.ts';
import { finding } from './finding.ts';

describe('suppressedFindings', () => {
  it('covers as many findings of each file and rule as are counted, the first ones', () => {
    const found = [
      finding('aa', 'src/a.ts'),
      finding('bb', 'src/a.ts', 'single-class'),
      finding('cc', 'src/a.ts'),
      finding('dd', 'src/a.ts'),
      finding('ee', 'src/b.ts'),
    ];
    const suppressions = parseEslintSuppressions(
      JSON.stringify({
        'src/a.ts': { 'ssot/no-direct-redis-instantiation': { count: 2 }, 'no-var': { count: 9 } },
        'src/c.ts': { 'ssot/single-class': { count: 1 } },
      }),
    );
    expect([...suppressedFindings(found, suppressions)].map((one) => one.fingerprint)).toEqual([
      'aa',
      'cc',
    ]);
  });

  it.each(['{', 'null', '[]', '{ "a.ts": 1 }', '{ "a.ts": { "rule": 1 } }'])(
    'does not take %s for suppressions',
    (text) => {
      expect(() => parseEslintSuppressions(text)).toThrow(SyntaxError);
    },
  );
});
