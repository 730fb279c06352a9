import type { FileFacts } from '../../core/facts.ts';
import type { BindingChange, Remedy } from '../../core/remedy.ts';
import type { Project } from '../../project/project.ts';
import { exportTarget } from './canonical-export.ts';
import type { DeprecatedPart } from './deprecated-names.ts';
import type { DeprecatedUse } from './deprecations.ts';
import { isInPlace } from './imported-names.ts';
import { exportsName } from './module-exports.ts';
import { moduleName, targetOf, type Owner } from './ownership.ts';
import { reachableExport } from './reachable-export.ts';
import { redirectCaution } from './redirect-caution.ts';
import { replacedCreations } from './replaced-creations.ts';

/** What to import instead, in words for messages and as a remedy. */
export interface DeprecationRemedy {
  /** `` `getManager` from `src/manager.ts` ``. */
  readonly use: string;
  /** Null where the replacement cannot be imported: it is not there, or the file is it, or uses it otherwise. */
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
  const words = wordsFor(changes);
  const usable = fact !== undefined && changes.every((change) => isUsable(project, facts, change));
  const creations = changes.map(({ part, target }) =>
    replacedCreations(project, facts, fact, part, target),
  );
  if (!usable || use.parts.some(isInPlace) || creations.includes(null)) {
    return { use: words, remedy: null, caution: null };
  }
  const remedy: Remedy = {
    kind: 'redirect-import',
    import: use.import,
    changes: changes.map(({ binding, member, target }) => ({ binding, member, target })),
    creations: creations.flatMap((one) => one ?? []),
  };
  const cautions = changes.map(({ part, target, moduleName: name }) =>
    redirectCaution(project, { facts, fact, part, target, moduleName: name, missing: use.missing }),
  );
  return { use: words, remedy, caution: cautions.find((caution) => caution !== null) ?? null };
}

interface Change extends BindingChange {
  readonly part: DeprecatedPart;
  /** How messages name the module. */
  readonly moduleName: string;
}

function changeOf(project: Project, owner: Owner, facts: FileFacts, part: DeprecatedPart): Change {
  const { binding, member, name, deprecation } = part;
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
  const target = reachableExport(project, exportTarget(module, wanted), facts.file);
  return { part, binding, member, target, moduleName: module.name };
}

function wordsFor(changes: readonly Change[]): string {
  const names = changes
    .filter(({ part }) => part.name !== '*')
    .map(({ target }) => `\`${target.name}\``);
  const from = `from \`${changes[0]?.moduleName ?? ''}\``;
  return [[...new Set(names)].join(', '), from].filter(Boolean).join(' ');
}

function isUsable(project: Project, facts: FileFacts, { target }: Change): boolean {
  const isItself = target.module.kind === 'file' && target.module.file === facts.file;
  return !isItself && exportsName(project, target.module, target.name) !== false;
}
