import type {
  ArgumentFact,
  ClassFact,
  DeclarationFact,
  FileFacts,
  StaticText,
} from '../core/facts.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import type { Origin } from '../core/origin.ts';
import type { Registry } from '../registry/types.ts';
import { standsFor, type GuardedThings } from './guarded-things.ts';
import type { Identification } from './identification.ts';
import type { Identity } from './project.ts';
import type { SearchedFile } from './source-files.ts';

/** The search for candidates, as far as it is asked and told something here. */
export interface CandidatesSoFar {
  readonly registry: Registry;
  readonly guarded: GuardedThings;
  readonly candidates: ReadonlyMap<string, SearchedFile>;
  /** By what the candidates say now. */
  readonly identification: Identification;
  factsOf(file: string): FileFacts | null;
  resolve(file: string, specifier: string): ModuleTarget;
  add(file: string): void;
}

/**
 * Things that are compared with others, and so have to be known to their end: every file that they lead
 * through becomes a candidate.
 */
export class FollowedThings {
  readonly #search: CandidatesSoFar;
  readonly #followed = new Map<string, () => readonly Identity[]>();

  constructor(search: CandidatesSoFar) {
    this.#search = search;
  }

  /** Goes as far as the candidates lead by now. */
  followAll(): void {
    for (const ask of this.#followed.values()) this.#follow(ask());
  }

  /** The bases of a guarded class say what it has. */
  lookAtClasses({ file, declarations }: FileFacts): void {
    declarations.forEach((declaration, number) => {
      if (declaration.kind !== 'class' || !this.#search.guarded.hasClass(declaration)) return;
      this.#followed.set(`${file}#${String(number)}`, () =>
        declaration.heritage.flatMap((origin) =>
          this.#search.identification.identify(file, origin),
        ),
      );
    });
  }

  /** What keys are made of may stand in files that speak of nothing guarded. */
  lookAtKeys({ file, calls }: FileFacts): void {
    const methods = this.#search.registry.sources.flatMap(({ keys }) => keys?.methods ?? []);
    if (methods.length === 0) return;
    for (const { callee, arguments: given } of calls) {
      if (!callee.some(({ path }) => methods.includes(path.at(-1) ?? ''))) continue;
      for (const origin of given.slice(0, 2).flatMap(originsOfText)) {
        if (origin.root.kind === 'global') continue;
        this.#followed.set(`${file} ${JSON.stringify(origin)}`, () =>
          this.#search.identification.identify(file, origin),
        );
      }
    }
  }

  /** What is taken from one owner is looked for in others, where it may lie behind an `export *`. */
  followNamesake(file: string, name: string): void {
    this.followExport(file, name);
    for (const { file: seed } of this.#search.guarded.seeds) {
      if (this.#search.factsOf(seed)?.exports.some((exported) => exported.name === '*')) {
        this.followExport(seed, name);
      }
    }
  }

  followExport(file: string, name: string): void {
    this.#followed.set(`${file}\0${name}`, () =>
      this.#search.identification.exported({ kind: 'file', file }, name),
    );
  }

  /** Adds the files that the things lead through. */
  #follow(things: readonly Identity[]): void {
    const seen = new Set<string>();
    const pending = [...things];
    for (let thing = pending.pop(); thing; thing = pending.pop()) {
      if (thing.kind === 'external' && thing.module.kind === 'file') {
        this.addProviders(thing.module.file);
      }
      const declaration = declarationOf(thing, seen, this.#search);
      if (!declaration || thing.kind !== 'declaration') continue;
      for (const origin of [...standsFor(declaration), ...holesOf(declaration)]) {
        pending.push(...this.#search.identification.identify(thing.file, origin));
      }
    }
  }

  /** A file, and all that it may have an unknown name from. */
  addProviders(file: string): ReadonlySet<string> {
    const seen = new Set([file]);
    for (const at of seen) {
      this.#search.add(at);
      for (const { name, origins } of this.#search.factsOf(at)?.exports ?? []) {
        if (name !== '*') continue;
        for (const { root } of origins) {
          const next = root.kind === 'import' ? this.#search.resolve(at, root.specifier) : null;
          if (next?.kind === 'file') seen.add(next.file);
        }
      }
    }
    return seen;
  }

  /** Of classes with the same code as one that the registry knows, the names from outside are compared. */
  followEqualClasses(): void {
    const seeds = new Set(this.#search.guarded.seeds.map(({ file }) => file));
    const byBody = new Map<string, { file: string; outside: ClassFact['outside'] }[]>();
    for (const [file, { facts }] of this.#search.candidates) {
      for (const declaration of facts.declarations) {
        if (declaration.kind !== 'class') continue;
        const { normalisedBody, outside } = declaration;
        const equal = byBody.get(normalisedBody);
        if (equal) equal.push({ file, outside });
        else byBody.set(normalisedBody, [{ file, outside }]);
      }
    }
    for (const equal of byBody.values()) {
      if (equal.length < 2 || !equal.some(({ file }) => seeds.has(file))) continue;
      for (const { file, outside } of equal) {
        for (const { origins } of outside) {
          this.#follow(
            origins.flatMap((origin) => this.#search.identification.identify(file, origin)),
          );
        }
      }
    }
  }
}

/**
 * The declaration that a thing is.
 *
 * @param seen declarations that were asked before.
 * @returns null for one of these, and for a thing that is none.
 */
export function declarationOf(
  thing: Identity,
  seen: Set<string>,
  search: Pick<CandidatesSoFar, 'factsOf'>,
): DeclarationFact | null {
  if (thing.kind !== 'declaration') return null;
  const key = `${thing.file}#${String(thing.declaration)}`;
  if (seen.has(key)) return null;
  seen.add(key);
  return search.factsOf(thing.file)?.declarations[thing.declaration] ?? null;
}

/** Of a value, and of the holes of its text. */
function originsOfText({
  text,
  origins,
}: Pick<ArgumentFact, 'text' | 'origins'>): readonly Origin[] {
  return [...origins, ...originsOfHoles(text)];
}

/** Of what a string that other files take is made of. */
function holesOf(declaration: DeclarationFact): readonly Origin[] {
  switch (declaration.kind) {
    case 'class':
      return [];
    case 'function':
      return declaration.texts.flatMap(originsOfHoles);
    case 'variable':
      return originsOfHoles(declaration.text);
  }
}

function originsOfHoles(text: StaticText | null): readonly Origin[] {
  return (text ?? []).flatMap((part) =>
    typeof part === 'string' ? [] : [...part.origins, ...part.table],
  );
}
