import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { cut, printImports, printOrigins } from './printed-facts.ts';

describe('every form of import', () => {
  it.each([
    [`import a from 'm';`, 'import m { default as a }'],
    [`import * as a from 'm';`, 'import m { * as a }'],
    [`import { a, b as c } from 'm';`, 'import m { a as a, b as c }'],
    [`import a, { type b } from 'm';`, 'import m { default as a, type b as b }'],
    [`import type { a } from 'm';`, 'import m { type a as a }'],
    [`import 'm';`, 'import m {  }'],
    [`export { a, b as c } from 'm';`, 'export-from m { a as a, b as c }'],
    [`export type { a } from 'm';`, 'export-from m { type a as a }'],
    [`export * from 'm';`, 'export-from m { * as * }'],
    [`export * as ns from 'm';`, 'export-from m { * as ns }'],
    [`import a = require('m');`, 'import-equals m { * as a }'],
    [`const a = require('m');`, 'require m { * as a }'],
    [`const { a, b: c } = require('m');`, 'require m { a as a, b as c }'],
    [`const a = require('m').b;`, 'require m { b as a }'],
    [`require('m');`, 'require m {  }'],
    [`f(require('m'));`, 'require m {  }'],
    [`const { a } = await import('m');`, 'dynamic-import m { a as a }'],
    [`const a = await import('m');`, 'dynamic-import m { * as a }'],
    [`const a = import('m');`, 'dynamic-import m {  }'],
    [`const { a } = import('m');`, 'dynamic-import m {  }'],
    [`import('m').then(({ a }) => 1);`, 'dynamic-import m { a as a }'],
    [`void import('m');`, 'dynamic-import m {  }'],
    [`type A = typeof import('m');`, 'import-type m {  }'],
    [`type A = import('m').B.C;`, 'import-type m { type B as B }'],
    [`vi.mock('m');`, 'mock m {  }'],
    [`jest.requireActual('m');`, 'mock m {  }'],
    [`jest.unstable_mockModule('m', f);`, 'mock m {  }'],
  ])('%s', (text, expected) => {
    expect(printImports(extract('src/a.ts', text))).toEqual([expected]);
  });

  it('knows vi by its import under another name', () => {
    const text = `import { vi as v } from 'vitest'; v.mock('m');`;
    expect(printImports(extract('src/a.ts', text))[1]).toBe('mock m {  }');
  });

  it.each([
    ['a computed specifier', `require(name); import(name);`],
    ['another object with a mock method', `const vi = f(); vi.mock('m');`],
    ['a method named require', `loader.require('m');`],
    ['a string that looks like one', `const a = "import x from 'm'";`],
  ])('%s is none', (_, text) => {
    expect(printImports(extract('src/a.ts', text))).toEqual([]);
  });

  it('keeps braces and attributes, comments or not', () => {
    const text = `import x, /* { */ { a /* } */ } from './d.json' with { type: 'json' };`;
    const [entry] = extract('src/a.ts', text).imports;
    expect(cut(text, entry?.namedSpan)).toBe('{ a /* } */ }');
    expect(cut(text, entry?.attributesSpan)).toBe("with { type: 'json' }");
    expect(cut(text, entry?.specifierSpan)).toBe("'./d.json'");
  });

  it('tells a require that is a statement of its own', () => {
    const text = `const a = require('a'); const b = require('b'), c = 1; f(require('d'));`;
    expect(extract('src/a.js', text).imports.map(({ isStatement }) => isStatement)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the uses of an import', () => {
  it('are values, types and exports, and not the shadowed ones', () => {
    const text = [
      `import { A } from 'm';`,
      `new A(); type T = A; type Q = typeof A; class B extends A implements A {}`,
      `export { A }; function f(A) { A; }`,
    ].join('\n');
    const [binding] = extract('src/a.ts', text).imports[0]?.bindings ?? [];
    expect(binding?.references.map(({ role }) => role)).toEqual([
      'value',
      'type',
      'type',
      'value',
      'type',
      'export',
    ]);
  });

  it('count both tags of a JSX element', () => {
    const text = `import A from 'm'; const e = <A><A.B></A.B></A>;`;
    const [binding] = extract('src/a.tsx', text).imports[0]?.bindings ?? [];
    expect(binding?.references.map(({ span }) => text.slice(span.start - 1, span.end))).toEqual([
      '<A',
      '<A',
      '/A',
      '/A',
    ]);
  });

  it('tell shorthand properties and members', () => {
    const text = `import * as ns from 'm'; f({ ns }); ns.a.b(); let t: ns.C; ns['d'];`;
    const [binding] = extract('src/a.ts', text).imports[0]?.bindings ?? [];
    expect(binding?.references.map(({ shorthand }) => shorthand)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(
      binding?.references.map(({ members }) => members.map(({ name }) => name).join('.')),
    ).toEqual(['', 'a.b', 'C', '']);
  });

  it('notice that a require is assigned to again', () => {
    const reassigned = (text: string): boolean | undefined =>
      extract('src/a.js', text).imports[0]?.bindings[0]?.reassigned;
    expect(reassigned(`let a = require('m'); a = 1;`)).toBe(true);
    expect(reassigned(`let a = require('m'); a();`)).toBe(false);
  });
});

describe('every form of export', () => {
  it.each([
    [`export class A {}`, ['A = @A']],
    [`export const a = 1, { b, c: [d] } = f();`, ['a = @a', 'b = @b', 'd = @d']],
    [`export function f() {}`, ['f = @f']],
    [`export enum E { a }`, ['E = @E']],
    [`export type T = string;`, ['T = @T']],
    [`class A {} export { A as B, A as default };`, ['B = @A', 'default = @A']],
    [`import A from 'm'; export { A };`, ['A = m#default']],
    [`export { a as b } from 'm';`, ['b = m#a']],
    [`export * from 'm';`, ['* = m#*']],
    [`export * as ns from 'm';`, ['ns = m#*']],
    [`export default class {}`, ['default = @anonymous']],
    [`import A from 'm'; export default new A();`, ['default = m#default/new()']],
    [`const a = 1; export = a;`, ['default = @a']],
    [`class A {} module.exports = A;`, ['default = @A']],
    [`class A {} module.exports = { A, b: A };`, ['A = @A', 'b = @A']],
    [`class A {} exports.A = A; module.exports.B = A;`, ['A = @A', 'B = @A']],
  ])('%s', (text, expected) => {
    const facts = extract('src/a.ts', text);
    expect(
      facts.exports.map(({ name, origins }) => `${name} = ${printOrigins(facts, origins)}`),
    ).toEqual(expected);
  });
});
