import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblems } from '../../registry/problems.ts';
import type { Registry, RegistryInput } from '../../registry/types.ts';
import { registryOf } from './registry-of.ts';

/**
 * The registry that an ESLint configuration is written for.
 *
 * @param folder `import.meta.dirname` or `import.meta.url` of the configuration.
 * @param given instead of the `ssot.config.*` that is found upwards from the folder.
 * @throws Error when there is none, or it is wrong; the message says where and what to write.
 */
export function registryIn(folder: string | URL, given?: RegistryInput): Registry {
  const root = folderOf(folder);
  const result = registryOf(path.join(root, 'eslint.config.js'), given);
  if (!result) throw new Error(`There is no ssot.config file in ${root} or above it.`);
  if (!result.ok) throw new Error(formatProblems(result.problems));
  return result.registry;
}

function folderOf(folder: string | URL): string {
  const isUrl = folder instanceof URL || folder.startsWith('file:');
  const place = isUrl ? fileURLToPath(folder) : folder;
  return isUrl && path.extname(place) !== '' ? path.dirname(place) : path.resolve(place);
}
