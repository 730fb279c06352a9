import { isBuiltin } from 'node:module';
import path from 'node:path';
import { ResolverFactory } from 'oxc-resolver';
import { withoutNodeScheme } from '../../../core/builtin-module.ts';
import type { FileFacts } from '../../../core/facts.ts';
import type { ModuleResolver, ProjectFiles, SpecifierStyle } from '../../../core/language.ts';
import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import { findFile, withoutExtension } from './file-candidates.ts';
import { importStyle, writesNodeScheme } from './import-style.ts';
import { PathAliases } from './path-aliases.ts';
import { opensSubpath, Workspace, type Package } from './workspace.ts';

/**
 * Resolves specifiers of JavaScript and TypeScript. Relative ones are answered from the list of files,
 * so that staged and unsaved files count; aliases, package `imports` and `exports` and workspaces by
 * the native resolver, whose answer counts where the list has the file.
 */
export class EcmaScriptResolver implements ModuleResolver {
  readonly #files: ProjectFiles;
  readonly #aliases: PathAliases;
  readonly #workspace: Workspace;
  readonly #native = new ResolverFactory({
    tsconfig: 'auto',
    conditionNames: ['types', 'import', 'require', 'node', 'default'],
    mainFields: ['types', 'module', 'main'],
    extensions: ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.json'],
    extensionAlias: {
      '.js': ['.ts', '.tsx', '.d.ts', '.js', '.jsx'],
      '.jsx': ['.tsx', '.jsx'],
      '.mjs': ['.mts', '.d.mts', '.mjs'],
      '.cjs': ['.cts', '.d.cts', '.cjs'],
    },
  });

  constructor(files: ProjectFiles) {
    this.#files = files;
    this.#aliases = new PathAliases(files.root);
    this.#workspace = new Workspace(files);
  }

  resolve(fromFile: string, specifier: string): ModuleTarget {
    if (specifier.startsWith('.')) return this.#relative(fromFile, specifier);
    if (specifier.startsWith('/')) return { kind: 'package', specifier };
    if (isBuiltin(specifier)) return { kind: 'package', specifier: withoutNodeScheme(specifier) };
    const file = this.#nativeFile(fromFile, specifier);
    if (file !== null && this.#files.has(file)) return { kind: 'file', file };
    const aliased = this.#aliases.match(fromFile, specifier);
    if (aliased) {
      const has = (candidate: string): boolean => this.#files.has(candidate);
      for (const candidate of aliased) {
        const found = findFile(candidate, has);
        if (found !== null) return { kind: 'file', file: found };
      }
      const [first] = aliased;
      if (first !== undefined) return { kind: 'missing', file: first };
    }
    const source = this.#workspace.sourceOf(specifier);
    if (source !== null) return { kind: 'file', file: source };
    return specifier.startsWith('#') && file !== null
      ? { kind: 'missing', file: withoutExtension(file) }
      : { kind: 'package', specifier };
  }

  specifierFor(facts: FileFacts, target: ModuleTarget, wanted?: SpecifierStyle): string {
    if (target.kind === 'package') return packageSpecifier(facts, target.specifier);
    const fileOf = (specifier: string): string | null => {
      const resolved = this.resolve(facts.file, specifier);
      return resolved.kind === 'file' ? resolved.file : null;
    };
    const style = importStyle(facts, fileOf);
    const means = (specifier: string): boolean =>
      target.kind === 'missing' || sameModule(this.resolve(facts.file, specifier), target);
    const crossing = this.#acrossPackages(facts.file, target.file).filter(means);
    if (wanted === undefined && crossing[0] !== undefined) return crossing[0];
    const aliased = style.aliases
      .filter(({ folder }) => target.file.startsWith(folder))
      .map(({ alias, folder }) => alias + shortened(target.file.slice(folder.length)))
      .filter(means);
    const isNeighbour = path.posix.dirname(facts.file) === path.posix.dirname(target.file);
    const prefersAlias =
      wanted === undefined ? style.prefersAlias && !isNeighbour : wanted === 'alias';
    if (prefersAlias && aliased[0] !== undefined) return aliased[0];
    const extension = style.extension ?? this.#defaultExtension(facts.file);
    const relative = relativeSpecifier(facts.file, target.file, extension);
    return means(relative) ? relative : (aliased[0] ?? relative);
  }

  importObstacle(facts: FileFacts, target: ModuleTarget): string | null {
    const specifier = this.specifierFor(facts, target);
    const owner = target.kind === 'file' ? this.#workspace.packageNamed(specifier) : null;
    if (!owner || this.#aliases.match(facts.file, specifier)) return null;
    const own = this.#workspace.packageOf(facts.file);
    const isImported = facts.imports.some(
      (fact) => fact.form !== 'mock' && this.#workspace.packageNamed(fact.specifier) === owner,
    );
    const isKnown =
      own === owner || isImported || this.#workspace.dependsOn(facts.file, owner.name);
    if (!isKnown) {
      const importer = own && own.name !== '' ? own.name : facts.file;
      return `\`${importer}\` does not depend on \`${owner.name}\``;
    }
    const subpath = subpathOf(owner, specifier);
    return opensSubpath(owner, subpath) ? null : `\`${owner.name}\` does not export \`${subpath}\``;
  }

  entriesBeside(file: string): readonly string[] {
    return this.#workspace.entriesOf(file).filter((entry) => entry !== file);
  }

  aliasesOf(file: string): readonly string[] {
    return [...this.#aliases.exactKeys(file), ...this.#workspace.aliasesOf(file)];
  }

  #relative(fromFile: string, specifier: string): ModuleTarget {
    const target = path.posix.join(path.posix.dirname(fromFile), specifier);
    const file = findFile(target, (candidate) => this.#files.has(candidate));
    return file === null ? { kind: 'missing', file: target } : { kind: 'file', file };
  }

  /** The path, relative to the root, that the native resolver answers; null for outside and for none. */
  #nativeFile(fromFile: string, specifier: string): string | null {
    const from = path.join(this.#files.root, fromFile);
    const found = this.#native.resolveFileSync(from, specifier).path;
    if (found === undefined) return null;
    const inside = path.relative(this.#files.root, found).replaceAll(path.sep, '/');
    const outside = inside.startsWith('..') || path.isAbsolute(inside);
    return outside || inside.split('/').includes('node_modules') ? null : inside;
  }

  /** By its package's name, where the target belongs to another package of the workspace. */
  #acrossPackages(fromFile: string, file: string): string[] {
    const own = this.#workspace.packageOf(fromFile);
    const other = this.#workspace.packageOf(file);
    if (!other || other === own || other.name === '') return [];
    const inside = withoutIndex(withoutExtension(file.slice(other.folder.length + 1)));
    const rest = inside.replace(/^src(?:\/|$)/u, '');
    // Without `exports`, Node takes a subpath for the path of a file.
    const parts = other.exportKeys === null && rest !== '' ? [inside, rest] : [rest, inside];
    const specifiers = [...new Set(parts)].map((part) => path.posix.join(other.name, part));
    const isOpen = (specifier: string): boolean => opensSubpath(other, subpathOf(other, specifier));
    return [...specifiers.filter(isOpen), ...specifiers.filter((one) => !isOpen(one))];
  }

  /** Where no other import shows it. An extension that Node needs does no harm to a bundler. */
  #defaultExtension(fromFile: string): 'none' | 'js' | 'ts' {
    if (/\.m[jt]s$/u.test(fromFile)) return 'js';
    if (/\.jsx?$/u.test(fromFile)) {
      return this.#workspace.packageOf(fromFile)?.isModule === true ? 'js' : 'none';
    }
    return this.#aliases.extensionStyle(fromFile);
  }
}

/** What a specifier names of a package, as the keys of `exports` have it. */
function subpathOf({ name }: Package, specifier: string): string {
  return `.${specifier.slice(name.length)}`;
}

function packageSpecifier(facts: FileFacts, specifier: string): string {
  const takesScheme = isBuiltin(specifier) && !specifier.startsWith('node:');
  return takesScheme && writesNodeScheme(facts) ? `node:${specifier}` : specifier;
}

function relativeSpecifier(from: string, file: string, extension: 'none' | 'js' | 'ts'): string {
  const relative = path.posix.relative(path.posix.dirname(from), file);
  const dotted = relative.startsWith('.') ? relative : `./${relative}`;
  switch (extension) {
    case 'ts':
      return dotted;
    case 'js':
      return dotted.replace(/\.d\.([cm]?)ts$/u, '.$1js').replace(/\.([cm]?)tsx?$/u, '.$1js');
    case 'none':
      return shortened(dotted);
  }
}

/** A path without what resolvers add by themselves: `.mjs` and `.cjs` are none of that. */
function shortened(file: string): string {
  const kept = /(?:\.d)?\.([cm])[jt]s$/u;
  return kept.test(file) ? file.replace(kept, '.$1js') : withoutIndex(withoutExtension(file));
}

function withoutIndex(specifier: string): string {
  if (specifier === 'index') return '';
  return specifier.endsWith('/index') ? specifier.slice(0, -'/index'.length) || '.' : specifier;
}
