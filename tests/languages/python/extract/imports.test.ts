import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/languages/python/index.ts';
import { cut, printImports, printOrigins } from '../../ecmascript/extract/printed-facts.ts';

describe('every form of import', () => {
  it.each([
    ['import a', ['import a { * as a }']],
    ['import a.b', ['import a.b { * as a }']],
    ['import a.b as c', ['import a.b { * as c }']],
    ['import a, b.c as d', ['import a { * as a }', 'import b.c { * as d }']],
    ['from a import b', ['from-import a { b as b }']],
    ['from a import b as c, d', ['from-import a { b as c, d as d }']],
    ['from . import b', ['from-import . { b as b }']],
    ['from .a import b', ['from-import .a { b as b }']],
    ['from ... a.b import c', ['from-import ...a.b { c as c }']],
    ['from a import *', ['from-import a { * as * }']],
    ['from a import (\n  b, # why\n  c,\n)', ['from-import a { b as b, c as c }']],
    ['from a \\\n  import b', ['from-import a { b as b }']],
    ['def f():\n  import a', ['import a { * as a }']],
    [
      'import importlib\nimportlib.import_module("a.b")',
      ['import importlib { * as importlib (v) }', 'dynamic-import a.b {  }'],
    ],
    [
      'from importlib import import_module as load\nm = load("a")\nm.X',
      ['from-import importlib { import_module as load (v) }', 'dynamic-import a { * as m (v) }'],
    ],
    [
      'import importlib\nX = importlib.import_module("a").X',
      ['import importlib { * as importlib (v) }', 'dynamic-import a { X as X }'],
    ],
    [
      'import importlib\nimportlib.import_module(".a", __package__)',
      ['import importlib { * as importlib (v) }', 'dynamic-import .a {  }'],
    ],
    ['m = __import__("a")', ['dynamic-import a {  }']],
    [
      'from unittest import mock\nmock.patch("a.b.C")',
      ['from-import unittest { mock as mock (v) }', 'mock a.b.C {  }'],
    ],
    [
      'from unittest.mock import patch\n@patch("a.b.C")\ndef f(c): pass',
      ['from-import unittest.mock { patch as patch (v) }', 'mock a.b.C {  }'],
    ],
    [
      'import unittest.mock\nunittest.mock.patch("a.b")',
      ['import unittest.mock { * as unittest (v) }', 'mock a.b {  }'],
    ],
    [
      'from mock import patch as p\nwith p("a.b", new=1): pass',
      ['from-import mock { patch as p (v) }', 'mock a.b {  }'],
    ],
    [
      'from unittest.mock import patch\npatch(target="a.b")',
      ['from-import unittest.mock { patch as patch (v) }', 'mock a.b {  }'],
    ],
    [
      'from unittest.mock import patch\npatch.dict("a.b.c", {})',
      ['from-import unittest.mock { patch as patch (v) }', 'mock a.b.c {  }'],
    ],
    [
      'from unittest.mock import patch\npatch.multiple("a.b", c=1)',
      ['from-import unittest.mock { patch as patch (v) }', 'mock a.b {  }'],
    ],
    ['def test(monkeypatch): monkeypatch.setattr("a.b.c", 1)', ['mock a.b.c {  }']],
    ['def test(mocker): mocker.patch("a.b.c")', ['mock a.b.c {  }']],
    ['def test(session_mocker): session_mocker.patch("a.b.c")', ['mock a.b.c {  }']],
  ])('%s', (text, expected) => {
    const facts = extract('app/a.py', text);
    expect(facts.parseError).toBeNull();
    expect(printImports(facts)).toEqual(expected);
  });

  it.each([
    ['a computed module', 'import importlib\nimportlib.import_module(name)', 1],
    [
      'a module relative to another package',
      'import importlib\nimportlib.import_module(".a", "b")',
      1,
    ],
    ['another import_module', 'def import_module(x): pass\nimport_module("a")', 0],
    ['a patched object', 'from unittest.mock import patch\npatch.object(a, "b")', 1],
    ['a patch of something else', 'def patch(x): pass\npatch("a.b")', 0],
    ['a patch of a name without a module', 'from unittest.mock import patch\npatch("open")', 1],
    ['a monkeypatch of an object', 'def test(monkeypatch): monkeypatch.setattr(a, "b.c", 1)', 0],
    ['a monkeypatch that is no fixture', 'monkeypatch = f()\nmonkeypatch.setattr("a.b", 1)', 0],
    ['a string that looks like one', 'a = "import x"', 0],
  ])('%s is none', (_, text, others) => {
    expect(printImports(extract('app/a.py', text))).toHaveLength(others);
  });

  it('keeps every span', () => {
    const text = 'from .. a import (b as c, # x\n  d)\nimport e.f as g, h';
    const [from, renamed, plain] = extract('app/a.py', text).imports;
    expect(cut(text, from?.specifierSpan)).toBe('.. a');
    expect(cut(text, from?.namedSpan)).toBe('(b as c, # x\n  d)');
    expect(from?.bindings.map(({ span }) => cut(text, span))).toEqual(['b as c', 'd']);
    expect(from?.bindings.map(({ importedSpan }) => cut(text, importedSpan))).toEqual(['b', 'd']);
    expect(from?.bindings.map(({ localSpan }) => cut(text, localSpan))).toEqual(['c', 'd']);
    expect([renamed, plain].map((one) => cut(text, one?.specifierSpan))).toEqual(['e.f', 'h']);
    expect([from, renamed, plain].map((one) => one?.isStatement)).toEqual([true, false, false]);
    expect(cut(text, renamed?.span)).toBe('import e.f as g, h');
  });

  it('has the string of a mock and of a dynamic import with its quotes', () => {
    const text = `from unittest.mock import patch\nimport importlib\npatch("a.b")\nx = importlib.import_module('c')\nf(importlib.import_module('d'))`;
    const [, , ...imports] = extract('app/a.py', text).imports;
    expect(imports.map(({ specifierSpan }) => cut(text, specifierSpan))).toEqual([
      '"a.b"',
      "'c'",
      "'d'",
    ]);
    expect(imports.map(({ isStatement }) => isStatement)).toEqual([false, true, false]);
  });

  it.each([
    ['from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  import a', true],
    ['import typing as t\nif t.TYPE_CHECKING:\n  from b import a', true],
    ['from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  pass\nelse:\n  import a', false],
    ['from typing import TYPE_CHECKING\nif not TYPE_CHECKING:\n  import a', false],
    ['TYPE_CHECKING = False\nif TYPE_CHECKING:\n  import a', false],
  ])('%j is for types only: %s', (text, expected) => {
    const found = extract('app/a.py', text).imports.at(-1);
    expect(found?.typeOnly).toBe(expected);
    expect(found?.bindings.map(({ typeOnly }) => typeOnly)).toEqual([expected]);
  });
});

describe('the uses of an import', () => {
  const uses = (text: string, at = 0) => {
    const [binding] = extract('app/a.py', text).imports[at]?.bindings ?? [];
    return binding?.references.map(
      ({ span, role, members }) =>
        `${role} ${cut(text, span)}${members.map(({ name }) => `>${name}`).join('')}`,
    );
  };

  it('are values, types and exports, and not the shadowed ones', () => {
    const text = [
      'from m import A',
      '__all__ = ["A", "B"]',
      'x: A = A()',
      'def f(a: "A", b: "list[A] | None") -> A: pass',
      'def g(A): A',
      'class B(A): pass',
    ].join('\n');
    expect(uses(text)).toEqual([
      'export A',
      'type A',
      'value A',
      'type A',
      'type A',
      'type A',
      'value A',
    ]);
  });

  it('leave out strings that are no types', () => {
    expect(uses('from m import A\nx: Literal["A"] = "A"\ny: "not a type"')).toEqual([]);
  });

  it('have the members that are read', () => {
    expect(uses('import m\nm.a.b()\nm["c"]\nm.d = m')).toEqual([
      'value m>a>b',
      'value m',
      'value m>d',
      'value m',
    ]);
  });

  it('go through the whole name of a dotted import', () => {
    const text = 'import a.b\nimport a.c\nimport a\na.b.X()\na.c.Y\na.d\na';
    expect(uses(text, 0)).toEqual(['value a.b>X', 'value a', 'value a']);
    expect(uses(text, 1)).toEqual(['value a.c>Y', 'value a', 'value a']);
    expect(uses(text, 2)).toEqual(['value a>b>X', 'value a>c>Y', 'value a>d', 'value a']);
  });

  it('are in global statements, f-strings and deletions, too', () => {
    expect(uses('from m import A\ndef f():\n  global A\n  print(f"{A}")\ndel A')).toEqual([
      'value A',
      'value A',
      'value A',
    ]);
  });

  it('notice what else the name is given', () => {
    const reassigned = (text: string) =>
      extract('app/a.py', text).imports[0]?.bindings[0]?.reassigned;
    expect(reassigned('try:\n  import a\nexcept ImportError:\n  a = None')).toBe(true);
    expect(reassigned('try:\n  import a\nexcept ImportError:\n  from b import a')).toBe(false);
    expect(reassigned('import a\ndef f(): a = 1')).toBe(false);
  });
});

describe('every name of a module can be imported', () => {
  it.each([
    ['class A: pass', ['A = @A']],
    ['def f(): pass', ['f = @f']],
    ['a = 1\nb: int', ['a = @a', 'b = @b']],
    ['a, (b, *c) = x', ['a = @a', 'b = @b', 'c = @c']],
    ['from m import A as B', ['B = m#A']],
    ['import m.n', ['m = m#*']],
    ['from m import *', ['* = m#*']],
    ['from .m import a\n__all__ = ["a"]', ['a = .m#a', '__all__ = @__all__']],
    ['if x:\n  from a import R\nelse:\n  from b import R', ['R = a#R | b#R']],
    ['def f():\n  global a\n  a = 1', ['a = @a', 'f = @f']],
    ['def f():\n  inner = 1', ['f = @f']],
    ['for i in x: pass\nwith y as z: pass', ['i = @i', 'z = @z']],
    ['[i for i in x]\nlambda j: j', []],
    ['[a := i for i in x]', ['a = @a']],
  ])('%s', (text, expected) => {
    const facts = extract('app/a.py', text);
    expect(
      facts.exports.map(({ name, origins }) => `${name} = ${printOrigins(facts, origins)}`),
    ).toEqual(expected);
  });
});
