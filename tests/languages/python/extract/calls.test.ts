import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/languages/python/index.ts';
import { cut, printCalls, printOrigins } from '../../ecmascript/extract/printed-facts.ts';

function calls(text: string): string[] {
  const facts = extract('app/a.py', text);
  expect(facts.parseError).toBeNull();
  return printCalls(facts, text);
}

describe('the callee of a call is known by its binding', () => {
  it.each([
    ['a module', 'import redis\nredis.Redis()', 'call redis.Redis <- redis#*/Redis'],
    ['a renamed module', 'import redis as r\nr.Redis()', 'call r.Redis <- redis#*/Redis'],
    [
      'a submodule by its whole name',
      'import redis.asyncio\nredis.asyncio.Redis()',
      'call redis.asyncio.Redis <- redis#*/asyncio/Redis',
    ],
    [
      'a renamed submodule',
      'import redis.asyncio as aioredis\naioredis.Redis()',
      'call aioredis.Redis <- redis.asyncio#*/Redis',
    ],
    ['a name', 'from redis import Redis\nRedis()', 'call Redis <- redis#Redis'],
    ['a renamed name', 'from redis import Redis as R\nR()', 'call R <- redis#Redis'],
    [
      'a submodule as a name',
      'from redis import asyncio as aio\naio.Redis()',
      'call aio.Redis <- redis#asyncio/Redis',
    ],
    ['a relative import', 'from ..db import pool\npool()', 'call pool <- ..db#pool'],
    ['a relative module', 'from . import db\ndb.Pool()', 'call db.Pool <- .#db/Pool'],
    ['a star import', 'from redis import *\nRedis()', 'call Redis <- redis#Redis'],
    [
      'two star imports, the later first',
      'from a import *\nfrom b import *\nRedis()',
      'call Redis <- b#Redis | a#Redis',
    ],
    [
      'a class method',
      'from redis import Redis\nRedis.from_url(u)',
      'call Redis.from_url <- redis#Redis/from_url',
    ],
    [
      'an import in a function',
      'def f():\n  import redis\n  redis.Redis()',
      'call redis.Redis <- redis#*/Redis',
    ],
    [
      'a fallback',
      'try:\n  from a import R\nexcept ImportError:\n  from b import R\nR()',
      'call R <- a#R | b#R',
    ],
    [
      'a class as fallback',
      'try:\n  from a import R\nexcept ImportError:\n  class R: pass\nR()',
      'call R <- a#R | @R',
    ],
    ['a choice of two', 'from a import A, B\n(A if x else B)()', 'call A if x else B <- a#A | a#B'],
    ['a default', 'from a import A, B\n(A or B)()', 'call A or B <- a#A | a#B'],
    ['an alias', 'import redis\nR = redis.Redis\nR()', 'call R <- @R'],
    [
      'a chained call',
      'from a import make\nmake().connect()',
      'call make().connect <- a#make/()/connect',
    ],
    ['a class of the file', 'class A: pass\nA()', 'call A <- @A'],
    ['a nested class', 'class A:\n  class B: pass\nA.B()', 'call A.B <- @A/B'],
    [
      'cls in a class method',
      'class A:\n  @classmethod\n  def make(cls): return cls()',
      'call cls <- @A',
    ],
    ['cls in __new__', 'class A:\n  def __new__(cls): cls.make()', 'call cls.make <- @A/make'],
    [
      'a method of self',
      'class A:\n  def go(self): self.r.get()',
      'call self.r.get <- @A/new()/r/get',
    ],
    [
      'self in a function inside a method',
      'class A:\n  def go(self):\n    def f(): self.r()\n',
      'call self.r <- @A/new()/r',
    ],
    ['self by another name', 'class A:\n  def go(this): this.r()', 'call this.r <- @A/new()/r'],
    [
      'self under a condition',
      'class A:\n  if x:\n    def go(self): self.r()',
      'call self.r <- @A/new()/r',
    ],
    [
      'the class of self',
      'class A:\n  def go(self): self.__class__()',
      'call self.__class__ <- @A',
    ],
    ['the type of self', 'class A:\n  def go(self): type(self)()', 'call type(self) <- @A'],
    [
      'getattr with a literal',
      'import redis\ngetattr(redis, "Redis")()',
      'call getattr(redis, "Redis") <- redis#*/Redis',
    ],
    [
      'getattr with a default',
      'import redis\nfrom a import B\ngetattr(redis, "Redis", B)()',
      'call getattr(redis, "Redis", B) <- redis#*/Redis | a#B',
    ],
    [
      'import_module in place',
      'import importlib\nimportlib.import_module("redis").Redis()',
      'call importlib.import_module("redis").Redis <- redis#*/Redis',
    ],
    [
      'import_module by name',
      'from importlib import import_module as load\nload("a.b").C()',
      'call load("a.b").C <- a.b#*/C',
    ],
    [
      '__import__',
      '__import__("redis").Redis()',
      'call __import__("redis").Redis <- redis#*/Redis',
    ],
    [
      '__import__ of a submodule',
      '__import__("redis.asyncio").asyncio.Redis()',
      'call __import__("redis.asyncio").asyncio.Redis <- redis#*/asyncio/Redis',
    ],
    [
      'cast',
      'from typing import cast\nfrom a import B\ncast("X", B)()',
      'call cast("X", B) <- a#B',
    ],
    ['a generic alias', 'from redis import Redis\nRedis[str]()', 'call Redis[str] <- redis#Redis'],
    [
      'partial without arguments',
      'from functools import partial\nfrom redis import Redis\npartial(Redis)()',
      'call partial(Redis) <- redis#Redis',
    ],
    ['a decorator', 'from a import deco\n@deco(1)\ndef f(): pass', 'call deco <- a#deco'],
    ['a default value', 'from a import B\ndef f(x=B()): pass', 'call B <- a#B'],
    [
      'an awaited call',
      'from a import b\nasync def f():\n  (await b()).c()',
      'call (await b()).c <- a#b/()/c',
    ],
    ['a lambda', 'from a import B\nf = lambda: B()', 'call B <- a#B'],
    ['a builtin', 'len(x)', 'call len <- ~len'],
    ['a builtin beside a star import', 'from a import *\nlen(x)', 'call len <- ~len'],
    ['a call in an f-string', 'from a import B\nx = f"{B().get()}"', 'call B <- a#B'],
    ['a walrus', 'from a import B\nif (b := B()):\n  b.go()', 'call b.go <- @b/go'],
    ['an outer name in a class body', 'from a import B\nclass C:\n  b = B()', 'call B <- a#B'],
    [
      'the outer name in a method where the class has the same',
      'from a import B\nclass C:\n  B = 1\n  def go(self): B()',
      'call B <- a#B',
    ],
    [
      'the own name in a class body',
      'from a import B\nclass C:\n  B = B\n  x = B()',
      'call B <- @B',
    ],
    [
      'the outer name in a comprehension of a class body',
      'from a import B\nclass C:\n  B = 1\n  x = [B() for _ in y]',
      'call B <- a#B',
    ],
    [
      'the class name in the first iterable of a comprehension',
      'from a import B\nclass C:\n  B = 1\n  x = [_ for _ in B()]',
      'call B <- @B',
    ],
    ['a global statement', 'from a import B\ndef f():\n  global B\n  B()', 'call B <- a#B'],
  ])('%s', (_, text, expected) => {
    expect(calls(text)).toContain(expected);
  });

  it.each([
    ['a parameter', 'from redis import Redis\ndef f(Redis): Redis()', ['call Redis <- @Redis']],
    [
      'a local class',
      'from redis import Redis\ndef f():\n  class Redis: pass\n  Redis()',
      ['call Redis <- @Redis'],
    ],
    [
      'a variable of a comprehension',
      'from redis import Redis\n[Redis() for Redis in x]',
      ['call Redis <- @Redis'],
    ],
    [
      'a name that is bound later in the function',
      'from redis import Redis\ndef f():\n  Redis()\n  Redis = 1',
      ['call Redis <- @Redis'],
    ],
    [
      'a capture of match',
      'from redis import Redis\ndef f(x):\n  match x:\n    case Redis: Redis()',
      ['call Redis <- @Redis'],
    ],
    [
      'an exception',
      'from redis import Redis\ndef f():\n  try: pass\n  except E as Redis: Redis()',
      ['call Redis <- @Redis'],
    ],
    ['a type parameter', 'from redis import R\ndef f[R](x): R()', ['call R <- @R']],
    ['what cannot be told', 'a[b]()', []],
    ['super', 'class A(B):\n  def f(self): super().f()', ['call super <- ~super']],
    ['a comment', '# Redis()', []],
    ['a string', '"Redis()"', []],
    [
      'a partial that is given arguments',
      'from functools import partial\nfrom r import R\npartial(R, 1)()',
      ['call partial(R, 1) <- functools#partial/()', 'call partial <- functools#partial'],
    ],
    ['an item of a mapping', 'from a import b\nb["c"]()', []],
    ['an item of a local mapping', 'import a\nb = {"c": a.C}\nb["c"]()', []],
    [
      'self of a static method',
      'class A:\n  @staticmethod\n  def f(self): self()',
      ['call self <- @self'],
    ],
    ['self of a plain function', 'def f(self): self()', ['call self <- @self']],
    [
      'an import of a local package',
      'import importlib\nimportlib.import_module(name).A()',
      [
        'call importlib.import_module(name).A <- importlib#*/import_module/()/A',
        'call importlib.import_module <- importlib#*/import_module',
      ],
    ],
  ])('%s is not taken for the import', (_, text, expected) => {
    expect(calls(text)).toEqual(expected);
  });
});

describe('variables hold what is assigned to them', () => {
  it.each([
    ['an alias', 'from a import A\nB = A', 'B', 'a#A'],
    ['an instance', 'from a import A\nB = A()', 'B', 'a#A/()'],
    ['two assignments', 'from a import A, C\nB = A\nB = C', 'B', 'a#A | a#C'],
    [
      'None, then an instance',
      'from a import A\nB = None\ndef f():\n  global B\n  B = A()',
      'B',
      'a#A/()',
    ],
    ['a fallback of an import', 'try:\n  import B\nexcept ImportError:\n  B = None', 'B', 'B#*'],
    ['unpacking', 'from a import A, C\nB, D = A(), C()', 'D', 'a#C/()'],
    ['unpacking what cannot be told', 'from a import A\nB, D = A()', 'B', ''],
    ['unpacking with a star', 'from a import A, C\nB, *D = A(), C()', 'B', ''],
    ['a chain', 'from a import A\nB = C = A()', 'B', 'a#A/()'],
    ['a parameter default', 'from a import A\ndef f(B=A): pass', 'B', 'a#A'],
    ['a keyword-only default', 'from a import A\ndef f(*, x, B=A): pass', 'B', 'a#A'],
    ['with', 'from a import A\nwith A() as B: pass', 'B', 'a#A/()'],
    ['a walrus in a comprehension', 'from a import A\n[B := A() for _ in x]', 'B', 'a#A/()'],
    ['an annotated name', 'from a import A\nB: A = A()', 'B', 'a#A/()'],
    [
      'nonlocal',
      'from a import A\ndef f():\n  B = 1\n  def g():\n    nonlocal B\n    B = A()',
      'B',
      'a#A/()',
    ],
    ['an awaited result', 'from a import a\nasync def f():\n  B = await a()', 'B', 'a#a/()'],
    ['asyncio.run', 'import asyncio\nfrom a import a\nB = asyncio.run(a())', 'B', 'a#a/()'],
    [
      'an instance from __new__',
      'class A:\n  def __new__(cls):\n    B = super().__new__(cls)',
      'B',
      '@A/new()',
    ],
    ['a lambda', 'B = lambda: 1', 'B', '@anonymous'],
    ['a loop', 'for B in x: pass', 'B', ''],
    ['something added to', 'from a import A\nB = A\nB += 1', 'B', 'a#A'],
  ])('%s', (_, text, name, expected) => {
    const facts = extract('app/a.py', text);
    const variable = facts.declarations.find(
      (declaration) => declaration.kind === 'variable' && declaration.name === name,
    );
    expect(variable?.kind === 'variable' && printOrigins(facts, variable.origins)).toBe(expected);
  });
});

describe('what is known of a call', () => {
  it('names the variable that it initialises, through await and with a type', () => {
    const text =
      'from a import a\nb = a()\nc: A = a()\nself.d = a()\ne = f = a()\nclass G:\n  h = a()';
    const facts = extract('app/a.py', text);
    expect(
      facts.calls.map(({ assignedTo }) =>
        assignedTo === null ? null : facts.declarations[assignedTo]?.name,
      ),
    ).toEqual(['b', 'c', null, null, null]);
  });

  it('knows the module variable behind a global statement', () => {
    const facts = extract('app/a.py', 'from a import A\nx = None\ndef f():\n  global x\n  x = A()');
    expect(facts.declarations[facts.calls[0]?.assignedTo ?? -1]).toMatchObject({
      name: 'x',
      scope: 0,
    });
  });

  it('tells what is awaited, and what nothing uses', () => {
    const facts = extract(
      'app/a.py',
      'from a import a\nasync def f():\n  await a()\n  a()\n  x = a()',
    );
    expect(facts.calls.map(({ awaited, valueUnused }) => [awaited, valueUnused])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it('keeps arguments as code without layout, with keywords, text, properties and parentheses', () => {
    const text = [
      'from f import f',
      'f((  # one',
      '  1), f"user:{ id }:x", "a" + b, db = 2, *rest, opts={"type": "go"}, **more)',
    ].join('\n');
    const [call] = extract('app/a.py', text).calls;
    expect(call?.arguments.map(({ code }) => code)).toEqual([
      '(1)',
      'f"user:{ id }:x"',
      '"a"+b',
      'db=2',
      '*rest',
      'opts={"type":"go"}',
      '**more',
    ]);
    expect(call?.arguments.map(({ keyword }) => keyword)).toEqual([
      null,
      null,
      null,
      'db',
      null,
      'opts',
      null,
    ]);
    expect(call?.arguments.map(({ spread }) => spread)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(call?.arguments.map(({ text: value }) => value)).toMatchObject([
      null,
      ['user:', { code: 'id' }, ':x'],
      ['a', { code: 'b' }],
      null,
      null,
      null,
      null,
    ]);
    expect(call?.arguments[5]?.properties.map(({ name, text: value }) => [name, value])).toEqual([
      ['type', ['go']],
    ]);
    expect(cut(text, call?.arguments[0]?.span)).toBe('(  # one\n  1)');
  });

  it('gives a lone generator the text inside the parentheses', () => {
    const text = 'from f import f\nf(x for x in y)';
    const [argument] = extract('app/a.py', text).calls[0]?.arguments ?? [];
    expect(cut(text, argument?.span)).toBe('x for x in y');
  });

  it.each([
    ['"user:%s:%d" % (id, n)', ['user:', { code: 'id' }, ':', { code: 'n' }]],
    ['"user:%s" % id', ['user:', { code: 'id' }]],
    ['"%(id)s:%%" % values', [{ code: 'id' }, ':%']],
    ['"user:%s:%s" % pair', null],
    ['"user:{}:{}".format(id, n)', ['user:', { code: 'id' }, ':', { code: 'n' }]],
    ['"{1}:{0}".format(a, b)', [{ code: 'b' }, ':', { code: 'a' }]],
    ['"{{{id}}}".format(id=x)', ['{', { code: 'x' }, '}']],
    ['f"a{b!r:>{w}}c" "d"', ['a', { code: 'b' }, 'cd']],
    ['"a" "b"', ['ab']],
    ['"a\\tb"', ['a\tb']],
    ['":".join(["user", id, "x"])', ['user:', { code: 'id' }, ':x']],
    ['":".join((id, f"{n}-x"))', [{ code: 'id' }, ':', { code: 'n' }, '-x']],
    ['":".join([*ids])', null],
    ['sep.join(["a"])', null],
    ['":".join(ids)', null],
    ['id + n', [{ code: 'id' }, { code: 'n' }]],
    ['1 + n', null],
    ['b"a"', null],
    ['name', null],
  ])('reads %s', (code, expected) => {
    const [call] = extract('app/a.py', `from f import f\nf(${code})`).calls;
    expect([call?.arguments[0]?.text]).toMatchObject([expected]);
  });

  it('says in which class and function it stands', () => {
    const text =
      'from a import A\nclass S:\n  f = A()\n  def start(self):\n    g = [lambda: A() for _ in x]\n    def h(): A()';
    const facts = extract('app/a.py', text);
    expect(facts.calls.map(({ scope }) => facts.scopes[scope]?.qualifiedName)).toEqual([
      'S',
      'S.start',
      'S.start.h',
    ]);
  });
});
