/**
 * Where the value of an expression comes from, as far as one file can tell.
 *
 * `new ns.Cluster()` after `import * as ns from 'ioredis'` has the callee origin
 * `{ root: { kind: 'import', specifier: 'ioredis', imported: '*' }, path: ['Cluster'] }`.
 */
export interface Origin {
  readonly root: OriginRoot;
  readonly path: readonly Step[];
}

export type OriginRoot =
  /** A binding that an import brings in; `imported` is a name, `default`, or `*` for the namespace. */
  | { readonly kind: 'import'; readonly specifier: string; readonly imported: string }
  /** A class, function or variable of this file; an index into {@link FileFacts.declarations}. */
  | { readonly kind: 'declaration'; readonly declaration: number }
  /** A name that nothing in the file declares. */
  | { readonly kind: 'global'; readonly name: string };

/** A member name, {@link CALLED} or {@link CONSTRUCTED}. */
export type Step = string;

/** The step from a function to what calling it returns. Not a possible member name in source text. */
export const CALLED = '()';

/** The step from a class to an instance of it. */
export const CONSTRUCTED = 'new()';

/** Something that nobody can follow, beside what can be: without it an alternative would look certain. */
const UNKNOWN: Origin = { root: { kind: 'global', name: '?' }, path: [] };

/** The origins of alternatives, of which one holds when the code runs; `null` is none. */
export function anyOf(alternatives: readonly (readonly Origin[] | null)[]): readonly Origin[] {
  const known = alternatives.flatMap((origins) => origins ?? []);
  const isWhole = alternatives.every((origins) => origins?.length !== 0);
  return isWhole || known.length === 0 ? known : [...known, UNKNOWN];
}

/** The origin that is reached from `origin` by further steps. */
export function extend(origin: Origin, ...steps: readonly Step[]): Origin {
  return steps.length === 0 ? origin : { root: origin.root, path: [...origin.path, ...steps] };
}
