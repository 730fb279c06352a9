import { join } from 'node:path';
import { Linter, RuleTester, type Rule as EslintRule } from 'eslint';
import * as espree from 'espree';
import * as typescript from '@typescript-eslint/parser';
import { afterAll, describe, expect, it } from 'vitest';
import { toEslintRule } from '../../src/hosts/eslint/rule-adapter.ts';
import { applyPass } from '../../src/hosts/verdict/fix-text.ts';
import type { RegistryInput } from '../../src/registry/types.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { folderOf, type Files, type FixtureProject } from './fixture-project.ts';
import { newTypeErrors, type FixedFile } from './type-check.ts';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** A piece of code that a rule looks at, as the content of a file of a project. */
export interface ValidCase {
  readonly name: string;
  readonly code: string;
  /** Path from the project's folder; by default a TypeScript file that the project does not have. */
  readonly file?: string;
  /** Further files of the project, or others in place of the base's. */
  readonly files?: Files;
  readonly registry?: RegistryInput;
  /** Default: typescript-eslint's, and espree as well where the code is plain JavaScript. */
  readonly parser?: 'typescript' | 'espree';
}

export interface InvalidCase extends ValidCase {
  readonly errors: readonly ExpectedError[];
  /** The text after each pass; null where nothing is fixed. */
  readonly output: string | readonly string[] | null;
}

export interface ExpectedError {
  readonly messageId: string;
  /** The reported code; where it occurs several times, `nth` (from 0) says which. */
  readonly at: string;
  readonly nth?: number;
  readonly data?: Record<string, string>;
  readonly suggestions?: readonly { readonly messageId: string; readonly output: string }[];
}

export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/**
 * Runs the cases of a rule through ESLint's RuleTester, and every fixed text through the oracle that
 * holds for all: it parses, the rule's findings are gone or have no fix, a second run changes nothing,
 * and TypeScript reports no error that was not there before.
 */
export function ruleCases(rule: Rule, base: FixtureProject, cases: RuleCases): void {
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

  const fixed: FixedFile[] = [];
  describe.runIf(invalid.some(({ output }) => output !== null))(`${rule.name}: fixes`, () => {
    for (const one of invalid.filter(({ output }) => output !== null)) {
      it(`${one.name}: passes, parses, is stable`, () => {
        const config = linterConfig(rule, adapted, base, one);
        const { filename } = configOf(base, one);
        const passes = runPasses(one.code, config, filename);
        expect(passes).toEqual(passesOf(one));
        const last = passes.at(-1) ?? one.code;
        const again = new Linter({ configType: 'flat', cwd: '/' }).verifyAndFix(last, config, {
          filename,
        });
        expect(again.output).toBe(last);
        expect(again.messages.filter(({ fatal }) => fatal)).toEqual([]);
        fixed.push({
          folder: folderFor(base, one),
          file: fileOf(one),
          before: one.code,
          after: last,
        });
      });
    }
  });
  afterAll(() => {
    expect(newTypeErrors(fixed)).toEqual([]);
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

function runPasses(code: string, config: Linter.Config, filename: string): readonly string[] {
  const passes: string[] = [];
  let text = code;
  while (passes.length < 10) {
    const messages = new Linter({ configType: 'flat', cwd: '/' }).verify(text, config, {
      filename,
    });
    const next = applyPass(
      text,
      messages.map(({ fix }) => ({
        fix: fix ? [{ start: fix.range[0], end: fix.range[1], text: fix.text }] : null,
      })),
    );
    if (next === text) break;
    passes.push((text = next));
  }
  return passes;
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
