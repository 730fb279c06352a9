import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';
import { parseTree, records, type Tree } from './tree.ts';

/** One commit of a history. */
export interface HistoryCommit {
  readonly id: string;
  /** Of the files that it holds. */
  readonly tree: string;
  /** When it was committed: ISO 8601, with its own time zone. */
  readonly date: string;
}

export interface HistoryRange {
  readonly since: string | undefined;
  readonly maxCount: number;
}

/** The commits that led to HEAD along the main line, newest first: what was merged counts as one. */
export async function mainLine(
  { place, hasHead }: Repository,
  { since, maxCount }: HistoryRange,
): Promise<readonly HistoryCommit[]> {
  if (!hasHead) return [];
  const output = await runGit(
    [
      'log',
      '--first-parent',
      '--format=%H %T %cI',
      `--max-count=${String(maxCount)}`,
      ...(since === undefined ? [] : [`--since=${since}`]),
      'HEAD',
      '--',
    ],
    place,
  );
  return output
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', tree = '', date = ''] = line.split(' ');
      return { id, tree, date };
    });
}

/** All files of a commit. */
export async function treeOf({ place }: Repository, commit: HistoryCommit): Promise<Tree> {
  return parseTree(await runGit(['ls-tree', '-r', '-z', '--full-tree', commit.id], place));
}

/** The files of a commit, from those of another one: as git has stored what they share once, it is quick. */
export async function treeAfter(
  { place }: Repository,
  before: Tree,
  from: HistoryCommit,
  to: HistoryCommit,
): Promise<Tree> {
  const args = ['diff-tree', '-r', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative'];
  const parts = records(await runGit([...args, from.tree, to.tree], place));
  const tree = new Map(before);
  for (let at = 0; at < parts.length; at += 2) {
    // :100644 100644 <id before> <id after> M, path
    const [, mode = '', , id = '', status = ''] = (parts[at] ?? '').split(' ');
    const file = parts[at + 1] ?? '';
    if (status === 'D') tree.delete(file);
    else tree.set(file, { mode, id });
  }
  return tree;
}
