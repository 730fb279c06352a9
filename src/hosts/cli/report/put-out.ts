import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Prints a report, or writes it to a file.
 *
 * @param outputFile of `--output-file`.
 * @throws UsageError where the file cannot be written.
 */
export function putOut(text: string, outputFile: string | undefined, terminal: Terminal): void {
  if (outputFile === undefined) {
    terminal.stdout.write(text);
    return;
  }
  const file = path.resolve(terminal.cwd, outputFile);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `The report cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
