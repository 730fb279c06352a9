import type { Project } from '../../../project/project.ts';
import type { Manager, Owner } from '../../../reporters/report.ts';
import { targetOf } from '../../../rules/judgement/ownership.ts';

/** The canonical modules that managers compete with, with the files that import them, by source. */
export function ownersBeside(project: Project, managers: readonly Manager[]): readonly Owner[] {
  const names = new Set(managers.map(({ source }) => source));
  return project.registry.sources
    .filter(({ name }) => names.has(name))
    .flatMap(({ name, modules }) =>
      modules.flatMap((module): readonly Owner[] => {
        const target = targetOf(project, module);
        if (target.kind !== 'file') return [];
        const importers = project.importersOf(target.file).map(({ file }) => file);
        return [{ source: name, file: target.file, importers: [...new Set(importers)].sort() }];
      }),
    );
}
