import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../../src/languages/ecmascript/resolve/workspace.ts';

/** A workspace with one package in `packages/db`, and nothing of it installed or built. */
function workspace(manifest: Readonly<Record<string, unknown>>, ...files: string[]): Workspace {
  const all = ['packages/db/package.json', ...files.map((file) => `packages/db/${file}`)];
  return new Workspace({
    root: '/project',
    files: all,
    has: (file) => all.includes(file),
    read: () => JSON.stringify({ name: '@acme/db', ...manifest }),
  });
}

describe('a package of the workspace that is not built', () => {
  it.each([
    ['one target', { exports: './src/pool.ts' }],
    ['a target of its own name', { exports: { '.': './src/pool.ts' } }],
    ['conditions', { exports: { types: './dist/pool.d.ts', default: './src/pool.ts' } }],
    [
      'conditions inside of conditions',
      { exports: { '.': { import: { types: './src/pool.ts' }, require: './dist/pool.cjs' } } },
    ],
    ['a list of targets', { exports: ['./dist/pool.js', './src/pool.ts'] }],
    ['a main file', { main: './dist/pool.js', types: 'src/pool.ts' }],
  ])('means by its name the source of %s', (_, manifest) => {
    const packages = workspace(manifest, 'src/pool.ts', 'src/other.ts');
    expect(packages.sourceOf('@acme/db')).toBe('packages/db/src/pool.ts');
    expect(packages.aliasesOf('packages/db/src/pool.ts')).toEqual(['@acme/db']);
    expect(packages.aliasesOf('packages/db/src/other.ts')).toEqual([]);
  });

  it('means by a subpath what its exports say, and tells of it as an alias', () => {
    const exports = { './client': './src/pool.ts', './more/*': './src/inner/*.ts' };
    const packages = workspace({ exports }, 'src/pool.ts', 'src/inner/redis.ts', 'src/client.ts');
    expect(packages.sourceOf('@acme/db/client')).toBe('packages/db/src/pool.ts');
    expect(packages.sourceOf('@acme/db/more/redis')).toBe('packages/db/src/inner/redis.ts');
    expect(packages.aliasesOf('packages/db/src/pool.ts')).toEqual(['@acme/db/client']);
    expect(packages.aliasesOf('packages/db/src/client.ts')).toEqual([]);
  });

  it('takes the longest pattern', () => {
    const exports = { './*': './src/*.ts', './inner/*': './lib/*.ts' };
    const packages = workspace({ exports }, 'src/inner/redis.ts', 'lib/redis.ts');
    expect(packages.sourceOf('@acme/db/inner/redis')).toBe('packages/db/lib/redis.ts');
  });

  it('means the source where what its exports name would be built', () => {
    const exports = { '.': './dist/index.js', './redis': './dist/redis.js' };
    const packages = workspace({ exports }, 'src/index.ts', 'src/redis.ts');
    expect(packages.sourceOf('@acme/db')).toBe('packages/db/src/index.ts');
    expect(packages.sourceOf('@acme/db/redis')).toBe('packages/db/src/redis.ts');
    expect(packages.aliasesOf('packages/db/src/index.ts')).toEqual(['@acme/db']);
  });

  it('is known by its name where its exports open subpaths alone', () => {
    const packages = workspace({ exports: { './redis': './src/redis.ts' } }, 'src/index.ts');
    expect(packages.sourceOf('@acme/db')).toBe('packages/db/src/index.ts');
    expect(packages.aliasesOf('packages/db/src/index.ts')).toEqual(['@acme/db']);
    expect(packages.entriesOf('packages/db/src/index.ts')).toEqual([]);
  });
});
