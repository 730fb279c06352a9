import { sameModule } from '../../core/module-target.ts';
import type { Identity, Project } from '../../project/project.ts';
import type { Owner } from './ownership.ts';
import { sameIdentity } from './same-identity.ts';

/**
 * The name under which the registry has the owner export a thing; null for anything else. What a
 * package makes has no identity of its own (two calls of one function look alike): there the way that
 * led to it has to pass the owner.
 */
export function ownersExport(
  project: Project,
  { module, target }: Owner,
  thing: Identity,
): string | null {
  const name = Object.values(module.exports).find((candidate) =>
    project
      .exported(target, candidate)
      .some(
        (known) =>
          sameIdentity(known, thing) &&
          (thing.kind === 'declaration' ||
            (thing.kind === 'external' && sameModule(thing.module, target)) ||
            thing.via.some(
              (step) =>
                target.kind === 'file' && step.file === target.file && step.name === candidate,
            )),
      ),
  );
  return name ?? null;
}

/** The name of the one export of the owner that all the identities are; null where they are not. */
export function commonExport(
  project: Project,
  owner: Owner,
  things: readonly Identity[],
): string | null {
  const names = new Set(things.map((thing) => ownersExport(project, owner, thing)));
  const [name = null] = names;
  return names.size === 1 ? name : null;
}
