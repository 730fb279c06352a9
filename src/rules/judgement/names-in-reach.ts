import type { FileFacts } from '../../core/facts.ts';
import type { Span } from '../../core/span.ts';

/** The nearest name that fits and that the code at a place can read; null for none. */
export function nameInReach(
  facts: FileFacts,
  scope: number,
  at: Span,
  fits: (name: string) => boolean,
): string | null {
  for (let up: number | null = scope; up !== null; up = facts.scopes[up]?.parent ?? null) {
    const here = facts.scopes[up];
    // What a class declares is read through the class, by its methods at least.
    if (!here || (here.kind === 'class' && up !== scope)) continue;
    const name = here.names.find((one) => fits(one) && isGivenBefore(facts, up ?? 0, one, at));
    if (name !== undefined) return name;
  }
  return null;
}

/** What is declared further down in the same function has no value yet. */
function isGivenBefore(facts: FileFacts, scope: number, name: string, { start }: Span): boolean {
  const declaration = facts.declarations.find((one) => one.scope === scope && one.name === name);
  return declaration?.nameSpan ? declaration.nameSpan.start < start : true;
}
