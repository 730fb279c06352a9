import type { FileFacts, ImportBinding, ImportFact } from '../../core/facts.ts';
import type { Project } from '../../project/project.ts';

/** By file and name: the files that import or mock it. */
type Takers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Taken with a star: any name may be meant. */
const ANY_NAME = '*';

/** A project never changes; a changed one is another. */
const known = new WeakMap<Project, Takers>();

/** Whether another file imports or mocks a name of a file, or may do so with a star. */
export function isTaken(project: Project, file: string, name: string): boolean {
  let takers = known.get(project);
  if (!takers) known.set(project, (takers = takersIn(project)));
  const names = takers.get(file);
  return [name, ANY_NAME].some((one) => [...(names?.get(one) ?? [])].some((by) => by !== file));
}

function takersIn(project: Project): Takers {
  const takers = new Map<string, Map<string, Set<string>>>();
  for (const by of project.candidates) {
    const facts = project.factsOf(by);
    for (const fact of facts?.imports ?? []) {
      for (const { file, name } of facts ? taken(project, facts, fact) : []) {
        let names = takers.get(file);
        if (!names) takers.set(file, (names = new Map<string, Set<string>>()));
        const others = names.get(name);
        if (others) others.add(by);
        else names.set(name, new Set([by]));
      }
    }
  }
  return takers;
}

interface Taken {
  readonly file: string;
  readonly name: string;
}

/** The names that an import takes, with the files that it takes them from. */
function taken(project: Project, { file: by }: FileFacts, fact: ImportFact): readonly Taken[] {
  const { form, specifier, bindings } = fact;
  const target = project.resolve(by, specifier);
  const ofTarget =
    target.kind === 'file' ? namesIn(fact).map((name) => ({ file: target.file, name })) : [];
  if (form !== 'from-import') return ofTarget;
  // `from package import module`, then `module.name`.
  const ofSubmodules = bindings.flatMap((binding) => {
    const names = membersOf(binding);
    const module = names.length > 0 ? project.submodule(target, binding.imported, by) : null;
    return module?.kind === 'file' ? names.map((name) => ({ file: module.file, name })) : [];
  });
  return [...ofTarget, ...ofSubmodules];
}

function namesIn({ form, specifier, bindings }: ImportFact): readonly string[] {
  if (form === 'mock') return specifier.split('.');
  return bindings.flatMap((binding) => {
    if (binding.local === '*') return [ANY_NAME];
    return binding.imported === '*' ? membersOf(binding) : [binding.imported];
  });
}

function membersOf({ references }: ImportBinding): readonly string[] {
  return references.flatMap(({ members }) => members[0]?.name ?? []);
}
