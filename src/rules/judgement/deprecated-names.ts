import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { Origin } from '../../core/origin.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { Deprecation, Source } from '../../registry/types.ts';
import { isFile, means, type DeprecationEntry } from './deprecation-entries.ts';
import { isOwner } from './ownership.ts';

/** One binding of an import, or the module as a whole, and the entry that replaces it. */
export interface DeprecatedPart {
  /** Index into the import's bindings; null for the module as a whole. */
  readonly binding: number | null;
  /** The member of a namespace binding; null for the binding itself. */
  readonly member: string | null;
  /** The exported name; `*` for all. */
  readonly name: string;
  readonly origin: Origin;
  readonly deprecation: Deprecation;
}

/** A deprecated name, where an import takes it. */
export interface DeprecatedName {
  readonly part: DeprecatedPart;
  readonly span: Span;
  readonly scope: number;
}

/** The deprecated names that an import takes from a module, through barrels too. */
export function deprecatedNames(
  project: Project,
  source: Source,
  facts: FileFacts,
  fact: ImportFact,
  entries: readonly DeprecationEntry[],
): DeprecatedName[] {
  const entryFor = (origin: Origin): Deprecation | null =>
    entries.find((entry) => leadsTo(project, source, facts.file, origin, entry))?.deprecation ??
    null;
  const named = fact.bindings.flatMap((binding, index): DeprecatedName[] => {
    if (binding.imported === '*') return [];
    const origin = originOf(fact, binding.imported);
    const deprecation = entryFor(origin);
    if (!deprecation) return [];
    const part = { binding: index, member: null, name: binding.imported, origin, deprecation };
    return [{ part, span: binding.span, scope: fact.scope }];
  });
  return [
    ...named,
    ...membersOfNamespaces(fact, entryFor),
    ...membersInPlace(facts, fact, entryFor),
  ];
}

/** `ns.createManager` after `import * as ns`: one use for each member, where it is first read. */
function membersOfNamespaces(
  fact: ImportFact,
  entryFor: (origin: Origin) => Deprecation | null,
): DeprecatedName[] {
  return fact.bindings.flatMap((binding, index): DeprecatedName[] => {
    if (binding.imported !== '*') return [];
    const firsts = new Map<string, DeprecatedName>();
    for (const { members, scope } of binding.references) {
      const [member] = members;
      if (!member || firsts.has(member.name)) continue;
      const origin = originOf(fact, '*', member.name);
      const deprecation = entryFor(origin);
      if (!deprecation) continue;
      const { name, span } = member;
      const part = { binding: index, member: name, name, origin, deprecation };
      firsts.set(name, { part, span, scope });
    }
    return [...firsts.values()];
  });
}

/** `(await import('m')).createManager()` and `require('m').createManager()`, which bind nothing. */
function membersInPlace(
  facts: FileFacts,
  fact: ImportFact,
  entryFor: (origin: Origin) => Deprecation | null,
): DeprecatedName[] {
  if (fact.bindings.length > 0 || !['require', 'dynamic-import'].includes(fact.form)) return [];
  const call = facts.calls.find(
    ({ calleeSpan }) => calleeSpan.start <= fact.span.start && fact.span.end <= calleeSpan.end,
  );
  const name = call?.callee.find(({ root }) => root.kind === 'import')?.path[0];
  if (!call || name === undefined) return [];
  const origin = originOf(fact, '*', name);
  const deprecation = entryFor(origin);
  if (!deprecation) return [];
  const part = { binding: null, member: name, name, origin, deprecation };
  return [{ part, span: call.calleeSpan, scope: call.scope }];
}

/** What an import makes of an exported name. */
export function originOf({ specifier }: ImportFact, imported: string, ...path: string[]): Origin {
  return { root: { kind: 'import', specifier, imported }, path };
}

/**
 * Whether what is imported passes the deprecated export on its way, before it reaches an owner of the
 * source: what an owner hands out is right, wherever it has it from.
 */
function leadsTo(
  project: Project,
  source: Source,
  file: string,
  origin: Origin,
  { deprecation, target }: DeprecationEntry,
): boolean {
  const { root } = origin;
  if (root.kind !== 'import') return false;
  const name = root.imported === '*' ? (origin.path[0] ?? '*') : root.imported;
  if (name === deprecation.export && means(project.resolve(file, root.specifier), target)) {
    return true;
  }
  return project.identify(file, origin).some((identity) => {
    for (const step of identity.via) {
      if (isFile(target, step.file) && step.name === deprecation.export) return true;
      if (isOwner(project, source, { kind: 'file', file: step.file })) return false;
    }
    return (
      identity.kind === 'external' &&
      identity.name === deprecation.export &&
      means(identity.module, target)
    );
  });
}
