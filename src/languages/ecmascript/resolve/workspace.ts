import path from 'node:path';
import type { ProjectFiles } from '../../../core/language.ts';
import { findFile } from './file-candidates.ts';

interface Package {
  readonly name: string;
  /** POSIX path from the root; empty for the root. */
  readonly folder: string;
  /** `"type": "module"`: Node takes its `.js` files for ES modules, whose specifiers need extensions. */
  readonly isModule: boolean;
  /** Keys of `imports` that name one module. */
  readonly importKeys: readonly string[];
}

/** The packages that the project itself holds, by their `package.json`. */
export class Workspace {
  readonly #files: ProjectFiles;
  readonly #packages: readonly Package[];

  constructor(files: ProjectFiles) {
    this.#files = files;
    this.#packages = files.files
      .filter((file) => path.posix.basename(file) === 'package.json')
      .flatMap((file) => readPackage(file, files))
      .sort((a, b) => b.folder.length - a.folder.length);
  }

  /** The innermost package that a file belongs to. */
  packageOf(file: string): Package | null {
    return (
      this.#packages.find(({ folder }) => folder === '' || file.startsWith(`${folder}/`)) ?? null
    );
  }

  /** The source file that a package of the project means by a specifier, where its build is not there. */
  sourceOf(specifier: string): string | null {
    const owner = this.#packages.find(
      ({ name }) => name !== '' && (specifier === name || specifier.startsWith(`${name}/`)),
    );
    if (!owner) return null;
    const rest = specifier.slice(owner.name.length + 1).replace(/^(?:dist|lib|build)\//u, '');
    const has = (file: string): boolean => this.#files.has(file);
    return (
      findFile(path.posix.join(owner.folder, 'src', rest), has) ??
      findFile(path.posix.join(owner.folder, rest === '' ? 'index' : rest), has)
    );
  }

  /** Texts by which a file can be imported without naming it. */
  aliasesOf(file: string): readonly string[] {
    const owner = this.packageOf(file);
    if (!owner) return [];
    const isEntry = owner.name !== '' && this.sourceOf(owner.name) === file;
    return [...owner.importKeys, ...(isEntry ? [owner.name] : [])];
  }
}

function readPackage(file: string, files: ProjectFiles): Package[] {
  let value: unknown;
  try {
    value = JSON.parse(files.read(file) ?? '');
  } catch {
    // npm will say what is wrong with it.
    return [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { name, type, imports } = value as Record<string, unknown>;
  const folder = path.posix.dirname(file);
  return [
    {
      name: typeof name === 'string' ? name : '',
      folder: folder === '.' ? '' : folder,
      isModule: type === 'module',
      importKeys: Object.keys(
        typeof imports === 'object' && imports !== null ? imports : {},
      ).filter((key) => !key.includes('*')),
    },
  ];
}
