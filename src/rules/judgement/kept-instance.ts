import type { CallFact, ClassFact, FileFacts } from '../../core/facts.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Project } from '../../project/project.ts';
import { fieldAround } from './field-around.ts';

/** How an instance outlives the user for whom it was obtained. */
export type Kept =
  /** Obtained while the module is loaded. */
  | { readonly how: 'moduleLevel' }
  /** In a static field, obtained there or assigned to it. */
  | { readonly how: 'staticField'; readonly name: string }
  /** As the default of a parameter, which Python works out once. */
  | { readonly how: 'defaultParameter' }
  /** In a variable outside of the function that obtains it. */
  | { readonly how: 'outerVariable'; readonly name: string };

/** How what a call gives is shared between users; null where nothing proves that it is. */
export function keptBy(project: Project, facts: FileFacts, call: CallFact): Kept | null {
  const around = functionAround(facts, call.scope);
  return around === null
    ? keptByLoading(project, facts, call)
    : keptByFunction(project, facts, call, around);
}

function keptByLoading(project: Project, facts: FileFacts, call: CallFact): Kept | null {
  const code = project.textOf(facts.file);
  const assigned = staticFieldAssigned(facts, call.span, code.slice(0, call.span.start));
  if (assigned) return assigned;
  const isDefault = facts.declarations.some(
    ({ kind, span }) => kind === 'function' && contains(span, call.span),
  );
  if (isDefault) return { how: 'defaultParameter' };
  const field = fieldAround(facts, call.span);
  if (field) return field.static ? { how: 'staticField', name: field.name } : null;
  // One for each user of a loop is shared by none.
  return givenInside(facts, call, (scope) => facts.scopes[scope]?.kind === 'block')
    ? null
    : { how: 'moduleLevel' };
}

function keptByFunction(
  project: Project,
  facts: FileFacts,
  call: CallFact,
  around: number,
): Kept | null {
  const code = project.textOf(facts.file);
  const field = staticFieldAssigned(facts, call.span, code.slice(0, call.span.start));
  if (field) return field;
  for (const declaration of facts.declarations) {
    const isAssigned = declaration.references.some(
      ({ span, scope }) =>
        isWithin(facts, scope, around) && assigns(code.slice(span.end, call.span.start)),
    );
    // A variable of an outer function is shared where the user is known to the inner one only.
    const isShared =
      declaration.scope === 0 ||
      (!isWithin(facts, declaration.scope, around) &&
        givenInside(facts, call, (scope) => isWithin(facts, scope, around)));
    if (isAssigned && isShared) return { how: 'outerVariable', name: declaration.name ?? '' };
  }
  return null;
}

/** `this.manager = …` of a static method (where no other method has one of its own), `cls.manager = …`, `Session.manager = …`. */
function staticFieldAssigned({ declarations }: FileFacts, span: Span, before: string): Kept | null {
  const target =
    /([\p{ID_Continue}$]+)\.(#?[\p{ID_Continue}$]+)\s*(?:\?\?|\|\||&&)?=(?![=>])([^;=\n]*)$/u.exec(
      before.slice(-200),
    );
  const [, object = '', field = '', between = ''] = target ?? [];
  if (isHandedOver(between)) return null;
  // The nearest class around is the last one that begins before.
  const owner = declarations.findLast(
    (one): one is ClassFact =>
      one.kind === 'class' &&
      (one.name === object || (CLASS_ITSELF.has(object) && contains(one.bodySpan, span))),
  );
  const fields = owner?.properties.filter(({ name }) => name === field) ?? [];
  // What methods assign to `this` is a field of each instance, unless they are static themselves.
  const isOfInstance = object === 'this' && fields.some((one) => !one.static);
  return owner && !isOfInstance && fields.some((one) => one.static)
    ? { how: 'staticField', name: `${owner.name ?? object}.${field}` }
    : null;
}

const CLASS_ITSELF: ReadonlySet<string> = new Set(['this', 'cls']);

/** What stands between a variable and the value that it is given. */
function assigns(between: string): boolean {
  return (
    /^\s*(?:\?\?|\|\||&&)?=(?![=>])[^;]*$/u.test(between) &&
    !ENDED_STATEMENT.test(between) &&
    !isHandedOver(between)
  );
}

/** A line whose end is that of a value, and a next one that does not go on with it. */
const ENDED_STATEMENT = /[\p{ID_Continue}$\])}'"`]\s*\n\s*(?![\s?|&:])/u;

/** Given to a call, a list or an object on the way: what that keeps of it is not known. */
function isHandedOver(between: string): boolean {
  return /[\p{ID_Continue}$\])>]\s*\(|[[{]/u.test(between.replace(/\bawait\b/gu, ''));
}

/** The scope of the nearest function; null for code that runs when the module is loaded. */
function functionAround({ scopes }: FileFacts, scope: number): number | null {
  for (let up: number | null = scope; up !== null; up = scopes[up]?.parent ?? null) {
    if (scopes[up]?.kind === 'function') return up;
  }
  return null;
}

function isWithin({ scopes }: FileFacts, scope: number, outer: number): boolean {
  for (let up: number | null = scope; up !== null; up = scopes[up]?.parent ?? null) {
    if (up === outer) return true;
  }
  return false;
}

/** Whether an argument is a variable of a scope for which `isInside` holds. */
function givenInside(
  { declarations }: FileFacts,
  call: CallFact,
  isInside: (scope: number) => boolean,
): boolean {
  return call.arguments.some(({ origins }) =>
    origins.some(({ root }) => {
      const scope = root.kind === 'declaration' ? declarations[root.declaration]?.scope : undefined;
      return scope !== undefined && isInside(scope);
    }),
  );
}
