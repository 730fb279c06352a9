import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/text-edit.ts';
import { findingsOf, withDefaults } from '../../src/hosts/verdict/findings.ts';
import { languages } from '../../src/hosts/verdict/front-ends.ts';
import { applyPass } from '../../src/hosts/verdict/fix-text.ts';
import type { Project } from '../../src/project/project.ts';
import { openProject } from '../../src/project/session.ts';
import { WorkingTree } from '../../src/project/working-tree.ts';
import { loadRegistry } from '../../src/registry/load/load-registry.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { InvalidCase, ValidCase } from './case.ts';

/** A case, and where its project and file are. */
export interface PlacedCase<Case> {
  readonly one: Case;
  readonly folder: string;
  readonly file: string;
}

/**
 * The cases of a rule without ESLint around them: what is found, and what the texts become. Mutation
 * testing judges each of them for every change to the code, so here a text is parsed once.
 */
export function plainCases(
  rule: Rule,
  valid: readonly PlacedCase<ValidCase>[],
  invalid: readonly PlacedCase<InvalidCase>[],
): void {
  const setting = withDefaults(rule);
  let last: { readonly folder: string; readonly open: Open } | null = null;
  const judge = (folder: string, file: string, text: string) => {
    if (last?.folder !== folder) last = { folder, open: opener(folder) };
    return findingsOf(last.open(file, text), file, [setting]);
  };

  describe(`${rule.name}: plain`, () => {
    it.each(valid)('valid: $one.name', ({ one, folder, file }) => {
      expect(judge(folder, file, one.code)).toEqual([]);
    });

    it.each(invalid)('invalid: $one.name', ({ one, folder, file }) => {
      let findings = judge(folder, file, one.code);
      expect(findings.length).toBe(one.errors.length);
      one.errors.forEach((error, at) => {
        const found = findings[at];
        expect(found?.messageId).toBe(error.messageId);
        expect(found?.span.start).toBe(placeOf(one.code, error.at, error.nth));
        expect(found?.span.end).toBe((found?.span.start ?? 0) + error.at.length);
        if (error.data) expect(found?.data).toEqual(error.data);
        expect(
          found?.suggestions.map(({ messageId, data, edits }) => ({
            messageId,
            data,
            output: applyEdits(one.code, edits),
          })),
        ).toMatchObject(error.suggestions ?? []);
      });
      let text = one.code;
      const outputs = typeof one.output === 'string' ? [one.output] : (one.output ?? []);
      for (const output of outputs) {
        text = applyPass(text, findings);
        expect(text).toBe(output);
        findings = judge(folder, file, text);
      }
      expect(findings.filter(({ fix }) => fix !== null)).toEqual([]);
    });
  });
}

/** The files of a fixture; git is asked for them only where it leaves some out. */
class FixtureTree extends WorkingTree {
  override list(): readonly string[] {
    if (existsSync(join(this.root, '.gitignore'))) return super.list();
    return readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(this.root, join(parentPath, name)))
      .sort();
  }
}

type Open = (file: string, text: string) => Project;

function opener(folder: string): Open {
  const result = loadRegistry(`${folder}/ssot.config.json`);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const session = openProject({
    store: new FixtureTree(folder),
    registry: result.registry,
    languages,
    frozen: true,
  });
  const opened = new Map<string, Project>();
  return (file, text) => {
    const key = `${file}\0${text}`;
    let known = opened.get(key);
    if (!known) opened.set(key, (known = session.withText(file, text)));
    return known;
  };
}

function placeOf(code: string, at: string, nth = 0): number {
  let start = code.indexOf(at);
  for (let count = 0; count < nth; count++) start = code.indexOf(at, start + 1);
  return start;
}
