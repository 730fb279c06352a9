import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The absolute path of a program that the machine has; null where it has none. */
export function findProgram(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here.
    }
  }
  return null;
}
