/** Holds a registry against the files of its repository. */
import path from 'node:path';
import { formatGlobProblem } from './glob-problem.ts';
import { matchesGlobs } from './globs.ts';
import { INCLUDE_DEFAULT } from './keys/include.ts';
import { TESTS_DEFAULT } from './keys/tests.ts';
import { formatModuleRef, languageOfPath, sameModuleRef, speaks } from './module-ref.ts';
import { nearName } from './near-name.ts';
import { placeProblem } from './parse-registry.ts';
import { collectProblems } from './problems.ts';
import type { KeyPath, ProblemSink } from './problems.ts';
import type { CanonicalModule, ModuleRef, Registry, RegistryProblem, Source } from './types.ts';

/**
 * The names that a file exports, `default` included and re-exports followed; null when they cannot all
 * be told (a file that does not parse, `export *` from outside).
 */
export type ExportedNames = (file: string) => readonly string[] | null;

/**
 * What the registry names and the repository does not have: canonical modules, exports, and patterns
 * that match nothing. A deprecated module that is gone is no problem, imports of it have a message of
 * their own; nor is an `exclude` that matches nothing, since generated files come and go.
 *
 * @param files every file of the repository, POSIX paths from the registry's folder.
 * @param exportedNames asked for canonical and replacement modules; left out, exports are not checked.
 */
export function checkRegistry(
  registry: Registry,
  files: readonly string[],
  exportedNames: ExportedNames = () => null,
): readonly RegistryProblem[] {
  const sink = collectProblems();
  const check = new Check(files, exportedNames, sink);
  if (!same(registry.include, INCLUDE_DEFAULT)) check.globs(registry.include, ['include']);
  if (!same(registry.tests, TESTS_DEFAULT)) check.globs(registry.tests, ['tests']);
  // Zones are sorted, so they are named by their name, not by their place.
  for (const zone of registry.zones) check.globs(zone.files, ['zones', zone.name, 'files']);
  for (const source of registry.sources) check.source(source, ['sources', source.name]);
  return sink.problems.map((problem) => placeProblem(problem, registry));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

class Check {
  readonly #files: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #exportedNames: ExportedNames;
  readonly #problems: ProblemSink;

  constructor(files: readonly string[], exportedNames: ExportedNames, problems: ProblemSink) {
    this.#files = files;
    this.#known = new Set(files);
    this.#exportedNames = exportedNames;
    this.#problems = problems;
  }

  globs(globs: readonly string[], key: KeyPath): void {
    globs.forEach((glob, index) => {
      if (this.#files.some((file) => matchesGlobs([glob], file))) return;
      const { message, remedy } = formatGlobProblem(glob, this.#files);
      this.#problems.report([...key, index], glob, message, remedy);
    });
  }

  source(source: Source, key: KeyPath): void {
    for (const module of source.modules) this.#canonical(module, source, key);
    this.globs(source.allow, [...key, 'allow']);
    source.forbidden.forEach((entry, index) =>
      this.globs(entry.in, [...key, 'forbidden', index, 'in']),
    );
    for (const constructor of source.constructors) {
      if (constructor.kind !== 'export' || this.#exists(constructor.module)) continue;
      // A canonical module that is missing is reported as such, once.
      if (source.modules.some((module) => sameModuleRef(module, constructor.module))) continue;
      this.#missing(constructor.module, [...key, 'constructors']);
    }
    this.#replacements(source, [...key, 'deprecated']);
  }

  #canonical(module: CanonicalModule, source: Source, key: KeyPath): void {
    const moduleKey = [...key, 'module'];
    if (!this.#exists(module)) {
      this.#missing(module, moduleKey);
      return;
    }
    const file = module.kind === 'package' ? fileOfSpecifier(module.specifier, this.#known) : null;
    if (file !== null) {
      this.#problems.report(
        moduleKey,
        formatModuleRef(module),
        'This names a package, but a file of the repository is called so.',
        `Write ${JSON.stringify(file)}, if that is meant.`,
      );
    }
    for (const [role, name] of Object.entries(module.exports)) {
      this.#exported(module, name, [...key, 'exports', role]);
    }
    // A symbol's own name is the canonical one too, where it is replaced by "the same name".
    for (const { export: name, replacement, module: from, key: entry } of source.deprecated) {
      if (name === null || replacement.kind !== 'same-name') continue;
      if (from.language !== null && !speaks(module, from.language)) continue;
      if (this.#anyExports(source.modules, from, name)) continue;
      this.#exported(module, name, [...key, 'deprecated', entry]);
    }
  }

  #replacements(source: Source, key: KeyPath): void {
    for (const { key: entry, module: from, replacement } of source.deprecated) {
      const entryKey = [...key, entry];
      if (replacement.kind === 'module') {
        if (this.#exists(replacement.module)) {
          this.#exported(replacement.module, replacement.name, entryKey);
        } else {
          this.#missing(replacement.module, entryKey);
        }
      } else if (replacement.kind === 'canonical') {
        const { name } = replacement;
        if (this.#anyExports(source.modules, from, name)) continue;
        const module = source.modules.find(
          ({ language }) => from.language === null || language === from.language,
        );
        if (module && this.#exists(module)) this.#exported(module, name, entryKey);
      }
    }
  }

  /** Whether one of the canonical modules of the language has the export, as far as can be told. */
  #anyExports(modules: readonly CanonicalModule[], from: ModuleRef, name: string): boolean {
    return modules
      .filter((module) => from.language === null || speaks(module, from.language))
      .some((module) => this.#names(module)?.includes(name) ?? true);
  }

  #names(module: ModuleRef): readonly string[] | null {
    return module.kind === 'file' && this.#exists(module) ? this.#exportedNames(module.file) : null;
  }

  #exported(module: ModuleRef, name: string, key: KeyPath): void {
    const names = this.#names(module);
    if (names === null || names.includes(name)) return;
    const near = nearName(name, names);
    this.#problems.report(
      key,
      name,
      `${formatModuleRef(module)} does not export "${name}".`,
      near === null
        ? `It exports ${names.length === 0 ? 'nothing' : names.join(', ')}.`
        : `Did you mean "${near}"?`,
    );
  }

  #exists(module: ModuleRef): boolean {
    return module.kind === 'package' || this.#known.has(module.file);
  }

  #missing(module: ModuleRef, key: KeyPath): void {
    const written = formatModuleRef(module);
    const near = nearFiles(written, this.#files);
    this.#problems.report(
      key,
      written,
      'There is no such file.',
      near.length === 0
        ? "Give the path of a file from the registry's folder."
        : `Did you mean ${near.map((file) => JSON.stringify(file)).join(' or ')}?`,
    );
  }
}

const MOST_PROPOSALS = 3;

/** Files that a path may stand for: the same but for its extension, its name elsewhere, or nearly it. */
function nearFiles(written: string, files: readonly string[]): readonly string[] {
  const language = languageOfPath(written);
  const sources = files.filter((file) => languageOfPath(file) !== null);
  const { dir, name, base } = path.posix.parse(written);
  const stem = path.posix.join(dir, name);
  const twins = sources.filter(
    (file) =>
      withoutExtension(file) === stem ||
      withoutExtension(file) === `${stem}/index` ||
      file === `${stem}/__init__.py`,
  );
  if (twins.length > 0) return twins.slice(0, MOST_PROPOSALS);
  const ofLanguage = sources.filter((file) => languageOfPath(file) === language);
  const namesakes = ofLanguage.filter((file) => path.posix.basename(file) === base);
  if (namesakes.length > 0) return namesakes.slice(0, MOST_PROPOSALS);
  const neighbours = ofLanguage.filter((file) => path.posix.dirname(file) === (dir || '.'));
  const near = nearName(
    name,
    neighbours.map((file) => path.posix.parse(file).name),
  );
  return neighbours.filter((file) => path.posix.parse(file).name === near);
}

/** The file that a package-like name stands for: `src/redis` for `src/redis.ts`, `app.redis` for `app/redis.py`. */
function fileOfSpecifier(specifier: string, known: ReadonlySet<string>): string | null {
  const dotted = specifier.replaceAll('.', '/');
  const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
  const candidates = [
    ...endings.map((ending) => `${specifier}${ending}`),
    ...endings.map((ending) => `${specifier}/index${ending}`),
    `${specifier}.py`,
    `${specifier}/__init__.py`,
    `${dotted}.py`,
    `${dotted}/__init__.py`,
  ];
  return candidates.find((file) => known.has(file)) ?? null;
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.posix.extname(file).length);
}
