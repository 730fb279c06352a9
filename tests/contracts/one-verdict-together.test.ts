import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRegistry } from '../../src/registry/find-registry.ts';
import { loadRegistry } from '../../src/registry/load/load-registry.ts';
import { FIXTURE_PROJECTS, FixtureCopy } from './one-verdict/fixture-projects.ts';
import { someOf } from './one-verdict/some-of.ts';
import { toldByEslint, type Told } from './one-verdict/told.ts';

const ESLINT = 'node_modules/eslint/bin/eslint.js';

interface Project {
  readonly fixture: string;
  readonly copy: FixtureCopy;
  /** What ESLint tells of the project as it is in the end, without a cache and in one thread. */
  readonly truth: readonly Told[];
  readonly concurrent: readonly Told[];
  /** The files that are empty when the cache is written. */
  readonly changed: readonly string[];
  /** With a cache: with those files empty, and after. */
  before: readonly Told[];
  after: readonly Told[];
}

const projects: Project[] = [];

// All projects in one run each: as they are, in two threads, and with one cache, written while some of
// the files are empty.
beforeAll(async () => {
  const copies = FIXTURE_PROJECTS.map((fixture) => new FixtureCopy(fixture));
  const uncached = await eslint(copies);
  const roots = copies.map(({ root }) => root);
  const concurrent = await new ESLint({ cwd: roots[0] ?? '', concurrency: 2 }).lintFiles(roots);
  for (const [index, copy] of copies.entries()) {
    const files = resultsOf(copy, uncached)
      .map(({ filePath }) => filePath.slice(copy.root.length + 1))
      .filter((file) => !isConfigured(copy, file))
      .sort();
    projects.push({
      fixture: FIXTURE_PROJECTS[index] ?? '',
      copy,
      truth: told(copy, uncached),
      concurrent: told(copy, concurrent),
      changed: someOf(files, Math.ceil(files.length / 2)),
      before: [],
      after: [],
    });
  }
  const bytes = projects.map(({ copy, changed }) => changed.map((file) => copy.bytes(file)));
  for (const { copy, changed } of projects) for (const file of changed) copy.write(file, '');
  const empty = await eslint(copies, '--cache');
  for (const project of projects) project.before = told(project.copy, empty);
  for (const [index, { copy, changed }] of projects.entries()) {
    for (const [at, file] of changed.entries()) copy.write(file, bytes[index]?.[at] ?? '');
  }
  const whole = await eslint(copies, '--cache');
  for (const project of projects) project.after = told(project.copy, whole);
});
afterAll(() => {
  for (const { copy } of projects) copy.dispose();
});

describe.each(FIXTURE_PROJECTS)('one verdict on %s', (fixture) => {
  let project: Project;
  beforeAll(() => {
    const found = projects.find((one) => one.fixture === fixture);
    if (!found) throw new Error(`${fixture} was not linted.`);
    project = found;
  });

  it('holds: eslint --concurrency 2', () => {
    expect(project.concurrent).toEqual(project.truth);
  });

  it('holds: eslint --cache, after other files changed', () => {
    expect(project.after).toEqual(project.truth);
  });
});

describe('eslint --cache', () => {
  it('is a question that a cache could get wrong', () => {
    const wouldBeStale = projects.filter(({ before, truth, changed }) => {
      const others = ({ file }: Told): boolean => !changed.includes(file);
      return JSON.stringify(before.filter(others)) !== JSON.stringify(truth.filter(others));
    });
    expect(wouldBeStale).not.toEqual([]);
  });
});

async function eslint(
  copies: readonly FixtureCopy[],
  ...options: readonly string[]
): Promise<readonly ESLint.LintResult[]> {
  const roots = copies.map(({ root }) => root);
  const output = await copies[0]?.run(ESLINT, [...options, '--format', 'json', ...roots]);
  return JSON.parse(output ?? '[]') as ESLint.LintResult[];
}

function resultsOf(
  copy: FixtureCopy,
  results: readonly ESLint.LintResult[],
): readonly ESLint.LintResult[] {
  return results.filter(({ filePath }) => filePath.startsWith(`${copy.root}/`));
}

function told(copy: FixtureCopy, results: readonly ESLint.LintResult[]): readonly Told[] {
  return toldByEslint(copy.root, resultsOf(copy, results), (file) => copy.read(file));
}

/** Whether a file is a configuration, or a module that the registry needs: emptied, neither would judge. */
function isConfigured(copy: FixtureCopy, file: string): boolean {
  const result = loadRegistry(findRegistry(copy.path('file'))?.path ?? '');
  if (!result.ok) throw new Error('The registry of a fixture is wrong.');
  const modules = result.registry.sources.flatMap((source) => source.modules);
  return (
    file.includes('.config.') ||
    modules.some((module) => module.kind === 'file' && module.file === file)
  );
}
