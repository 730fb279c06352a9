import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { Verdict } from '../../core/finding.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { ExportTarget } from '../../core/remedy.ts';
import type { Identity, Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { exportTarget } from './canonical-export.ts';
import { deprecatedUses } from './deprecations.ts';
import { detourOf, type Detour } from './detour.ts';
import { isBarrel } from './handing-on.ts';
import { loads } from './import-circle.ts';
import { hasEffects } from './load-effects.ts';
import { importedNames, isInPlace, membersOf, type ImportedName } from './imported-names.ts';
import { commonExport } from './owners-export.ts';
import { ownerFor, ownFiles, type Owner } from './ownership.ts';
import { packageFolder } from './package-boundary.ts';
import { takenModules } from './taken-modules.ts';

/** Which ways to a canonical export are right, besides the canonical module itself. */
export interface PathOptions {
  readonly allowBarrels: boolean;
}

/** Every import of a canonical export by another path than that of its module. */
export function* indirectImports(
  project: Project,
  source: Source,
  facts: FileFacts,
  options: PathOptions,
): Generator<Verdict> {
  const owner = ownerFor(project, source, facts.file);
  if (!owner) return;
  for (const [index, fact] of facts.imports.entries()) {
    for (const { specifier, module, names } of waysOf(project, facts, fact)) {
      const detour = detourOf(project, source, owner, { file: facts.file, specifier, module });
      if (detour === null || (detour === 'barrel' && options.allowBarrels)) continue;
      const isGathered = detour === 'barrel' && isBarrel(project, owner, facts);
      for (const taken of names) {
        if (isGathered && isOnlyHandedOn(fact, taken)) continue;
        const things = project.identify(facts.file, taken.origin);
        const name = commonExport(project, owner, things);
        if (name === null || isDeprecated(project, facts, index, taken)) continue;
        const found = { facts, fact, index, detour, specifier, taken, things, name };
        yield verdictOn(project, source, owner, found);
      }
    }
  }
}

/** A module that an import leads to, and what the file takes from it. */
interface Way {
  readonly specifier: string;
  readonly module: ModuleTarget;
  readonly names: readonly ImportedName[];
}

/** The module that an import names, and those that Python's `from package import module` takes out of it. */
function waysOf(project: Project, facts: FileFacts, fact: ImportFact): Way[] {
  const { specifier, bindings } = fact;
  const module = project.resolve(facts.file, specifier);
  const taken = takenModules(project, facts, fact).map(({ binding, target }): Way => {
    const name = bindings[binding]?.imported ?? '';
    const dotted = `${specifier}${specifier.endsWith('.') ? '' : '.'}${name}`;
    return { specifier: dotted, module: target, names: membersOf(fact, binding) };
  });
  return [{ specifier, module, names: importedNames(facts, fact) }, ...taken];
}

/** A barrel that gathers from another one uses nothing: it is a path, and not the end of one. */
function isOnlyHandedOn({ bindings }: ImportFact, { binding }: ImportedName): boolean {
  const bound = binding === null ? undefined : bindings[binding];
  // What `export … from` names has no references at all.
  return bound?.references.every(({ role }) => role === 'export') ?? false;
}

/** What is deprecated is for `no-deprecated-import` to report, whichever source says so. */
function isDeprecated(
  project: Project,
  facts: FileFacts,
  index: number,
  { binding, member }: ImportedName,
): boolean {
  return project.registry.sources.some((source) =>
    deprecatedUses(project, source, facts).some(
      (use) =>
        use.import === index &&
        (use.whole || use.parts.some((part) => part.binding === binding && part.member === member)),
    ),
  );
}

/** A canonical export, where an import takes it from another module. */
interface IndirectImport {
  readonly facts: FileFacts;
  readonly fact: ImportFact;
  /** Index into the file's imports. */
  readonly index: number;
  readonly detour: Detour;
  /** What is written for the module that the name is taken from. */
  readonly specifier: string;
  readonly taken: ImportedName;
  /** What the taken name means. */
  readonly things: readonly Identity[];
  /** What the canonical module calls it. */
  readonly name: string;
}

function verdictOn(project: Project, source: Source, owner: Owner, found: IndirectImport): Verdict {
  const { index, detour, specifier, taken, name } = found;
  const { binding, member } = taken;
  return {
    messageId: detour === 'internal' ? 'internal' : 'indirect',
    data: {
      name: taken.name,
      through: specifier,
      source: source.name,
      module: owner.name,
      use: name,
    },
    span: taken.span,
    source: source.name,
    symbol: name,
    scope: taken.scope,
    fix: isSafe(project, source, owner, found)
      ? {
          kind: 'redirect-import',
          import: index,
          changes: [{ binding, member, target: targetFor(owner, found) }],
        }
      : null,
    suggestions: [],
  };
}

/** A default export has no name of its own: the file goes on with the one that it has given it. */
function targetFor(owner: Owner, { fact, taken, name }: IndirectImport): ExportTarget {
  const target = exportTarget(owner, name);
  const local = taken.binding === null ? undefined : fact.bindings[taken.binding]?.local;
  const keepsName = name === 'default' && taken.member === null && local !== undefined;
  return keepsName ? { ...target, localName: local } : target;
}

/**
 * The binding is the same one; what could differ is what is loaded. Not where the owner loads this file,
 * where a test mocks a module on the way, or where one of them does something when it is loaded.
 */
function isSafe(project: Project, source: Source, owner: Owner, found: IndirectImport): boolean {
  const { facts, fact, taken, things } = found;
  if (isInPlace(taken)) return false;
  const { target } = owner;
  if (owner.module.kind === 'file' && target.kind === 'file') {
    // By which specifier another package offers the file, the registry does not say.
    if (packageFolder(project, facts.file) !== packageFolder(project, target.file)) return false;
  }
  if (project.importObstacle(facts.file, target) !== null) return false;
  if (isOnlyType(fact, taken)) return true;
  if (loads(project, target, facts.file) !== false) return false;
  const onTheWay = new Set(things.flatMap(({ via }) => via.map(({ file }) => file)));
  for (const file of ownFiles(project, source)) onTheWay.delete(file);
  return [...onTheWay].every(
    (file) =>
      !isMocked(project, file) &&
      (loads(project, target, file) === true || !hasEffects(project, file)),
  );
}

function isOnlyType({ bindings }: ImportFact, { binding }: ImportedName): boolean {
  return binding !== null && bindings[binding]?.typeOnly === true;
}

function isMocked(project: Project, file: string): boolean {
  return project
    .importersOf(file)
    .some((importer) =>
      importer.imports.some(
        (index) => project.factsOf(importer.file)?.imports[index]?.form === 'mock',
      ),
    );
}
