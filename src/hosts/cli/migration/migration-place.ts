import path from 'node:path';
import { dirtyFiles } from '../../git/dirty-files.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import { runGit } from '../../git/run-git.ts';
import { languageFor } from '../../../project/source-files.ts';
import { languages } from '../../verdict/front-ends.ts';
import type { Terminal } from '../terminal.ts';
import { gitProblem } from '../git-problem.ts';
import { UsageError } from '../usage-error.ts';

/** Where a migration runs, and where it keeps its journal. */
export interface MigrationPlace {
  readonly repository: Repository;
  /** Absolute path of the journal's folder, in the git folder of this work tree. */
  readonly journal: string;
  /** Absolute path of the file that says that a migration runs. */
  readonly lock: string;
}

/**
 * The journal lies in the git folder: there it is never committed, no clean-up of the work tree and no
 * installation of packages takes it away, and each linked work tree has one of its own.
 *
 * @throws UsageError outside a work tree of git.
 */
export async function migrationPlace(terminal: Terminal): Promise<MigrationPlace> {
  try {
    const repository = await openRepository(terminal);
    const { place, top } = repository;
    const answer = await runGit(['rev-parse', '--git-path', 'ssot-migrate'], place);
    const journal = path.resolve(top, answer.toString().replace(/\r?\n$/u, ''));
    return { repository, journal, lock: `${journal}.lock` };
  } catch (error) {
    throw gitProblem(
      error,
      'A migration needs git, so that you can see what it does and undo it.',
      'Run it in a work tree of git; "git init" makes one.',
    );
  }
}

/** A folder of the work tree, from its top. */
export function fromTop({ top }: Repository, absolute: string): string {
  return path.relative(top, absolute).replaceAll(path.sep, '/');
}

/** As many as a person reads. */
const MOST_NAMED = 5;

/** @throws UsageError where something below the folder is not committed. */
export async function refuseDirty(repository: Repository, folder: string): Promise<void> {
  const dirty = await dirtyFiles(
    repository,
    folder,
    (file) => languageFor(file, languages) !== null,
  );
  if (dirty.length === 0) return;
  const named = dirty.slice(0, MOST_NAMED).map((file) => JSON.stringify(file));
  const more = dirty.length > MOST_NAMED ? ` and ${String(dirty.length - MOST_NAMED)} more` : '';
  throw new UsageError(
    `There are changes that are not committed: ${named.join(', ')}${more}.`,
    'Commit or stash them, so that what the migration does can be told from them; or give --allow-dirty.',
  );
}
