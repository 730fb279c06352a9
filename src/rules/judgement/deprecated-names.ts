import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { Origin } from '../../core/origin.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { Deprecation, Source } from '../../registry/types.ts';
import { isFile, means, type DeprecationEntry } from './deprecation-entries.ts';
import { importedNames, originOf } from './imported-names.ts';
import { isOwner } from './ownership.ts';
import { namedModule } from './taken-modules.ts';

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
  if (fact.form === 'mock') return mockedNames(project, facts, fact, entries);
  return importedNames(facts, fact).flatMap(({ span, scope, ...taken }): DeprecatedName[] => {
    const entry = entries.find((one) => leadsTo(project, source, facts.file, taken.origin, one));
    return entry ? [{ part: { ...taken, deprecation: entry.deprecation }, span, scope }] : [];
  });
}

/** The deprecated names that are read from a binding that is the deprecated module itself. */
export function deprecatedMembers(
  fact: ImportFact,
  binding: number,
  entries: readonly DeprecationEntry[],
): DeprecatedName[] {
  const bound = fact.bindings[binding];
  const firsts = new Map<string, DeprecatedName>();
  for (const { members, scope } of bound?.references ?? []) {
    const [member] = members;
    const entry = entries.find(({ deprecation }) => deprecation.export === member?.name);
    if (!bound || !member || !entry || firsts.has(member.name)) continue;
    const { name, span } = member;
    const origin = originOf(fact, bound.imported, name);
    const { deprecation } = entry;
    firsts.set(name, { part: { binding, member: name, name, origin, deprecation }, span, scope });
  }
  return [...firsts.values()];
}

/** The deprecated name that a mock replaces in the deprecated module. */
function mockedNames(
  project: Project,
  facts: FileFacts,
  fact: ImportFact,
  entries: readonly DeprecationEntry[],
): DeprecatedName[] {
  const { target, name } = namedModule(project, facts, fact, (module) =>
    entries.some((one) => means(module, one.target)),
  );
  const entry = entries.find((one) => one.deprecation.export === name && means(target, one.target));
  if (name === null || !entry) return [];
  const origin = originOf(fact, name);
  const { deprecation } = entry;
  const part = { binding: null, member: null, name, origin, deprecation };
  return [{ part, span: fact.specifierSpan, scope: fact.scope }];
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
