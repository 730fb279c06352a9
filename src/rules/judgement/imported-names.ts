import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { Origin } from '../../core/origin.ts';
import type { Span } from '../../core/span.ts';

/** One export that an import takes from its module, where it takes it. */
export interface ImportedName {
  /** Index into the import's bindings; null where nothing is bound. */
  readonly binding: number | null;
  /** The member of a namespace binding or of a module used in place; null for the binding itself. */
  readonly member: string | null;
  /** The exported name. */
  readonly name: string;
  readonly origin: Origin;
  readonly span: Span;
  readonly scope: number;
}

/** The exports that an import takes by name; `export *` and imports for effects take none. */
export function importedNames(facts: FileFacts, fact: ImportFact): ImportedName[] {
  const named = fact.bindings.flatMap((binding, index): ImportedName[] => {
    const { imported: name, span } = binding;
    if (name === '*') return [];
    const origin = originOf(fact, name);
    return [{ binding: index, member: null, name, origin, span, scope: fact.scope }];
  });
  return [...named, ...membersOfNamespaces(fact), ...membersInPlace(facts, fact)];
}

/** `ns.createManager` after `import * as ns`. */
function membersOfNamespaces(fact: ImportFact): ImportedName[] {
  return fact.bindings.flatMap(({ imported }, index) =>
    imported === '*' ? membersOf(fact, index) : [],
  );
}

/** What is read from a binding that is a module: one for each member, where it is first read. */
export function membersOf(fact: ImportFact, index: number): ImportedName[] {
  const binding = fact.bindings[index];
  const firsts = new Map<string, ImportedName>();
  for (const { members, scope } of binding?.references ?? []) {
    const [member] = members;
    if (!binding || !member || firsts.has(member.name)) continue;
    const { name, span } = member;
    const origin = originOf(fact, binding.imported, name);
    firsts.set(name, { binding: index, member: name, name, origin, span, scope });
  }
  return [...firsts.values()];
}

/** `(await import('m')).createManager()` and `require('m').createManager()`, which bind nothing. */
function membersInPlace(facts: FileFacts, fact: ImportFact): ImportedName[] {
  if (!['require', 'dynamic-import'].includes(fact.form)) return [];
  const call = facts.calls.find(
    ({ calleeSpan }) => calleeSpan.start <= fact.span.start && fact.span.end <= calleeSpan.end,
  );
  const name = call?.callee.find(
    ({ root }) => root.kind === 'import' && root.specifier === fact.specifier,
  )?.path[0];
  if (!call || name === undefined) return [];
  const origin = originOf(fact, '*', name);
  return [{ binding: null, member: name, name, origin, span: call.calleeSpan, scope: call.scope }];
}

/** `(await import('m')).x()` binds nothing that could be renamed. */
export function isInPlace({ binding, member }: Pick<ImportedName, 'binding' | 'member'>): boolean {
  return binding === null && member !== null;
}

/** What an import makes of an exported name. */
export function originOf({ specifier }: ImportFact, imported: string, ...path: string[]): Origin {
  return { root: { kind: 'import', specifier, imported }, path };
}
