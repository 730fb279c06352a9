import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectFiles } from '../../../src/hosts/cli/path-selection.ts';
import { UsageError } from '../../../src/hosts/cli/usage-error.ts';

const FILES = [
  'app/[id]/page.ts',
  'app/[id]/view.ts',
  'app/i/page.ts',
  'src/.hidden/a.ts',
  'src/a.ts',
  'src/deep/b.ts',
  'srcs/c.ts',
];

let root = '';
beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-paths-')));
  for (const file of [...FILES, 'ignored/x.ts']) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const select = (from: string, ...paths: string[]): readonly string[] =>
  selectFiles(FILES, paths, { root, cwd: path.join(root, from) });

describe('selectFiles', () => {
  it('takes all without paths', () => {
    expect(select('.')).toEqual(FILES);
  });

  it.each([
    ['a file', '.', ['src/a.ts'], ['src/a.ts']],
    ['a folder, not its namesake', '.', ['src'], ['src/.hidden/a.ts', 'src/a.ts', 'src/deep/b.ts']],
    ['a folder with a slash', '.', ['src/deep/'], ['src/deep/b.ts']],
    ['the folder itself', '.', ['.'], FILES],
    ['a glob', '.', ['src*/*.ts'], ['src/a.ts', 'srcs/c.ts']],
    ['a glob with a leading dot', '.', ['./src/**/b.ts'], ['src/deep/b.ts']],
    ['a path from a subfolder', 'src', ['deep/b.ts', '../srcs'], ['src/deep/b.ts', 'srcs/c.ts']],
    ['the folder above', 'src', ['..'], FILES],
    ['a folder above the project', '.', ['../..'], FILES],
    ['a glob from a subfolder', 'src', ['*.ts', '../s*/c.ts'], ['src/a.ts', 'srcs/c.ts']],
    ['a name that looks like a glob', '.', ['app/[id]'], ['app/[id]/page.ts', 'app/[id]/view.ts']],
    ['a glob from a folder that looks like one', 'app/[id]', ['p*.ts'], ['app/[id]/page.ts']],
    ['a path twice, once', '.', ['src/a.ts', 'src/*.ts'], ['src/a.ts']],
  ])('takes %s', (_, from, paths, expected) => {
    expect(select(from, ...paths)).toEqual(expected);
  });

  it('takes absolute paths and globs', () => {
    expect(select('src', path.join(root, 'srcs'))).toEqual(['srcs/c.ts']);
    expect(select('src', `${root}/srcs/*.ts`)).toEqual(['srcs/c.ts']);
  });

  it.each([
    ['that is not there', ['src/a.ts', 'scr']],
    ['that is not of the project', ['ignored/x.ts']],
    ['outside', [tmpdir() + '/nothing-here']],
    ['glob without a match', ['*.py']],
    ['that is empty but for one folder', ['src/de']],
  ])('refuses a path %s', (_, paths) => {
    expect(() => select('.', ...paths)).toThrow(UsageError);
    expect(() => select('.', ...paths)).toThrow(JSON.stringify(paths.at(-1)));
  });
});
