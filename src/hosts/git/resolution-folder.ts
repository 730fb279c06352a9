import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Blobs } from './blobs.ts';
import type { Repository } from './repository.ts';
import { SUBMODULE, type Tree } from './tree.ts';

/** A folder in which specifiers resolve as they do in a tree of git. */
export interface ResolutionFolder {
  /** Absolute path that stands for the top of the work tree. */
  readonly top: string;
  dispose(): void;
}

/** Whether a file decides what specifiers mean. */
export function decidesResolution(file: string): boolean {
  return CONFIGURATION.test(file);
}

const CONFIGURATION = /(?:^|\/)(?:[jt]sconfig[^/]*\.json|package\.json|pyproject\.toml)$/u;

/** The parts of a package.json that resolution reads. */
const RESOLUTION_KEYS = [
  'name',
  'type',
  'main',
  'module',
  'browser',
  'types',
  'typings',
  'exports',
  'imports',
  'workspaces',
] as const;

/**
 * The work tree, where its configuration is that of the tree. Otherwise (the commit changes a
 * `tsconfig.json`, or one is edited but not staged) a temporary folder with the tree's configuration and
 * an empty file for every other: resolvers ask what there is, not what is in it.
 *
 * @param trees that are compared; what is configured in one of them may not be in the other.
 */
export function resolutionFolder(
  repository: Repository,
  tree: Tree,
  trees: readonly Tree[],
  blobs: Blobs,
): ResolutionFolder {
  const configuration = new Set(trees.flatMap((one) => [...one.keys()].filter(decidesResolution)));
  const texts = new Map(
    [...configuration].map((file) => {
      const entry = tree.get(file);
      const bytes = entry && blobs.read({ file, id: entry.id });
      return [file, bytes ? Buffer.from(bytes).toString('utf8') : null];
    }),
  );
  const differs = [...texts].some(
    ([file, text]) => meaning(file, text) !== meaning(file, onDisk(repository, file)),
  );
  if (!differs) return { top: repository.top, dispose: () => undefined };
  const top = mkdtempSync(path.join(tmpdir(), 'ssot-tree-'));
  try {
    writeTree(top, repository, tree, texts);
  } catch (error) {
    remove(top);
    throw error;
  }
  return { top, dispose: () => remove(top) };
}

function onDisk({ top }: Repository, file: string): string | null {
  try {
    return readFileSync(path.join(top, file), 'utf8');
  } catch {
    return null;
  }
}

/** What of a configuration file decides how specifiers resolve; a new version of a package does not. */
function meaning(file: string, text: string | null): string | null {
  if (text === null || path.posix.basename(file) !== 'package.json') return text;
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null;
    return JSON.stringify(RESOLUTION_KEYS.map((key) => value?.[key] ?? null));
  } catch {
    return text;
  }
}

function writeTree(
  top: string,
  repository: Repository,
  tree: Tree,
  texts: ReadonlyMap<string, string | null>,
): void {
  const folders = new Set<string>();
  for (const [file, { mode }] of tree) {
    if (mode === SUBMODULE) continue;
    const target = path.join(top, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, texts.get(file) ?? '');
  }
  for (const folder of folders) {
    const modules = path.join(repository.top, path.relative(top, folder), 'node_modules');
    if (existsSync(modules)) symlinkSync(modules, path.join(folder, 'node_modules'), 'junction');
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
