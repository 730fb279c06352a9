import { describe, expect, it } from 'vitest';
import { normalisedCode } from '../../../../src/core/normalised-code.ts';
import { extract } from '../../../../src/languages/python/index.ts';
import { cut } from '../../ecmascript/extract/printed-facts.ts';

describe('a file that does not parse', () => {
  it('has an error with its place and no facts', () => {
    const facts = extract('app/a.py', 'import redis\na = = 1\n');
    expect(facts.parseError).toEqual({ message: expect.any(String) as string, offset: 17 });
    expect(facts.imports).toEqual([]);
  });

  it('is none where Python takes it', () => {
    expect(extract('app/a.py', '').parseError).toBeNull();
    expect(extract('app/a.pyi', 'def f() -> int: ...\r\n\f\r\nx: int\r\n').parseError).toBeNull();
  });

  it('may be too deep to read', () => {
    const deep = `x = ${'('.repeat(150)}1${')'.repeat(150)}`;
    expect(() => extract('app/a.py', deep)).not.toThrow();
    expect(() => extract('app/a.py', `x = ${'a.'.repeat(20_000)}b`)).not.toThrow();
  });
});

describe('the place for a first import', () => {
  it.each([
    ['', ''],
    ['code()', ''],
    ['# Licence\nimport a', ''],
    ['"""Doc."""\nimport a', '"""Doc."""'],
    ['"Doc" "string"\ncode()', '"Doc" "string"'],
    ['f"No {doc}."\ncode()', ''],
    ['#!/usr/bin/env python3\nimport a', '#!/usr/bin/env python3'],
    [
      '#!/usr/bin/python\n# -*- coding: utf-8 -*-\ncode()',
      '#!/usr/bin/python\n# -*- coding: utf-8 -*-',
    ],
    ['# coding=utf-8\ncode()', '# coding=utf-8'],
    ['# one\n# vim: set fileencoding=utf-8 :\ncode()', '# one\n# vim: set fileencoding=utf-8 :'],
    ['\n# coding: utf-8\ncode()', '\n# coding: utf-8'],
    ['# one\n# two\n# coding: utf-8\ncode()', ''],
    ['x = 1  # coding: utf-8', ''],
    [
      '"""Doc."""\nfrom __future__ import annotations\nimport a',
      '"""Doc."""\nfrom __future__ import annotations',
    ],
    [
      'from __future__ import a\nfrom __future__ import (\n  b,\n)\nimport c',
      'from __future__ import a\nfrom __future__ import (\n  b,\n)',
    ],
  ])('%j: after %j', (text, expected) => {
    expect(text.slice(0, extract('app/a.py', text).prologueEnd)).toBe(expected);
  });
});

describe('directives', () => {
  it.each([
    ['# eslint-disable', [['disable', [], null]]],
    ['# eslint-disable ssot/a, b -- because', [['disable', ['ssot/a', 'b'], 'because']]],
    ['# eslint-enable ssot/a', [['enable', ['ssot/a'], null]]],
    ['# eslint-disable-next-line ssot/a', [['disable-next-line', ['ssot/a'], null]]],
    ['x()  # eslint-disable-line -- why', [['disable-line', [], 'why']]],
    ['#eslint-disable-line', [['disable-line', [], null]]],
    ['# eslint ssot/a: off, ssot/b: 0, ssot/c: error', [['off', ['ssot/a', 'ssot/b'], null]]],
    ['x()  # noqa  # eslint-disable-line ssot/a', [['disable-line', ['ssot/a'], null]]],
    ['x()  # eslint-disable-line ssot/a  # noqa', [['disable-line', ['ssot/a'], null]]],
    ['# eslint-disable-line -- see #12 # noqa', [['disable-line', [], 'see #12 # noqa']]],
    ['# noqa#eslint-disable-line', []],
    ['# eslinter', []],
    ['# please eslint-disable-line', []],
    ['# noqa', []],
    ['"# eslint-disable"', []],
  ])('%s', (text, expected) => {
    const { directives } = extract('app/a.py', text);
    expect(directives.map(({ kind, rules, reason }) => [kind, rules, reason])).toEqual(expected);
  });

  it('span the comment', () => {
    const text = 'x()  # eslint-disable-line ssot/a -- why \ny()';
    expect(cut(text, extract('app/a.py', text).directives[0]?.span)).toBe(
      '# eslint-disable-line ssot/a -- why ',
    );
  });
});

describe('normalised code', () => {
  const normal = (text: string): string =>
    normalisedCode(text, { start: 0, end: text.length }, extract('app/a.py', text));

  it('drops layout and comments, and keeps what is in strings', () => {
    expect(normal('const = [ 1, # b\n  2 ]')).toBe('const=[1,2]');
    expect(normal('f("a  b", f"c  { d }  e", """g\n  h""")')).toBe(
      'f("a  b",f"c  { d }  e","""g\n  h""")',
    );
  });

  it('keeps apart what would become another token', () => {
    expect(normal('a if b else not c')).toBe('a if b else not c');
    expect(normal('x = r"a" "b"')).toBe('x=r"a" "b"');
  });
});
