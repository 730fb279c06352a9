import path from 'node:path';
import { withoutByteOrderMark } from '../../core/source-text.ts';
import { loadRegistryText } from '../../registry/load/load-registry.ts';
import type { RegistryResult } from '../../registry/types.ts';
import type { Blobs } from '../git/blobs.ts';
import type { Tree } from '../git/tree.ts';

/** A registry as git has it. */
export interface RegistryVersion {
  /** POSIX path from the top of the work tree. */
  readonly file: string;
  readonly text: string;
  readonly result: RegistryResult;
}

/** Reads and, where it is a module, runs a registry as the tree has it. Null for none. */
export function registryVersion(
  tree: Tree,
  blobs: Blobs,
  file: string,
  top: string,
): RegistryVersion | null {
  const entry = tree.get(file);
  const bytes = entry && blobs.read({ file, id: entry.id });
  if (!bytes) return null;
  const text = withoutByteOrderMark(Buffer.from(bytes).toString('utf8'));
  return { file, text, result: loadRegistryText(path.join(top, file), text) };
}
