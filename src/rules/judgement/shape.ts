import type { ClassFact, FunctionFact } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED, type Origin } from '../../core/origin.ts';
import type { DeclarationIdentity, Identity, Project } from '../../project/project.ts';
import { sameIdentity } from './same-identity.ts';

/** What kind of value a name stands for, as far as the project tells. */
export type Shape =
  | { readonly kind: 'class'; readonly fact: ClassFact; readonly identity: DeclarationIdentity }
  /** What `made` gives when it is constructed or called. */
  | { readonly kind: 'instance'; readonly made: Identity }
  | {
      readonly kind: 'function';
      readonly fact: FunctionFact;
      readonly identity: DeclarationIdentity;
    }
  | { readonly kind: 'type' }
  | { readonly kind: 'unknown' };

const UNKNOWN: Shape = { kind: 'unknown' };

/** The shape of what several identities have in common: known only if there is exactly one. */
export function shapeOf(project: Project, identities: readonly Identity[]): Shape {
  const [identity, ...others] = identities;
  if (!identity || others.length > 0) return UNKNOWN;
  const last = identity.path.at(-1);
  if (last === CONSTRUCTED || last === CALLED) return shapeOfResult(project, identity, last);
  if (identity.kind !== 'declaration' || identity.path.length > 0) return UNKNOWN;
  const fact = project.declaration(identity);
  switch (fact?.kind) {
    case 'class':
      return { kind: 'class', fact, identity };
    case 'function':
      return { kind: 'function', fact, identity };
    case 'variable': {
      if (fact.declaredWith === 'type') return { kind: 'type' };
      if (fact.reassigned) return UNKNOWN;
      const held = project.valueOf(identity).filter((value) => !sameIdentity(value, identity));
      const known = shapeOf(project, held);
      return known.kind === 'unknown'
        ? instanceOfType(project, identity.file, fact.typeOrigins)
        : known;
    }
    case undefined:
      return UNKNOWN;
  }
}

/** The shape of what a class gives when constructed, or a function when called. */
function shapeOfResult(project: Project, identity: Identity, step: string): Shape {
  const made: Identity = { ...identity, path: identity.path.slice(0, -1) };
  if (made.kind === 'declaration' && made.path.length === 0 && step === CALLED) {
    const fact = project.declaration(made);
    if (fact?.kind === 'function') return shapeOfReturned(project, made.file, fact);
  }
  return { kind: 'instance', made };
}

/** The shape of what a function returns: by its `return` statements, else by its declared type. */
export function shapeOfReturned(project: Project, file: string, fact: FunctionFact): Shape {
  if (fact.generator) return UNKNOWN;
  const returned = fact.returns.flatMap((origin) => project.identify(file, origin));
  const values = returned.flatMap((identity) => settled(project, identity));
  const known = shapeOf(project, unique(values));
  if (known.kind !== 'unknown' && !isUnfollowed(known)) return known;
  const declared = instanceOfType(project, file, fact.returnType);
  return declared.kind === 'unknown' ? known : declared;
}

/** What a member gives of which nothing is known (`map.get(key)`): a declared type says more. */
function isUnfollowed(shape: Shape): boolean {
  return (
    shape.kind === 'instance' && shape.made.kind === 'declaration' && shape.made.path.length > 0
  );
}

/** A variable that is returned stands for all that it is ever given. */
function settled(project: Project, identity: Identity): readonly Identity[] {
  if (identity.kind !== 'declaration' || identity.path.length > 0) return [identity];
  if (project.declaration(identity)?.kind !== 'variable') return [identity];
  const held = project.valueOf(identity);
  return held.length > 0 ? held : [identity];
}

/** A declared type that is a class: the value is an instance of it. */
function instanceOfType(project: Project, file: string, types: readonly Origin[]): Shape {
  const [identity, ...others] = types.flatMap((origin) => project.identify(file, origin));
  if (!identity || others.length > 0 || identity.path.length > 0) return UNKNOWN;
  if (identity.kind === 'external') return { kind: 'instance', made: identity };
  if (identity.kind !== 'declaration') return UNKNOWN;
  const isClass = project.declaration(identity)?.kind === 'class';
  return isClass ? { kind: 'instance', made: identity } : UNKNOWN;
}

function unique(identities: readonly Identity[]): readonly Identity[] {
  return identities.filter(
    (identity, at) => identities.findIndex((other) => sameIdentity(identity, other)) === at,
  );
}

/** Whether an instance of `made` is also one of `wanted`: the same class, or a class below it. */
export function isA(project: Project, made: Identity, wanted: Identity): boolean {
  return [made, ...basesOf(project, made)].some((one) => sameIdentity(one, wanted));
}

/** The classes above a class, nearest first. A broken file can claim a circle; it ends there. */
export function basesOf(project: Project, identity: Identity): readonly Identity[] {
  const found: Identity[] = [];
  const pending = [identity];
  for (let one = pending.shift(); one; one = pending.shift()) {
    if (one.kind !== 'declaration' || one.path.length > 0) continue;
    const { file } = one;
    const fact = project.declaration(one);
    if (fact?.kind !== 'class') continue;
    const bases = fact.heritage.flatMap((origin) => project.identify(file, origin));
    const fresh = bases.filter((base) => !found.some((other) => sameIdentity(base, other)));
    found.push(...fresh);
    pending.push(...fresh);
  }
  return found;
}
