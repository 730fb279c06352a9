import type { FunctionFact } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED } from '../../core/origin.ts';
import { contains } from '../../core/span.ts';
import type { DeclarationIdentity, Project } from '../../project/project.ts';

/**
 * The method that a class path leads to: `['new()', 'get', '()']` to `get`, `['open']` to the static
 * `open`. Null for the class itself, for fields, and for methods of a base class.
 */
export function methodOf(project: Project, identity: DeclarationIdentity): FunctionFact | null {
  const facts = project.factsOf(identity.file);
  const owner = project.declaration(identity);
  const path = identity.path[0] === CONSTRUCTED ? identity.path.slice(1) : identity.path;
  const [name, call, ...more] = path;
  const isMethod = name !== undefined && (call === undefined || call === CALLED);
  if (!facts || owner?.kind !== 'class' || !isMethod || more.length > 0) return null;
  const inside = facts.declarations.filter(
    (one): one is FunctionFact =>
      one.kind === 'function' && contains(owner.bodySpan, one.span) && one.span !== owner.span,
  );
  return (
    inside.find((one) => one.name === name && facts.scopes[one.scope]?.kind === 'class') ?? null
  );
}
