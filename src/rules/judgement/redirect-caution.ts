import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { ExportTarget } from '../../core/remedy.ts';
import type { Project } from '../../project/project.ts';
import type { DeprecatedPart } from './deprecated-names.ts';
import { importCaution } from './import-caution.ts';
import { exportsName } from './module-exports.ts';
import { standIn } from './stand-in.ts';
import { moduleOfBinding, namedModule } from './taken-modules.ts';

/** One part of an import that is to come from elsewhere. */
export interface Redirect {
  readonly facts: FileFacts;
  readonly fact: ImportFact;
  readonly part: DeprecatedPart;
  readonly target: ExportTarget;
  /** The target's module as messages name it. */
  readonly moduleName: string;
  /** The deprecated module does not exist. */
  readonly missing: boolean;
}

/** Why a redirected import may change behaviour; null where it provably does not. */
export function redirectCaution(project: Project, redirect: Redirect): string | null {
  const { facts, fact, part, target, moduleName, missing } = redirect;
  if (fact.form === 'mock') return mockCaution(project, redirect);
  const caution = fact.typeOnly
    ? project.importObstacle(facts.file, target.module)
    : importCaution(project, target.module, facts.file, moduleName);
  if (caution !== null) return caution;
  if (part.name === '*') return moduleCaution(project, redirect);
  // Nothing is left to compare with: the registry's word for the same name is all there is.
  if (missing) return target.name === part.name ? null : 'what it was is unknown';
  return standIn(
    project,
    project.identify(facts.file, part.origin),
    project.exported(target.module, target.name),
    target.name,
  );
}

/**
 * A mock follows the imports that are redirected beside it. What a factory makes up has the old names,
 * and a mock of a module that is not there has done nothing so far.
 */
function mockCaution(project: Project, redirect: Redirect): string | null {
  const { facts, fact, part, missing } = redirect;
  if (missing) return 'so far nothing was mocked';
  if (part.name !== '*') return nameCaution(project, redirect);
  const call = facts.calls.find(
    ({ span }) => span.start === fact.span.start && span.end === fact.span.end,
  );
  const isAutomatic = call?.arguments.length === 1;
  if (isAutomatic && part.deprecation.export !== null) return null;
  return moduleCaution(project, redirect);
}

/** A name that is replaced for a test: the two have to be alike, whoever replaces them. */
function nameCaution(project: Project, { facts, fact, part, target }: Redirect): string | null {
  const { target: old } = namedModule(project, facts, fact, () => false);
  return standIn(
    project,
    project.exported(old, part.name),
    project.exported(target.module, target.name),
    target.name,
  );
}

/** A module as a whole gives way where all that is used of it is there, and the same. */
function moduleCaution(project: Project, redirect: Redirect): string | null {
  const { facts, fact, part, target, moduleName, missing } = redirect;
  if (part.deprecation.replacement.kind !== 'same-name') return 'the names differ';
  const isForEffects = fact.form === 'import' && fact.bindings.length === 0;
  if (isForEffects) return 'it is imported for its effects';
  const used = part.binding === null ? null : membersUsed(fact, part.binding);
  if (missing) return used ? null : 'what it was is unknown';
  const old = moduleOfBinding(project, facts, fact, part.binding);
  const needed = used ?? exportedNames(project, old);
  if (!needed) return 'not every use of it is known';
  for (const name of needed) {
    if (exportsName(project, target.module, name) !== true) {
      return `\`${moduleName}\` has no \`${name}\``;
    }
    const caution = standIn(
      project,
      project.exported(old, name),
      project.exported(target.module, name),
      name,
    );
    if (caution !== null) return caution;
  }
  return null;
}

/** The members read from a namespace binding; null where the namespace itself is handed on. */
function membersUsed(fact: ImportFact, index: number): readonly string[] | null {
  const binding = fact.bindings[index];
  if (!binding || fact.form === 'export-from' || binding.local === '*') return null;
  const names = binding.references.map(({ members }) => members[0]?.name);
  return names.every((name) => name !== undefined) ? names : null;
}

/** All names that a module hands out; null where not all are known. */
function exportedNames(project: Project, module: ModuleTarget): readonly string[] | null {
  const facts = module.kind === 'file' ? project.factsOf(module.file) : null;
  const names = facts?.exports.map(({ name }) => name);
  return names && !names.includes('*') ? names : null;
}
