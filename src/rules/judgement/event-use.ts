import type { FileFacts, ReferenceFact } from '../../core/facts.ts';
import { contains, type Span } from '../../core/span.ts';
import type { DeclarationIdentity, Project } from '../../project/project.ts';
import { sentEvents } from './event-slots.ts';
import { oncePerSource } from './once-per-source.ts';

/**
 * The declared events that some function of the project hands on. What is not known counts for the
 * event, so that an event that is left out is provably sent by nobody: it is written nowhere but in
 * lists, in comparisons, in the registration of listeners and in tests.
 */
export const handedOnEvents = oncePerSource((project, source): ReadonlySet<string> => {
  const events = new Set(source.events ?? []);
  const found = new Set<string>();
  const listed = new Map<string, Listing[]>();
  for (const file of project.candidates) {
    const facts = project.factsOf(file);
    if (!facts || project.isTest(file)) continue;
    for (const { text } of sentEvents(project, source, facts)) found.add(text);
    for (const { event, span } of occurrences(project, facts, events)) {
      const listing = listingOf(project, facts, event, span);
      if (listing) listed.set(file, [...(listed.get(file) ?? []), listing]);
      else if (!isReceived(project, file, span) && isInFunction(facts, span)) found.add(event);
    }
  }
  for (const event of usedListings(project, listed)) found.add(event);
  return found;
});

interface Occurrence {
  readonly event: string;
  readonly span: Span;
}

/** The places where a file writes an event as a text of its own. */
function occurrences(
  project: Project,
  { file, verbatim }: FileFacts,
  events: ReadonlySet<string>,
): readonly Occurrence[] {
  const code = project.textOf(file);
  if (![...events].some((event) => code.includes(event))) return [];
  return verbatim.flatMap((span): Occurrence[] => {
    const event = code
      .slice(span.start, span.end)
      .replace(/^[a-z]{0,2}["'`]+/iu, '')
      .replace(/["'`]+$/u, '');
    return events.has(event) ? [{ event, span }] : [];
  });
}

/** An event that a declaration lists: alone, under the name of a member, or as one of several. */
interface Listing {
  readonly event: string;
  readonly declaration: number;
  /** Null where the whole is the event, or the list has no names. */
  readonly member: string | null;
}

/** Null for an event that no constant, map, list or enum at the top of a file or class holds. */
function listingOf(project: Project, facts: FileFacts, event: string, span: Span): Listing | null {
  if (isInFunction(facts, span) || isReceived(project, facts.file, span)) return null;
  const around = facts.declarations.flatMap((fact, declaration) =>
    fact.kind !== 'function' && contains(fact.span, span) ? [{ fact, declaration }] : [],
  );
  // A constant inside a class or namespace belongs to it.
  const outermost = around.reduce<(typeof around)[number] | null>(
    (outer, one) => (outer && contains(outer.fact.span, one.fact.span) ? outer : one),
    null,
  );
  if (!outermost) return null;
  const { fact, declaration } = outermost;
  const property = fact.properties.find((one) => contains(one.span, span));
  return { event, declaration, member: property?.name ?? null };
}

/** The events of listings that some function reads. */
function* usedListings(
  project: Project,
  listed: ReadonlyMap<string, readonly Listing[]>,
): Generator<string> {
  if (listed.size === 0) return;
  for (const { file, reference, declared } of references(project, listed)) {
    if (reference.role !== 'value') continue;
    const [member] = declared.members;
    const { start } = reference.span;
    const ends = [reference.span, ...reference.members.map(({ span }) => span)];
    if (ends.some(({ end }) => isReceived(project, file, { start, end }))) continue;
    for (const listing of listed.get(declared.file) ?? []) {
      const isIt =
        listing.declaration === declared.declaration &&
        (member === undefined || listing.member === null || listing.member === member);
      if (isIt) yield listing.event;
    }
  }
}

interface ListingReference {
  readonly file: string;
  readonly reference: ReferenceFact;
  readonly declared: {
    readonly file: string;
    readonly declaration: number;
    /** What is read from the declaration, without the names that lead to it. */
    readonly members: readonly string[];
  };
}

function* references(
  project: Project,
  listed: ReadonlyMap<string, readonly Listing[]>,
): Generator<ListingReference> {
  for (const [file, listings] of listed) {
    const facts = project.factsOf(file);
    for (const declaration of new Set(listings.map((one) => one.declaration))) {
      const fact = facts?.declarations[declaration];
      for (const reference of fact?.references ?? []) {
        const members = reference.members.map(({ name }) => name);
        yield { file, reference, declared: { file, declaration, members } };
      }
    }
  }
  for (const file of project.candidates) {
    if (project.isTest(file)) continue;
    for (const { specifier, bindings } of project.factsOf(file)?.imports ?? []) {
      for (const { imported, references: uses } of bindings) {
        for (const reference of uses) {
          const path = reference.members.map(({ name }) => name);
          const origin = { root: { kind: 'import' as const, specifier, imported }, path };
          for (const identity of project.identify(file, origin)) {
            if (identity.kind !== 'declaration' || !listed.has(identity.file)) continue;
            yield { file, reference, declared: declaredBy(identity) };
          }
        }
      }
    }
  }
}

function declaredBy({
  file,
  declaration,
  path,
}: DeclarationIdentity): ListingReference['declared'] {
  return { file, declaration, members: path };
}

function isInFunction({ scopes }: FileFacts, span: Span): boolean {
  return scopes.some((scope) => scope.kind === 'function' && contains(scope.span, span));
}

/** Calls and operators of those who receive events, not of those who send them. */
const BEFORE =
  /(?:[=!]==?|\bcase|(?<!\bfor\s[^\n:]{0,60})\bin|\bis|\.(?:on|once|off|includes|indexOf|has|index|count|(?:add|remove)(?:Event)?Listener|subscribe|unsubscribe)\s*(?:<[^<>()]*>)?\()\s*$/u;
const AFTER =
  /^\s*(?:[=!]==?|(?:in|is)\b|\.(?:includes|indexOf|has|index|count|some|every|find)\b)/u;

/** Whether an event is compared, listened for, or the key of a table of what to do. */
function isReceived(project: Project, file: string, { start, end }: Span): boolean {
  const code = project.textOf(file);
  const before = code.slice(Math.max(0, start - 80), start);
  const after = code.slice(end, end + 40);
  if (BEFORE.test(before) || AFTER.test(after)) return true;
  // The key of an object or dictionary; `a ? 'x' : 'y'` gives it, and `for x in LIST:` reads it.
  return /^\s*\]?\s*:/u.test(after) && /[{,[]\s*$/u.test(before);
}
