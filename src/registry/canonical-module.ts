import path from 'node:path';
import type { LanguageId } from '../core/language-id.ts';
import { speaks } from './module-ref.ts';
import type { CanonicalModule, Source } from './types.ts';

/**
 * The module that a file has to use: of several, the one whose folder the file shares the most path
 * segments with, then the first. A module of the file's language wins over one that could be of any.
 * Null when the source has none for the language.
 * @param file POSIX path from the registry's folder.
 */
export function canonicalModule(
  source: Source,
  file: string,
  language: LanguageId,
): CanonicalModule | null {
  const speaking = source.modules.filter((module) => speaks(module, language));
  const own = speaking.filter((module) => module.language === language);
  let best: CanonicalModule | null = null;
  let bestShared = -1;
  for (const candidate of own.length > 0 ? own : speaking) {
    const shared = candidate.kind === 'file' ? sharedSegments(candidate.file, file) : 0;
    if (shared > bestShared) {
      best = candidate;
      bestShared = shared;
    }
  }
  return best;
}

function sharedSegments(a: string, b: string): number {
  const folders = foldersOf(a);
  const others = foldersOf(b);
  const different = folders.findIndex((folder, index) => folder !== others[index]);
  return different < 0 ? folders.length : different;
}

function foldersOf(file: string): readonly string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : folder.split('/');
}
