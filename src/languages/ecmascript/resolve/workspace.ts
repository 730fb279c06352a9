import path from 'node:path';
import type { ProjectFiles } from '../../../core/language.ts';
import { findFile } from './file-candidates.ts';

export interface Package {
  readonly name: string;
  /** POSIX path from the root; empty for the root. */
  readonly folder: string;
  /** `"type": "module"`: Node takes its `.js` files for ES modules, whose specifiers need extensions. */
  readonly isModule: boolean;
  /** Keys of `imports` that name one module. */
  readonly importKeys: readonly string[];
  /** Subpaths that `exports` opens, `.` for the package itself; null where every file can be imported. */
  readonly exportKeys: readonly string[] | null;
  /** By such a subpath: the paths that it may stand for, from the folder, the preferred first. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Names of the packages that it may import. */
  readonly dependencies: ReadonlySet<string>;
}

/** The packages that the project itself holds, by their `package.json`. */
export class Workspace {
  readonly #files: ProjectFiles;
  readonly #packages: readonly Package[];
  readonly #entries = new Map<Package, readonly Entry[]>();

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

  /** The package of the project that a specifier names. */
  packageNamed(specifier: string): Package | null {
    return (
      this.#packages.find(
        ({ name }) => name !== '' && (specifier === name || specifier.startsWith(`${name}/`)),
      ) ?? null
    );
  }

  /** Whether the packages that a file lies in declare a dependency; those further out are looked up, too. */
  dependsOn(file: string, name: string): boolean {
    return this.#packages.some(
      ({ folder, dependencies }) =>
        (folder === '' || file.startsWith(`${folder}/`)) && dependencies.has(name),
    );
  }

  /** The source file that a package of the project means by a specifier, where its build is not there. */
  sourceOf(specifier: string): string | null {
    const owner = this.packageNamed(specifier);
    if (!owner) return null;
    const has = (file: string): boolean => this.#files.has(file);
    const named = targetsOf(owner, `.${specifier.slice(owner.name.length)}`)
      .map((target) => path.posix.join(owner.folder, target))
      .find(has);
    if (named !== undefined) return named;
    const rest = specifier.slice(owner.name.length + 1).replace(/^(?:dist|lib|build)\//u, '');
    return (
      findFile(path.posix.join(owner.folder, 'src', rest), has) ??
      findFile(path.posix.join(owner.folder, rest === '' ? 'index' : rest), has)
    );
  }

  /** The files that the package of a file opens to others by a name each, the package's own name first. */
  entriesOf(file: string): readonly string[] {
    const owner = this.packageOf(file);
    return owner ? this.#entriesOf(owner).map((entry) => entry.file) : [];
  }

  /** Texts by which a file can be imported without naming it. */
  aliasesOf(file: string): readonly string[] {
    const owner = this.packageOf(file);
    if (!owner) return [];
    const names = this.#entriesOf(owner)
      .filter((entry) => entry.file === file)
      .map(({ specifier }) => specifier);
    // What `exports` does not open is resolved all the same, so that a rule can say so.
    const isMain = owner.name !== '' && this.sourceOf(owner.name) === file;
    return [...owner.importKeys, ...new Set([...(isMain ? [owner.name] : []), ...names])];
  }

  #entriesOf(owner: Package): readonly Entry[] {
    let entries = this.#entries.get(owner);
    if (!entries) {
      const keys = owner.name === '' ? [] : (owner.exportKeys ?? ['.']);
      entries = keys
        .filter((key) => !key.includes('*'))
        .sort((one, other) => one.length - other.length)
        .flatMap((key) => {
          const specifier = owner.name + key.slice(1);
          const file = this.sourceOf(specifier);
          return file === null ? [] : [{ specifier, file }];
        });
      this.#entries.set(owner, entries);
    }
    return entries;
  }
}

/** A file that a package opens to others, and the specifier that means it. */
interface Entry {
  readonly specifier: string;
  readonly file: string;
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
  const { name, type, imports, exports, types, module, main } = value as Record<string, unknown>;
  const folder = path.posix.dirname(file);
  return [
    {
      name: typeof name === 'string' ? name : '',
      folder: folder === '.' ? '' : folder,
      isModule: type === 'module',
      importKeys: keysOf(imports).filter((key) => !key.includes('*')),
      exportKeys: exportKeysOf(exports),
      targets: new Map(
        exports === undefined || exports === null
          ? [['.', [types, module, main].flatMap(pathsIn)]]
          : entriesIn(exports).map(([key, target]) => [key, pathsIn(target)]),
      ),
      dependencies: new Set(
        DEPENDENCY_KEYS.flatMap((key) => keysOf((value as Record<string, unknown>)[key])),
      ),
    },
  ];
}

const DEPENDENCY_KEYS = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
] as const;

/**
 * Whether `exports` opens a subpath (`.` or `./redis`).
 *
 * @see https://nodejs.org/api/packages.html#subpath-patterns
 */
export function opensSubpath({ exportKeys }: Package, subpath: string): boolean {
  return exportKeys === null || exportKeys.some((key) => matchesKey(key, subpath));
}

/** What a subpath stands for by `exports`, or by `main` and its like; the text for `*` is put in. */
function targetsOf({ targets }: Package, subpath: string): readonly string[] {
  const exact = targets.get(subpath);
  if (exact) return exact;
  const [pattern] = [...targets.keys()]
    .filter((key) => key.includes('*') && matchesKey(key, subpath))
    .sort((a, b) => b.indexOf('*') - a.indexOf('*'));
  if (pattern === undefined) return [];
  const [start = '', end = ''] = pattern.split('*');
  const inside = subpath.slice(start.length, subpath.length - end.length);
  return (targets.get(pattern) ?? []).map((target) => target.replaceAll('*', inside));
}

function matchesKey(key: string, subpath: string): boolean {
  const [start = '', end] = key.split('*');
  return end === undefined
    ? key === subpath
    : subpath.length >= key.length && subpath.startsWith(start) && subpath.endsWith(end);
}

function exportKeysOf(exports: unknown): readonly string[] | null {
  if (exports === undefined || exports === null) return null;
  return entriesIn(exports)
    .filter(([, target]) => target !== null)
    .map(([key]) => key);
}

/** The subpaths of `exports`. A single target, or conditions alone, open the package's own name and nothing else. */
function entriesIn(exports: unknown): readonly (readonly [string, unknown])[] {
  const entries =
    Array.isArray(exports) || typeof exports !== 'object' ? [] : Object.entries(exports ?? {});
  const subpaths = entries.filter(([key]) => key.startsWith('.'));
  return subpaths.length === 0 ? [['.', exports]] : subpaths;
}

/** The paths of a target, whatever the conditions. */
function pathsIn(target: unknown): readonly string[] {
  if (typeof target === 'string') return [target];
  return typeof target === 'object' && target !== null
    ? Object.values(target).flatMap(pathsIn)
    : [];
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
