import type { ExportTarget } from '../../core/remedy.ts';
import type { Project } from '../../project/project.ts';
import { sameIdentity } from './same-identity.ts';

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
  const [wanted, ...others] = project.exported(module, name);
  if (!wanted || others.length > 0) return target;
  for (const file of project.entriesBeside(module.file)) {
    const entry = { kind: 'file', file } as const;
    const [offered, ...more] = project.exported(entry, name);
    const isSame = offered !== undefined && more.length === 0 && sameIdentity(offered, wanted);
    if (isSame && project.importObstacle(fromFile, entry) === null) {
      return { ...target, module: entry };
    }
  }
  return target;
}
