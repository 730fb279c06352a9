import path from 'node:path';
import type { ProjectFiles } from '../../../core/language.ts';
import { distributionName, readBuildSettings, type BuildSettings } from './build-settings.ts';
import { folderOf, isInside, joined, type PythonFiles } from './python-files.ts';

/** A package that lies elsewhere than its name says: `lib/` that is imported as `app`. */
export interface MappedPackage {
  readonly name: string;
  readonly folder: string;
}

/** From which folders absolute imports start. */
export class SourceRoots {
  /** What build settings say, or the custom of a `src` folder, for each folder with such a file. */
  readonly #declared: readonly string[];
  readonly mapped: readonly MappedPackage[];
  readonly #dependencies: ReadonlySet<string>;
  readonly #code: PythonFiles;
  readonly #ofFolders = new Map<string, readonly string[]>();
  readonly #lists = new Map<string, readonly string[]>();

  constructor(files: ProjectFiles, code: PythonFiles) {
    this.#code = code;
    const projects = files.files
      .filter((file) => path.posix.basename(file) === 'pyproject.toml')
      .map((file) => ({
        folder: folderOf(file),
        settings: readBuildSettings(files.read(file) ?? ''),
      }));
    const others = files.files
      .filter((file) => ['setup.py', 'setup.cfg'].includes(path.posix.basename(file)))
      .map(folderOf);
    this.#declared = [
      ...new Set([
        ...projects.flatMap(({ folder, settings }) => this.#rootsOf(folder, settings)),
        ...['', ...others].flatMap((folder) => this.#usualRoots(folder)),
      ]),
    ];
    this.mapped = projects.flatMap(({ folder, settings }) =>
      settings.packages.map((one) => ({ name: one.name, folder: joined(folder, one.folder) })),
    );
    this.#dependencies = new Set([
      ...projects.flatMap(({ settings }) => settings.dependencies),
      ...requirementsIn(files),
    ]);
  }

  /**
   * The folders to start from, the likeliest first: declared ones around the file, then those above
   * the file's outermost package, then all other declared ones (packages of a workspace see each other).
   * Equal lists are one object.
   */
  for(fromFile: string): readonly string[] {
    const folder = folderOf(fromFile);
    const known = this.#ofFolders.get(folder);
    if (known) return known;
    const found = this.#found(fromFile);
    const key = found.join('\n');
    const roots = this.#lists.get(key) ?? found;
    this.#lists.set(key, roots);
    this.#ofFolders.set(folder, roots);
    return roots;
  }

  #found(fromFile: string): readonly string[] {
    const around = this.#declared
      .filter((root) => isInside(fromFile, root))
      .sort((a, b) => b.length - a.length);
    const others = this.#declared.filter((root) => !around.includes(root));
    return [...new Set([...around, ...this.implied(fromFile), ...others])];
  }

  /**
   * The folders from which a file is most likely to import another one: the nearest declared one around
   * that one, then the folder above the packages of both, then the project's own.
   */
  toImportFrom(fromFile: string, file: string): readonly string[] {
    const declared = this.#declared
      .filter((root) => root !== '' && isInside(file, root))
      .sort((a, b) => b.length - a.length);
    const [above = ''] = this.#code.isPackage(folderOf(fromFile)) ? this.implied(fromFile) : [];
    return [...declared, above, ''];
  }

  /** The folders above the outermost package that a file is in: any of them may be where it is run. */
  implied(fromFile: string): readonly string[] {
    let folder = folderOf(fromFile);
    while (folder !== '' && this.#code.isPackage(folder)) folder = folderOf(folder);
    const folders = [folder];
    while (folder !== '') folders.push((folder = folderOf(folder)));
    return folders;
  }

  isDeclared(root: string): boolean {
    return this.#declared.includes(root);
  }

  /** The nearest declared root around a file or folder, or else the folder above its outermost package. */
  of(file: string): string {
    const around = this.#declared.filter((root) => root !== '' && isInside(file, root));
    const [nearest] = around.sort((a, b) => b.length - a.length);
    return nearest ?? (this.#code.isPackage(folderOf(file)) ? (this.implied(file)[0] ?? '') : '');
  }

  /** Whether the project depends on a distribution of this name: then the name is that package's. */
  isDependency(name: string): boolean {
    return this.#dependencies.has(name.toLowerCase());
  }

  #rootsOf(folder: string, { roots }: BuildSettings): readonly string[] {
    const told = roots.map((root) => joined(folder, root));
    return [...told, ...this.#usualRoots(folder)];
  }

  /** `src` where it is no package itself, and the folder. */
  #usualRoots(folder: string): readonly string[] {
    const src = joined(folder, 'src');
    return this.#code.hasCode(src) && !this.#code.isPackage(src) ? [src, folder] : [folder];
  }
}

/** Names in `requirements.txt` and its kin. */
function requirementsIn(files: ProjectFiles): readonly string[] {
  return files.files
    .filter((file) => /(?:^|\/)requirements[^/]*\.(?:txt|in)$/u.test(file))
    .flatMap((file) => (files.read(file) ?? '').split(/\r?\n/u))
    .map((line) => distributionName(line).toLowerCase())
    .filter((name) => name !== '' && !name.startsWith('-'));
}
