import { describe, expect, it } from 'vitest';
import { normalisedCode } from '../../../../src/core/normalised-code.ts';
import { extract } from '../../../../src/languages/ecmascript/index.ts';

describe('a file that does not parse', () => {
  it('has an error with its place and no facts', () => {
    const facts = extract('src/a.ts', `import Redis from 'ioredis';\nconst a = ;`);
    expect(facts.parseError).toEqual({ message: expect.any(String) as string, offset: 39 });
    expect(facts.imports).toEqual([]);
  });

  it.each([
    ['a sloppy script', 'src/a.js', 'with (a) { b(); }'],
    ['CommonJS with a return', 'src/a.cjs', 'if (x) return; require("a");'],
    ['JSX in .js', 'src/a.js', 'const e = <a/>;'],
    ['an assertion that only .ts has', 'src/a.ts', 'const e = <T>x;'],
    ['decorators', 'src/a.ts', '@d class A { @e f = 1; }'],
    ['a hash-bang', 'src/a.mjs', '#!/usr/bin/env node\nimport "a";'],
    ['an empty file', 'src/a.ts', ''],
  ])('%s is none', (_, file, text) => {
    expect(extract(file, text).parseError).toBeNull();
  });
});

describe('the place for a first import', () => {
  it.each([
    ['', 0],
    ['code();', 0],
    ["'use strict';\ncode();", 13],
    ["#!/usr/bin/env node\n'use client';\ncode();", 33],
    ["('use strict');", 0],
  ])('%j: %d', (text, expected) => {
    expect(extract('src/a.js', text).prologueEnd).toBe(expected);
  });
});

describe('directives', () => {
  const read = (text: string): unknown =>
    extract('src/a.ts', text).directives.map(({ kind, rules, reason }) => [kind, rules, reason]);

  it.each([
    ['/* eslint-disable */', [['disable', [], null]]],
    ['/* eslint-disable ssot/a, b -- because */', [['disable', ['ssot/a', 'b'], 'because']]],
    ['/* eslint-enable ssot/a */', [['enable', ['ssot/a'], null]]],
    ['// eslint-disable-next-line ssot/a', [['disable-next-line', ['ssot/a'], null]]],
    ['x(); // eslint-disable-line -- why', [['disable-line', [], 'why']]],
    ['// eslint-disable ssot/a', []],
    ['/* eslint ssot/a: off, b: 2, c: ["off"] -- old */', [['off', ['ssot/a', 'c'], 'old']]],
    ['/* eslint ssot/a: error */', []],
    ['// eslint ssot/a: off', []],
    ['/* eslint ssot/a: [ */', []],
    ['// please eslint-disable-line', []],
    ["'/* eslint-disable */';", []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('normalised code', () => {
  const normal = (text: string): string =>
    normalisedCode(text, { start: 0, end: text.length }, extract('src/a.ts', text));

  it('drops layout and comments, and keeps what is in strings', () => {
    expect(normal('const  a /* b */ = [ 1,\n 2 ] // c\n;')).toBe('const a=[1,2];');
    expect(normal('f("a  b", `c  ${ d }  e`, /a  b/);')).toBe('f("a  b",`c  ${d}  e`,/a  b/);');
  });

  it('keeps apart what would become another token', () => {
    expect(normal('a + +b; c - -d; e+f; typeof x; a/**/in/**/b;')).toBe(
      'a+ +b;c- -d;e+f;typeof x;a in b;',
    );
  });
});
