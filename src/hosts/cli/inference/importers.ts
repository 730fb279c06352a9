import type { FileFacts, ImportFact } from '../../../core/facts.ts';
import type { Origin } from '../../../core/origin.ts';
import type { Project } from '../../../project/project.ts';

/**
 * For each of some modules the files that take something from it, through barrels too. Tests and the
 * barrels themselves do not count: they say little about what the service relies on.
 *
 * @param modules files of the project.
 */
export function importersOf(
  project: Project,
  modules: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const importers = new Map(modules.map((module) => [module, new Set<string>()]));
  for (const file of project.candidates) {
    const facts = project.factsOf(file);
    if (!facts || project.isTest(file)) continue;
    for (const source of sourcesOf(project, facts)) {
      if (source !== file) importers.get(source)?.add(file);
    }
  }
  return importers;
}

/** The files that a file's imports lead to, and those that they pass on the way. */
function sourcesOf(project: Project, { file, imports }: FileFacts): ReadonlySet<string> {
  const sources = new Set<string>();
  for (const fact of imports) {
    if (fact.form === 'export-from' || fact.form === 'mock') continue;
    const target = project.resolve(file, fact.specifier);
    if (target.kind === 'file') sources.add(target.file);
    for (const origin of originsOf(fact)) {
      for (const identity of project.identify(file, origin)) {
        for (const passed of identity.via) sources.add(passed.file);
        if (identity.kind === 'declaration') sources.add(identity.file);
      }
    }
  }
  return sources;
}

function originsOf({ specifier, bindings }: ImportFact): readonly Origin[] {
  return bindings.map(({ imported }) => ({
    root: { kind: 'import', specifier, imported },
    path: [],
  }));
}
