import type { FileStore } from '../../project/file-store.ts';

/** Files of another store, some of them with other content, which is written nowhere. */
export class OverlayStore implements FileStore {
  readonly root: string;
  readonly #base: FileStore;
  readonly #contents = new Map<string, { readonly bytes: Uint8Array; readonly stamp: string }>();
  readonly #stamps = new Map<string, string | null>();
  #list: readonly string[] | null = null;
  #writes = 0;

  /** @param base does not change while this store is used. */
  constructor(base: FileStore) {
    this.root = base.root;
    this.#base = base;
  }

  list(): readonly string[] {
    this.#list ??= this.#base.list();
    return this.#list;
  }

  read(file: string): Uint8Array | null {
    return this.#contents.get(file)?.bytes ?? this.#base.read(file);
  }

  stamp(file: string): string | null {
    const content = this.#contents.get(file);
    if (content) return content.stamp;
    let stamp = this.#stamps.get(file);
    if (stamp === undefined) this.#stamps.set(file, (stamp = this.#base.stamp(file)));
    return stamp;
  }

  write(file: string, bytes: Uint8Array): void {
    this.#writes += 1;
    this.#contents.set(file, { bytes, stamp: `written ${String(this.#writes)}` });
  }
}
