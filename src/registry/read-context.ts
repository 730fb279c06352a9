import type { ProblemSink } from './problems.ts';

/** What every key's reader is given. */
export interface ReadContext extends ProblemSink {
  /** Absolute path of the folder that paths and globs start from. */
  readonly root: string;
}
