import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';
import { exportsName } from './module-exports.ts';

/** A binding that is a module itself: `module` of Python's `from package import module`. */
export interface TakenModule {
  /** Index into the import's bindings. */
  readonly binding: number;
  readonly target: ModuleTarget;
}

/** The modules that an import takes out of a package; what the package exports under the name wins. */
function takenModules(
  project: Project,
  { file }: FileFacts,
  { form, specifier, bindings }: ImportFact,
): TakenModule[] {
  if (form !== 'from-import') return [];
  const from = project.resolve(file, specifier);
  return bindings.flatMap(({ imported }, binding): TakenModule[] => {
    if (imported === '*' || exportsName(project, from, imported) === true) return [];
    const target = project.submodule(from, imported, file);
    return target ? [{ binding, target }] : [];
  });
}

/**
 * The module that a binding of an import stands for, or else the import's own.
 *
 * @param binding index into the import's bindings; null for the import as a whole.
 */
export function moduleOfBinding(
  project: Project,
  facts: FileFacts,
  fact: ImportFact,
  binding: number | null,
): ModuleTarget {
  const taken = takenModules(project, facts, fact).find((one) => one.binding === binding);
  return taken?.target ?? project.resolve(facts.file, fact.specifier);
}
