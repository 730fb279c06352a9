import type { DeclarationFact } from '../core/facts.ts';
import type { ModuleResolver } from '../core/language.ts';
import { sameModule, type ModuleTarget } from '../core/module-target.ts';
import { CALLED, CONSTRUCTED, type Origin } from '../core/origin.ts';
import { matchesClassName } from '../registry/names.ts';
import { forbiddenBy } from '../registry/source-keys/forbidden.ts';
import type { Registry } from '../registry/types.ts';
import { Identification } from './identification.ts';
import { fileNeedle, registryNeedles, withoutLonger, type Needle } from './needles.ts';
import type { Identity } from './project.ts';
import type { SourceFile, TextFile } from './source-files.ts';

/** A file that can be searched and has facts. */
export type SearchedFile = SourceFile | TextFile;

/**
 * The files that can matter: those with one of the registry's needles, and from there outwards those
 * that name what a candidate hands on. See `needles.ts` for why none is missed.
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
  const carried = new Set<string>();
  const searched = new Set<string>();
  // What the registry names is asked for by the rules, whatever stands in it.
  for (const file of files) {
    if (guarded.namesFile(file.file) || isForbidden(registry, file.file)) candidates.set(file.file, file);
  }
  let needles: readonly Needle[] = registryNeedles(registry);
  while (needles.length > 0) {
    for (const { text } of needles) searched.add(text);
    for (const file of files) {
      if (!candidates.has(file.file) && needles.some((needle) => matches(file, needle))) {
        candidates.set(file.file, file);
      }
    }
    const found = handedOn(candidates, carried, guarded, resolverOf);
    needles = withoutLonger(found).filter(
      ({ text }) => ![...searched].some((known) => text.includes(known)),
    );
  }
  for (const file of files) file.releaseBytes();
  return new Map([...candidates].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A file whose name is forbidden has a finding whatever stands in it. */
function isForbidden({ sources }: Registry, file: string): boolean {
  return sources.some((source) => forbiddenBy(source, file) !== null);
}

function matches(file: SearchedFile, { text, inBarrels }: Needle): boolean {
  return file.has(text) && (!inBarrels || file.isBarrel);
}

/** The needles of all that candidates newly hand on. */
function handedOn(
  candidates: ReadonlyMap<string, SearchedFile>,
  carried: Set<string>,
  guarded: GuardedNames,
  resolverOf: (file: SearchedFile) => ModuleResolver,
): Needle[] {
  const resolved = new Map<string, ModuleTarget>();
  const identification = new Identification({
    factsOf: (file) => candidates.get(file)?.facts ?? null,
    resolve: (file, specifier) => {
      const key = `${file}\0${specifier}`;
      let target = resolved.get(key);
      const source = candidates.get(file);
      if (!target && source) target = resolverOf(source).resolve(file, specifier);
      target ??= { kind: 'package', specifier };
      resolved.set(key, target);
      return target;
    },
  });
  const needles: Needle[] = [];
  for (const [file, source] of candidates) {
    for (const { name, origins } of source.facts.exports) {
      const key = `${file}\0${name}`;
      if (carried.has(key)) continue;
      const things = origins.flatMap((origin) => identification.identify(file, origin));
      if (!things.some((thing) => guarded.isHandedOn(thing, identification, candidates))) continue;
      carried.add(key);
      needles.push(...exportNeedles(name, file, resolverOf(source).aliasesOf(file)));
    }
  }
  return needles;
}

/** By which texts other files can reach an export. */
function exportNeedles(name: string, file: string, aliases: readonly string[]): Needle[] {
  const modules = [fileNeedle(file), ...aliases];
  // A default import and `import * as` bind any name they like; only the module is named for certain.
  if (name === 'default') return modules.map((text) => ({ text, inBarrels: false }));
  return [
    ...(name === '*' ? [] : [{ text: name, inBarrels: false }]),
    // `export *` hands names on without writing them.
    ...modules.map((text) => ({ text, inBarrels: true })),
  ];
}

/** What the registry names outright. */
class GuardedNames {
  readonly #modules: readonly ModuleTarget[];
  readonly #patterns: readonly string[];

  constructor(registry: Registry) {
    this.#modules = registry.sources.flatMap((source) => [
      ...source.modules,
      ...source.constructors.flatMap((entry) => (entry.kind === 'export' ? [entry.module] : [])),
      ...source.deprecated.flatMap(({ module, replacement }) =>
        replacement.kind === 'module' ? [module, replacement.module] : [module],
      ),
    ]);
    this.#patterns = registry.sources.flatMap((source) => [
      ...source.classes,
      ...source.constructors.flatMap((entry) =>
        entry.kind === 'class-name' ? [entry.pattern] : [],
      ),
    ]);
  }

  namesFile(file: string): boolean {
    return this.#hasModule({ kind: 'file', file });
  }

  /** Whether an export that leads to this thing makes its module's importers matter. */
  isHandedOn(
    thing: Identity,
    identification: Identification,
    candidates: ReadonlyMap<string, SearchedFile>,
    seen = new Set<string>(),
  ): boolean {
    // What is read from an instance is no longer the thing: a value in Redis is no Redis.
    const past = thing.path.slice(0, -1);
    if (past.includes(CONSTRUCTED) || past.includes(CALLED)) return false;
    if (thing.kind === 'global') return false;
    if (thing.kind !== 'declaration') return this.#hasModule(thing.module);
    if (this.namesFile(thing.file)) return true;
    const key = `${thing.file}#${String(thing.declaration)}`;
    const declaration = candidates.get(thing.file)?.facts.declarations[thing.declaration];
    if (!declaration || seen.has(key)) return false;
    seen.add(key);
    return (
      this.#hasClassName(declaration) ||
      leadsTo(declaration).some((origin) =>
        identification
          .identify(thing.file, origin)
          .some((next) => this.isHandedOn(next, identification, candidates, seen)),
      )
    );
  }

  #hasClassName(declaration: DeclarationFact): boolean {
    return (
      declaration.kind === 'class' &&
      [declaration.name, ...declaration.exportedAs].some(
        (name) => name !== null && matchesClassName(this.#patterns, name),
      )
    );
  }

  #hasModule(target: ModuleTarget): boolean {
    return this.#modules.some(
      (module) =>
        sameModule(module, target) ||
        (module.kind === 'package' &&
          target.kind === 'package' &&
          isWithin(module.specifier, target.specifier)),
    );
  }
}

/** A class by its base, a variable by what it holds, a function by what it gives. */
function leadsTo(declaration: DeclarationFact): readonly Origin[] {
  switch (declaration.kind) {
    case 'class':
      return declaration.heritage;
    case 'function':
      return [...declaration.returns, ...declaration.returnType];
    case 'variable':
      return [...declaration.origins, ...declaration.typeOrigins];
  }
}

/** Python's `redis.asyncio` is part of `redis`, and `pkg/sub` of `pkg`. */
function isWithin(module: string, specifier: string): boolean {
  return (
    specifier.startsWith(`${module}.`) ||
    specifier.startsWith(`${module}/`) ||
    module.startsWith(`${specifier}.`)
  );
}
