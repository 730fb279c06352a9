import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const REPOSITORY = path.join(import.meta.dirname, '../..');
const TOOLS = ['bash', 'dirname', 'env', 'id', 'mktemp', 'rm', 'timeout'];
const ONE_TEST = { testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }] };
/** The scripts of package.json that look for something wrong, and what `npm` is asked for each. */
const CHECKS = Object.keys(packageJson.scripts)
  .filter(
    (name) => name.startsWith('check:') || ['lint', 'typecheck', 'format:check'].includes(name),
  )
  .concat('build')
  .map((name) => `run --silent ${name}`);

let checkout = '';
let bin = '';
let log = '';

// A checkout with the real `.ci/run`, on a machine where `npm` and `apt-get` only write down what they
// are asked for, and fail when they are told to.
beforeAll(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'ssot-ci-run-'));
  bin = path.join(checkout, 'bin');
  log = path.join(checkout, 'asked.log');
  mkdirSync(bin);
  for (const part of ['.ci', 'scripts', 'package.json']) {
    cpSync(path.join(REPOSITORY, part), path.join(checkout, part), { recursive: true });
  }
  symlinkSync(process.execPath, path.join(bin, 'node'));
  for (const tool of TOOLS) {
    const found = execFileSync('bash', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    symlinkSync(found.trim(), path.join(bin, tool));
  }
  stub('npm', `asked="$*"; [[ $1 != test ]] || printf '%s' "$REPORT" >"\${asked##*=}"`);
  stub('sudo', 'while [[ $1 = -* ]]; do shift; done; exec "$@"');
});
beforeEach(() => {
  writeFileSync(log, '');
  for (const tool of ['apt-get', 'python3', 'redis-server', 'chromium', 'zsh', 'fish'])
    stub(tool, '');
});
afterAll(() => {
  rmSync(checkout, { recursive: true, force: true });
});

function stub(name: string, code: string): void {
  const file = path.join(bin, name);
  const lines = [
    '#!/usr/bin/env bash',
    `printf '%s\\n' "${name} $*" >>'${log}'`,
    code,
    `[[ -z $FAIL || "${name} $*" != *"$FAIL"* ]]`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  chmodSync(file, 0o755);
}

function runCi({ fail = '', report = ONE_TEST }: { fail?: string; report?: object } = {}) {
  const { status, stdout } = spawnSync(path.join(checkout, '.ci/run'), {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { PATH: bin, FAIL: fail, REPORT: JSON.stringify(report) },
  });
  return {
    status,
    stdout,
    lastLine: stdout.trimEnd().split('\n').at(-1),
    asked: readFileSync(log, 'utf8').trimEnd().split('\n'),
  };
}

it('installs, builds, runs every check of package.json, then the tests', () => {
  const { status, lastLine, asked } = runCi();
  const npm = asked.filter((line) => line.startsWith('npm ')).map((line) => line.slice(4));

  expect(npm[0]).toMatch(/^ci\b/u);
  expect(npm[1]).toBe('run --silent build');
  expect(npm.slice(1, -1).sort()).toEqual([...CHECKS].sort());
  expect(npm.at(-1)).toMatch(/^test -- /u);
  expect(lastLine).toBe('1 passed, 0 failed');
  expect(status).toBe(0);
});

describe('fails where one step fails, and still counts the tests', () => {
  it.each(['ci --no-audit', ...CHECKS, 'test --'])('npm %s', (fail) => {
    const { status, stdout, lastLine } = runCi({ fail: `npm ${fail}` });

    expect(status).toBe(1);
    expect(stdout.match(/^failed: .+$/gmu)).toHaveLength(1);
    expect(lastLine).toBe('1 passed, 0 failed');
  });
});

it('fails where there were no tests, whatever npm says', () => {
  const { status, lastLine } = runCi({ report: { testResults: [] } });

  expect(status).toBe(1);
  expect(lastLine).toBe('0 passed, 0 failed');
});

describe('an oracle that the machine does not have', () => {
  beforeEach(() => {
    rmSync(path.join(bin, 'redis-server'));
  });

  it('is installed, and no other', () => {
    const { status, asked } = runCi();

    expect(asked.filter((line) => line.startsWith('apt-get'))).toEqual([
      'apt-get update -qq',
      'apt-get install -qq -y --no-install-recommends redis-server',
    ]);
    expect(status).toBe(0);
  });

  it('is named where it cannot be installed, which is no failure', () => {
    const { status, stdout } = runCi({ fail: 'apt-get update' });

    expect(stdout).toContain('not installed: redis-server');
    expect(status).toBe(0);
  });
});
