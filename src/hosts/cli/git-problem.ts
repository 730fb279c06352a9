import { GitError } from '../git/run-git.ts';
import { UsageError } from './usage-error.ts';

/**
 * A failure of git as a person can do something about it, with what git said: a repository may also be
 * refused because it belongs to somebody else. What is no failure of git stays as it is.
 *
 * @param need what git is needed for, as a sentence.
 */
export function gitProblem(error: unknown, need: string, hint: string): unknown {
  if (!(error instanceof GitError)) return error;
  if (error.status === null) {
    return new UsageError(
      `Git could not be started: ${error.stderr}.`,
      'Install git, or correct PATH.',
    );
  }
  const said = error.stderr.replace(/^fatal: /u, '');
  return new UsageError(said === '' ? need : `${need} Git says: ${said}`, hint);
}
