import path from 'node:path';
import type { Project } from '../../project/project.ts';

/** What says that a folder is a package: of npm, of Python, of a workspace tool. */
const MANIFESTS = [
  'package.json',
  'project.json',
  'deno.json',
  'pyproject.toml',
  'setup.py',
] as const;

/** The folder of the innermost package that a file belongs to; empty for the root. */
export function packageFolder(project: Project, file: string): string {
  let folder = path.posix.dirname(file);
  while (folder !== '.') {
    const inside = folder;
    if (MANIFESTS.some((manifest) => project.has(`${inside}/${manifest}`))) return folder;
    folder = path.posix.dirname(folder);
  }
  return '';
}
