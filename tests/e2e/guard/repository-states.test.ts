import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GuardedRepository, Scratch } from './guarded-repository.ts';

/** Milliseconds. */
const PATIENCE = 120_000;

const CLIENT = `import Redis from 'ioredis';\n\nexport const client = new Redis({ db: 2 });\n`;
const PLAIN = 'export const answer = 42;\n';
const RULE = 'ssot/no-direct-redis-instantiation';

const scratch = new Scratch();
let template: GuardedRepository;

beforeAll(async () => {
  template = await scratch.guardedChat();
}, PATIENCE);
afterAll(() => scratch.remove());

function copy(): GuardedRepository {
  return scratch.copy(template, 'chat');
}

/** A clone of a repository by its address, as CI makes it. */
async function clone(
  of: GuardedRepository,
  ...options: readonly string[]
): Promise<GuardedRepository> {
  const folder = scratch.path('clone');
  await of.git('clone', '--quiet', ...options, `file://${of.folder}`, folder);
  return new GuardedRepository(folder, scratch.folder);
}

describe.concurrent('ssot guard', { timeout: PATIENCE }, () => {
  it('judges a first commit against nothing', async () => {
    const repository = await scratch.repository('tests/projects/guarded-chat');
    expect(await repository.ssot('baseline')).toMatchObject({ status: 0 });
    await repository.stage();
    expect(await repository.ssot('guard')).toMatchObject({ status: 0 });
    await repository.stage({ 'src/limits.ts': CLIENT });
    const { status, output } = await repository.ssot('guard');
    expect(status).toBe(1);
    expect(output).toContain('before the first commit');
    expect(output).toContain('src/limits.ts');
  });

  it('asks for a registry that is in git', async () => {
    const repository = await scratch.repository('tests/projects/guarded-chat');
    await repository.git('add', 'src');
    const { status, output } = await repository.ssot('guard');
    expect(status).toBe(2);
    expect(output).toContain('"ssot.config.json" is not in git');
    repository.remove('ssot.config.json');
    expect(await repository.ssot('guard')).toMatchObject({
      status: 2,
      output: expect.stringContaining('There is no ssot.config file') as string,
    });
  });

  it('says so where there is no repository', async () => {
    const repository = copy();
    const outside = path.join(scratch.folder, 'outside');
    mkdirSync(outside, { recursive: true });
    const { status, output } = await repository.ssotIn(
      path.relative(repository.folder, outside),
      'guard',
    );
    expect(status).toBe(2);
    expect(output).toMatch(/not a git repository/);
  });

  it.each(['src', 'src/services', '.husky'])('works from the folder %s', async (folder) => {
    const repository = copy();
    await repository.stage({ 'src/services/limits.ts': CLIENT });
    const { status, output } = await repository.ssotIn(folder, 'guard');
    expect(status).toBe(1);
    const shown = path.relative(folder, 'src/services/limits.ts');
    expect(output.split('\n')).toContain(shown);
  });

  it('finds the registries of packages from the top', async () => {
    const repository = await scratch.repository('tests/projects/guarded-chat');
    mkdirSync(path.join(repository.folder, 'packages'));
    await repository.stage();
    for (const name of ['src', 'scripts', 'tsconfig.json', 'ssot.config.json']) {
      mkdirSync(path.join(repository.folder, 'packages/chat'), { recursive: true });
      await repository.git('mv', name, `packages/chat/${name}`);
    }
    await repository.commitUnguarded();
    await repository.stage({ 'packages/chat/src/limits.ts': CLIENT });
    const { status, output } = await repository.ssot('guard', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      passed: false,
      changed_files: 1,
      new_violations: [
        {
          file_path: 'packages/chat/src/limits.ts',
          line_number: 3,
          column: 23,
          rule_id: RULE,
          caused_by: null,
        },
      ],
    });
  });

  it('stops a clean merge that brings a violation together, and lets a harmless one pass', async () => {
    const repository = copy();
    await repository.git('checkout', '--quiet', '-b', 'extend');
    await repository.stage({
      'src/clients/socket-client.ts': `import Redis from 'ioredis';\n\nexport class SocketClient extends Redis {}\n`,
    });
    await repository.commitUnguarded('Extend the client');
    await repository.git('checkout', '--quiet', '-b', 'use', 'main');
    await repository.stage({ 'src/answer.ts': PLAIN });
    await repository.commitUnguarded('Answer');
    const before = await repository.head();
    const refused = await repository.tryGit('merge', '--no-edit', 'extend');
    expect(refused.status).not.toBe(0);
    expect(refused.output).toContain('src/clients/socket-client.ts');
    expect(await repository.head()).toBe(before);
    await repository.git('merge', '--abort');

    await repository.git('checkout', '--quiet', '-b', 'harmless', 'main');
    await repository.stage({ 'src/question.ts': 'export const question = 6 * 9;\n' });
    await repository.commitUnguarded('Ask');
    await repository.git('checkout', '--quiet', 'use');
    const made = await repository.tryGit('merge', '--no-edit', 'harmless');
    expect(made).toMatchObject({ status: 0 });
    expect(made.output).toContain('No new findings');
  });

  it('stops a merge whose conflicts were resolved into a violation', async () => {
    const repository = copy();
    await repository.git('checkout', '--quiet', '-b', 'theirs');
    await repository.stage({ 'src/answer.ts': 'export const answer = 1;\n' });
    await repository.commitUnguarded();
    await repository.git('checkout', '--quiet', '-b', 'ours', 'main');
    await repository.stage({ 'src/answer.ts': 'export const answer = 2;\n' });
    await repository.commitUnguarded();
    expect((await repository.tryGit('merge', 'theirs')).status).not.toBe(0);
    expect(await repository.ssot('guard')).toMatchObject({
      status: 2,
      output: expect.stringContaining('The index has conflicts: "src/answer.ts"') as string,
    });
    await repository.stage({ 'src/answer.ts': CLIENT });
    const made = await repository.tryGit('commit', '--no-edit');
    expect(made.status).not.toBe(0);
    expect(made.output).toContain(RULE);
  });

  it('judges an amended commit, and one that a rebase stops at', async () => {
    const repository = copy();
    await repository.stage({ 'src/answer.ts': PLAIN });
    await repository.commitUnguarded('Answer');
    await repository.stage({ 'src/answer.ts': CLIENT });
    const before = await repository.head();
    expect((await repository.tryGit('commit', '--amend', '--no-edit')).output).toContain(RULE);
    expect(await repository.head()).toBe(before);
    await repository.git('reset', '--quiet', '--hard');

    const editor = ['-c', 'sequence.editor=sed -i s/^pick/edit/'];
    await repository.git(...editor, 'rebase', '--quiet', '--interactive', 'HEAD~1');
    await repository.stage({ 'src/answer.ts': CLIENT });
    const during = await repository.tryGit('commit', '--amend', '--no-edit');
    expect(during.status).not.toBe(0);
    expect(during.output).toContain(RULE);
    await repository.stage({ 'src/answer.ts': PLAIN.replace('42', '43') });
    await repository.git('commit', '--quiet', '--amend', '--no-edit');
    await repository.git('rebase', '--continue');
    expect(await repository.git('show', 'HEAD:src/answer.ts')).toContain('43');
  });

  it.each([
    ['git commit --all', ['--all']],
    ['git commit with paths', ['--', 'src/answer.ts']],
  ])('judges the index that %s makes', async (_, options) => {
    const repository = copy();
    await repository.stage({ 'src/answer.ts': PLAIN });
    await repository.commitUnguarded();
    repository.write('src/answer.ts', CLIENT);
    const before = await repository.head();
    const refused = await repository.commit(...options);
    expect(refused.output).toContain(RULE);
    expect(await repository.head()).toBe(before);
  });

  it('leaves out what a commit of one path leaves out', async () => {
    const repository = copy();
    await repository.stage({ 'src/answer.ts': PLAIN, 'src/limits.ts': PLAIN });
    await repository.commitUnguarded();
    repository.write('src/answer.ts', PLAIN.replace('42', '43'));
    await repository.stage({ 'src/limits.ts': CLIENT });
    expect(await repository.commit('--', 'src/answer.ts')).toMatchObject({ status: 0 });
    expect(await repository.ssot('guard')).toMatchObject({ status: 1 });
  });

  it('works in a linked worktree, from a subfolder too, as a hook starts it', async () => {
    const repository = copy();
    const folder = scratch.path('worktree');
    await repository.git('worktree', 'add', '--quiet', folder, '-b', 'linked');
    const linked = new GuardedRepository(folder, scratch.folder);
    // What husky puts beside its hooks is not in git: in a linked worktree they would not run.
    const hook = path.join(scratch.path('hooks'), 'pre-commit');
    linked.write(
      path.relative(folder, hook),
      `#!/bin/sh\ncd src/services && exec "${process.execPath}" "${path.join(import.meta.dirname, '../../../dist/cli.js')}" guard\n`,
    );
    chmodSync(hook, 0o755);
    await linked.stage({ 'src/services/limits.ts': CLIENT });
    const hooks = ['-c', `core.hooksPath=${path.dirname(hook)}`];
    const refused = await linked.tryGit(...hooks, 'commit', '-m', 'Change');
    expect(refused.status).not.toBe(0);
    expect(refused.output).toMatch(/^limits\.ts\n/);
    await linked.stage({ 'src/services/limits.ts': PLAIN });
    expect(await linked.tryGit(...hooks, 'commit', '-m', 'Change')).toMatchObject({ status: 0 });
  });

  it('works in a submodule, and does not look into one', async () => {
    const parent = copy();
    const library = await clone(template);
    await parent.git('submodule', '--quiet', 'add', `file://${library.folder}`, 'vendor/chat');
    const inner = new GuardedRepository(path.join(parent.folder, 'vendor/chat'), scratch.folder);
    expect(await parent.ssot('guard')).toMatchObject({ status: 0 });
    await inner.stage({ 'src/limits.ts': CLIENT });
    expect(await inner.ssotIn('src', 'guard')).toMatchObject({
      status: 1,
      output: expect.stringContaining('limits.ts') as string,
    });
    await inner.commitUnguarded();
    await parent.git('add', '--all');
    expect(await parent.ssot('guard')).toMatchObject({ status: 0 });
  });

  it('judges files that a sparse checkout leaves out', async () => {
    const repository = copy();
    await repository.stage({ 'src/legacy/limits.ts': PLAIN });
    await repository.commitUnguarded();
    await repository.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'src/clients');
    expect(repository.has('src/services')).toBe(false);
    await repository.stage({
      'src/clients/key-client.ts': `export { Redis as KeyClient } from 'ioredis';\n`,
    });
    const { status, output } = await repository.ssot('guard');
    expect(status).toBe(1);
    expect(output).toContain('src/services/keys.ts');
    expect(output).toContain('because src/clients/key-client.ts was edited');
  });

  it('works in a shallow clone', async () => {
    const origin = copy();
    await origin.stage({ 'src/answer.ts': PLAIN });
    await origin.commitUnguarded();
    const shallow = await clone(origin, '--depth=1');
    await shallow.stage({ 'src/answer.ts': CLIENT });
    expect(await shallow.ssot('guard')).toMatchObject({ status: 1 });
  });

  it('does not write to the repository, also when two of them run', async () => {
    const repository = copy();
    await repository.stage({ 'src/limits.ts': CLIENT });
    const index = await repository.git('ls-files', '--stage', '--debug');
    const both = await Promise.all([repository.ssot('guard'), repository.ssot('guard')]);
    expect(both.map(({ status }) => status)).toEqual([1, 1]);
    expect(both[0].output).toBe(both[1].output);
    expect(await repository.git('ls-files', '--stage', '--debug')).toBe(index);
    expect(await repository.git('status', '--porcelain')).toBe('A  src/limits.ts\n');
  });

  it('takes the index for what is true, whatever lies in the work tree', async () => {
    const repository = copy();
    await repository.stage({ 'src/limits.ts': CLIENT, 'src/gone.ts': CLIENT.replace('2', '3') });
    repository.remove('src/gone.ts');
    repository.remove('src/limits.ts');
    mkdirSync(path.join(repository.folder, 'src/limits.ts'));
    chmodSync(path.join(repository.folder, 'src/services/session.ts'), 0);
    const { status, output } = await repository.ssot('guard', '--json');
    expect(status).toBe(1);
    const { new_violations: found } = JSON.parse(output) as {
      new_violations: readonly { file_path: string }[];
    };
    expect(found.map((one) => one.file_path)).toEqual(['src/gone.ts', 'src/limits.ts']);
  });

  it('follows symbolic links inside of the tree, and none in circles', async () => {
    const repository = copy();
    const link = (target: string, name: string): void =>
      symlinkSync(target, path.join(repository.folder, name));
    link('circle.ts', 'src/circle.ts');
    link('../../../outside.ts', 'src/outside.ts');
    link('services/session.ts', 'src/linked.ts');
    await repository.stage();
    expect(await repository.ssot('guard')).toMatchObject({ status: 0 });
  });

  it('judges files with converted line ends as they are committed', async () => {
    const repository = copy();
    await repository.git('config', 'core.autocrlf', 'true');
    const code = 'export const client = new Redis(`\n\n`);\n';
    await repository.stage({ 'src/limits.ts': `import Redis from 'ioredis';\n${code}` });
    await repository.stage();
    expect((await repository.ssot('baseline')).status).toBe(0);
    await repository.commitUnguarded();
    await repository.git('rm', '--quiet', '--cached', '-r', '.');
    await repository.git('reset', '--quiet', '--hard');
    expect(repository.read('src/limits.ts')).toContain('\r\n');
    await repository.stage({ 'src/answer.ts': PLAIN });
    expect(await repository.ssot('guard')).toMatchObject({ status: 0 });
    // The same from disk, where the template has other line ends.
    expect(await repository.ssot('baseline', '--check')).toMatchObject({ status: 0 });
  });

  it('judges a repository of SHA-256', async () => {
    const folder = scratch.path('sha256');
    mkdirSync(folder);
    const repository = new GuardedRepository(folder, scratch.folder);
    await repository.git('init', '--quiet', '--object-format=sha256');
    await repository.stage({ 'ssot.config.json': template.read('ssot.config.json') });
    for (const file of [
      'src/infra/redis-manager.ts',
      'src/websocket/manager.ts',
      'scripts/flush.ts',
    ]) {
      await repository.stage({ [file]: template.read(file) });
    }
    await repository.commitUnguarded();
    await repository.stage({ 'src/limits.ts': CLIENT });
    expect(await repository.ssot('guard')).toMatchObject({ status: 1 });
  });
});

describe.concurrent('ssot guard --against', { timeout: PATIENCE }, () => {
  async function pullRequest(): Promise<GuardedRepository> {
    const repository = copy();
    await repository.git('checkout', '--quiet', '-b', 'topic');
    await repository.stage({ 'src/limits.ts': CLIENT });
    // Past the hooks, as --no-verify does.
    await repository.commitUnguarded('Limit');
    await repository.stage({ 'src/answer.ts': PLAIN });
    await repository.commitUnguarded('Answer');
    return repository;
  }

  it('catches what was committed with --no-verify', async () => {
    const repository = await pullRequest();
    expect(await repository.ssot('guard')).toMatchObject({ status: 0 });
    const { status, output } = await repository.ssot('guard', '--against', 'main');
    expect(status).toBe(1);
    expect(output).toContain('src/limits.ts');
    expect(output).toContain('compared HEAD with main');
  });

  it('compares with where the branch began, not with what became of the other', async () => {
    const repository = await pullRequest();
    await repository.git('checkout', '--quiet', 'main');
    await repository.stage({ 'src/limits.ts': CLIENT, 'src/other.ts': CLIENT.replace('2', '3') });
    await repository.commitUnguarded('The same on the other side');
    await repository.git('checkout', '--quiet', 'topic');
    const { output } = await repository.ssot('guard', '--against', 'main');
    expect(output).toContain('src/limits.ts');
    expect(output).not.toContain('src/other.ts');
  });

  it('judges commits, not the index and not the work tree', async () => {
    const repository = await pullRequest();
    await repository.stage({ 'src/limits.ts': PLAIN, 'src/more.ts': CLIENT });
    const { status, output } = await repository.ssot('guard', '--against', 'main');
    expect(status).toBe(1);
    expect(output).toContain('src/limits.ts');
    expect(output).not.toContain('src/more.ts');
  });

  it('passes a branch that repairs', async () => {
    const repository = await pullRequest();
    await repository.git('checkout', '--quiet', '-b', 'repair');
    await repository.stage({ 'src/limits.ts': PLAIN });
    await repository.commitUnguarded();
    expect(await repository.ssot('guard', '--against', 'topic')).toMatchObject({ status: 0 });
  });

  it('says what to fetch in a shallow clone', async () => {
    const origin = await pullRequest();
    const shallow = await clone(origin, '--depth=1', '--branch=topic');
    const unknown = await shallow.ssot('guard', '--against', 'origin/main');
    expect(unknown.status).toBe(2);
    expect(unknown.output).toContain('There is no commit "origin/main" in this clone.');
    expect(unknown.output).toContain('fetch-depth: 0');
    await shallow.git('fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    const apart = await shallow.ssot('guard', '--against', 'origin/main');
    expect(apart.status).toBe(2);
    expect(apart.output).toContain('no common commit in this clone, which is shallow');
    await shallow.git('fetch', '--quiet', '--unshallow');
    expect(await shallow.ssot('guard', '--against', 'origin/main')).toMatchObject({ status: 1 });
  });

  it('judges a first commit by no other', async () => {
    const repository = await scratch.repository('tests/projects/guarded-chat');
    const { status, output } = await repository.ssot('guard', '--against', 'main');
    expect(status).toBe(2);
    expect(output).toContain('There is no commit to compare');
  });
});
