import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FileFacts } from '../core/facts.ts';
import type { LanguageFrontEnd } from '../core/language.ts';
import { withoutByteOrderMark } from '../core/source-text.ts';
import type { FileStore } from './file-store.ts';
import { NeedleSearch } from './needles.ts';

/** Why a source file could not be judged. */
export interface FileProblem {
  readonly file: string;
  readonly reason: 'unreadable' | 'binary' | 'too-large' | 'not-utf-8';
}

/** Generated bundles; nobody writes five megabytes of source by hand. Bytes. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** A file that changes again within this time of being read may keep its stamp. Milliseconds. */
const RACY_PERIOD = 2000;

/**
 * One source file as it was last read: what it contains of the needles, and its facts where somebody
 * asked. Facts are kept as long as the bytes are the same.
 */
export class SourceFile {
  readonly file: string;
  readonly language: LanguageFrontEnd;
  readonly problem: FileProblem | null;
  readonly #hits = new Map<string, boolean>();
  readonly #store: FileStore;
  #search: NeedleSearch | null = null;
  #isBarrel: boolean | undefined;
  #facts: FileFacts | null = null;
  #text: string | null = null;
  #stamp: string | null;
  #readAt = Date.now();
  #hash: string;

  constructor(file: string, language: LanguageFrontEnd, store: FileStore) {
    this.file = file;
    this.language = language;
    this.#store = store;
    // Before the bytes: a change in between is then seen as one at the next look.
    this.#stamp = store.stamp(file);
    const bytes = store.read(file);
    this.problem = problemOf(file, bytes);
    this.#hash = bytes ? hashOf(bytes) : '';
    this.#search = bytes && this.#canBeJudged ? new NeedleSearch(bytes) : null;
  }

  /** Whether there is something to look at. A text that is not UTF-8 is judged, but never rewritten. */
  get #canBeJudged(): boolean {
    return this.problem === null || this.problem.reason === 'not-utf-8';
  }

  /** Whether the file on disk may have become another. Asks for its stamp, or reads it where that is not enough. */
  isStale(): boolean {
    const stamp = this.#store.stamp(this.file);
    const racy = Date.now() - this.#readAt < RACY_PERIOD;
    if (stamp === this.#stamp && !racy) return false;
    const bytes = this.#store.read(this.file);
    if ((bytes ? hashOf(bytes) : '') !== this.#hash) return true;
    this.#stamp = stamp;
    return false;
  }

  has(needle: string): boolean {
    let hit = this.#hits.get(needle);
    if (hit === undefined) {
      hit = this.#searchable()?.has(needle) ?? false;
      this.#hits.set(needle, hit);
    }
    return hit;
  }

  get isBarrel(): boolean {
    this.#isBarrel ??= this.#searchable()?.isBarrel ?? false;
    return this.#isBarrel;
  }

  /** The bytes are dropped after a round of searching; texts and facts of the few candidates stay. */
  releaseBytes(): void {
    this.#search = null;
  }

  get text(): string {
    this.#text ??= decoded(this.#canBeJudged ? this.#store.read(this.file) : null);
    return this.#text;
  }

  get facts(): FileFacts {
    this.#facts ??= this.language.extract(this.file, this.text);
    return this.#facts;
  }

  #searchable(): NeedleSearch | null {
    if (!this.#canBeJudged) return null;
    if (!this.#search) {
      const bytes = this.#store.read(this.file);
      this.#search = bytes && new NeedleSearch(bytes);
    }
    return this.#search;
  }
}

/** The buffer of an editor, or facts that a host read off its own tree, in place of a file. */
export class TextFile {
  readonly problem = null;
  readonly file: string;
  readonly language: LanguageFrontEnd;
  readonly text: string;
  readonly #search: NeedleSearch;
  #facts: FileFacts | null;

  constructor(file: string, language: LanguageFrontEnd, text: string, facts: FileFacts | null) {
    this.file = file;
    this.language = language;
    this.text = text;
    this.#search = new NeedleSearch(Buffer.from(text));
    this.#facts = facts;
  }

  has(needle: string): boolean {
    return this.#search.has(needle);
  }

  get isBarrel(): boolean {
    return this.#search.isBarrel;
  }

  releaseBytes(): void {
    // There is one of these at a time, and it is searched again with every new needle.
  }

  get facts(): FileFacts {
    this.#facts ??= this.language.extract(this.file, this.text);
    return this.#facts;
  }
}

export function languageFor(
  file: string,
  languages: readonly LanguageFrontEnd[],
): LanguageFrontEnd | null {
  const extension = path.posix.extname(file).toLowerCase();
  return languages.find(({ extensions }) => extensions.includes(extension)) ?? null;
}

function problemOf(file: string, bytes: Uint8Array | null): FileProblem | null {
  if (!bytes) return { file, reason: 'unreadable' };
  if (bytes.byteLength > LARGEST_FILE) return { file, reason: 'too-large' };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 8192).includes(0)) return { file, reason: 'binary' };
  return isUtf8(buffer) ? null : { file, reason: 'not-utf-8' };
}

function decoded(bytes: Uint8Array | null): string {
  return bytes
    ? withoutByteOrderMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    : '';
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}
