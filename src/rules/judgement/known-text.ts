import type { PropertyFact, StaticText, TextHole } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED, type Origin } from '../../core/origin.ts';
import type { DeclarationIdentity, Project } from '../../project/project.ts';
import { originOf } from './canonical-instance.ts';
import { methodOf } from './methods.ts';

/** An expression as facts know it: its text, or where its value comes from. */
export interface ValueFact {
  readonly text: StaticText | null;
  readonly origins: readonly Origin[];
}

/** Constants that stand for constants: more are none that a person could follow. */
const MOST_HOPS = 6;

/** More texts of one expression are as good as none that is known. */
const MOST_TEXTS = 32;

/** Whether a value is not looked into, whatever is known of it. */
export type IsOpaque = (file: string, origins: readonly Origin[]) => boolean;

/** What the texts of one expression are looked up with. */
interface LookUp {
  readonly project: Project;
  readonly isOpaque: IsOpaque;
}

/**
 * The texts of which an expression has one, as far as the project tells: constants, members of objects and
 * enums, and results of functions are followed across files, holes included. Empty where nothing is known of it.
 */
export function knownTexts(
  project: Project,
  file: string,
  value: ValueFact,
  isOpaque: IsOpaque = () => false,
): readonly StaticText[] {
  return resolved({ project, isOpaque }, file, value, MOST_HOPS);
}

/** The text that an expression always has; null where it may have several. */
export function knownText(project: Project, file: string, value: ValueFact): StaticText | null {
  const [text, ...others] = knownTexts(project, file, value);
  return others.length === 0 ? (text ?? null) : null;
}

function resolved(
  lookUp: LookUp,
  file: string,
  { text, origins }: ValueFact,
  hops: number,
): readonly StaticText[] {
  if (text === null) return textsOfOrigins(lookUp, file, origins, hops);
  const choices = text.map((part): readonly StaticText[] => {
    if (typeof part === 'string') return [[part]];
    const texts = part.table.length > 0 ? textsOfTable : textsOfOrigins;
    const known = texts(lookUp, file, part.table.length > 0 ? part.table : part.origins, hops);
    return known.length > 0 ? known : [[part]];
  });
  return combined(choices).map(joined);
}

/** One of each, in all ways; what has too many ways stays a hole. */
function combined(choices: readonly (readonly StaticText[])[]): readonly StaticText[] {
  let ways: readonly StaticText[] = [[]];
  for (const choice of choices) {
    if (ways.length * choice.length > MOST_TEXTS) return [];
    ways = ways.flatMap((way) => choice.map((text) => [...way, ...text]));
  }
  return ways;
}

function textsOfOrigins(
  lookUp: LookUp,
  file: string,
  origins: readonly Origin[],
  hops: number,
): readonly StaticText[] {
  if (lookUp.isOpaque(file, origins)) return [];
  const identity = hops > 0 ? onlyDeclaration(lookUp, file, origins) : null;
  // Functions that hand on what another one gives are followed to that.
  if (!identity || lookUp.isOpaque(identity.file, [originOf(identity)])) return [];
  const own = ownTexts(lookUp, identity);
  const texts = own.length > 0 ? own : heldTexts(lookUp, identity, hops - 1);
  return allResolved(lookUp, identity.file, texts, hops - 1);
}

/** The strings of an object, an enum or a dictionary that has no others. */
function textsOfTable(
  lookUp: LookUp,
  file: string,
  table: readonly Origin[],
  hops: number,
): readonly StaticText[] {
  const identity = hops > 0 ? onlyDeclaration(lookUp, file, table) : null;
  if (!identity || identity.path.length > 0) return [];
  const declaration = lookUp.project.declaration(identity);
  if (declaration?.kind !== 'variable') return [];
  if (!declaration.closed || declaration.reassigned) return [];
  const texts = declaration.properties.flatMap(({ text }) => (text ? [text] : []));
  if (texts.length < declaration.properties.length) return [];
  return allResolved(lookUp, identity.file, texts, hops - 1);
}

/** Where control flow decides between two, neither is what it always is. */
function onlyDeclaration(
  lookUp: LookUp,
  file: string,
  origins: readonly Origin[],
): DeclarationIdentity | null {
  const [identity, ...others] = origins.flatMap((origin) => lookUp.project.identify(file, origin));
  return others.length === 0 && identity?.kind === 'declaration' ? identity : null;
}

/** Empty where nothing is known of one of them, since that may be any. */
function allResolved(
  lookUp: LookUp,
  file: string,
  texts: readonly StaticText[],
  hops: number,
): readonly StaticText[] {
  const each = texts.map((text) => resolved(lookUp, file, { text, origins: [] }, hops));
  const all = each.flat();
  return each.some((ways) => ways.length === 0) || all.length > MOST_TEXTS ? [] : all;
}

/** The texts of what a variable holds, where that is the result of a function. */
function heldTexts(
  lookUp: LookUp,
  identity: DeclarationIdentity,
  hops: number,
): readonly StaticText[] {
  const declaration = lookUp.project.declaration(identity);
  if (declaration?.kind !== 'variable' || declaration.reassigned || identity.path.length > 0) {
    return [];
  }
  if (NOT_CONSTANT.has(declaration.declaredWith)) return [];
  return textsOfOrigins(lookUp, identity.file, declaration.origins, hops);
}

/** The texts of which a declaration, or a member of it, always has one. */
function ownTexts({ project }: LookUp, identity: DeclarationIdentity): readonly StaticText[] {
  const declaration = project.declaration(identity);
  switch (declaration?.kind) {
    case 'variable': {
      const { text, properties, reassigned } = declaration;
      if (reassigned) return [];
      return one(identity.path.length === 0 ? text : memberText(properties, identity.path));
    }
    case 'function':
      return identity.path.length === 1 && identity.path[0] === CALLED ? declaration.texts : [];
    case 'class': {
      const method = methodOf(project, identity, declaration);
      if (method) return method.texts;
      const isInstance = identity.path[0] === CONSTRUCTED;
      const properties = declaration.properties.filter((one) => one.static !== isInstance);
      return one(memberText(properties, isInstance ? identity.path.slice(1) : identity.path));
    }
    case undefined:
      return [];
  }
}

function one(text: StaticText | null): readonly StaticText[] {
  return text ? [text] : [];
}

/** What a caller or the runtime gives. */
const NOT_CONSTANT: ReadonlySet<string> = new Set(['parameter', 'catch']);

function memberText(
  properties: readonly PropertyFact[],
  [name, ...more]: readonly string[],
): StaticText | null {
  // A member of Python's enums has its text as `value`.
  if (more.length > 1 || (more.length === 1 && more[0] !== 'value')) return null;
  return properties.find((one) => one.name === name)?.text ?? null;
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
