import type { LanguageFrontEnd } from '../core/language.ts';
import type { FileStore } from './file-store.ts';
import { SourceFile } from './source-files.ts';
import type { ContentMemory } from './store/content-memory.ts';
import type { TextSearch } from './text-search.ts';

/**
 * What several states of one repository have in common: the same file by path and stamp is read,
 * searched and parsed once, and a second state is searched only where it differs from the first.
 */
export class SharedFiles {
  /** The last search; it knows which files have the texts that were looked for. */
  search: TextSearch | null = null;
  readonly #files = new Map<string, SourceFile>();
  readonly #memory: ContentMemory | null;

  /** @param memory what is known about contents by their stamps; null where nothing is to be remembered. */
  constructor(memory: ContentMemory | null = null) {
    this.#memory = memory;
  }

  open(file: string, language: LanguageFrontEnd, store: FileStore): SourceFile {
    const stamp = store.stamp(file);
    const key = `${file}\0${stamp ?? ''}`;
    let source = this.#files.get(key);
    if (!source) {
      source =
        stamp !== null && this.#memory
          ? SourceFile.remembered(file, stamp, language, store, this.#memory)
          : SourceFile.read(file, language, store);
      this.#files.set(key, source);
    }
    return source;
  }
}
