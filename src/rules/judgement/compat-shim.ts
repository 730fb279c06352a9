import path from 'node:path';
import type { ClassFact, ExportFact, FileFacts, FunctionFact } from '../../core/facts.ts';
import { contains } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import { handsOnOwner, isIndex, isOwners } from './handing-on.ts';
import { hasEffects, warns } from './load-effects.ts';
import type { Owner } from './ownership.ts';

/** What a module that is a shim of an owner hands on. */
export interface CompatShim {
  readonly exports: readonly [ExportFact, ...ExportFact[]];
  /** Whether all of it are the owner's exports themselves; else some are wrapped. */
  readonly isBare: boolean;
}

/**
 * Null for a module that adds something to the owner, or is a public face: the index file of a folder
 * that holds the owner.
 */
export function compatShimOf(project: Project, owner: Owner, facts: FileFacts): CompatShim | null {
  const [first, ...others] = facts.exports.filter((fact) => isGiven(facts, fact));
  if (!first || isFaceOf(owner, facts.file)) return null;
  const exports = [first, ...others] as const;
  const bare = exports.filter((fact) => handsOnOwner(project, owner, facts, fact));
  const isShim = exports.every((fact) => bare.includes(fact) || wraps(project, owner, facts, fact));
  if (!isShim || hasEffects(project, facts.file)) return null;
  return { exports, isBare: bare.length === exports.length };
}

/** In Python every name of the module is an export; an import that the file itself uses is not for others. */
function isGiven({ language, imports }: FileFacts, { name, origins }: ExportFact): boolean {
  if (language !== 'python') return true;
  if (name === '__all__') return false;
  if (!origins.every(({ root }) => root.kind === 'import')) return true;
  const bound = imports.flatMap(({ bindings }) => bindings.filter(({ local }) => local === name));
  return bound.every(({ references }) => references.every(({ role }) => role === 'export'));
}

function isFaceOf({ target }: Owner, file: string): boolean {
  if (!isIndex(file)) return false;
  const folder = path.posix.dirname(file);
  return folder === '.' || (target.kind === 'file' && target.file.startsWith(`${folder}/`));
}

/** Whether an export is a class or a function of this file that only stands before one of the owner's. */
function wraps(project: Project, owner: Owner, facts: FileFacts, { origins }: ExportFact): boolean {
  const things = origins.flatMap((origin) => project.identify(facts.file, origin));
  return (
    things.length > 0 &&
    things.every((thing) => {
      if (thing.kind !== 'declaration' || thing.file !== facts.file) return false;
      const fact = thing.path.length > 0 ? null : project.declaration(thing);
      if (fact?.kind === 'class') return isBareSubclass(project, owner, facts, fact);
      return fact?.kind === 'function' && onlyDelegates(project, owner, facts, fact);
    })
  );
}

function isBareSubclass(
  project: Project,
  owner: Owner,
  { file }: FileFacts,
  { addsNothing, decorated, heritage }: ClassFact,
): boolean {
  const bases = heritage.flatMap((origin) => project.identify(file, origin));
  return (
    addsNothing &&
    !decorated &&
    bases.length > 0 &&
    bases.every((base) => isOwners(project, owner, base))
  );
}

/** It gives what the owner exports, or what a function of the owner gives, and does nothing besides. */
function onlyDelegates(
  project: Project,
  owner: Owner,
  facts: FileFacts,
  { isPlain, generator, returns, delegatesTo, span }: FunctionFact,
): boolean {
  if (!isPlain || generator) return false;
  const { file } = facts;
  const given = (delegatesTo.length > 0 ? delegatesTo : returns).flatMap((origin) =>
    project.identify(file, origin),
  );
  return (
    given.length > 0 &&
    given.every((thing) => isOwners(project, owner, thing)) &&
    facts.calls
      .filter((call) => contains(span, call.span))
      .every((call) => warns(project, facts, call) || callsOwner(project, owner, facts, call))
  );
}

/** A call of a function of the owner; calling or constructing its class would make one more. */
function callsOwner(
  project: Project,
  owner: Owner,
  { file }: FileFacts,
  { form, callee }: FileFacts['calls'][number],
): boolean {
  const called = callee.flatMap((origin) => project.identify(file, origin));
  return (
    form === 'call' &&
    called.length > 0 &&
    called.every(
      (thing) =>
        isOwners(project, owner, thing) &&
        (thing.kind !== 'declaration' || project.declaration(thing)?.kind !== 'class'),
    )
  );
}
