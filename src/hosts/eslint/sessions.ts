import { checkRegistry } from '../../registry/check-registry.ts';
import { locateProblems } from '../../registry/load/load-registry.ts';
import type { Registry, RegistryProblem } from '../../registry/types.ts';
import { openProject, type ProjectSession } from '../../project/session.ts';
import { WorkingTree } from '../../project/working-tree.ts';
import { exportedNamesIn } from '../verdict/exported-names.ts';
import { languages } from '../verdict/front-ends.ts';
import { publishedIndex } from './published-index.ts';

/** A project that stays open over many files, and whether its registry fits it. */
export interface OpenProject {
  readonly session: ProjectSession;
  /** What the registry names and the project does not have; asked again until there is nothing. */
  readonly problems: () => readonly RegistryProblem[];
}

/** One open project for each registry; a registry of new content is a new object. */
const open = new WeakMap<Registry, OpenProject>();

export function projectOf(registry: Registry): OpenProject {
  let project = open.get(registry);
  if (!project) open.set(registry, (project = openFor(registry)));
  return project;
}

function openFor(registry: Registry): OpenProject {
  const session = openProject({
    store: new WorkingTree(registry.root),
    registry,
    languages,
    record: publishedIndex(registry)?.record,
  });
  let isSound = false;
  return {
    session,
    problems: () => {
      if (isSound) return [];
      const snapshot = session.snapshot();
      const found = checkRegistry(registry, snapshot.files, exportedNamesIn(snapshot));
      isSound = found.length === 0;
      return locateProblems(found);
    },
  };
}
