import type { ClassFact, DeclarationFact, FileFacts, VariableFact } from '../core/facts.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import { CALLED, CONSTRUCTED, extend, type Origin, type Step } from '../core/origin.ts';
import { Answers, type Asked } from './answers.ts';
import { distinct, sameThings } from './distinct-identities.ts';
import type { DeclarationIdentity, Identity } from './project.ts';

/** What identification needs to know of the files. */
export interface FactsSource {
  factsOf(file: string): FileFacts | null;
  resolve(fromFile: string, specifier: string): ModuleTarget;
  /** See {@link ModuleResolver.submodule}. */
  submodule(module: ModuleTarget, name: string, fromFile: string): ModuleTarget | null;
}

type Via = Identity['via'];

interface Providers {
  /** More than one where `export *` gives a name twice. */
  readonly certain: readonly Provider[];
  readonly possible: readonly OutsideProvider[];
}

/** A file that exports a name itself, and the modules that hand it on from there. */
interface Provider {
  readonly file: string;
  readonly origins: readonly Origin[];
  readonly via: Via;
}

/** A module that nobody knows the exports of. */
interface OutsideProvider {
  readonly module: ModuleTarget;
  readonly via: Via;
}

/** Longer paths come from values that are defined by themselves (`this.x = this.x.next`). */
const LONGEST_PATH = 8;

/** Follows origins through files: imports, re-exports, aliases, properties and results. */
export class Identification {
  readonly #source: FactsSource;
  readonly #answers = new Answers();
  readonly #stars = new Map<FileFacts, readonly ModuleTarget[]>();

  constructor(source: FactsSource) {
    this.#source = source;
  }

  identify(file: string, origin: Origin): readonly Identity[] {
    return this.#origin(file, origin);
  }

  exported(module: ModuleTarget, name: string): readonly Identity[] {
    return this.#export(module, name, [], module.kind === 'package' ? '' : module.file);
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
    const values = this.#origins(identity.file, origins, [], identity.path.length > 0);
    return distinct(passedBy(identity.via, values));
  }

  /**
   * @param crossed the question came from another file. What an instance keeps in its fields is then out
   *   of reach: who imports an instance, or a class, is not taken to use what is inside.
   */
  #origin(file: string, { root, path }: Origin, crossed = false): readonly Identity[] {
    if (path.length > LONGEST_PATH) return [];
    switch (root.kind) {
      case 'global':
        return [{ kind: 'global', name: root.name, path, via: [] }];
      case 'import':
        return this.#export(this.#source.resolve(file, root.specifier), root.imported, path, file);
      case 'declaration':
        return this.#declaration(file, root.declaration, path, crossed);
    }
  }

  #origins(
    file: string,
    origins: readonly Origin[],
    rest: readonly Step[],
    crossed: boolean,
  ): readonly Identity[] {
    return origins.flatMap((origin) => this.#origin(file, extend(origin, ...rest), crossed));
  }

  /** @param from the file that asks; see {@link ModuleResolver.submodule}. */
  #export(
    module: ModuleTarget,
    name: string,
    path: readonly Step[],
    from: string,
  ): readonly Identity[] {
    if (name === '*') return this.#namespace(module, path, from);
    const facts = this.#factsOf(module);
    if (!facts) {
      return (
        this.#submodule(module, name, path, from) ?? [
          { kind: 'external', module, name, path, via: [] },
        ]
      );
    }
    return this.#answers.answer(`${facts.file}\0${name}\0${path.join('\0')}`, () => {
      const { certain, possible } = this.#providers(facts, name);
      const found = certain.map(({ origins, file, via }) =>
        distinct(passedBy(via, this.#origins(file, origins, path, true))),
      );
      // A package that imports its own module by name (`from . import name`) says nothing more.
      const [first, ...others] = found.filter((answer) => answer.length > 0);
      const inside = first ? null : this.#submodule(module, name, path, from);
      if (inside) return inside;
      if (first) {
        // ES modules leave out a name that two `export *` give differently.
        return others.every((other) => sameThings(first, other)) ? first : [];
      }
      if (possible.length > 0) {
        return possible.map(({ via, module: outside }) => ({
          kind: 'external',
          module: outside,
          name,
          path,
          via,
        }));
      }
      const assigned = this.#assigned(facts, name, path);
      return assigned.length > 0 ? assigned : [{ kind: 'external', module, name, path, via: [] }];
    });
  }

  /** What a CommonJS module gives under a name that it does not set one by one. */
  #assigned(facts: FileFacts, name: string, path: readonly Step[]): readonly Identity[] {
    if (!isCommonJs(facts) || facts.exports.length === 0) return [];
    const module: ModuleTarget = { kind: 'file', file: facts.file };
    const passed: Via = [{ file: facts.file, name }];
    // `import x from` a module of exports without a default is its namespace, by interop.
    if (name === 'default') return passedBy(passed, this.#namespace(module, path, facts.file));
    // `module.exports = require('./other')`, `module.exports = new Manager()`.
    if (!facts.exports.some((entry) => entry.name === 'default')) return [];
    return passedBy(passed, this.#export(module, 'default', [name, ...path], facts.file));
  }

  /** Null where the module is no package that holds another one of that name. */
  #submodule(
    module: ModuleTarget,
    name: string,
    path: readonly Step[],
    from: string,
  ): readonly Identity[] | null {
    const inside = this.#source.submodule(module, name, from);
    return inside && inside.kind !== 'missing' ? this.#namespace(inside, path, from) : null;
  }

  /** Null for what is no file of the project, or has no facts. */
  #factsOf(module: ModuleTarget): FileFacts | null {
    const facts = module.kind === 'file' ? this.#source.factsOf(module.file) : null;
    return facts && !facts.parseError ? facts : null;
  }

  /**
   * Where a module has a name from: its own exports come before those of `export *`, which never give
   * a default. Each module is asked once, so that circles end. A package may export anything: it is a
   * possible provider where no file of the project is a certain one.
   *
   * @see https://tc39.es/ecma262/#sec-resolveexport
   */
  #providers(start: FileFacts, name: string): Providers {
    const certain: Provider[] = [];
    const possible: OutsideProvider[] = [];
    const seen = new Set<string>();
    const search = (facts: FileFacts, passed: Via): void => {
      if (seen.has(facts.file)) return;
      seen.add(facts.file);
      const via = [...passed, { file: facts.file, name }];
      const own = facts.exports.filter((entry) => entry.name === name);
      if (own.length > 0) {
        certain.push({ file: facts.file, origins: own.flatMap(({ origins }) => origins), via });
      } else if (name !== 'default') {
        for (const module of this.#starred(facts)) {
          const next = this.#factsOf(module);
          if (next) search(next, via);
          else if (module.kind !== 'file' || this.#source.factsOf(module.file)) {
            possible.push({ module, via });
          }
        }
      }
    };
    search(start, []);
    return { certain, possible };
  }

  /** The modules of which a file hands on all. */
  #starred(facts: FileFacts): readonly ModuleTarget[] {
    let starred = this.#stars.get(facts);
    if (!starred) {
      starred = facts.exports
        .filter(({ name }) => name === '*')
        .flatMap(({ origins }) => origins)
        .flatMap(({ root }) =>
          root.kind === 'import' ? [this.#source.resolve(facts.file, root.specifier)] : [],
        );
      this.#stars.set(facts, starred);
    }
    return starred;
  }

  #namespace(module: ModuleTarget, path: readonly Step[], from: string): readonly Identity[] {
    const [name, ...rest] = path;
    const isMember = name !== undefined && name !== CALLED && name !== CONSTRUCTED;
    const facts = this.#factsOf(module);
    // `module.exports = X`, `export = X`: what `require` answers is X itself.
    const isDefault = facts !== null && facts.exports.length > 0 && isAssigned(facts);
    if (isMember) {
      const exports = this.#export(module, name, rest, from);
      const unknown = exports.every(({ kind }) => kind === 'external');
      return isDefault && unknown && name !== 'default'
        ? this.#export(module, 'default', path, from)
        : exports;
    }
    if (isDefault) return this.#export(module, 'default', path, from);
    return [{ kind: 'module', module, path, via: [] }];
  }

  #declaration(
    file: string,
    number: number,
    path: readonly Step[],
    crossed: boolean,
  ): readonly Identity[] {
    const self: Identity = { kind: 'declaration', file, declaration: number, path, via: [] };
    const declaration = this.#source.factsOf(file)?.declarations[number];
    if (!declaration) return [self];
    const [step, ...rest] = path;
    // In Python, calling a class is what makes an instance.
    if (declaration.kind === 'class' && step === CALLED) {
      return this.#declaration(file, number, [CONSTRUCTED, ...rest], crossed);
    }
    const subject = `${file}#${String(number)}${memberOf(declaration, path)}`;
    const asked: Asked = { subject, length: path.length };
    // Defined by what is inside of itself (`node = node.next`): that is as far as it can be told.
    if (this.#answers.isEndless(asked)) return [self];
    const question = `${subject}\0${path.join('\0')}\0${crossed ? 'crossed' : ''}`;
    return this.#answers.answer(
      question,
      () => {
        const next = this.#followed(file, declaration, path, crossed, self);
        return next.length > 0 ? next : [self];
      },
      asked,
    );
  }

  /** One step on from a declaration; empty where it is the end. */
  #followed(
    file: string,
    declaration: DeclarationFact,
    path: readonly Step[],
    crossed: boolean,
    self: Identity,
  ): readonly Identity[] {
    const [step, ...rest] = path;
    switch (declaration.kind) {
      case 'function':
        return step === CALLED ? this.#origins(file, resultsOf(declaration), rest, crossed) : [];
      case 'class':
        return this.#classMember(file, declaration, path, crossed);
      case 'variable': {
        const property = declaration.properties.find(({ name }) => name === step);
        if (property) return this.#origins(file, property.origins, rest, crossed);
        return this.#variable(file, declaration, path, crossed, self);
      }
    }
  }

  /**
   * A variable is followed as an alias. Where it holds an instance, it is itself the thing that people
   * mean, such as a canonical instance; where it holds one or an alias, as a condition decides, it is both.
   */
  #variable(
    file: string,
    { origins, properties }: VariableFact,
    path: readonly Step[],
    crossed: boolean,
    self: Identity,
  ): readonly Identity[] {
    if (properties.length > 0 && path.length > 0) return [];
    const held = this.#origins(file, origins, path, crossed);
    const aliased = held.filter((identity) => {
      const steps = identity.path.slice(0, Math.max(0, identity.path.length - path.length));
      return !steps.includes(CONSTRUCTED) && !steps.includes(CALLED);
    });
    return aliased.length < held.length ? [...aliased, self] : aliased;
  }

  /** A static property, or a property of an instance; looked for in base classes, too. */
  #classMember(
    file: string,
    declaration: ClassFact,
    path: readonly Step[],
    crossed: boolean,
  ): readonly Identity[] {
    const isInstance = path[0] === CONSTRUCTED;
    const [name, ...rest] = isInstance ? path.slice(1) : path;
    if (name === undefined || name === CALLED || name === CONSTRUCTED) return [];
    const property = declaration.properties.find(
      (candidate) => candidate.name === name && candidate.static !== isInstance,
    );
    if (property) {
      if (isInstance && crossed) return [];
      return property.origins.length > 0
        ? this.#origins(file, property.origins, rest, crossed)
        : this.#origins(file, property.typeOrigins, [CONSTRUCTED, ...rest], crossed);
    }
    if (declaration.members.includes(name)) return [];
    return this.#origins(file, declaration.heritage, path, crossed).filter(
      (identity) => identity.kind !== 'declaration' || identity.path.length < path.length,
    );
  }
}

/** The part of a declaration that a path begins with, where parts are defined one by one. */
function memberOf(declaration: DeclarationFact, path: readonly Step[]): string {
  switch (declaration.kind) {
    case 'class':
      return `.${path.slice(0, path[0] === CONSTRUCTED ? 2 : 1).join('.')}`;
    case 'variable':
      return declaration.properties.some(({ name }) => name === path[0]) ? `.${path[0] ?? ''}` : '';
    case 'function':
      return '';
  }
}

function resultsOf(declaration: Extract<DeclarationFact, { kind: 'function' }>): readonly Origin[] {
  const { returns, returnType, texts } = declaration;
  // Where it gives a text in one of several cases, what it gives in others is not all.
  const isAmongTexts = texts.flat().some((part) => typeof part === 'string');
  if (texts.length > 1 && isAmongTexts) return [];
  if (returns.length > 0) return returns;
  // What a function returns that is declared to give a `str` tells more than that it is one.
  const isNamed = returnType.some(({ root }) => root.kind !== 'global');
  return isNamed ? returnType.map((origin) => extend(origin, CONSTRUCTED)) : [];
}

function withoutCall(path: readonly Step[]): readonly Step[] {
  return path[0] === CALLED ? path.slice(1) : path;
}

/** Whether what `require` answers is the default export: it is all that there is, or CommonJS assigns it. */
function isAssigned(facts: FileFacts): boolean {
  const isDefault = ({ name }: FileFacts['exports'][number]): boolean => name === 'default';
  return isCommonJs(facts) ? facts.exports.some(isDefault) : facts.exports.every(isDefault);
}

/** Whether the module assigns its exports instead of declaring them. */
export function isCommonJs(facts: FileFacts): boolean {
  return !facts.imports.some(({ form }) => form === 'import' || form === 'export-from')
    ? facts.globals.includes('module') || facts.globals.includes('exports')
    : false;
}

/** The identities with modules that were passed before what they already name. */
function passedBy(via: Via, identities: readonly Identity[]): readonly Identity[] {
  return via.length === 0
    ? identities
    : identities.map((identity) => ({ ...identity, via: [...via, ...identity.via] }));
}
