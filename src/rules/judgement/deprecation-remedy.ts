import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { BindingChange, Remedy } from '../../core/remedy.ts';
import type { Project } from '../../project/project.ts';
import { exportTarget } from './canonical-export.ts';
import type { DeprecatedPart, DeprecatedUse } from './deprecations.ts';
import { loads } from './import-circle.ts';
import { exportsName } from './module-exports.ts';
import { moduleName, targetOf, type Owner } from './ownership.ts';
import { standIn } from './stand-in.ts';

/** What to import instead, in words for messages and as a remedy. */
export interface DeprecationRemedy {
  /** `` `getManager` from `src/manager.ts` ``. */
  readonly use: string;
  /** Null where the replacement cannot be imported: it is not there, or the file is it. */
  readonly remedy: Remedy | null;
  /** Why behaviour may change; null where it provably stays. */
  readonly caution: string | null;
}

/** How a use of something deprecated is redirected to its replacement. */
export function deprecationRemedy(
  project: Project,
  owner: Owner,
  facts: FileFacts,
  use: DeprecatedUse,
): DeprecationRemedy {
  const fact = facts.imports[use.import];
  const changes = use.parts.map((part) => changeOf(project, owner, facts, part));
  const words = wordsFor(changes, use.parts);
  const usable = fact !== undefined && changes.every((change) => isUsable(project, facts, change));
  if (!usable || use.parts.some(isInPlace)) return { use: words, remedy: null, caution: null };
  const remedy: Remedy = {
    kind: 'redirect-import',
    import: use.import,
    changes: changes.map(({ binding, member, target }) => ({ binding, member, target })),
  };
  const cautions = use.parts.map((part, at) => {
    const change = changes[at];
    return change ? cautionOf(project, facts, fact, use, part, change) : null;
  });
  return { use: words, remedy, caution: cautions.find((caution) => caution !== null) ?? null };
}

interface Change extends BindingChange {
  /** How messages name the module. */
  readonly moduleName: string;
}

function changeOf(
  project: Project,
  owner: Owner,
  facts: FileFacts,
  { binding, member, name, deprecation }: DeprecatedPart,
): Change {
  const { replacement } = deprecation;
  const module =
    replacement.kind === 'module'
      ? {
          target: targetOf(project, replacement.module, facts.file),
          name: moduleName(replacement.module),
        }
      : owner;
  // A namespace, or the module as a whole, gives way to the module of the replacement.
  const wanted = replacement.kind === 'same-name' || name === '*' ? name : replacement.name;
  return { binding, member, target: exportTarget(module, wanted), moduleName: module.name };
}

function wordsFor(changes: readonly Change[], parts: readonly DeprecatedPart[]): string {
  const [first] = changes;
  const names = changes
    .filter(({ target }, at) => target.name !== '*' && parts[at]?.name !== '*')
    .map(({ target }) => `\`${target.name}\``);
  const module = `\`${first?.moduleName ?? ''}\``;
  return names.length > 0 ? `${[...new Set(names)].join(', ')} from ${module}` : `from ${module}`;
}

/** `(await import('m')).x()` binds nothing that could be renamed. */
function isInPlace({ binding, member }: DeprecatedPart): boolean {
  return binding === null && member !== null;
}

function isUsable(project: Project, facts: FileFacts, { target }: Change): boolean {
  const isItself = target.module.kind === 'file' && target.module.file === facts.file;
  return (
    !isItself &&
    target.module.kind !== 'missing' &&
    exportsName(project, target.module, target.name) !== false
  );
}

function cautionOf(
  project: Project,
  facts: FileFacts,
  fact: ImportFact,
  use: DeprecatedUse,
  part: DeprecatedPart,
  change: Change,
): string | null {
  const { target } = change;
  if (loads(project, target.module, facts.file) && !fact.typeOnly) {
    return `\`${change.moduleName}\` loads this file`;
  }
  if (part.name === '*') return moduleCaution(project, facts, fact, use, part, change);
  // Nothing is left whose shape could be compared: the registry's word for the same name is all there is.
  if (use.missing) return target.name === part.name ? null : 'what it was is unknown';
  return standIn(
    project,
    project.identify(facts.file, part.origin),
    project.exported(target.module, target.name),
    target.name,
  );
}

/** A module as a whole gives way where all that is used of it is there, and the same. */
function moduleCaution(
  project: Project,
  facts: FileFacts,
  fact: ImportFact,
  use: DeprecatedUse,
  part: DeprecatedPart,
  { target, moduleName }: Change,
): string | null {
  if (part.deprecation.replacement.kind !== 'same-name') return 'the names differ';
  const old = project.resolve(facts.file, fact.specifier);
  const names = part.binding === null ? null : membersUsed(fact, part.binding);
  if (fact.form === 'import' && fact.bindings.length === 0) return 'it is imported for its effects';
  if (use.missing) return null;
  const needed = names ?? exportedNames(project, old);
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
  if (!binding || fact.form === 'export-from') return null;
  const names = binding.references.map(({ members }) => members[0]?.name);
  return names.every((name) => name !== undefined) ? names : null;
}

/** All names that a module hands out; null where not all are known. */
function exportedNames(project: Project, module: ModuleTarget): readonly string[] | null {
  const facts = module.kind === 'file' ? project.factsOf(module.file) : null;
  const names = facts?.exports.map(({ name }) => name);
  return names && !names.includes('*') ? names : null;
}
