import type { FileFacts, ImportFact } from '../../core/facts.ts';
import { sameModule, type ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';
import { exportsName } from './module-exports.ts';

/** A binding that is a module itself: `module` of Python's `from package import module`. */
export interface TakenModule {
  /** Index into the import's bindings. */
  readonly binding: number;
  readonly target: ModuleTarget;
}

/** The modules that an import takes out of a package; what the package exports under the name wins. */
export function takenModules(
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

/** What an import names besides its bindings: the module, and in a mock's path the name after it. */
export interface NamedModule {
  readonly target: ModuleTarget;
  /** `C` of Python's `a.b.C.method`; null where only a module is named. */
  readonly name: string | null;
}

/**
 * The module of an import. A dotted path of a Python mock goes on with names where its module ends:
 * at the longest start that is a module, be it one that is there or one that is known to be gone.
 *
 * @param isKnown whether a module is one that the question is about.
 */
export function namedModule(
  project: Project,
  { file, language }: FileFacts,
  { form, specifier }: ImportFact,
  isKnown: (target: ModuleTarget) => boolean,
): NamedModule {
  const whole = project.resolve(file, specifier);
  if (form !== 'mock' || language !== 'python') return { target: whole, name: null };
  const parts = specifier.split('.');
  const targets = parts.map((_, at) => project.resolve(file, parts.slice(0, at + 1).join('.')));
  const named = (at: number): NamedModule => ({
    target: targets[at] ?? whole,
    name: parts[at + 1] ?? null,
  });
  const gone = targets.findLastIndex((target) => target.kind === 'missing' && isKnown(target));
  if (gone >= 0) return named(gone);
  const last = targets.findLast(({ kind }) => kind === 'file');
  // Each longer path that leads to the same module goes on with names in it.
  return last
    ? named(targets.findIndex((target) => sameModule(target, last)))
    : named(parts.length);
}
