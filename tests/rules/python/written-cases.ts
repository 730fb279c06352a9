import { expect } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { withoutByteOrderMark } from '../../../src/core/source-text.ts';
import { applyEdits } from '../../../src/core/text-edit.ts';
import type { RuleSetting } from '../../../src/hosts/verdict/findings.ts';
import { fixText } from '../../../src/hosts/verdict/fix-text.ts';
import { extract } from '../../../src/languages/python/index.ts';
import type { ProjectSession } from '../../../src/project/session.ts';

/** What a rule writes for one case with these findings, held against everything that must be true of it. */
export function writtenTexts(
  session: Pick<ProjectSession, 'withText'>,
  file: string,
  code: string,
  findings: readonly Finding[],
  setting: RuleSetting,
): { readonly fixed: string; readonly all: readonly string[] } {
  const fixed = fixText(session, file, code, [setting]);
  // Nothing that could be fixed is left, so that another run would change nothing.
  expect(fixed.findings.filter(({ fix }) => fix !== null)).toEqual([]);
  const suggested = findings.flatMap(suggestedTexts(code));
  const all = [fixed.text, ...suggested].filter((text) => text !== code);
  for (const text of all) expect(extract(file, text).parseError).toBeNull();
  return { fixed: fixed.text, all };
}

const suggestedTexts =
  (code: string) =>
  ({ suggestions }: Finding): string[] =>
    suggestions.map(({ edits }) => applyEdits(withoutByteOrderMark(code), edits));
