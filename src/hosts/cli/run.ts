import type { CommandName, CommandValues, ExitCode } from './command-table.ts';
import type { CommandContext } from './command-context.ts';
import { parseArguments } from './parse-arguments.ts';
import type { Progress } from './progress.ts';
import { progressOn } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * Carries out one command: what it says goes to the terminal, what it comes to is the exit code.
 * Wrong usage is told; other errors are thrown.
 *
 * @param onProgress gets the progress line, so that an interrupt can take it away.
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<ExitCode> {
  try {
    const request = parseArguments(argv);
    if (request.kind === 'nothing') {
      const { helpText } = await import('./help.ts');
      throw new UsageError('A command is missing.', `\n${helpText(null).trimEnd()}`);
    }
    if (request.kind === 'help') {
      const { helpText } = await import('./help.ts');
      terminal.stdout.write(helpText(request.command));
      return 0;
    }
    if (request.kind === 'version') {
      const { version } = await import('./version.ts');
      terminal.stdout.write(`${version}\n`);
      return 0;
    }
    const quiet = request.values['quiet'] === true;
    const progress = progressOn(terminal, quiet);
    onProgress(progress);
    try {
      const command = (await LOADERS[request.command]()) as unknown as AnyCommand;
      return await command({
        // The parser made one value for each flag of the table, of the type that the table says.
        values: request.values as unknown as CommandValues<CommandName>,
        operands: request.operands,
        terminal,
        progress,
        notice(text) {
          if (quiet) return;
          progress.clear();
          terminal.stderr.write(`${text}\n`);
        },
      });
    } finally {
      progress.clear();
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.stderr.write(`ssot: ${error.message}\n${error.hint === '' ? '' : `${error.hint}\n`}`);
    return 2;
  }
}

/** A command, once its flags were read for it. */
type AnyCommand = (context: CommandContext<CommandName>) => Promise<ExitCode>;

/** Each command is loaded when it is asked for, so that none waits for the others' parts. */
const LOADERS: {
  readonly [Name in CommandName]: () => Promise<
    (context: CommandContext<Name>) => Promise<ExitCode>
  >;
} = {
  init: async () => (await import('./commands/init.ts')).init,
  scan: async () => (await import('./commands/scan.ts')).scan,
  guard: async () => (await import('./commands/guard.ts')).guard,
  registry: async () => (await import('./commands/registry.ts')).registry,
  completion: async () => (await import('./commands/completion.ts')).completion,
  baseline: async () => (await import('./commands/baseline.ts')).baseline,
  trend: async () => (await import('./commands/trend.ts')).trend,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
};
