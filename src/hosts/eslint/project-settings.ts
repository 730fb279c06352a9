import type { Registry, RegistryInput } from '../../registry/types.ts';
import { baselineOnDisk } from '../baseline/baseline-file.ts';
import { crossFileDigest } from './cross-file-digest.ts';
import { publishedIndex, publishIndex } from './published-index.ts';
import { registryIn } from './registry-in.ts';
import { projectOf } from './sessions.ts';

/** Settings of a flat configuration; `ssot` only where a registry was given. */
export interface ProjectSettings {
  readonly ssot?: RegistryInput;
  /** Not read by any rule: ESLint's cache compares it. */
  readonly 'ssot/digest': string;
}

/**
 * Settings with which `eslint --cache` is right. ESLint's cache trusts a file whose text and
 * configuration are as they were; a finding that another file has caused would stay, or be missed. The
 * digest of all cross-file facts, worked out when the configuration is loaded, makes the configuration
 * another one exactly when such a fact has changed.
 *
 * @param folder of the project: `import.meta.dirname` or `import.meta.url` of `eslint.config.js`.
 * @param registry instead of the `ssot.config.*` that is found upwards from the folder.
 * @throws Error when there is no registry, or it is wrong; the message says where and what to write.
 */
export function projectSettings(folder: string | URL, registry?: RegistryInput): ProjectSettings {
  return {
    ...(registry ? { ssot: registry } : {}),
    'ssot/digest': digestOf(registryIn(folder, registry)),
  };
}

/** In a thread, that of the main thread: it is the one that compares and writes the cache. */
function digestOf(registry: Registry): string {
  const published = publishedIndex(registry);
  if (published) return published.digest;
  const { session } = projectOf(registry);
  const digest = crossFileDigest(session.freshSnapshot(), baselineOnDisk(registry));
  publishIndex(registry, { record: session.record(), digest });
  return digest;
}
