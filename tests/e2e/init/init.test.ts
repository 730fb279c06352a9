import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { GuardedRepository, Scratch } from '../guard/guarded-repository.ts';
import { STARTING_POINTS, type StartingPoint } from './repositories.ts';

const MODULES = path.join(import.meta.dirname, '../../../node_modules');
const SSOT = path.join(import.meta.dirname, '../../../dist/cli.js');
/** Milliseconds. */
const PATIENCE = 180_000;

const scratch = new Scratch();
afterAll(() => scratch.remove());

async function repositoryOf({ files }: Pick<StartingPoint, 'files'>): Promise<GuardedRepository> {
  const folder = scratch.path('repository');
  mkdirSync(folder);
  const repository = new GuardedRepository(folder, scratch.folder);
  symlinkSync(MODULES, path.join(folder, 'node_modules'), 'dir');
  for (const [file, text] of Object.entries({ '.gitignore': 'node_modules\n', ...files })) {
    repository.write(file, text);
  }
  await repository.git('init', '--quiet', '--initial-branch=main');
  await repository.commitUnguarded('Before');
  return repository;
}

interface PreCommitConfig {
  readonly repos: readonly { readonly hooks: readonly Record<string, unknown>[] }[];
  readonly ci?: unknown;
}

/** What the pre-commit framework does: runs the hook's entry with its packages on the path. */
function installPreCommit(repository: GuardedRepository): void {
  const config = parse(repository.read('.pre-commit-config.yaml')) as PreCommitConfig;
  const hook = config.repos.flatMap(({ hooks }) => hooks).find(({ id }) => id === 'ssot-guard');
  expect(hook).toMatchObject({ language: 'node', always_run: true, pass_filenames: false });
  const file = '.git/hooks/pre-commit';
  repository.write(
    file,
    `#!/bin/sh\nPATH="${MODULES}/.bin:$PATH"\nexec ${String(hook?.['entry'])}\n`,
  );
  chmodSync(path.join(repository.folder, file), 0o755);
}

/** The command with which CI asks the guard, as a shell runs it there. */
function guardInCi(repository: GuardedRepository): string {
  if (repository.has('.github/workflows/ssot.yml')) {
    const { jobs } = parse(repository.read('.github/workflows/ssot.yml')) as {
      jobs: { ssot: { steps: { run?: string }[] } };
    };
    return jobs.ssot.steps.find(({ run }) => run?.includes('guard'))?.run ?? '';
  }
  const { ssot } = parse(repository.read('.gitlab-ci.yml')) as {
    ssot: { stage: string; script: string[] };
  };
  expect(ssot.stage).toBe('build');
  return ssot.script.find((line) => line.includes('guard')) ?? '';
}

/** The exit code of a run on a terminal of its own, where somebody presses Ctrl-C at a question. */
function interruptedAt(question: string, { folder }: GuardedRepository): Promise<number | null> {
  const command = `'${process.execPath}' '${SSOT}' init`;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: folder,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (!output.includes(question)) return;
    output = '';
    child.stdin.write('\u0003');
  });
  return new Promise((resolve) => {
    child.once('close', resolve);
  });
}

describe.concurrent('ssot init', { timeout: PATIENCE }, () => {
  it.each(STARTING_POINTS)('guards $name with one command', async (start) => {
    const repository = await repositoryOf(start);
    const framework = start.files['.pre-commit-config.yaml'] !== undefined;
    const run = await repository.ssot('init', '--yes', ...(framework ? ['--no-install'] : []));
    expect(run.status, run.output).toBe(0);
    for (const file of start.written) {
      expect(run.output).toContain(`  ${file}`);
      expect(repository.has(file), file).toBe(true);
    }
    const changed = (await repository.git('status', '--porcelain', '--untracked-files=all'))
      .trim()
      .split('\n')
      .map((line) => line.trim().replace(/^\S+ /u, ''))
      .filter((file) => !file.startsWith('.husky/_'));
    expect(changed.sort()).toEqual([...start.written].sort());
    if (framework) installPreCommit(repository);

    const again = await repository.ssot('init', '--yes', '--no-install');
    expect(again).toMatchObject({ status: 0 });
    expect(again.output).toContain('Everything is in place; nothing was changed.');

    await repository.git('add', '--all');
    const setUp = await repository.commit();
    expect(setUp.status, setUp.output).toBe(0);

    const [file, text] = start.planted;
    await repository.git('checkout', '--quiet', '-b', 'feature');
    await repository.stage({ [file]: text });
    const head = await repository.head();
    const rejected = await repository.commit();
    expect(rejected.status).not.toBe(0);
    expect(rejected.output).toContain(file);
    expect(rejected.output).toMatch(/ssot\/no-direct-(redis-)?instantiation/u);
    expect(await repository.head()).toBe(head);

    await repository.git('commit', '--quiet', '--no-verify', '-m', 'Past the hooks');
    await repository.git('update-ref', 'refs/remotes/origin/main', 'main');
    const command = guardInCi(repository)
      .replace('$CI_DEFAULT_BRANCH', 'main')
      .replace('$BASE', 'main')
      .replace(/^npx --yes .* ssot guard/u, `${MODULES}/.bin/ssot guard`);
    const gate = await repository.run('sh', ['-c', command]);
    expect(gate.status, gate.output).toBe(1);
    expect(gate.output).toContain(file);
  });

  it('adds to what is there and keeps it', async () => {
    const start = STARTING_POINTS[2];
    if (!start) throw new Error('There is no such starting point.');
    const repository = await repositoryOf({
      files: {
        ...start.files,
        '.vscode/settings.json': '{\n    // Wide.\n    "editor.rulers": [100],\n}\n',
      },
    });
    expect((await repository.ssot('init', '--yes', '--no-install')).status).toBe(0);
    expect(repository.read('eslint.config.mjs')).toBe(
      "import tseslint from 'typescript-eslint';\nimport ssot from 'eslint-plugin-ssot';\n\n// Ours.\nexport default [\n  ...tseslint.configs.recommended,\n  { rules: { 'no-var': 'error' } }, // keep\n  ssot.configs.recommended,\n];\n",
    );
    expect(repository.read('.husky/pre-commit')).toBe('echo checked\nlint-staged\nssot guard\n');
    expect(repository.read('.vscode/settings.json')).toContain('// Wide.');
    expect(JSON.parse(repository.read('package.json'))).toMatchObject({
      scripts: { prepare: 'husky' },
      devDependencies: { eslint: '^10.0.0', husky: '^9.0.0' },
    });
    expect(await repository.run(path.join(MODULES, '.bin/eslint'), ['lib', 'app'])).toMatchObject({
      status: 0,
    });
  });

  it('shows the evidence and writes nothing when dry', async () => {
    const [start] = STARTING_POINTS;
    if (!start) throw new Error('There is no starting point.');
    const repository = await repositoryOf(start);
    const { status, output } = await repository.ssot('init', '--dry-run');
    expect(status).toBe(0);
    expect(output).toContain('redis: 1 competitor of the likely owner');
    expect(output).toMatch(/\* +1 +src\/redis\.js +instance redis +- +1 +1\n/u);
    expect(output).toMatch(/ +2 +src\/old\.js +instance old +- +1 +0\n/u);
    expect(output).toContain('Would write:');
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  it('leaves nothing behind when it is interrupted with Ctrl-C at a question', async () => {
    const [start] = STARTING_POINTS;
    if (!start) throw new Error('There is no starting point.');
    const repository = await repositoryOf(start);
    expect(await interruptedAt('Who owns redis?', repository)).toBe(130);
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  it('asks nobody where there is no terminal, and says what to do', async () => {
    const [start] = STARTING_POINTS;
    if (!start) throw new Error('There is no starting point.');
    const repository = await repositoryOf(start);
    const { status, output } = await repository.ssot('init');
    expect(status).toBe(2);
    expect(output).toContain('--yes');
    expect(existsSync(path.join(repository.folder, 'ssot.config.js'))).toBe(false);
  });
});
