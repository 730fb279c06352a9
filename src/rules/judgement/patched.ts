import type { FileFacts } from '../../core/facts.ts';
import { sameModule, type ModuleTarget } from '../../core/module-target.ts';
import type { Identity, Project } from '../../project/project.ts';

/** What replaces a member of the object that it is given: `mock.patch.object`, `monkeypatch.setattr`, `vi.spyOn`. */
const REPLACERS: ReadonlySet<string> = new Set(['object', 'setattr', 'spyOn', 'replaceProperty']);

/** Whether a file puts something else in the place of what it calls, as tests do. */
export function isPatched(
  project: Project,
  facts: FileFacts,
  callee: readonly Identity[],
): boolean {
  return callee.some((thing) => {
    const names = namesOf(project, thing);
    const module = moduleOf(thing);
    return patchesByPath(project, facts, module, names) || replacesMember(facts, names);
  });
}

function patchesByPath(
  project: Project,
  facts: FileFacts,
  module: ModuleTarget | null,
  names: readonly string[],
): boolean {
  return facts.imports.some((fact) => {
    if (fact.form !== 'mock') return false;
    if (facts.language === 'python') {
      return fact.specifier.split('.').some((part) => names.includes(part));
    }
    return module !== null && sameModule(project.resolve(facts.file, fact.specifier), module);
  });
}

function replacesMember({ calls }: FileFacts, names: readonly string[]): boolean {
  return calls.some(({ callee, arguments: [, member] }) => {
    const [name, ...more] = member?.text ?? [];
    return (
      more.length === 0 &&
      names.some((one) => one === name) &&
      callee.some(({ path }) => REPLACERS.has(path.at(-1) ?? ''))
    );
  });
}

function namesOf(project: Project, thing: Identity): readonly string[] {
  const { path } = thing;
  if (thing.kind === 'declaration') {
    const name = project.declaration(thing)?.name;
    return name ? [name, ...path] : path;
  }
  return thing.kind === 'external' ? [thing.name, ...path] : path;
}

function moduleOf(thing: Identity): ModuleTarget | null {
  if (thing.kind === 'declaration') return { kind: 'file', file: thing.file };
  return thing.kind === 'global' ? null : thing.module;
}
