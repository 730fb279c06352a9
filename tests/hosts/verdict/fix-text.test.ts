import { Linter, type Rule } from 'eslint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPass, mergeEdits } from '../../../src/hosts/verdict/fix-text.ts';

const edit = (start: number, end: number, text: string) => ({ start, end, text });

describe('mergeEdits', () => {
  it('is one replacement from the first to the last edit', () => {
    expect(mergeEdits('abcdef', [edit(4, 5, 'X'), edit(1, 1, '-')])).toEqual(edit(1, 5, '-bcdX'));
  });
});

describe('applyPass', () => {
  it('applies what does not touch', () => {
    expect(
      applyPass('abcdef', [{ fix: [edit(0, 1, 'A')] }, { fix: null }, { fix: [edit(2, 3, 'C')] }]),
    ).toBe('AbCdef');
  });

  it('leaves a fix for later that touches the one before', () => {
    expect(applyPass('abcdef', [{ fix: [edit(0, 1, 'A')] }, { fix: [edit(1, 2, 'B')] }])).toBe(
      'Abcdef',
    );
  });

  it('does what a pass of ESLint does, for any fixes', () => {
    const text = 'var abcdefghij;';
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(4))
      .map(([start, length]) => edit(start, Math.min(text.length, start + length), '/**/'));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (edits) => {
        const rule: Rule.RuleModule = {
          meta: { fixable: 'code' },
          create: (context) => ({
            Program: (node) => {
              for (const { start, end, text: put } of edits) {
                context.report({
                  node,
                  message: 'x',
                  fix: (fixer) => fixer.replaceTextRange([start, end], put),
                });
              }
            },
          }),
        };
        expect(
          applyPass(
            text,
            edits.map((one) => ({ fix: [one] })),
          ),
        ).toBe(firstPass(text, rule));
      }),
      { numRuns: 50 },
    );
  });
});

/** The text after ESLint's first pass: the rule reports only while it sees the first text. */
function firstPass(text: string, rule: Rule.RuleModule): string {
  const once: Rule.RuleModule = {
    ...rule,
    create: (context) => (context.sourceCode.text === text ? rule.create(context) : {}),
  };
  const { output } = new Linter({ configType: 'flat' }).verifyAndFix(text, {
    plugins: { x: { rules: { once } } },
    rules: { 'x/once': 'error' },
  });
  return output;
}
