import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS, usefulFlagsOf, type CommandName } from '../../../src/hosts/cli/command-table.ts';
import { completionScript } from '../../../src/hosts/cli/completion.ts';
import { FORMATS } from '../../../src/reporters/formats.ts';
import { findProgram } from '../../find-program.ts';

/** What bash offers for a line, of which the last word is being typed. */
function offered(...line: readonly string[]): readonly string[] {
  const script = [
    completionScript('bash'),
    `COMP_WORDS=(${line.map((word) => `'${word}'`).join(' ')})`,
    `COMP_CWORD=${String(line.length - 1)}`,
    '_ssot',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

const names = Object.keys(COMMANDS) as CommandName[];

describe('completionScript', () => {
  it('offers commands first', () => {
    expect(offered('ssot', 'gu')).toEqual(['guard']);
    expect(offered('ssot', '')).toEqual(expect.arrayContaining([...names, 'help', '--version']));
  });

  it.each(names)('offers the options of %s', (name) => {
    expect(offered('ssot', name, '--')).toEqual(
      usefulFlagsOf(name).map((flag) => `--${flag.name}`),
    );
  });

  it('offers the choices of an option, and the shells', () => {
    expect(offered('ssot', 'scan', '--format', '')).toEqual(Object.keys(FORMATS));
    expect(offered('ssot', 'scan', '-f', 'git')).toEqual(['github', 'gitlab']);
    expect(offered('ssot', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('leaves files to bash where no option begins', () => {
    expect(offered('ssot', 'scan', 'src')).toEqual([]);
  });
});

const LINES: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['ssot gu', ['guard']],
  ...names.map(
    (name) =>
      [
        `ssot ${name} --`,
        usefulFlagsOf(name)
          .map((flag) => `--${flag.name}`)
          .sort(),
      ] as const,
  ),
  ['ssot scan --format ', Object.keys(FORMATS).sort()],
  ['ssot scan -f git', ['github', 'gitlab']],
  ['ssot completion ', ['bash', 'fish', 'zsh']],
  ['ssot help mig', ['migrate']],
  ['ssot scan so', ['some-file']],
  ['ssot scan --output-file so', ['some-file']],
  ['ssot init so', []],
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ssot-completion-'));
  writeFileSync(path.join(folder, 'some-file'), '');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const zsh = findProgram('zsh');
const fish = findProgram('fish');
if (!zsh || !fish) console.warn('Without zsh and fish, their completion is not tried.');

/** What zsh offers when Tab is pressed on its terminal after a line. */
function offeredByZsh(line: string): readonly string[] {
  const { stderr } = spawnSync('script', ['-qec', 'zsh -i', '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ZDOTDIR: folder },
    input: `${line}\t`,
  });
  expect(stderr).toBe('');
  const hits = readFileSync(path.join(folder, 'hits'), 'utf8').split('\n');
  return [...new Set(hits)].filter((word) => word !== '').sort();
}

/** Writes down what is offered, and leaves the shell. */
const ZSHRC = `
fpath=($ZDOTDIR/functions $fpath)
autoload -Uz compinit && compinit -u -D
print -n > $ZDOTDIR/hits
compadd() {
  local -a hits
  builtin compadd -O hits "$@"
  print -rl -- $hits >> $ZDOTDIR/hits
  builtin compadd "$@"
}
complete-and-exit() { zle complete-word; exit }
zle -N complete-and-exit
bindkey '^I' complete-and-exit
`;

describe.skipIf(zsh === null)('completion in zsh', () => {
  beforeEach(() => {
    mkdirSync(path.join(folder, 'functions'));
    writeFileSync(path.join(folder, 'functions/_ssot'), completionScript('zsh'));
    writeFileSync(path.join(folder, '.zshrc'), ZSHRC);
  });

  // A terminal takes its time; the options of two commands stand for those of all.
  const lines = LINES.filter(
    ([line]) => !/ (?:guard|baseline|trend|init|registry) --$/u.test(line),
  );

  it.each(lines)('offers for "%s" %j', (line, expected) => {
    expect(offeredByZsh(line)).toEqual(expected);
  });

  it('works when it is sourced, too', () => {
    const sourced = ZSHRC.replace('print -n', 'source $ZDOTDIR/functions/_ssot; print -n');
    writeFileSync(path.join(folder, '.zshrc'), sourced.replace(/^fpath.*$/mu, ''));
    expect(offeredByZsh('ssot gu')).toEqual(['guard']);
  });
});

describe.skipIf(fish === null)('completion in fish', () => {
  it.each(LINES)('offers for "%s" %j', (line, expected) => {
    const script = path.join(folder, 'ssot.fish');
    writeFileSync(script, completionScript('fish'));
    const command = `source ${script}; rm ${script}; complete -C '${line}'`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', command], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const words = stdout.split('\n').map((row) => row.split('\t')[0] ?? '');
    expect(words.filter((word) => word !== '').sort()).toEqual(expected);
  });
});
