import type { ParseErrorFact } from '../../core/facts.ts';
import type { Finding } from '../../core/finding.ts';
import type { FileProblem } from '../../project/file-problem.ts';
import type { RegistryProblem } from '../../registry/types.ts';
import type { Change } from '../git/changes.ts';
import type { UnexplainedDirective } from './new-directives.ts';
import type { Side } from './side.ts';

/** A finding that was not there before. */
export interface NewFinding {
  readonly finding: Finding;
  /**
   * The changes in other files that brought it about; null where its own file changed, empty where none
   * of the changes is connected to it.
   */
  readonly causes: readonly Change[] | null;
}

/** What the registry names and the changes took away. */
export interface Misfit {
  readonly problem: RegistryProblem;
  /** At least one. */
  readonly causes: readonly Change[];
}

/** A changed file that could not be judged. Its path is from the registry's folder. */
export type Unjudged =
  | { readonly reason: 'syntax-error'; readonly file: string; readonly error: ParseErrorFact }
  | FileProblem;

/** What a comparison comes to under one registry. */
export interface GuardOutcome {
  /** What leads from the top of the work tree to the registry's folder: empty, or ending in a slash. */
  readonly prefix: string;
  /** The later state; the places of all that is reported are in its texts. */
  readonly side: Side;
  readonly findings: readonly NewFinding[];
  readonly directives: readonly UnexplainedDirective[];
  readonly unjudged: readonly Unjudged[];
  readonly misfits: readonly Misfit[];
  /** Number of findings that the baseline accepts. */
  readonly accepted: number;
  /** Number of findings that no baseline accepts and that were there before. */
  readonly old: number;
}

/** A registry that cannot be used as the changes leave it. */
export interface BrokenRegistry {
  readonly problems: readonly RegistryProblem[];
}
