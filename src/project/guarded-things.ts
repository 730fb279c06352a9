import type { DeclarationFact } from '../core/facts.ts';
import type { LanguageId } from '../core/language-id.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import { CALLED, CONSTRUCTED, type Origin, type Step } from '../core/origin.ts';
import { matchesClassName } from '../registry/names.ts';
import type { ModuleRef, Registry } from '../registry/types.ts';
import type { Identity } from './project.ts';

/** What the registry names: modules, and names of classes. */
export class GuardedThings {
  readonly #packages: readonly string[];
  readonly #patterns: readonly string[];
  /** Files of which any import matters: they own a source, or are deprecated. */
  readonly #owned = new Set<string>();
  /** Files in which something guarded is declared. */
  readonly #files = new Set<string>();
  /** Without extension, since what is missing is looked for without. */
  readonly #stems = new Set<string>();
  readonly #seeds = new Map<string, LanguageId>();

  constructor(registry: Registry) {
    const packages = new Set<string>();
    const takeIn = (module: ModuleRef, role: 'owned' | 'maker' | 'replacement'): void => {
      if (module.kind === 'file') {
        this.#seeds.set(module.file, module.language);
        if (role === 'owned') this.own(module.file, module.language);
        if (role === 'maker') this.#files.add(module.file);
      } else if (role !== 'replacement') {
        packages.add(module.specifier);
      }
    };
    for (const { modules, constructors, deprecated } of registry.sources) {
      for (const module of modules) takeIn(module, 'owned');
      for (const entry of constructors) if (entry.kind === 'export') takeIn(entry.module, 'maker');
      for (const { module, replacement } of deprecated) {
        takeIn(module, 'owned');
        if (replacement.kind === 'module') takeIn(replacement.module, 'replacement');
      }
    }
    this.#packages = [...packages];
    this.#patterns = registry.sources.flatMap((source) => [
      ...source.classes,
      ...source.constructors.flatMap((entry) =>
        entry.kind === 'class-name' ? [entry.pattern] : [],
      ),
    ]);
  }

  /** The files that the registry names, there or not, and those that turn out to belong to an owner. */
  get seeds(): readonly { readonly file: string; readonly language: LanguageId }[] {
    return [...this.#seeds].map(([file, language]) => ({ file, language }));
  }

  /** Specifiers that the registry names. */
  get packages(): readonly string[] {
    return this.#packages;
  }

  own(file: string, language: LanguageId): void {
    this.#seeds.set(file, language);
    this.#owned.add(file);
    this.#files.add(file);
    for (const stem of stemsOf(file)) this.#stems.add(stem);
  }

  /** Whether any import from the file matters. */
  isOwned(file: string): boolean {
    return this.#owned.has(file);
  }

  /** Whether whatever the file exports is guarded. */
  hasFile(file: string): boolean {
    return this.#files.has(file);
  }

  hasModule(target: ModuleTarget): boolean {
    switch (target.kind) {
      case 'file':
        return this.hasFile(target.file);
      case 'missing':
        return this.#stems.has(target.file) || this.#stems.has(withoutExtension(target.file));
      case 'package':
        return this.#packages.some((name) => isWithin(name, target.specifier));
    }
  }

  hasClassName(name: string): boolean {
    return matchesClassName(this.#patterns, name);
  }

  hasClass(declaration: DeclarationFact): boolean {
    return (
      declaration.kind === 'class' &&
      [declaration.name, ...declaration.exportedAs].some(
        (name) => name !== null && this.hasClassName(name),
      )
    );
  }

  /** Whether the identity itself says that it is guarded, whatever its declaration says. */
  includes(identity: Identity): boolean {
    if (identity.via.some(({ file }) => this.#files.has(file))) return true;
    switch (identity.kind) {
      case 'global':
        return false;
      case 'declaration':
        return this.#files.has(identity.file);
      case 'module':
        return isWhole(identity.path) && this.hasModule(identity.module);
      case 'external':
        return (
          isWhole(identity.path) &&
          (this.hasModule(identity.module) ||
            [identity.name, ...identity.path].some((name) => this.hasClassName(name)))
        );
    }
  }
}

/** Whether the target is the file, there or not. */
export function isModule(target: ModuleTarget, file: string): boolean {
  switch (target.kind) {
    case 'file':
      return target.file === file;
    case 'missing': {
      const stems = stemsOf(file);
      return stems.includes(target.file) || stems.includes(withoutExtension(target.file));
    }
    case 'package':
      return false;
  }
}

/** What is read from an instance is no longer the thing: a value in Redis is no Redis. */
export function isWhole(steps: readonly Step[]): boolean {
  const past = steps.slice(0, -1);
  return !past.includes(CONSTRUCTED) && !past.includes(CALLED);
}

/** What a declaration stands for: a class its bases, a variable what it holds, a function what it gives. */
export function standsFor(declaration: DeclarationFact): readonly Origin[] {
  switch (declaration.kind) {
    case 'class':
      return declaration.heritage;
    case 'function':
      return [...declaration.returns, ...declaration.returnType];
    case 'variable':
      return [...declaration.origins, ...declaration.typeOrigins];
  }
}

/** All that other files can have from a declaration: what it stands for, and what its properties hold. */
export function leadsTo(declaration: DeclarationFact): readonly Origin[] {
  if (declaration.kind === 'function') return standsFor(declaration);
  const { kind, properties } = declaration;
  // The fields of instances are out of reach from other files: see `Identification`.
  const held = properties.filter((property) => kind === 'variable' || property.static);
  return [...standsFor(declaration), ...held.flatMap(({ origins }) => origins)];
}

/** Python's `redis.asyncio` is part of `redis`, and `pkg/sub` of `pkg`. */
function isWithin(module: string, specifier: string): boolean {
  return (
    specifier === module ||
    specifier.startsWith(`${module}.`) ||
    specifier.startsWith(`${module}/`) ||
    module.startsWith(`${specifier}.`)
  );
}

/** How a file that is missing may be called: without extension, and an index file as its folder. */
function stemsOf(file: string): readonly string[] {
  const stem = withoutExtension(file);
  return stem.endsWith('/index') ? [stem, stem.slice(0, -'/index'.length)] : [stem];
}

function withoutExtension(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot > file.lastIndexOf('/') ? file.slice(0, dot) : file;
}
