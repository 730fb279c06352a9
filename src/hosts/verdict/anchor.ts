import type { WrittenRemedy } from '../../core/remedy.ts';
import type { TextEdit } from '../../core/text-edit.ts';

type Edits = readonly TextEdit[];

/**
 * Makes several fixes that use up one import drop it. Each takes away one use, none of them the last,
 * so applied together they would leave an unused import. The last of them gets an empty edit where
 * its predecessor begins: the two then overlap, ESLint applies the last one in a later pass, and there
 * it is the one that takes away the last use.
 */
export function anchorLastUses(fixes: readonly (WrittenRemedy | null)[]): (Edits | null)[] {
  const anchored = fixes.map((fix) => (fix && fix.edits.length > 0 ? fix.edits : null));
  const users = new Map<string, number[]>();
  for (const [at, fix] of fixes.entries()) {
    for (const name of fix?.usesUp ?? []) users.set(name, [...(users.get(name) ?? []), at]);
  }
  for (const list of users.values()) {
    const ordered = list.toSorted((a, b) => startOf(anchored[a]) - startOf(anchored[b]));
    const last = ordered.at(-1);
    const before = ordered.at(-2);
    if (last === undefined || before === undefined) continue;
    const edits = anchored[last];
    const start = startOf(anchored[before]);
    if (edits && start < startOf(edits)) {
      anchored[last] = [{ start, end: start, text: '' }, ...edits];
    }
  }
  return anchored;
}

function startOf(edits: Edits | null | undefined): number {
  return edits ? Math.min(...edits.map(({ start }) => start)) : -1;
}
