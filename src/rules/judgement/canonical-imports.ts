import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { MessageData, Verdict } from '../../core/finding.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { ExportTarget } from '../../core/remedy.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { exportTarget } from './canonical-export.ts';
import { deprecatedUses } from './deprecations.ts';
import { isBarrel } from './handing-on.ts';
import { loads } from './import-circle.ts';
import { importPath } from './import-path.ts';
import { importedNames, isInPlace, type ImportedName } from './imported-names.ts';
import { commonExport } from './owners-export.ts';
import { ownerFor, type Owner } from './ownership.ts';
import { packageFolder } from './package-boundary.ts';

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
    if (fact.form === 'mock') continue;
    const module = project.resolve(facts.file, fact.specifier);
    const from = { file: facts.file, specifier: fact.specifier, module };
    const path = importPath(project, source, owner, from);
    if (path === null || path === 'canonical' || path === 'package-entry') continue;
    if (path === 'barrel' && mayUseBarrel(project, owner, facts, fact, options)) continue;
    for (const taken of importedNames(facts, fact)) {
      const name = commonExport(project, owner, project.identify(facts.file, taken.origin));
      if (name === null || isDeprecated(project, facts, index, taken)) continue;
      const place: Place = { facts, fact, index, module, taken };
      const messageId = path === 'internal' ? 'internal' : 'indirect';
      yield verdictOn(project, source, owner, place, name, messageId);
    }
  }
}

/** A barrel that gathers from another one uses nothing: it is a path, and not the end of one. */
function mayUseBarrel(
  project: Project,
  owner: Owner,
  facts: FileFacts,
  fact: ImportFact,
  { allowBarrels }: PathOptions,
): boolean {
  return allowBarrels || (fact.form === 'export-from' && isBarrel(project, owner, facts));
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

/** One name that an import takes, with the module that the specifier means. */
interface Place {
  readonly facts: FileFacts;
  readonly fact: ImportFact;
  readonly index: number;
  readonly module: ModuleTarget;
  readonly taken: ImportedName;
}

function verdictOn(
  project: Project,
  source: Source,
  owner: Owner,
  place: Place,
  name: string,
  messageId: 'indirect' | 'internal',
): Verdict {
  const { fact, index, taken } = place;
  const target = exportTarget(owner, name);
  const data: MessageData = {
    name: taken.name,
    through: fact.specifier,
    source: source.name,
    module: owner.name,
    use: name,
  };
  return {
    messageId,
    data,
    span: taken.span,
    source: source.name,
    symbol: name,
    scope: taken.scope,
    fix: isSafe(project, owner, place)
      ? {
          kind: 'redirect-import',
          import: index,
          changes: [change(taken, target)],
        }
      : null,
    suggestions: [],
  };
}

function change({ binding, member }: ImportedName, target: ExportTarget) {
  return { binding, member, target };
}

/**
 * The binding is the same one; what could differ is what is loaded. Not where the owner loads this file,
 * where a test mocks the module on the way, or where that module does something when it is loaded.
 */
function isSafe(project: Project, owner: Owner, { facts, fact, module, taken }: Place): boolean {
  if (isInPlace(taken)) return false;
  const { target } = owner;
  if (owner.module.kind === 'file' && target.kind === 'file') {
    // By which specifier another package offers the file, the registry does not say.
    if (packageFolder(project, facts.file) !== packageFolder(project, target.file)) return false;
  }
  const isType = fact.typeOnly || fact.form === 'import-type';
  if (isType) return true;
  return (
    !loads(project, target, facts.file) &&
    module.kind === 'file' &&
    !isMocked(project, module.file) &&
    !hasEffects(project.factsOf(module.file))
  );
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

function hasEffects(facts: FileFacts | null): boolean {
  return (
    facts === null ||
    facts.calls.some(({ scope, valueUnused }) => scope === 0 && valueUnused) ||
    facts.imports.some(({ form, bindings }) => form === 'import' && bindings.length === 0)
  );
}
