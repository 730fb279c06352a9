import type { ModuleTarget } from '../../core/module-target.ts';
import type { ExportTarget } from '../../core/remedy.ts';
import type { Project } from '../../project/project.ts';
import type { ExportRole, Source } from '../../registry/types.ts';
import { exportsName } from './module-exports.ts';
import { ownerFor, type Owner } from './ownership.ts';
import { reachableExport } from './reachable-export.ts';

/** The export of the canonical module that a file has to use instead of making the thing itself. */
export interface CanonicalExport {
  readonly owner: Owner;
  readonly role: ExportRole;
  readonly target: ExportTarget;
}

/** Null where the source has no owner in the file's language, or the owner declares or has no export to use. */
export function canonicalExport(
  project: Project,
  source: Source,
  file: string,
): CanonicalExport | null {
  const owner = ownerFor(project, source, file);
  const role = owner?.module.prefer;
  if (!owner || !role) return null;
  const name = owner.module.exports[role];
  if (name === undefined || exportsName(project, owner.target, name) === false) return null;
  const target = reachableExport(project, exportTarget(owner, name), file);
  return { owner, role, target };
}

/** An export of a module, with the local name that an import should give it. */
export function exportTarget(
  module: { readonly target: ModuleTarget; readonly name: string },
  name: string,
): ExportTarget {
  const localName = name === 'default' ? nameAfter(module.name) : name;
  return { module: module.target, name, localName };
}

/** `redisManager` for `src/infra/redis-manager.ts`. */
function nameAfter(module: string): string {
  const last = module.split('/').findLast((part) => !part.startsWith('index.')) ?? module;
  const words = (last.split('.')[0] ?? '').split(/[^\p{ID_Continue}$]/u).filter(Boolean);
  const joined = words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return /^\p{ID_Start}/u.test(joined) ? joined : `shared${joined}`;
}
