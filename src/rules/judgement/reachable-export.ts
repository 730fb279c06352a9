import type { ExportTarget } from '../../core/remedy.ts';
import type { Project } from '../../project/project.ts';
import { sameIdentities } from './same-identity.ts';

/**
 * The export as a file can import it: where the package of the canonical module keeps that module to
 * itself but hands out the very export at one of its entries, from there.
 */
export function reachableExport(
  project: Project,
  target: ExportTarget,
  fromFile: string,
): ExportTarget {
  const { module, name } = target;
  if (module.kind !== 'file' || project.importObstacle(fromFile, module) === null) return target;
  const wanted = project.exported(module, name);
  for (const file of project.entriesBeside(module.file)) {
    const entry = { kind: 'file', file } as const;
    const isSame = sameIdentities(project.exported(entry, name), wanted);
    if (isSame && project.importObstacle(fromFile, entry) === null) {
      return { ...target, module: entry };
    }
  }
  return target;
}
