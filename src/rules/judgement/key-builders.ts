import { CALLED, type Origin } from '../../core/origin.ts';
import type { Project } from '../../project/project.ts';

/** Whether a value is what one of the declared key builders gives, by itself or through a variable. */
export function isBuilt(
  project: Project,
  file: string,
  builders: readonly string[],
  origins: readonly Origin[],
): boolean {
  return origins.some((origin) =>
    origin.path.at(-1) === CALLED
      ? isBuilder(builders, calledName(project, file, origin))
      : holdsBuilt(project, file, builders, origin),
  );
}

function holdsBuilt(
  project: Project,
  file: string,
  builders: readonly string[],
  origin: Origin,
): boolean {
  return project.identify(file, origin).some((identity) => {
    if (identity.kind !== 'declaration') return false;
    const held = project.declaration(identity);
    return (
      held?.kind === 'variable' &&
      held.origins.some((one) => isBuilder(builders, calledName(project, identity.file, one)))
    );
  });
}

function isBuilder(builders: readonly string[], name: string | null): boolean {
  return builders.some((builder) => builder === name);
}

/** The name by which the function of a call was exported, declared, or read as a member; null for a global. */
function calledName(project: Project, file: string, { root, path }: Origin): string | null {
  if (path.at(-1) !== CALLED) return null;
  const member = path.at(-2);
  if (member !== undefined) return member;
  if (root.kind === 'import') return root.imported;
  if (root.kind !== 'declaration') return null;
  return project.factsOf(file)?.declarations[root.declaration]?.name ?? null;
}
