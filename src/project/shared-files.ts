import type { LanguageFrontEnd } from '../core/language.ts';
import type { FileStore } from './file-store.ts';
import { SourceFile } from './source-files.ts';
import type { TextSearch } from './text-search.ts';

/**
 * What several states of one repository have in common: the same file by path and stamp is read,
 * searched and parsed once, and a second state is searched only where it differs from the first.
 */
export class SharedFiles {
  /** The last search; it knows which files have the texts that were looked for. */
  search: TextSearch | null = null;
  readonly #files = new Map<string, SourceFile>();

  open(file: string, language: LanguageFrontEnd, store: FileStore): SourceFile {
    const key = `${file}\0${store.stamp(file) ?? ''}`;
    let source = this.#files.get(key);
    if (!source) this.#files.set(key, (source = SourceFile.read(file, language, store)));
    return source;
  }
}
