import type { ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';

/**
 * Whether `module` already loads `file`, by itself or through others: an import of `module` in `file`
 * would then close a circle, in which a value can be used before it is there. Only files that have
 * facts are followed.
 */
export function loads(project: Project, module: ModuleTarget, file: string): boolean {
  if (module.kind !== 'file') return false;
  const seen = new Set([module.file]);
  const pending = [module.file];
  for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
    if (from === file) return true;
    for (const fact of project.factsOf(from)?.imports ?? []) {
      if (fact.typeOnly || fact.form === 'mock' || fact.form === 'import-type') continue;
      const target = project.resolve(from, fact.specifier);
      if (target.kind !== 'file' || seen.has(target.file)) continue;
      seen.add(target.file);
      pending.push(target.file);
    }
  }
  return false;
}
