import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CountsStore } from '../../../src/hosts/trend/counts-store.ts';
import { loadRegistry } from '../../../src/registry/load/load-registry.ts';

const SSOT = path.join(import.meta.dirname, '../../../dist/cli.js');

let folder = '';
let day = 1;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-history-')));
  git('init', '--quiet', '--initial-branch=main');
  buildHistory();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string, args: readonly string[], cwd = folder) {
  const date = `2024-01-${String(day).padStart(2, '0')}T12:00:00Z`;
  return spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: folder,
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'A'],
          [`GIT_${who}_EMAIL`, 'a@example.org'],
          [`GIT_${who}_DATE`, date],
        ]),
      ),
    },
  });
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = run('git', args);
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

function commit(files: Readonly<Record<string, string>>): void {
  write(files);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '-m', `Day ${String(day)}`);
  day += 1;
}

const CREATION = "import Redis from 'ioredis';\nexport const client = new Redis();\n";
const REGISTRY = {
  sources: {
    redis: { module: 'src/infra/redis-manager.ts', exports: { instance: 'redisManager' } },
  },
  zones: [{ name: 'Core', priority: 1, files: ['src/core/**'] }],
};

/** What each commit of the main line has, judged by hand: all findings, and those of the zone. */
const EXPECTED = [
  // 1: before there was an owner, a creation is one all the same.
  [1, 1],
  // 2: the owner; nothing else changes.
  [1, 1],
  // 3: another one outside the zone, imported through an alias that only this commit configures.
  [2, 1],
  // 4: nothing that matters.
  [2, 1],
  // 5: a branch of two commits is merged: one commit of the main line.
  [3, 2],
  // 6: a file that does not parse any more has no findings, and is counted.
  [2, 1],
  // 7: all repaired.
  [0, 0],
] as const;

function buildHistory(): void {
  commit({ 'src/core/a.ts': CREATION, 'package.json': '{}' });
  commit({ 'src/infra/redis-manager.ts': CREATION.replace('client', 'redisManager') });
  commit({
    'tsconfig.json': '{ "compilerOptions": { "paths": { "~redis": ["./src/lib/wrapped"] } } }',
    'src/lib/wrapped.ts': "export { default } from 'ioredis';\n",
    'src/b.ts': "import Redis from '~redis';\nexport const client = new Redis();\n",
  });
  commit({ 'README.md': 'Read me.\n' });
  git('checkout', '--quiet', '-b', 'side');
  write({ 'src/core/c.ts': CREATION });
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Side');
  write({ 'src/core/c.ts': `${CREATION}// more\n` });
  git('commit', '--quiet', '-am', 'Side');
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
  day += 1;
  commit({ 'src/core/c.ts': `${CREATION}const = ;\n` });
  rmSync(path.join(folder, 'src/b.ts'));
  rmSync(path.join(folder, 'src/core'), { recursive: true });
  // What was a folder is a file now.
  commit({ 'src/core': 'no folder\n', 'ssot.config.json': JSON.stringify(REGISTRY) });
}

const trend = (...args: readonly string[]) => run(process.execPath, [SSOT, 'trend', ...args]);

interface Point {
  readonly commit: string;
  readonly date: string;
  readonly total_violations: number;
  readonly unparsed: number;
  readonly by_zone: Readonly<Record<string, number>>;
}

function pointsOf(...args: readonly string[]): readonly Point[] {
  const { status, stdout, stderr } = trend('--json', ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return (JSON.parse(stdout) as { commits: readonly Point[] }).commits;
}

const asExpected = (points: readonly Point[]) =>
  points.map((point) => [point.total_violations, point.by_zone['Core'] ?? 0]);

const storeFolder = (): string => path.join(folder, '.git/ssot-trend');

const entries = (): readonly string[] =>
  readdirSync(storeFolder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('ssot trend', () => {
  it('judges each commit of the main line by the registry of today', () => {
    const points = pointsOf();
    expect(asExpected(points)).toEqual(EXPECTED);
    expect(points.map(({ unparsed }) => unparsed)).toEqual([0, 0, 0, 0, 0, 1, 0]);
    expect(points.map(({ date }) => Number(date.slice(8, 10)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(points.at(-1)?.commit).toBe(git('rev-parse', 'HEAD'));
    expect(git('status', '--porcelain')).toBe('');
  });

  it('says the same of each commit as scan does where it is checked out', () => {
    const clone = path.join(folder, '../', `${path.basename(folder)}-clone`);
    try {
      git('clone', '--quiet', folder, clone);
      for (const { commit: id, total_violations } of pointsOf()) {
        run('git', ['checkout', '--quiet', '--force', '--detach', id], clone);
        writeFileSync(path.join(clone, 'ssot.config.json'), JSON.stringify(REGISTRY));
        // Where the owner is missing, scan refuses the registry.
        if (!existsSync(path.join(clone, 'src/infra'))) continue;
        const { stdout } = run(process.execPath, [SSOT, 'scan', '--json'], clone);
        expect(JSON.parse(stdout), id).toMatchObject({ total_violations });
      }
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });

  it('answers from what it has kept, and only for the same registry', () => {
    pointsOf();
    const { ok, ...loaded } = loadRegistry(path.join(folder, 'ssot.config.json'));
    if (!ok || !('registry' in loaded)) throw new Error('The registry is right.');
    const { version } = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '../../../package.json'), 'utf8'),
    ) as { version: string };
    const store = new CountsStore(storeFolder(), version, loaded.registry, '');
    const tree = git('rev-parse', 'HEAD^{tree}');
    const counts = store.get(tree);
    expect(counts?.findings).toBe(0);
    // Proof that it is what a second run answers.
    if (counts) store.set(tree, { ...counts, findings: 77 });
    expect(pointsOf().at(-1)?.total_violations).toBe(77);
    const registry = { ...REGISTRY, zones: [{ name: 'Lib', priority: 1, files: ['src/lib/**'] }] };
    write({ 'other.config.json': JSON.stringify(registry) });
    try {
      expect(pointsOf('--config', 'other.config.json').at(-1)?.total_violations).toBe(0);
    } finally {
      rmSync(path.join(folder, 'other.config.json'));
    }
    store.set(tree, { ...counts, findings: 'many' } as never);
    expect(pointsOf().at(-1)?.total_violations).toBe(0);
  });

  it('judges anew where what it has kept is torn or cannot be kept', () => {
    for (const entry of entries()) writeFileSync(entry, readFileSync(entry).subarray(0, 90));
    expect(asExpected(pointsOf())).toEqual(EXPECTED);
    rmSync(storeFolder(), { recursive: true });
    writeFileSync(storeFolder(), 'a file');
    expect(asExpected(pointsOf())).toEqual(EXPECTED);
    rmSync(storeFolder());
  });

  it('leaves out what --since, --max-count and --samples leave out', () => {
    const days = (...args: readonly string[]) =>
      pointsOf(...args).map(({ date }) => Number(date.slice(8, 10)));
    expect(days('--max-count', '2')).toEqual([6, 7]);
    expect(days('--since', '2024-01-05T00:00:00Z')).toEqual([5, 6, 7]);
    expect(days('--samples', '3')).toEqual([1, 4, 7]);
    expect(days('--samples', '1')).toEqual([7]);
  });

  it('writes Markdown, and a page where it is told to', () => {
    expect(trend().stdout).toContain('From 1 finding on 2024-01-01 to 0 on 2024-01-07: **-1**');
    const { status, stdout } = trend('--format', 'html', '--output-file', '.git/out/trend.html');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(path.join(folder, '.git/out/trend.html'), 'utf8')).toContain('<svg ');
  });

  it('leaves no temporary folder behind', () => {
    const temporary = path.join(folder, '.git/temporary');
    mkdirSync(temporary);
    rmSync(storeFolder(), { recursive: true, force: true });
    const { status } = spawnSync(process.execPath, [SSOT, 'trend'], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary },
    });
    expect(status).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('works for a registry in a folder of the repository', () => {
    mkdirSync(path.join(folder, 'apps/web/src'), { recursive: true });
    write({
      'apps/web/ssot.config.json': JSON.stringify({ sources: REGISTRY.sources }),
      'apps/web/src/infra/redis-manager.ts': CREATION.replace('client', 'redisManager'),
      'apps/web/src/own.ts': CREATION,
    });
    git('add', '--all');
    git('commit', '--quiet', '-m', 'App');
    try {
      const { stdout } = run(
        process.execPath,
        [SSOT, 'trend', '--json'],
        path.join(folder, 'apps/web'),
      );
      const { commits } = JSON.parse(stdout) as { commits: readonly Point[] };
      expect(commits.map(({ total_violations }) => total_violations)).toEqual([
        0, 0, 0, 0, 0, 0, 0, 1,
      ]);
    } finally {
      git('reset', '--quiet', '--hard', 'HEAD~1');
    }
  });

  it('says what is wrong with a question', () => {
    expect(trend('--max-count', '0').stderr).toContain('--max-count cannot be "0"');
    expect(trend('--since', '2030-01-01').stderr).toContain(
      'There is no commit since "2030-01-01"',
    );
    expect(trend('--json', '--format', 'html').status).toBe(2);
  });
});
