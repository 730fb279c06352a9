import { allAdded, parseChanges, treeBefore, type Change } from './changes.ts';
import type { Repository } from './repository.ts';
import { GitError, runGit } from './run-git.ts';
import { parseIndex, parseTree, records, type Tree } from './tree.ts';

/** Two states of a repository's files and what led from one to the other. */
export interface Comparison {
  readonly before: Tree;
  readonly after: Tree;
  readonly changes: readonly Change[];
}

/** Why there is nothing to compare, and what to do. Both are sentences. */
export class ComparisonError extends Error {
  override readonly name = 'ComparisonError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Paths from the top whatever the user configured; renames as `git diff` finds them. */
const RAW_DIFF = ['--raw', '-z', '--no-abbrev', '--no-relative', '-M', '-l1000'] as const;

/**
 * The index, as it will be committed, against HEAD; against nothing before the first commit.
 *
 * @throws ComparisonError for an index with conflicts.
 */
export async function stagedChanges(repository: Repository): Promise<Comparison> {
  const { place, hasHead } = repository;
  const [index, diff] = await Promise.all([
    runGit(['ls-files', '--stage', '-z'], place),
    hasHead ? runGit(['diff-index', '--cached', ...RAW_DIFF, 'HEAD', '--'], place) : null,
  ]);
  const { tree: indexed, unmerged } = parseIndex(index);
  if (unmerged.length > 0) {
    throw new ComparisonError(
      `The index has conflicts: ${unmerged.map((file) => JSON.stringify(file)).join(', ')}.`,
      'Resolve them and run "git add".',
    );
  }
  const tree = await withoutIntents(indexed, repository);
  const changes = diff === null ? allAdded(tree) : parseChanges(diff);
  return { after: tree, before: treeBefore(tree, changes), changes };
}

/** Ids of the empty blob, by the two digests that repositories use. */
const EMPTY_BLOBS: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

/** Without what `git add --intent-to-add` announced: it stands in the index, empty, and is not committed. */
async function withoutIntents(tree: Tree, { place }: Repository): Promise<Tree> {
  if (![...tree.values()].some(({ id }) => EMPTY_BLOBS.has(id))) return tree;
  const intents = await runGit(['diff-files', '--name-only', '-z', '--diff-filter=A'], place);
  const files = new Set(records(intents));
  return files.size === 0 ? tree : new Map([...tree].filter(([file]) => !files.has(file)));
}

/**
 * HEAD against the commit where it left another branch, as a pull request shows it.
 *
 * @throws ComparisonError where either commit is not there.
 */
export async function changesSince(repository: Repository, revision: string): Promise<Comparison> {
  const { place } = repository;
  const base = await mergeBase(repository, revision);
  const [listing, diff] = await Promise.all([
    runGit(['ls-tree', '-r', '-z', '--full-tree', 'HEAD'], place),
    runGit(['diff-tree', '-r', ...RAW_DIFF, base, 'HEAD', '--'], place),
  ]);
  const after = parseTree(listing);
  const changes = parseChanges(diff);
  return { after, before: treeBefore(after, changes), changes };
}

async function mergeBase(repository: Repository, revision: string): Promise<string> {
  const { isShallow, hasHead } = repository;
  const name = JSON.stringify(revision);
  if (!hasHead) {
    throw new ComparisonError(`There is no commit to compare with ${name}.`, 'Commit first.');
  }
  const id = await answer(['rev-parse', '--quiet', '--verify', `${revision}^{commit}`], repository);
  if (id === null) {
    throw new ComparisonError(
      `There is no commit ${name} in this clone.`,
      `Fetch it first, for example with "git fetch origin main". In GitHub Actions give actions/checkout "fetch-depth: 0".`,
    );
  }
  const base = await answer(['merge-base', id, 'HEAD'], repository);
  if (base === null) {
    throw new ComparisonError(
      `${name} and HEAD have no common commit${isShallow ? ' in this clone, which is shallow' : ''}.`,
      isShallow
        ? 'Run "git fetch --unshallow" first. In GitHub Actions give actions/checkout "fetch-depth: 0".'
        : 'Give a revision that HEAD descends from.',
    );
  }
  return base;
}

/** The line that git answers; null where it answers no. */
async function answer(
  args: readonly string[],
  { place }: Pick<Repository, 'place'>,
): Promise<string | null> {
  try {
    return (await runGit(args, place)).toString().trim();
  } catch (error) {
    if (error instanceof GitError && error.status !== null) return null;
    throw error;
  }
}
