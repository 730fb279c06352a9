import type { Finding } from '../../core/finding.ts';
import { applyEdits, type TextEdit } from '../../core/text-edit.ts';
import { withoutByteOrderMark } from '../../core/source-text.ts';
import type { Project } from '../../project/project.ts';
import { findingsOf, type RuleSetting } from './findings.ts';

/** As many as ESLint makes. */
const MAX_PASSES = 10;

/** Something that can look at a text as if it were a file's content. */
export interface TextSession {
  withText(file: string, text: string): Project;
}

export interface FixedText {
  /** With the byte order mark that the text had. */
  readonly text: string;
  readonly passes: number;
  /** What is left, in the fixed text. */
  readonly findings: readonly Finding[];
}

/**
 * Fixes a file's text as `eslint --fix` does: in each pass the fixes that touch no earlier one, until
 * nothing changes or after ten passes.
 */
export function fixText(
  session: TextSession,
  file: string,
  text: string,
  settings: readonly RuleSetting[],
): FixedText {
  let current = withoutByteOrderMark(text);
  const mark = text.slice(0, text.length - current.length);
  let passes = 0;
  let findings = findingsOf(session.withText(file, current), file, settings);
  while (passes < MAX_PASSES) {
    const next = applyPass(current, findings);
    if (next === current) break;
    passes++;
    current = next;
    findings = findingsOf(session.withText(file, current), file, settings);
  }
  return { text: mark + current, passes, findings };
}

/** One pass: the text with all fixes that {@link fixesOfPass} lets through. */
export function applyPass(text: string, findings: readonly Pick<Finding, 'fix'>[]): string {
  const fixes = findings.map(({ fix }) => ({ edits: fix ?? [] }));
  return applyEdits(
    text,
    fixesOfPass(text, fixes).flatMap(({ edits }) => edits),
  );
}

/**
 * The fixes that one pass can make, in order of their ranges: those are left out that overlap or touch
 * one before.
 */
export function fixesOfPass<Fix extends { readonly edits: readonly TextEdit[] }>(
  text: string,
  fixes: readonly Fix[],
): readonly Fix[] {
  const ranged = fixes
    .filter(({ edits }) => edits.length > 0)
    .map((fix) => ({ fix, range: mergeEdits(text, fix.edits) }))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let lastEnd = -1;
  return ranged.flatMap(({ fix, range }) => {
    if (range.start <= lastEnd) return [];
    lastEnd = range.end;
    return [fix];
  });
}

/** Several edits as the one replacement from the first to the last that ESLint makes of them. */
export function mergeEdits(text: string, edits: readonly TextEdit[]): TextEdit {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const inside = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return { start, end, text: applyEdits(text.slice(start, end), inside) };
}
