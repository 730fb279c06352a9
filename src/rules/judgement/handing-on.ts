import path from 'node:path';
import type { ExportFact, FileFacts } from '../../core/facts.ts';
import { sameModule } from '../../core/module-target.ts';
import type { Identity, Project } from '../../project/project.ts';
import { ownersExport } from './owners-export.ts';
import type { Owner } from './ownership.ts';
import { sameIdentity } from './same-identity.ts';

const INDEX_NAMES: ReadonlySet<string> = new Set(['index', '__init__']);

/** Whether a file stands for its folder. */
export function isIndex(file: string): boolean {
  return INDEX_NAMES.has(path.posix.basename(file).split('.')[0] ?? '');
}

/** Whether all that an export gives away comes from other modules. */
function isHandedOn({ origins }: ExportFact): boolean {
  return origins.length > 0 && origins.every(({ root }) => root.kind === 'import');
}

/** Whether all that an export gives away is what the owner exports, or the owner's module itself. */
export function handsOnOwner(
  project: Project,
  owner: Owner,
  { file }: FileFacts,
  { origins }: ExportFact,
): boolean {
  const things = origins.flatMap((origin) => project.identify(file, origin));
  return things.length > 0 && things.every((thing) => isOwners(project, owner, thing));
}

/** Whether a thing is one that the owner exports, or the owner's module itself. */
export function isOwners(project: Project, owner: Owner, thing: Identity): boolean {
  const { target } = owner;
  if (thing.kind === 'module') return thing.path.length === 0 && sameModule(thing.module, target);
  if (ownersExport(project, owner, thing) !== null) return true;
  // What the canonical module exports besides what the registry names is its own as well.
  const step = thing.via.find((one) => target.kind === 'file' && one.file === target.file);
  return (
    step !== undefined &&
    project.exported(target, step.name).some((known) => sameIdentity(known, thing))
  );
}

/**
 * A barrel stands for its folder, or gathers the exports of several modules. A module that hands on one
 * owner under another path is none.
 */
export function isBarrel(project: Project, owner: Owner, facts: FileFacts): boolean {
  return (
    isIndex(facts.file) ||
    (facts.exports.every(isHandedOn) &&
      !facts.exports.every((fact) => handsOnOwner(project, owner, facts, fact)))
  );
}
