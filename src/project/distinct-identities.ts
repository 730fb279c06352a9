import type { Identity } from './project.ts';

function identityKey(identity: Identity): string {
  const { via: _, ...thing } = identity;
  return JSON.stringify(thing);
}

/** Each thing once, by the first way that leads to it. */
export function distinct(identities: readonly Identity[]): readonly Identity[] {
  if (identities.length < 2) return identities;
  const found = new Map<string, Identity>();
  for (const identity of identities) {
    const key = identityKey(identity);
    if (!found.has(key)) found.set(key, identity);
  }
  return [...found.values()];
}

/** Whether two answers name the same things, whatever the ways to them. */
export function sameThings(a: readonly Identity[], b: readonly Identity[]): boolean {
  const keys = new Set(a.map(identityKey));
  return a.length === b.length && b.every((identity) => keys.has(identityKey(identity)));
}
