import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importRegistryMarkdown } from '../../../reporters/import-registry.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../command-table.ts';
import { importRegistry } from '../registry/import-registry.ts';
import { openRegistryProject } from '../registry/open-registry-project.ts';
import { UsageError } from '../usage-error.ts';

/** Writes the import registry down; see the command table. */
export function registry(context: CommandContext<'registry'>): Promise<ExitCode> {
  return Promise.resolve(run(context));
}

function run({ values, terminal, progress }: CommandContext<'registry'>): ExitCode {
  const output = values['output-file'];
  if (values.check && output === undefined) {
    throw new UsageError('--check needs a file to look at.', 'Name it with --output-file.');
  }
  progress.show('Reading the registry and the files');
  const { project, inferred } = openRegistryProject(values.config, terminal.cwd, () => undefined);
  if (inferred) {
    throw new UsageError('There is no ssot.config file to write down.', 'Run "ssot init".');
  }
  const text = importRegistryMarkdown(importRegistry(project));
  progress.clear();
  if (output === undefined) {
    terminal.stdout.write(text);
    return 0;
  }
  const file = path.resolve(terminal.cwd, output);
  const isCurrent = contentOf(file)?.replaceAll('\r\n', '\n') === text;
  if (values.check) {
    if (isCurrent) return 0;
    terminal.stdout.write(
      `${output} is not what the registry says. Run "ssot registry --output-file ${output}".\n`,
    );
    return 1;
  }
  if (!isCurrent) write(file, text);
  return 0;
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function write(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `The import registry cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
