import type { LanguageFrontEnd } from '../core/language.ts';
import type { FileStore } from './file-store.ts';
import { languageFor, SourceFile, type SourceRecord } from './source-files.ts';

/**
 * An index as plain data, for a thread that has the same files: what was read, by what to tell whether
 * it still holds, and which files turned out to matter. Facts are left out: a thread needs few of them,
 * and reading them off a file is quicker than copying those of all.
 */
export interface IndexRecord {
  readonly list: readonly string[];
  readonly absent: readonly string[];
  readonly configuration: string;
  readonly sources: readonly SourceRecord[];
  readonly candidates: readonly string[];
}

/** The source files of a record, by path; none of them is read. */
export function recordedFiles(
  { sources }: IndexRecord,
  store: FileStore,
  languages: readonly LanguageFrontEnd[],
): ReadonlyMap<string, SourceFile> {
  const files = new Map<string, SourceFile>();
  for (const record of sources) {
    const language = languageFor(record.file, languages);
    if (language) files.set(record.file, SourceFile.recorded(record, language, store));
  }
  return files;
}
