import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Registry } from '../../registry/types.ts';
import type { Baseline } from './baseline.ts';
import { entriesOfBothSides, parseBaseline } from './parse-baseline.ts';

/** Baselines by path, each for one state of its file. */
const read = new Map<string, { readonly stamp: string; readonly baseline: Baseline | null }>();

/**
 * The baseline of a registry as it is on disk; null where there is none. Cheap to ask again: the file
 * is read when it has changed.
 *
 * @throws BaselineError for a file that is no baseline.
 */
export function baselineOnDisk(registry: Pick<Registry, 'root' | 'baseline'>): Baseline | null {
  const file = path.join(registry.root, registry.baseline);
  const stamp = stampOf(file);
  if (stamp === null) return null;
  const known = read.get(file);
  if (known?.stamp === stamp) return known.baseline;
  const baseline = parseBaseline(readFileSync(file, 'utf8'), registry.baseline);
  read.set(file, { stamp, baseline });
  return baseline;
}

/** The entries of both sides of a baseline on disk that a merge left in conflict; null for any other. */
export function conflictingBaseline({
  root,
  baseline,
}: Pick<Registry, 'root' | 'baseline'>): Baseline | null {
  const file = path.join(root, baseline);
  return stampOf(file) === null ? null : entriesOfBothSides(readFileSync(file, 'utf8'));
}

function stampOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat ? `${String(stat.mtimeNs)} ${String(stat.ctimeNs)} ${String(stat.size)}` : null;
}
