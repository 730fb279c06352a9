import type { ClassFact, DeclarationFact, FileFacts, VariableFact } from '../core/facts.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import { CALLED, CONSTRUCTED, extend, type Origin, type Step } from '../core/origin.ts';
import type { DeclarationIdentity, Identity } from './project.ts';

/** What identification needs to know of the files. */
export interface FactsSource {
  factsOf(file: string): FileFacts | null;
  resolve(fromFile: string, specifier: string): ModuleTarget;
}

type Via = Identity['via'];

/** Code that hands a value through more steps than this was written by a program. */
const DEEPEST = 64;

/** Follows origins through files: imports, re-exports, aliases, properties and results. */
export class Identification {
  readonly #source: FactsSource;
  readonly #exported = new Map<string, readonly Identity[]>();

  constructor(source: FactsSource) {
    this.#source = source;
  }

  identify(file: string, origin: Origin): readonly Identity[] {
    return distinct(this.#origin(file, origin, [], new Trail()));
  }

  exported(module: ModuleTarget, name: string): readonly Identity[] {
    const key = JSON.stringify([module, name]);
    let found = this.#exported.get(key);
    if (!found) {
      found = distinct(this.#export(module, name, [], [], new Trail()));
      this.#exported.set(key, found);
    }
    return found;
  }

  /** What a variable holds or a function gives, followed one time. */
  valueOf(identity: DeclarationIdentity): readonly Identity[] {
    const facts = this.#source.factsOf(identity.file);
    const declaration = facts?.declarations[identity.declaration];
    const origins =
      declaration?.kind === 'variable'
        ? declaration.origins.map((origin) => extend(origin, ...identity.path))
        : declaration?.kind === 'function'
          ? resultsOf(declaration).map((origin) => extend(origin, ...withoutCall(identity.path)))
          : [];
    return distinct(
      origins.flatMap((origin) => this.#origin(identity.file, origin, identity.via, new Trail())),
    );
  }

  #origin(file: string, { root, path }: Origin, via: Via, trail: Trail): readonly Identity[] {
    switch (root.kind) {
      case 'global':
        return [{ kind: 'global', name: root.name, path, via }];
      case 'import':
        return this.#export(
          this.#source.resolve(file, root.specifier),
          root.imported,
          path,
          via,
          trail,
        );
      case 'declaration':
        return this.#declaration(file, root.declaration, path, via, trail);
    }
  }

  #export(
    module: ModuleTarget,
    name: string,
    path: readonly Step[],
    via: Via,
    trail: Trail,
  ): readonly Identity[] {
    if (name === '*') return this.#namespace(module, path, via, trail);
    const facts = module.kind === 'file' ? this.#source.factsOf(module.file) : null;
    if (module.kind !== 'file' || !facts || facts.parseError) {
      return [{ kind: 'external', module, name, path, via }];
    }
    const inside = trail.enter(`${module.file}\0${name}\0${path.join('\0')}`);
    if (!inside) return [];
    const passed = [...via, { file: module.file, name }];
    const own = facts.exports.filter((entry) => entry.name === name);
    if (own.length > 0) {
      return own.flatMap(({ origins }) =>
        origins.flatMap((origin) =>
          this.#origin(module.file, extend(origin, ...path), passed, inside),
        ),
      );
    }
    const starred = name === 'default' ? [] : this.#starred(facts, name, path, passed, inside);
    if (starred.length > 0) return starred;
    // `import x from` a module of exports without a default is its namespace, by interop.
    if (name === 'default' && facts.exports.length > 0 && isCommonJs(facts)) {
      return this.#namespace(module, path, via, inside);
    }
    return [{ kind: 'external', module, name, path, via }];
  }

  /** Through `export *`; a name that two of them give differently is no export at all. */
  #starred(
    facts: FileFacts,
    name: string,
    path: readonly Step[],
    via: Via,
    trail: Trail,
  ): readonly Identity[] {
    const found: Identity[][] = [];
    for (const { origins } of facts.exports.filter((entry) => entry.name === '*')) {
      for (const { root } of origins) {
        if (root.kind !== 'import') continue;
        const module = this.#source.resolve(facts.file, root.specifier);
        const answers = this.#export(module, name, path, via, trail);
        // A package may export anything: it counts only where no file of the project knows the name.
        const known = answers.filter(
          (identity) => identity.kind !== 'external' || identity.module.kind === 'package',
        );
        if (known.length > 0) found.push([...known]);
      }
    }
    const local = found.filter((answers) => answers.some(({ kind }) => kind === 'declaration'));
    const [first, ...more] = local.length > 0 ? local : found;
    if (!first) return [];
    return more.every((other) => sameThings(first, other)) ? first : [];
  }

  #namespace(
    module: ModuleTarget,
    path: readonly Step[],
    via: Via,
    trail: Trail,
  ): readonly Identity[] {
    const [name, ...rest] = path;
    const isMember = name !== undefined && name !== CALLED && name !== CONSTRUCTED;
    const facts = module.kind === 'file' ? this.#source.factsOf(module.file) : null;
    const assigned = facts?.exports.some((entry) => entry.name === 'default') ?? false;
    // `module.exports = X`: what `require` answers is X itself.
    const isDefault = assigned && facts !== null && isCommonJs(facts);
    if (isMember) {
      const exports = this.#export(module, name, rest, via, trail);
      const unknown = exports.every(({ kind }) => kind === 'external');
      return isDefault && unknown && name !== 'default'
        ? this.#export(module, 'default', path, via, trail)
        : exports;
    }
    if (isDefault) return this.#export(module, 'default', path, via, trail);
    return [{ kind: 'module', module, path, via }];
  }

  #declaration(
    file: string,
    number: number,
    path: readonly Step[],
    via: Via,
    trail: Trail,
  ): readonly Identity[] {
    const self: Identity = { kind: 'declaration', file, declaration: number, path, via };
    const declaration = this.#source.factsOf(file)?.declarations[number];
    const inside = trail.enter(`${file}#${String(number)}\0${path.join('\0')}`);
    if (!declaration || !inside) return [self];
    const follow = (origins: readonly Origin[], rest: readonly Step[]): readonly Identity[] =>
      origins.flatMap((origin) => this.#origin(file, extend(origin, ...rest), via, inside));
    const next = this.#followed(file, declaration, path, via, inside, follow);
    return next.length > 0 ? next : [self];
  }

  /** One step on from a declaration; empty where it is the end. */
  #followed(
    file: string,
    declaration: DeclarationFact,
    path: readonly Step[],
    via: Via,
    trail: Trail,
    follow: (origins: readonly Origin[], rest: readonly Step[]) => readonly Identity[],
  ): readonly Identity[] {
    const [step, ...rest] = path;
    switch (declaration.kind) {
      case 'function':
        return step === CALLED ? follow(resultsOf(declaration), rest) : [];
      case 'class':
        return this.#classMember(file, declaration, path, via, trail, follow);
      case 'variable': {
        const property = declaration.properties.find(({ name }) => name === step);
        if (property) return follow(property.origins, rest);
        return followedVariable(declaration, path, follow);
      }
    }
  }

  /** A static property, or a property of an instance; looked for in base classes, too. */
  #classMember(
    file: string,
    declaration: ClassFact,
    path: readonly Step[],
    via: Via,
    trail: Trail,
    follow: (origins: readonly Origin[], rest: readonly Step[]) => readonly Identity[],
  ): readonly Identity[] {
    const isInstance = path[0] === CONSTRUCTED;
    const [name, ...rest] = isInstance ? path.slice(1) : path;
    if (name === undefined || name === CALLED || name === CONSTRUCTED) return [];
    const property = declaration.properties.find(
      (candidate) => candidate.name === name && candidate.static !== isInstance,
    );
    if (property) {
      if (property.origins.length > 0) return follow(property.origins, rest);
      return follow(property.typeOrigins, [CONSTRUCTED, ...rest]);
    }
    if (declaration.members.includes(name)) return [];
    return declaration.heritage.flatMap((base) =>
      this.#origin(file, extend(base, ...path), via, trail).filter(
        (identity) => identity.kind !== 'declaration' || identity.path.length < path.length,
      ),
    );
  }
}

/**
 * A variable is followed as an alias. Where it holds an instance or a result that leads nowhere, it is
 * itself the thing that people mean, such as a canonical instance.
 */
function followedVariable(
  { origins, properties }: VariableFact,
  path: readonly Step[],
  follow: (origins: readonly Origin[], rest: readonly Step[]) => readonly Identity[],
): readonly Identity[] {
  if (properties.length > 0 && path.length > 0) return [];
  const aliases = origins.filter((origin) => !endsInInstance(origin.path));
  return follow(aliases, path).filter(
    (identity) => !endsInInstance(identity.path.slice(0, identity.path.length - path.length)),
  );
}

/** Whether what the path leads to was made on the way: an instance, or a result that nobody could follow. */
function endsInInstance(path: readonly Step[]): boolean {
  return path.includes(CONSTRUCTED);
}

function resultsOf(declaration: Extract<DeclarationFact, { kind: 'function' }>): readonly Origin[] {
  return declaration.returns.length > 0
    ? declaration.returns
    : declaration.returnType.map((origin) => extend(origin, CONSTRUCTED));
}

function withoutCall(path: readonly Step[]): readonly Step[] {
  return path[0] === CALLED ? path.slice(1) : path;
}

/** Whether the module assigns its exports instead of declaring them. */
function isCommonJs(facts: FileFacts): boolean {
  return !facts.imports.some(({ form }) => form === 'import' || form === 'export-from')
    ? facts.globals.includes('module') || facts.globals.includes('exports')
    : false;
}

/** The questions that are being answered, so that none is asked again in answering it. */
class Trail {
  readonly #keys: ReadonlySet<string>;

  constructor(keys: ReadonlySet<string> = new Set()) {
    this.#keys = keys;
  }

  /** Null where the question is already being answered, or the way got too long. */
  enter(key: string): Trail | null {
    if (this.#keys.has(key) || this.#keys.size >= DEEPEST) return null;
    return new Trail(new Set(this.#keys).add(key));
  }
}

function identityKey(identity: Identity): string {
  const { via: _, ...thing } = identity;
  return JSON.stringify(thing);
}

function distinct(identities: readonly Identity[]): readonly Identity[] {
  if (identities.length < 2) return identities;
  const found = new Map<string, Identity>();
  for (const identity of identities) {
    const key = identityKey(identity);
    if (!found.has(key)) found.set(key, identity);
  }
  return [...found.values()];
}

function sameThings(a: readonly Identity[], b: readonly Identity[]): boolean {
  const keys = new Set(a.map(identityKey));
  return a.length === b.length && b.every((identity) => keys.has(identityKey(identity)));
}
