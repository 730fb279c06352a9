import type { DeclarationFact, FileFacts, ImportFact } from '../core/facts.ts';
import type { LanguageFrontEnd, SpecifierStyle } from '../core/language.ts';
import type { LanguageId } from '../core/language-id.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import type { Origin } from '../core/origin.ts';
import { isTestFile } from '../registry/keys/tests.ts';
import type { Registry } from '../registry/types.ts';
import { Identification } from './identification.ts';
import type { Modules } from './modules.ts';
import type { DeclarationIdentity, Identity, Project } from './project.ts';
import type { SearchedFile } from './source-files.ts';

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly registry: Registry;
  readonly files: readonly string[];
  /** All source files. */
  readonly sources: ReadonlyMap<string, SearchedFile>;
  readonly candidates: ReadonlyMap<string, SearchedFile>;
  readonly modules: Modules;
}

const NOTHING: ReturnType<Project['importsOf']> = { imports: [], scopes: [] };

/** One state of a project; everything that it works out it works out once. */
export class ProjectSnapshot implements Project {
  readonly root: string;
  readonly registry: Registry;
  readonly files: readonly string[];
  readonly candidates: readonly string[];
  readonly #parts: SnapshotParts;
  readonly #identification: Identification;
  #importers: ReadonlyMap<string, ReturnType<Project['importersOf']>> | null = null;

  constructor(parts: SnapshotParts) {
    this.#parts = parts;
    this.root = parts.registry.root;
    this.registry = parts.registry;
    this.files = parts.files;
    this.candidates = [...parts.candidates.keys()];
    this.#identification = new Identification(this);
  }

  has(file: string): boolean {
    return this.#parts.modules.has(file);
  }

  languageOf(file: string): LanguageId | null {
    return this.#languageOf(file)?.id ?? null;
  }

  factsOf(file: string): FileFacts | null {
    return this.#parts.candidates.get(file)?.facts ?? null;
  }

  importsOf(file: string): ReturnType<Project['importsOf']> {
    const { candidates, sources } = this.#parts;
    return (candidates.get(file) ?? sources.get(file))?.facts ?? NOTHING;
  }

  packagesAround(file: string): readonly string[] {
    const language = this.#languageOf(file);
    return (language && this.#parts.modules.resolverOf(language).packagesAround?.(file)) ?? [];
  }

  textOf(file: string): string {
    return this.#parts.candidates.get(file)?.text ?? this.#parts.modules.textOf(file);
  }

  resolve(fromFile: string, specifier: string): ModuleTarget {
    return this.#parts.modules.resolve(fromFile, specifier, this.#languageOf(fromFile));
  }

  submodule(module: ModuleTarget, name: string, fromFile: string): ModuleTarget | null {
    return this.#parts.modules.submodule(module, name, fromFile);
  }

  specifierFor(fromFile: string, target: ModuleTarget, style?: SpecifierStyle): string {
    const facts = this.factsOf(fromFile);
    const language = this.#languageOf(fromFile);
    if (facts && language) {
      return this.#parts.modules.resolverOf(language).specifierFor(facts, target, style);
    }
    return target.kind === 'package' ? target.specifier : target.file;
  }

  importObstacle(fromFile: string, target: ModuleTarget): string | null {
    const facts = this.factsOf(fromFile);
    const language = this.#languageOf(fromFile);
    if (!facts || !language) return null;
    return this.#parts.modules.resolverOf(language).importObstacle?.(facts, target) ?? null;
  }

  entriesBeside(file: string): readonly string[] {
    const language = this.#languageOf(file);
    return (language && this.#parts.modules.resolverOf(language).entriesBeside?.(file)) ?? [];
  }

  identify(file: string, origin: Origin): readonly Identity[] {
    return this.#identification.identify(file, origin);
  }

  exported(module: ModuleTarget, name: string): readonly Identity[] {
    return this.#identification.exported(module, name);
  }

  declaration(identity: DeclarationIdentity): DeclarationFact | null {
    return this.factsOf(identity.file)?.declarations[identity.declaration] ?? null;
  }

  valueOf(identity: DeclarationIdentity): readonly Identity[] {
    return this.#identification.valueOf(identity);
  }

  importersOf(file: string): ReturnType<Project['importersOf']> {
    this.#importers ??= this.#listImporters();
    return this.#importers.get(file) ?? [];
  }

  isTest(file: string): boolean {
    return isTestFile(this.registry, file);
  }

  #listImporters(): ReadonlyMap<string, ReturnType<Project['importersOf']>> {
    const importers = new Map<string, Map<string, number[]>>();
    for (const [file, { facts }] of this.#parts.candidates) {
      facts.imports.forEach((fact, index) => {
        for (const target of this.#targetsOf(file, fact)) {
          if (target === file) continue;
          const ofTarget = importers.get(target) ?? new Map<string, number[]>();
          ofTarget.set(file, [...(ofTarget.get(file) ?? []), index]);
          importers.set(target, ofTarget);
        }
      });
    }
    return new Map(
      [...importers].map(([target, files]) => [
        target,
        [...files].map(([file, imports]) => ({ file, imports })),
      ]),
    );
  }

  /** The files that an import names: its module, and the modules that it takes out of a package. */
  #targetsOf(file: string, { form, specifier, bindings }: ImportFact): ReadonlySet<string> {
    const module = this.resolve(file, specifier);
    const taken =
      form === 'from-import'
        ? bindings.map(({ imported }) => this.submodule(module, imported, file))
        : [];
    return new Set(
      [module, ...taken].flatMap((target) => (target?.kind === 'file' ? [target.file] : [])),
    );
  }

  /** A component's language is that of its script, which its facts know. */
  #languageOf(file: string): LanguageFrontEnd | null {
    const { candidates, modules } = this.#parts;
    return candidates.get(file)?.language ?? modules.languageOf(file);
  }
}
