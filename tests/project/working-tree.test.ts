import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkingTree } from '../../src/project/working-tree.ts';

let scratch = '';
beforeEach(() => {
  scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-tree-')));
  // What git sets where this runs in a hook.
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('GIT_')) vi.stubEnv(name, undefined);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(scratch, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
}

const git = (...args: readonly string[]): unknown =>
  execFileSync('git', args, { cwd: scratch, stdio: 'ignore' });
const list = (folder = ''): readonly string[] => new WorkingTree(path.join(scratch, folder)).list();

/** Git lists what it tracks although it is ignored; a walk does not. */
const TRACKED = { '.gitignore': '*.log\n', 'kept.log': '', 'src/a.ts': '', 'src/b.log': '' };

describe('the files of a working tree', () => {
  it('are what git tracks or would track', () => {
    write({ ...TRACKED, 'new.ts': '', 'new.log': '' });
    git('init', '--quiet');
    git('add', '--force', 'kept.log', 'src');
    expect(list()).toEqual(['.gitignore', 'kept.log', 'new.ts', 'src/a.ts', 'src/b.log']);
  });

  it('are asked of git in a folder of a repository, also through a link from elsewhere', () => {
    write({ 'repository/src/a.log': '', 'repository/.gitignore': '*.log\n', 'elsewhere/x.ts': '' });
    git('init', '--quiet', 'repository');
    git('-C', 'repository', 'add', '--force', 'src/a.log');
    symlinkSync(path.join(scratch, 'repository/src'), path.join(scratch, 'elsewhere/linked'));
    expect(list('repository/src')).toEqual(['a.log']);
    expect(list('elsewhere/linked')).toEqual(['a.log']);
  });

  it('are asked of git where only the environment names a repository', () => {
    write(TRACKED);
    git('--git-dir=apart', '--work-tree=.', 'init', '--quiet');
    git('--git-dir=apart', '--work-tree=.', 'add', '--force', 'kept.log');
    vi.stubEnv('GIT_DIR', path.join(scratch, 'apart'));
    vi.stubEnv('GIT_WORK_TREE', scratch);
    expect(list()).toContain('kept.log');
  });

  it('are found by a walk outside of any repository, without what is ignored', () => {
    write({ ...TRACKED, 'node_modules/m/index.js': '' });
    expect(list()).toEqual(['.gitignore', 'src/a.ts']);
  });
});
