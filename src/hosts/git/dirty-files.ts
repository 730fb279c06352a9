import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/**
 * Files below a folder that are not as they are committed, by POSIX path from the top of the work tree:
 * changed, staged, in conflict, and untracked ones that count.
 *
 * @param folder from the top of the work tree; empty for all of it.
 */
export async function dirtyFiles(
  { place }: Repository,
  folder: string,
  counts: (untracked: string) => boolean,
): Promise<readonly string[]> {
  const output = await runGit(
    [
      'status',
      '--porcelain',
      '-z',
      '--no-renames',
      '--untracked-files=all',
      '--ignore-submodules=all',
      '--',
      folder === '' ? '.' : folder,
    ],
    place,
  );
  // XY path, one record a file
  return output
    .toString()
    .split('\0')
    .filter((record) => record !== '')
    .flatMap((record) => {
      const file = record.slice(3);
      return record.startsWith('??') && !counts(file) ? [] : [file];
    });
}
