import { describe, expect, it } from 'vitest';
import { problemsOf, sourceOf, sourceTexts, textsOf } from '../read.ts';

function read(deprecated: Record<string, string>) {
  return sourceOf({ deprecated }).deprecated;
}

describe('deprecated', () => {
  it('reads a module that is replaced by the same names', () => {
    expect(read({ './src/db/redis.ts': '*' })).toEqual([
      {
        key: './src/db/redis.ts',
        module: { kind: 'file', file: 'src/db/redis.ts', language: 'ecmascript' },
        export: null,
        replacement: { kind: 'same-name' },
      },
    ]);
  });

  it('reads an export that is replaced by a canonical one', () => {
    expect(read({ 'src/db/redis.ts#Cache': '#redisManager' })).toMatchObject([
      { export: 'Cache', replacement: { kind: 'canonical', name: 'redisManager' } },
    ]);
  });

  it('reads a replacement in another module', () => {
    expect(read({ 'src/a.ts#A': '@acme/redis#B' })[0]?.replacement).toEqual({
      kind: 'module',
      module: { kind: 'package', specifier: '@acme/redis', language: 'ecmascript' },
      name: 'B',
    });
  });

  it('reads a package and a default export', () => {
    expect(read({ 'acme_redis#default': '#default' })).toMatchObject([
      { module: { kind: 'package', specifier: 'acme_redis' }, export: 'default' },
    ]);
  });

  it('allows an old export of the canonical module', () => {
    expect(read({ 'src/thing.ts#createThing': '#getThing' })).toHaveLength(1);
  });

  it.each([
    [{ 'src/a.ts': 'src/b.ts' }, 'This replacement does not say which export to use.'],
    [{ 'src/a.ts': '#' }, 'This is not a name that a module can export.'],
    [{ 'src/a.ts': '#a b' }, 'This is not a name that a module can export.'],
    [{ 'src/a.ts#': '*' }, 'This is not a name that a module can export.'],
    [{ 'src/*.ts': '*' }, 'A module is named exactly, not by a pattern.'],
    [{ '@/a': '*' }, 'This looks like a path alias, which means something else in each package.'],
    [{ 'src/thing.ts': '*' }, 'The canonical module cannot be deprecated.'],
    [{ 'src/thing.ts#old': '*' }, 'This entry is replaced by itself.'],
    [{ 'src/thing.ts#old': '#old' }, 'This entry is replaced by itself.'],
    [{ 'src/a.ts#x': 'src/a.ts#x' }, 'This entry is replaced by itself.'],
    [{ 'src/a.py#x': '#x' }, 'No canonical module is in the language of src/a.py.'],
  ])('refuses %j', (deprecated, message) => {
    expect(sourceTexts({ deprecated })).toEqual([expect.stringContaining(`: ${message} `)]);
  });

  it('refuses a canonical export', () => {
    const deprecated = { 'src/thing.ts#getThing': '#thing' };
    const exports = { instance: 'thing', factory: 'getThing' };
    expect(sourceTexts({ exports, deprecated })).toEqual([
      'deprecated["src/thing.ts#getThing"]: "exports" names "getThing" as canonical. Remove the entry, or name another export in "exports".',
    ]);
  });

  it('refuses two entries for one thing', () => {
    expect(sourceTexts({ deprecated: { 'src/a.ts#x': '#y', './src/a.ts#x': '#z' } })).toEqual([
      'deprecated["./src/a.ts#x"]: "src/a.ts#x" names the same export. Keep one of them.',
    ]);
    expect(sourceTexts({ deprecated: { 'src/a.ts': '*', './src/a.ts': '#z' } })[0]).toContain(
      'names the same module.',
    );
  });

  it('allows an export beside its module', () => {
    expect(read({ 'src/a.ts': '*', 'src/a.ts#x': '#y' })).toHaveLength(2);
  });

  it('is an object', () => {
    expect(sourceTexts({ deprecated: ['src/a.ts'] })[0]).toContain(
      'deprecated: Expected "module" or "module#export", each with its replacement, but this is a list.',
    );
  });
});

describe('deprecations of several sources', () => {
  const sources = (a: object, b: object) => ({
    sources: {
      a: { module: 'src/a.ts', exports: { instance: 'a' }, ...a },
      b: { module: 'src/b.ts', ...b },
    },
  });

  it('do not name the canonical module of another', () => {
    expect(textsOf(problemsOf(sources({}, { deprecated: { 'src/a.ts': '*' } })))).toEqual([
      'sources.b.deprecated["src/a.ts"]: Source "a" names src/a.ts as canonical. Remove the entry, or change "module" and "exports" of sources.a.',
    ]);
  });

  it('do not name a canonical export of another', () => {
    expect(textsOf(problemsOf(sources({}, { deprecated: { 'src/a.ts#a': '#b' } })))[0]).toContain(
      'Source "a" names "a" of src/a.ts as canonical.',
    );
    expect(problemsOf(sources({}, { deprecated: { 'src/a.ts#old': '#b' } }))).toEqual([]);
  });

  it('do not replace one thing by two', () => {
    const a = { deprecated: { 'src/old.ts#x': '#y' } };
    const b = { deprecated: { 'src/old.ts#x': '#y' } };
    expect(textsOf(problemsOf(sources(a, b)))).toEqual([
      'sources.b.deprecated["src/old.ts#x"]: sources.a.deprecated["src/old.ts#x"] replaces the same by something else. Keep one of the two entries.',
    ]);
    expect(problemsOf(sources(a, { module: 'src/a.ts', ...b }))).toEqual([]);
  });

  it('do not lead to what is deprecated itself, nor in a circle', () => {
    const a = { deprecated: { 'src/old.ts': 'src/older.ts#x' } };
    const b = { deprecated: { 'src/older.ts#x': 'src/old.ts#y' } };
    expect(textsOf(problemsOf(sources(a, b)))).toEqual([
      'sources.a.deprecated["src/old.ts"]: The replacement is deprecated itself, by "src/older.ts#x". Name what is to be used in the end.',
      'sources.b.deprecated["src/older.ts#x"]: The replacement is deprecated itself, by "src/old.ts". Name what is to be used in the end.',
    ]);
  });
});

describe('one module that owns two sources', () => {
  const sources = (a: object, b: object) => ({
    sources: { a: { module: 'src/x.ts', exports: a }, b: { module: 'src/x.ts', exports: b } },
  });

  it('may share an export', () => {
    expect(problemsOf(sources({ instance: 'x' }, { instance: 'x' }))).toEqual([]);
    expect(problemsOf(sources({ instance: 'x' }, { instance: 'y' }))).toEqual([]);
  });

  it('gives it one role', () => {
    expect(textsOf(problemsOf(sources({ instance: 'x' }, { class: 'x' })))).toEqual([
      'sources.b.exports.class: sources.a.exports.instance names the same export of src/x.ts. Give it the same role in both, the one that it has.',
    ]);
  });
});
