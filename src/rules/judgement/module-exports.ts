import type { ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';

/**
 * Whether a module hands out a name, types included. A package, and a file without facts, may hand
 * out anything: null.
 */
export function exportsName(project: Project, module: ModuleTarget, name: string): boolean | null {
  return searchExport(project, module, name, new Set());
}

function searchExport(
  project: Project,
  module: ModuleTarget,
  name: string,
  seen: Set<string>,
): boolean | null {
  if (module.kind === 'missing') return false;
  const facts = module.kind === 'file' ? project.factsOf(module.file) : null;
  if (!facts || facts.parseError) return null;
  if (seen.has(facts.file)) return false;
  seen.add(facts.file);
  if (name === '*' || facts.exports.some((fact) => fact.name === name)) return true;
  if (name === 'default') return false;
  let answer: boolean | null = false;
  for (const fact of facts.exports) {
    if (fact.name !== '*') continue;
    for (const { root } of fact.origins) {
      if (root.kind !== 'import') continue;
      const next = project.resolve(facts.file, root.specifier);
      const found = searchExport(project, next, name, seen);
      if (found === true) return true;
      if (found === null) answer = null;
    }
  }
  return answer;
}
