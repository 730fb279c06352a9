import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import ignore, { type Ignore } from 'ignore';
import { globSync } from 'tinyglobby';
import { FOREIGN_FOLDERS } from '../core/foreign-folders.ts';
import { FileReader } from './file-reader.ts';
import type { FileStore, StampedBytes } from './file-store.ts';

/** The files on disk: what git tracks or would track; without git, what `.gitignore` does not name. */
export class WorkingTree implements FileStore {
  readonly root: string;
  readonly #reader = new FileReader();

  /** @param root absolute path of the registry's folder. */
  constructor(root: string) {
    this.root = root;
  }

  list(): readonly string[] {
    const files = listedByGit(this.root) ?? walked(this.root);
    return files.sort();
  }

  read(file: string): Uint8Array | null {
    try {
      return readFileSync(this.#absolute(file));
    } catch {
      // It vanished, or cannot be read: `stamp` tells the two apart.
      return null;
    }
  }

  stamp(file: string): string | null {
    try {
      const stats = statSync(this.#absolute(file), { throwIfNoEntry: false });
      return stats ? stampOf(stats) : null;
    } catch {
      // A link in a circle, a folder that may not be entered: something is there, and nobody knows what.
      return 'unreachable';
    }
  }

  readStamped(file: string): StampedBytes {
    try {
      const { stats, bytes } = this.#reader.readWithStats(this.#absolute(file));
      const settled = Date.now() - Math.max(stats.ctimeMs, stats.mtimeMs) > RACY_PERIOD;
      return { bytes, stamp: stampOf(stats), settled };
    } catch {
      return { bytes: null, stamp: this.stamp(file), settled: true };
    }
  }

  /** Listed paths are plain: to join them as paths in general are costs as much as to ask for a stamp. */
  #absolute(file: string): string {
    return `${this.root}/${file}`;
  }
}

/** File systems keep times in steps; a file that changes twice within one keeps its stamp. Milliseconds. */
const RACY_PERIOD = 2000;

function stampOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${String(mtimeMs)} ${String(ctimeMs)} ${String(size)} ${String(ino)}`;
}

/** Null where there is no git, or the folder is in no repository. */
function listedByGit(root: string): string[] | null {
  if (!mayBeInRepository(root)) return null;
  try {
    const listed = execFileSync(
      'git',
      [
        ...['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
        ...FOREIGN_FOLDERS.map((folder) => `--exclude=${folder}/`),
      ],
      { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    // Paths end in a slash for nested repositories, which are projects of their own.
    return listed.split('\0').filter((file) => file !== '' && !file.endsWith('/'));
  } catch {
    return null;
  }
}

/** Asked before git is: to start a process only to hear no costs more than all of a small project. */
function mayBeInRepository(root: string): boolean {
  if (process.env['GIT_DIR'] !== undefined) return true;
  try {
    // Git looks upwards from where a folder really is.
    for (let folder = realpathSync(root); ; folder = path.dirname(folder)) {
      if (existsSync(path.join(folder, '.git'))) return true;
      if (folder === path.dirname(folder)) return false;
    }
  } catch {
    return true;
  }
}

function walked(root: string): string[] {
  const found = globSync('**/*', {
    cwd: root,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['node_modules', '.git', ...FOREIGN_FOLDERS].map((folder) => `**/${folder}/**`),
  });
  const files = found.map((file) => file.replaceAll('\\', '/'));
  const rules = files
    .filter((file) => path.posix.basename(file) === '.gitignore')
    .flatMap((file) => ignoreRules(root, file));
  return files.filter((file) => !rules.some((rule) => rule.ignores(file)));
}

interface IgnoreRules {
  ignores(file: string): boolean;
}

function ignoreRules(root: string, file: string): IgnoreRules[] {
  const folder = path.posix.dirname(file) === '.' ? '' : `${path.posix.dirname(file)}/`;
  let rules: Ignore;
  try {
    rules = ignore().add(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return [];
  }
  return [
    {
      ignores: (candidate) =>
        candidate.startsWith(folder) &&
        candidate.length > folder.length &&
        rules.ignores(candidate.slice(folder.length)),
    },
  ];
}
