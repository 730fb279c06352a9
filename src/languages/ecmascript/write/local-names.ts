import type { FileFacts } from '../../../core/facts.ts';

/** A name that an edit takes out of a scope. */
export interface FreedName {
  readonly name: string;
  readonly scope: number;
}

/** Words that cannot name a binding in a module. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in instanceof interface let new ' +
    'null package private protected public return static super switch this throw true try typeof var ' +
    'void while with yield'
  ).split(' '),
);

/** Which names a new module-level binding may have, and where it is seen. */
export class LocalNames {
  readonly #facts: FileFacts;
  readonly #freed: readonly FreedName[];
  readonly #taken = new Set<string>();

  /** @param freed names that are as good as gone. */
  constructor(facts: FileFacts, freed: readonly FreedName[] = []) {
    this.#facts = facts;
    this.#freed = freed;
  }

  /** Whether nothing between `site` and the scope that declares the name shadows it. */
  reaches(name: string, site: number, declaring = 0): boolean {
    for (let scope: number | null = site; scope !== null && scope !== declaring;) {
      if (this.#declares(scope, name)) return false;
      scope = this.#facts.scopes[scope]?.parent ?? null;
    }
    return true;
  }

  /** Whether the scope can take the name on, and every site would see it. */
  isFree(name: string, sites: readonly number[], declaring = 0): boolean {
    return (
      isIdentifier(name) &&
      !this.#taken.has(name) &&
      !this.#facts.globals.includes(name) &&
      !this.#declares(declaring, name) &&
      sites.every((site) => this.reaches(name, site, declaring)) &&
      !this.#isUsedFromOutside(name, declaring)
    );
  }

  /** `wanted`, or a readable name like it that is free; the name counts as taken from then on. */
  take(wanted: string, sites: readonly number[], declaring = 0): string {
    const alias = aliasFor(wanted);
    let name = wanted;
    for (let count = 1; !this.isFree(name, sites, declaring); count += 1) {
      name = count === 1 ? alias : `${alias}${String(count)}`;
    }
    this.#taken.add(name);
    return name;
  }

  #declares(scope: number, name: string): boolean {
    return (
      (this.#facts.scopes[scope]?.names.includes(name) ?? false) &&
      !this.#freed.some((freed) => freed.scope === scope && freed.name === name)
    );
  }

  /** A binding in an inner scope would capture uses of an outer one of its name: outer names are not free there. */
  #isUsedFromOutside(name: string, declaring: number): boolean {
    for (let scope = this.#facts.scopes[declaring]?.parent ?? null; scope !== null;) {
      if (this.#declares(scope, name)) return true;
      scope = this.#facts.scopes[scope]?.parent ?? null;
    }
    return false;
  }
}

/** Whether the name can be written as a binding (an export may have any string as its name). */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name) && !RESERVED.has(name);
}

/** Whether the name can stand behind a dot or in an export, where reserved words (`default` above all) are fine. */
export function isPropertyName(name: string): boolean {
  return isIdentifier(`_${name}`) && !/^\d/u.test(name);
}

/** `canonicalRedisManager`; what cannot stand in a name is left out, since an export may be any string. */
function aliasFor(wanted: string): string {
  const known = wanted.replaceAll(/[^\p{ID_Continue}$]/gu, '');
  return `canonical${known.charAt(0).toUpperCase()}${known.slice(1)}`;
}

/** The number of the innermost scope that holds the offset: scopes stand behind those that they lie in. */
export function scopeAt(offset: number, { scopes }: FileFacts): number {
  const innermost = scopes.findLastIndex(({ span }) => span.start <= offset && offset < span.end);
  return Math.max(0, innermost);
}
