import type { FileFacts } from './facts.ts';
import type { LanguageId } from './language-id.ts';
import type { Remedy, WrittenRemedy } from './remedy.ts';
import type { ModuleTarget } from './module-target.ts';

/** What is known of a project's files when specifiers are resolved. Paths are POSIX, relative to `root`. */
export interface ProjectFiles {
  /** Absolute path of the registry's folder. */
  readonly root: string;
  /** Every file of the project, sorted. */
  readonly files: readonly string[];
  has(file: string): boolean;
  /** The text of a file that is not source code, such as `tsconfig.json`; null when it cannot be read. */
  read(file: string): string | null;
}

/** How a specifier names a file of the project: from the importing file, or from a root or an alias. */
export type SpecifierStyle = 'relative' | 'alias';

/** Answers which module a specifier means; made for one set of files and thrown away with it. */
export interface ModuleResolver {
  resolve(fromFile: string, specifier: string): ModuleTarget;
  /**
   * The module that a package holds under a name, in languages whose packages have their modules as
   * members (Python's `from package import module`); null where there is none.
   *
   * @param fromFile the file that asks, which decides what a package outside the project means.
   */
  submodule?(module: ModuleTarget, name: string, fromFile: string): ModuleTarget | null;
  /**
   * The specifier with which `fromFile` should import `target`: relative or by alias, with or without
   * extension, as the file's other imports (`facts.imports`) have it.
   *
   * @param style wanted instead; where the target has no such specifier, the answer is another one.
   */
  specifierFor(facts: FileFacts, target: ModuleTarget, style?: SpecifierStyle): string;
  /**
   * Why that specifier may lead nowhere when the program runs (a package that is no dependency, a subpath
   * that a package keeps to itself); null where nothing speaks against it, and in languages without packages
   * inside a project.
   */
  importObstacle?(facts: FileFacts, target: ModuleTarget): string | null;
  /** The other files by which the package of a file can be imported from outside, its own name first. */
  entriesBeside?(file: string): readonly string[];
  /** The files of the packages around a file that are loaded before it is (Python's `__init__`). */
  packagesAround?(file: string): readonly string[];
  /**
   * Texts by which some file may import `file` although its last path segment does not occur in them
   * (alias keys of tsconfig `paths`, package names, `imports` and `exports` keys).
   */
  aliasesOf(file: string): readonly string[];
}

/** What a language needs to turn a remedy into edits of one file. */
export interface WriteContext {
  readonly text: string;
  readonly facts: FileFacts;
  /** How this file should import the target. */
  specifierFor(target: ModuleTarget): string;
  /** The module a specifier of this file means, so that an existing import can be merged with. */
  resolve(specifier: string): ModuleTarget;
  /**
   * Whether another file takes this name from the file, as far as the project knows: in Python, each
   * name of a module can be imported or mocked, imported ones too.
   */
  isTaken(name: string): boolean;
  /**
   * Whether a module can be taken as a member of its package: in Python, a package may have something
   * else under the module's name.
   */
  isMember(module: ModuleTarget): boolean;
}

/** One language: text to facts, remedies to edits. Everything else is the same for all languages. */
export interface LanguageFrontEnd {
  readonly id: LanguageId;
  /** File name endings with the dot, in lower case. */
  readonly extensions: readonly string[];
  /**
   * The facts of a text. Never throws: what cannot be parsed has `facts.parseError` and no facts.
   *
   * @param file path relative to the registry's folder; its ending selects the grammar.
   * @param text without byte order mark.
   */
  extract(file: string, text: string): FileFacts;
  createResolver(files: ProjectFiles): ModuleResolver;
  /** The edits that carry out a remedy, or null where they would not be safe. */
  write(remedy: Remedy, context: WriteContext): WrittenRemedy | null;
}
