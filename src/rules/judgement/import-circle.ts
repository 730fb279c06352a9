import type { ImportFact, ScopeFact } from '../../core/facts.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { Project } from '../../project/project.ts';

/**
 * Whether `module` already loads `file`, by itself or through others: an import of `module` in `file`
 * would then close a circle, in which a value can be used before it is there. Null where following its
 * imports leads too far to tell.
 */
export function loads(project: Project, module: ModuleTarget, file: string): boolean | null {
  if (module.kind !== 'file') return false;
  const loaded = loadedFiles(project, module.file);
  return loaded?.has(file) ?? null;
}

/** Who imports so much is the application itself; nobody waits for all of it to be parsed. */
const MOST_FILES = 500;

const known = new WeakMap<Project, Map<string, ReadonlySet<string> | null>>();

/** The files that loading a file may load, itself included; null where there are too many. */
export function loadedFiles(project: Project, file: string): ReadonlySet<string> | null {
  let ofProject = known.get(project);
  if (!ofProject) {
    known.set(project, (ofProject = new Map<string, ReadonlySet<string> | null>()));
  }
  let files = ofProject.get(file);
  if (files === undefined) ofProject.set(file, (files = follow(project, file)));
  return files;
}

/**
 * From the file itself all imports are followed: what it makes when it is loaded may call its functions.
 * From the others, those that run when they are loaded.
 */
function follow(project: Project, file: string): ReadonlySet<string> | null {
  const seen = new Set([file]);
  const pending = [file];
  for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
    const { imports, scopes } = project.importsOf(from);
    for (const fact of imports) {
      if (fact.typeOnly) continue;
      if (from !== file && isInFunction(scopes, fact.scope)) continue;
      for (const target of targetsOf(project, from, fact)) {
        if (seen.has(target)) continue;
        seen.add(target);
        pending.push(target);
      }
    }
    if (seen.size > MOST_FILES) return null;
  }
  return seen;
}

/** The modules that an import loads, and the packages around them, which Python loads first. */
function targetsOf(project: Project, from: string, { specifier, bindings }: ImportFact): string[] {
  const module = project.resolve(from, specifier);
  const taken = bindings.map(({ imported }) => project.submodule(module, imported, from));
  return [module, ...taken].flatMap((target) =>
    target?.kind === 'file' ? [target.file, ...project.packagesAround(target.file)] : [],
  );
}

function isInFunction(scopes: readonly ScopeFact[], number: number): boolean {
  for (let up: number | null = number; up !== null; up = scopes[up]?.parent ?? null) {
    if (scopes[up]?.kind === 'function') return true;
  }
  return false;
}
