import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ssot-ci-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const passing = `it('holds', () => {});`;
const failing = `it('breaks', () => { throw new Error('planted'); });`;
const skipped = `it.skip('waits', () => {});`;
const uncollected = `throw new Error('planted');`;

describe('the last line of .ci/run', () => {
  it.each([
    ['passing tests', [`${passing}\n${passing}`, passing], '3 passed, 0 failed', 0],
    ['a failing test', [`${passing}\n${failing}`, passing], '2 passed, 1 failed', 1],
    ['a skipped test', [`${passing}\n${skipped}`], '1 passed, 0 failed, 1 skipped', 0],
    ['a file that cannot be collected', [passing, uncollected], '1 passed, 1 failed', 1],
    ['skipped tests only', [skipped], '0 passed, 0 failed, 1 skipped', 1],
    ['no test file', [], '0 passed, 0 failed', 1],
  ])('counts %s', (_, files, line, status) => {
    expect(count(runVitest(files))).toEqual({ line, status });
  });

  it('counts a run that left no report as no tests', () => {
    expect(count(join(folder, 'not-there.json'))).toEqual({
      line: '0 passed, 0 failed',
      status: 1,
    });
  });

  it('counts a run that was killed while it wrote its report as no tests', () => {
    const report = join(folder, 'torn.json');
    writeFileSync(report, '{"numTotalTests":3,"testRes');

    expect(count(report)).toEqual({ line: '0 passed, 0 failed', status: 1 });
  });
});

/** The report that vitest itself writes of the given test files. */
function runVitest(files: readonly string[]): string {
  const project = mkdtempSync(join(folder, 'project-'));
  files.forEach((code, index) => {
    writeFileSync(join(project, `${index}.test.js`), code);
  });
  const report = join(project, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['--globals', '--reporter=json', `--outputFile=${report}`];
  spawnSync(process.execPath, [vitest, 'run', '--root', project, ...options], {
    cwd: project,
    stdio: 'ignore',
  });
  return report;
}

function count(report: string): { line: string | undefined; status: number | null } {
  const script = join(root, 'scripts/count-tests.js');
  const run = spawnSync(process.execPath, [script, report], { encoding: 'utf8' });
  return { line: run.stdout.trimEnd().split('\n').at(-1), status: run.status };
}
