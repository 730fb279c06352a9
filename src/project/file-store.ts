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
}
