import { CALLED, type Origin } from '../../core/origin.ts';
import type { Project } from '../../project/project.ts';

/** Whether a value is what one of the declared key builders gives. */
export function isBuilt(
  project: Project,
  file: string,
  builders: readonly string[],
  origins: readonly Origin[],
): boolean {
  return origins.some((origin) => {
    const name = calledName(project, file, origin);
    return name !== null && builders.includes(name);
  });
}

/** The name by which the function of a call was exported, declared, or read as a member; null for a global, and for no call. */
function calledName(project: Project, file: string, { root, path }: Origin): string | null {
  if (path.at(-1) !== CALLED) return null;
  const member = path.at(-2);
  if (member !== undefined) return member;
  if (root.kind === 'import') return root.imported;
  if (root.kind !== 'declaration') return null;
  return project.factsOf(file)?.declarations[root.declaration]?.name ?? null;
}
