import type { FormatName } from '../../reporters/formats.ts';
import type { TrendFormatName } from '../../reporters/trend/formats.ts';
import type { CommandSpec, Flag, FlagValues } from './flag.ts';

const FORMAT_NAMES = [
  'stylish',
  'json',
  'sarif',
  'markdown',
  'html',
  'github',
  'gitlab',
] as const satisfies readonly FormatName[];

const TREND_FORMAT_NAMES = [
  'markdown',
  'json',
  'html',
] as const satisfies readonly TrendFormatName[];

/** What every command understands. */
export const GLOBAL_FLAGS = [
  { name: 'help', short: 'h', description: 'Show help and exit.' },
  { name: 'version', short: 'v', description: 'Show the version and exit.' },
  {
    name: 'config',
    short: 'c',
    value: 'FILE',
    description: 'Take this registry instead of the ssot.config file found upwards from here.',
  },
  {
    name: 'quiet',
    short: 'q',
    description: 'Print results only: no progress, no notices, no summary.',
  },
  {
    name: 'no-color',
    description: 'Print without colours. NO_COLOR=1 does the same, FORCE_COLOR=1 the opposite.',
  },
] as const satisfies readonly Flag[];

/** All commands, in the order of the help. */
export const COMMANDS = {
  init: {
    summary: 'Set a repository up: registry, ESLint, hooks, CI and baseline.',
    description:
      'Finds the managers that compete for each known concept, shows what speaks for each, and proposes an owner. ' +
      'Then writes the registry, and adds the rules to ESLint, the guard to the hooks and to CI, and fixes on save to VS Code. ' +
      'What is found today is accepted in a baseline. ' +
      'Files that exist are only added to, what cannot be added safely is said, and a second run changes nothing.',
    operand: null,
    flags: [
      {
        name: 'yes',
        short: 'y',
        description: 'Take the likeliest owners and write without asking.',
      },
      { name: 'dry-run', short: 'n', description: 'Write nothing; list what would be written.' },
      { name: 'no-install', description: 'Do not install packages, and do not set hooks up.' },
    ],
    choosesRegistry: true,
    examples: [
      { command: 'ssot init', what: 'Asks who owns what, and before it writes.' },
      { command: 'ssot init --dry-run', what: 'See what would be written.' },
      { command: 'ssot init --yes', what: 'Without questions.' },
    ],
  },
  scan: {
    summary: 'Report the findings of the whole project.',
    description:
      'Judges every file of the project as ESLint does and prints the findings, the competing managers and the score. ' +
      'Paths narrow the report; what is judged is still the whole project. ' +
      'Without a registry one is inferred, and it is said how.',
    operand: {
      usage: '[paths...]',
      description: 'Files, folders or globs to report; all files when none is given.',
    },
    flags: [
      {
        name: 'detailed',
        short: 'd',
        description: 'Show the code, the reason, the fix and the zone of each finding.',
      },
      { name: 'json', description: 'Print JSON; short for --format json.' },
      {
        name: 'format',
        short: 'f',
        value: 'NAME',
        choices: FORMAT_NAMES,
        description: 'Choose how the report is written. Default: stylish.',
      },
      {
        name: 'output-file',
        short: 'o',
        value: 'FILE',
        description: 'Write the report to a file instead of printing it.',
      },
    ],
    examples: [
      { command: 'ssot scan', what: 'Everything.' },
      { command: 'ssot scan --detailed src/auth', what: 'One folder, with code and fixes.' },
      { command: 'ssot scan --json > report.json', what: 'For scripts.' },
      {
        command: 'ssot scan --format sarif --output-file ssot.sarif',
        what: 'For code scanning.',
      },
    ],
  },
  guard: {
    summary: 'Stop a commit that brings a new finding.',
    description:
      'Compares the git index, as it will be committed, with HEAD and fails for every finding that is new, ' +
      'wherever it sits: in a staged file, or in a file that a deleted, renamed or edited one has turned wrong. ' +
      'Also fails for a new comment that switches one of our rules off without a reason, and for a staged file that cannot be judged. ' +
      'Registry and baseline are those of the index too. What was there before does not block.',
    operand: null,
    flags: [
      {
        name: 'against',
        value: 'REV',
        description:
          'Compare HEAD with the commit where it left this revision instead, as CI does for a pull request.',
      },
      { name: 'json', description: 'Print JSON.' },
    ],
    examples: [
      { command: 'ssot guard', what: 'In the pre-commit and pre-merge-commit hooks.' },
      { command: 'ssot guard --against origin/main', what: 'In CI, where no hook can be skipped.' },
    ],
  },
  baseline: {
    summary: 'Accept the findings that are there, to allow no new ones.',
    description:
      'Writes the findings of the project to the baseline of the registry. ' +
      'After that the file only shrinks: entries whose finding is gone are dropped, and new findings are refused unless --accept is given.',
    operand: null,
    flags: [
      {
        name: 'prune',
        description:
          'Drop the entries whose finding is gone, and do nothing else. Settles a merge conflict in the baseline.',
      },
      {
        name: 'check',
        description: 'Write nothing; fail if there are entries whose finding is gone. For CI.',
      },
      { name: 'accept', description: 'Accept the new findings too.' },
      {
        name: 'from-eslint-suppressions',
        description:
          'Accept as many findings of each file and rule as eslint-suppressions.json counts.',
      },
    ],
    examples: [
      { command: 'ssot baseline', what: 'Once, to adopt ssot; later, to drop what is repaired.' },
      { command: 'ssot baseline --check', what: 'In CI.' },
      { command: 'ssot baseline --accept', what: 'Accept new findings on purpose.' },
    ],
  },
  trend: {
    summary: 'Show how the findings have developed over the history of git.',
    description:
      "Judges commits of the main line (of merges, what they brought) by today's registry and counts the findings by type, source and zone. " +
      'What a commit comes to is kept in the git folder, so that a second run only judges what is new.',
    operand: null,
    flags: [
      {
        name: 'since',
        value: 'DATE',
        description: 'Leave out commits before this, in any form that git understands.',
      },
      {
        name: 'max-count',
        value: 'NUMBER',
        description: 'Go back this many commits. Default: 500.',
      },
      {
        name: 'samples',
        value: 'NUMBER',
        description:
          'Judge no more than this many of them: the first, the last, and some at even distances.',
      },
      { name: 'json', description: 'Print JSON; short for --format json.' },
      {
        name: 'format',
        short: 'f',
        value: 'NAME',
        choices: TREND_FORMAT_NAMES,
        description: 'Choose how the report is written. Default: markdown.',
      },
      {
        name: 'output-file',
        short: 'o',
        value: 'FILE',
        description: 'Write the report to a file instead of printing it.',
      },
    ],
    examples: [
      { command: 'ssot trend', what: 'The last 500 commits, as a table.' },
      {
        command: 'ssot trend --format html --output-file trend.html',
        what: 'One page with charts.',
      },
      { command: "ssot trend --since '1 year ago' --samples 52 --json", what: 'About one a week.' },
    ],
  },
  migrate: {
    summary: 'Apply the fixes to the whole project, zone by zone.',
    description:
      'Works out all fixes first, prints the plan, and writes the files of one zone after the other, that of the first priority first. ' +
      'What fixes make possible is fixed too, until nothing changes. Files that were formatted by Prettier, Biome, Oxfmt, Black or Ruff stay so. ' +
      'Nothing is written into a file that does not parse or could not be read without loss. ' +
      'A journal in the git folder makes it possible to go on or to go back after a kill at any moment.',
    operand: null,
    flags: [
      {
        name: 'dry-run',
        short: 'n',
        description: 'Write nothing; print what would be written as a patch for "git apply".',
      },
      {
        name: 'interactive',
        short: 'i',
        description: 'Show each fix and suggestion, and ask whether to make it.',
      },
      {
        name: 'check',
        value: 'COMMAND',
        description:
          'Run this in a shell at first and after each zone; take the zone back if it fails.',
      },
      {
        name: 'suggestions',
        value: 'NAMES',
        description:
          'Make the suggestions of these rules or with these message ids too, separated by commas.',
      },
      {
        name: 'no-format',
        description: "Leave the layout as the fixes make it; do not run the project's formatter.",
      },
      {
        name: 'allow-dirty',
        description:
          'Run although there are changes that are not committed; with --rollback, also undo files that were changed since.',
      },
      { name: 'resume', description: 'Go on with a migration that was cut off.' },
      {
        name: 'rollback',
        description: 'Give every file back what it held before the last migration.',
      },
    ],
    examples: [
      { command: 'ssot migrate --dry-run', what: 'See what would change.' },
      { command: "ssot migrate --check 'npm test'", what: 'Keep only what passes the tests.' },
      {
        command: 'ssot migrate --interactive --suggestions single-class',
        what: 'Decide one by one.',
      },
      { command: 'ssot migrate --rollback', what: 'Undo all of it.' },
    ],
  },
  registry: {
    summary: 'Print what to import from where, as Markdown.',
    description:
      'For each source of the registry: the import lines to copy, what is deprecated and what to import instead, and how many files import either.',
    operand: null,
    flags: [
      {
        name: 'output-file',
        short: 'o',
        value: 'FILE',
        description: 'Write to a file instead of printing.',
      },
      {
        name: 'check',
        description: 'Write nothing; fail if the file is not up to date. For CI.',
      },
    ],
    examples: [
      { command: 'ssot registry --output-file docs/imports.md', what: 'For the documentation.' },
      { command: 'ssot registry --output-file docs/imports.md --check', what: 'In CI.' },
    ],
  },
  completion: {
    summary: 'Print a completion script for a shell.',
    description: 'Completes commands, options and the choices of options in bash, zsh and fish.',
    operand: { usage: '<shell>', description: 'One of bash, zsh and fish.' },
    flags: [],
    examples: [
      {
        command: 'ssot completion bash > ssot.bash',
        what: 'To be sourced by ~/.bashrc.',
      },
      { command: 'ssot completion zsh > ~/.zfunc/_ssot', what: 'With ~/.zfunc in fpath.' },
      { command: 'ssot completion fish > ssot.fish', what: 'For ~/.config/fish/completions.' },
    ],
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;

/** Name and sentence of each exit code. */
export const EXIT_CODES = [
  { code: 0, meaning: 'Clean: no findings, or only accepted ones and warnings of zones.' },
  { code: 1, meaning: 'Findings, or files that could not be judged.' },
  { code: 2, meaning: 'Wrong usage or configuration.' },
  { code: 130, meaning: 'Interrupted with Ctrl-C.' },
] as const;

export type ExitCode = (typeof EXIT_CODES)[number]['code'];

/** The flags of a command, its own and those that every command has. */
export function flagsOf(command: CommandName): readonly Flag[] {
  return [...COMMANDS[command].flags, ...GLOBAL_FLAGS];
}

/** Those that a person is told of. */
export function usefulFlagsOf(command: CommandName): readonly Flag[] {
  const { choosesRegistry }: CommandSpec = COMMANDS[command];
  return flagsOf(command).filter(({ name }) => name !== 'config' || !choosesRegistry);
}

/** The values that a command runs with. */
export type CommandValues<Name extends CommandName> = FlagValues<
  readonly [...(typeof COMMANDS)[Name]['flags'], ...typeof GLOBAL_FLAGS]
>;
