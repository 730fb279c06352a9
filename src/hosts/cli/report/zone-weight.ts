import type { Registry, Zone } from '../../../registry/types.ts';

/**
 * How many times a site of a zone counts in the score. A site in no zone counts once, one of the last
 * priority twice, and so on up to the first: with priorities 1 and 2 three times, twice and once.
 */
export function weightOf({ zones }: Registry, zone: Zone | null): number {
  if (zone === null) return 1;
  const priorities = [...new Set(zones.map(({ priority }) => priority))].sort((a, b) => b - a);
  return priorities.indexOf(zone.priority) + 2;
}
