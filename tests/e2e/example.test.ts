import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../src/reporters/json.ts';
import { rules } from '../../src/rules/index.ts';

const REPOSITORY = path.join(import.meta.dirname, '../..');
const MODULES = path.join(REPOSITORY, 'node_modules');

/** The example's configuration is the preset `recommended`; `scan` asks all rules. */
const OTHER_RULES = rules
  .filter(({ meta }) => !meta.presets.includes('recommended'))
  .map(({ name }) => `ssot/${name}`);

interface Expected {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly outcome: 'fix' | 'suggestion' | 'report';
}

interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly line: number;
    readonly column: number;
    readonly endLine?: number;
    readonly endColumn?: number;
    readonly message: string;
    readonly fix?: unknown;
    readonly suggestions?: readonly unknown[];
  }[];
}

let copy = '';

beforeAll(() => {
  copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-example-')));
  cpSync(path.join(REPOSITORY, 'examples/chat'), copy, {
    recursive: true,
    filter: (from) => !['node_modules', 'dist'].includes(path.basename(from)),
  });
  symlinkSync(MODULES, path.join(copy, 'node_modules'), 'dir');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function node(
  script: string,
  ...parameters: readonly string[]
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, ...parameters], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
}

function scan(): JsonReport {
  const { stdout, stderr } = node(path.join(REPOSITORY, 'dist/cli.js'), 'scan', '--json');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as JsonReport;
}

function eslint(...parameters: readonly string[]): readonly EslintResult[] {
  const { stdout, stderr } = node(
    path.join(MODULES, 'eslint/bin/eslint.js'),
    '--format',
    'json',
    ...parameters,
    '.',
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout) as readonly EslintResult[];
}

/** One line a finding. Messages are left out: they name other findings, which the same run may fix. */
function asLines(results: readonly EslintResult[]): string[] {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line, column, endLine, endColumn, fix }) =>
        JSON.stringify([
          path.relative(copy, filePath),
          line,
          column,
          endLine,
          endColumn,
          ruleId,
          fix !== undefined,
        ]),
      ),
    )
    .sort();
}

/** The text of every source and test file. */
function sources(): string[] {
  return globSync(['src/**/*.ts', 'tests/**/*.ts'], { cwd: copy })
    .sort()
    .map((file) => readFileSync(path.join(copy, file), 'utf8'));
}

const expected = JSON.parse(
  readFileSync(path.join(REPOSITORY, 'examples/chat/expected-findings.json'), 'utf8'),
) as readonly Expected[];

function asSite({ file, line, rule, outcome }: Expected): string {
  return `${file}:${String(line)} ${rule} ${outcome}`;
}

describe('the bundled example', { concurrent: false }, () => {
  it('has the findings that were judged by hand, each with its fix or suggestion', () => {
    const found = eslint().flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, fix, suggestions = [] }) =>
        asSite({
          file: path.relative(copy, filePath),
          line,
          rule: ruleId?.replace('ssot/', '') ?? '',
          outcome: fix ? 'fix' : suggestions.length > 0 ? 'suggestion' : 'report',
        }),
      ),
    );
    expect(found.sort()).toEqual(expected.map(asSite).sort());
  });

  it('has the same findings in ESLint and in scan, to the column', () => {
    const scanned = scan().violations.map((violation) => [
      violation.file_path,
      violation.line_number,
      violation.column,
      violation.end_line,
      violation.end_column,
      violation.rule_id,
      violation.fixable,
    ]);
    const others = OTHER_RULES.flatMap((rule) => ['--rule', `${rule}: error`]);
    const linted = asLines(eslint('--plugin', 'ssot', ...others));
    expect(scanned.map((fields) => JSON.stringify(fields)).sort()).toEqual(linted);
  });

  it(
    'compiles and passes its tests after the fix, which a second run leaves as it is',
    { timeout: 240_000 },
    () => {
      const before = asLines(eslint());
      const after = asLines(eslint('--fix'));
      expect(after.length).toBeLessThan(before.length);
      const fixed = sources();
      expect(asLines(eslint('--fix'))).toEqual(after);
      expect(sources()).toEqual(fixed);
      expect(node(path.join(MODULES, 'typescript/bin/tsc'), '--noEmit', '-p', '.')).toMatchObject({
        status: 0,
        stdout: '',
      });
      const tests = node(path.join(MODULES, 'vitest/vitest.mjs'), 'run', '--reporter=json');
      expect(JSON.parse(tests.stdout)).toMatchObject({ success: true, numFailedTests: 0 });
    },
  );

  it('leaves exactly what needs a person', () => {
    const left = scan().violations.filter(({ rule_id }) => !OTHER_RULES.includes(rule_id));
    const persons = expected.filter(({ outcome }) => outcome !== 'fix');
    expect(left.map(({ file_path, rule_id }) => `${file_path} ${rule_id}`).sort()).toEqual(
      persons.map(({ file, rule }) => `${file} ssot/${rule}`).sort(),
    );
    expect(left.filter(({ fixable }) => fixable)).toEqual([]);
  });
});
