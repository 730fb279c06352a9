import { FileReader } from '../../project/file-reader.ts';
import { BlobDigest } from './blob-digest.ts';
import type { Repository } from './repository.ts';
import { runGitSync } from './run-git.ts';

/** A file by what git says that it contains. */
export interface BlobPlace {
  /** POSIX path from the top of the work tree; its content may be another by now, or none. */
  readonly file: string;
  readonly id: string;
}

/** What is kept between the trees of a history. */
const MOST_BYTES_KEPT = 256 * 1024 * 1024;

/** How many files are looked at together once one of them had to be asked of git. */
const LOOK_AHEAD = 1000;

/**
 * The contents of blobs. Most lie in the work tree, where reading them costs a quarter of asking git;
 * there the bytes themselves prove that they are the blob: its id is their digest. So it does not matter
 * whether a file was edited since, is missing (a sparse checkout), has other line ends or went through
 * a filter, or changes this very moment; then git is asked, for many files at a time.
 */
export class Blobs {
  readonly #repository: Repository;
  readonly #expected: readonly BlobPlace[];
  readonly #reader = new FileReader();
  readonly #digest = new BlobDigest();
  readonly #positions = new Map<string, number>();
  /** What was read ahead and not yet asked for, and all that came from git. */
  readonly #fetched = new Map<string, Uint8Array | null>();
  readonly #ahead = new Map<string, Uint8Array>();

  /** @param expected files that will probably be asked for, in that order. */
  constructor(repository: Repository, expected: readonly BlobPlace[]) {
    this.#repository = repository;
    this.#expected = expected;
    expected.forEach(({ file }, position) => this.#positions.set(file, position));
  }

  /** Null where the object is not in the repository. */
  read(blob: BlobPlace): Uint8Array | null {
    const fetched = this.#fetched.get(blob.id);
    if (fetched !== undefined) return fetched;
    const ahead = this.#ahead.get(blob.file);
    if (ahead && this.#digest.matches(ahead, blob.id)) {
      this.#ahead.delete(blob.file);
      return ahead;
    }
    const onDisk = this.onDisk(blob);
    if (onDisk) return onDisk;
    this.#fetch([blob, ...this.#nextMissing(blob)]);
    return this.#fetched.get(blob.id) ?? null;
  }

  /** The bytes in the work tree, where they are the blob. */
  onDisk({ file, id }: BlobPlace): Uint8Array | null {
    let bytes: Uint8Array;
    try {
      bytes = this.#reader.read(`${this.#repository.top}/${file}`);
    } catch {
      return null;
    }
    return this.#digest.matches(bytes, id) ? bytes : null;
  }

  /** Asks git for blobs that the work tree surely does not have, all at once. */
  fetch(blobs: readonly BlobPlace[]): void {
    this.#fetch(blobs.filter(({ id }) => !this.#fetched.has(id)));
  }

  /** Drops blobs that will not be asked for again, and all others too where they have become too many. */
  drop(ids: Iterable<string>): void {
    for (const id of ids) this.#fetched.delete(id);
    let bytes = 0;
    for (const content of this.#fetched.values()) bytes += content?.byteLength ?? 0;
    if (bytes > MOST_BYTES_KEPT) this.#fetched.clear();
  }

  /** Of the files that will be asked for next, those that are not in the work tree either. */
  #nextMissing({ file }: BlobPlace): BlobPlace[] {
    const position = this.#positions.get(file);
    if (position === undefined) return [];
    const missing: BlobPlace[] = [];
    for (const next of this.#expected.slice(position + 1, position + LOOK_AHEAD)) {
      if (this.#fetched.has(next.id) || this.#ahead.has(next.file)) continue;
      const bytes = this.onDisk(next);
      if (bytes) this.#ahead.set(next.file, bytes);
      else missing.push(next);
    }
    return missing;
  }

  #fetch(blobs: readonly BlobPlace[]): void {
    const ids = [...new Set(blobs.map(({ id }) => id))];
    if (ids.length === 0) return;
    const output = runGitSync(
      ['cat-file', '--batch'],
      this.#repository.place,
      `${ids.join('\n')}\n`,
    );
    let at = 0;
    for (const id of ids) {
      // <id> blob <size>\n<bytes>\n, or <id> missing\n
      const end = output.indexOf('\n', at);
      const [, type, size] = output.toString('latin1', at, end).split(' ');
      at = end + 1;
      if (type !== 'blob') {
        this.#fetched.set(id, null);
        continue;
      }
      this.#fetched.set(id, output.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
}
