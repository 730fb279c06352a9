/** One file of a tree as git keeps it. */
export interface TreeEntry {
  /** `100644`, `100755`, `120000` (a symbolic link), `160000` (a submodule). */
  readonly mode: string;
  /** Of the blob. */
  readonly id: string;
}

/** All files of the index or a commit, by POSIX path from the top of the work tree. */
export type Tree = ReadonlyMap<string, TreeEntry>;

export const SYMBOLIC_LINK = '120000';
export const SUBMODULE = '160000';

/** What `git ls-files --stage -z` says of the index. */
export interface IndexListing {
  readonly tree: Tree;
  /** Files with conflicts: there is no one content to judge. */
  readonly unmerged: readonly string[];
}

export function parseIndex(output: Buffer): IndexListing {
  const tree = new Map<string, TreeEntry>();
  const unmerged = new Set<string>();
  for (const record of records(output)) {
    // 100644 78981922613b2afb6025042ff6bd878ac1994e85 0\tpath
    const tab = record.indexOf('\t');
    const [mode = '', id = '', stage] = record.slice(0, tab).split(' ');
    const file = record.slice(tab + 1);
    if (stage === '0') tree.set(file, { mode, id });
    else unmerged.add(file);
  }
  return { tree, unmerged: [...unmerged] };
}

/** Reads what `git ls-tree -r -z` prints. */
export function parseTree(output: Buffer): Tree {
  const tree = new Map<string, TreeEntry>();
  for (const record of records(output)) {
    // 100644 blob 78981922613b2afb6025042ff6bd878ac1994e85\tpath
    const tab = record.indexOf('\t');
    const [mode = '', , id = ''] = record.slice(0, tab).split(' ');
    tree.set(record.slice(tab + 1), { mode, id });
  }
  return tree;
}

/** The parts of an output that was asked for with `-z`. */
export function records(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((record) => record !== '');
}
