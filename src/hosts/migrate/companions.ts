import type { FileFacts } from '../../core/facts.ts';
import type { Project } from '../../project/project.ts';

/**
 * The files whose mocks have to move in the same step: they mock a module that a changed file imported
 * before and no longer does. A mock that waited for the step of its own zone would mock nothing until
 * then, and the tests that are to prove this step would fail.
 *
 * @param changed files of the step, already in `after` as they will be.
 */
export function companionsOf(
  changed: readonly string[],
  before: Project,
  after: Project,
): ReadonlySet<string> {
  const left = new Set<string>();
  for (const file of changed) {
    const still = importedBy(after, file);
    for (const module of importedBy(before, file)) if (!still.has(module)) left.add(module);
  }
  if (left.size === 0) return left;
  return new Set(
    after.candidates.filter((file) =>
      mocksOf(after.factsOf(file)).some((specifier) => left.has(moduleOf(after, file, specifier))),
    ),
  );
}

function mocksOf(facts: FileFacts | null): readonly string[] {
  return (facts?.imports ?? []).flatMap(({ form, specifier }) =>
    form === 'mock' ? [specifier] : [],
  );
}

function importedBy(project: Project, file: string): ReadonlySet<string> {
  const imports = project.factsOf(file)?.imports ?? [];
  return new Set(imports.map(({ specifier }) => moduleOf(project, file, specifier)));
}

function moduleOf(project: Project, file: string, specifier: string): string {
  const target = project.resolve(file, specifier);
  return target.kind === 'package' ? target.specifier : target.file;
}
