import type { Position } from '../core/source-text.ts';
import { fails, type UnparsedFile, type Violation } from './report.ts';

/** What `ssot guard` found, ready to be written down. Plain data; paths are POSIX, from the repository's top. */
export interface GuardReport {
  /** What was compared, as a sentence goes on after "compared": `the index with HEAD`. */
  readonly compared: string;
  /** Number of changed files. */
  readonly changes: number;
  /** By file, then by position. */
  readonly findings: readonly GuardFinding[];
  readonly directives: readonly ReportedDirective[];
  /** Changed files that could not be judged. */
  readonly unparsed: readonly UnparsedFile[];
  readonly misfits: readonly ReportedMisfit[];
  /** Number of findings that the baseline accepts. */
  readonly accepted: number;
  /** Number of findings that no baseline accepts and that were there before. */
  readonly old: number;
}

/** A finding that was not there before. */
export interface GuardFinding {
  readonly violation: Violation;
  /**
   * What in other files brought it about; null where its own file changed, empty where no change is
   * connected to it.
   */
  readonly causes: readonly ReportedChange[] | null;
}

export interface ReportedChange {
  readonly kind: 'added' | 'deleted' | 'edited' | 'renamed';
  /** Its path after the change; that before for a deleted file. */
  readonly file: string;
  /** Its path before; null for an added file. */
  readonly from: string | null;
}

/** A new comment that switches a rule off and does not say why. */
export interface ReportedDirective {
  readonly file: string;
  readonly start: Position;
  /** The comment. */
  readonly code: string;
  /** Without the plugin's prefix. */
  readonly rules: readonly string[];
}

/** Something that the registry names and that a change took away. */
export interface ReportedMisfit {
  /** Path of the key in the registry, and what is wrong with it, as a sentence. */
  readonly key: string;
  readonly message: string;
  readonly causes: readonly ReportedChange[];
}

/** Whether nothing stands in the way. */
export function passes({ findings, directives, unparsed, misfits }: GuardReport): boolean {
  const failing = findings.filter(({ violation }) => fails(violation));
  return failing.length + directives.length + unparsed.length + misfits.length === 0;
}
