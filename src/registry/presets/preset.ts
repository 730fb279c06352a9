import type { LanguageId } from '../../core/language-id.ts';

/** What a source of a well-known name gets where it states nothing itself. */
export interface Preset {
  readonly name: string;
  /** Other names of a source that get the same. */
  readonly aliases?: readonly string[];
  /** What it guards, a noun phrase for the generated reference. */
  readonly guards: string;
  /**
   * `package#export` of what opens a connection or makes a client, by the language of the package; a
   * class-name pattern where a generator writes the class into the project.
   * Only what constructing does so: types, errors and wrappers that are handed a client are left out.
   */
  readonly constructors: Readonly<Partial<Record<LanguageId, readonly string[]>>>;
  /** Class-name patterns that are its constructors and may be declared by the canonical module only. */
  readonly classes: readonly string[];
  /** Methods whose first argument is a key. */
  readonly keyMethods?: readonly string[];
}

/** `package#export` for each of the exports. */
export function exportsOf(specifier: string, ...names: readonly string[]): readonly string[] {
  return names.map((name) => `${specifier}#${name}`);
}
