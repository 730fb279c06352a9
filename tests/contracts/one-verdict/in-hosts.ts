import { ESLint, type Linter } from 'eslint';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonGuardReport } from '../../../src/reporters/guard-json.ts';
import { FixtureCopy } from './fixture-projects.ts';
import { acceptEverySecond, scan, SSOT, withoutFingerprint, type Scanned } from './scan.ts';
import { someOf } from './some-of.ts';
import { inOrder, rangeOf, toldByEslint, type Told } from './told.ts';

/** Holds ESLint in all its ways, `ssot scan` and `ssot guard` against one another. */
export function describeHosts(fixtures: readonly string[]): void {
  describe.each(fixtures)('one verdict on %s', (fixture) => {
    let project: FixtureCopy;
    let linted: readonly string[];
    let truth: readonly Told[];
    let scanned: readonly Scanned[];

    const eslint = (options: ESLint.Options = {}): ESLint =>
      new ESLint({ cwd: project.root, ...options });
    const told = (results: readonly ESLint.LintResult[]): readonly Told[] =>
      toldByEslint(project.root, results, (file) => project.read(file));
    const inFiles = (files: readonly string[]): readonly Told[] =>
      truth.filter(({ file }) => files.includes(file));

    beforeAll(async () => {
      project = new FixtureCopy(fixture);
      const results = await eslint().lintFiles('.');
      truth = told(results);
      linted = results.map(({ filePath }) => filePath.slice(project.root.length + 1)).sort();
      scanned = await scan(project);
    });
    afterAll(() => project.dispose());

    it('is the verdict that was judged by hand, with the rules that the project has on', async () => {
      const own = eslint({ overrideConfigFile: project.path('own.eslint.config.js') });
      const judged = project.has('expected-findings.json')
        ? (JSON.parse(project.read('expected-findings.json')) as { file: string; rule: string }[])
        : [];
      const isOn = async ({ file, rule }: (typeof judged)[number]): Promise<boolean> => {
        const { rules } = (await own.calculateConfigForFile(project.path(file))) as Linter.Config;
        const [severity] = [rules?.[`ssot/${rule}`] ?? 0].flat();
        return severity !== 0;
      };
      const areOn = await Promise.all(judged.map(isOn));
      const expected = judged.filter((_, index) => areOn[index]);
      const outcome = ({ fixed, suggestions }: Told): string =>
        fixed !== null ? 'fix' : suggestions.length > 0 ? 'suggestion' : 'report';
      expect(
        told(await own.lintFiles('.')).map((one) => ({
          file: one.file,
          line: Number.parseInt(one.range, 10),
          rule: one.rule.replace('ssot/', ''),
          outcome: outcome(one),
        })),
      ).toEqual(expected);
    });

    it('holds: ESLint, each file alone', async () => {
      const alone: Told[] = [];
      for (const file of someOf(linted, linted.length)) {
        alone.push(...told(await eslint().lintFiles(file)));
      }
      expect(inOrder(alone)).toEqual(truth);
    });

    it('holds: ESLint, some of the files', async () => {
      const some = someOf(linted, Math.ceil(linted.length / 2));
      expect(told(await eslint().lintFiles([...some]))).toEqual(inFiles(some));
    });

    it('holds: ESLint, a buffer that is not saved', async () => {
      for (const file of new Set(truth.map((one) => one.file))) {
        const text = project.read(file);
        const results = await project.while(file, `\n\n${text}`, () =>
          eslint().lintText(text, { filePath: project.path(file) }),
        );
        expect(told(results)).toEqual(inFiles([file]));
      }
    });

    it('holds: ssot scan, again, and from a subfolder', async () => {
      const subfolder = linted.map((file) => path.dirname(file)).find((folder) => folder !== '.');
      expect(scanned.map(withoutFingerprint)).toEqual(truth);
      expect(await scan(project, subfolder)).toEqual(scanned);
    });

    it('holds: ssot guard, all of it staged for a first commit', async () => {
      expect(await guard()).toEqual(truth.map(inShort));
    });

    it('holds: with every second finding accepted by its fingerprint', async () => {
      const left = acceptEverySecond(project, scanned);
      expect((await scan(project)).map(withoutFingerprint)).toEqual(left);
      expect(told(await eslint().lintFiles('.'))).toEqual(left);
      expect(await guard()).toEqual(left.map(inShort));
    });

    /** The guard's JSON has no edits, only whether there is a fix. */
    async function guard(): Promise<readonly ReturnType<typeof inShort>[]> {
      const report = JSON.parse(await project.run(SSOT, ['guard', '--json'])) as JsonGuardReport;
      return inOrder(
        report.new_violations.map((one) => ({
          file: one.file_path,
          range: rangeOf(one.line_number, one.column, one.end_line, one.end_column),
          rule: one.rule_id,
          message: one.message,
          severity: one.severity,
          isFixed: one.fixable,
        })),
      );
    }

    function inShort({ file, range, rule, message, severity, fixed }: Told) {
      return { file, range, rule, message, severity, isFixed: fixed !== null };
    }
  });
}
