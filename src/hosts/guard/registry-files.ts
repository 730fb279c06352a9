import path from 'node:path';
import { REGISTRY_FILES } from '../../registry/find-registry.ts';
import type { Tree } from '../git/tree.ts';

/** The folder of a file as paths begin in it: empty for the top, else ending in a slash. */
export function folderPrefix(file: string): string {
  const folder = path.posix.dirname(file);
  return folder === '.' ? '' : `${folder}/`;
}

/**
 * The registries that a folder is guarded by: the nearest one above it; where there is none, all those
 * of the repository, because hooks run at its top.
 *
 * @param folder POSIX path from the top; empty for the top itself.
 */
export function registryFiles(tree: Tree, folder: string): readonly string[] {
  for (let current = folder; ; current = path.posix.dirname(current)) {
    const isTop = current === '' || current === '.';
    const found = registryIn(tree, isTop ? '' : `${current}/`);
    if (found !== null) return [found];
    if (isTop) break;
  }
  const names = new Set(REGISTRY_FILES);
  const folders = new Set(
    [...tree.keys()]
      .filter((file) => names.has(path.posix.basename(file)))
      .filter((file) => !file.split('/').includes('node_modules'))
      .map(folderPrefix),
  );
  return [...folders]
    .filter((one) => ![...folders].some((other) => other !== one && one.startsWith(other)))
    .map((one) => registryIn(tree, one))
    .filter((file) => file !== null);
}

/** The registry in one folder; of several names the first counts. */
export function registryIn(tree: Tree, prefix: string): string | null {
  const name = REGISTRY_FILES.find((candidate) => tree.has(prefix + candidate));
  return name === undefined ? null : prefix + name;
}

/** The first registry that is not there any more although files of its folder are; null for none. */
export function withoutRegistry(earlier: readonly string[], after: Tree): string | null {
  return (
    earlier.find((file) => {
      const prefix = folderPrefix(file);
      const isCovered = registryFiles(after, prefix.slice(0, -1)).some((other) =>
        prefix.startsWith(folderPrefix(other)),
      );
      return !isCovered && [...after.keys()].some((other) => other.startsWith(prefix));
    }) ?? null
  );
}
