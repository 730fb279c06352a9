import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Finding } from '../../../src/core/finding.ts';
import { LineIndex } from '../../../src/core/source-text.ts';
import { withoutDisabled } from '../../../src/hosts/directives/directives.ts';
import { extract } from '../../../src/languages/ecmascript/index.ts';

const RULES = ['first', 'second'];

/** Every `bad()` of a text, once for each rule. */
function findingsIn(text: string): readonly Finding[] {
  return [...text.matchAll(/bad\(\)/g)].flatMap(({ index }) =>
    RULES.map((rule): Finding => ({
      rule,
      file: 'a.js',
      language: 'ecmascript',
      span: { start: index, end: index + 5 },
      messageId: 'bad',
      data: {},
      message: 'Bad.',
      source: 'redis',
      symbol: 'bad',
      violation: 'direct_instantiation',
      fingerprint: '00000000000000000000',
      fix: null,
      suggestions: [],
    })),
  );
}

/** What is kept, as `rule line:column`. */
function kept(text: string): readonly string[] {
  const lines = new LineIndex(text);
  return withoutDisabled(findingsIn(text), extract('a.js', text), text)
    .map(({ rule, span }) => {
      const { line, column } = lines.positionAt(span.start);
      return `${rule} ${String(line)}:${String(column)}`;
    })
    .sort();
}

/** The same, from ESLint with two rules that report every `bad()`. */
function keptByESLint(text: string): readonly string[] {
  const rule: Rule.RuleModule = {
    create: (context) => ({
      'CallExpression[callee.name="bad"]'(node: Rule.Node) {
        context.report({ node, message: 'Bad.' });
      },
    }),
  };
  const messages = new Linter().verify(text, [
    {
      plugins: { ssot: { rules: Object.fromEntries(RULES.map((name) => [name, rule])) } },
      rules: Object.fromEntries(RULES.map((name) => [`ssot/${name}`, 'error'])),
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
  ]);
  return messages
    .filter(({ ruleId }) => ruleId?.startsWith('ssot/'))
    .map(
      ({ ruleId, line, column }) => `${String(ruleId).slice(5)} ${String(line)}:${String(column)}`,
    )
    .sort();
}

describe('withoutDisabled', () => {
  it('keeps all findings of a file without directives', () => {
    expect(kept('bad();')).toEqual(['first 1:1', 'second 1:1']);
  });

  it.each([
    ['a block, for all rules', '/* eslint-disable */\nbad();', []],
    ['a block, for one rule', '/* eslint-disable ssot/first */\nbad();', ['second 2:1']],
    [
      'a block until it is enabled',
      '/* eslint-disable */ bad(); /* eslint-enable */ bad();',
      ['first 1:49', 'second 1:49'],
    ],
    [
      'all rules but one enabled again',
      '/* eslint-disable */ /* eslint-enable ssot/second */ bad();',
      ['second 1:54'],
    ],
    ['its line', 'bad(); // eslint-disable-line ssot/second', ['first 1:1']],
    ['the next line', '// eslint-disable-next-line\nbad();', []],
    [
      'not the line after the next',
      '// eslint-disable-next-line\n\nbad();',
      ['first 3:1', 'second 3:1'],
    ],
    [
      'several rules with a reason',
      '// eslint-disable-next-line ssot/first, ssot/second -- bootstrap\nbad();',
      [],
    ],
    [
      'the line after a comment of several lines',
      '/* eslint-disable-next-line\n  ssot/first */\nbad();',
      ['second 3:1'],
    ],
    [
      'no own line of a comment of several lines',
      'bad(); /* eslint-disable-line\n*/ bad();',
      ['first 1:1', 'first 2:4', 'second 1:1', 'second 2:4'],
    ],
    ['no line comment as a block', '// eslint-disable\nbad();', ['first 2:1', 'second 2:1']],
    [
      'no rule of another plugin',
      '/* eslint-disable other/first */\nbad();',
      ['first 2:1', 'second 2:1'],
    ],
    ['no rule without prefix', '/* eslint-disable first */\nbad();', ['first 2:1', 'second 2:1']],
    ['a rule that is off', 'bad(); /* eslint ssot/first: off -- legacy */', ['second 1:1']],
    [
      'a rule that is off, in every form of severity',
      '/* eslint "ssot/first": [0], "ssot/second": "off" */ bad();',
      [],
    ],
    [
      'what is off, whatever is enabled',
      '/* eslint ssot/first: 0 */ /* eslint-enable */ bad();',
      ['second 1:48'],
    ],
    [
      'nothing by a second setting of the same rule',
      '/* eslint ssot/first: 2 */ /* eslint ssot/first: 0 */ bad();',
      ['first 1:55', 'second 1:55'],
    ],
    ['nothing by a line comment', '// eslint ssot/first: 0\nbad();', ['first 2:1', 'second 2:1']],
    [
      'a line also where an enable follows',
      '/* eslint-disable-next-line */\n/* eslint-enable */ bad();',
      [],
    ],
  ])('switches off %s', (_, text, expected) => {
    expect(kept(text)).toEqual(expected);
    expect(keptByESLint(text)).toEqual(expected);
  });

  it('agrees with ESLint on any mixture', () => {
    const rules = fc.constantFrom(
      '',
      ' ssot/first',
      ' ssot/second',
      ' ssot/first, ssot/second -- why',
    );
    const piece = fc.oneof(
      fc.constant('bad();'),
      fc.constantFrom('\n', '\r\n', ' '),
      fc
        .tuple(fc.constantFrom('disable', 'enable', 'disable-line', 'disable-next-line'), rules)
        .map(([kind, names]) => `/* eslint-${kind}${names} */`),
      fc
        .tuple(fc.constantFrom('disable', 'disable-line', 'disable-next-line'), rules)
        .map(([kind, names]) => `// eslint-${kind}${names}\n`),
      rules.map((names) => `/* eslint-disable-next-line\n${names} */`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(kept(text)).toEqual(keptByESLint(text));
      }),
      { numRuns: 500 },
    );
  });
});
