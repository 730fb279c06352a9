import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { EcmaScriptResolver } from '../../../../src/languages/ecmascript/resolve/resolver.ts';

const resolver = new EcmaScriptResolver({
  root: import.meta.dirname,
  files: ['a.ts', 'child_process.ts'],
  has: (file) => file === 'a.ts' || file === 'child_process.ts',
  read: () => null,
});

describe('modules of Node', () => {
  it('are one module with and without their scheme', () => {
    const target = { kind: 'package', specifier: 'child_process' };
    expect(resolver.resolve('a.ts', 'node:child_process')).toEqual(target);
    expect(resolver.resolve('a.ts', 'child_process')).toEqual(target);
    expect(resolver.resolve('a.ts', './child_process')).toEqual({
      kind: 'file',
      file: 'child_process.ts',
    });
  });

  it('keep a scheme without which they are something else', () => {
    const specifiers = ['node:test', 'test'];
    expect(specifiers.map((specifier) => resolver.resolve('a.ts', specifier))).toEqual(
      specifiers.map((specifier) => ({ kind: 'package', specifier })),
    );
  });

  const written = (text: string, specifier: string) =>
    resolver.specifierFor(extract('a.ts', text), { kind: 'package', specifier });

  it('are written as the file writes them', () => {
    expect(written(`import fs from 'node:fs';`, 'child_process')).toBe('node:child_process');
    expect(written(`import fs from 'fs';`, 'child_process')).toBe('child_process');
    expect(written(`import Redis from 'ioredis';`, 'child_process')).toBe('node:child_process');
  });

  it('are no packages of users', () => {
    expect(written(`import fs from 'node:fs';`, 'ioredis')).toBe('ioredis');
    expect(written(`import fs from 'node:fs';`, 'node:test')).toBe('node:test');
  });
});
