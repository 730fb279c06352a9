import type { CommandName, CommandValues } from './command-table.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What a command gets: its flags and operands as the person gave them, and the way to talk. */
export interface CommandContext<Name extends CommandName> {
  readonly values: CommandValues<Name>;
  readonly operands: readonly string[];
  readonly terminal: Terminal;
  readonly progress: Progress;
  /** Says something on the error stream that is no result; nothing when quiet. */
  readonly notice: (text: string) => void;
}
