/**
 * Where a project's files come from: the working tree, the git index, a commit. Paths are POSIX and
 * relative to {@link FileStore.root}.
 */
export interface FileStore {
  /** Absolute path of the registry's folder. */
  readonly root: string;
  /**
   * All files that belong to the project (ignored files do not), sorted by code unit. A store that can
   * change answers afresh at each call.
   */
  list(): readonly string[];
  /** The bytes of a file; null where it cannot be read (vanished, unreadable, a folder). */
  read(file: string): Uint8Array | null;
  /**
   * A text that changes whenever the file's content may have changed; null where the file is not
   * there. Cheap: no reading.
   */
  stamp(file: string): string | null;
  /**
   * Both at once, where that is cheaper. Left out by stores whose stamps tell any change: there a file
   * is `settled` as soon as it is there.
   */
  readStamped?(file: string): StampedBytes;
}

/** What a file contains, and by what to tell later whether it still does. */
export interface StampedBytes {
  readonly bytes: Uint8Array | null;
  /** Taken before the bytes, so that a change in between shows. */
  readonly stamp: string | null;
  /** The next change will show in the stamp. A file that has just changed can do so again under the same one. */
  readonly settled: boolean;
}

export function readStamped(store: FileStore, file: string): StampedBytes {
  if (store.readStamped) return store.readStamped(file);
  const stamp = store.stamp(file);
  return { bytes: store.read(file), stamp, settled: true };
}
