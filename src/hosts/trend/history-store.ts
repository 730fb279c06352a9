import path from 'node:path';
import type { FileStore } from '../../project/file-store.ts';
import type { Blobs } from '../git/blobs.ts';
import type { Tree } from '../git/tree.ts';
import { TreeStore } from '../git/tree-store.ts';

/** The files of one commit after the other. What they have in common keeps its stamp. */
export class HistoryStore implements FileStore {
  readonly root: string;
  readonly #prefix: string;
  readonly #blobs: Blobs;
  #current: TreeStore;

  /**
   * @param top absolute path of the folder in which specifiers are resolved.
   * @param prefix leads from there to the registry's folder: empty, or ending in a slash.
   */
  constructor(top: string, prefix: string, blobs: Blobs) {
    this.root = path.join(top, prefix);
    this.#prefix = prefix;
    this.#blobs = blobs;
    this.#current = this.#open(new Map());
  }

  moveTo(tree: Tree): void {
    this.#current = this.#open(tree);
  }

  list(): readonly string[] {
    return this.#current.list();
  }

  read(file: string): Uint8Array | null {
    return this.#current.read(file);
  }

  stamp(file: string): string | null {
    return this.#current.stamp(file);
  }

  #open(tree: Tree): TreeStore {
    return new TreeStore(this.root, this.#prefix, tree, this.#blobs);
  }
}
