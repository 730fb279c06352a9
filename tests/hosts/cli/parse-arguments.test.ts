import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/hosts/cli/parse-arguments.ts';
import type { Request } from '../../../src/hosts/cli/parse-arguments.ts';
import { UsageError } from '../../../src/hosts/cli/usage-error.ts';

const parse = (line: string): Request => parseArguments(line === '' ? [] : line.split(' '));

/** Message and hint of the error that a command line leads to. */
function complaint(line: string): string {
  try {
    parse(line);
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} ${error.hint}`;
    throw error;
  }
  return 'no complaint';
}

describe('parseArguments', () => {
  it('reads a command with switches, values and operands in any order', () => {
    expect(parse('scan src -d --format sarif --output-file=out.sarif tests/a.ts')).toMatchObject({
      kind: 'run',
      command: 'scan',
      operands: ['src', 'tests/a.ts'],
      values: {
        detailed: true,
        format: 'sarif',
        'output-file': 'out.sarif',
        json: false,
        quiet: false,
        config: undefined,
      },
    });
  });

  it('takes what follows -- as operands, and the last of a flag given twice', () => {
    expect(parse('scan -f json -f html -- --json')).toMatchObject({
      operands: ['--json'],
      values: { format: 'html', json: false },
    });
  });

  it('understands no arguments at all', () => {
    expect(parseArguments([])).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['--help', { kind: 'help', command: null }],
    ['-h', { kind: 'help', command: null }],
    ['help', { kind: 'help', command: null }],
    ['help scan', { kind: 'help', command: 'scan' }],
    ['scan --help', { kind: 'help', command: 'scan' }],
    ['scan --format html -h', { kind: 'help', command: 'scan' }],
    ['--version', { kind: 'version' }],
    ['-v', { kind: 'version' }],
    ['scan --version', { kind: 'version' }],
  ])('understands %s', (line, request) => {
    expect(parse(line)).toEqual(request);
  });

  it.each([
    ['scna', 'There is no command "scna". Did you mean "ssot scan"?'],
    ['src/index.ts', 'There is no command "src/index.ts". Run "ssot --help" to see the commands.'],
    ['toString', 'There is no command "toString". Run "ssot --help" to see the commands.'],
    ['help scna', 'There is no command "scna". Did you mean "ssot scan"?'],
    ['scan --detaled', 'ssot scan has no option --detaled. Did you mean --detailed?'],
    [
      'scan --frobnicate=1',
      'ssot scan has no option --frobnicate. Run "ssot scan --help" to see the options.',
    ],
    ['scan -x', 'ssot scan has no option -x. Run "ssot scan --help" to see the options.'],
    [
      'scan --__proto__',
      'ssot scan has no option --__proto__. Run "ssot scan --help" to see the options.',
    ],
    ['--detailed', 'ssot has no option --detailed. Run "ssot --help" to see the options.'],
    [
      '--quiet scan',
      'The command has to come before --quiet. Run "ssot --help" to see the commands.',
    ],
    [
      'scan --format',
      '--format needs a value: --format NAME. Run "ssot scan --help" to see the options.',
    ],
    [
      'scan --format --json',
      '--format needs a value: --format NAME. Run "ssot scan --help" to see the options.',
    ],
    [
      'scan --output-file=',
      '--output-file needs a value: --output-file FILE. Run "ssot scan --help" to see the options.',
    ],
    ['scan --json=yes', '--json takes no value. Run "ssot scan --help" to see the options.'],
    [
      'scan --format josn',
      '--format cannot be "josn". Did you mean "json"? Choose one of stylish, json, sarif, markdown, html, github, gitlab.',
    ],
    [
      'scan --format spreadsheet',
      '--format cannot be "spreadsheet". Choose one of stylish, json, sarif, markdown, html, github, gitlab.',
    ],
  ])('complains of "ssot %s"', (line, expected) => {
    expect(complaint(line)).toBe(expected);
  });
});
