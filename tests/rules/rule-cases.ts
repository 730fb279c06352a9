import { join } from 'node:path';
import { Linter, RuleTester, type Rule as EslintRule } from 'eslint';
import * as espree from 'espree';
import * as typescript from '@typescript-eslint/parser';
import { afterAll, describe, expect, it } from 'vitest';
import { toEslintRule } from '../../src/hosts/eslint/rule-adapter.ts';
import { applyPass } from '../../src/hosts/verdict/fix-text.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { ExpectedError, InvalidCase, ValidCase } from './case.ts';
import { folderOf, type FixtureProject } from './fixture-project.ts';
import { plainCases, type PlacedCase } from './plain-cases.ts';
import { newTypeErrors, type FixedFile } from './type-check.ts';

/** As many as ESLint makes. */
const MOST_PASSES = 10;

export type { ExpectedError, InvalidCase, ValidCase } from './case.ts';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
  /** The same cases run under another rule, whose fixes are compiled and run again; here only their text is compared. */
  readonly fixedElsewhere?: boolean;
}

/**
 * Runs the cases of a rule through ESLint's RuleTester, and every fixed text through the oracle that
 * holds for all: it parses, the rule's findings are gone or have no fix, a second run changes nothing,
 * and TypeScript reports no error that was not there before.
 */
export function ruleCases(rule: Rule, base: FixtureProject, cases: RuleCases): void {
  if (process.env['SSOT_MUTATION'] !== undefined) {
    const placed = <Case extends ValidCase>(one: Case): PlacedCase<Case> => ({
      one,
      folder: folderFor(base, one),
      file: fileOf(one),
    });
    plainCases(rule, cases.valid.map(placed), cases.invalid.map(placed));
    return;
  }
  const valid = cases.valid.flatMap(withBothParsers);
  const invalid = cases.invalid.flatMap(withBothParsers);
  const adapted = toEslintRule(rule);
  const tester = new RuleTester();
  tester.run(rule.name, adapted, {
    valid: valid.map((one) => ({ name: one.name, code: one.code, ...configOf(base, one) })),
    invalid: invalid.map((one) => ({
      name: one.name,
      code: one.code,
      errors: one.errors.map((error) => placed(one.code, error)),
      output: passesOf(one)[0] ?? null,
      ...configOf(base, one),
    })),
  });

  if (cases.fixedElsewhere) return;
  // By case, so that one that runs again is checked once.
  const fixed = new Map<InvalidCase, FixedFile>();
  describe.runIf(invalid.some(({ output }) => output !== null))(`${rule.name}: fixes`, () => {
    for (const one of invalid.filter(({ output }) => output !== null)) {
      it(`${one.name}: passes, parses, is stable`, () => {
        const config = linterConfig(rule, adapted, base, one);
        const { filename } = configOf(base, one);
        const { passes, left } = runPasses(one.code, config, filename);
        expect(passes).toEqual(passesOf(one));
        // Nothing of the last text can be fixed.
        expect(left.filter(({ fatal, fix }) => fatal === true || fix)).toEqual([]);
        const last = passes.at(-1) ?? one.code;
        fixed.set(one, {
          folder: folderFor(base, one),
          file: fileOf(one),
          before: one.code,
          after: last,
        });
      });
    }
  });
  afterAll(() => {
    expect(newTypeErrors([...fixed.values()])).toEqual([]);
  }, 120_000);
}

/** A case that is plain JavaScript is run with espree, too, as a JavaScript file. */
function withBothParsers<Case extends ValidCase>(one: Case): readonly Case[] {
  if (one.parser !== undefined || one.file !== undefined || !isJavaScript(one.code)) return [one];
  return [one, { ...one, name: `${one.name} (espree)`, parser: 'espree' }];
}

function isJavaScript(code: string): boolean {
  try {
    espree.parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
    return true;
  } catch {
    return false;
  }
}

function passesOf({ output }: InvalidCase): readonly string[] {
  if (output === null) return [];
  return typeof output === 'string' ? [output] : output;
}

/** The text after each pass, and what is still reported of the last one. */
function runPasses(code: string, config: Linter.Config, filename: string) {
  const linter = new Linter({ configType: 'flat', cwd: '/' });
  const passes: string[] = [];
  let text = code;
  for (;;) {
    const left = linter.verify(text, config, { filename });
    const next = applyPass(
      text,
      left.map(({ fix }) => ({
        fix: fix ? [{ start: fix.range[0], end: fix.range[1], text: fix.text }] : null,
      })),
    );
    if (next === text || passes.length === MOST_PASSES) return { passes, left };
    passes.push((text = next));
  }
}

function fileOf({ file, parser }: ValidCase): string {
  return file ?? (parser === 'espree' ? 'src/feature.js' : 'src/feature.ts');
}

function folderFor(base: FixtureProject, { files, registry }: ValidCase): string {
  return folderOf({
    files: { ...base.files, ...files },
    registry: registry ?? base.registry,
  });
}

function configOf(base: FixtureProject, one: ValidCase) {
  const isEspree = one.parser === 'espree';
  return {
    filename: join(folderFor(base, one), fileOf(one)),
    languageOptions: {
      parser: isEspree ? espree : typescript,
      sourceType: fileOf(one).endsWith('.cjs') ? ('commonjs' as const) : ('module' as const),
      parserOptions: { ecmaFeatures: { jsx: fileOf(one).endsWith('x') } },
    },
  };
}

function linterConfig(
  rule: Rule,
  adapted: EslintRule.RuleModule,
  base: FixtureProject,
  one: ValidCase,
): Linter.Config {
  const { languageOptions } = configOf(base, one);
  return {
    files: ['**/*.{js,cjs,mjs,ts,cts,mts,tsx}'],
    languageOptions,
    plugins: { ssot: { rules: { [rule.name]: adapted } } },
    rules: { [`ssot/${rule.name}`]: 'error' },
  };
}

function placed(code: string, { messageId, at, nth = 0, data, suggestions }: ExpectedError) {
  let start = code.indexOf(at);
  for (let count = 0; count < nth; count++) start = code.indexOf(at, start + 1);
  if (start < 0) throw new RangeError(`The code does not hold ${JSON.stringify(at)}.`);
  const from = positionOf(code, start);
  const to = positionOf(code, start + at.length);
  return {
    messageId,
    ...(data ? { data } : {}),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...(suggestions ? { suggestions: [...suggestions] } : {}),
  };
}

function positionOf(code: string, offset: number): { line: number; column: number } {
  const before = code.slice(0, offset).split(/\r\n|[\n\r]/u);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
