import type { FileFacts, ImportBinding, ImportFact } from '../../core/facts.ts';
import type { Project } from '../../project/project.ts';

/** Whether another file imports or mocks a name of a file, or may do so with a star. */
export function isTaken(project: Project, file: string, name: string): boolean {
  return project.candidates.some((other) => {
    const facts = other === file ? null : project.factsOf(other);
    return facts?.imports.some((fact) => takes(project, facts, fact, file, name)) ?? false;
  });
}

function takes(
  project: Project,
  facts: FileFacts,
  fact: ImportFact,
  file: string,
  name: string,
): boolean {
  const { form, specifier, bindings } = fact;
  const target = project.resolve(facts.file, specifier);
  if (target.kind === 'file' && target.file === file) {
    if (form === 'mock') return specifier.split('.').includes(name);
    return bindings.some(
      (binding) =>
        binding.imported === name ||
        binding.local === '*' ||
        (binding.imported === '*' && reads(binding, name)),
    );
  }
  // `from package import module`, then `module.name`.
  return (
    form === 'from-import' &&
    bindings.some((binding) => {
      if (!reads(binding, name)) return false;
      const module = project.submodule(target, binding.imported, facts.file);
      return module?.kind === 'file' && module.file === file;
    })
  );
}

function reads({ references }: ImportBinding, name: string): boolean {
  return references.some(({ members }) => members[0]?.name === name);
}
