import type { FileFacts } from '../../../core/facts.ts';
import type { ModuleResolver, ProjectFiles, SpecifierStyle } from '../../../core/language.ts';
import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import { folderOf, isInside, joined, PythonFiles, stemOf, type Found } from './python-files.ts';
import { SourceRoots } from './source-roots.ts';

/**
 * Resolves dotted names of Python from the list of files alone. A name whose end is no module but
 * whose start is one means that module: mocks name `module.Class.method`.
 */
export class PythonResolver implements ModuleResolver {
  readonly #code: PythonFiles;
  readonly #roots: SourceRoots;
  readonly #known = new Map<readonly string[], Map<string, ModuleTarget>>();

  constructor(files: ProjectFiles) {
    this.#code = new PythonFiles(files);
    this.#roots = new SourceRoots(files, this.#code);
  }

  resolve(fromFile: string, specifier: string): ModuleTarget {
    return specifier.startsWith('.')
      ? this.#relative(fromFile, specifier)
      : this.#absolute(fromFile, specifier);
  }

  /** The module `name` inside of a package: what `from package import name` takes where the package has no such name. */
  submodule(module: ModuleTarget, name: string, fromFile: string): ModuleTarget | null {
    if (module.kind === 'file') {
      const folder = stemOf(module.file);
      return isInit(module.file) ? this.#inFolder(folder, name) : null;
    }
    if (module.kind === 'missing') return null;
    const found = this.#absolute(fromFile, `${module.specifier}.${name}`);
    return found.kind === 'package' && !this.#namespaceOf(fromFile, found.specifier) ? null : found;
  }

  specifierFor(facts: FileFacts, target: ModuleTarget, style?: SpecifierStyle): string {
    if (target.kind === 'package') return target.specifier;
    const means = (specifier: string | null): specifier is string =>
      specifier !== null &&
      (target.kind === 'missing' || sameModule(this.resolve(facts.file, specifier), target));
    const relative = this.#relativeSpecifier(facts.file, target.file);
    const absolute = this.#absoluteSpecifier(facts, target.file);
    const prefersRelative =
      style === undefined ? this.#prefersRelative(facts) : style === 'relative';
    const wanted = prefersRelative ? [relative, absolute] : [absolute, relative];
    return wanted.find(means) ?? absolute;
  }

  packagesAround(file: string): readonly string[] {
    const found: string[] = [];
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      const init = this.#code.initOf(folder);
      if (init === null) return found;
      found.push(init);
      if (folder === '') return found;
    }
  }

  aliasesOf(file: string): readonly string[] {
    if (!isInit(file)) return [];
    const folder = stemOf(file);
    return this.#roots.mapped.filter((one) => one.folder === folder).map(({ name }) => name);
  }

  #relative(fromFile: string, specifier: string): ModuleTarget {
    const name = specifier.replace(/^\.+/u, '');
    const level = specifier.length - name.length;
    let folder = folderOf(fromFile);
    for (let up = 1; up < level; up += 1) folder = folderOf(folder);
    if (name !== '') return this.#inFolder(folder, name);
    return this.#targetOf(this.#code.find(folder) ?? { kind: 'namespace', folder });
  }

  /** A dotted name from a folder of the project, be it there or not. */
  #inFolder(folder: string, dotted: string): ModuleTarget {
    const stem = joined(folder, ...dotted.split('.'));
    const found = this.#code.find(stem) ?? this.#moduleAbove(folder, dotted);
    return found ? this.#targetOf(found) : { kind: 'missing', file: stem };
  }

  /** Answers depend on the file by its roots, and in that it does not import itself. */
  #absolute(fromFile: string, specifier: string): ModuleTarget {
    const roots = this.#roots.for(fromFile);
    let known = this.#known.get(roots);
    if (!known) this.#known.set(roots, (known = new Map<string, ModuleTarget>()));
    const answer = known.get(specifier) ?? this.#find(null, roots, specifier);
    known.set(specifier, answer);
    const isItself = answer.kind === 'file' && answer.file === fromFile;
    return isItself ? this.#find(fromFile, roots, specifier) : answer;
  }

  #find(butNot: string | null, roots: readonly string[], specifier: string): ModuleTarget {
    const [first = ''] = specifier.split('.');
    let missing: ModuleTarget | null = null;
    let namespace: Found | null = null;
    for (const { folder, rest, isCertain } of this.#starts(roots, specifier)) {
      const stem = rest === '' ? folder : joined(folder, ...rest.split('.'));
      const found = this.#code.find(stem);
      if (found?.kind === 'namespace') {
        namespace ??= found;
        continue;
      }
      // A file does not import itself, and a folder beside it does not hide what it depends on.
      const isOpen = isCertain || !this.#roots.isDependency(first);
      if (found && isOpen && found.file !== butNot) return this.#targetOf(found);
      const above = this.#moduleAbove(folder, rest);
      if (above && isOpen) return this.#targetOf(above);
      const top = this.#code.find(joined(folder, first));
      const isOurs = top?.kind === 'package' || (top !== null && !this.#roots.isDependency(first));
      if (rest.includes('.') && isOurs && found === null)
        missing ??= { kind: 'missing', file: stem };
    }
    if (namespace) return { kind: 'package', specifier };
    return missing ?? { kind: 'package', specifier };
  }

  /** Where a dotted name may begin: folder, and what of the name is left to find in it. */
  *#starts(
    roots: readonly string[],
    specifier: string,
  ): Generator<{ folder: string; rest: string; isCertain: boolean }> {
    for (const { name, folder } of this.#roots.mapped) {
      if (specifier === name) yield { folder, rest: '', isCertain: true };
      else if (specifier.startsWith(`${name}.`)) {
        yield { folder, rest: specifier.slice(name.length + 1), isCertain: true };
      }
    }
    for (const folder of roots) {
      yield { folder, rest: specifier, isCertain: this.#roots.isDeclared(folder) };
    }
  }

  /** The longest start of a dotted name that is a module: what follows can only be its attributes. */
  #moduleAbove(folder: string, dotted: string): Found | null {
    const parts = dotted.split('.');
    for (let length = parts.length - 1; length > 0; length -= 1) {
      const found = this.#code.find(joined(folder, ...parts.slice(0, length)));
      if (found) return found.kind === 'module' ? found : null;
    }
    return null;
  }

  #targetOf(found: Found): ModuleTarget {
    if (found.kind !== 'namespace') return { kind: 'file', file: found.file };
    return { kind: 'package', specifier: this.#dotted(found.folder) };
  }

  /** Whether a dotted name means a folder without `__init__`. */
  #namespaceOf(fromFile: string, specifier: string): boolean {
    return this.#roots
      .for(fromFile)
      .some((root) => this.#code.find(joined(root, ...specifier.split('.')))?.kind === 'namespace');
  }

  /** The dotted name of a file or folder, from the root that it belongs to. */
  #dotted(file: string, root = this.#roots.of(file)): string {
    const stem = stemOf(file);
    const inside = root === '' ? stem : stem.slice(root.length + 1);
    return inside.replaceAll('/', '.');
  }

  #absoluteSpecifier({ file: fromFile, imports }: FileFacts, file: string): string {
    const target: ModuleTarget = { kind: 'file', file };
    const mapped = this.#roots.mapped
      .filter(({ folder }) => isInside(stemOf(file), folder))
      .map(({ name, folder }) => [name, this.#dotted(file, folder)].filter(Boolean).join('.'));
    const used = imports.flatMap(({ form, specifier }) =>
      form === 'import' || form === 'from-import' ? this.#rootOf(fromFile, specifier) : [],
    );
    const rooted = [...used, ...this.#roots.toImportFrom(fromFile, file)]
      .filter((root) => isInside(file, root) && stemOf(file) !== root)
      .map((root) => this.#dotted(file, root));
    const own = this.#dotted(file);
    return (
      [...mapped, ...rooted, own].find((specifier) =>
        sameModule(this.resolve(fromFile, specifier), target),
      ) ?? own
    );
  }

  /** The folder from which an absolute import of the file starts, where it leads into the project. */
  #rootOf(fromFile: string, specifier: string): readonly string[] {
    if (specifier.startsWith('.')) return [];
    const found = this.resolve(fromFile, specifier);
    const tail = specifier.replaceAll('.', '/');
    const stem = found.kind === 'file' ? stemOf(found.file) : '';
    if (stem === tail) return [''];
    return stem.endsWith(`/${tail}`) ? [stem.slice(0, -tail.length - 1)] : [];
  }

  /** Null where the two have no package in common: an import cannot climb out of its package. */
  #relativeSpecifier(fromFile: string, file: string): string | null {
    const root = this.#roots.of(fromFile);
    const stem = stemOf(file);
    let folder = folderOf(fromFile);
    let dots = '.';
    while (!isInside(stem, folder)) {
      folder = folderOf(folder);
      dots += '.';
    }
    if (folder === root || !isInside(folder, root)) return null;
    return dots + stem.slice(folder.length + 1).replaceAll('/', '.');
  }

  /** Whether the file imports its own project relatively more often than not. */
  #prefersRelative({ file, imports }: FileFacts): boolean {
    let relative = 0;
    let absolute = 0;
    for (const { form, specifier } of imports) {
      if (form !== 'import' && form !== 'from-import') continue;
      if (specifier.startsWith('.')) relative += 1;
      else if (this.resolve(file, specifier).kind === 'file') absolute += 1;
    }
    return relative > absolute;
  }
}

function isInit(file: string): boolean {
  return /(?:^|\/)__init__\.pyi?$/u.test(file);
}
