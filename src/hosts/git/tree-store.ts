import path from 'node:path';
import type { FileStore } from '../../project/file-store.ts';
import type { Blobs } from './blobs.ts';
import { SUBMODULE, SYMBOLIC_LINK, type Tree, type TreeEntry } from './tree.ts';

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** The files of the index or a commit below one folder. They never change. */
export class TreeStore implements FileStore {
  readonly root: string;
  readonly #tree: Tree;
  readonly #prefix: string;
  readonly #blobs: Blobs;
  readonly #files: readonly string[];

  /**
   * @param root absolute path of the folder; specifiers are resolved there.
   * @param prefix what leads from the top of the work tree to the folder: empty, or ending in a slash.
   */
  constructor(root: string, prefix: string, tree: Tree, blobs: Blobs) {
    this.root = root;
    this.#prefix = prefix;
    this.#tree = tree;
    this.#blobs = blobs;
    this.#files = [...tree]
      .filter(([file, { mode }]) => file.startsWith(prefix) && mode !== SUBMODULE)
      .map(([file]) => file.slice(prefix.length))
      .sort();
  }

  list(): readonly string[] {
    return this.#files;
  }

  read(file: string): Uint8Array | null {
    const found = this.#followed(this.#prefix + file);
    return found && this.#blobs.read({ file: found.file, id: found.entry.id });
  }

  stamp(file: string): string | null {
    return this.#followed(this.#prefix + file)?.entry.id ?? null;
  }

  /** The file that a path means in the end; null for links that lead in circles or out of the tree. */
  #followed(file: string): { readonly file: string; readonly entry: TreeEntry } | null {
    let current = file;
    for (let hops = 0; hops <= MOST_LINKS; hops++) {
      const entry = this.#tree.get(current);
      if (!entry || entry.mode === SUBMODULE) return null;
      if (entry.mode !== SYMBOLIC_LINK) return { file: current, entry };
      const target = this.#blobs.read({ file: current, id: entry.id });
      if (!target) return null;
      current = path.posix.join(path.posix.dirname(current), Buffer.from(target).toString('utf8'));
    }
    return null;
  }
}
