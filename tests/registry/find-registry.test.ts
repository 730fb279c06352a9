import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRegistry, rootForSettings } from '../../src/registry/find-registry.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-find-')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
}

function find(file: string): string | null {
  const found = findRegistry(path.join(root, file));
  if (found) expect(found.root).toBe(path.dirname(found.path));
  return found && path.relative(root, found.path);
}

describe('findRegistry', () => {
  it.each(['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'json'])('finds ssot.config.%s', (ending) => {
    write(`ssot.config.${ending}`);
    expect(find('src/deep/a.ts')).toBe(`ssot.config.${ending}`);
  });

  it('takes the nearest', () => {
    write('ssot.config.ts', 'packages/a/ssot.config.json');
    expect(find('packages/a/src/x.ts')).toBe('packages/a/ssot.config.json');
    expect(find('packages/b/src/x.ts')).toBe('ssot.config.ts');
  });

  it('takes TypeScript before JSON in one folder', () => {
    write('ssot.config.json', 'ssot.config.ts');
    expect(find('a.ts')).toBe('ssot.config.ts');
  });

  it('finds none where there is none', () => {
    write('ssot.config.yml', 'sub/ssot.config.ts');
    expect(find('a.ts')).toBeNull();
  });

  it('starts at the file, not at the working directory', () => {
    write('ssot.config.ts');
    const before = process.cwd();
    process.chdir(root);
    try {
      expect(findRegistry(path.join(tmpdir(), 'elsewhere', 'a.ts'))).toBeNull();
    } finally {
      process.chdir(before);
    }
  });

  it('also starts where no folder is yet', () => {
    write('ssot.config.ts');
    expect(find('new/folder/a.ts')).toBe('ssot.config.ts');
  });
});

describe('rootForSettings', () => {
  const rootOf = (file: string) =>
    path.relative(root, rootForSettings(path.join(root, file))) || '.';

  it('prefers ssot.config over nearer marks', () => {
    write('ssot.config.ts', 'a/eslint.config.js', 'a/b/.git');
    expect(rootOf('a/b/c/x.ts')).toBe('.');
  });

  it('takes the ESLint configuration over a nearer .git', () => {
    write('a/eslint.config.mjs', 'a/b/.git');
    expect(rootOf('a/b/c/x.ts')).toBe('a');
  });

  it('takes the configuration of oxlint', () => {
    write('a/.oxlintrc.json', 'a/b/.git');
    expect(rootOf('a/b/c/x.ts')).toBe('a');
  });

  it('takes .git', () => {
    write('a/.git');
    expect(rootOf('a/b/c/x.ts')).toBe('a');
  });

  it("takes the file's folder where nothing marks another", () => {
    expect(rootOf('a/b/x.ts')).toBe('a/b');
  });
});
