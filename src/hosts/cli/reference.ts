import { COMMANDS, EXIT_CODES, GLOBAL_FLAGS } from './command-table.ts';
import type { CommandSpec, Flag } from './flag.ts';
import { flagDescription, flagUsage, usageLine } from './help.ts';

/** The command line reference in Markdown, from the command table. */
export function commandReference(): string {
  const commands = Object.entries(COMMANDS).flatMap(([name, spec]) => commandSection(name, spec));
  return [
    '# Command line',
    '<!-- Written by `npm run generate` from src/hosts/cli/command-table.ts. -->',
    '`ssot <command> [options]`',
    ...commands,
    '## Options of every command',
    flagTable(GLOBAL_FLAGS),
    '## Exit codes',
    table(
      ['Code', 'Meaning'],
      EXIT_CODES.map(({ code, meaning }) => [String(code), meaning]),
    ),
    '',
  ].join('\n\n');
}

function commandSection(name: string, spec: CommandSpec): readonly string[] {
  const { operand, flags, examples } = spec;
  const commands = examples.map(({ command, what }) => `${command}  # ${what}`);
  return [
    `## \`ssot ${name}\``,
    spec.summary,
    spec.description,
    `Usage: \`${usageLine(name, spec)}\``,
    ...(operand ? [`\`${operand.usage}\`: ${operand.description}`] : []),
    ...(flags.length > 0 ? [flagTable(flags)] : []),
    ['```sh', ...commands, '```'].join('\n'),
  ];
}

function flagTable(flags: readonly Flag[]): string {
  return table(
    ['Option', 'What'],
    flags.map((flag) => [`\`${flagUsage(flag)}\``, flagDescription(flag)]),
  );
}

/** As Prettier lays tables out, so that the generated file needs no formatting. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
