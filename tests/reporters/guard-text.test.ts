import { describe, expect, it } from 'vitest';
import { guardJson, type JsonGuardReport } from '../../src/reporters/guard-json.ts';
import type { GuardReport } from '../../src/reporters/guard-report.ts';
import { guardText } from '../../src/reporters/guard-text.ts';
import { duplicateClass, instantiation, options } from './sample.ts';

function guarded(...violations: readonly ReturnType<typeof instantiation>[]): GuardReport {
  return {
    compared: 'the git index with HEAD',
    changes: 3,
    findings: violations.map((violation) => ({ violation, causes: null })),
    directives: [],
    unparsed: [],
    misfits: [],
    accepted: 0,
    old: 2,
  };
}

describe('guardText, where zones only warn', () => {
  const warning = instantiation({ severity: 'warn' });

  it('shows a new warning and lets it pass', () => {
    const report = guarded(warning);
    const text = guardText(report, options());
    expect(text).toMatch(/^src\/a\/service\.ts\n {2}12:18 {2}warning {2}Redis is created/u);
    expect(text).toMatch(
      /\n\nNothing but 1 new warning in 3 changed files: compared the git index with HEAD \(2 old ones left\)\.\n$/u,
    );
    const json = JSON.parse(guardJson(report)) as JsonGuardReport;
    expect(json).toMatchObject({ passed: true, new_violations: [{ severity: 'warn' }] });
  });

  it('shows warnings beside what stops a commit, and counts them apart', () => {
    const report = guarded(warning, duplicateClass());
    const text = guardText(report, options());
    expect(text).toContain('  warning  Redis is created');
    expect(text).toContain('  error  WebSocketManager is declared');
    expect(text).toContain('\n1 new finding, 1 new warning: compared');
    // The fix is that of the warning.
    expect(text).not.toContain('eslint --fix');
    expect(JSON.parse(guardJson(report))).toMatchObject({ passed: false });
  });

  it('is quiet about warnings when told to be quiet', () => {
    expect(guardText(guarded(warning), options({ quiet: true }))).toBe('');
  });
});
