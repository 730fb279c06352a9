import { existsSync } from 'node:fs';
import path from 'node:path';

/** Names of a registry file; of several in one folder the first counts. */
export const REGISTRY_FILES: readonly string[] = [
  'ssot.config.ts',
  'ssot.config.mts',
  'ssot.config.cts',
  'ssot.config.js',
  'ssot.config.mjs',
  'ssot.config.cjs',
  'ssot.config.json',
];

/** What marks the folder that settings of a linter start from, the strongest first. */
const ROOT_MARKS: readonly (readonly string[])[] = [
  REGISTRY_FILES,
  [
    'eslint.config.js',
    'eslint.config.mjs',
    'eslint.config.cjs',
    'eslint.config.ts',
    'eslint.config.mts',
    'eslint.config.cts',
  ],
  ['.oxlintrc.json', '.oxlintrc.jsonc', 'oxlint.config.ts'],
  ['.git'],
];

/**
 * The registry of a file: the nearest `ssot.config.*` in its folder or above. The working directory
 * plays no part: editors and monorepos change it.
 *
 * @param fromFile absolute path; the file itself need not exist.
 * @returns absolute paths of the registry and of its folder; null when there is none.
 */
export function findRegistry(
  fromFile: string,
): { readonly path: string; readonly root: string } | null {
  const found = nearest(fromFile, REGISTRY_FILES);
  return found === null ? null : { path: found, root: path.dirname(found) };
}

/**
 * The folder that the paths of a registry in `settings.ssot` start from: the nearest above the file
 * with an `ssot.config.*`, else with an ESLint configuration, else one of oxlint, else `.git`; else the
 * file's own folder.
 *
 * @param fromFile absolute path; the file itself need not exist.
 */
export function rootForSettings(fromFile: string): string {
  for (const marks of ROOT_MARKS) {
    const found = nearest(fromFile, marks);
    if (found !== null) return path.dirname(found);
  }
  return path.dirname(fromFile);
}

function nearest(fromFile: string, names: readonly string[]): string | null {
  let folder = path.dirname(fromFile);
  for (;;) {
    for (const name of names) {
      const candidate = path.join(folder, name);
      if (existsSync(candidate)) return candidate;
    }
    const parent = path.dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}
