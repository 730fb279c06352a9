import { createHash } from 'node:crypto';
import { DiskStore } from '../../project/store/disk-store.ts';
import type { Registry } from '../../registry/types.ts';
import type { Counts, CountsByName } from './counts.ts';

/**
 * Counts by what they depend on: the tree of git, the registry that judges it and its folder. The
 * version of this package, which holds rules and extractors, is that of the store.
 */
export class CountsStore {
  readonly #store: DiskStore;
  readonly #registry: string;

  /** @param prefix leads from the top of the work tree to the registry's folder. */
  constructor(folder: string, version: string, registry: Registry, prefix: string) {
    this.#store = new DiskStore(folder, version);
    // Where the repository lies on this machine decides nothing.
    const content = JSON.stringify({ ...registry, root: prefix, origin: null });
    this.#registry = createHash('sha256').update(content).digest('hex');
  }

  get(tree: string): Counts | null {
    const text = this.#store.get(this.#keyOf(tree));
    if (text === null) return null;
    try {
      const value: unknown = JSON.parse(text);
      return isCounts(value) ? value : null;
    } catch {
      return null;
    }
  }

  set(tree: string, counts: Counts): void {
    this.#store.set(this.#keyOf(tree), JSON.stringify(counts));
  }

  #keyOf(tree: string): string {
    return `counts ${tree} ${this.#registry}`;
  }
}

/** A digest says that it is what was put in, not that it was put in by us. */
function isCounts(value: unknown): value is Counts {
  if (typeof value !== 'object' || value === null) return false;
  const counts = value as Partial<Record<keyof Counts, unknown>>;
  return (
    [counts.findings, counts.files, counts.unparsed].every(isCount) &&
    [counts.byType, counts.bySource, counts.byZone].every(isCountsByName)
  );
}

function isCountsByName(value: unknown): value is CountsByName {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isCount)
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
