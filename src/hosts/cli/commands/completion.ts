import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../command-table.ts';
import { completionScript, SHELLS, type Shell } from '../completion.ts';
import { UsageError } from '../usage-error.ts';

/** Prints a completion script; see the command table. */
export function completion({
  operands,
  terminal,
}: CommandContext<'completion'>): Promise<ExitCode> {
  const [shell, more] = operands;
  if (!isShell(shell) || more !== undefined) {
    return Promise.reject(
      new UsageError('Name one shell.', `Write "ssot completion ${SHELLS.join('", or "')}".`),
    );
  }
  terminal.stdout.write(completionScript(shell));
  return Promise.resolve(0);
}

function isShell(name: string | undefined): name is Shell {
  return SHELLS.some((shell) => shell === name);
}
