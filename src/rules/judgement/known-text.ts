import type { DeclarationFact, PropertyFact, StaticText, TextHole } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED, type Origin } from '../../core/origin.ts';
import type { DeclarationIdentity, Project } from '../../project/project.ts';
import { methodOf } from './methods.ts';

/** An expression as facts know it: its text, or where its value comes from. */
export interface ValueFact {
  readonly text: StaticText | null;
  readonly origins: readonly Origin[];
}

/** Constants that stand for constants: more are none that a person could follow. */
const MOST_HOPS = 6;

/**
 * The text of an expression as far as the project tells: constants, members of objects and enums, and
 * results of functions are followed across files, holes included. Null where nothing is known of it.
 */
export function knownText(project: Project, file: string, value: ValueFact): StaticText | null {
  return resolved(project, file, value, MOST_HOPS);
}

function resolved(
  project: Project,
  file: string,
  { text, origins }: ValueFact,
  hops: number,
): StaticText | null {
  if (text === null) return textOfOrigins(project, file, origins, hops);
  const parts = text.flatMap((part: string | TextHole): StaticText => {
    if (typeof part === 'string') return [part];
    return textOfOrigins(project, file, part.origins, hops) ?? [part];
  });
  return joined(parts);
}

function textOfOrigins(
  project: Project,
  file: string,
  origins: readonly Origin[],
  hops: number,
): StaticText | null {
  if (hops <= 0) return null;
  const [identity, ...others] = origins.flatMap((origin) => project.identify(file, origin));
  // Where control flow decides between two, neither is what it always is.
  if (others.length > 0 || identity?.kind !== 'declaration') return null;
  const text = ownText(project, identity) ?? heldText(project, identity, hops - 1);
  return text && resolved(project, identity.file, { text, origins: [] }, hops - 1);
}

/** The text of what a variable holds, where that is the result of a function. */
function heldText(
  project: Project,
  identity: DeclarationIdentity,
  hops: number,
): StaticText | null {
  const declaration = project.declaration(identity);
  if (declaration?.kind !== 'variable' || declaration.reassigned || identity.path.length > 0) {
    return null;
  }
  if (NOT_CONSTANT.has(declaration.declaredWith)) return null;
  return textOfOrigins(project, identity.file, declaration.origins, hops);
}

/** The text that a declaration, or a member of it, always has. */
function ownText(project: Project, identity: DeclarationIdentity): StaticText | null {
  const declaration = project.declaration(identity);
  switch (declaration?.kind) {
    case 'variable': {
      if (NOT_CONSTANT.has(declaration.declaredWith)) return null;
      const [name, ...more] = identity.path;
      return name === undefined ? declaration.text : memberText(declaration, [name, ...more], true);
    }
    case 'function':
      return identity.path.length === 1 && identity.path[0] === CALLED ? declaration.text : null;
    case 'class': {
      const method = methodOf(project, identity);
      if (method) return method.text;
      const isInstance = identity.path[0] === CONSTRUCTED;
      const path = isInstance ? identity.path.slice(1) : identity.path;
      return memberText(declaration, path, !isInstance);
    }
    case undefined:
      return null;
  }
}

/** What a caller or the runtime gives. */
const NOT_CONSTANT: ReadonlySet<string> = new Set(['parameter', 'catch']);

function memberText(
  { kind, properties }: Extract<DeclarationFact, { properties: readonly PropertyFact[] }>,
  [name, ...more]: readonly string[],
  isStatic: boolean,
): StaticText | null {
  // A member of Python's enums has its text as `value`.
  if (more.length > 1 || (more.length === 1 && more[0] !== 'value')) return null;
  const property = properties.find(
    (one) => one.name === name && (kind === 'variable' || one.static === isStatic),
  );
  return property?.text ?? null;
}

function joined(parts: StaticText): StaticText {
  const result: (string | TextHole)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') {
      result[result.length - 1] = last + part;
    } else result.push(part);
  }
  return result;
}

/** The text with its holes as a person writes them: `user:{userId}:`. */
export function shownText(text: StaticText): string {
  return text.map((part) => (typeof part === 'string' ? part : `{${part.code}}`)).join('');
}
