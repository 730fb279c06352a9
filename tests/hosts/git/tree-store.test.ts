import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Blobs } from '../../../src/hosts/git/blobs.ts';
import { stagedChanges } from '../../../src/hosts/git/comparison.ts';
import { openRepository, type Repository } from '../../../src/hosts/git/repository.ts';
import { GitError, runGit } from '../../../src/hosts/git/run-git.ts';
import { TreeStore } from '../../../src/hosts/git/tree-store.ts';
import type { Tree } from '../../../src/hosts/git/tree.ts';

const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

let top = '';
let repository: Repository;
let tree: Tree;

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: top, env, stdio: 'ignore' });
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(top, file)), { recursive: true });
  writeFileSync(path.join(top, file), text);
}

beforeAll(async () => {
  top = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-tree-store-')));
  git('init', '--quiet');
  write('a.ts', 'staged\n');
  write('b/edited.ts', 'staged\n');
  write('b/deleted.ts', 'deleted\n');
  write('b/same.ts', 'same\n');
  symlinkSync('b/same.ts', path.join(top, 'link.ts'));
  symlinkSync('../link.ts', path.join(top, 'b/chain.ts'));
  symlinkSync('ring.ts', path.join(top, 'ring.ts'));
  symlinkSync('/etc/hosts', path.join(top, 'outside.ts'));
  git('add', '--all');
  write('b/edited.ts', 'edited since\n');
  rmSync(path.join(top, 'b/deleted.ts'));
  repository = await openRepository({ cwd: path.join(top, 'b'), env });
  tree = (await stagedChanges(repository)).after;
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

function store(prefix: string, expected: readonly string[] = []): TreeStore {
  const blobs = new Blobs(
    repository,
    expected.map((file) => ({ file, id: tree.get(file)?.id ?? '' })),
  );
  return new TreeStore(path.join(top, prefix), prefix, tree, blobs);
}

function text(bytes: Uint8Array | null): string | null {
  return bytes && Buffer.from(bytes).toString();
}

describe('openRepository', () => {
  it('finds the top from a folder below', () => {
    expect(repository).toMatchObject({ top, isShallow: false, hasHead: false });
  });

  it('does not work outside', async () => {
    await expect(openRepository({ cwd: tmpdir(), env })).rejects.toThrow(GitError);
  });

  it('says that there is no git', async () => {
    await expect(runGit(['status'], { cwd: top, env: { PATH: '' } })).rejects.toMatchObject({
      status: null,
    });
  });
});

describe('TreeStore', () => {
  it('lists what is staged, from a folder', () => {
    expect(store('').list()).toEqual([
      'a.ts',
      'b/chain.ts',
      'b/deleted.ts',
      'b/edited.ts',
      'b/same.ts',
      'link.ts',
      'outside.ts',
      'ring.ts',
    ]);
    expect(store('b/').list()).toEqual(['chain.ts', 'deleted.ts', 'edited.ts', 'same.ts']);
  });

  it('reads what is staged, whatever became of it on disk', () => {
    const files = ['a.ts', 'b/deleted.ts', 'b/edited.ts', 'b/same.ts'];
    for (const expected of [[], files]) {
      const staged = store('', expected);
      expect(files.map((file) => text(staged.read(file)))).toEqual([
        'staged\n',
        'deleted\n',
        'staged\n',
        'same\n',
      ]);
    }
  });

  it('follows links inside of the tree only', () => {
    const files = store('');
    expect(text(files.read('link.ts'))).toBe('same\n');
    expect(text(files.read('b/chain.ts'))).toBe('same\n');
    expect(files.stamp('b/chain.ts')).toBe(files.stamp('b/same.ts'));
    for (const file of ['ring.ts', 'outside.ts', 'nowhere.ts']) {
      expect(files.read(file)).toBeNull();
      expect(files.stamp(file)).toBeNull();
    }
  });

  it('gives one stamp to one content', () => {
    expect(store('').stamp('a.ts')).toBe(store('b/').stamp('edited.ts'));
    expect(store('').stamp('a.ts')).not.toBe(store('').stamp('b/same.ts'));
  });

  it('has nothing for an object that is not in the repository', () => {
    const blobs = new Blobs(repository, []);
    expect(blobs.read({ file: 'a.ts', id: '1'.repeat(40) })).toBeNull();
  });
});
