import type { ReferenceFact } from '../../../core/facts.ts';
import type { Name } from '../parse/nodes.ts';
import type { LexicalScopes, PythonSymbol } from './scopes.ts';
import { spanOf, type SyntaxTree } from './tree.ts';

/**
 * All places that name a symbol but its first definition and its imports, in source order. Names in
 * `global` statements, in `__all__` (role `export`, the span without quotes) and in annotations that
 * are strings are among them.
 */
export function referencesOf(
  { definitions, uses, scope: home }: PythonSymbol,
  tree: SyntaxTree,
  scopes: LexicalScopes,
): ReferenceFact[] {
  const read = uses.map(({ node, span, role, scope }): ReferenceFact => ({
    span,
    role,
    shorthand: false,
    members: node ? membersRead(node, tree) : [],
    scope: scope.number,
  }));
  const written = definitions.slice(1).flatMap((definition): ReferenceFact[] => {
    if (definition.kind === 'import') return [];
    const scope = 'node' in definition ? scopes.scopeAt(definition.node).number : home.number;
    return [{ span: definition.span, role: 'value', shorthand: false, members: [], scope }];
  });
  return [...read, ...written].sort((a, b) => a.span.start - b.span.start);
}

/** The attributes that are read from a name in place: `ns.a.b` gives `a` and `b`. */
export function membersRead(name: Name, tree: SyntaxTree): ReferenceFact['members'] {
  const members: { name: string; span: { start: number; end: number } }[] = [];
  let up = tree.parentOf(name);
  while (up?.type === 'Attribute') {
    members.push({ name: up.attr, span: up.attrSpan });
    up = tree.parentOf(up);
  }
  return members;
}

/** The span from a name to the end of the `count`-th attribute that is read from it. */
export function memberSpan(
  name: Name,
  members: ReferenceFact['members'],
  count: number,
): ReferenceFact['span'] {
  const { start, end } = spanOf(name);
  return { start, end: members[count - 1]?.span.end ?? end };
}
