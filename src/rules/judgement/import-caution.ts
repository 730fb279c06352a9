import type { ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';
import { loads } from './import-circle.ts';

/**
 * Why an import of `module` in `file` may not work; null where it provably does.
 *
 * @param name the module as messages name it.
 */
export function importCaution(
  project: Project,
  module: ModuleTarget,
  file: string,
  name: string,
): string | null {
  if (loads(project, module, file)) return `\`${name}\` loads this file`;
  return project.importObstacle(file, module);
}
