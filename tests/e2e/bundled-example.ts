import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect } from 'vitest';
import type { JsonReport } from '../../src/reporters/json.ts';

const REPOSITORY = path.join(import.meta.dirname, '../..');
const MODULES = path.join(REPOSITORY, 'node_modules');

/** A finding of a bundled example as a person judged it. */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly outcome: 'fix' | 'suggestion' | 'report';
}

export interface EslintResult {
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

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of one of the bundled examples, in which the tools run as they do for a user. */
export class BundledExample {
  readonly copy: string;
  readonly expected: readonly Expected[];

  constructor(name: string) {
    const folder = path.join(REPOSITORY, 'examples', name);
    this.copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-example-')));
    cpSync(folder, this.copy, {
      recursive: true,
      filter: (from) => !['node_modules', 'dist', '__pycache__'].includes(path.basename(from)),
    });
    symlinkSync(MODULES, path.join(this.copy, 'node_modules'), 'dir');
    this.expected = JSON.parse(
      readFileSync(path.join(folder, 'expected-findings.json'), 'utf8'),
    ) as readonly Expected[];
  }

  dispose(): void {
    rmSync(this.copy, { recursive: true, force: true });
  }

  run(command: string, ...parameters: readonly string[]): Ended {
    return spawnSync(command, parameters, {
      cwd: this.copy,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, NO_COLOR: '1' },
    });
  }

  /** Runs a script of a package. */
  node(script: string, ...parameters: readonly string[]): Ended {
    return this.run(process.execPath, path.join(MODULES, script), ...parameters);
  }

  scan(): JsonReport {
    const cli = path.join(REPOSITORY, 'dist/cli.js');
    const { stdout, stderr } = this.run(process.execPath, cli, 'scan', '--json');
    expect(stderr).toBe('');
    return JSON.parse(stdout) as JsonReport;
  }

  eslint(...parameters: readonly string[]): readonly EslintResult[] {
    const all = ['--format', 'json', ...parameters, '.'];
    const { stdout, stderr } = this.node('eslint/bin/eslint.js', ...all);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as readonly EslintResult[];
  }

  /** What ESLint has reported, as the expected findings are written. */
  asSites(results: readonly EslintResult[]): string[] {
    return results
      .flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId, fix, suggestions = [] }) =>
          asSite({
            file: path.relative(this.copy, filePath),
            line,
            rule: ruleId?.replace('ssot/', '') ?? '',
            outcome: fix ? 'fix' : suggestions.length > 0 ? 'suggestion' : 'report',
          }),
        ),
      )
      .sort();
  }

  /** One line a finding. Messages are left out: they name other findings, which the same run may fix. */
  asLines(results: readonly EslintResult[]): string[] {
    return results
      .flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, line, column, endLine, endColumn, fix }) =>
          JSON.stringify([
            path.relative(this.copy, filePath),
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

  /** The same lines for what `scan` reports. */
  scannedLines(): string[] {
    return this.scan()
      .violations.map((violation) =>
        JSON.stringify([
          violation.file_path,
          violation.line_number,
          violation.column,
          violation.end_line,
          violation.end_column,
          violation.rule_id,
          violation.fixable,
        ]),
      )
      .sort();
  }

  /** The text of every file that a pattern names. */
  texts(...patterns: readonly string[]): string[] {
    return globSync(patterns, { cwd: this.copy })
      .sort()
      .map((file) => readFileSync(path.join(this.copy, file), 'utf8'));
  }
}

export function asSite({ file, line, rule, outcome }: Expected): string {
  return `${file}:${String(line)} ${rule} ${outcome}`;
}
