import { describe, expect, it } from 'vitest';
import { languageOfPath, readModuleRef, sameModuleRef } from '../../src/registry/module-ref.ts';
import { collectProblems } from '../../src/registry/problems.ts';

function read(written: string) {
  const sink = collectProblems();
  const module = readModuleRef(written, ['module'], { root: '/repo', report: sink.report });
  return { module, messages: sink.problems.map(({ message }) => message) };
}

describe('readModuleRef', () => {
  it.each([
    ['src/redis.ts', 'src/redis.ts', 'ecmascript'],
    ['./src/redis.tsx', 'src/redis.tsx', 'ecmascript'],
    ['src/./db/../redis.mjs', 'src/redis.mjs', 'ecmascript'],
    ['/repo/src/redis.ts', 'src/redis.ts', 'ecmascript'],
    ['redis.js', 'redis.js', 'ecmascript'],
    ['src/app/[id]/redis.ts', 'src/app/[id]/redis.ts', 'ecmascript'],
    ['src/Redis.vue', 'src/Redis.vue', 'ecmascript'],
    ['backend/redis_manager.py', 'backend/redis_manager.py', 'python'],
  ])('takes %s for a file', (written, file, language) => {
    expect(read(written)).toEqual({ module: { kind: 'file', file, language }, messages: [] });
  });

  it.each([
    ['ioredis', null],
    ['redis.asyncio', null],
    ['socket.io', null],
    ['@acme/redis', 'ecmascript'],
    ['redis/client', 'ecmascript'],
    ['pg-pool', 'ecmascript'],
    ['node:test', 'ecmascript'],
  ])('takes %s for a package', (specifier, language) => {
    expect(read(specifier)).toEqual({
      module: { kind: 'package', specifier, language },
      messages: [],
    });
  });

  it('takes a module of Node for one, with its scheme or without', () => {
    expect(read('node:net').module).toEqual({
      kind: 'package',
      specifier: 'net',
      language: 'ecmascript',
    });
    // Python could have a module of this name.
    expect(read('net').module).toEqual({ kind: 'package', specifier: 'net', language: null });
  });

  it.each([
    ['', 'A module name has no white space around it and is not empty.'],
    [' a.ts', 'A module name has no white space around it and is not empty.'],
    ['src/*/redis.ts', 'A module is named exactly, not by a pattern.'],
    ['file:///repo/a.ts', 'A module is not named by a URL.'],
    ['https://esm.sh/redis', 'A module is not named by a URL.'],
    ['@/db/redis', 'This looks like a path alias, which means something else in each package.'],
    ['~/db/redis.ts', 'This looks like a path alias, which means something else in each package.'],
    ['#db/redis', 'This looks like a path alias, which means something else in each package.'],
    ['src\\redis.ts', 'A path has forward slashes.'],
    ['../redis.ts', "This path lies outside the registry's folder."],
    ['src/../../redis.ts', "This path lies outside the registry's folder."],
    ['/elsewhere/redis.ts', "This path lies outside the registry's folder."],
    ['./src/redis', 'This path does not end as a source file does.'],
    ['a b', 'This is neither a path nor a package.'],
  ])('refuses %j', (written, message) => {
    expect(read(written)).toEqual({ module: null, messages: [message] });
  });
});

describe('languageOfPath', () => {
  it.each([
    ['a.ts', 'ecmascript'],
    ['a.d.mts', 'ecmascript'],
    ['a.PY', 'python'],
    ['a.pyi', 'python'],
    ['a.json', null],
    ['Makefile', null],
    ['.ts', null],
  ])('%s', (file, language) => {
    expect(languageOfPath(file)).toBe(language);
  });
});

describe('sameModuleRef', () => {
  const file = (path: string) => ({ kind: 'file', file: path, language: 'ecmascript' }) as const;
  const pkg = (specifier: string, language: 'ecmascript' | 'python' | null) =>
    ({ kind: 'package', specifier, language }) as const;

  it.each([
    [file('a.ts'), file('a.ts'), true],
    [file('a.ts'), file('b.ts'), false],
    [file('redis'), pkg('redis', null), false],
    [pkg('redis', null), pkg('redis', 'python'), true],
    [pkg('redis', 'ecmascript'), pkg('redis', 'python'), false],
    [pkg('redis', 'python'), pkg('redis.asyncio', 'python'), false],
  ])('%o and %o', (a, b, same) => {
    expect(sameModuleRef(a, b)).toBe(same);
    expect(sameModuleRef(b, a)).toBe(same);
  });
});
