import { statSync } from 'node:fs';
import path from 'node:path';
import { matchesGlobs } from '../../registry/globs.ts';
import { UsageError } from './usage-error.ts';

/**
 * The files of a project that the paths of a command line mean: files, folders and globs from the
 * working directory. A name that exists is that file or folder even where it looks like a glob.
 *
 * @param root absolute path of the registry's folder.
 * @param files POSIX paths from `root`.
 * @returns those of `files` that are meant, in their order; all when there are no paths.
 * @throws UsageError for a path that means no file of the project: a typing mistake must not look
 * like a clean report.
 */
export function selectFiles(
  files: readonly string[],
  paths: readonly string[],
  { root, cwd }: { readonly root: string; readonly cwd: string },
): readonly string[] {
  if (paths.length === 0) return files;
  const selected = new Set<string>();
  for (const written of paths) {
    const matches = matcherOf(written, root, cwd);
    const found = files.filter(matches);
    if (found.length === 0) {
      throw new UsageError(
        `No file of the project matches ${JSON.stringify(written)}.`,
        `The project is what git does not ignore below ${root}, as far as the registry includes it.`,
      );
    }
    for (const file of found) selected.add(file);
  }
  return files.filter((file) => selected.has(file));
}

function matcherOf(written: string, root: string, cwd: string): (file: string) => boolean {
  const absolute = path.resolve(cwd, written);
  const relative = posix(path.relative(root, absolute));
  const kind = statSync(absolute, { throwIfNoEntry: false });
  if (kind?.isDirectory()) {
    // A folder above the registry's holds the whole project.
    if (relative === '' || /^(?:\.\.\/)*\.\.$/u.test(relative)) return () => true;
    return (file) => file.startsWith(`${relative}/`);
  }
  if (kind) return (file) => file === relative;
  const globs = [globFromRoot(written, root, cwd)];
  return (file) => matchesGlobs(globs, file);
}

/** The glob as it reads from the registry's folder; names of folders above it are no wildcards. */
function globFromRoot(written: string, root: string, cwd: string): string {
  if (path.isAbsolute(written)) return posix(path.relative(root, written));
  const here = posix(path.relative(root, cwd)).replaceAll(/[\\*?[\]{}()!+@|]/gu, String.raw`\$&`);
  return path.posix.normalize(path.posix.join(here, posix(written)));
}

function posix(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
