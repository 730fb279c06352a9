import { describe, expect, it } from 'vitest';
import type { ClassFact, FunctionFact } from '../../../../src/core/facts.ts';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { cut, printOrigins } from './printed-facts.ts';

function onlyClass(text: string): ClassFact {
  const found = extract('src/a.ts', text).declarations.find(({ kind }) => kind === 'class');
  if (found?.kind !== 'class') throw new Error('No class.');
  return found;
}

function firstFunction(text: string): {
  fact: FunctionFact;
  print: (key: 'returns' | 'returnType' | 'delegatesTo') => string;
} {
  const facts = extract('src/a.ts', text);
  const fact = facts.declarations.find(({ kind }) => kind === 'function');
  if (fact?.kind !== 'function') throw new Error('No function.');
  return { fact, print: (key) => printOrigins(facts, fact[key]) };
}

describe('classes', () => {
  it('have one body whatever the layout, comments, or the name', () => {
    const one = onlyClass(
      `export class A {\n  // the pool\n  #pool = 'a  b';\n  get() { return this.#pool; }\n}`,
    );
    const two = onlyClass(`export const B = class { #pool = 'a  b'; get() {return this.#pool;} };`);
    expect(one.normalisedBody).toBe(two.normalisedBody);
    expect(one.normalisedBody).not.toBe(
      onlyClass(`class A { #pool = 'a b'; get() { return this.#pool; } }`).normalisedBody,
    );
  });

  it('take the name and the exports of the constant that holds them', () => {
    const text = `export const Manager = class extends Base {};`;
    const fact = onlyClass(text);
    expect(fact.name).toBe('Manager');
    expect(fact.exportedAs).toEqual(['Manager']);
    expect(cut(text, fact.statementSpan)).toBe(text);
    expect(cut(text, fact.nameSpan)).toBe('Manager');
  });

  it('have a statement that reaches over export and decorators', () => {
    const text = `@Injectable()\nexport class A {}`;
    const fact = onlyClass(text);
    expect(cut(text, fact.statementSpan)).toBe(text);
    expect(fact.decorated).toBe(true);
  });

  it.each([
    [`class A extends B {}`, true],
    [`class A extends B { constructor(...args) { super(...args); } }`, true],
    [`class A extends B { constructor(a, b) { super(a, b); } }`, true],
    [`class A extends B { constructor(a, b) { super(b, a); } }`, false],
    [`class A extends B { constructor(a) { super(a); this.x = 1; } }`, false],
    [`class A extends B { constructor(a = 1) { super(a); } }`, false],
    [`class A extends B { constructor(private a) { super(a); } }`, false],
    [`class A extends B { get() {} }`, false],
    [`class A {}`, false],
  ])('%s adds nothing: %s', (text, expected) => {
    expect(onlyClass(text).addsNothing).toBe(expected);
  });

  it('name what they take from outside', () => {
    const text = `import R from 'r'; const k = 1; class A { r: R = new R(); go(p) { return k + p + A.x; } }`;
    expect(onlyClass(text).outside.map(({ name }) => name)).toEqual(['R', 'k']);
  });

  it('know what their properties hold', () => {
    const text = [
      `import R from 'r';`,
      `class A {`,
      `  field = new R(); static shared = R; private typed: R;`,
      `  constructor(readonly given: R) { this.assigned = new R(); }`,
      `  get got() { return this.field; }`,
      `}`,
    ].join('\n');
    const facts = extract('src/a.ts', text);
    const fact = onlyClass(text);
    expect(
      fact.properties.map(
        ({ name, static: isStatic, origins, typeOrigins }) =>
          `${isStatic ? 'static ' : ''}${name}: ${printOrigins(facts, typeOrigins)} = ${printOrigins(facts, origins)}`,
      ),
    ).toEqual([
      'field:  = r#default/new()',
      'static shared:  = r#default',
      'typed: r#default = ',
      'given: r#default = ',
      'got:  = @A/new()/field',
      'assigned:  = r#default/new()',
    ]);
  });
});

describe('functions', () => {
  it.each([
    ['a return', `import R from 'r'; function f() { return new R(); }`, 'r#default/new()'],
    ['an arrow', `import R from 'r'; const f = () => R;`, 'r#default'],
    ['several', `function f() { if (x) return require('a'); return require('b'); }`, 'a#* | b#*'],
    ['none of an inner function', `function f() { const g = () => { return require('a'); }; }`, ''],
    [
      'Promise.resolve',
      `import R from 'r'; function f() { return Promise.resolve(R); }`,
      'r#default',
    ],
  ])('return: %s', (_, text, expected) => {
    expect(firstFunction(text).print('returns')).toBe(expected);
  });

  it('unwrap the promise of their declared type', () => {
    const text = `import type { R } from 'r'; async function f(): Promise<R> { throw x; }`;
    expect(firstFunction(text).print('returnType')).toBe('r#R');
  });

  it.each([
    [`import { g } from 'g'; function f(a, b) { return g(a, b); }`, 'g#g'],
    [`import { g } from 'g'; const f = (...a) => g(...a);`, 'g#g'],
    [`import { g } from 'g'; async function f(a) { return await g(a); }`, 'g#g'],
    [`import { g } from 'g'; function f(a, b) { return g(b, a); }`, ''],
    [`import { g } from 'g'; function f(a) { log(a); return g(a); }`, ''],
  ])('only delegate: %s', (text, expected) => {
    expect(firstFunction(text).print('delegatesTo')).toBe(expected);
  });

  it.each([
    ['const f = () => x;', true],
    ['function f() { return x; }', true],
    ['async function f() { log(); await g(); return x; }', true],
    ['function f() {}', true],
    ['function f() { return x; log(); }', false],
    ['function f() { if (x) return y; return x; }', false],
    ['function f() { count += 1; return x; }', false],
    ['function f() { const y = x; return y; }', false],
    ['function f() { throw x; }', false],
  ])('are plain where they neither decide nor keep anything: %s', (text, expected) => {
    expect(firstFunction(text).fact.isPlain).toBe(expected);
  });

  it('count the parameters that a caller has to give', () => {
    expect(firstFunction(`function f(a, b?: string, c = 1, ...d) {}`).fact.requiredParameters).toBe(
      1,
    );
  });
});

describe('parameters', () => {
  it.each([
    ['function f(key: string) {}', 'key: string'],
    ['const f = ({ key = 1 } = {}) => key;', '{ key = 1 } = {}'],
    ['class A { constructor(private key?: string) {} }', 'private key?: string'],
    ['function f(...key) {}', '...key'],
    ['type F = (key: string) => void;', 'key: string'],
  ])('stand for themselves: %s', (text, expected) => {
    const { declarations } = extract('src/a.ts', text);
    expect(cut(text, declarations.find(({ name }) => name === 'key')?.span)).toBe(expected);
  });
});

describe('constants', () => {
  it('hold strings, object maps and enums', () => {
    const facts = extract(
      'src/a.ts',
      `const A = 'a'; const M = Object.freeze({ s: 'b', [x]: 1 } as const); enum E { C = 'c' } let V = 'v'; V = 'w';`,
    );
    const printed = facts.declarations.map((declaration) =>
      declaration.kind === 'variable'
        ? [
            declaration.name,
            declaration.text,
            declaration.properties.map(({ name, text }) => [name, text]),
          ]
        : [],
    );
    expect(printed.filter(([name]) => typeof name === 'string' && 'AMEV'.includes(name))).toEqual([
      ['A', ['a'], []],
      ['M', null, [['s', ['b']]]],
      ['E', null, [['C', ['c']]]],
      ['V', null, []],
    ]);
  });
});
