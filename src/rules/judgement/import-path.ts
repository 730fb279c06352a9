import { sameModule, type ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';
import type { Source } from '../../registry/types.ts';
import { isBarrel } from './handing-on.ts';
import { isOwner, targetOf, type Owner } from './ownership.ts';
import { packageFolder } from './package-boundary.ts';

/** By which way a file reaches a canonical export. */
export type ImportPath =
  /** The canonical module itself. */
  | 'canonical'
  /** A file behind the canonical module, which is the entry that others have to use. */
  | 'internal'
  /** A module that gathers the exports of several, in the same package. */
  | 'barrel'
  /** What another package offers by its name, where the registry names a file and not the package. */
  | 'package-entry'
  /** Any other module that hands the export on. */
  | 'shim';

/** @param module that the specifier means; null where it is none of the project's files. */
export function importPath(
  project: Project,
  source: Source,
  owner: Owner,
  from: { readonly file: string; readonly specifier: string; readonly module: ModuleTarget },
): ImportPath | null {
  const { file, specifier, module } = from;
  if (source.modules.some((own) => sameModule(targetOf(project, own, file), module))) {
    return 'canonical';
  }
  if (module.kind !== 'file') return null;
  const crosses = packageFolder(project, module.file) !== packageFolder(project, file);
  if (crosses && !specifier.startsWith('.') && owner.module.kind === 'file') return 'package-entry';
  if (isOwner(project, source, module)) {
    return isInside(project, owner, file) ? 'canonical' : 'internal';
  }
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
