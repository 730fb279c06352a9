import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import process from 'node:process';
import { MigrationError } from './migration-error.ts';

/**
 * Does something while no other migration of this work tree runs. A lock whose process has died is
 * nobody's.
 *
 * @throws MigrationError while another one runs.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(file);
    if (owner !== null && isAlive(owner)) {
      throw new MigrationError(
        `Another migration of this work tree is running, as process ${String(owner)}.`,
        `Wait for it. If that process is something else, delete ${file}.`,
      );
    }
    rmSync(file, { force: true });
  }
}

/** Null where the file is empty: its owner was killed before it wrote, or has just gone. */
function ownerOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
