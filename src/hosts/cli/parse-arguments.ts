import { parseArgs } from 'node:util';
import { nearName } from '../../registry/near-name.ts';
import { COMMANDS, flagsOf, GLOBAL_FLAGS } from './command-table.ts';
import type { CommandName } from './command-table.ts';
import type { Flag } from './flag.ts';
import { UsageError } from './usage-error.ts';

/** What a command line asks for. */
export type Request =
  /** Nothing: what there is to ask for may help. */
  | { readonly kind: 'nothing' }
  /** `command` is null for the help of all. */
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      /** By flag name; has every flag of the command. */
      readonly values: Readonly<Record<string, string | boolean | undefined>>;
      readonly operands: readonly string[];
    };

/**
 * Reads the arguments after the program's name.
 *
 * @throws UsageError for an unknown command or option, with the nearest name.
 */
export function parseArguments(argv: readonly string[]): Request {
  const [first, ...rest] = argv;
  if (first === undefined) return { kind: 'nothing' };
  if (first === 'help') {
    return { kind: 'help', command: rest[0] === undefined ? null : commandNamed(rest[0]) };
  }
  // Before the command only what needs none makes sense; all else belongs after it.
  if (first.startsWith('-')) {
    const { values } = parseFlags([first], GLOBAL_FLAGS, null);
    if (values['help']) return { kind: 'help', command: null };
    if (values['version']) return { kind: 'version' };
    throw new UsageError(
      `The command has to come before ${first}.`,
      'Run "ssot --help" to see the commands.',
    );
  }
  const command = commandNamed(first);
  const { values, operands } = parseFlags(rest, flagsOf(command), command);
  if (values['help']) return { kind: 'help', command };
  if (values['version']) return { kind: 'version' };
  if (operands[0] !== undefined && COMMANDS[command].operand === null) {
    throw new UsageError(`${quoted(operands[0])} is one argument too many.`, helpHint(command));
  }
  return { kind: 'run', command, values, operands };
}

function commandNamed(name: string): CommandName {
  if (isCommand(name)) return name;
  const near = nearName(name, Object.keys(COMMANDS));
  throw new UsageError(
    `There is no command ${quoted(name)}.`,
    near === null ? 'Run "ssot --help" to see the commands.' : `Did you mean "ssot ${near}"?`,
  );
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function parseFlags(
  args: readonly string[],
  flags: readonly Flag[],
  command: CommandName | null,
): Pick<Extract<Request, { kind: 'run' }>, 'values' | 'operands'> {
  // Not strict, because we say better what is wrong.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(flags.map((flag) => [flag.name, parserOption(flag)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | boolean | undefined> = Object.fromEntries(
    flags.map((flag) => [flag.name, flag.value === undefined ? false : undefined]),
  );
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.find(({ name }) => name === token.name);
    if (!flag) throw unknownFlag(token.rawName, flags, command);
    values[flag.name] =
      flag.value === undefined ? switchValue(token, command) : textValue(flag, token, command);
  }
  return { values, operands };
}

function parserOption(flag: Flag): { type: 'string' | 'boolean'; short?: string } {
  return {
    type: flag.value === undefined ? 'boolean' : 'string',
    ...(flag.short !== undefined && { short: flag.short }),
  };
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function switchValue(token: OptionToken, command: CommandName | null): true {
  if (token.value !== undefined) {
    throw new UsageError(`${token.rawName} takes no value.`, helpHint(command));
  }
  return true;
}

function textValue(flag: Flag, token: OptionToken, command: CommandName | null): string {
  const { rawName, value, inlineValue } = token;
  if (value === undefined || value === '' || (!inlineValue && /^-./u.test(value))) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}.`, helpHint(command));
  }
  if (flag.choices && !flag.choices.includes(value)) {
    const near = nearName(value, flag.choices);
    const question = near === null ? '' : ` Did you mean ${quoted(near)}?`;
    throw new UsageError(
      `${rawName} cannot be ${quoted(value)}.${question}`,
      `Choose one of ${flag.choices.join(', ')}.`,
    );
  }
  return value;
}

function unknownFlag(
  rawName: string,
  flags: readonly Flag[],
  command: CommandName | null,
): UsageError {
  const near = rawName.startsWith('--')
    ? nearName(
        rawName.slice(2),
        flags.map(({ name }) => name),
      )
    : null;
  const where = command === null ? 'ssot' : `ssot ${command}`;
  return new UsageError(
    `${where} has no option ${rawName}.`,
    near === null ? helpHint(command) : `Did you mean --${near}?`,
  );
}

function helpHint(command: CommandName | null): string {
  return `Run "ssot ${command === null ? '' : `${command} `}--help" to see the options.`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
