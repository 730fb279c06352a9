import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';
import type { IndexRecord } from '../../project/index-record.ts';
import type { Registry } from '../../registry/types.ts';
import packageJson from '../../../package.json' with { type: 'json' };

/** What the main thread worked out when it loaded the configuration. */
export interface PublishedIndex {
  readonly record: IndexRecord;
  /** See `crossFileDigest`. */
  readonly digest: string;
}

/** By registry and version: one process may lint several projects, with copies of the plugin. */
type Published = Readonly<Record<string, PublishedIndex>>;

const KEY = 'eslint-plugin-ssot';

/**
 * Gives the index to all threads that are started from now on. `eslint --concurrency` starts its threads
 * after it has loaded the configuration, and each loads it again.
 */
export function publishIndex(registry: Registry, index: PublishedIndex): void {
  if (!isMainThread) return;
  setEnvironmentData(KEY, { ...published(), [keyOf(registry)]: index });
}

/** The index that the main thread has published; null in the main thread, and where it has none. */
export function publishedIndex(registry: Registry): PublishedIndex | null {
  return isMainThread ? null : (published()[keyOf(registry)] ?? null);
}

function published(): Published {
  return (getEnvironmentData(KEY) as Published | undefined) ?? {};
}

function keyOf(registry: Registry): string {
  return JSON.stringify([packageJson.version, registry]);
}
