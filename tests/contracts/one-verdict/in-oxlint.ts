import { existsSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixtureCopy, REPOSITORY } from './fixture-projects.ts';
import { configureOxlint, oxlint, type OxlintTold } from './oxlint.ts';
import { acceptEverySecond, scan } from './scan.ts';
import { toldByEslint, type Told } from './told.ts';

/** As often as ESLint goes over a file: oxlint's `--fix` is one pass. */
const PASSES = 10;

/** Holds oxlint against ESLint. */
export function describeOxlint(fixtures: readonly string[]): void {
  describe.each(fixtures.filter(isSpoken))('one verdict in oxlint on %s', (fixture) => {
    let project: FixtureCopy;
    let truth: readonly Told[];

    beforeAll(async () => {
      project = new FixtureCopy(fixture);
      configureOxlint(project);
      truth = await byEslint(project);
    });
    afterAll(() => project.dispose());

    it('holds', async () => {
      expect((await oxlint(project)).filter(isSharedBy)).toEqual(inShort(truth));
    });

    it('holds with every second finding accepted by its fingerprint', async () => {
      const left = acceptEverySecond(project, await scan(project));
      expect((await oxlint(project)).filter(isSharedBy)).toEqual(inShort(left));
      project.remove('ssot-baseline.json');
    });

    it('holds for --fix of a file', async () => {
      const eslint = new ESLint({ cwd: project.root, fix: true });
      const [file] = truth
        .filter((one) => one.fixed !== null && isSharedBy(one))
        .map(({ file }) => file);
      if (file === undefined) return;
      const [expected] = await eslint.lintFiles(file);
      const text = project.bytes(file);
      await fixWithOxlint(file);
      expect(Buffer.from(project.bytes(file)).toString('utf8')).toBe(expected?.output);
      project.write(file, text);
    });

    // What one file becomes may settle what another would have become, so with all files at once the
    // texts depend on the order in which oxlint writes them; that nothing fixable is left does not.
    it('holds for --fix of everything', async () => {
      await fixWithOxlint('.');
      const left = await byEslint(project);
      expect(left.filter((one) => one.fixed !== null && isSharedBy(one))).toEqual([]);
    });

    /** Until nothing changes, since oxlint goes over a file once. */
    async function fixWithOxlint(target: string): Promise<void> {
      let before = '';
      for (let pass = 0; pass < PASSES; pass++) {
        await oxlint(project, '--fix', target);
        const after = truth.map(({ file }) => project.read(file)).join('');
        if (after === before) return;
        before = after;
      }
    }
  });
}

/** oxlint speaks no Python. */
function isSpoken(fixture: string): boolean {
  return !existsSync(path.join(REPOSITORY, fixture, 'pyproject.toml'));
}

async function byEslint(project: FixtureCopy): Promise<readonly Told[]> {
  const results = await new ESLint({ cwd: project.root }).lintFiles('.');
  return toldByEslint(project.root, results, (file) => project.read(file));
}

function inShort(told: readonly Told[]): readonly OxlintTold[] {
  return told
    .filter(isSharedBy)
    .map(({ file, range, rule, message }) => ({ file, range, rule, message }));
}

/**
 * oxlint reads no Python, and not all comments as ESLint does: it has no configuration comments
 * (`eslint rule: "off"`), and takes a disable comment of several lines, and an enable comment after
 * `//`. The fixture has what only ESLint reads in files of that name.
 */
function isSharedBy({ file }: { readonly file: string }): boolean {
  return !file.endsWith('.py') && !/(?:^|\/)eslint-[^/]*$/u.test(file);
}
