import { COMMANDS, usefulFlagsOf, GLOBAL_FLAGS, type CommandName } from './command-table.ts';
import type { Flag } from './flag.ts';

/** Shells that {@link completionScript} knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that completes commands, options and their choices in a shell, from the command table. */
export function completionScript(shell: Shell): string {
  switch (shell) {
    case 'bash':
      return bash();
    case 'zsh':
      return zsh();
    case 'fish':
      return fish();
  }
}

const NAMES = Object.keys(COMMANDS) as CommandName[];

function words(flags: readonly Flag[]): string {
  return flags
    .flatMap(({ name, short }) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])])
    .join(' ');
}

function bash(): string {
  const cases = NAMES.map((name) => `    ${name}) words="${words(usefulFlagsOf(name))}" ;;`);
  const choices = NAMES.flatMap((name) =>
    usefulFlagsOf(name)
      .filter((flag) => flag.choices)
      .map(
        (flag) =>
          `    ${[`${name}:--${flag.name}`, ...(flag.short === undefined ? [] : [`${name}:-${flag.short}`])].join('|')}) COMPREPLY=($(compgen -W "${(flag.choices ?? []).join(' ')}" -- "$current")); return ;;`,
      ),
  );
  return [
    '_ssot() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" command="${COMP_WORDS[1]}" words=""',
    '  if ((COMP_CWORD == 1)); then',
    `    COMPREPLY=($(compgen -W "help ${NAMES.join(' ')} ${words(GLOBAL_FLAGS)}" -- "$current"))`,
    '    return',
    '  fi',
    '  case "$command:${COMP_WORDS[COMP_CWORD - 1]}" in',
    ...choices,
    '  esac',
    '  case "$command" in',
    ...cases,
    '  esac',
    '  if [[ $command == completion && $current != -* ]]; then words="' +
      SHELLS.join(' ') +
      '"; fi',
    '  if [[ $current == -* || $command == completion || $command == help ]]; then',
    '    COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '  fi',
    '}',
    'complete -o default -F _ssot ssot',
    '',
  ].join('\n');
}

/** A file of `fpath` is the body of the function that it is named for; sourced, it has to register it. */
function zsh(): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const commands = NAMES.map((name) => quoted(`${name}:${COMMANDS[name].summary}`));
  const option = ({ name, short, value, choices, description }: Flag): string => {
    const text = `[${description.replaceAll(/[[\]\\]/gu, String.raw`\$&`)}]`;
    const action = choices ? `(${choices.join(' ')})` : '_files';
    const spec = quoted(text + (value === undefined ? '' : `:${value}:${action}`));
    if (short === undefined) return `--${name}${spec}`;
    return `'(-${short} --${name})'{-${short},--${name}}${spec}`;
  };
  const operand = (name: CommandName): string => {
    if (name === 'completion') return `'1:shell:(${SHELLS.join(' ')})'`;
    return COMMANDS[name].operand === null ? '' : `'*:path:_files'`;
  };
  const cases = NAMES.map((name) =>
    `    ${name}) _arguments -s ${usefulFlagsOf(name).map(option).join(' ')} ${operand(name)}`.trimEnd(),
  );
  return [
    '#compdef ssot',
    '_ssot() {',
    `  local -a commands=('help:Show help and exit.' ${commands.join(' ')})`,
    '  if ((CURRENT == 2)); then',
    '    _describe command commands',
    `    _arguments ${GLOBAL_FLAGS.map(option).join(' ')}`,
    '    return',
    '  fi',
    '  shift words',
    '  ((CURRENT--))',
    '  case $words[1] in',
    ...cases.map((one) => `${one} ;;`),
    '    help) _describe command commands ;;',
    '  esac',
    '}',
    'if [[ $funcstack[1] == _ssot ]]; then _ssot "$@"; else compdef _ssot ssot; fi',
    '',
  ].join('\n');
}

function fish(): string {
  const quoted = (text: string): string => `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;
  const first = 'complete -c ssot -n __fish_use_subcommand';
  const commands = [
    `${first} -f -a help -d 'Show help and exit.'`,
    ...NAMES.map((name) => `${first} -f -a ${name} -d ${quoted(COMMANDS[name].summary)}`),
  ];
  const options = NAMES.flatMap((name) =>
    usefulFlagsOf(name).map((flag) =>
      [
        `complete -c ssot -n '__fish_seen_subcommand_from ${name}' -l ${flag.name}`,
        ...(flag.short === undefined ? [] : [`-s ${flag.short}`]),
        ...(flag.value === undefined ? [] : ['-r']),
        ...(flag.choices ? [`-f -a ${quoted(flag.choices.join(' '))}`] : []),
        `-d ${quoted(flag.description)}`,
      ].join(' '),
    ),
  );
  const after = (name: string): string =>
    `complete -c ssot -f -n '__fish_seen_subcommand_from ${name}'`;
  const operands = [
    ...NAMES.filter((name) => COMMANDS[name].operand === null).map(after),
    `${after('help')} -a ${quoted(NAMES.join(' '))}`,
    `${after('completion')} -a ${quoted(SHELLS.join(' '))}`,
  ];
  return [...commands, ...options, ...operands, ''].join('\n');
}
