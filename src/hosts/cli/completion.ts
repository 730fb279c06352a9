import { COMMANDS, flagsOf, GLOBAL_FLAGS, type CommandName } from './command-table.ts';
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
      // zsh runs bash's completion; one script is one truth.
      return `#compdef ssot\nautoload -U +X bashcompinit && bashcompinit\n${bash()}`;
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
  const cases = NAMES.map((name) => `    ${name}) words="${words(flagsOf(name))}" ;;`);
  const choices = NAMES.flatMap((name) =>
    flagsOf(name)
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

function fish(): string {
  const quoted = (text: string): string => `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;
  const commands = NAMES.map(
    (name) =>
      `complete -c ssot -n __fish_use_subcommand -a ${name} -d ${quoted(COMMANDS[name].summary)}`,
  );
  const options = NAMES.flatMap((name) =>
    flagsOf(name).map((flag) =>
      [
        `complete -c ssot -n '__fish_seen_subcommand_from ${name}' -l ${flag.name}`,
        ...(flag.short === undefined ? [] : [`-s ${flag.short}`]),
        ...(flag.value === undefined ? [] : ['-r']),
        ...(flag.choices ? [`-f -a ${quoted(flag.choices.join(' '))}`] : []),
        `-d ${quoted(flag.description)}`,
      ].join(' '),
    ),
  );
  const shells = `complete -c ssot -f -n '__fish_seen_subcommand_from completion' -a ${quoted(SHELLS.join(' '))}`;
  return [...commands, ...options, shells, ''].join('\n');
}
