import { createHash } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';

/**
 * Puts bytes in the place of a file so that at any moment, a loss of power included, it holds either all
 * of the old or all of the new ones.
 *
 * @param mode permission bits.
 */
export function replaceFile(target: string, bytes: Uint8Array, mode: number): void {
  const temporary = temporaryFor(target);
  rmSync(temporary, { force: true });
  const owner = lstatSync(target, { throwIfNoEntry: false });
  const handle = openSync(temporary, 'wx', mode);
  try {
    writeAll(handle, bytes);
    keepOwner(handle, owner);
    // After the owner, of whom some bits are taken when he changes, and past the process's umask.
    fchmodSync(handle, mode);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, target);
  syncFolder(path.dirname(target));
}

/** Takes away what a killed {@link replaceFile} left beside its target. */
export function removeTemporary(target: string): void {
  rmSync(temporaryFor(target), { force: true });
}

/** One name for one target, so that a later run finds it; short, whatever the target is called. */
function temporaryFor(target: string): string {
  const { dir, base } = path.parse(target);
  const digest = createHash('sha256').update(base).digest('hex').slice(0, 16);
  return path.join(dir, `.ssot-migrate-${digest}.tmp`);
}

/** Makes sure that all names of a folder are on the disk. */
export function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    // Windows opens no folders; there a rename is as durable as it gets.
    return;
  }
  try {
    fsyncSync(handle);
  } catch {
    // Some file systems do not know it.
  } finally {
    closeSync(handle);
  }
}

/** All of the bytes: one call may write some of them. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength;) at += writeSync(handle, bytes, at);
}

/** A new file belongs to who runs the process; where that is not the owner, he gets it back if he may. */
function keepOwner(handle: number, owner: Stats | undefined): void {
  if (!owner) return;
  try {
    fchownSync(handle, owner.uid, owner.gid);
  } catch {
    // Only root may give files away, and others cannot have taken them.
  }
}
