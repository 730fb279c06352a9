import { describe, expect, it } from 'vitest';
import { COMMANDS, EXIT_CODES, usefulFlagsOf } from '../../../src/hosts/cli/command-table.ts';
import type { CommandName } from '../../../src/hosts/cli/command-table.ts';
import { helpText } from '../../../src/hosts/cli/help.ts';
import { commandReference } from '../../../src/hosts/cli/reference.ts';
import { FORMATS } from '../../../src/reporters/formats.ts';

const names = Object.keys(COMMANDS) as CommandName[];

describe('helpText', () => {
  it('names every command, and every exit code with its meaning', () => {
    const text = helpText(null);
    for (const name of names) expect(text).toContain(`\n  ${name}`);
    for (const { code } of EXIT_CODES) expect(text).toMatch(new RegExp(`\\n  ${String(code)} `));
  });

  it('names no option that the command refuses', () => {
    expect(helpText('init')).not.toContain('--config');
    expect(helpText('scan')).toContain('--config');
  });

  it.each(names)('names every option of %s', (name) => {
    const text = helpText(name);
    for (const flag of usefulFlagsOf(name)) expect(text).toContain(`--${flag.name}`);
    expect(text).toMatch(new RegExp(`^Usage: ssot ${name} `));
  });

  it('fits into a terminal of 80 columns', () => {
    for (const name of [null, ...names]) {
      const lines = helpText(name).split('\n');
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
    }
  });
});

describe('the command table', () => {
  it.each(names)('gives each option of %s one name and one letter', (name) => {
    const flags = usefulFlagsOf(name);
    const letters = flags.flatMap(({ short }) => short ?? []);
    expect(new Set(flags.map((flag) => flag.name)).size).toBe(flags.length);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('offers exactly the formats that there are', () => {
    const format = COMMANDS.scan.flags.find((flag) => flag.name === 'format');
    expect(format?.choices).toEqual(Object.keys(FORMATS));
  });

  it('has examples that its own parser takes', async () => {
    const { parseArguments } = await import('../../../src/hosts/cli/parse-arguments.ts');
    for (const name of names) {
      for (const { command } of COMMANDS[name].examples) {
        // As a shell reads them.
        const words = Array.from(
          command.replace(/ >.*$/, '').matchAll(/'([^']*)'|\S+/gu),
          ([word, quoted]) => quoted ?? word,
        ).slice(1);
        expect(parseArguments(words)).toMatchObject({ kind: 'run', command: name });
      }
    }
  });
});

describe('commandReference', () => {
  it('documents every command and every option', () => {
    const text = commandReference();
    for (const name of names) {
      expect(text).toContain(`## \`ssot ${name}\``);
      for (const flag of usefulFlagsOf(name)) expect(text).toContain(`--${flag.name}`);
    }
  });
});
