import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';

/** Why a file is left as it is, whatever could be fixed in it. */
export type Obstacle =
  /** A symbolic link: what it leads to is fixed where it is. */
  | 'link'
  /** Nobody may write it. */
  | 'read-only'
  | 'unreadable'
  /** Its bytes could not be written back as they were. */
  | 'not-utf-8'
  /** It would not parse with the fixes. */
  | 'would-break'
  /** Each fix brings the next one, without end. */
  | 'unsettled';

/** A file that may be rewritten. */
export interface OwnBytes {
  readonly bytes: Uint8Array;
  /** Permission bits. */
  readonly mode: number;
}

/** Any of the three write bits. */
const WRITABLE = 0o222;

/** What a file holds, or why it must not be rewritten. */
export function ownBytes(file: string): OwnBytes | Obstacle {
  try {
    const stats = lstatSync(file);
    if (stats.isSymbolicLink()) return 'link';
    if (!stats.isFile()) return 'unreadable';
    if ((stats.mode & WRITABLE) === 0) return 'read-only';
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? { bytes, mode: stats.mode & 0o7777 } : 'not-utf-8';
  } catch {
    return 'unreadable';
  }
}
