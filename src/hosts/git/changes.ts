import { records, type Tree, type TreeEntry } from './tree.ts';

/** What happened to one file between two trees. Paths are POSIX, from the top of the work tree. */
export interface Change {
  readonly kind: 'added' | 'deleted' | 'edited' | 'renamed';
  /** Its path after the change; that before for a deleted file. */
  readonly file: string;
  /** Its path before; null for an added file. */
  readonly from: string | null;
  /** What it was; null for an added file. */
  readonly before: TreeEntry | null;
}

const KINDS: ReadonlyMap<string, Change['kind']> = new Map([
  ['A', 'added'],
  ['D', 'deleted'],
  ['R', 'renamed'],
]);

/** Reads what `git diff-index --raw -z` and `git diff-tree --raw -z` print. */
export function parseChanges(output: Buffer): readonly Change[] {
  const parts = records(output);
  const changes: Change[] = [];
  for (let at = 0; at < parts.length;) {
    // :100644 100644 <id before> <id after> R086, from, to
    const [mode = '', , id = '', , status = ''] = (parts[at++] ?? '').split(' ');
    const from = parts[at++] ?? '';
    const kind = KINDS.get(status.charAt(0)) ?? 'edited';
    const file = kind === 'renamed' ? (parts[at++] ?? '') : from;
    const before = { mode: mode.slice(1), id };
    changes.push(
      kind === 'added' ? { kind, file, from: null, before: null } : { kind, file, from, before },
    );
  }
  return changes;
}

/** Every file of a tree that was empty before. */
export function allAdded(tree: Tree): readonly Change[] {
  return [...tree.keys()].map((file) => ({ kind: 'added', file, from: null, before: null }));
}

/** The tree as it was before the changes that led to `after`. */
export function treeBefore(after: Tree, changes: readonly Change[]): Tree {
  const before = new Map(after);
  for (const { file } of changes) before.delete(file);
  for (const { from, before: entry } of changes)
    if (from !== null && entry) before.set(from, entry);
  return before;
}
