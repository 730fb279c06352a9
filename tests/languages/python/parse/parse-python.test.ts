import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../src/core/span.ts';
import type {
  ClassDef,
  Expr,
  PythonNode,
  Statement,
  StringConstant,
} from '../../../../src/languages/python/parse/nodes.ts';
import { parsePython } from '../../../../src/languages/python/parse/parse-python.ts';
import { visitorKeys } from '../../../../src/languages/python/parse/visitor-keys.ts';

/** The first statement of a text that must parse. */
function statement<Type extends Statement['type']>(
  text: string,
  type: Type,
): Extract<Statement, { type: Type }> {
  const { module, errors } = parsePython(text);
  expect(errors).toEqual([]);
  const first = module.body[0];
  if (first?.type !== type) throw new Error(`${first?.type} instead of ${type}`);
  return first as Extract<Statement, { type: Type }>;
}

function written(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}

describe('spans that edits need', () => {
  test('import: name and asname of each alias', () => {
    const text = 'import a . b as c, d  # note\n';
    const { names, is_lazy } = statement(text, 'Import');
    expect(names.map(({ name }) => name)).toEqual(['a.b', 'd']);
    expect(names.map(({ asname }) => asname)).toEqual(['c', null]);
    expect(names.map(({ nameSpan }) => written(text, nameSpan))).toEqual(['a . b', 'd']);
    expect(names.map(({ asnameSpan }) => written(text, asnameSpan))).toEqual(['c', null]);
    expect(is_lazy).toBe(0);
  });

  test('from import: module, parentheses and aliases between comments', () => {
    const text = 'from .. pkg.mod import (  # why\n    a,\n    b as c,  # note\n)\n';
    const node = statement(text, 'ImportFrom');
    expect([node.level, node.module]).toEqual([2, 'pkg.mod']);
    expect(written(text, node.moduleSpan)).toBe('.. pkg.mod');
    expect(written(text, node.parenthesesSpan)).toBe(text.slice(text.indexOf('('), -1));
    expect(node.names.map(({ range }) => text.slice(...range))).toEqual(['a', 'b as c']);
  });

  test.each([
    ['from . import a', null, 1, '.'],
    ['from ....a import b', 'a', 4, '....a'],
    ['from.import a', null, 1, '.'],
    ['from a.b \\\n  import c', 'a.b', 0, 'a.b'],
  ])('from import: %s', (text, module, level, span) => {
    const node = statement(text, 'ImportFrom');
    expect([node.module, node.level]).toEqual([module, level]);
    expect(written(text, node.moduleSpan)).toBe(span);
    expect(node.parenthesesSpan).toBeNull();
  });

  test('class: name, arguments, decorators and keywords', () => {
    const text = '@ a.b(1)\n@(c)\nclass Манаджер[T](Base, metaclass=M, **k):\n    pass\n';
    const node = statement(text, 'ClassDef');
    expect(node.name).toBe('Манаджер');
    expect(written(text, node.nameSpan)).toBe('Манаджер');
    expect(written(text, node.argumentsSpan)).toBe('(Base, metaclass=M, **k)');
    expect(node.decoratorSpans.map((span) => written(text, span))).toEqual(['@ a.b(1)', '@(c)']);
    expect(node.keywords.map(({ arg }) => arg)).toEqual(['metaclass', null]);
    expect(node.keywords.map(({ argSpan }) => written(text, argSpan))).toEqual(['metaclass', null]);
    expect(text.slice(node.range[0], node.range[0] + 5)).toBe('class');
    expect(statement('class A: pass', 'ClassDef').argumentsSpan).toBeNull();
  });

  test('function: name, parameters and what stands between the parentheses', () => {
    const text = 'async def f(a, /, b: int = 1, *args, c, **k) -> None: ...\n';
    const node = statement(text, 'AsyncFunctionDef');
    expect(written(text, node.nameSpan)).toBe('f');
    expect(text.slice(...node.args.range)).toBe('a, /, b: int = 1, *args, c, **k');
    expect(node.args.args.map(({ argSpan }) => written(text, argSpan))).toEqual(['b']);
    expect(statement('def f( ): ...', 'FunctionDef').args.range).toEqual([6, 6]);
  });

  test('call and attribute: names and parentheses', () => {
    const text = '(a.b) . c(1, k = 2)\n';
    const { value } = statement(text, 'Expr');
    if (value.type !== 'Call' || value.func.type !== 'Attribute') throw new Error(value.type);
    expect(written(text, value.argumentsSpan)).toBe('(1, k = 2)');
    expect(written(text, value.func.attrSpan)).toBe('c');
  });

  test('strings: prefix, quotes and content of each piece', () => {
    const text = 'x = (r"a\\b"  # c\n     """d\ne""" u\'\')\n';
    const { value } = statement(text, 'Assign');
    if (value.type !== 'Constant' || value.literal !== 'str') throw new Error(value.type);
    expect(value.value).toBe('a\\bd\ne');
    expect(value.pieces.map(({ prefix, quote }) => [prefix, quote])).toEqual([
      ['r', '"'],
      ['', '"""'],
      ['u', "'"],
    ]);
    expect(value.pieces.map(({ contentSpan }) => written(text, contentSpan))).toEqual([
      'a\\b',
      'd\ne',
      '',
    ]);
  });

  test('handlers, patterns and global names', () => {
    const handler = statement('try: pass\nexcept (A, B) as  e: pass', 'Try').handlers[0];
    expect(handler).toMatchObject({ name: 'e', nameSpan: { start: 28, end: 29 } });
    expect(statement('global a, b', 'Global').nameSpans).toEqual([
      { start: 7, end: 8 },
      { start: 10, end: 11 },
    ]);
    const text = 'match x:\n case P(1, k = [*r], j={"a": _, **m} as n): pass\n';
    const pattern = statement(text, 'Match').cases[0]?.pattern;
    if (pattern?.type !== 'MatchClass') throw new Error(pattern?.type);
    expect(pattern.kwd_attrs).toEqual(['k', 'j']);
    expect(pattern.kwd_attrSpans.map((span) => written(text, span))).toEqual(['k', 'j']);
    const [sequence, mapping] = pattern.kwd_patterns;
    expect(sequence).toMatchObject({ patterns: [{ type: 'MatchStar', name: 'r' }] });
    expect(mapping).toMatchObject({ type: 'MatchAs', name: 'n', pattern: { rest: 'm' } });
  });
});

describe('places', () => {
  test('are UTF-16 offsets, with lines from 1 and columns from 0', () => {
    const text = 's = "\u{1F600}"; é = 1\r\n\tif_ = 𝔘\n'.replace('\t', '');
    const { module } = parsePython(text);
    expect(module.body.map(({ range }) => text.slice(...range))).toEqual([
      's = "\u{1F600}"',
      'é = 1',
      'if_ = 𝔘',
    ]);
    expect(module.body[1]?.loc.start).toEqual({ line: 1, column: 10 });
    expect(module.body[2]?.loc).toMatchObject({
      start: { line: 2, column: 0 },
      end: { line: 2, column: 8 },
    });
  });

  test.each(['\n', '\r\n', '\r'])('hold with %j as line end, which strings read as \\n', (end) => {
    const text = ['if a:', '    """x', '    y"""', '', '    b', 'c', ''].join(end);
    const { body } = statement(text, 'If');
    expect(body.map(({ range }) => text.slice(...range))).toEqual([`"""x${end}    y"""`, 'b']);
    expect((body[0] as Expr).value).toMatchObject({ value: 'x\n    y' });
  });

  test('hold behind form feeds and continued lines', () => {
    const text = 'class A:\n    x = 1\n\f\n    y = \\\n  2\n\fdef f(): pass\n';
    const { module, errors } = parsePython(text);
    expect(errors).toEqual([]);
    expect((module.body[0] as ClassDef).body.map(({ range }) => text.slice(...range))).toEqual([
      'x = 1',
      'y = \\\n  2',
    ]);
    expect(text.slice(...(module.body[1]?.range ?? [0, 0]))).toBe('def f(): pass');
  });

  test('of comments hold everywhere, and a # in a string is none', () => {
    const text = '# a\nx = [  # b\n  "#",\n]\nif x:\n    # c\n    f"{x  # d\n}#"\n#e';
    const { comments, errors } = parsePython(text);
    expect(errors).toEqual([]);
    expect(comments.map(({ value }) => value)).toEqual([' a', ' b', ' c', ' d', 'e']);
    expect(comments.map(({ range }) => text.slice(...range))).toEqual(
      comments.map(({ value }) => `#${value}`),
    );
  });
});

describe('syntax of Python 3.14', () => {
  test('template strings (PEP 750)', () => {
    const { value } = statement('t"a{x !r:>{n}}" rt"{ y= }"', 'Expr');
    expect(value).toMatchObject({
      type: 'TemplateStr',
      values: [
        { type: 'Constant', value: 'a' },
        {
          type: 'Interpolation',
          value: { id: 'x' },
          str: 'x',
          conversion: 114,
          format_spec: { values: [{ value: '>' }, { type: 'FormattedValue' }] },
        },
        { type: 'Constant', value: ' y= ' },
        { type: 'Interpolation', value: { id: 'y' }, conversion: 114, format_spec: null },
      ],
    });
  });

  test('except without parentheses (PEP 758)', () => {
    const text = 'try: pass\nexcept A, b.C: pass\n';
    const exception = statement(text, 'Try').handlers[0]?.exception;
    expect(exception).toMatchObject({ type: 'Tuple', elts: [{ id: 'A' }, { attr: 'C' }] });
    expect(text.slice(...(exception?.range ?? [0, 0]))).toBe('A, b.C');
    expect(parsePython('try: pass\nexcept A, B as c: pass\n').errors).toHaveLength(1);
  });

  test('type parameters with defaults (PEP 695 and 696)', () => {
    expect(statement('type X[T: int = str, *Ts = *A, **P] = T', 'TypeAlias')).toMatchObject({
      name: { id: 'X' },
      type_params: [
        { type: 'TypeVar', name: 'T', bound: { id: 'int' }, default_value: { id: 'str' } },
        { type: 'TypeVarTuple', name: 'Ts', default_value: { type: 'Starred' } },
        { type: 'ParamSpec', name: 'P', default_value: null },
      ],
    });
  });

  test('strings in replacement fields with any quotes and braces (PEP 701)', () => {
    const { value } = statement(`f"{d["}"]}{'{'!r:{"}"}<5}"`, 'Expr');
    expect(value).toMatchObject({
      type: 'JoinedStr',
      values: [
        { value: { type: 'Subscript', slice: { value: '}' } } },
        {
          value: { value: '{' },
          format_spec: { values: [{ value: { value: '}' } }, { value: '<5' }] },
        },
      ],
    });
  });

  test('lazy imports of Python 3.15 (PEP 810)', () => {
    expect(statement('lazy import a', 'Import')).toMatchObject({ is_lazy: 1, range: [0, 13] });
    const text = 'lazy from .a import b';
    const node = statement(text, 'ImportFrom');
    expect(node).toMatchObject({ is_lazy: 1, module: 'a', level: 1 });
    expect(written(text, node.moduleSpan)).toBe('.a');
  });

  test('soft keywords are names elsewhere', () => {
    const text =
      'match = case = type = _ = lazy = 1\nmatch(case)\ntype(x)\nprint(match.case[type])\n';
    expect(parsePython(text).module.body.map(({ type }) => type)).toEqual([
      'Assign',
      'Expr',
      'Expr',
      'Expr',
    ]);
  });
});

describe('constants', () => {
  test.each([
    ['None', 'None', null],
    ['True', 'bool', true],
    ['...', 'Ellipsis', null],
    ['"..."', 'str', '...'],
    ['1_000', 'int', 1000],
    ['0x_FF', 'int', 255],
    ['123456789012345678901', 'int', 123456789012345678901n],
    ['1.', 'float', 1],
    ['1_0e-1', 'float', 1],
    ['2J', 'complex', 2],
    ["b'\\xff\\101'", 'bytes', '\u00ffA'],
    ["'\\x41\\u00e9\\U0001F600\\n\\d'", 'str', 'A\u00e9\u{1F600}\n\\d'],
    ["rb'\\x41'", 'bytes', '\\x41'],
  ])('%s', (text, literal, value) => {
    expect(statement(text, 'Expr').value).toMatchObject({ type: 'Constant', literal, value });
  });

  test('a named character is marked as not known', () => {
    const { value } = statement("'a\\N{BULLET}'", 'Expr');
    expect(value as StringConstant).toMatchObject({ exact: false, value: 'a\\N{BULLET}' });
  });

  test('names are normalised as Python does', () => {
    const { targets } = statement('ｗｉｄｔｈ = 1', 'Assign');
    expect(targets[0]).toMatchObject({ id: 'width', range: [0, 5] });
  });
});

describe('errors', () => {
  test.each([
    ['x = (1,\n     2\ny = 3\n', 4, "'(' was never closed"],
    ['x = [1)\n', 6, "closing parenthesis ')' does not match opening parenthesis '['"],
    ['x = 1)\n', 5, "unmatched ')'"],
    ["x = 'abc\n", 4, 'unterminated string literal'],
    ['x = 1\ny = """abc\n', 10, 'unterminated triple-quoted string literal'],
    ['if x:\n        a\n    b\n', 16, 'unindent does not match any outer indentation level'],
    ['if x:\n\ta\n        b\n', 9, 'inconsistent use of tabs and spaces in indentation'],
    ['x = 1\n  y = 2\n', 8, 'unexpected indent'],
    ['if x:\ny\n', 6, 'Expected indented block'],
    ['x = 08\n', 4, 'leading zeros in decimal integer literals are not permitted'],
    ['x = 1__0\n', 4, 'invalid decimal literal'],
    ['x = 1abc\n', 4, 'invalid decimal literal'],
    ['x = $\n', 4, 'invalid syntax'],
    ['x = a\u00A0+ b\n', 5, "invalid character '\u00A0' (U+00A0)"],
    ['try:\n    a\nb\n', 11, "expected 'except' or 'finally' block"],
    ['f"{a"\n', 4, 'unterminated string literal'],
    ["f'{}'\n", 2, "f-string: valid expression required before '}'"],
    ["f'a}'\n", 3, "f-string: single '}' is not allowed"],
    ['from a import b,\n', 15, 'trailing comma not allowed without surrounding parentheses'],
    ['f(a for a in b, c)\n', 1, 'Generator expression must be parenthesized'],
    ['print "a"\n', 6, 'invalid syntax'],
    ['x = 1; if x: pass\n', 7, 'invalid syntax'],
    ['x = y := 1\n', 4, 'invalid syntax'],
    ['for f() in x: pass\n', 4, 'cannot assign to this expression'],
    ['f(yield)\n', 2, 'invalid syntax'],
    ["x = b'é'\n", 6, 'bytes can only contain ASCII literal characters'],
    ["x = '\\x4'\n", 5, 'truncated or illegal \\x escape'],
    ["x = '\\N{a+}'\n", 5, 'malformed \\N character escape'],
    ["x = '\\N{a'\n", 5, 'malformed \\N character escape'],
    ['def f(/): pass\n', 6, 'at least one argument must precede /'],
    ['del (a, *b)\n', 8, 'cannot delete starred'],
    ['match x:\n case *a: pass\n', 15, 'invalid syntax'],
    ['\\\n  x = 1\n', 4, 'unexpected indent'],
    ["x = b'' ''\n", 4, 'cannot mix bytes and nonbytes literals'],
    ['a\nb\0\n', 3, 'source code cannot contain null bytes'],
    ['def f(x):\n    return x +\n\nx = (\n', 24, 'Unexpected token in expression'],
  ])('%j', (text, offset, message) => {
    const { errors, module } = parsePython(text);
    expect(errors.map((error) => [error.range[0], error.message])).toEqual([[offset, message]]);
    expect(module.body).toEqual([]);
  });

  test('keep the comments before them', () => {
    expect(parsePython('# a\nx = (  # b\n').comments.map(({ value }) => value)).toEqual([
      ' a',
      ' b',
    ]);
  });
});

describe('visitor keys', () => {
  test('name exactly the fields that hold nodes', () => {
    const snippets = readFileSync(new URL('snippets.txt', import.meta.url), 'utf8').split(
      '\n---\n',
    );
    const seen = new Map<string, Set<string>>();
    for (const snippet of [...snippets, 't"{x}"', 'def f[**P, *T](): ...']) {
      const { module } = parsePython(snippet);
      visit(module, (node) => {
        const fields = seen.get(node.type) ?? new Set();
        seen.set(node.type, fields);
        for (const [field, value] of Object.entries(node)) if (holdsNodes(value)) fields.add(field);
      });
    }
    for (const [type, keys] of Object.entries(visitorKeys)) {
      expect([type, [...(seen.get(type) ?? [])].sort()]).toEqual([type, [...keys].sort()]);
    }
  });

  test('lead to children within their parents', () => {
    const text = readFileSync(new URL('dump_ast.py', import.meta.url), 'utf8');
    const outside: string[] = [];
    visit(parsePython(text).module, (node) => {
      for (const key of visitorKeys[node.type]) {
        for (const item of [(node as unknown as Record<string, unknown>)[key]].flat()) {
          if (!isNode(item) || key === 'decorator_list') continue;
          if (item.range[0] < node.range[0] || item.range[1] > node.range[1]) {
            outside.push(`${node.type}.${key}`);
          }
        }
      }
    });
    expect(outside).toEqual([]);
  });
});

describe('never throws, never hangs', { timeout: 60_000 }, () => {
  const source = readFileSync(new URL('dump_ast.py', import.meta.url), 'utf8');

  test('on slices of a file', () => {
    fc.assert(
      fc.property(fc.nat(source.length), fc.nat(400), (start, length) => {
        const { errors, module } = parsePython(source.slice(start, start + length));
        expect(errors.length === 0 || module.body.length === 0).toBe(true);
      }),
    );
  });

  test('on any text', () => {
    const pieces = fc.constantFrom(
      ...['f"', "'", '"""', '{', '}', '(', ')', '[', ']', ':', ',', '\n', '\r', '\f', '\t', '    '],
      ...[
        '\\',
        '#',
        '!',
        '=',
        ':=',
        '*',
        'x',
        '1',
        '.',
        'é',
        '😀',
        '\ud800',
        '\0',
        'match',
        'case',
      ],
      ...['if', 'else', 'for', 'in', 'async', 'def', 'class', 'import', 'from', 'lambda', 'yield'],
      ...['except', 'try', 'del', 'with', '@', ';', 'not', 'await', 'type', 'N{', 'rb', '->'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), (items, spaced) => {
        const text = items.join(spaced ? ' ' : '');
        const { errors } = parsePython(text);
        for (const { range } of errors) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          expect(range[0]).toBeLessThanOrEqual(range[1]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['a megabyte of comments', '# a comment line\n'.repeat(60_000), 0],
    ['many replacement fields', `f"${'{a=}'.repeat(20_000)}"`, 0],
    ['many short statements', 'a,;'.repeat(20_000), 0],
    ['many handlers', `try: pass\n${'except A, B: pass\n'.repeat(5_000)}`, 0],
    ['a long string', `x = """${'line\n'.repeat(100_000)}"""`, 0],
    ['10,000 nested parentheses', '('.repeat(10_000) + ')'.repeat(10_000), 1],
    ['10,000 nested fields', 'f"{'.repeat(10_000), 1],
    ['100,000 additions', `1${' + 1'.repeat(100_000)}`, 1],
    ['an open triple quote', `"""${'a\n'.repeat(200_000)}`, 1],
  ])('on %s', (_, text, errors) => {
    expect(parsePython(text).errors).toHaveLength(errors);
  });
});

function visit(node: PythonNode, see: (node: PythonNode) => void): void {
  see(node);
  for (const key of visitorKeys[node.type]) {
    for (const item of [(node as unknown as Record<string, unknown>)[key]].flat()) {
      if (isNode(item)) visit(item, see);
    }
  }
}

function isNode(value: unknown): value is PythonNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

function holdsNodes(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isNode) : isNode(value);
}
