import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { cut, printCalls, printOrigins } from './printed-facts.ts';

/** The calls of a text, without the calls that are only there to set the scene. */
function calls(text: string, file = 'src/a.ts'): string[] {
  const facts = extract(file, text);
  expect(facts.parseError).toBeNull();
  return printCalls(facts, text);
}

describe('the callee of a call is known by its binding', () => {
  it.each([
    [
      'a default import',
      `import Redis from 'ioredis'; new Redis();`,
      'new Redis <- ioredis#default',
    ],
    [
      'a lower-case name',
      `import redis from 'ioredis'; new redis();`,
      'new redis <- ioredis#default',
    ],
    [
      'a named import',
      `import { Redis } from 'ioredis'; new Redis();`,
      'new Redis <- ioredis#Redis',
    ],
    [
      'a renamed import',
      `import { Redis as Client } from 'ioredis'; new Client();`,
      'new Client <- ioredis#Redis',
    ],
    [
      'a namespace',
      `import * as ns from 'ioredis'; new ns.Cluster([]);`,
      'new ns.Cluster <- ioredis#*/Cluster',
    ],
    [
      'a computed member with a literal name',
      `import * as ns from 'ioredis'; new ns['Cluster']([]);`,
      "new ns['Cluster'] <- ioredis#*/Cluster",
    ],
    [
      'a string as import name',
      `import { 'Redis' as R } from 'ioredis'; new R();`,
      'new R <- ioredis#Redis',
    ],
    ['require', `const Redis = require('ioredis'); new Redis();`, 'new Redis <- @Redis'],
    ['require in place', `new (require('ioredis'))();`, "new require('ioredis') <- ioredis#*"],
    [
      'a member of require',
      `new (require('ioredis').Cluster)([]);`,
      "new require('ioredis').Cluster <- ioredis#*/Cluster",
    ],
    [
      'import = require',
      `import Redis = require('ioredis'); new Redis();`,
      'new Redis <- ioredis#*',
    ],
    [
      'an awaited dynamic import',
      `new (await import('ioredis')).Redis();`,
      "new (await import('ioredis')).Redis <- ioredis#*/Redis",
    ],
    [
      'a choice of two',
      `import A from 'a'; import B from 'b'; new (x ? A : B)();`,
      'new x ? A : B <- a#default | b#default',
    ],
    [
      'a fallback',
      `import A from 'a'; import B from 'b'; new (A ?? B)();`,
      'new A ?? B <- a#default | b#default',
    ],
    ['an assertion', `import A from 'a'; new (A as any)();`, 'new A as any <- a#default'],
    ['a non-null assertion', `import * as a from 'a'; new a.B!();`, 'new a.B! <- a#*/B'],
    [
      'an interop helper',
      `const A = __importDefault(require('a')); new A.default();`,
      'new A.default <- @A/default',
    ],
    [
      'a chained call',
      `import { make } from 'a'; make().connect();`,
      'call make().connect <- a#make/()/connect',
    ],
    [
      'Reflect.construct',
      `import A from 'a'; Reflect.construct(A, [1, 2]);`,
      'construct A <- a#default',
    ],
    [
      'an instance of this in a static method',
      `class A { static make() { return new this(); } }`,
      'new this <- @A',
    ],
    [
      'a member of this in a method',
      `class A { r = 1; go() { this.r.get(); } }`,
      'call this.r.get <- @A/new()/r/get',
    ],
    [
      'this in an arrow function of a field',
      `class A { go = () => this.r(); }`,
      'call this.r <- @A/new()/r',
    ],
    ['a global', `Reflect.ownKeys(x);`, 'call Reflect.ownKeys <- ~Reflect/ownKeys'],
    ['a tag in JSX', `import A from 'a'; const e = <A b={new A()} />;`, 'new A <- a#default'],
    ['a decorator', `import { Dec } from 'a'; @Dec() class B {}`, 'call Dec <- a#Dec'],
  ])('%s', (_, text, expected) => {
    expect(calls(text, 'src/a.tsx')).toContain(expected);
  });

  it.each([
    ['a shadowing parameter', `import R from 'r'; function f(R) { new R(); }`, 'new R <- @R'],
    ['a shadowing class', `import R from 'r'; { class R {} new R(); }`, 'new R <- @R'],
    ['a call of what cannot be told', `new (a[b])();`, undefined],
    ['super', `class A extends B { constructor() { super(); } }`, undefined],
    ['a comment', `// new Redis()`, undefined],
    ['a string', `'new Redis()';`, undefined],
    ['a type', `import type R from 'r'; let x: R; type Y = InstanceType<typeof R>;`, undefined],
    ['instanceof', `import R from 'r'; x instanceof R;`, undefined],
  ])('%s is not taken for the import', (_, text, expected) => {
    expect(calls(text)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('variables hold what is assigned to them', () => {
  it.each([
    ['an alias', `import A from 'a'; const B = A;`, 'B', 'a#default'],
    ['destructured require', `const { A: B } = require('a');`, 'B', 'a#*/A'],
    ['nested destructuring', `const { x: { y: B } } = require('a');`, 'B', 'a#*/x/y'],
    [
      'a default in a pattern',
      `import D from 'd'; const { B = D } = require('a');`,
      'B',
      'a#*/B | d#default',
    ],
    ['a lazy assignment', `let B; function f() { B ??= require('a'); }`, 'B', 'a#*'],
    ['two assignments', `let B = require('a'); B = require('b');`, 'B', 'a#* | b#*'],
    ['an assignment pattern', `let B; ({ B } = require('a'));`, 'B', 'a#*/B'],
    ['a parameter default', `import A from 'a'; function f(B = A) {}`, 'B', 'a#default'],
    ['a parameter of then', `import('a').then((B) => B);`, 'B', 'a#*'],
    ['a pattern of then', `import('a').then(({ default: B }) => B);`, 'B', 'a#*/default'],
    ['an instance', `import A from 'a'; const B = new A();`, 'B', 'a#default/new()'],
    ['a result', `import { a } from 'a'; const B = await a();`, 'B', 'a#a/()'],
    ['a class expression', `const B = class {};`, 'B', '@B'],
    [
      'createRequire',
      `import { createRequire } from 'node:module'; const require = createRequire(u); const B = require('a');`,
      'B',
      'a#*',
    ],
    ['unknown', `const B = x[y];`, 'B', ''],
  ])('%s', (_, text, name, expected) => {
    const facts = extract('src/a.ts', text);
    const variable = facts.declarations.find(
      (declaration) => declaration.kind === 'variable' && declaration.name === name,
    );
    expect(variable?.kind === 'variable' && printOrigins(facts, variable.origins)).toBe(expected);
  });

  it('does not run in circles where a variable is its own source', () => {
    expect(
      extract('src/a.ts', `let a = b, b = a; var require = require('x');`).parseError,
    ).toBeNull();
  });

  it("knows a local require from the module system's", () => {
    const facts = extract('src/a.ts', `function require(x) {} const a = require('ioredis');`);
    expect(facts.imports).toEqual([]);
  });
});

describe('what is known of a call', () => {
  it('names the variable that it initialises, through await and assertions', () => {
    const facts = extract('src/a.ts', `import { a } from 'a'; const b = (await a()) as B; f(a());`);
    expect(facts.calls.map(({ assignedTo }) => assignedTo)).toEqual([
      facts.declarations.findIndex(({ name }) => name === 'b'),
      null,
      null,
    ]);
    expect(facts.calls.map(({ awaited }) => awaited)).toEqual([true, false, false]);
  });

  it('keeps arguments as code without layout, as text with holes, and as properties', () => {
    const text =
      "import { f } from 'f'; f( /* one */ 1,  `user:${ id }:x`, 'a' + b, { type: 'go' }, ...rest);";
    const [call] = extract('src/a.ts', text).calls;
    expect(call?.arguments.map(({ code }) => code)).toEqual([
      '1',
      '`user:${id}:x`',
      "'a'+b",
      "{type:'go'}",
      '...rest',
    ]);
    expect(call?.arguments.map(({ text: value }) => value)).toMatchObject([
      null,
      ['user:', { code: 'id' }, ':x'],
      ['a', { code: 'b' }],
      null,
      null,
    ]);
    expect(call?.arguments[3]?.properties.map(({ name, text: value }) => [name, value])).toEqual([
      ['type', ['go']],
    ]);
    expect(call?.arguments.map(({ spread }) => spread)).toEqual([false, false, false, false, true]);
  });

  it.each([
    ["['user', id, 'x'].join(':')", ['user:', { code: 'id' }, ':x']],
    ['[id, `${n}-x`].join(":")', [{ code: 'id' }, ':', { code: 'n' }, '-x']],
    ["['a', 'b'].join()", ['a,b']],
    ["[...ids].join(':')", null],
    ["['a'].join(separator)", null],
    ["ids.join(':')", null],
    ['id + n', [{ code: 'id' }, { code: 'n' }]],
    ['1 + n', null],
    ["`a${'b'}c`", ['abc']],
  ])('reads %s', (code, expected) => {
    const [call] = extract('src/a.ts', `import { f } from 'f'; f(${code});`).calls;
    expect([call?.arguments[0]?.text]).toMatchObject([expected]);
  });

  it('spans the whole construction, type arguments included', () => {
    const text = `import A from 'a'; const x = new A<string>(1);`;
    expect(cut(text, extract('src/a.ts', text).calls[0]?.span)).toBe('new A<string>(1)');
  });

  it('says in which class and method it stands', () => {
    const text = `import A from 'a'; class S { f = new A(); start() { const g = () => new A(); } }`;
    const facts = extract('src/a.ts', text);
    expect(facts.calls.map(({ scope }) => facts.scopes[scope]?.qualifiedName)).toEqual([
      'S',
      'S.start.g',
    ]);
  });
});
