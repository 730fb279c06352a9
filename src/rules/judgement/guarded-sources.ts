import type { Project } from '../../project/project.ts';
import { isAllowed } from '../../registry/source-keys/allow.ts';
import type { Source } from '../../registry/types.ts';
import { isIncluded, mayBreak } from './ownership.ts';

/**
 * The sources that a rule speaks about. A headline rule names its sources; the general rule of the
 * pair takes all others, so that both can be on without a double report.
 */
export type SourceSelection =
  { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

/** The selected sources whose rules hold in a file. */
export function guardedSources(
  project: Project,
  file: string,
  selection: SourceSelection,
): readonly Source[] {
  return project.registry.sources.filter(
    (source) => isSelected(source.name, selection) && !mayBreak(project, source, file),
  );
}

/**
 * The sources that may forbid a file by its name. Of the files that own a source only the canonical
 * module itself may be called what it likes: the registry names it.
 */
export function guardedByName(project: Project, file: string): readonly Source[] {
  const { registry } = project;
  if (!isIncluded(registry, file)) return [];
  return registry.sources.filter(
    (source) =>
      !isAllowed(source, file) &&
      !source.modules.some((module) => module.kind === 'file' && module.file === file),
  );
}

function isSelected(name: string, selection: SourceSelection): boolean {
  return 'only' in selection ? selection.only.includes(name) : !selection.allBut.includes(name);
}
