import { judge } from '../../../src/hosts/cli/report/judge.ts';
import { languages } from '../../../src/hosts/verdict/front-ends.ts';
import { openProject } from '../../../src/project/session.ts';
import { WorkingTree } from '../../../src/project/working-tree.ts';
import type { Project } from '../../../src/project/project.ts';
import { parseRegistry } from '../../../src/registry/parse-registry.ts';
import type { Registry, RegistryInput } from '../../../src/registry/types.ts';
import { folderOf, type Files } from '../../rules/fixture-project.ts';

/** The project of a registry's folder, as the command line opens it. */
export function projectFor(registry: Registry): Project {
  const store = new WorkingTree(registry.root);
  return openProject({ registry, languages, store, frozen: true }).snapshot();
}

/** A project of some files on disk. */
export function opened(files: Files, registry: RegistryInput): Project {
  const result = parseRegistry(registry, { root: folderOf({ files, registry }), origin: null });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return projectFor(result.registry);
}

/** The findings of all its files. */
export function findingsIn(project: Project): ReturnType<typeof judge> {
  return judge(project, new Set(project.files), { show: () => undefined, clear: () => undefined });
}
