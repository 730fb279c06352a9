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

/** Longer paths come from values that are defined by themselves (`this.x = this.x.next`). */
const LONGEST_PATH = 8;

/** Follows origins through files: imports, re-exports, aliases, properties and results. */
export class Identification {
  readonly #source: FactsSource;
  readonly #answers = new Answers();

  constructor(source: FactsSource) {
    this.#source = source;
  }

  identify(file: string, origin: Origin): readonly Identity[] {
    return this.#origin(file, origin);
  }

  exported(module: ModuleTarget, name: string): readonly Identity[] {
    return this.#export(module, name, []);
  }

  /** What a variable holds or a function gives, followed one time. */
  valueOf(identity: DeclarationIdentity): readonly Identity[] {
    const declaration = this.#source.factsOf(identity.file)?.declarations[identity.declaration];
    const origins =
      declaration?.kind === 'variable'
        ? declaration.origins.map((origin) => extend(origin, ...identity.path))
        : declaration?.kind === 'function'
          ? resultsOf(declaration).map((origin) => extend(origin, ...withoutCall(identity.path)))
          : [];
    const values = origins.flatMap((origin) => this.#origin(identity.file, origin));
    return distinct(passedBy(identity.via, values));
  }

  #origin(file: string, { root, path }: Origin): readonly Identity[] {
    if (path.length > LONGEST_PATH) return [];
    switch (root.kind) {
      case 'global':
        return [{ kind: 'global', name: root.name, path, via: [] }];
      case 'import':
        return this.#export(this.#source.resolve(file, root.specifier), root.imported, path);
      case 'declaration':
        return this.#declaration(file, root.declaration, path);
    }
  }

  #origins(file: string, origins: readonly Origin[], rest: readonly Step[]): readonly Identity[] {
    return origins.flatMap((origin) => this.#origin(file, extend(origin, ...rest)));
  }

  #export(module: ModuleTarget, name: string, path: readonly Step[]): readonly Identity[] {
    if (name === '*') return this.#namespace(module, path);
    const facts = module.kind === 'file' ? this.#source.factsOf(module.file) : null;
    if (module.kind !== 'file' || !facts || facts.parseError) {
      return [{ kind: 'external', module, name, path, via: [] }];
    }
    const passed: Via = [{ file: module.file, name }];
    return this.#answers.answer(`${module.file}\0${name}\0${path.join('\0')}`, () => {
      const own = facts.exports.filter((entry) => entry.name === name);
      if (own.length > 0) {
        const found = own.flatMap(({ origins }) => this.#origins(module.file, origins, path));
        return passedBy(passed, found);
      }
      const starred = name === 'default' ? [] : this.#starred(facts, name, path);
      if (starred.length > 0) return passedBy(passed, starred);
      // `import x from` a module of exports without a default is its namespace, by interop.
      if (name === 'default' && facts.exports.length > 0 && isCommonJs(facts)) {
        return this.#namespace(module, path);
      }
      return [{ kind: 'external', module, name, path, via: [] }];
    });
  }

  /** Through `export *`; a name that two of them give differently is no export at all. */
  #starred(facts: FileFacts, name: string, path: readonly Step[]): readonly Identity[] {
    const found: (readonly Identity[])[] = [];
    for (const { origins } of facts.exports.filter((entry) => entry.name === '*')) {
      for (const { root } of origins) {
        if (root.kind !== 'import') continue;
        const module = this.#source.resolve(facts.file, root.specifier);
        // A package may export anything: it counts only where no file of the project knows the name.
        const known = this.#export(module, name, path).filter(
          (identity) => identity.kind !== 'external' || identity.module.kind === 'package',
        );
        if (known.length > 0) found.push(known);
      }
    }
    const local = found.filter((answers) => answers.some(({ kind }) => kind === 'declaration'));
    const [first, ...more] = local.length > 0 ? local : found;
    if (!first) return [];
    return more.every((other) => sameThings(first, other)) ? first : [];
  }

  #namespace(module: ModuleTarget, path: readonly Step[]): readonly Identity[] {
    const [name, ...rest] = path;
    const isMember = name !== undefined && name !== CALLED && name !== CONSTRUCTED;
    const facts = module.kind === 'file' ? this.#source.factsOf(module.file) : null;
    const assigned = facts?.exports.some((entry) => entry.name === 'default') ?? false;
    // `module.exports = X`: what `require` answers is X itself.
    const isDefault = assigned && facts !== null && isCommonJs(facts);
    if (isMember) {
      const exports = this.#export(module, name, rest);
      const unknown = exports.every(({ kind }) => kind === 'external');
      return isDefault && unknown && name !== 'default'
        ? this.#export(module, 'default', path)
        : exports;
    }
    if (isDefault) return this.#export(module, 'default', path);
    return [{ kind: 'module', module, path, via: [] }];
  }

  #declaration(file: string, number: number, path: readonly Step[]): readonly Identity[] {
    const self: Identity = { kind: 'declaration', file, declaration: number, path, via: [] };
    const declaration = this.#source.factsOf(file)?.declarations[number];
    if (!declaration) return [self];
    return this.#answers.answer(`${file}#${String(number)}\0${path.join('\0')}`, () => {
      const next = this.#followed(file, declaration, path);
      return next.length > 0 ? next : [self];
    });
  }

  /** One step on from a declaration; empty where it is the end. */
  #followed(
    file: string,
    declaration: DeclarationFact,
    path: readonly Step[],
  ): readonly Identity[] {
    const [step, ...rest] = path;
    switch (declaration.kind) {
      case 'function':
        return step === CALLED ? this.#origins(file, resultsOf(declaration), rest) : [];
      case 'class':
        return this.#classMember(file, declaration, path);
      case 'variable': {
        const property = declaration.properties.find(({ name }) => name === step);
        if (property) return this.#origins(file, property.origins, rest);
        return this.#variable(file, declaration, path);
      }
    }
  }

  /**
   * A variable is followed as an alias. Where it holds an instance, it is itself the thing that people
   * mean, such as a canonical instance.
   */
  #variable(
    file: string,
    { origins, properties }: VariableFact,
    path: readonly Step[],
  ): readonly Identity[] {
    if (properties.length > 0 && path.length > 0) return [];
    const aliases = origins.filter((origin) => !origin.path.includes(CONSTRUCTED));
    const found = this.#origins(file, aliases, path);
    return found.filter(
      (identity) =>
        !identity.path
          .slice(0, Math.max(0, identity.path.length - path.length))
          .includes(CONSTRUCTED),
    );
  }

  /** A static property, or a property of an instance; looked for in base classes, too. */
  #classMember(file: string, declaration: ClassFact, path: readonly Step[]): readonly Identity[] {
    const isInstance = path[0] === CONSTRUCTED;
    const [name, ...rest] = isInstance ? path.slice(1) : path;
    if (name === undefined || name === CALLED || name === CONSTRUCTED) return [];
    const property = declaration.properties.find(
      (candidate) => candidate.name === name && candidate.static !== isInstance,
    );
    if (property) {
      return property.origins.length > 0
        ? this.#origins(file, property.origins, rest)
        : this.#origins(file, property.typeOrigins, [CONSTRUCTED, ...rest]);
    }
    if (declaration.members.includes(name)) return [];
    return this.#origins(file, declaration.heritage, path).filter(
      (identity) => identity.kind !== 'declaration' || identity.path.length < path.length,
    );
  }
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

/**
 * Answers by question, each worked out once. A question that is asked again while it is being answered
 * (modules that re-export each other) adds nothing; what was worked out under such a cut is only part
 * of an answer, and is kept only for the question that began the circle.
 */
class Answers {
  readonly #known = new Map<string, readonly Identity[]>();
  readonly #depths = new Map<string, number>();
  /** The outermost question in progress that was cut since; Infinity for none. */
  #cut = Infinity;

  answer(question: string, workOut: () => readonly Identity[]): readonly Identity[] {
    const known = this.#known.get(question);
    if (known) return known;
    const asked = this.#depths.get(question);
    if (asked !== undefined) {
      this.#cut = Math.min(this.#cut, asked);
      return [];
    }
    const depth = this.#depths.size;
    const cutBefore = this.#cut;
    this.#cut = Infinity;
    this.#depths.set(question, depth);
    const answer = distinct(workOut());
    this.#depths.delete(question);
    const isWhole = this.#cut >= depth;
    if (isWhole) this.#known.set(question, answer);
    this.#cut = Math.min(cutBefore, isWhole ? Infinity : this.#cut);
    return answer;
  }
}

/** The identities with modules that were passed before what they already name. */
function passedBy(via: Via, identities: readonly Identity[]): readonly Identity[] {
  return via.length === 0
    ? identities
    : identities.map((identity) => ({ ...identity, via: [...via, ...identity.via] }));
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
