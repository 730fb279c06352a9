import path from 'node:path';
import type { ProjectFiles } from '../../../core/language.ts';

/** What a path without extension means to an import. */
export type Found =
  | { readonly kind: 'module'; readonly file: string }
  /** A folder with `__init__.py`. */
  | { readonly kind: 'package'; readonly file: string }
  /** A folder without, in which there is Python code somewhere. */
  | { readonly kind: 'namespace'; readonly folder: string };

/** The Python files of a project, by what imports call them. */
export class PythonFiles {
  readonly #files: ProjectFiles;
  readonly #folders = new Set<string>();

  constructor(files: ProjectFiles) {
    this.#files = files;
    for (const file of files.files) {
      if (!/\.pyi?$/u.test(file)) continue;
      for (let up = folderOf(file); !this.#folders.has(up); up = folderOf(up)) {
        this.#folders.add(up);
        if (up === '') break;
      }
    }
  }

  /** Whether there is Python code in a folder or below it. */
  hasCode(folder: string): boolean {
    return this.#folders.has(folder);
  }

  isPackage(folder: string): boolean {
    return this.initOf(folder) !== null;
  }

  /** As Python looks: packages before modules, modules before bare folders; stubs where there is no source. */
  find(stem: string): Found | null {
    // No file without its folder, which is asked for more cheaply.
    if (!this.#folders.has(folderOf(stem))) return null;
    const source = this.#firstOf([`${stem}/__init__.py`, `${stem}.py`]);
    const file = source ?? this.#firstOf([`${stem}/__init__.pyi`, `${stem}.pyi`]);
    if (file !== null) {
      return { kind: file.startsWith(`${stem}/`) ? 'package' : 'module', file };
    }
    return this.#folders.has(stem) ? { kind: 'namespace', folder: stem } : null;
  }

  /** The `__init__` of a folder. */
  initOf(folder: string): string | null {
    return this.#firstOf([joined(folder, '__init__.py'), joined(folder, '__init__.pyi')]);
  }

  #firstOf(files: readonly string[]): string | null {
    return files.find((file) => this.#files.has(file)) ?? null;
  }
}

/** The folder of a file or folder, empty for the root. */
export function folderOf(file: string): string {
  const folder = path.posix.dirname(file);
  return folder === '.' ? '' : folder;
}

/** A path inside a folder, of which the root is the empty one. */
export function joined(folder: string, ...parts: readonly string[]): string {
  // Names, of which dotted paths are made: nothing to normalise, which is slow.
  if (parts.every((part) => !/[./]/u.test(part))) {
    return [folder, ...parts].filter((part) => part !== '').join('/');
  }
  const whole = path.posix.join(folder, ...parts);
  return whole === '.' ? '' : whole;
}

/** Whether a file or folder is a folder or lies in it. */
export function isInside(file: string, folder: string): boolean {
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}

/** A file or folder as a module's path: without extension, and without `__init__`. */
export function stemOf(file: string): string {
  const stem = file.replace(/\.pyi?$/u, '');
  return path.posix.basename(stem) === '__init__' ? folderOf(stem) : stem;
}
