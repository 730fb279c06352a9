import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const configFile = new URL('../../.dependency-cruiser.js', import.meta.url);
const { default: config } = (await import(configFile.href)) as {
  default: { forbidden: readonly { name: string; comment: string }[] };
};

/** Files that each break laws, and nothing but these. */
const plants: readonly { file: string; code: string; laws: readonly string[] }[] = [
  {
    file: 'src/core/planted-folder.ts',
    code: `export type { Registry } from '../registry/types.ts';`,
    laws: ['core-imports-nothing'],
  },
  {
    file: 'src/core/planted-package.ts',
    code: `import picomatch from 'picomatch';\nexport const match = picomatch('*');`,
    laws: ['core-imports-nothing'],
  },
  {
    file: 'src/core/planted-reader.ts',
    code: `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`,
    laws: ['core-imports-nothing'],
  },
  {
    file: 'src/registry/planted.ts',
    code: `export type { Project } from '../project/project.ts';`,
    laws: ['registry-imports-core-only'],
  },
  {
    file: 'src/reporters/planted.ts',
    code: `export type { Registry } from '../registry/types.ts';`,
    laws: ['reporters-import-core-only'],
  },
  {
    file: 'src/languages/ecmascript/planted-registry.ts',
    code: `export type { Registry } from '../../registry/types.ts';`,
    laws: ['languages-import-core-only'],
  },
  {
    file: 'src/languages/planted-language/other-language.ts',
    code: `export * from '../ecmascript/parse.ts';`,
    laws: ['languages-import-core-only'],
  },
  {
    file: 'src/project/planted.ts',
    code: `export * from '../languages/ecmascript/parse.ts';`,
    laws: ['project-imports-core-and-registry'],
  },
  {
    file: 'src/rules/judgement/planted-language.ts',
    code: `export * from '../../languages/ecmascript/parse.ts';`,
    laws: ['rules-import-core-registry-queries'],
  },
  {
    file: 'src/rules/judgement/planted-store.ts',
    code: `export type { FileStore } from '../../project/file-store.ts';`,
    laws: ['rules-import-core-registry-queries'],
  },
  {
    file: 'src/rules/planted-host.ts',
    code: `export * from '../hosts/planted-host.ts';`,
    laws: ['hosts-are-imported-by-none', 'rules-import-core-registry-queries'],
  },
  {
    file: 'src/rules/planted-rule.ts',
    code: `export * from './no-direct-instantiation.ts';`,
    laws: ['rules-import-no-other-rule'],
  },
  {
    file: 'src/rules/judgement/planted-rule.ts',
    code: `export * from '../no-direct-instantiation.ts';`,
    laws: ['rules-import-no-other-rule'],
  },
  {
    file: 'src/rules/planted-reader.ts',
    code: `import { readFile } from 'node:fs/promises';\nexport const read = readFile;`,
    laws: ['rules-touch-no-files'],
  },
  {
    file: 'src/configs/planted.ts',
    code: `export type { Project } from '../project/project.ts';`,
    laws: ['configs-import-rules-only'],
  },
  {
    file: 'src/hosts/planted-host.ts',
    code: `export * from './cli/run.ts';`,
    laws: ['cli-is-imported-by-none'],
  },
  {
    file: 'src/core/planted-test.ts',
    code: `export * from '../../tests/planted-support.ts';`,
    laws: ['core-imports-nothing', 'src-imports-src-only'],
  },
  { file: 'tests/planted-support.ts', code: 'export const support = 1;', laws: [] },
  {
    file: 'src/core/planted-circle-a.ts',
    code: `export type { B } from './planted-circle-b.ts';\nexport type A = 1;`,
    laws: ['no-circles'],
  },
  {
    file: 'src/core/planted-circle-b.ts',
    code: `export type { A } from './planted-circle-a.ts';\nexport type B = 1;`,
    laws: [], // Told once, where the circle starts.
  },
  {
    file: 'src/hosts/planted-typescript.ts',
    code: `import ts from 'typescript';\nexport const { version } = ts;`,
    laws: ['no-dev-dependency-at-run-time', 'no-typescript-at-load-time'],
  },
  {
    file: 'src/hosts/planted-typescript-behind.ts',
    code: `import { ASTUtils } from '@typescript-eslint/utils';\nexport const tools = ASTUtils;`,
    laws: ['no-dev-dependency-at-run-time', 'no-typescript-at-load-time'],
  },
  {
    file: 'src/hosts/planted-type-of-typescript.ts',
    code: `import type ts from 'typescript';\nexport type Node = ts.Node;`,
    laws: [],
  },
  {
    file: 'src/hosts/planted-dev-dependency.ts',
    code: `import { parse } from 'espree';\nexport const tree = parse('');`,
    laws: ['no-dev-dependency-at-run-time'],
  },
  {
    file: 'src/hosts/planted-unresolvable.ts',
    code: `export * from './not-there.ts';`,
    laws: ['no-unresolvable-import'],
  },
  { file: 'src/hosts/utils.ts', code: 'export const lonely = 1;', laws: ['no-catch-all-names'] },
  {
    file: 'src/hosts/helpers/planted.ts',
    code: `export type { Span } from '../../core/span.ts';`,
    laws: ['no-catch-all-names'],
  },
  { file: 'tests/common.ts', code: 'export const lonely = 1;', laws: ['no-catch-all-names'] },
  {
    file: 'src/planted-room/lonely.ts',
    code: 'export const lonely = 1;',
    laws: ['house-has-these-folders'],
  },
];

let copy = '';
let cruise: ReturnType<typeof checkLaws>;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'ssot-laws-'));
  // The laws read from the list of bundled packages which of them count as ours.
  const laws = ['.dependency-cruiser.js', 'scripts/bundled-packages.json'];
  const parts = ['src', 'package.json', 'tsconfig.json', ...laws];
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  mkdirSync(join(copy, 'tests'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

it('passes our own tree', () => {
  const clean = checkLaws(root);

  expect(clean.output).toContain('no dependency violations found');
  expect(clean.status).toBe(0);
});

describe('a planted violation', () => {
  beforeAll(() => {
    for (const { file, code } of plants) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), `${code}\n`);
    }
    cruise = checkLaws(copy);
  });

  it('makes the check fail', () => {
    expect(cruise.status).not.toBe(0);
  });

  it.each(plants.filter(({ laws }) => laws.length > 0))('$file breaks $laws', ({ file, laws }) => {
    expect(lawsBrokenBy(file)).toEqual(laws);
  });

  it.each(plants.filter(({ laws }) => laws.length === 0))('$file breaks none', ({ file }) => {
    expect(lawsBrokenBy(file)).toEqual([]);
  });

  it('is found nowhere else', () => {
    const planted = new Set(plants.map(({ file }) => file));

    expect(cruise.violations.filter(({ from }) => !planted.has(from))).toEqual([]);
  });

  it('is there for every law', () => {
    const laws = new Set(config.forbidden.map(({ name }) => name));

    expect(new Set(plants.flatMap((plant) => plant.laws))).toEqual(laws);
  });

  it('is explained by the reason of its law', () => {
    const said = cruise.output.replaceAll(/\s+/g, ' ');

    for (const { comment } of config.forbidden) expect(said).toContain(comment);
  });
});

function lawsBrokenBy(file: string): string[] {
  const broken = cruise.violations.filter(({ from }) => from === file);
  return [...new Set(broken.map(({ law }) => law))].sort();
}

/** Runs the check as package.json has it. */
function checkLaws(cwd: string): {
  status: number | null;
  output: string;
  violations: { law: string; from: string }[];
} {
  const run = spawnSync('npm', ['run', '--silent', 'check:laws'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const violations = [...run.stdout.matchAll(/^ *error ([\w-]+): (\S+)/gm)].map(
    ([, law = '', from = '']) => ({ law, from }),
  );
  return { status: run.status, output: run.stdout, violations };
}
