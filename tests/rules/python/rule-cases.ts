import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LineIndex, withoutByteOrderMark } from '../../../src/core/source-text.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { applyEdits } from '../../../src/core/text-edit.ts';
import { toEslintRule } from '../../../src/hosts/eslint/rule-adapter.ts';
import { findingsOf, withDefaults } from '../../../src/hosts/verdict/findings.ts';
import { applyPass } from '../../../src/hosts/verdict/fix-text.ts';
import type { RegistryInput } from '../../../src/registry/types.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { expectCompiled } from '../../languages/python/compiled.ts';
import { sessionOf, type Files, type OpenProject, type PythonProject } from './python-project.ts';
import { pythonFolder, pythonTester } from './python-tester.ts';
import { shownCase } from './shown-case.ts';
import { writtenTexts } from './written-cases.ts';

/** A piece of Python that a rule looks at, as the content of a file of a project. */
export interface ValidCase {
  readonly name: string;
  readonly code: string;
  /** Path from the project's folder; by default a file that the project does not have. */
  readonly file?: string;
  /** Further files of the project, or others in place of the base's. */
  readonly files?: Files;
  readonly registry?: RegistryInput;
}

export interface InvalidCase extends ValidCase {
  /** The text after all fixes; else the snapshot shows it. */
  readonly output?: string;
  readonly errors: readonly ExpectedError[];
  /** Findings with a remedy that cannot be written safely. Default: none. */
  readonly unwritten?: number;
}

export interface ExpectedError {
  readonly messageId: string;
  /** The reported code; where it occurs several times, `nth` (from 0) says which. */
  readonly at: string;
  readonly nth?: number;
  readonly data?: Readonly<Record<string, string>>;
  /** What the rule wants done: by itself, after a look, or nothing that it could name. */
  readonly remedy: 'fix' | 'suggestion' | 'none';
  /** Why it wants a look. */
  readonly caution?: string;
}

export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
  /** Another rule's snapshot shows what comes of the same cases. */
  readonly shownElsewhere?: boolean;
}

const DEFAULT_FILE = 'app/services/feature.py';

/**
 * Judges the cases twice: by a session and its findings, of which the cases say what the rule wants
 * and a snapshot what comes of it; and by ESLint's RuleTester, which has to find and write the same.
 * Mutation testing, which judges each case for every change to the code, does without the second.
 */
export function pythonCases(rule: Rule, base: PythonProject, cases: RuleCases): void {
  const projectOf = (one: ValidCase): PythonProject => ({
    files: { 'app/services/__init__.py': '', ...base.files, ...one.files },
    registry: one.registry ?? base.registry,
  });
  // A case is judged several times in a row, and its project stays as it is.
  let last: { readonly one: ValidCase; readonly session: OpenProject } | null = null;
  const open = (one: ValidCase) => {
    if (last?.one !== one) last = { one, session: sessionOf(projectOf(one)) };
    return { file: one.file ?? DEFAULT_FILE, session: last.session };
  };
  const judge = (one: InvalidCase) => {
    const { file, session } = open(one);
    const opened = session.withText(file, one.code);
    const facts = opened.factsOf(file);
    expect(facts?.parseError ?? null).toBeNull();
    const findings = findingsOf(opened, file, [withDefaults(rule)]);
    const verdicts = facts
      ? [...rule.check({ facts, project: opened, options: rule.meta.defaultOptions })].sort(
          (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
        )
      : [];
    expect(findings.map(({ span }) => span)).toEqual(verdicts.map(({ span }) => span));
    const unwritten = findings.filter(({ fix, suggestions }, at) => {
      const verdict = verdicts[at];
      const isFixed = !verdict?.fix || fix !== null;
      return !isFixed || verdict?.suggestions.length !== suggestions.length;
    });
    expect(unwritten.length).toBe(one.unwritten ?? 0);
    return { file, session, findings, verdicts };
  };
  const written = new Set<string>();
  // By case, what it showed first: mutation testing judges it again and again.
  const shown = new Map<InvalidCase, string>();

  describe(`${rule.name} in Python`, () => {
    it.for(cases.invalid.map((one) => [one.name, one] as const))('%s', ([, one]) => {
      const { file, session, findings, verdicts } = judge(one);
      const code = withoutByteOrderMark(one.code);
      const found = verdicts.map(({ messageId, span, data, fix, suggestions }) => ({
        messageId,
        at: code.slice(span.start, span.end),
        start: span.start,
        remedy: fix ? 'fix' : suggestions.length > 0 ? 'suggestion' : 'none',
        ...(suggestions[0] ? { caution: suggestions[0].data['caution'] } : {}),
        data,
      }));
      expect(found).toMatchObject(
        one.errors.map(({ at, nth = 0, ...expected }) => ({
          ...expected,
          at,
          start: placeOf(code, at, nth),
        })),
      );
      const { fixed, all } = writtenTexts(session, file, one.code, findings, withDefaults(rule));
      for (const text of all) written.add(text);
      if (one.output !== undefined) expect(fixed).toBe(one.output);
      if (cases.shownElsewhere) return;
      const now = `\n${shownCase(code, findings, withoutByteOrderMark(fixed))}`;
      const before = shown.get(one);
      if (before === undefined) expect(now).toMatchSnapshot();
      else expect(now).toBe(before);
      shown.set(one, before ?? now);
    });

    it('writes what compiles', { timeout: 20_000 }, () => {
      expectCompiled([...written]);
    });
  });

  if (process.env['SSOT_MUTATION'] !== undefined) {
    const valid = cases.valid.map((one) => ({ ...one, errors: [] }));
    it.for(valid.map((one) => [one.name, one] as const))('%s', ([, one]) => {
      expect(judge(one).findings).toEqual([]);
    });
    return;
  }
  pythonTester().run(rule.name, toEslintRule(rule), {
    valid: cases.valid.map((one) => ({
      name: `valid: ${one.name}`,
      code: one.code,
      filename: join(pythonFolder(projectOf(one)), one.file ?? DEFAULT_FILE),
    })),
    invalid: cases.invalid.map((one) => {
      const { file, session } = open(one);
      const text = withoutByteOrderMark(one.code);
      const findings = findingsOf(session.withText(file, text), file, [withDefaults(rule)]);
      const mark = one.code.slice(0, one.code.length - text.length);
      const fixed = applyPass(text, findings);
      return {
        name: `invalid: ${one.name}`,
        code: one.code,
        filename: join(pythonFolder(projectOf(one)), file),
        output: fixed === text ? null : mark + fixed,
        errors: findings.map((finding) => reported(finding, text, mark)),
      };
    }),
  });
}

/** A finding as ESLint has to report it. */
function reported({ message, span, suggestions }: Finding, text: string, mark: string) {
  const lines = new LineIndex(text);
  const from = lines.positionAt(span.start);
  const to = lines.positionAt(span.end);
  return {
    message,
    ...from,
    endLine: to.line,
    endColumn: to.column,
    suggestions: suggestions.map((suggestion) => ({
      desc: suggestion.message,
      output: mark + applyEdits(text, suggestion.edits),
    })),
  };
}

function placeOf(code: string, at: string, nth: number): number {
  let start = code.indexOf(at);
  for (let count = 0; count < nth; count++) start = code.indexOf(at, start + 1);
  if (start < 0) throw new RangeError(`The code does not hold ${JSON.stringify(at)}.`);
  return start;
}
