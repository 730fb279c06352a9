import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '../../../project/project.ts';
import { openProject } from '../../../project/session.ts';
import type { ProjectSession } from '../../../project/session.ts';
import type { FileProblem } from '../../../project/file-problem.ts';
import { WorkingTree } from '../../../project/working-tree.ts';
import { checkRegistry } from '../../../registry/check-registry.ts';
import { findRegistry, rootForSettings } from '../../../registry/find-registry.ts';
import { loadRegistry, locateProblems } from '../../../registry/load/load-registry.ts';
import { formatProblems } from '../../../registry/problems.ts';
import type { Registry, RegistryProblem } from '../../../registry/types.ts';
import { exportedNamesIn } from '../../verdict/exported-names.ts';
import { languages } from '../../verdict/front-ends.ts';
import { explainInference } from '../inference/explain.ts';
import { inferRegistry } from '../inference/infer-registry.ts';
import { UsageError } from '../usage-error.ts';

/** A project with the registry that it is held to. */
export interface OpenedProject {
  readonly project: Project;
  readonly inferred: boolean;
  /** Source files that could not be read. */
  readonly problems: readonly FileProblem[];
}

/**
 * Opens the project that the working directory lies in, under its registry: the given one, the one
 * found upwards, or else one that is inferred.
 *
 * @param config of `--config`, from `cwd`.
 * @param notice is told how a registry was inferred.
 * @throws UsageError for a registry that is not there or has problems, with all of them.
 */
export function openRegistryProject(
  config: string | undefined,
  cwd: string,
  notice: (text: string) => void,
): OpenedProject {
  const file = config === undefined ? findRegistry(inside(cwd))?.path : path.resolve(cwd, config);
  if (file === undefined) return openInferred(rootForSettings(inside(cwd)), notice);
  if (!existsSync(file)) {
    throw new UsageError(`There is no file ${JSON.stringify(config)}.`, 'Correct --config.');
  }
  const result = loadRegistry(file);
  if (!result.ok) throw problemsError(result.problems);
  const opened = openUnder(result.registry, false);
  const { project } = opened;
  const problems = checkRegistry(project.registry, project.files, exportedNamesIn(project));
  if (problems.length > 0) throw problemsError(locateProblems(problems));
  return opened;
}

function openInferred(root: string, notice: (text: string) => void): OpenedProject {
  const inference = inferRegistry(root, (probe) => sessionFor(probe).snapshot());
  notice(explainInference(inference));
  return openUnder(inference.registry, true);
}

function openUnder(registry: Registry, inferred: boolean): OpenedProject {
  const session = sessionFor(registry);
  return { project: session.snapshot(), inferred, problems: session.problems() };
}

function sessionFor(registry: Registry): ProjectSession {
  return openProject({ registry, languages, store: new WorkingTree(registry.root), frozen: true });
}

function problemsError(problems: readonly RegistryProblem[]): UsageError {
  return new UsageError(formatProblems(problems));
}

/** Registries are looked for from a file; any name in the folder will do. */
function inside(folder: string): string {
  return path.join(folder, 'file');
}
