import type { FileFacts } from '../core/facts.ts';
import type { ModuleResolver } from '../core/language.ts';
import { sameModule, type ModuleTarget } from '../core/module-target.ts';
import type { Origin } from '../core/origin.ts';
import { matchesClassName } from '../registry/names.ts';
import type { Registry } from '../registry/types.ts';
import { fileNeedle, registryNeedles, withoutLonger } from './needles.ts';
import type { SourceFile, TextFile } from './source-files.ts';

/** A file that can be searched and has facts. */
export type SearchedFile = SourceFile | TextFile;

/**
 * The files that can matter: those with one of the registry's needles, and from there outwards those
 * that name a module which hands guarded things on. See `needles.ts` for why none is missed.
 *
 * @returns the files by path, sorted.
 */
export function findCandidates(
  files: readonly SearchedFile[],
  registry: Registry,
  resolverOf: (file: SearchedFile) => ModuleResolver,
): ReadonlyMap<string, SearchedFile> {
  const guarded = new GuardedNames(registry);
  const candidates = new Map<string, SearchedFile>();
  const carriers = new Set<string>();
  let needles = registryNeedles(registry);
  const searched = new Set<string>();
  while (needles.length > 0) {
    for (const needle of needles) searched.add(needle);
    for (const file of files) {
      if (!candidates.has(file.file) && needles.some((needle) => file.has(needle))) {
        candidates.set(file.file, file);
      }
    }
    const found = growCarriers(candidates, carriers, guarded, resolverOf);
    needles = withoutLonger(
      found.flatMap((file) => [fileNeedle(file.file), ...resolverOf(file).aliasesOf(file.file)]),
    ).filter((needle) => ![...searched].some((known) => needle.includes(known)));
  }
  for (const file of files) file.releaseBytes();
  return new Map([...candidates].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Adds candidates that hand guarded things on, until none is left; answers the new ones. */
function growCarriers(
  candidates: ReadonlyMap<string, SearchedFile>,
  carriers: Set<string>,
  guarded: GuardedNames,
  resolverOf: (file: SearchedFile) => ModuleResolver,
): SearchedFile[] {
  const found: SearchedFile[] = [];
  for (let grown = true; grown;) {
    grown = false;
    for (const file of candidates.values()) {
      if (carriers.has(file.file)) continue;
      const resolver = resolverOf(file);
      const isCarried = (specifier: string): boolean => {
        const target = resolver.resolve(file.file, specifier);
        return guarded.hasModule(target) || (target.kind === 'file' && carriers.has(target.file));
      };
      if (!guarded.hasFile(file.file) && !handsOn(file.facts, guarded, isCarried)) continue;
      carriers.add(file.file);
      found.push(file);
      grown = true;
    }
  }
  return found;
}

/** What the registry names outright. */
class GuardedNames {
  readonly #modules: readonly ModuleTarget[];
  readonly #classes: readonly string[];

  constructor(registry: Registry) {
    this.#modules = registry.sources.flatMap((source) => [
      ...source.modules,
      ...source.constructors.flatMap((entry) => (entry.kind === 'export' ? [entry.module] : [])),
      ...source.deprecated.map(({ module }) => module),
    ]);
    this.#classes = registry.sources.flatMap((source) => [
      ...source.classes,
      ...source.constructors.flatMap((entry) =>
        entry.kind === 'class-name' ? [entry.pattern] : [],
      ),
    ]);
  }

  hasFile(file: string): boolean {
    return this.hasModule({ kind: 'file', file });
  }

  /** Python's `redis.asyncio` is part of `redis`. */
  hasModule(target: ModuleTarget): boolean {
    return this.#modules.some(
      (module) =>
        sameModule(module, target) ||
        (module.kind === 'package' &&
          target.kind === 'package' &&
          (target.specifier.startsWith(`${module.specifier}.`) ||
            target.specifier.startsWith(`${module.specifier}/`) ||
            module.specifier.startsWith(`${target.specifier}.`))),
    );
  }

  hasClass(name: string | null): boolean {
    return name !== null && matchesClassName(this.#classes, name);
  }
}

/** Whether an export leads, through this file's declarations, to something guarded. */
function handsOn(
  facts: FileFacts,
  guarded: GuardedNames,
  isCarried: (specifier: string) => boolean,
): boolean {
  const seen = new Set<number>();
  const leads = (origin: Origin): boolean => {
    if (origin.root.kind === 'import') return isCarried(origin.root.specifier);
    return origin.root.kind === 'declaration' && declarationLeads(origin.root.declaration);
  };
  const declarationLeads = (number: number): boolean => {
    const declaration = facts.declarations[number];
    if (!declaration || seen.has(number)) return false;
    seen.add(number);
    switch (declaration.kind) {
      case 'class':
        return (
          guarded.hasClass(declaration.name) ||
          declaration.exportedAs.some((name) => guarded.hasClass(name)) ||
          declaration.heritage.some(leads) ||
          declaration.properties.some(({ origins, typeOrigins }) =>
            [...origins, ...typeOrigins].some(leads),
          )
        );
      case 'function':
        return [...declaration.returns, ...declaration.returnType, ...declaration.delegatesTo].some(
          leads,
        );
      case 'variable':
        return (
          [...declaration.origins, ...declaration.typeOrigins].some(leads) ||
          declaration.properties.some(({ origins }) => origins.some(leads))
        );
    }
  };
  return facts.exports.some(({ origins }) => origins.some(leads));
}
