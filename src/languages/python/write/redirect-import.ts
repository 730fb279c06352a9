import type { ImportFact } from '../../../core/facts.ts';
import type { BindingChange, Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { redirectFrom } from './redirect-from.ts';
import { redirectModule } from './redirect-module.ts';
import { redirectString } from './redirect-string.ts';
import type { WrittenFile } from './written-file.ts';

/** Makes an import name another module, and its bindings what they are called there. */
export function writeRedirectImport(
  { import: index, changes: asked }: Extract<Remedy, { kind: 'redirect-import' }>,
  file: WrittenFile,
): WrittenRemedy | null {
  const fact = file.context.facts.imports[index];
  if (!fact) return null;
  if (fact.form !== 'import' && fact.form !== 'from-import') {
    return redirectString(fact, asked, file);
  }
  const expanded = asked.map((change) => memberByMember(fact, change, file));
  if (!expanded.every((one) => one !== null)) return null;
  const changes = expanded.flat();
  // Members of a module, which may have come out of its package.
  const isOfMembers = changes.some(({ member }) => member !== null);
  return isOfMembers || fact.form === 'import'
    ? redirectModule(fact, changes, file)
    : redirectFrom(fact, changes, file);
}

/**
 * A change of a module that its package has something else for, as changes of what is read from it.
 * Null where not all of that is known.
 */
function memberByMember(
  fact: ImportFact,
  change: BindingChange,
  { context }: WrittenFile,
): readonly BindingChange[] | null {
  const { binding: position, member, target } = change;
  const binding = position === null ? undefined : fact.bindings[position];
  const isModule = member === null && target.name === '*' && binding?.local !== '*';
  if (!binding || !isModule || context.isMember(target.module)) return [change];
  const names = binding.references.flatMap(({ members }) => members[0]?.name ?? []);
  if (names.length === 0 || names.length < binding.references.length) return null;
  return [...new Set(names)].map((name) => ({
    binding: position,
    member: name,
    target: { ...target, name, localName: name },
  }));
}
