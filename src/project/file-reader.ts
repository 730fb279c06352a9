import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';

/** Of one piece of memory that many files are read into. Bytes. */
const PIECE = 4 * 1024 * 1024;

/** Larger files get memory of their own. Bytes. */
const LARGEST_SHARED = 256 * 1024;

/** A file with what the system says of it, asked before it was read. */
export interface OpenedFile {
  readonly stats: Stats;
  readonly bytes: Buffer;
}

/**
 * Reads many files. They share large pieces of memory: to get memory for each costs more than to read
 * it, and thousands of small pieces keep the garbage collector busy.
 */
export class FileReader {
  #piece = Buffer.alloc(0);
  #used = 0;

  /**
   * The bytes of a file of which nothing has to be known, in as few calls as that takes: for who can
   * tell by the bytes whether they are all.
   *
   * @throws as `readFileSync` does.
   */
  read(path: string): Buffer {
    const handle = openSync(path, 'r');
    try {
      this.#reserve(LARGEST_SHARED);
      const length = readSync(handle, this.#piece, this.#used, LARGEST_SHARED, 0);
      return length === LARGEST_SHARED ? readFileSync(path) : this.#take(length);
    } finally {
      closeSync(handle);
    }
  }

  /** @throws as `readFileSync` does. */
  readWithStats(path: string): OpenedFile {
    const handle = openSync(path, 'r');
    try {
      const stats = fstatSync(handle);
      const { size } = stats;
      // What is no ordinary file, or grows while it is read, does not end where its size says.
      if (!stats.isFile() || size >= LARGEST_SHARED) return { stats, bytes: readFileSync(handle) };
      this.#reserve(size + 1);
      const length = readSync(handle, this.#piece, this.#used, size + 1, 0);
      if (length !== size) return { stats, bytes: readFileSync(path) };
      return { stats, bytes: this.#take(length) };
    } finally {
      closeSync(handle);
    }
  }

  #reserve(length: number): void {
    if (this.#used + length <= this.#piece.byteLength) return;
    this.#piece = Buffer.allocUnsafeSlow(PIECE);
    this.#used = 0;
  }

  #take(length: number): Buffer {
    const start = this.#used;
    this.#used += length;
    return this.#piece.subarray(start, this.#used);
  }
}
