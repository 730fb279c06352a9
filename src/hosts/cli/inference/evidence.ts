import type { CallFact, FileFacts, FunctionFact } from '../../../core/facts.ts';
import type { LanguageId } from '../../../core/language.ts';
import { contains } from '../../../core/span.ts';
import type { Project } from '../../../project/project.ts';
import { matchesClassName } from '../../../registry/names.ts';
import type { ExportRole, Source } from '../../../registry/types.ts';
import { constructorsOf, creationForm, namesOf } from '../../../rules/judgement/constructors.ts';

/** What speaks for a file to be the owner of a concept. */
export interface Evidence {
  readonly file: string;
  readonly language: LanguageId;
  /** The names that it exports, by the role that they would have in a registry. */
  readonly exports: Readonly<Partial<Record<ExportRole, string>>>;
  /** Creations of the concept's clients and managers in the file. */
  readonly creations: number;
  /** Names of its classes of the concept. */
  readonly classes: readonly string[];
  /** Files that import it, tests not counted. */
  readonly importers: number;
}

/** Every file but tests that creates a concept's client or declares a class of it, in order. */
export function evidenceFor(project: Project, source: Source): readonly Evidence[] {
  return project.candidates.flatMap((file) => {
    const facts = project.factsOf(file);
    if (!facts || facts.parseError || project.isTest(file)) return [];
    const creations = creationsIn(project, source, facts);
    const classes = classesIn(source, facts);
    if (creations.length === 0 && classes.length === 0) return [];
    return [
      {
        file,
        language: facts.language,
        exports: exportsIn(facts, creations, classes),
        creations: creations.length,
        classes: classes.map(({ name }) => name),
        importers: importersOf(project, file),
      },
    ];
  });
}

function creationsIn(project: Project, source: Source, facts: FileFacts): readonly CallFact[] {
  const constructors = constructorsOf(project, source);
  return facts.calls.filter((call) =>
    call.callee
      .flatMap((origin) => project.identify(facts.file, origin))
      .some((identity) => constructors.includes(identity, creationForm(call, facts.language))),
  );
}

interface NamedClass {
  readonly name: string;
  readonly exported: string | null;
}

function classesIn(source: Source, facts: FileFacts): readonly NamedClass[] {
  return facts.declarations.flatMap((fact) => {
    if (fact.kind !== 'class') return [];
    const name = namesOf(fact).find((one) => matchesClassName(source.classes, one));
    return name === undefined ? [] : [{ name, exported: fact.exportedAs[0] ?? null }];
  });
}

function exportsIn(
  facts: FileFacts,
  creations: readonly CallFact[],
  classes: readonly NamedClass[],
): Evidence['exports'] {
  const instances = creations.flatMap(({ assignedTo }) =>
    assignedTo === null ? [] : (facts.declarations[assignedTo] ?? []),
  );
  const instance = instances.flatMap(({ exportedAs }) => exportedAs)[0];
  const factory = factoryIn(facts, creations, new Set(instances));
  const exportedClass = classes.find(({ exported }) => exported !== null)?.exported;
  return {
    ...(instance !== undefined && { instance }),
    ...(factory !== undefined && { factory }),
    ...(exportedClass != null && { class: exportedClass }),
  };
}

/** The exported function that gives the client: it creates one, or returns a variable that holds one. */
function factoryIn(
  facts: FileFacts,
  creations: readonly CallFact[],
  instances: ReadonlySet<FileFacts['declarations'][number]>,
): string | undefined {
  const gives = (fact: FunctionFact): boolean =>
    creations.some(({ span }) => contains(fact.span, span)) ||
    fact.returns.some(
      ({ root }) =>
        root.kind === 'declaration' &&
        instances.has(facts.declarations[root.declaration] as FileFacts['declarations'][number]),
    );
  return facts.declarations
    .filter((fact) => fact.kind === 'function')
    .find((fact) => fact.exportedAs.length > 0 && fact.requiredParameters === 0 && gives(fact))
    ?.exportedAs[0];
}

function importersOf(project: Project, file: string): number {
  const importers = project.importersOf(file).map((importer) => importer.file);
  return new Set(importers.filter((importer) => !project.isTest(importer))).size;
}
