import type { ClassFact, FunctionFact } from '../../core/facts.ts';
import { CALLED, CONSTRUCTED } from '../../core/origin.ts';
import { contains } from '../../core/span.ts';
import type { DeclarationIdentity, Project } from '../../project/project.ts';

/**
 * The method that a path from a class leads to: `['new()', 'get', '()']` to `get`, `['open']` to the static
 * `open`. Null for the class itself, for fields, and for methods of a base class.
 */
export function methodOf(
  project: Project,
  { file, path }: DeclarationIdentity,
  owner: ClassFact,
): FunctionFact | null {
  const facts = project.factsOf(file);
  const [name, call = CALLED, ...more] = path[0] === CONSTRUCTED ? path.slice(1) : path;
  if (!facts || call !== CALLED || more.length > 0) return null;
  const method = facts.declarations.find(
    (one): one is FunctionFact =>
      one.kind === 'function' &&
      one.name === name &&
      facts.scopes[one.scope]?.kind === 'class' &&
      contains(owner.bodySpan, one.span),
  );
  return method ?? null;
}
