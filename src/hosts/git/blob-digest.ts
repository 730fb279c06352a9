import { createHash, hash } from 'node:crypto';

/** Larger contents are not copied. Bytes. */
const LARGEST_COPIED = 256 * 1024;

/** Longer than what git puts before a content: `blob <size>` and a null byte. */
const LONGEST_HEADER = 32;

/** Tells whether bytes are the blob that git means by an id. */
export class BlobDigest {
  readonly #copy = Buffer.allocUnsafeSlow(LONGEST_HEADER + LARGEST_COPIED);

  /** @param id has 40 digits in repositories of SHA-1, 64 in those of SHA-256. */
  matches(bytes: Uint8Array, id: string): boolean {
    const algorithm = id.length === 64 ? 'sha256' : 'sha1';
    const header = `blob ${String(bytes.byteLength)}\0`;
    if (bytes.byteLength > LARGEST_COPIED) {
      return createHash(algorithm).update(header).update(bytes).digest('hex') === id;
    }
    // In one piece, one call answers; a digest that is fed bit by bit is an object with a stream inside.
    const start = this.#copy.write(header, 'latin1');
    this.#copy.set(bytes, start);
    return hash(algorithm, this.#copy.subarray(0, start + bytes.byteLength)) === id;
  }
}
