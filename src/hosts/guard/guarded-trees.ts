import path from 'node:path';
import { SharedFiles } from '../../project/shared-files.ts';
import { languageFor } from '../../project/source-files.ts';
import type { Registry } from '../../registry/types.ts';
import { Blobs } from '../git/blobs.ts';
import type { Change } from '../git/changes.ts';
import type { Comparison } from '../git/comparison.ts';
import type { Repository } from '../git/repository.ts';
import { resolutionFolder } from '../git/resolution-folder.ts';
import type { Tree } from '../git/tree.ts';
import { TreeStore } from '../git/tree-store.ts';
import { languages } from '../verdict/front-ends.ts';
import type { GuardMemory } from './guard-memory.ts';
import { registryVersion, type RegistryVersion } from './registry-version.ts';
import { Side } from './side.ts';

/** Two trees of a repository, with all that was read of them: what both have is read once. */
export class GuardedTrees {
  readonly before: Tree;
  readonly after: Tree;
  readonly changes: readonly Change[];
  readonly #repository: Repository;
  readonly #blobs: Blobs;
  readonly #memory: GuardMemory | null;
  readonly #shared: SharedFiles;
  readonly #disposals: (() => void)[] = [];

  /** @param memory of earlier runs; null where nothing is to be remembered. */
  constructor(
    repository: Repository,
    { before, after, changes }: Comparison,
    memory: GuardMemory | null = null,
  ) {
    this.#memory = memory;
    this.#shared = new SharedFiles(memory?.contents);
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.#repository = repository;
    this.#blobs = new Blobs(
      repository,
      [...after].flatMap(([file, { id }]) => (languageFor(file, languages) ? [{ file, id }] : [])),
    );
  }

  registryVersion(tree: Tree, file: string): RegistryVersion | null {
    return registryVersion(tree, this.#blobs, file, this.#repository.top);
  }

  /** A tree under a registry whose folder lies below `prefix`. */
  open(tree: Tree, prefix: string, registry: Registry): Side {
    if (tree === this.before) this.#fetchEarlier();
    const folder = resolutionFolder(this.#repository, tree, [this.before, this.after], this.#blobs);
    this.#disposals.push(() => folder.dispose());
    const root = path.join(folder.top, prefix);
    return new Side(new TreeStore(root, prefix, tree, this.#blobs), registry, this.#shared);
  }

  /** The text of a file of the later tree; null where it is not there. */
  textOf(file: string): string | null {
    const entry = this.after.get(file);
    const bytes = entry && this.#blobs.read({ file, id: entry.id });
    return bytes ? Buffer.from(bytes).toString('utf8') : null;
  }

  /** Writes down what was learnt, and takes away what was put on disk for this run alone. */
  dispose(): void {
    this.#memory?.save();
    for (const dispose of this.#disposals.splice(0)) dispose();
  }

  /** What changed is not on disk as it was: git is asked once for all of it. */
  #fetchEarlier(): void {
    this.#blobs.fetch(
      this.changes.flatMap(({ from, before }) =>
        from !== null && before && languageFor(from, languages)
          ? [{ file: from, id: before.id }]
          : [],
      ),
    );
  }
}
