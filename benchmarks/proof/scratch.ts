import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const folders = new Set<string>();

process.once('exit', () => {
  for (const folder of folders) removeScratch(folder);
});
// Who is killed politely still cleans up: leaving by exit() does.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => process.exit(130));
}

/** A folder of our own, which is gone when the process ends. */
export function makeScratch(name: string): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `ssot-proof-${name}-`)));
  folders.add(folder);
  return folder;
}

export function removeScratch(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  folders.delete(folder);
}
