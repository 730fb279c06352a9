import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Blobs } from '../git/blobs.ts';
import type { Repository } from '../git/repository.ts';
import { decidesResolution } from '../git/resolution-folder.ts';
import { languageFor } from '../../project/source-files.ts';
import { languages } from '../verdict/front-ends.ts';
import { SUBMODULE, type Tree } from '../git/tree.ts';

const NOTHING: Tree = new Map();

/**
 * A temporary folder in which specifiers resolve as in one commit after the other: it has the
 * configuration of the commit, and an empty file for each of its source files. From one to the next,
 * only what differs is written.
 */
export class ResolutionMirror {
  /** Absolute path that stands for the top of the work tree. */
  readonly top = mkdtempSync(path.join(tmpdir(), 'ssot-trend-'));
  readonly #repository: Repository;
  readonly #blobs: Blobs;
  readonly #folders = new Set<string>();
  #tree = NOTHING;

  constructor(repository: Repository, blobs: Blobs) {
    this.#repository = repository;
    this.#blobs = blobs;
  }

  moveTo(tree: Tree): void {
    for (const [file, { mode }] of this.#tree) {
      if (!tree.has(file) && mode !== SUBMODULE) rmSync(path.join(this.top, file), { force: true });
    }
    for (const [file, entry] of tree) {
      const known = this.#tree.get(file);
      if (entry.mode === SUBMODULE || known?.id === entry.id) continue;
      if (decidesResolution(file)) this.#write(file, this.#blobs.read({ file, id: entry.id }));
      else if (!known && languageFor(file, languages)) this.#write(file, null);
    }
    this.#tree = tree;
  }

  dispose(): void {
    rmSync(this.top, { recursive: true, force: true });
  }

  #write(file: string, bytes: Uint8Array | null): void {
    const target = path.join(this.top, file);
    this.#makeFolder(path.dirname(target));
    // What was a folder before may be a file now.
    if (this.#folders.delete(target)) rmSync(target, { recursive: true, force: true });
    writeFileSync(target, bytes ?? '');
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder) && existsSync(folder)) return;
    if (folder !== this.top) this.#makeFolder(path.dirname(folder));
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    const modules = path.join(
      this.#repository.top,
      path.relative(this.top, folder),
      'node_modules',
    );
    const link = path.join(folder, 'node_modules');
    if (existsSync(modules) && !existsSync(link)) symlinkSync(modules, link, 'junction');
  }
}
