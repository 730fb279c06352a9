import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMANDS, flagsOf, type CommandName } from '../../../src/hosts/cli/command-table.ts';
import { completionScript } from '../../../src/hosts/cli/completion.ts';
import { FORMATS } from '../../../src/reporters/formats.ts';

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
    expect(offered('ssot', name, '--')).toEqual(flagsOf(name).map((flag) => `--${flag.name}`));
  });

  it('offers the choices of an option, and the shells', () => {
    expect(offered('ssot', 'scan', '--format', '')).toEqual(Object.keys(FORMATS));
    expect(offered('ssot', 'scan', '-f', 'git')).toEqual(['github', 'gitlab']);
    expect(offered('ssot', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('leaves files to bash where no option begins', () => {
    expect(offered('ssot', 'scan', 'src')).toEqual([]);
  });

  it('speaks to zsh through the same script, and to fish in its own words', () => {
    expect(completionScript('zsh')).toMatch(/^#compdef ssot\n/u);
    expect(completionScript('zsh')).toContain(completionScript('bash'));
    const fish = completionScript('fish');
    for (const name of names) {
      expect(fish).toContain(`-a ${name} -d`);
      for (const flag of flagsOf(name)) {
        expect(fish).toContain(`'__fish_seen_subcommand_from ${name}' -l ${flag.name} `);
      }
    }
  });
});
