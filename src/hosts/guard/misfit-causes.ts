import { matchesGlobs } from '../../registry/globs.ts';
import type { ModuleRef, Registry, RegistryProblem } from '../../registry/types.ts';
import type { Change } from '../git/changes.ts';

/**
 * The changes that made an unchanged registry wrong: of the modules that the problem's source names, or
 * of files that a pattern matched.
 *
 * @param prefix what leads from the top of the work tree to the registry's folder.
 */
export function misfitCauses(
  problem: RegistryProblem,
  registry: Registry,
  changes: readonly Change[],
  prefix: string,
): readonly Change[] {
  const modules = new Set(modulesNamed(problem, registry).map((file) => prefix + file));
  const globs = globsAt(problem);
  return changes.filter(({ kind, file, from }) => {
    if (modules.has(file) || (from !== null && modules.has(from))) return true;
    const isGone = kind === 'deleted' || kind === 'renamed';
    return isGone && from?.startsWith(prefix) && matchesGlobs(globs, from.slice(prefix.length));
  });
}

function modulesNamed({ path: [section, name] }: RegistryProblem, registry: Registry): string[] {
  if (section !== 'sources') return [];
  const source = registry.sources.find((one) => one.name === name);
  if (!source) return [];
  const modules: readonly ModuleRef[] = [
    ...source.modules,
    ...source.constructors.flatMap((entry) => (entry.kind === 'export' ? [entry.module] : [])),
    ...source.deprecated.flatMap(({ replacement }) =>
      replacement.kind === 'module' ? [replacement.module] : [],
    ),
  ];
  return modules.flatMap((module) => (module.kind === 'file' ? [module.file] : []));
}

/** The pattern that matches nothing: problems give the offending value as source text. */
function globsAt({ value }: RegistryProblem): readonly string[] {
  if (!value?.startsWith('"') || !value.endsWith('"')) return [];
  return [JSON.parse(value) as string];
}
