import type { DeclarationFact, FileFacts } from '../core/facts.ts';
import type { LanguageFrontEnd, ModuleResolver } from '../core/language.ts';
import type { LanguageId } from '../core/language-id.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import type { Origin } from '../core/origin.ts';
import { isTestFile } from '../registry/keys/tests.ts';
import type { Registry } from '../registry/types.ts';
import type { SearchedFile } from './candidates.ts';
import { Identification } from './identification.ts';
import type { DeclarationIdentity, Identity, Project } from './project.ts';
import { languageFor } from './source-files.ts';

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly registry: Registry;
  readonly files: readonly string[];
  readonly candidates: ReadonlyMap<string, SearchedFile>;
  readonly languages: readonly LanguageFrontEnd[];
  readonly resolverOf: (language: LanguageFrontEnd) => ModuleResolver;
  /** The text of any file, candidate or not. */
  readonly textOf: (file: string) => string;
}

/** One state of a project; everything that it works out it works out once. */
export class ProjectSnapshot implements Project {
  readonly root: string;
  readonly registry: Registry;
  readonly files: readonly string[];
  readonly candidates: readonly string[];
  readonly #parts: SnapshotParts;
  readonly #known: ReadonlySet<string>;
  readonly #identification: Identification;
  readonly #resolved = new Map<string, ModuleTarget>();
  #importers: ReadonlyMap<string, ReturnType<Project['importersOf']>> | null = null;

  constructor(parts: SnapshotParts) {
    this.#parts = parts;
    this.root = parts.registry.root;
    this.registry = parts.registry;
    this.files = parts.files;
    this.#known = new Set(parts.files);
    this.candidates = [...parts.candidates.keys()];
    this.#identification = new Identification(this);
  }

  has(file: string): boolean {
    return this.#known.has(file);
  }

  languageOf(file: string): LanguageId | null {
    return this.#languageOf(file)?.id ?? null;
  }

  factsOf(file: string): FileFacts | null {
    return this.#parts.candidates.get(file)?.facts ?? null;
  }

  textOf(file: string): string {
    return this.#parts.candidates.get(file)?.text ?? this.#parts.textOf(file);
  }

  resolve(fromFile: string, specifier: string): ModuleTarget {
    const key = `${fromFile}\0${specifier}`;
    let target = this.#resolved.get(key);
    if (!target) {
      target = this.#resolverFor(fromFile)?.resolve(fromFile, specifier) ?? {
        kind: 'package',
        specifier,
      };
      this.#resolved.set(key, target);
    }
    return target;
  }

  specifierFor(fromFile: string, target: ModuleTarget): string {
    const facts = this.factsOf(fromFile);
    const resolver = this.#resolverFor(fromFile);
    if (facts && resolver) return resolver.specifierFor(facts, target);
    return target.kind === 'package' ? target.specifier : target.file;
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
      facts.imports.forEach(({ specifier }, index) => {
        const target = this.resolve(file, specifier);
        if (target.kind !== 'file' || target.file === file) return;
        const ofTarget = importers.get(target.file) ?? new Map<string, number[]>();
        ofTarget.set(file, [...(ofTarget.get(file) ?? []), index]);
        importers.set(target.file, ofTarget);
      });
    }
    return new Map(
      [...importers].map(([target, files]) => [
        target,
        [...files].map(([file, imports]) => ({ file, imports })),
      ]),
    );
  }

  #resolverFor(file: string): ModuleResolver | null {
    const language = this.#languageOf(file);
    return language && this.#parts.resolverOf(language);
  }

  #languageOf(file: string): LanguageFrontEnd | null {
    const { candidates, languages } = this.#parts;
    return candidates.get(file)?.language ?? languageFor(file, languages);
  }
}
