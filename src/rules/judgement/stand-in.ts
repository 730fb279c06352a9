import type { ClassFact, FunctionFact } from '../../core/facts.ts';
import type { DeclarationIdentity, Identity, Project } from '../../project/project.ts';
import { areMadeAlike, makerFile, makersIn } from './given-arguments.ts';
import { hasSameBody } from './same-body.ts';
import { sameIdentities } from './same-identity.ts';
import { basesOf, isA, shapeOf, shapeOfReturned, type Shape } from './shape.ts';

/**
 * Why `replacement` cannot take the place of `old` unseen; null where it provably can: it is the same
 * thing, a class with the same code, an instance of the same class, a function that is called alike and
 * gives the same.
 *
 * @param name of the replacement, for the answer.
 */
export function standIn(
  project: Project,
  old: readonly Identity[],
  replacement: readonly Identity[],
  name: string,
): string | null {
  if (sameIdentities(old, replacement)) return null;
  const from = shapeOf(project, old);
  const to = shapeOf(project, replacement);
  if (from.kind === 'unknown' || to.kind === 'unknown') return 'whether they are alike is unknown';
  if (from.kind !== to.kind)
    return `\`${name}\` is ${A_KIND[to.kind]}, this is ${A_KIND[from.kind]}`;
  if (from.kind === 'class' && to.kind === 'class') return classCaution(project, from, to, name);
  if (from.kind === 'function' && to.kind === 'function') {
    return functionCaution(project, from, to, name);
  }
  if (from.kind === 'instance' && to.kind === 'instance') {
    const files = { old: makerFile(old[0]), new: makerFile(replacement[0]) };
    return instanceCaution(project, from, to, files, name);
  }
  // Types alone: nothing of them is left when the program runs.
  return null;
}

const A_KIND: Readonly<Record<Shape['kind'], string>> = {
  class: 'a class',
  instance: 'an instance',
  function: 'a function',
  type: 'a type',
  unknown: 'unknown',
};

type ClassShape = Extract<Shape, { kind: 'class' }>;
type FunctionShape = Extract<Shape, { kind: 'function' }>;
type InstanceShape = Extract<Shape, { kind: 'instance' }>;

function classCaution(
  project: Project,
  from: ClassShape,
  to: ClassShape,
  name: string,
): string | null {
  // A class that adds nothing to a base is that base under another name.
  if (from.fact.addsNothing && isA(project, from.identity, to.identity)) return null;
  if (hasSameBody(project, from, to)) return null;
  const members = allMembers(project, from);
  const offered = allMembers(project, to);
  if (!members || !offered) return 'the classes differ';
  const lost = [...members].filter((member) => !offered.has(member) && !member.startsWith('#'));
  return lost.length > 0
    ? `\`${name}\` has no ${lost.map((one) => `\`${one}\``).join(', ')}`
    : 'the classes differ';
}

/** What makes an instance; nobody reads it from one. */
const CONSTRUCTORS: ReadonlySet<string> = new Set(['constructor', '__init__']);

/** The members of a class and its bases; null where a base is unknown. */
function allMembers(project: Project, { fact, identity }: ClassShape): ReadonlySet<string> | null {
  const facts = basesOf(project, identity).map((base) => classFact(project, base));
  if (facts.includes(null)) return null;
  const all = [fact, ...facts].flatMap((one) => one?.members ?? []);
  return new Set(all.filter((member) => !CONSTRUCTORS.has(member)));
}

function classFact(project: Project, identity: Identity): ClassFact | null {
  const fact = identity.kind === 'declaration' ? project.declaration(identity) : null;
  return fact?.kind === 'class' ? fact : null;
}

function functionCaution(
  project: Project,
  from: FunctionShape,
  to: FunctionShape,
  name: string,
): string | null {
  if (delegates(project, from, to.identity)) return null;
  if (from.fact.async !== to.fact.async) {
    return to.fact.async ? `\`${name}\` is asynchronous` : `\`${name}\` is not asynchronous`;
  }
  if (from.fact.requiredParameters !== to.fact.requiredParameters) {
    return `\`${name}\` needs other arguments`;
  }
  return returnCaution(project, from, to, name);
}

function returnCaution(
  project: Project,
  from: FunctionShape,
  to: FunctionShape,
  name: string,
): string | null {
  const before = returned(project, from);
  const after = returned(project, to);
  if (before.kind === 'instance' && after.kind === 'instance') {
    const files = { old: from.identity.file, new: to.identity.file };
    return instanceCaution(project, before, after, files, name);
  }
  return sameIdentities(returnTypes(project, from), returnTypes(project, to))
    ? null
    : `whether \`${name}\` returns the same is unknown`;
}

function returnTypes(project: Project, { fact, identity }: FunctionShape): readonly Identity[] {
  return fact.returnType.flatMap((origin) => project.identify(identity.file, origin));
}

function returned(project: Project, { fact, identity }: FunctionShape): Shape {
  return shapeOfReturned(project, identity.file, fact);
}

function delegates(
  project: Project,
  { fact, identity }: { readonly fact: FunctionFact; readonly identity: DeclarationIdentity },
  to: DeclarationIdentity,
): boolean {
  const callee = fact.delegatesTo.flatMap((origin) => project.identify(identity.file, origin));
  return sameIdentities(callee, [to]);
}

/** The files that say how each of two instances is made. */
interface MakerFiles {
  readonly old: string | null;
  readonly new: string | null;
}

function instanceCaution(
  project: Project,
  from: InstanceShape,
  to: InstanceShape,
  files: MakerFiles,
  name: string,
): string | null {
  return madeCaution(project, from, to, name) ?? argumentsCaution(project, from, to, files, name);
}

function madeCaution(
  project: Project,
  from: InstanceShape,
  to: InstanceShape,
  name: string,
): string | null {
  if (isA(project, to.made, from.made)) return null;
  const before = shapeOf(project, [from.made]);
  const after = shapeOf(project, [to.made]);
  return before.kind === 'class' && after.kind === 'class'
    ? classCaution(project, before, after, name)
    : `\`${name}\` is of another class`;
}

/** What the old file gives to what it makes, the canonical one has to give as well. */
function argumentsCaution(
  project: Project,
  from: InstanceShape,
  to: InstanceShape,
  files: MakerFiles,
  name: string,
): string | null {
  const given = makersIn(project, files.old, from.made).filter((call) => call.arguments.length > 0);
  const makers = makersIn(project, files.new, to.made);
  return given.every((call) => areMadeAlike(call, makers))
    ? null
    : `\`${name}\` is made with other arguments`;
}
