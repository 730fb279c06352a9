import { sameModule, type ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';
import type { Deprecation, Source } from '../../registry/types.ts';
import { targetOf } from './ownership.ts';

/** A line of `deprecated`, and the module that it means in one file. */
export interface DeprecationEntry {
  readonly deprecation: Deprecation;
  readonly target: ModuleTarget;
}

/** The entries that hold in a file. What is deprecated may hold itself together. */
export function entriesFor(project: Project, source: Source, file: string): DeprecationEntry[] {
  return source.deprecated
    .map((deprecation) => ({ deprecation, target: targetOf(project, deprecation.module, file) }))
    .filter(({ target }) => !isFile(target, file));
}

export function isFile(target: ModuleTarget, file: string): boolean {
  return target.kind !== 'package' && target.file === file;
}

/** Whether a specifier's module is the one of the entry; a missing file is looked for without extension. */
export function means(resolved: ModuleTarget, target: ModuleTarget): boolean {
  if (resolved.kind !== 'missing' && target.kind !== 'missing') return sameModule(resolved, target);
  if (resolved.kind === 'package' || target.kind === 'package') return false;
  const wanted = withoutExtension(target.file);
  return [resolved.file, withoutExtension(resolved.file)].some((found) =>
    [found, `${found}/index`, `${found}/__init__`].includes(wanted),
  );
}

function withoutExtension(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot > file.lastIndexOf('/') ? file.slice(0, dot) : file;
}
