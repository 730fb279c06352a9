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
  const isLoaded = loads(project, module, file);
  if (isLoaded) return `\`${name}\` loads this file`;
  if (isLoaded === null) return `whether \`${name}\` loads this file is not known`;
  return project.importObstacle(file, module);
}
