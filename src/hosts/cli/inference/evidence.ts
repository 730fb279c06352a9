import type { CallFact, FileFacts, FunctionFact } from '../../../core/facts.ts';
import type { LanguageId } from '../../../core/language-id.ts';
import { CALLED, CONSTRUCTED, type Origin } from '../../../core/origin.ts';
import type { Identity, Project } from '../../../project/project.ts';
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
  /** Names of its classes that are of the concept by their name or by what they extend. */
  readonly classes: readonly string[];
}

/** Every file but tests that creates a concept's client or declares a class of it, in order. */
export function evidenceFor(project: Project, source: Source): readonly Evidence[] {
  return project.candidates.flatMap((file) => {
    const facts = project.factsOf(file);
    if (!facts || facts.parseError || project.isTest(file)) return [];
    const creations = creationsIn(project, source, facts);
    const classes = classesIn(project, source, facts);
    if (creations.length === 0 && classes.length === 0) return [];
    return [
      {
        file,
        language: facts.language,
        exports: exportsIn(project, source, facts, creations, classes),
        creations: creations.length,
        classes: classes.map(({ name }) => name),
      },
    ];
  });
}

function creationsIn(project: Project, source: Source, facts: FileFacts): readonly CallFact[] {
  const constructors = constructorsOf(project, source);
  return facts.calls.filter((call) =>
    identities(project, facts, call.callee).some((identity) =>
      constructors.includes(identity, creationForm(call, facts.language)),
    ),
  );
}

interface NamedClass {
  readonly name: string;
  readonly exported: string | null;
}

/**
 * The classes that are called as the concept's are, and those that are a client themselves
 * (`class PrismaService extends PrismaClient`, of which a container makes the one instance).
 */
function classesIn(project: Project, source: Source, facts: FileFacts): readonly NamedClass[] {
  const constructors = constructorsOf(project, source);
  return facts.declarations.flatMap((fact) => {
    if (fact.kind !== 'class') return [];
    const isClient = identities(project, facts, fact.heritage).some((identity) =>
      constructors.includes(identity, 'extends'),
    );
    const name = namesOf(fact).find((one) => isClient || matchesClassName(source.classes, one));
    return name === undefined ? [] : [{ name, exported: fact.exportedAs[0] ?? null }];
  });
}

function exportsIn(
  project: Project,
  source: Source,
  facts: FileFacts,
  creations: readonly CallFact[],
  classes: readonly NamedClass[],
): Evidence['exports'] {
  const [instance] = creations.flatMap(({ assignedTo }) =>
    assignedTo === null ? [] : (facts.declarations[assignedTo]?.exportedAs ?? []),
  );
  const held = instance ?? instanceIn(project, source, facts);
  const factory = factoryIn(project, source, facts);
  const exportedClass = classes.find(({ exported }) => exported !== null)?.exported;
  return {
    ...(held !== undefined && { instance: held }),
    ...(factory !== undefined && { factory }),
    ...(exportedClass != null && { class: exportedClass }),
  };
}

/**
 * The exported variable that holds the client or manager by another way than the creation itself: what a
 * function of the file gives, or what an earlier load of the module has kept (`kept.client ?? make()`).
 */
function instanceIn(project: Project, source: Source, facts: FileFacts): string | undefined {
  const isMade = madeBy(constructorsOf(project, source));
  return facts.declarations
    .filter((fact) => fact.kind === 'variable')
    .find(
      (fact) => fact.exportedAs.length > 0 && identities(project, facts, fact.origins).some(isMade),
    )?.exportedAs[0];
}

/** The exported function that gives the client or manager, by its return type or by what it returns. */
function factoryIn(project: Project, source: Source, facts: FileFacts): string | undefined {
  const constructors = constructorsOf(project, source);
  const isMade = madeBy(constructors);
  const gives = ({ returns, returnType }: FunctionFact): boolean =>
    identities(project, facts, returnType).some((identity) =>
      constructors.includes(identity, 'extends'),
    ) ||
    identities(project, facts, returns)
      .flatMap((identity) =>
        identity.kind === 'declaration' ? [identity, ...project.valueOf(identity)] : [identity],
      )
      .some(isMade);
  return facts.declarations
    .filter((fact) => fact.kind === 'function')
    .find((fact) => fact.exportedAs.length > 0 && gives(fact))?.exportedAs[0];
}

/** Whether something is the result of one of the constructors. */
function madeBy(constructors: ReturnType<typeof constructorsOf>): (identity: Identity) => boolean {
  return (identity) => {
    const made = { ...identity, path: identity.path.slice(0, -1) };
    switch (identity.path.at(-1)) {
      case CONSTRUCTED:
        return constructors.includes(made, 'new');
      case CALLED:
        return constructors.includes(made, 'call');
      default:
        return false;
    }
  };
}

function identities(
  project: Project,
  { file }: FileFacts,
  origins: readonly Origin[],
): readonly Identity[] {
  return origins.flatMap((origin) => project.identify(file, origin));
}
