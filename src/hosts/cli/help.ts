import { COMMANDS, EXIT_CODES, GLOBAL_FLAGS, usefulFlagsOf } from './command-table.ts';
import type { CommandName } from './command-table.ts';
import type { CommandSpec, Flag } from './flag.ts';

/** Columns that help is wrapped to; terminals are rarely narrower. */
const WIDTH = 80;

/** The help of all commands (null) or of one, from the command table. */
export function helpText(command: CommandName | null): string {
  const sections = command === null ? overview() : commandHelp(command, COMMANDS[command]);
  return `${sections.join('\n\n')}\n`;
}

function overview(): readonly string[] {
  return [
    'Usage: ssot <command> [options]',
    'One registry says which module owns what; ssot holds the code to it.',
    section(
      'Commands',
      Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]),
    ),
    section('Options', GLOBAL_FLAGS.map(flagRow)),
    exitCodes(),
    'Run "ssot <command> --help" for one command.',
  ];
}

function commandHelp(name: CommandName, spec: CommandSpec): readonly string[] {
  const { operand, examples } = spec;
  return [
    `Usage: ${usageLine(name, spec)}`,
    wrap(spec.description, 0),
    ...(operand ? [section('Arguments', [[operand.usage, operand.description]])] : []),
    section('Options', usefulFlagsOf(name).map(flagRow)),
    section(
      'Examples',
      examples.map(({ command, what }) => [command, what]),
    ),
    exitCodes(),
  ];
}

/** `ssot scan [paths...] [options]`. */
export function usageLine(name: string, { operand }: Pick<CommandSpec, 'operand'>): string {
  return ['ssot', name, ...(operand ? [operand.usage] : []), '[options]'].join(' ');
}

/** `-f, --format NAME`. */
export function flagUsage({ name, short, value }: Flag): string {
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

/** The flag's sentence, and its choices. */
export function flagDescription({ description, choices }: Flag): string {
  return choices ? `${description} One of ${choices.join(', ')}.` : description;
}

function flagRow(flag: Flag): readonly [string, string] {
  const usage = flagUsage(flag);
  return [flag.short === undefined ? `    ${usage}` : usage, flagDescription(flag)];
}

function exitCodes(): string {
  return section(
    'Exit codes',
    EXIT_CODES.map(({ code, meaning }) => [String(code), meaning]),
  );
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${wrap(text, width + 4)}`);
  return [`${title}:`, ...lines].join('\n');
}

/** Breaks a text into lines of {@link WIDTH} columns, all but the first indented. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    // Where the left column is wide, a readable right column matters more than the width.
    if (line !== '' && line.length + 1 + word.length > Math.max(WIDTH - indent, 24)) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
