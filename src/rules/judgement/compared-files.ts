import type { Project } from '../../project/project.ts';
import type { ModuleRef, Source } from '../../registry/types.ts';
import { makerFile } from './given-arguments.ts';
import { targetOf } from './ownership.ts';

/** The files that say how what a source deprecates, and what replaces it, is made. */
export function comparedFiles(project: Project, source: Source): ReadonlySet<string> {
  const compared = new Set<string>();
  if (source.deprecated.length === 0) return compared;
  const replacements = source.deprecated.flatMap(({ module, replacement }): ModuleRef[] =>
    replacement.kind === 'module' ? [module, replacement.module] : [module],
  );
  for (const module of [...source.modules, ...replacements]) {
    const target = targetOf(project, module);
    if (target.kind === 'file') addMakers(project, target.file, compared);
  }
  return compared;
}

function addMakers(project: Project, file: string, compared: Set<string>): void {
  if (compared.has(file)) return;
  compared.add(file);
  const facts = project.factsOf(file);
  for (const { name } of facts?.exports ?? []) {
    for (const identity of project.exported({ kind: 'file', file }, name)) {
      const maker = makerFile(identity);
      if (maker !== null) compared.add(maker);
    }
  }
  // `export *` names nothing: what it hands on is asked of the module that has it.
  for (const { form, specifier } of facts?.imports ?? []) {
    if (form !== 'export-from') continue;
    const target = project.resolve(file, specifier);
    if (target.kind === 'file') addMakers(project, target.file, compared);
  }
}
