import type { DeclarationFact, ExportFact, FileFacts } from '../core/facts.ts';
import type { LanguageFrontEnd } from '../core/language.ts';
import type { LanguageId } from '../core/language-id.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import { CALLED, CONSTRUCTED } from '../core/origin.ts';
import { forbiddenBy } from '../registry/source-keys/forbidden.ts';
import type { Registry } from '../registry/types.ts';
import { GuardedThings, isModule, isWhole, leadsTo } from './guarded-things.ts';
import { declarationOf, FollowedThings, type CandidatesSoFar } from './followed-things.ts';
import { Identification, isCommonJs } from './identification.ts';
import type { Modules } from './modules.ts';
import { importNeedles, registryNeedles, type Needle } from './needles.ts';
import type { Identity } from './project.ts';
import type { SearchedFile } from './source-files.ts';
import type { TextSearch } from './text-search.ts';

/** What candidates are looked for in. */
export interface CandidateSearch {
  readonly registry: Registry;
  /** Every source file of the project, by path. */
  readonly files: ReadonlyMap<string, SearchedFile>;
  readonly search: TextSearch;
  readonly languages: readonly LanguageFrontEnd[];
  readonly modules: Modules;
}

/**
 * The files that can matter: those with one of the registry's needles, and from there outwards those
 * that take something guarded from a candidate. See `needles.ts` for why none is missed. Besides, the
 * files by which a guarded thing is told from others.
 *
 * @returns the files by path, sorted.
 */
export function findCandidates(given: CandidateSearch): ReadonlyMap<string, SearchedFile> {
  return new Search(given).run();
}

/** Handed on by an `export *` of what is not known: any name may be a guarded one. */
const ANY_NAME = '*';

class Search implements CandidatesSoFar {
  readonly registry: Registry;
  readonly guarded: GuardedThings;
  readonly candidates = new Map<string, SearchedFile>();
  identification: Identification;
  readonly #given: CandidateSearch;
  readonly #events: readonly string[];
  /** The names under which a file hands on something guarded. */
  readonly #handedOn = new Map<string, Set<string>>();
  /** Exports whose meaning ended at a file, by that file and their own. */
  readonly #waiting = new Map<string, Map<string, Set<ExportFact>>>();
  readonly #followed = new FollowedThings(this);
  /** Files that packages of the registry turn out to be. */
  readonly #workspace = new Map<string, Set<string>>();
  #needles: Needle[] = [];
  #added = new Set<string>();
  #grown = new Set<string>();

  constructor(given: CandidateSearch) {
    this.registry = given.registry;
    this.#given = given;
    this.guarded = new GuardedThings(given.registry);
    this.#events = given.registry.sources.flatMap(({ events }) => events ?? []);
    this.identification = this.#identify();
  }

  run(): ReadonlyMap<string, SearchedFile> {
    const { registry, files, search } = this.#given;
    for (const { file, language } of this.guarded.seeds) {
      this.add(file);
      if (this.guarded.isOwned(file)) this.#needImports(file, language, null);
    }
    for (const specifier of this.guarded.packages) this.#lookForPackage(specifier);
    // A file whose name is forbidden has a finding whatever stands in it.
    for (const file of files.keys()) {
      if (registry.sources.some((source) => forbiddenBy(source, file))) this.add(file);
    }
    this.#needles.push(...registryNeedles(registry));
    for (;;) {
      const needles = this.#needles;
      this.#needles = [];
      const found = search.find(needles, {
        isWanted: ({ file }) => !this.candidates.has(file),
        means: ({ file }, specifier, module) => isModule(this.resolve(file, specifier), module),
      });
      for (const { file } of found) this.add(file);
      if (this.#added.size === 0 && this.#grown.size === 0) this.#followed.followEqualClasses();
      if (this.#added.size === 0 && this.#grown.size === 0) break;
      this.#look();
    }
    return new Map([...this.candidates].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** A new one for each round: what was answered without the new candidates may mean more now. */
  #identify(): Identification {
    return new Identification({
      factsOf: (file) => this.factsOf(file),
      resolve: (file, specifier) => this.resolve(file, specifier),
      submodule: (module, name, from) => this.#given.modules.submodule(module, name, from),
    });
  }

  resolve(file: string, specifier: string): ModuleTarget {
    const { files, modules } = this.#given;
    return modules.resolve(file, specifier, files.get(file)?.language);
  }

  factsOf(file: string): FileFacts | null {
    return this.candidates.get(file)?.facts ?? null;
  }

  add(file: string): void {
    const source = this.#given.files.get(file);
    if (!source || this.candidates.has(file)) return;
    this.candidates.set(file, source);
    this.#added.add(file);
  }

  #look(): void {
    const added = this.#added;
    const changed = new Set([...added, ...this.#grown]);
    this.#added = new Set();
    this.#grown = new Set();
    this.identification = this.#identify();
    for (const file of added) {
      const facts = this.factsOf(file);
      if (!facts) continue;
      this.#lookAtImports(facts);
      this.#followed.lookAtClasses(facts);
      this.#followed.lookAtKeys(facts);
      for (const exported of facts.exports) this.#lookAtExport(facts, exported);
    }
    for (const file of changed) {
      const waiting = this.#waiting.get(file) ?? new Map<string, Set<ExportFact>>();
      this.#waiting.delete(file);
      for (const [waiter, exports] of waiting) {
        const facts = this.factsOf(waiter);
        if (facts) for (const exported of exports) this.#lookAtExport(facts, exported);
      }
    }
    for (const { file } of this.guarded.seeds) this.#followOwn(file);
    this.#followed.followAll();
  }

  // ─── What candidates take and hand on ───

  /**
   * A package that the registry names may be a file of the workspace. A class of a guarded name that is
   * imported from a file comes from somewhere behind it.
   */
  #lookAtImports({ file, imports }: FileFacts): void {
    for (const { specifier, bindings } of imports) {
      const target = this.resolve(file, specifier);
      if (target.kind !== 'file') continue;
      if (this.guarded.hasModule({ kind: 'package', specifier })) {
        this.#workspaceFiles(specifier).add(target.file);
        this.#own(target.file);
      }
      if (bindings.some(({ imported }) => this.guarded.hasClassName(imported))) {
        this.add(target.file);
      }
      if (this.guarded.isOwned(target.file)) {
        for (const { imported } of bindings) this.#followed.followNamesake(target.file, imported);
      }
    }
  }

  /** A package that the registry names may be one of the project's own. */
  #lookForPackage(specifier: string): void {
    const { files, languages } = this.#given;
    for (const { id } of languages) {
      const asking = firstOf(files, id);
      const target = asking && this.resolve(asking.file, specifier);
      if (target?.kind !== 'file') continue;
      this.#workspaceFiles(specifier).add(target.file);
      this.#own(target.file);
    }
  }

  #workspaceFiles(specifier: string): Set<string> {
    let files = this.#workspace.get(specifier);
    if (!files) this.#workspace.set(specifier, (files = new Set()));
    return files;
  }

  #lookAtExport(facts: FileFacts, exported: ExportFact): void {
    const { file } = facts;
    const { name, origins } = exported;
    if (name === '*') {
      for (const { root } of origins) {
        if (root.kind === 'import') this.#lookAtStar(facts, exported, root.specifier);
      }
    } else if (!this.#handedOn.get(file)?.has(name)) {
      const wait = (other: string): void => this.#wait(other, file, exported);
      const isGuarded =
        this.guarded.hasFile(file) ||
        origins
          .flatMap((origin) => this.identification.identify(file, origin))
          .some((thing) => this.#isHandedOn(thing, wait, new Set()));
      if (isGuarded) this.#handOn(facts, name);
    }
  }

  /** `export *` hands on what its module hands on, but for the default; that of an owner hands on all. */
  #lookAtStar(facts: FileFacts, exported: ExportFact, specifier: string): void {
    const target = this.resolve(facts.file, specifier);
    const isOwn = this.guarded.hasFile(facts.file);
    if (target.kind !== 'file') {
      if (isOwn || this.guarded.hasModule(target)) this.#handOn(facts, ANY_NAME);
      return;
    }
    if (!isOwn) this.#wait(target.file, facts.file, exported);
    const names = isOwn ? this.#allNames(target.file) : (this.#handedOn.get(target.file) ?? []);
    for (const name of names) if (name !== 'default') this.#handOn(facts, name);
  }

  /** The names that a file exports. It and what it has them from become candidates. */
  #allNames(file: string): ReadonlySet<string> {
    const names = new Set<string>();
    for (const at of this.#followed.addProviders(file)) {
      const facts = this.factsOf(at);
      for (const { name } of facts?.exports ?? []) if (name !== '*') names.add(name);
      if (!facts || this.#leadsOutside(facts)) names.add(ANY_NAME);
    }
    return names;
  }

  /** Whether it hands on all of a module that is no file of the project. */
  #leadsOutside({ file, exports }: FileFacts): boolean {
    return exports.some(
      ({ name, origins }) =>
        name === '*' &&
        origins.some(
          ({ root }) =>
            root.kind === 'import' && this.resolve(file, root.specifier).kind !== 'file',
        ),
    );
  }

  #wait(other: string, file: string, exported: ExportFact): void {
    let waiters = this.#waiting.get(other);
    if (!waiters) this.#waiting.set(other, (waiters = new Map<string, Set<ExportFact>>()));
    const exports = waiters.get(file);
    if (exports) exports.add(exported);
    else waiters.set(file, new Set([exported]));
  }

  /** Whoever takes the name from the file matters. */
  #handOn(facts: FileFacts, name: string): void {
    const { file } = facts;
    let names = this.#handedOn.get(file);
    if (!names) this.#handedOn.set(file, (names = new Set()));
    // `import x from` what CommonJS assigns gives all of it.
    const given = isCommonJs(facts) ? [name, 'default'] : [name];
    const added = given.filter((one) => !names.has(one));
    if (added.length === 0) return;
    for (const one of added) names.add(one);
    this.#grown.add(file);
    // Whoever imports anything from an owner matters already.
    if (this.guarded.isOwned(file)) return;
    // Of a module that hands on nothing else every importer counts, for its effects too: a rule asks for all.
    const isWhole =
      added.includes('default') || added.includes(ANY_NAME) || this.#handsOnAll(facts);
    this.#needImports(file, facts.language, isWhole ? null : added);
  }

  #handsOnAll({ file, exports }: FileFacts): boolean {
    const names = this.#handedOn.get(file);
    return exports.every(
      ({ name, origins }) =>
        names?.has(name) === true ||
        (name === '*' &&
          origins.every(({ root }) => root.kind === 'import' && this.#isOwn(file, root.specifier))),
    );
  }

  #isOwn(file: string, specifier: string): boolean {
    const target = this.resolve(file, specifier);
    return target.kind === 'file' && this.guarded.isOwned(target.file);
  }

  /**
   * Whether importers of this thing matter.
   *
   * @param wait is told of each file on which the answer depends.
   * @param seen declarations that were asked before.
   */
  #isHandedOn(thing: Identity, wait: (file: string) => void, seen: Set<string>): boolean {
    if (this.guarded.includes(thing)) return true;
    if (thing.kind === 'global') return false;
    if (thing.kind !== 'declaration') {
      if (thing.module.kind !== 'file') return false;
      wait(thing.module.file);
      return thing.kind === 'module' && this.#handedOn.has(thing.module.file);
    }
    const declaration = declarationOf(thing, seen, this);
    if (!declaration) return false;
    if (this.guarded.hasClass(declaration)) return isWhole(thing.path);
    if (this.#holdsEvents(thing.kind === 'declaration' ? thing.file : '', declaration)) return true;
    // A member that could not be followed leads nowhere.
    const [step, ...more] = thing.path;
    if (more.length > 0 || (step !== undefined && step !== CALLED && step !== CONSTRUCTED)) {
      return false;
    }
    return leadsTo(declaration).some((origin) =>
      this.identification
        .identify(thing.file, origin)
        .some((next) => this.#isHandedOn(next, wait, seen)),
    );
  }

  /** A constant, list, map or enum of events: who imports it may send them without writing their names. */
  #holdsEvents(file: string, { kind, span }: DeclarationFact): boolean {
    if (kind === 'function' || this.#events.length === 0) return false;
    const code = this.candidates.get(file)?.text.slice(span.start, span.end) ?? '';
    return this.#events.some((event) =>
      ["'", '"', '`'].some((quote) => code.includes(quote + event + quote)),
    );
  }

  #needImports(file: string, language: LanguageId, names: readonly string[] | null): void {
    const frontEnd = this.#given.languages.find(({ id }) => id === language);
    const aliases = frontEnd ? this.#given.modules.resolverOf(frontEnd).aliasesOf(file) : [];
    this.#needles.push(...importNeedles(file, language, aliases, names));
  }

  // ─── What is compared with other things, and so has to be known to its end ───

  #own(file: string): void {
    const source = this.#given.files.get(file);
    if (!source || this.guarded.isOwned(file)) return;
    this.guarded.own(file, source.language.id);
    this.#needImports(file, source.language.id, null);
    this.candidates.set(file, source);
    // Seen for the first time or not, all that it exports is guarded now.
    this.#added.add(file);
  }

  #followOwn(file: string): void {
    for (const { name } of this.factsOf(file)?.exports ?? []) {
      if (name !== '*') this.#followed.followExport(file, name);
    }
    for (const { modules } of this.#given.registry.sources) {
      for (const module of modules) {
        const isIt =
          module.kind === 'file'
            ? module.file === file
            : this.#workspace.get(module.specifier)?.has(file);
        if (!isIt) continue;
        for (const name of Object.values(module.exports)) {
          this.#followed.followExport(file, name);
          for (const thing of this.identification.exported({ kind: 'file', file }, name)) {
            // The file that declares what the owner hands out owns it, too.
            if (thing.kind === 'declaration') this.#own(thing.file);
          }
        }
      }
    }
  }
}

function firstOf(files: CandidateSearch['files'], id: LanguageId): SearchedFile | undefined {
  for (const file of files.values()) if (file.language.id === id) return file;
  return undefined;
}
