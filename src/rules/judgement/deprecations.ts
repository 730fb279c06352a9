import type { FileFacts, ImportFact } from '../../core/facts.ts';
import type { ModuleTarget } from '../../core/module-target.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { Deprecation, Source } from '../../registry/types.ts';
import {
  deprecatedMembers,
  deprecatedNames,
  type DeprecatedName,
  type DeprecatedPart,
} from './deprecated-names.ts';
import { entriesFor, means, type DeprecationEntry } from './deprecation-entries.ts';
import { originOf } from './imported-names.ts';
import { isOwner } from './ownership.ts';
import { namedModule, takenModules } from './taken-modules.ts';

/** One use of something deprecated: an import of a whole module, or of one export. */
export interface DeprecatedUse {
  readonly deprecation: Deprecation;
  /** The module as a whole is deprecated, not a name of it. */
  readonly whole: boolean;
  /** Index into the file's imports. */
  readonly import: number;
  readonly span: Span;
  readonly scope: number;
  /** The deprecated module does not exist (any more). */
  readonly missing: boolean;
  readonly parts: readonly DeprecatedPart[];
}

/** All uses of what a source deprecates, in one file. */
export function deprecatedUses(
  project: Project,
  source: Source,
  facts: FileFacts,
): DeprecatedUse[] {
  const entries = entriesFor(project, source, facts.file);
  if (entries.length === 0) return [];
  return facts.imports.flatMap((fact, index) =>
    usesInImport(project, source, facts, fact, index, entries),
  );
}

function usesInImport(
  project: Project,
  source: Source,
  facts: FileFacts,
  fact: ImportFact,
  index: number,
  entries: readonly DeprecationEntry[],
): DeprecatedUse[] {
  const taken = usesOfTakenModules(project, facts, fact, index, entries);
  const { target: resolved, name: mocked } = namedModule(project, facts, fact, (target) =>
    entries.some((entry) => means(target, entry.target)),
  );
  const matching = entries.filter(({ target }) => means(resolved, target));
  // What comes from the owner is right, but for names that the owner itself is to give up.
  const fromOwner = isOwner(project, source, resolved);
  const whole = matching.find(({ deprecation }) => deprecation.export === null);
  const missing = resolved.kind === 'missing';
  if (whole) {
    return [
      {
        deprecation: whole.deprecation,
        whole: true,
        import: index,
        span: fact.specifierSpan,
        scope: fact.scope,
        missing,
        parts: partsOfModule(fact, mocked, whole.deprecation, matching),
      },
    ];
  }
  const emptied = mocked === null ? wholeBySymbols(project, fact, resolved, matching) : null;
  if (emptied) {
    const parts = partsOfModule(fact, null, emptied, []);
    const { specifierSpan: span, scope } = fact;
    return [{ deprecation: emptied, whole: true, import: index, span, scope, missing, parts }];
  }
  const symbols = fromOwner ? matching : entries;
  const names = deprecatedNames(project, source, facts, fact, symbols);
  return [...taken, ...names.map((name) => useOfName(name, index, missing))];
}

function useOfName(
  { part, span, scope }: DeprecatedName,
  index: number,
  missing: boolean,
): DeprecatedUse {
  const { deprecation } = part;
  return { deprecation, whole: false, import: index, span, scope, missing, parts: [part] };
}

/** Of modules that the import takes out of a package, and of names that are read from them. */
function usesOfTakenModules(
  project: Project,
  facts: FileFacts,
  fact: ImportFact,
  index: number,
  entries: readonly DeprecationEntry[],
): DeprecatedUse[] {
  return takenModules(project, facts, fact).flatMap(({ binding, target }): DeprecatedUse[] => {
    const bound = fact.bindings[binding];
    if (!bound) return [];
    const matching = entries.filter((entry) => means(target, entry.target));
    const whole = matching.find(({ deprecation }) => deprecation.export === null);
    const missing = target.kind === 'missing';
    const origin = originOf(fact, bound.imported);
    if (!whole) {
      return deprecatedMembers(fact, binding, matching).map((name) =>
        useOfName(name, index, missing),
      );
    }
    const { deprecation } = whole;
    const part: DeprecatedPart = { binding, member: null, name: '*', origin, deprecation };
    const { span } = bound;
    return [
      { deprecation, whole: true, import: index, span, scope: fact.scope, missing, parts: [part] },
    ];
  });
}

/**
 * A module all of whose exports are deprecated is so as a whole, for what names no export: a mock, an
 * import for its effects, `export *`. The answer is one of its entries, if all lead to one module.
 */
function wholeBySymbols(
  project: Project,
  fact: ImportFact,
  resolved: ModuleTarget,
  matching: readonly DeprecationEntry[],
): Deprecation | null {
  const [entry] = matching;
  if (
    !entry ||
    fact.bindings.some(({ imported, references }) => imported !== '*' || references.length > 0)
  ) {
    return null;
  }
  const facts = resolved.kind === 'file' ? project.factsOf(resolved.file) : null;
  const isAll =
    facts !== null &&
    facts.exports.length > 0 &&
    facts.exports.every((exported) =>
      matching.some(({ deprecation }) => deprecation.export === exported.name),
    );
  const modules = new Set(matching.map(({ deprecation }) => replacementModule(deprecation)));
  return isAll && modules.size === 1 ? entry.deprecation : null;
}

function replacementModule({ replacement }: Deprecation): string {
  return replacement.kind === 'module' ? JSON.stringify(replacement.module) : '';
}

/** Every binding of the import, each with its own entry where it has one. */
function partsOfModule(
  fact: ImportFact,
  mocked: string | null,
  whole: Deprecation,
  matching: readonly DeprecationEntry[],
): DeprecatedPart[] {
  const part = (binding: number | null, name: string): DeprecatedPart => ({
    binding,
    member: null,
    name,
    origin: originOf(fact, name),
    deprecation:
      matching.find(({ deprecation }) => deprecation.export === name)?.deprecation ?? whole,
  });
  return fact.bindings.length === 0
    ? [part(null, mocked ?? '*')]
    : fact.bindings.map(({ imported }, binding) => part(binding, imported));
}
