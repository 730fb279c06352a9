import { describe, expect, it } from 'vitest';
import { findingsOf, withDefaults } from '../../../src/hosts/verdict/findings.ts';
import type { RegistryInput } from '../../../src/registry/types.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { sessionOf, type Files, type PythonProject } from './python-project.ts';
import { writtenTexts } from './written-cases.ts';
import { expectCompiled } from '../../languages/python/compiled.ts';

/** A piece of Python that a rule looks at, as the content of a file of a project. */
export interface ValidCase {
  readonly name: string;
  readonly code: string;
  /** Path from the project's folder; by default a file that the project does not have. */
  readonly file?: string;
  /** Further files of the project, or others in place of the base's. */
  readonly files?: Files;
  readonly registry?: RegistryInput;
  /** Findings with a remedy that cannot be written safely. Default: none. */
  readonly unwritten?: number;
}

export interface InvalidCase extends ValidCase {
  /** The text after all fixes; by default only that it is sound is asked of it. */
  readonly output?: string;
  readonly errors: readonly ExpectedError[];
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
}

const DEFAULT_FILE = 'app/services/feature.py';

/** Judges the cases as every host does, through a session and its findings. */
export function pythonCases(rule: Rule, base: PythonProject, cases: RuleCases): void {
  const open = (one: ValidCase) => ({
    file: one.file ?? DEFAULT_FILE,
    session: sessionOf({
      files: { 'app/services/__init__.py': '', ...base.files, ...one.files },
      registry: one.registry ?? base.registry,
    }),
  });
  const judge = (one: ValidCase) => {
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
    return verdicts;
  };
  const written: string[] = [];

  describe(`${rule.name} in Python`, () => {
    it.each(cases.valid)('valid: $name', (one) => {
      expect(judge(one).map(({ span }) => one.code.slice(span.start, span.end))).toEqual([]);
    });

    it.each(cases.invalid)('invalid: $name', (one) => {
      const found = judge(one).map(({ messageId, span, data, fix, suggestions }) => ({
        messageId,
        at: one.code.slice(span.start, span.end),
        start: span.start,
        remedy: fix ? 'fix' : suggestions.length > 0 ? 'suggestion' : 'none',
        ...(suggestions[0] ? { caution: suggestions[0].data['caution'] } : {}),
        data,
      }));
      expect(found).toMatchObject(
        one.errors.map(({ at, nth = 0, ...expected }) => ({
          ...expected,
          at,
          start: placeOf(one.code, at, nth),
        })),
      );
      const { file, session } = open(one);
      const { fixed, all } = writtenTexts(session, file, one.code, withDefaults(rule));
      written.push(...all);
      if (one.output !== undefined) expect(fixed).toBe(one.output);
    });

    it('writes what compiles', { timeout: 20_000 }, () => {
      expectCompiled(written);
    });
  });
}

function placeOf(code: string, at: string, nth: number): number {
  let start = code.indexOf(at);
  for (let count = 0; count < nth; count++) start = code.indexOf(at, start + 1);
  if (start < 0) throw new RangeError(`The code does not hold ${JSON.stringify(at)}.`);
  return start;
}
