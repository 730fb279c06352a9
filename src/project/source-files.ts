import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FileFacts } from '../core/facts.ts';
import type { LanguageFrontEnd } from '../core/language.ts';
import { withoutByteOrderMark } from '../core/source-text.ts';
import type { FileProblem } from './file-problem.ts';
import { readStamped, type FileStore } from './file-store.ts';
import type { Pattern } from './pattern.ts';
import { SearchedText, type SpecifierText } from './searched-text.ts';
import type { ContentMemory, RememberedContent } from './store/content-memory.ts';

/** A file that can be searched and has facts. */
export interface SearchedFile {
  readonly file: string;
  readonly language: LanguageFrontEnd;
  readonly text: string;
  readonly facts: FileFacts;
  /** See {@link SearchedText.mayContain}. */
  mayContain(literal: string): boolean;
  matches(pattern: Pattern): boolean;
  /** See {@link SearchedText.specifiers}. */
  specifiers(pattern: Pattern): readonly SpecifierText[];
}

/** A file as it was read, without its bytes. */
export interface SourceRecord {
  readonly file: string;
  readonly problem: FileProblem | null;
  readonly stamp: string | null;
  /** Of a file that may change under its stamp. */
  readonly hash: string | null;
}

/** Generated bundles; nobody writes five megabytes of source by hand. Bytes. */
const LARGEST_FILE = 5 * 1024 * 1024;

/**
 * One source file as it was last read, and its facts where somebody asked. All of it holds for these
 * bytes; a file that has changed is a new object.
 */
export class SourceFile implements SearchedFile {
  readonly file: string;
  readonly language: LanguageFrontEnd;
  #problem: FileProblem | null;
  readonly #store: FileStore;
  // Most files are never asked more than whether a text occurs in them: for them there are no maps.
  #matched: Map<string, boolean> | null = null;
  #specifiers: Map<string, readonly SpecifierText[]> | null = null;
  #searched: SearchedText | null;
  #remembered: RememberedContent | null = null;
  #facts: FileFacts | null = null;
  #text: string | null = null;
  #stamp: string | null;
  /** Of a file that may change under its stamp. */
  #hash: string | null;

  private constructor(
    { file, problem, stamp, hash }: SourceRecord,
    language: LanguageFrontEnd,
    store: FileStore,
  ) {
    this.file = file;
    this.language = language;
    this.#problem = problem;
    this.#store = store;
    this.#stamp = stamp;
    this.#hash = hash;
    this.#searched = null;
  }

  static read(file: string, language: LanguageFrontEnd, store: FileStore): SourceFile {
    const { bytes, stamp, settled } = readStamped(store, file);
    const problem = problemOf(file, bytes);
    const hash = settled ? null : hashOf(bytes);
    const source = new SourceFile({ file, problem, stamp, hash }, language, store);
    if (bytes && source.#canBeJudged) source.#searched = new SearchedText(bytes);
    return source;
  }

  /** A file that was read elsewhere; it is read again when something is asked of its text. */
  static recorded(record: SourceRecord, language: LanguageFrontEnd, store: FileStore): SourceFile {
    return new SourceFile(record, language, store);
  }

  /** A file whose stamp says what it contains; it is read only where nothing is known about that. */
  static remembered(
    file: string,
    stamp: string,
    language: LanguageFrontEnd,
    store: FileStore,
    memory: ContentMemory,
  ): SourceFile {
    const known = memory.recall(stamp);
    if (known) {
      const problem = known.reason && { file, reason: known.reason };
      const source = new SourceFile({ file, problem, stamp, hash: null }, language, store);
      source.#remembered = known;
      return source;
    }
    const source = SourceFile.read(file, language, store);
    // What is not in the repository now may be fetched later.
    if (source.problem?.reason !== 'unreadable') {
      source.#remembered = memory.learn(stamp, source.problem?.reason ?? null);
    }
    return source;
  }

  get problem(): FileProblem | null {
    return this.#problem;
  }

  get record(): SourceRecord {
    return { file: this.file, problem: this.problem, stamp: this.#stamp, hash: this.#hash };
  }

  /** Whether there is something to look at. A text that is not UTF-8 is judged, but never rewritten. */
  get #canBeJudged(): boolean {
    return this.problem === null || this.problem.reason === 'not-utf-8';
  }

  /** Whether the file may have become another. Asks for its stamp, or reads it where that is not enough. */
  isStale(): boolean {
    if (this.#hash === null) return this.#store.stamp(this.file) !== this.#stamp;
    const { bytes, stamp, settled } = readStamped(this.#store, this.file);
    if (hashOf(bytes) !== this.#hash) return true;
    this.#stamp = stamp;
    if (settled) this.#hash = null;
    return false;
  }

  mayContain(literal: string): boolean {
    if (!this.#canBeJudged) return false;
    const read = (): boolean | null => this.#search()?.mayContain(literal) ?? null;
    return (this.#remembered ? this.#remembered.mayContain(literal, read) : read()) ?? false;
  }

  matches(pattern: Pattern): boolean {
    this.#matched ??= new Map();
    let matched = this.#matched.get(pattern.source);
    if (matched === undefined) {
      matched = this.#search()?.matches(pattern) ?? false;
      this.#matched.set(pattern.source, matched);
    }
    return matched;
  }

  specifiers(pattern: Pattern): readonly SpecifierText[] {
    this.#specifiers ??= new Map();
    let specifiers = this.#specifiers.get(pattern.source);
    if (!specifiers) {
      specifiers = this.#search()?.specifiers(pattern) ?? [];
      this.#specifiers.set(pattern.source, specifiers);
    }
    return specifiers;
  }

  /** Number of bytes that are kept for searching. */
  get bytesHeld(): number {
    return this.#searched?.bytes.byteLength ?? 0;
  }

  /** The bytes are dropped after a round of searching; texts and facts of the few candidates stay. */
  releaseBytes(): void {
    this.#searched = null;
  }

  get text(): string {
    if (this.#text === null) {
      const bytes = this.#canBeJudged ? this.#bytes() : null;
      // What is only remembered may not be there any more.
      if (this.#canBeJudged && !bytes) this.#problem = { file: this.file, reason: 'unreadable' };
      this.#text = decoded(bytes);
    }
    return this.#text;
  }

  get facts(): FileFacts {
    this.#facts ??= this.language.extract(this.file, this.text);
    return this.#facts;
  }

  #search(): SearchedText | null {
    if (!this.#canBeJudged) return null;
    if (!this.#searched) {
      const bytes = this.#bytes();
      this.#searched = bytes && new SearchedText(bytes);
    }
    return this.#searched;
  }

  #bytes(): Uint8Array | null {
    return this.#searched?.bytes ?? this.#store.read(this.file);
  }
}

/** The buffer of an editor, or facts that a host read off its own tree, in place of a file. */
export class TextFile implements SearchedFile {
  readonly file: string;
  readonly language: LanguageFrontEnd;
  readonly text: string;
  readonly #searched: SearchedText;
  #facts: FileFacts | null;

  constructor(file: string, language: LanguageFrontEnd, text: string, facts: FileFacts | null) {
    this.file = file;
    this.language = language;
    this.text = text;
    this.#searched = new SearchedText(Buffer.from(text));
    this.#facts = facts;
  }

  mayContain(literal: string): boolean {
    return this.#searched.mayContain(literal);
  }

  matches(pattern: Pattern): boolean {
    return this.#searched.matches(pattern);
  }

  specifiers(pattern: Pattern): readonly SpecifierText[] {
    return this.#searched.specifiers(pattern);
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
  const firstNull = bytes.indexOf(0);
  if (firstNull !== -1 && firstNull < 8192) return { file, reason: 'binary' };
  return isUtf8(bytes) ? null : { file, reason: 'not-utf-8' };
}

function decoded(bytes: Uint8Array | null): string {
  return bytes
    ? withoutByteOrderMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    : '';
}

function hashOf(bytes: Uint8Array | null): string {
  return bytes ? createHash('sha1').update(bytes).digest('base64') : '';
}
