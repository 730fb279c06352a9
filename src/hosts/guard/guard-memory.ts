import path from 'node:path';
import { ContentMemory } from '../../project/store/content-memory.ts';
import { DiskStore } from '../../project/store/disk-store.ts';
import type { Repository } from '../git/repository.ts';

/** Grows with the number of files: 60 bytes for each. Bytes. */
const LARGEST_ENTRY = 256 * 1024 * 1024;

const KEY = 'contents';

/**
 * What the guard remembers from one commit to the next, where git keeps its own files: all work trees of
 * a repository share it, and nobody commits it.
 */
export class GuardMemory {
  readonly contents: ContentMemory;
  readonly #store: DiskStore;

  /** @param version of this package, whose search the answers are. */
  constructor({ commonDir }: Repository, version: string) {
    this.#store = new DiskStore(path.join(commonDir, 'ssot-guard'), version, LARGEST_ENTRY);
    this.contents = ContentMemory.from(this.#store.get(KEY));
  }

  /** Writes down what was learnt, where that is worth it. */
  save(): void {
    if (this.contents.isWorthWriting) this.#store.set(KEY, this.contents.written());
  }
}
