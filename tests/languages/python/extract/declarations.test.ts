import { describe, expect, it } from 'vitest';
import type { ClassFact, FunctionFact } from '../../../../src/core/facts.ts';
import { extract } from '../../../../src/languages/python/index.ts';
import { cut, printOrigins } from '../../ecmascript/extract/printed-facts.ts';

function classOf(text: string, name = 'A'): ClassFact {
  const facts = extract('app/a.py', text);
  expect(facts.parseError).toBeNull();
  const found = facts.declarations.find((one) => one.kind === 'class' && one.name === name);
  if (found?.kind !== 'class') throw new Error('No class.');
  return found;
}

function firstFunction(text: string): {
  fact: FunctionFact;
  print: (key: 'returns' | 'returnType' | 'delegatesTo') => string;
} {
  const facts = extract('app/a.py', text);
  expect(facts.parseError).toBeNull();
  const fact = facts.declarations.find(({ kind }) => kind === 'function');
  if (fact?.kind !== 'function') throw new Error('No function.');
  return { fact, print: (key) => printOrigins(facts, fact[key]) };
}

describe('classes', () => {
  it('have one body whatever the layout, comments, or the name', () => {
    const one = classOf(
      'class A(B):\n    # the pool\n    x = "a  b"\n\n    def get(self):\n        return ( self.x )\n',
    );
    const two = classOf(
      'class X: pass\nif y:\n\tclass A(B):\n\t\tx="a  b"  # here\n\t\tdef get(self):\n\t\t\treturn (self.x)',
    );
    expect(one.normalisedBody).toBe(two.normalisedBody);
  });

  it.each([
    ['another string', 'class A:\n  x = "a b"', 'class A:\n  x = "a  b"'],
    ['another base', 'class A(B): pass', 'class A(C): pass'],
    [
      'another block that a statement belongs to',
      'class A:\n  def f(self):\n    if x:\n      a()\n    b()',
      'class A:\n  def f(self):\n    if x:\n      a()\n      b()',
    ],
    ['another f-string', 'class A:\n  x = f"{a} b"', 'class A:\n  x = f"{a}  b"'],
    ['words that stand together', 'class A:\n  x = not y', 'class A:\n  x = noty'],
  ])('have another body: %s', (_, one, two) => {
    expect(classOf(one).normalisedBody).not.toBe(classOf(two).normalisedBody);
  });

  it('have a statement that reaches over decorators', () => {
    const text = 'x = 1\n@a.b(c)\n@d\nclass A:\n  pass\ny = 2';
    const fact = classOf(text);
    expect(cut(text, fact.statementSpan)).toBe('@a.b(c)\n@d\nclass A:\n  pass');
    expect(cut(text, fact.span)).toBe('class A:\n  pass');
    expect(cut(text, fact.nameSpan)).toBe('A');
    expect(cut(text, fact.bodySpan)).toBe('pass');
    expect(fact.decorated).toBe(true);
  });

  it.each([
    ['class A(B): pass', true],
    ['class A(B):\n  """Why."""', true],
    ['class A(B): ...', true],
    ['class A(B):\n  def __init__(self): super().__init__()', true],
    ['class A(B):\n  def __init__(self, *a, **k): super().__init__(*a, **k)', true],
    ['class A(B):\n  def __init__(self, a, *, b): super().__init__(a, b=b)', true],
    ['class A(B):\n  def __init__(self, a, b): super().__init__(b, a)', false],
    ['class A(B):\n  def __init__(self, a=1): super().__init__(a)', false],
    ['class A(B):\n  def __init__(self, a):\n    super().__init__(a)\n    self.x = a', false],
    ['class A(B):\n  def __init__(self): B.__init__(self)', false],
    ['class A(B):\n  x = 1', false],
    ['class A(B):\n  def get(self): pass', false],
    ['class A(B, metaclass=M): pass', false],
    ['@d\nclass A(B): pass', false],
    ['class A: pass', false],
  ])('%j adds nothing: %s', (text, expected) => {
    expect(classOf(text).addsNothing).toBe(expected);
  });

  it('name what they take from outside', () => {
    const text =
      'from r import R\nk = 1\nclass A(R):\n  n = 2\n  def go(self, p) -> "R":\n    return [k + p + q + len(x) for x in A.n]';
    expect(classOf(text).outside.map(({ name }) => name)).toEqual(['A', 'R', 'k', 'len', 'q']);
  });

  it('have members: what the body defines and what methods set', () => {
    const text = [
      'class A:',
      '  a = 1',
      '  b: int',
      '  class C: pass',
      '  def d(self):',
      '    self.e = 1',
      '    other.f = 2',
      '    def g():',
      '      self.h, self.i = 3, 4',
      '  @classmethod',
      '  def j(cls): cls.k = 5',
      'A.l = 6',
    ].join('\n');
    expect(classOf(text).members).toEqual(['a', 'b', 'C', 'd', 'j', 'e', 'h', 'i', 'k', 'l']);
  });

  it('know what their attributes hold', () => {
    const text = [
      'from r import R, S',
      'class A:',
      '  shared = R()',
      '  typed: R',
      '  class Inner: pass',
      '  _one = None',
      '  def __init__(self, given: R):',
      '    self.given = given',
      '    self.made = None',
      '    self.made: S | None = R()',
      '    self.x, self.y = R(), S()',
      '  @property',
      '  def got(self) -> R: return self.made',
      '  @classmethod',
      '  def one(cls):',
      '    cls._one = cls()',
    ].join('\n');
    const facts = extract('app/a.py', text);
    expect(
      classOf(text).properties.map(
        ({ name, static: isStatic, origins, typeOrigins }) =>
          `${isStatic ? 'static ' : ''}${name}: ${printOrigins(facts, typeOrigins)} = ${printOrigins(facts, origins)}`,
      ),
    ).toEqual([
      'static shared:  = r#R/()',
      'shared:  = r#R/()',
      'static typed: r#R = ',
      'typed: r#R = ',
      'static Inner:  = @Inner',
      'Inner:  = @Inner',
      'static _one:  = @A/()',
      '_one:  = @A/()',
      'got: r#R = @A/new()/made',
      'given:  = @given',
      'made: r#S = r#R/()',
      'x:  = r#R/()',
      'y:  = r#S/()',
    ]);
  });

  it('that are enums have strings', () => {
    const { properties } = classOf(
      'from enum import Enum\nclass A(Enum):\n  X = "x"\n  Y = f"y{z}"',
    );
    expect(properties.filter((one) => one.static).map(({ name, text }) => [name, text])).toEqual([
      ['X', ['x']],
      [
        'Y',
        [
          'y',
          { code: 'z', origins: [{ root: { kind: 'global', name: 'z' }, path: [] }], table: [] },
        ],
      ],
    ]);
  });

  it('are abstract with an abstract method', () => {
    expect(
      classOf('import abc\nclass A:\n  @abc.abstractmethod\n  def f(self): ...').abstract,
    ).toBe(true);
    expect(classOf('class A:\n  def f(self): ...').abstract).toBe(false);
  });

  it('tell each base, generic ones without their arguments', () => {
    const text = 'from a import B, C\nimport d\nclass A(B[int], d.E, C, metaclass=M): pass';
    const facts = extract('app/a.py', text);
    expect(
      facts.heritages.map(
        ({ span, origins }) => `${cut(text, span)} <- ${printOrigins(facts, origins)}`,
      ),
    ).toEqual(['B[int] <- a#B', 'd.E <- d#*/E', 'C <- a#C']);
  });
});

describe('functions', () => {
  it.each([
    ['a return', 'from r import R\ndef f(): return R()', 'r#R/()'],
    ['several', 'from r import R, S\ndef f():\n  if x: return R\n  return S', 'r#R | r#S'],
    [
      'None and an instance',
      'from r import R\ndef f():\n  if x: return None\n  return R()',
      'r#R/()',
    ],
    ['none of an inner function', 'from r import R\ndef f():\n  def g(): return R', ''],
    ['a lambda', 'from r import R\nf = lambda: R', 'r#R'],
    ['a variable', 'from r import R\ndef f():\n  x = R()\n  return x', '@x'],
  ])('return: %s', (_, text, expected) => {
    expect(firstFunction(text).print('returns')).toBe(expected);
  });

  it.each([
    ['R', 'r#R'],
    ['"R"', 'r#R'],
    ['r.R', 'r#*/R'],
    ['R | None', 'r#R'],
    ['None | "R"', 'r#R'],
    ['Optional[R]', 'r#R'],
    ['"Optional[R]"', 'r#R'],
    ['t.Optional["R"]', 'r#R'],
    ['Union[R, S, None]', 'r#R | r#S'],
    ['Awaitable[R]', 'r#R'],
    ['Coroutine[Any, Any, R]', 'r#R'],
    ['Annotated[R, "why"]', 'r#R'],
    ['R[bytes]', 'r#R'],
    ['list[R]', ''],
    ['Iterator[R]', ''],
    ['None', ''],
    ['"no type"', ''],
    ['str', '~str'],
  ])('declare -> %s', (type, expected) => {
    const text = `import r\nimport typing as t\nfrom typing import *\nfrom typing import Annotated, Any, Awaitable, Coroutine, Iterator, Optional, Union\nfrom r import R, S\ndef f() -> ${type}: pass`;
    expect(firstFunction(text).print('returnType')).toBe(expected);
  });

  it.each([
    ['from g import g\ndef f(a, b): return g(a, b)', 'g#g'],
    ['from g import g\ndef f(a, b):\n  """Old name."""\n  return g(a, b)', 'g#g'],
    ['from g import g\ndef f(*a, **k): return g(*a, **k)', 'g#g'],
    ['from g import g\ndef f(a, *, b): return g(a, b=b)', 'g#g'],
    ['from g import g\nasync def f(a): return await g(a)', 'g#g'],
    ['from g import g\nf = lambda a: g(a)', 'g#g'],
    ['from g import g\ndef f(): return g()', 'g#g'],
    ['from g import g\ndef f(a, b): return g(b, a)', ''],
    ['from g import g\ndef f(a): return g(a, 1)', ''],
    ['from g import g\ndef f(a=1): return g(a)', ''],
    ['from g import g\ndef f(a):\n  log(a)\n  return g(a)', ''],
    ['from g import g\ndef f(a): g(a)', ''],
  ])('only delegate: %j', (text, expected) => {
    expect(firstFunction(text).print('delegatesTo')).toBe(expected);
  });

  it.each([
    ['def f(a, /, b, c=1, *d, e, g=2, **h): pass', 3],
    ['class A:\n  def f(self, a): pass', 1],
    ['class A:\n  @classmethod\n  def f(cls): pass', 0],
    ['class A:\n  @staticmethod\n  def f(a): pass', 1],
    ['f = lambda a, b=1: a', 1],
  ])('%j needs %d arguments', (text, expected) => {
    expect(firstFunction(text).fact.requiredParameters).toBe(expected);
  });

  it.each([
    ['f = lambda: x', true],
    ['def f():\n  """X."""\n  return x', true],
    ['async def f():\n  warn()\n  await g()\n  return x', true],
    ['def f():\n  if a: return b\n  return x', false],
    ['def f():\n  y = x\n  return y', false],
    ['def f():\n  raise x', false],
    ['@cache\ndef f(): return x', false],
  ])('%j is plain: %s', (text, expected) => {
    expect(firstFunction(text).fact.isPlain).toBe(expected);
  });

  it('are asynchronous, or generators by a yield of their own', () => {
    expect(firstFunction('async def f(): pass').fact.async).toBe(true);
    expect(firstFunction('def f(): yield 1').fact.generator).toBe(true);
    expect(firstFunction('def f():\n  def g(): yield 1').fact.generator).toBe(false);
  });
});

describe('names', () => {
  it('stand for all that is declared under them', () => {
    const text =
      'if x:\n  def f(): pass\nelse:\n  def f(a): pass\n@overload\ndef g(a): ...\ndef g(a, b): pass\nf()\ng()';
    const facts = extract('app/a.py', text);
    const callees = facts.calls.map(({ callee }) =>
      callee.map(({ root }) => (root.kind === 'declaration' ? root.declaration : -1)),
    );
    const functions = facts.declarations.flatMap((one, at) =>
      one.kind === 'function' ? [at] : [],
    );
    expect(callees).toEqual([functions.slice(0, 2), functions.slice(3)]);
  });

  it('that hold a class and then something else are that class under its export', () => {
    expect(classOf('class A: pass\nA = wrap(A)').exportedAs).toEqual(['A']);
    expect(classOf('def f():\n  class A: pass').exportedAs).toEqual([]);
  });

  it('hold strings and dictionaries that never change', () => {
    const facts = extract(
      'app/a.py',
      'A = "a"\nM = {"s": "b", x: 1}\nV = "v"\nV = "w"\nT: str = "t"',
    );
    const printed = facts.declarations.flatMap((one) =>
      one.kind === 'variable'
        ? [[one.name, one.text, one.properties.map(({ name, text }) => [name, text])]]
        : [],
    );
    expect(printed).toEqual([
      ['A', ['a'], []],
      ['M', null, [['s', ['b']]]],
      ['V', null, []],
      ['T', ['t'], []],
    ]);
  });

  it('have the statement that declares them alone, and their first value', () => {
    const text = 'a = 1\nb: int = 2\nc = d = 3\ne, f = 4, 5\ng: str';
    const variables = extract('app/a.py', text).declarations.flatMap((one) =>
      one.kind === 'variable'
        ? [[cut(text, one.statementSpan), cut(text, one.initialiserSpan)]]
        : [],
    );
    expect(variables).toEqual([
      ['a = 1', '1'],
      ['b: int = 2', '2'],
      ['-', '-'],
      ['-', '-'],
      ['-', '-'],
      ['-', '-'],
      ['g: str', '-'],
    ]);
  });

  it('know how they are declared and whether they change', () => {
    const text =
      'def f(a): pass\ntry: pass\nexcept E as b: pass\ntype C = int\nd = 1\nd += 1\ne = 1';
    const facts = extract('app/a.py', text);
    expect(
      facts.declarations.flatMap((one) =>
        one.kind === 'variable' ? [[one.name, one.declaredWith, one.reassigned]] : [],
      ),
    ).toEqual([
      ['b', 'catch', false],
      ['C', 'type', false],
      ['d', 'assignment', true],
      ['e', 'assignment', false],
      ['a', 'parameter', false],
    ]);
  });
});

describe('scopes', () => {
  it('are those of Python', () => {
    const text =
      'import a\nclass C:\n  b = 1\n  def m(self, p):\n    x = [i for i in p]\n    f = lambda q: q\ndef g[T](t: T): pass';
    const facts = extract('app/a.py', text);
    expect(
      facts.scopes.map(({ kind, qualifiedName, parent, names }) => [
        kind,
        qualifiedName,
        parent,
        names.join(' '),
      ]),
    ).toEqual([
      ['module', '', null, 'a C g'],
      ['class', 'C', 0, 'b m'],
      ['function', 'C.m', 1, 'self p x f'],
      ['block', 'C.m', 2, 'i'],
      ['function', 'C.m', 2, 'q'],
      ['block', '', 0, 'T'],
      ['function', 'g', 5, 't'],
    ]);
  });

  it('know which names nobody declares', () => {
    const text = 'print(a)\ndef f(b): return b + c\nclass D:\n  e = 1\n  def m(self): return e';
    expect(extract('app/a.py', text).globals).toEqual(['a', 'c', 'e', 'print']);
  });
});
