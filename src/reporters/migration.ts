import type { ViolationType } from '../core/finding.ts';
import type { UnparsedFile, Violation } from './report.ts';

/** What a migration is about to do. Plain data; paths are POSIX, from the registry's folder. */
export interface MigrationPlan {
  readonly steps: readonly PlannedStep[];
  /** Files that could be fixed and are left as they are. */
  readonly obstacles: readonly { readonly file: string; readonly reason: string }[];
  readonly left: LeftFindings;
}

export interface PlannedStep {
  /** Null for what is in no zone. */
  readonly zone: { readonly name: string; readonly priority: number } | null;
  readonly files: readonly { readonly file: string; readonly fixes: number }[];
}

/** What stays for a person. */
export interface LeftFindings {
  readonly findings: number;
  readonly withSuggestion: number;
  readonly files: number;
}

/** What became of one step. */
export interface StepResult {
  readonly name: string;
  readonly files: number;
  /** `unchecked` where there is no check. */
  readonly outcome: 'unchecked' | 'passed' | 'undone';
  /** The end of what a failed check printed. */
  readonly output: string;
  readonly kept: readonly KeptContent[];
}

/** Content that somebody else wrote into a file that was taken back; git has it as a blob. */
export interface KeptContent {
  readonly file: string;
  readonly blob: string;
}

/** What a migration came to. */
export interface MigrationResult {
  readonly before: { readonly findings: number; readonly byType: Readonly<Record<string, number>> };
  /** What is left, by file and position. */
  readonly violations: readonly Violation[];
  readonly unparsed: readonly UnparsedFile[];
  /** Files that were written and stand. */
  readonly files: number;
  /** Names of the steps whose check failed. */
  readonly undone: readonly string[];
  /** Number of entries of the baseline whose finding is gone. */
  readonly stale: number;
}

/** Findings of one type before and after. */
export interface TypeChange {
  readonly type: string;
  readonly before: number;
  readonly after: number;
}

/** By type, most frequent before first. */
export function typeChanges({ before, violations }: MigrationResult): readonly TypeChange[] {
  const after = new Map<ViolationType, number>();
  for (const { finding } of violations) {
    after.set(finding.violation, (after.get(finding.violation) ?? 0) + 1);
  }
  const types = new Set<string>([...Object.keys(before.byType), ...after.keys()]);
  return [...types]
    .map((type) => ({
      type,
      before: before.byType[type] ?? 0,
      after: after.get(type as ViolationType) ?? 0,
    }))
    .sort((a, b) => b.before - a.before || (a.type < b.type ? -1 : 1));
}
