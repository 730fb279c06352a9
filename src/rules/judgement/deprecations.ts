import type { FileFacts, ImportFact } from '../../core/facts.ts';
import { sameModule, type ModuleTarget } from '../../core/module-target.ts';
import type { Origin } from '../../core/origin.ts';
import type { Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import type { Deprecation, Source } from '../../registry/types.ts';
import { isOwner, targetOf } from './ownership.ts';

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

/** One binding of the import, or the module as a whole, and the entry that replaces it. */
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

/** All uses of what a source deprecates, in one file. */
export function deprecatedUses(
  project: Project,
  source: Source,
  facts: FileFacts,
): DeprecatedUse[] {
  const entries = source.deprecated
    .map((deprecation) => ({
      deprecation,
      target: targetOf(project, deprecation.module, facts.file),
    }))
    // What is deprecated may hold itself together; only what it takes from others counts.
    .filter(({ target }) => !isFile(target, facts.file));
  if (entries.length === 0) return [];
  return facts.imports.flatMap((fact, index) =>
    usesInImport(project, source, facts, fact, index, entries),
  );
}

interface Entry {
  readonly deprecation: Deprecation;
  readonly target: ModuleTarget;
}

function usesInImport(
  project: Project,
  source: Source,
  facts: FileFacts,
  fact: ImportFact,
  index: number,
  entries: readonly Entry[],
): DeprecatedUse[] {
  const resolved = project.resolve(facts.file, fact.specifier);
  if (isOwner(project, source, resolved)) return [];
  const matching = entries.filter(({ target }) => means(resolved, target));
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
        parts: partsOfModule(fact, whole.deprecation, matching),
      },
    ];
  }
  const emptied = wholeBySymbols(project, fact, resolved, matching);
  if (emptied) {
    const parts = partsOfModule(fact, emptied, []);
    const { specifierSpan: span, scope } = fact;
    return [{ deprecation: emptied, whole: true, import: index, span, scope, missing, parts }];
  }
  const symbols = entries.filter(({ deprecation }) => deprecation.export !== null);
  return usesOfSymbols(project, source, facts, fact, symbols).map(({ part, span, scope }) => ({
    deprecation: part.deprecation,
    whole: false,
    import: index,
    span,
    scope,
    missing,
    parts: [part],
  }));
}

/**
 * A module all of whose exports are deprecated is so as a whole, for what names no export: a mock, an
 * import for its effects, `export *`. The answer is one of its entries, if all lead to one module.
 */
function wholeBySymbols(
  project: Project,
  fact: ImportFact,
  resolved: ModuleTarget,
  matching: readonly Entry[],
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
  whole: Deprecation,
  matching: readonly Entry[],
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
    ? [part(null, '*')]
    : fact.bindings.map(({ imported }, binding) => part(binding, imported));
}

interface SymbolUse {
  readonly part: DeprecatedPart;
  readonly span: Span;
  readonly scope: number;
}

function usesOfSymbols(
  project: Project,
  source: Source,
  facts: FileFacts,
  fact: ImportFact,
  symbols: readonly Entry[],
): SymbolUse[] {
  const entryFor = (origin: Origin): Deprecation | null =>
    symbols.find((entry) => leadsTo(project, source, facts.file, origin, entry))?.deprecation ??
    null;
  const named = fact.bindings.flatMap((binding, index): SymbolUse[] => {
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
): SymbolUse[] {
  return fact.bindings.flatMap((binding, index): SymbolUse[] => {
    if (binding.imported !== '*') return [];
    const firsts = new Map<string, SymbolUse>();
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
): SymbolUse[] {
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

function originOf({ specifier }: ImportFact, imported: string, ...path: string[]): Origin {
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
  { deprecation, target }: Entry,
): boolean {
  const { root } = origin;
  if (root.kind !== 'import') return false;
  const name = root.imported === '*' ? (origin.path[0] ?? '*') : root.imported;
  if (name === deprecation.export && means(project.resolve(file, root.specifier), target)) {
    return true;
  }
  return project.identify(file, origin).some((identity) => {
    for (const step of identity.via) {
      if (isOwner(project, source, { kind: 'file', file: step.file })) return false;
      if (isFile(target, step.file) && step.name === deprecation.export) return true;
    }
    return (
      identity.kind === 'external' &&
      identity.name === deprecation.export &&
      means(identity.module, target)
    );
  });
}

function isFile(target: ModuleTarget, file: string): boolean {
  return target.kind !== 'package' && target.file === file;
}

/** Whether a specifier's module is the one of the entry; a missing file is looked for without extension. */
function means(resolved: ModuleTarget, target: ModuleTarget): boolean {
  if (resolved.kind !== 'missing' && target.kind !== 'missing') return sameModule(resolved, target);
  if (resolved.kind === 'package' || target.kind === 'package') return false;
  const wanted = withoutExtension(target.file);
  return [resolved.file, withoutExtension(resolved.file)].some(
    (found) => found === wanted || `${found}/index` === wanted,
  );
}

function withoutExtension(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot > file.lastIndexOf('/') ? file.slice(0, dot) : file;
}
