import type { CallFact, ClassFact } from '../../core/facts.ts';
import type { LanguageId } from '../../core/language-id.ts';
import { contains } from '../../core/span.ts';
import type {
  DeclarationIdentity,
  ExternalIdentity,
  Identity,
  ModuleIdentity,
  Project,
} from '../../project/project.ts';
import { matchesClassName } from '../../registry/names.ts';
import type { CanonicalModule, Constructor, Source } from '../../registry/types.ts';
import { isHandedOut } from './handed-out.ts';
import { oncePerSource } from './once-per-source.ts';
import { targetOf } from './ownership.ts';
import { exportPath, sameExport, sameIdentity, unaliased } from './same-identity.ts';

type ExportConstructor = Extract<Constructor, { kind: 'export' }>;

/** An entry `module#export`, with the names that lead to what it means. */
interface ListedExport {
  readonly module: ExportConstructor['module'];
  readonly path: readonly string[];
}

/**
 * How something is used up: `new`, `construct` and `extends` ask for a class, `call` for a function. A
 * Python call is a `new`: a class is called there.
 */
export type CreationForm = CallFact['form'] | 'extends';

export function creationForm(call: CallFact, language: LanguageId): CreationForm {
  return language === 'python' ? 'new' : call.form;
}

/** Says what creates a source: the one place where a name becomes a client or a manager. */
export interface Constructors {
  /** Whether calling or constructing it creates the source. */
  includes(identity: Identity, form: CreationForm): boolean;
  /** Whether the class of a file does, by its name, its bases or what its body creates. */
  includesClass(file: string, declaration: number): boolean;
  /** Whether the body of the class creates the source. */
  areCreatedIn(file: string, fact: ClassFact): boolean;
}

/** The constructors of a source in one state of the project. */
export const constructorsOf = oncePerSource(
  (project, source): Constructors => new SourceConstructors(project, source),
);

class SourceConstructors implements Constructors {
  readonly #project: Project;
  readonly #listed: readonly ListedExport[];
  readonly #patterns: readonly string[];
  readonly #declared: readonly DeclarationIdentity[];
  /** Classes that every file may create: the canonical module offers nothing else. */
  readonly #offered: readonly DeclarationIdentity[];
  readonly #classes = new Map<string, boolean>();

  constructor(project: Project, source: Source) {
    this.#project = project;
    const exports = source.constructors.filter((one) => one.kind === 'export');
    this.#listed = exports.map(({ module, name }) => ({ module, path: memberPath(module, name) }));
    this.#patterns = source.constructors.flatMap((one) =>
      one.kind === 'class-name' ? [one.pattern] : [],
    );
    this.#declared = [
      ...exports.flatMap((one) => declaredBy(project, one)),
      ...canonicalClasses(project, source),
    ];
    this.#offered = classesOf(
      project,
      source.modules.filter(({ prefer }) => prefer === 'class'),
    );
  }

  includes(identity: Identity, form: CreationForm): boolean {
    switch (identity.kind) {
      case 'global':
        return false;
      case 'declaration':
        return this.#includesDeclaration(identity, form);
      case 'external':
        return this.#isListed(identity) || this.#hasListedName(identity, form);
      case 'module':
        return this.#isListed(identity);
    }
  }

  #includesDeclaration(identity: DeclarationIdentity, form: CreationForm): boolean {
    if (this.#project.isTest(identity.file)) return false;
    if (this.#offered.some((offered) => sameIdentity(offered, identity))) return false;
    if (this.#declared.some((declared) => sameIdentity(declared, identity))) return true;
    return (
      identity.path.length === 0 &&
      form !== 'call' &&
      this.includesClass(identity.file, identity.declaration)
    );
  }

  includesClass(file: string, declaration: number): boolean {
    const key = `${String(declaration)} ${file}`;
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    // While it is being judged a class is none: classes that create each other prove nothing.
    this.#classes.set(key, false);
    const judged = this.#judgeClass(file, declaration);
    this.#classes.set(key, judged);
    return judged;
  }

  #judgeClass(file: string, declaration: number): boolean {
    const fact = this.#project.factsOf(file)?.declarations[declaration];
    if (fact?.kind !== 'class') return false;
    if (this.#anyOf(file, fact.heritage, 'extends')) return true;
    const named = namesOf(fact).some((name) => matchesClassName(this.#patterns, name));
    return (
      named && (isHandedOut(this.#project, file, declaration) || this.areCreatedIn(file, fact))
    );
  }

  areCreatedIn(file: string, fact: ClassFact): boolean {
    const facts = this.#project.factsOf(file);
    return (
      facts?.calls.some(
        (call) =>
          contains(fact.span, call.span) &&
          this.#anyOf(file, call.callee, creationForm(call, facts.language)),
      ) ?? false
    );
  }

  #anyOf(file: string, origins: ClassFact['heritage'], form: CreationForm): boolean {
    return origins
      .flatMap((origin) => this.#project.identify(file, origin))
      .some((identity) => this.includes(identity, form));
  }

  #isListed(identity: ExternalIdentity | ModuleIdentity): boolean {
    const path = exportPath(identity);
    return this.#listed.some((listed) =>
      sameExport(listed.module, listed.path, identity.module, path),
    );
  }

  /** A class of another package, or of a file that has no facts, under a guarded name. */
  #hasListedName(identity: ExternalIdentity, form: CreationForm): boolean {
    const { module } = identity;
    if (module.kind !== 'package' && this.#project.isTest(module.file)) return false;
    const path = exportPath(identity);
    return (
      form !== 'call' &&
      path.length === 1 &&
      path[0] !== 'default' &&
      matchesClassName(this.#patterns, path[0] ?? '')
    );
  }
}

/** The declarations of the project that an entry `module#export` names. */
function declaredBy(project: Project, constructor: ExportConstructor): DeclarationIdentity[] {
  const [name = '', ...members] = constructor.name.split('.');
  const target = targetOf(project, constructor.module);
  return project
    .exported(target, name)
    .filter((identity) => identity.kind === 'declaration')
    .map((identity) => ({ ...identity, path: [...identity.path, ...members] }));
}

/** The classes that the canonical modules hand out as theirs. */
export const canonicalClasses = oncePerSource((project, source) =>
  classesOf(project, source.modules),
);

function classesOf(project: Project, modules: readonly CanonicalModule[]): DeclarationIdentity[] {
  return modules.flatMap((module) => {
    const name = module.exports.class;
    const target = targetOf(project, module);
    return name === undefined
      ? []
      : project.exported(target, name).filter((identity) => identity.kind === 'declaration');
  });
}

/** The names that a class goes by: its own (or its variable's), and those of its exports. */
export function namesOf({ name, exportedAs }: ClassFact): readonly string[] {
  const own = name === null ? [] : [name];
  return [...new Set([...own, ...exportedAs.filter((exported) => exported !== 'default')])];
}

function memberPath(module: ExportConstructor['module'], name: string): readonly string[] {
  const [first = '', ...rest] = name.split('.');
  return [unaliased(module, first), ...rest];
}
