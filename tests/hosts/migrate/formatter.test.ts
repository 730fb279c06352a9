import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Formatter } from '../../../src/hosts/migrate/formatter.ts';

let top = '';
beforeEach(() => {
  top = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-formatter-')));
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function write(file: string, text: string): string {
  const target = path.join(top, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return target;
}

/**
 * In place of a formatter that is not here: allows one space after `=`, and tells in the text with which
 * arguments it was called where the text asks for them.
 */
const NODE_PROGRAM = `let text = '';
process.stdin.on('data', (chunk) => (text += chunk)).on('end', () => {
  const said = process.argv.slice(2).join(' ') + ' in ' + process.cwd();
  process.stdout.write(text.replaceAll(/= +/gu, '= ').replace('ARGUMENTS', said));
});`;
const SHELL_PROGRAM = `#!/bin/sh\nexec sed -e 's/=  */= /' -e "s|ARGUMENTS|$* in $PWD|"\n`;

const FORMATTERS = [
  {
    name: 'Biome',
    files: {
      'biome.jsonc': '{}\n',
      'node_modules/@biomejs/biome/bin/biome': NODE_PROGRAM,
      'node_modules/@biomejs/biome/package.json': '{}',
    },
    file: 'src/a.ts',
    said: 'format --stdin-file-path=src/a.ts',
  },
  {
    name: 'Oxfmt',
    files: {
      '.oxfmtrc.json': '{}\n',
      'node_modules/oxfmt/bin/oxfmt': NODE_PROGRAM,
      'node_modules/oxfmt/package.json': '{}',
    },
    file: 'src/a.ts',
    said: '--stdin-filepath=src/a.ts',
  },
  {
    name: 'Black',
    files: { 'pyproject.toml': '[tool.black]\n', '.venv/bin/black': SHELL_PROGRAM },
    file: 'src/a.py',
    said: '-q --stdin-filename',
  },
  {
    name: 'Ruff',
    files: { 'ruff.toml': '', '.venv/bin/ruff': SHELL_PROGRAM },
    file: 'src/a.py',
    said: 'format --stdin-filename',
  },
];

describe.each(FORMATTERS)('$name', ({ name, files, file, said }) => {
  const problems: string[] = [];

  function formatter(without: (file: string) => boolean = () => false): Formatter {
    problems.length = 0;
    for (const [one, text] of Object.entries(files)) {
      if (without(one)) continue;
      const target = write(one, text);
      if (text.startsWith('#!')) chmodSync(target, 0o755);
    }
    write(file, '');
    const place = { cwd: top, env: { PATH: process.env['PATH'] } };
    const repository = {
      top,
      place,
      isShallow: false,
      commonDir: '/repository/.git',
      hasHead: true,
    };
    return new Formatter(top, repository, (problem) => problems.push(problem));
  }

  it('lays out what was laid out before', async () => {
    const formatted = await formatter().format(file, 'a = 1\n', 'a =   2 # ARGUMENTS\n');
    expect(formatted).toMatch(/^a = 2 # /u);
    expect(formatted).toContain(said);
    expect(formatted).toContain(` in ${top}`);
    expect(problems).toEqual([]);
  });

  it('leaves alone what was not, and what needs nothing', async () => {
    expect(await formatter().format(file, 'a =  1\n', 'a =   2\n')).toBeNull();
    expect(await formatter().format(file, 'a = 1\n', 'a = 2\n')).toBeNull();
  });

  it('is not asked where it has no configuration', async () => {
    const config = Object.keys(files)[0];
    expect(
      await formatter((one) => one === config).format(file, 'a = 1\n', 'a =   2\n'),
    ).toBeNull();
    expect(problems).toEqual([]);
  });

  it('is missed once where it is configured and not installed', async () => {
    const programless = formatter((one) => /bin|node_modules/u.test(one));
    expect(await programless.format(file, 'a = 1\n', 'a =   2\n')).toBeNull();
    expect(await programless.format(file, 'a = 1\n', 'a =   2\n')).toBeNull();
    expect(problems).toEqual([
      expect.stringContaining(`${name} is configured but could not format`),
    ]);
  });
});
