import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folders from that of a file up to the top, nearest first. */
export function foldersUpwards(file: string, top: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    folders.push(folder);
    if (folder === top || folder === path.dirname(folder)) return folders;
  }
}

/** The nearest of some files by their names; null where no folder up to the top has one. */
export function findUpwards(file: string, top: string, names: readonly string[]): string | null {
  for (const folder of foldersUpwards(file, top)) {
    const found = names.map((name) => path.join(folder, name)).find((name) => existsSync(name));
    if (found !== undefined) return found;
  }
  return null;
}
