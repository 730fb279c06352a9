import type { FileFacts, ImportFact } from '../../../core/facts.ts';
import type { Origin } from '../../../core/origin.ts';
import type { Span } from '../../../core/span.ts';
import type { Identity, Project } from '../../../project/project.ts';
import { matchesClassName } from '../../../registry/names.ts';
import type { Source } from '../../../registry/types.ts';
import { constructorsOf, creationForm, namesOf } from '../../../rules/judgement/constructors.ts';
import { oncePerSource } from '../../../rules/judgement/once-per-source.ts';
import { isOwner, ownFiles, targetOf } from '../../../rules/judgement/ownership.ts';
import { sameIdentity } from '../../../rules/judgement/same-identity.ts';

/** A place that deals with a source: the spans where a finding would stand if it broke the registry. */
export type Site = readonly Span[];

/**
 * The places of a file that deal with a source as its registry wants it:
 *
 * - in a file that owns the source: each creation by one of its constructors, and each class that
 *   only the owner may declare;
 * - elsewhere: each binding that an import, `require`, `import()` or `export … from` takes from an
 *   owner, through barrels too (one place for an import that binds nothing), and each call of the
 *   owner's factory.
 *
 * Merely using what was imported is no site, nor is what `allow`, a disable directive or a test double
 * excuses, nor a mock of the owner: they say nothing about whether the registry is kept.
 */
export function compliantSites(
  project: Project,
  source: Source,
  facts: FileFacts,
): readonly Site[] {
  return ownFiles(project, source).has(facts.file)
    ? ownersSites(project, source, facts)
    : usersSites(project, source, facts);
}

function ownersSites(project: Project, source: Source, facts: FileFacts): readonly Site[] {
  const constructors = constructorsOf(project, source);
  const creations = facts.calls.filter((call) =>
    call.callee
      .flatMap((origin) => project.identify(facts.file, origin))
      .some((identity) => constructors.includes(identity, creationForm(call, facts.language))),
  );
  const classes = facts.declarations.filter(
    (fact) =>
      fact.kind === 'class' && namesOf(fact).some((name) => matchesClassName(source.classes, name)),
  );
  return [...creations, ...classes].map(({ span }) => [span]);
}

function usersSites(project: Project, source: Source, facts: FileFacts): readonly Site[] {
  const factories = factoriesOf(project, source);
  const calls = facts.calls.filter(
    (call) =>
      call.form === 'call' &&
      call.callee
        .flatMap((origin) => project.identify(facts.file, origin))
        .some((identity) => factories.some((factory) => sameIdentity(factory, identity))),
  );
  return [
    ...facts.imports.flatMap((fact) => importSites(project, source, facts.file, fact)),
    ...calls.map(({ span }) => [span]),
  ];
}

function importSites(
  project: Project,
  source: Source,
  file: string,
  fact: ImportFact,
): readonly Site[] {
  if (fact.form === 'mock') return [];
  const direct = isOwner(project, source, project.resolve(file, fact.specifier));
  if (fact.bindings.length === 0) return direct ? [[fact.specifierSpan]] : [];
  return fact.bindings
    .filter(({ imported }) => {
      const origin: Origin = {
        root: { kind: 'import', specifier: fact.specifier, imported },
        path: [],
      };
      return (
        direct ||
        project.identify(file, origin).some((identity) => leadsToOwner(project, source, identity))
      );
    })
    .map(({ span }) => [span, fact.specifierSpan]);
}

function leadsToOwner(project: Project, source: Source, identity: Identity): boolean {
  const own = ownFiles(project, source);
  if (identity.via.some(({ file }) => own.has(file))) return true;
  switch (identity.kind) {
    case 'global':
      return false;
    case 'declaration':
      return own.has(identity.file);
    case 'external':
    case 'module':
      return isOwner(project, source, identity.module);
  }
}

const factoriesOf = oncePerSource((project, source): readonly Identity[] =>
  source.modules.flatMap((module) => {
    const name = module.exports.factory;
    const target = targetOf(project, module, project.files[0] ?? '');
    return name === undefined ? [] : project.exported(target, name);
  }),
);
