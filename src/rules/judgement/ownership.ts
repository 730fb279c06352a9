import type { ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';
import { canonicalModule } from '../../registry/canonical-module.ts';
import { matchesGlobs } from '../../registry/globs.ts';
import type { CanonicalModule, ModuleRef, Registry, Source } from '../../registry/types.ts';
import { oncePerSource } from './once-per-source.ts';

/** The owner of a source, as one file of the project has to import it. */
export interface Owner {
  readonly module: CanonicalModule;
  readonly target: ModuleTarget;
  /** As messages name it: the path from the registry's folder, or the package. */
  readonly name: string;
}

/** The canonical module that a file has to use; null where the source has none in its language. */
export function ownerFor(project: Project, source: Source, file: string): Owner | null {
  const language = project.languageOf(file);
  const module = language && canonicalModule(source, file, language);
  return module ? ownerOf(project, module, file) : null;
}

function ownerOf(project: Project, module: CanonicalModule, fromFile: string): Owner {
  return { module, target: targetOf(project, module, fromFile), name: moduleName(module) };
}

/** A module as messages name it. */
export function moduleName(module: ModuleRef): string {
  return module.kind === 'file' ? module.file : module.specifier;
}

/**
 * What a module of the registry is when `fromFile` imports it: a package may be a file of the workspace.
 * Without `fromFile` any file of the module's language asks.
 */
export function targetOf(project: Project, module: ModuleRef, fromFile?: string): ModuleTarget {
  if (module.kind === 'file') return { kind: 'file', file: module.file };
  const asking =
    fromFile ??
    project.candidates.find(
      (file) => module.language === null || project.languageOf(file) === module.language,
    );
  return asking === undefined ? module : project.resolve(asking, module.specifier);
}

/**
 * The files that own a source: its canonical modules, and the files that declare what these hand out
 * under the names of the registry (a canonical module may be the barrel of a folder).
 */
export const ownFiles = oncePerSource((project, source): ReadonlySet<string> => {
  const own = new Set<string>();
  for (const module of source.modules) {
    const target = targetOf(project, module);
    if (target.kind !== 'file') continue;
    own.add(target.file);
    for (const name of Object.values(module.exports)) {
      for (const identity of project.exported(target, name)) {
        if (identity.kind === 'declaration') own.add(identity.file);
      }
    }
  }
  return own;
});

/** Whether the registry speaks about the file. */
export function isIncluded({ include, exclude }: Registry, file: string): boolean {
  return matchesGlobs(include, file) && !matchesGlobs(exclude, file);
}

/** Whether the file may do what is forbidden to all others: it owns the source or is let off. */
export function mayBreak(project: Project, source: Source, file: string): boolean {
  return (
    !isIncluded(project.registry, file) ||
    matchesGlobs(source.allow, file) ||
    ownFiles(project, source).has(file)
  );
}

/** Whether a module is a file that owns the source. */
export function isOwner(project: Project, source: Source, module: ModuleTarget): boolean {
  return module.kind === 'file' && ownFiles(project, source).has(module.file);
}
