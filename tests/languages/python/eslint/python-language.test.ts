import js from '@eslint/js';
import { Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../../../src/index.ts';
import { extract } from '../../../../src/languages/python/index.ts';
import type { PythonSourceCode } from '../../../../src/languages/python/eslint/python-source-code.ts';

/** Reports every node that a selector matches, and takes it out. */
const matching = (selector: string): Rule.RuleModule => ({
  meta: { fixable: 'code' },
  create: (context) => ({
    [selector](node: Rule.Node) {
      context.report({ node, message: node.type, fix: (fixer) => fixer.remove(node) });
    },
  }),
});

/** A rule of another plugin, which knows nothing of Python but its nodes. */
const configWith = (rules: Record<string, Rule.RuleModule>): Linter.Config => ({
  ...plugin.configs.python,
  files: [...plugin.configs.python.files],
  ignores: [...plugin.configs.python.ignores],
  plugins: { ssot: plugin, other: { rules } },
  rules: Object.fromEntries(Object.keys(rules).map((name) => [`other/${name}`, 'error'])),
});

const lint = (
  text: string,
  selector: string,
  linterOptions: Linter.LinterOptions = {},
): Linter.LintMessage[] =>
  new Linter().verify(
    text,
    { ...configWith({ found: matching(selector) }), linterOptions },
    'a.py',
  );

const places = (messages: readonly Linter.LintMessage[]) =>
  messages.map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn]);

/** The source code that a rule is given. */
function sourceOf(text: string): PythonSourceCode {
  let source: unknown = null;
  const rule: Rule.RuleModule = {
    create(context) {
      source = context.sourceCode;
      return {};
    },
  };
  expect(new Linter().verify(text, configWith({ rule }), 'a.py')).toEqual([]);
  return source as PythonSourceCode;
}

describe('a parse error', () => {
  it.each([
    ['def f(:\n    pass\n', 1, 6],
    ['x = 1\ny = = 2\n', 2, 5],
    ['\uFEFFx = = 1\n', 1, 5],
    ['x = 1\r\n\r\n"😀" = = 2\r\n', 3, 8],
    ['x = 1\n\f\ny = = 2\n', 3, 5],
    ['if x:\npass\n', 2, 1],
  ])('in %j is a message at line %i, column %i', (text, line, column) => {
    expect(lint(text, 'Name')).toMatchObject([{ ruleId: null, fatal: true, line, column }]);
    expect(lint(text, 'Name')[0]?.message).toMatch(/^Parsing error: \S/u);
  });

  it('keeps everything from being fixed', () => {
    const config = configWith({ found: matching('Name') });
    const text = 'a\nb = = 1\n';
    expect(new Linter().verifyAndFix(text, config, 'a.py')).toMatchObject({
      fixed: false,
      output: text,
    });
  });
});

describe('places', () => {
  it.each([
    ['counts UTF-16 code units', '"😀", x\n', [[1, 7, 1, 8]]],
    ['begins behind a byte order mark', '\uFEFFx\n', [[1, 1, 1, 2]]],
    ['knows CRLF, CR and LF', 'x\r\nx\rx\nx', [1, 2, 3, 4].map((line) => [line, 1, line, 2])],
    [
      'takes a form feed as white space',
      '1\n\fx\n\f\nx\n',
      [
        [2, 2, 2, 3],
        [4, 1, 4, 2],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(places(lint(text, 'Name'))).toEqual(expected);
  });

  it('are those of the text between lines and offsets', () => {
    const source = sourceOf('a = 1\r\n# b\r\nc = "😀"\r\n');
    expect(source.lines).toEqual(['a = 1', '# b', 'c = "😀"', '']);
    expect(source.getLocFromIndex(12)).toEqual({ line: 3, column: 0 });
    expect(source.getIndexFromLoc({ line: 3, column: 4 })).toBe(16);
    const [comment] = source.getAllComments();
    expect(comment && source.getLoc(comment)).toEqual({
      start: { line: 2, column: 0 },
      end: { line: 2, column: 3 },
    });
    expect(comment && source.getText(comment)).toBe('# b');
  });
});

describe('rules of other plugins', () => {
  it.each([
    ['FunctionDef > arguments > arg', 'def f(a, *b, c: int = 1): pass\n', 3],
    [
      'ClassDef[name="A"] FunctionDef',
      'class A:\n  def f(self): pass\nclass B:\n  def g(self): pass\n',
      1,
    ],
    ['Call[func.attr="Redis"]', 'redis.Redis()\nRedis()\n', 1],
    ['Dict > Name', '{**a, b: c, "d": e}\n', 4],
    ['ExceptHandler > Name.exception', 'try: a\nexcept E: b\n', 1],
    ['Module:exit', 'x\n', 1],
  ])('select %s', (selector, text, count) => {
    expect(lint(text, selector)).toHaveLength(count);
  });

  it('fix', () => {
    const config = configWith({ found: matching('Pass') });
    const { output } = new Linter().verifyAndFix('\uFEFFif a: pass; b\r\n', config, 'a.py');
    expect(output).toBe('\uFEFFif a: ; b\r\n');
  });

  it('ask for parents and ancestors', () => {
    const source = sourceOf('def f():\n  return a.b\n');
    const [name] = [...source.traverse()]
      .map(({ target }) => target as Parameters<PythonSourceCode['getParent']>[0])
      .filter(({ type }) => type === 'Name');
    expect(name && source.getParent(name)?.type).toBe('Attribute');
    expect(name && source.getAncestors(name).map(({ type }) => type)).toEqual([
      'Module',
      'FunctionDef',
      'Return',
      'Attribute',
    ]);
  });

  it('enter and leave each node once, parents around children', () => {
    const open: unknown[] = [];
    let count = 0;
    for (const { target, phase } of sourceOf(
      '@d\nclass A(B, k=c): x: int = {1: [2]}\n',
    ).traverse()) {
      if (phase === 1) {
        open.push(target);
        count++;
      } else expect(open.pop()).toBe(target);
    }
    expect(open).toEqual([]);
    expect(count).toBe(13);
  });

  it('see a deep tree', () => {
    expect(lint(`x = ${'a.'.repeat(2000)}b\n`, 'Name')).toHaveLength(2);
  });

  it.each([
    ['calls', (depth: number) => `x = a${'.b()'.repeat(depth)}\n`],
    ['operators', (depth: number) => `x = ${'1 + '.repeat(depth)}1\n`],
    ['lambdas', (depth: number) => `x = ${'lambda: '.repeat(depth)}1\n`],
  ])('say where a tree is too deep: %s', (_, nested) => {
    const messages = lint(`a = 1\nif a:\n    pass\n${nested(20_000)}`, 'Name');
    expect(messages).toMatchObject([{ fatal: true, line: 4, column: 1 }]);
    expect(messages[0]?.message).toMatch(/too deeply nested to parse/u);
  });

  it.each([1000, 1500, 2000, 2500, 3000, 4000])(
    'are given no tree that facts cannot be read off: %i lambdas',
    (depth) => {
      const text = `import redis\n${'lambda: '.repeat(depth)}redis.Redis()\n`;
      const isGiven = lint(text, 'Module').every(({ fatal }) => !fatal);
      expect(isGiven && extract('a.py', text).parseError !== null).toBe(false);
    },
  );

  it('of ESLint for JavaScript find nothing, and do not crash', () => {
    const { rules } = js.configs.recommended;
    const config = { ...configWith({}), rules } as Linter.Config;
    const text = 'var = 1\nvar == var\ndebugger\nclass A: pass\nclass A: pass\n# \u00A0\n';
    expect(new Linter().verify(text, config, 'a.py')).toEqual([]);
  });

  it('may not ask for scopes', () => {
    expect(sourceOf('x = 1\n')).not.toHaveProperty('scopeManager');
  });
});

const NO_REPORT = { reportUnusedDisableDirectives: 'off' } as const;

describe('comments that switch rules off', () => {
  const lines = (text: string): number[] => lint(text, 'Name', NO_REPORT).map(({ line }) => line);

  it.each([
    ['disable, to the end', 'x\n# eslint-disable\nx\nx\n', [1]],
    ['disable of one rule', '# eslint-disable other/found -- why\nx\n', []],
    ['disable of another rule', '# eslint-disable no-var\nx\n', [2]],
    ['disable and enable', 'x\n# eslint-disable\nx\n# eslint-enable\nx\n', [1, 5]],
    ['disable-line', 'x\nx  # eslint-disable-line other/found -- why\nx\n', [1, 3]],
    ['disable-next-line', 'x\n# eslint-disable-next-line -- why\nx\nx\n', [1, 4]],
    [
      'behind a note to another tool',
      'x  # noqa: F401  # eslint-disable-line other/found\nx\n',
      [2],
    ],
    ['before a note to another tool', 'x  # eslint-disable-line other/found  # noqa\nx\n', [2]],
    ['in a string', 'x, "# eslint-disable-line"\n', [1]],
    ['after CRLF', '# eslint-disable-next-line\r\nx\r\nx\r\n', [3]],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['alone', '1\n# eslint-disable -- why\n2\n', '1\n \n2\n'],
    ['behind code', '1  # eslint-disable-line other/found\n', '1   \n'],
    ['between notes', '1  # noqa  # eslint-disable-line  # type: x\n', '1  # noqa     # type: x\n'],
    [
      'one of two',
      'x  # eslint-disable-line no-var, other/found -- why\n',
      'x  # eslint-disable-line other/found -- why\n',
    ],
    ['an enable', '1\n# eslint-enable\n', '1\n \n'],
  ])('unused: %s', (_, text, expected) => {
    const config = {
      ...configWith({ found: matching('Name') }),
      linterOptions: { reportUnusedDisableDirectives: 'error' },
    } satisfies Linter.Config;
    const before = new Linter().verify(text, config, 'a.py');
    expect(before).toMatchObject([{ ruleId: null, severity: 2 }]);
    expect(before[0]?.message).toMatch(/^Unused eslint-(?:dis|en)able directive/u);
    expect(new Linter().verifyAndFix(text, config, 'a.py')).toMatchObject({
      output: expected,
      messages: [],
    });
  });
});

describe('configuration in comments', () => {
  it.each([
    ['# eslint other/found: off\nx\n', []],
    ['# eslint "other/found": "off" -- why\nx\n', []],
    ['x  # eslint other/found: 1\n', [1]],
    ['# eslint other/none: off\nx\n', [2, 2]],
    ['# eslintother/found: off\nx\n', [2]],
  ])('%j', (text, severities) => {
    expect(lint(text, 'Name').map(({ severity }) => severity)).toEqual(severities);
  });

  it('that cannot be read is told', () => {
    const [told] = lint('\n# eslint other/found: [1\n', 'Name');
    expect(told).toMatchObject({ ruleId: null, fatal: true, line: 2, column: 1 });
  });

  it('is told where it is not allowed', () => {
    const [told] = lint('# eslint other/found: off\nx\n', 'Name', { noInlineConfig: true });
    expect(told?.message).toContain("'# eslint other/found: off' has no effect");
  });
});
