import type { PythonSymbol, Scope } from '../extract/scopes.ts';
import { lookUp } from '../extract/scopes.ts';
import type { WrittenFile } from './written-file.ts';

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally ' +
    'for from global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Which names a new binding may have, and where it is seen. */
export class LocalNames {
  readonly #file: WrittenFile;
  readonly #freed: ReadonlySet<PythonSymbol>;
  readonly #taken = new Set<string>();

  /** @param freed symbols that are as good as gone. */
  constructor(file: WrittenFile, freed: Iterable<PythonSymbol> = []) {
    this.#file = file;
    this.#freed = new Set(freed);
  }

  /** Whether the scope can take the name on, and every site would see it. */
  isFree(name: string, sites: readonly Scope[], declaring: Scope): boolean {
    return (
      !this.#taken.has(name) &&
      !this.#file.scopes.globals.includes(name) &&
      !declaring.globals.has(name) &&
      !declaring.nonlocals.has(name) &&
      !this.#isHeld(declaring.symbols.get(name)) &&
      sites.every((site) => this.#reaches(name, site, declaring)) &&
      // A name of an outer scope may be used in this one, which a new binding would hide.
      (declaring.parent === null || lookUp(name, declaring.parent) === undefined)
    );
  }

  /** `wanted`, or a readable name like it that is free; the name counts as taken from then on. */
  take(wanted: string, sites: readonly Scope[], declaring: Scope): string {
    const isClass = /^\p{Lu}/u.test(wanted);
    const alias = isClass ? `Canonical${wanted}` : `canonical_${wanted}`;
    let name = wanted;
    for (let count = 1; !this.isFree(name, sites, declaring); count += 1) {
      name = count === 1 ? alias : `${alias}${isClass ? '' : '_'}${String(count)}`;
    }
    this.#taken.add(name);
    return name;
  }

  #reaches(name: string, site: Scope, declaring: Scope): boolean {
    let isOwn = true;
    for (let scope: Scope | null = site; scope && scope !== declaring; scope = scope.parent) {
      // What a class defines is not seen from the functions in it.
      const isSeen = isOwn || scope.kind !== 'class';
      if (isSeen && this.#isHeld(scope.symbols.get(name))) return false;
      isOwn &&= scope.kind === 'block' && !scope.isComprehension;
    }
    return true;
  }

  #isHeld(symbol: PythonSymbol | undefined): boolean {
    return symbol !== undefined && !this.#freed.has(symbol);
  }
}

/** Whether the name can be written as a binding. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name) && !KEYWORDS.has(name);
}
