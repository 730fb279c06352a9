import { mkdirSync, readFileSync, rmSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { UsageError } from '../usage-error.ts';
import type { FileChange } from './proposal.ts';

/**
 * Writes the files, each whole or not at all.
 *
 * @param top absolute path that they start from.
 * @throws UsageError where a file is no longer what the change was made for: nothing is written then.
 */
export function writeChanges(top: string, changes: readonly FileChange[]): void {
  for (const { file, before } of changes) {
    if (contentOf(path.join(top, file)) !== before) {
      throw new UsageError(`${file} has changed meanwhile; nothing was written.`, 'Run it again.');
    }
  }
  for (const { file, after } of changes) write(path.join(top, file), after);
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function write(file: string, text: string): void {
  const temporary = `${file}.${String(process.pid)}.tmp`;
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, text, mode === undefined ? {} : { mode });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
