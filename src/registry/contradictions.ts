/** What sources say against each other; what one source says against itself its readers report. */
import { formatModuleRef, sameModuleRef } from './module-ref.ts';
import { formatKey } from './problems.ts';
import type { ProblemSink } from './problems.ts';
import type { Deprecation, ModuleRef, Replacement, Source } from './types.ts';

export function reportContradictions(sources: readonly Source[], problems: ProblemSink): void {
  for (const [index, source] of sources.entries()) {
    for (const deprecation of source.deprecated) {
      const key = ['sources', source.name, 'deprecated', deprecation.key];
      const others = sources.slice(0, index);
      reportCanonicalElsewhere(deprecation, source, sources, key, problems);
      reportOtherReplacement(deprecation, source, others, key, problems);
      reportChain(deprecation, sources, key, problems);
    }
    reportTwoRoles(source, sources.slice(0, index), problems);
  }
}

/** A module that one source deprecates and another names as its owner. */
function reportCanonicalElsewhere(
  { module, export: name }: Deprecation,
  source: Source,
  sources: readonly Source[],
  key: readonly string[],
  problems: ProblemSink,
): void {
  for (const other of sources) {
    if (other === source) continue;
    const canonical = other.modules.find((candidate) => sameModuleRef(candidate, module));
    if (canonical === undefined) continue;
    const exported = Object.values(canonical.exports).some((own) => own === name);
    if (name !== null && !exported) continue;
    problems.report(
      key,
      undefined,
      `Source "${other.name}" names ${name === null ? formatModuleRef(module) : `"${name}" of ${formatModuleRef(module)}`} as canonical.`,
      `Remove the entry, or change "module" and "exports" of sources.${other.name}.`,
    );
  }
}

/** A symbol that two sources deprecate in favour of different things. */
function reportOtherReplacement(
  deprecation: Deprecation,
  source: Source,
  others: readonly Source[],
  key: readonly string[],
  problems: ProblemSink,
): void {
  for (const other of others) {
    const twin = other.deprecated.find(
      (entry) =>
        entry.export === deprecation.export && sameModuleRef(entry.module, deprecation.module),
    );
    if (twin === undefined || sameReplacement(twin, other, deprecation, source)) continue;
    problems.report(
      key,
      undefined,
      `${formatKey(['sources', other.name, 'deprecated', twin.key])} replaces the same by something else.`,
      'Keep one of the two entries.',
    );
  }
}

function sameReplacement(a: Deprecation, ofA: Source, b: Deprecation, ofB: Source): boolean {
  const targets = (replacement: Replacement, source: Source) => {
    const modules: readonly ModuleRef[] =
      replacement.kind === 'module' ? [replacement.module] : source.modules;
    const name = replacement.kind === 'same-name' ? '*' : replacement.name;
    return modules.map((module) => `${formatModuleRef(module)}#${name}`).join();
  };
  return targets(a.replacement, ofA) === targets(b.replacement, ofB);
}

/** A replacement that is deprecated itself: its fix would make the next finding, maybe in a circle. */
function reportChain(
  { replacement }: Deprecation,
  sources: readonly Source[],
  key: readonly string[],
  problems: ProblemSink,
): void {
  if (replacement.kind !== 'module') return;
  const { module, name } = replacement;
  const next = sources
    .flatMap((source) => source.deprecated)
    .find(
      (entry) =>
        sameModuleRef(entry.module, module) && (entry.export === null || entry.export === name),
    );
  if (next === undefined) return;
  problems.report(
    key,
    `${formatModuleRef(module)}#${name}`,
    `The replacement is deprecated itself, by ${JSON.stringify(next.key)}.`,
    'Name what is to be used in the end.',
  );
}

/** One export that is an instance for one source and a class for another. */
function reportTwoRoles(source: Source, others: readonly Source[], problems: ProblemSink): void {
  for (const module of source.modules) {
    for (const [role, name] of Object.entries(module.exports)) {
      for (const other of others) {
        const twin = other.modules.find((candidate) => sameModuleRef(candidate, module));
        const otherRole = Object.entries(twin?.exports ?? {}).find(([, own]) => own === name)?.[0];
        if (otherRole === undefined || otherRole === role) continue;
        problems.report(
          ['sources', source.name, 'exports', role],
          name,
          `sources.${other.name}.exports.${otherRole} names the same export of ${formatModuleRef(module)}.`,
          'Give it the same role in both, the one that it has.',
        );
      }
    }
  }
}
