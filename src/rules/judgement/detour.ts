import { sameModule, type ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';
import { isAllowed } from '../../registry/source-keys/allow.ts';
import type { Source } from '../../registry/types.ts';
import { isBarrel } from './handing-on.ts';
import { isOwner, targetOf, type Owner } from './ownership.ts';
import { packageFolder } from './package-boundary.ts';

/** A way to a canonical export that is not the way through its canonical module. */
export type Detour =
  /** A file behind the canonical module, which is the entry that others have to use. */
  | 'internal'
  /** A module that gathers the exports of several, in the same package. */
  | 'barrel'
  /** Any other module that hands the export on. */
  | 'shim';

/**
 * What kind of detour an import takes; null for the right way: the canonical module, a module that the
 * registry allows, and what another package offers by its name where the registry names a file of it.
 *
 * @param module that the specifier means.
 */
export function detourOf(
  project: Project,
  source: Source,
  owner: Owner,
  from: { readonly file: string; readonly specifier: string; readonly module: ModuleTarget },
): Detour | null {
  const { file, specifier, module } = from;
  if (module.kind !== 'file' || isAllowed(source, module.file)) return null;
  if (source.modules.some((own) => sameModule(targetOf(project, own, file), module))) return null;
  const crosses = packageFolder(project, module.file) !== packageFolder(project, file);
  if (crosses && !specifier.startsWith('.') && owner.module.kind === 'file') return null;
  if (isOwner(project, source, module)) return isInside(project, owner, file) ? null : 'internal';
  const facts = project.factsOf(module.file);
  return facts && isBarrel(project, owner, facts) ? 'barrel' : 'shim';
}

/** Whether a file may know what lies behind the canonical module: it belongs to the same folder or package. */
function isInside(project: Project, { module, target }: Owner, file: string): boolean {
  if (target.kind !== 'file') return false;
  const folder =
    module.kind === 'package'
      ? packageFolder(project, target.file)
      : target.file.slice(0, Math.max(0, target.file.lastIndexOf('/')));
  return folder === '' || file.startsWith(`${folder}/`);
}
