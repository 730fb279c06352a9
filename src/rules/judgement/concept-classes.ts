import type { ClassFact, FileFacts } from '../../core/facts.ts';
import type { Identity, Project } from '../../project/project.ts';
import { matchesClassName } from '../../registry/names.ts';
import type { Source } from '../../registry/types.ts';
import { canonicalClasses, constructorsOf, namesOf } from './constructors.ts';
import { isHandedOut } from './handed-out.ts';
import { oncePerSource } from './once-per-source.ts';
import { mayBreak } from './ownership.ts';
import { sameIdentity } from './same-identity.ts';
import { basesOf } from './shape.ts';

/** A class of a source's concept that stands outside its canonical module. */
export interface ExtraClass {
  readonly file: string;
  readonly declaration: number;
  readonly fact: ClassFact;
}

/** The extra classes of one file. Test doubles, and files that may break the source, have none. */
export function extraClassesIn(project: Project, source: Source, facts: FileFacts): ExtraClass[] {
  const { file } = facts;
  if (project.isTest(file) || mayBreak(project, source, file)) return [];
  return facts.declarations.flatMap((fact, declaration) =>
    fact.kind === 'class' && isOfConcept(project, source, file, declaration, fact)
      ? [{ file, declaration, fact }]
      : [],
  );
}

/** All extra classes of the project, by file. */
export const extraClasses = oncePerSource((project, source): readonly ExtraClass[] =>
  project.candidates.flatMap((file) => {
    const facts = project.factsOf(file);
    return facts ? extraClassesIn(project, source, facts) : [];
  }),
);

function isOfConcept(
  project: Project,
  source: Source,
  file: string,
  declaration: number,
  fact: ClassFact,
): boolean {
  if (hasConceptName(source, fact) && countsByName(project, source, file, declaration, fact)) {
    return true;
  }
  const self: Identity = { kind: 'declaration', file, declaration, path: [], via: [] };
  return basesOf(project, self).some((base) => isConceptClass(project, source, base));
}

/** A local class of the same name that leaves no file and makes no client is another thing. */
function countsByName(
  project: Project,
  source: Source,
  file: string,
  declaration: number,
  fact: ClassFact,
): boolean {
  const constructors = constructorsOf(project, source);
  return (
    isHandedOut(project, file, declaration) ||
    constructors.includesClass(file, declaration) ||
    constructors.areCreatedIn(file, fact)
  );
}

function isConceptClass(project: Project, source: Source, base: Identity): boolean {
  if (base.kind !== 'declaration' || base.path.length > 0 || project.isTest(base.file))
    return false;
  if (canonicalClasses(project, source).some((one) => sameIdentity(one, base))) return true;
  const fact = project.factsOf(base.file)?.declarations[base.declaration];
  return (
    fact?.kind === 'class' &&
    hasConceptName(source, fact) &&
    (mayBreak(project, source, base.file) ||
      countsByName(project, source, base.file, base.declaration, fact))
  );
}

function hasConceptName(source: Source, fact: ClassFact): boolean {
  return namesOf(fact).some((name) => matchesClassName(source.classes, name));
}
