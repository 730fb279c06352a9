import type { DeclarationFact, FileFacts } from '../core/facts.ts';
import type { SpecifierStyle } from '../core/language.ts';
import type { LanguageId } from '../core/language-id.ts';
import type { ModuleTarget } from '../core/module-target.ts';
import type { Origin, Step } from '../core/origin.ts';
import type { Registry } from '../registry/types.ts';

/**
 * Read-only questions that rules ask about the whole project. Answers hold for one state of the
 * files; paths are POSIX and relative to `root`.
 */
export interface Project {
  /** Absolute path of the registry's folder. */
  readonly root: string;
  readonly registry: Registry;
  /** Every file of the project, sorted. */
  readonly files: readonly string[];
  /** Files that mention a name of the registry and have facts, sorted: all files that can matter. */
  readonly candidates: readonly string[];
  has(file: string): boolean;
  languageOf(file: string): LanguageId | null;
  /** Null for a file that mentions nothing of the registry, or is no source file. */
  factsOf(file: string): FileFacts | null;
  /** What any source file imports, read off it when somebody asks; nothing for what is none. */
  importsOf(file: string): Pick<FileFacts, 'imports' | 'scopes'>;
  /** See {@link ModuleResolver.packagesAround}. */
  packagesAround(file: string): readonly string[];
  /** The text without byte order mark; empty for a file that cannot be read. */
  textOf(file: string): string;
  resolve(fromFile: string, specifier: string): ModuleTarget;
  /** See {@link ModuleResolver.submodule}. */
  submodule(module: ModuleTarget, name: string, fromFile: string): ModuleTarget | null;
  /** See {@link ModuleResolver.specifierFor}. */
  specifierFor(fromFile: string, target: ModuleTarget, style?: SpecifierStyle): string;
  /** See {@link ModuleResolver.importObstacle}. */
  importObstacle(fromFile: string, target: ModuleTarget): string | null;
  /** See {@link ModuleResolver.entriesBeside}. */
  entriesBeside(file: string): readonly string[];
  /**
   * What an origin of a file means in the end: imports, re-exports, barrels and alias variables are
   * followed through any depth. More than one where control flow decides; empty when unknown.
   */
  identify(file: string, origin: Origin): readonly Identity[];
  /** What a module hands out under a name; `*` for the module itself. */
  exported(module: ModuleTarget, name: string): readonly Identity[];
  declaration(identity: DeclarationIdentity): DeclarationFact | null;
  /**
   * Follows a variable or function result to what it holds: for `const m = new M()` the identity of
   * `M` with the path `['new()']`. Empty when unknown.
   */
  valueOf(identity: DeclarationIdentity): readonly Identity[];
  /** Candidate files that import the file under any form, with the indexes of those imports. */
  importersOf(
    file: string,
  ): readonly { readonly file: string; readonly imports: readonly number[] }[];
  /** Whether `tests` of the registry matches the file. */
  isTest(file: string): boolean;
}

/** What a name means once resolved. */
export type Identity = DeclarationIdentity | ExternalIdentity | ModuleIdentity | GlobalIdentity;

interface IdentityBase {
  /** Steps that are left over after what could be followed: members, calls, constructions. */
  readonly path: readonly Step[];
  /** The exports that were passed on the way, nearest first: `{ file, name }` of each module that handed it on. */
  readonly via: readonly { readonly file: string; readonly name: string }[];
}

/** A class, function or variable that a file of the project declares. */
export interface DeclarationIdentity extends IdentityBase {
  readonly kind: 'declaration';
  readonly file: string;
  /** Index into the file's declarations. */
  readonly declaration: number;
}

/** An export of a package, or of a file that is missing or has no facts. */
export interface ExternalIdentity extends IdentityBase {
  readonly kind: 'external';
  readonly module: ModuleTarget;
  readonly name: string;
}

/** A module's namespace. */
export interface ModuleIdentity extends IdentityBase {
  readonly kind: 'module';
  readonly module: ModuleTarget;
}

export interface GlobalIdentity extends IdentityBase {
  readonly kind: 'global';
  readonly name: string;
}
