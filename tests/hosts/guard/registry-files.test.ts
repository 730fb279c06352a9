import { describe, expect, it } from 'vitest';
import type { Tree } from '../../../src/hosts/git/tree.ts';
import { registryFiles, withoutRegistry } from '../../../src/hosts/guard/registry-files.ts';

function treeOf(...files: readonly string[]): Tree {
  return new Map(files.map((file) => [file, { mode: '100644', id: 'a'.repeat(40) }]));
}

describe('registryFiles', () => {
  it.each([
    ['', ['ssot.config.ts']],
    ['src/deep', ['ssot.config.ts']],
    ['examples/chat', ['examples/chat/ssot.config.json']],
    ['examples/chat/src', ['examples/chat/ssot.config.json']],
  ])('gives the nearest above %j', (folder, expected) => {
    const tree = treeOf('ssot.config.ts', 'examples/chat/ssot.config.json', 'src/deep/a.ts');
    expect(registryFiles(tree, folder)).toEqual(expected);
  });

  it('takes the first of several in a folder, as everywhere', () => {
    expect(registryFiles(treeOf('ssot.config.json', 'ssot.config.ts'), '')).toEqual([
      'ssot.config.ts',
    ]);
  });

  it('gives all outermost ones where there is none above', () => {
    const tree = treeOf(
      'packages/a/ssot.config.json',
      'packages/a/tests/project/ssot.config.json',
      'packages/b/ssot.config.mjs',
      'node_modules/x/ssot.config.json',
    );
    const all = ['packages/a/ssot.config.json', 'packages/b/ssot.config.mjs'];
    expect(registryFiles(tree, '')).toEqual(all);
    expect(registryFiles(tree, 'docs')).toEqual(all);
    expect(registryFiles(tree, 'packages/b/src')).toEqual(['packages/b/ssot.config.mjs']);
  });
});

describe('withoutRegistry', () => {
  it.each([
    ['is still there', 'a/ssot.config.json', ['a/ssot.config.json', 'a/x.ts'], null],
    ['has another ending now', 'a/ssot.config.json', ['a/ssot.config.ts', 'a/x.ts'], null],
    ['is covered by one above', 'a/ssot.config.json', ['ssot.config.ts', 'a/x.ts'], null],
    ['went with its folder', 'a/ssot.config.json', ['b/x.ts'], null],
    ['is gone from its files', 'a/ssot.config.json', ['a/x.ts'], 'a/ssot.config.json'],
    [
      'is gone beside another',
      'a/ssot.config.json',
      ['a/x.ts', 'b/ssot.config.ts'],
      'a/ssot.config.json',
    ],
  ])('finds a registry that %s', (_, earlier, after, expected) => {
    expect(withoutRegistry([earlier], treeOf(...after))).toBe(expected);
  });
});
