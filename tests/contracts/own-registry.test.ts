import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ESLint } from 'eslint';
import { afterAll, beforeAll, expect, it } from 'vitest';
import registry from '../../ssot.config.ts';

const REPOSITORY = path.join(import.meta.dirname, '../..');
const COPIED = ['src', 'package.json', 'tsconfig.json', 'eslint.config.js', 'ssot.config.ts'];
/** Globs of the registry have to match; the tests themselves are not what is linted here. */
const EMPTY = ['tests/empty.ts', 'scripts/empty.js'];

/** For each source of our registry: code that goes around its canonical module. */
const PLANTS = [
  {
    source: 'parser',
    file: 'src/project/planted-parser.ts',
    code: `import { parseSync } from 'oxc-parser';\nexport const tree = parseSync('a.ts', '');\n`,
  },
  {
    source: 'resolver',
    file: 'src/project/planted-resolver.ts',
    code: `import { ResolverFactory as Factory } from 'oxc-resolver';\nexport const resolver = new Factory({});\n`,
  },
  {
    source: 'evaluation',
    file: 'src/hosts/cli/planted-evaluation.ts',
    code: `import * as loader from 'jiti';\nexport const jiti = loader.createJiti('');\n`,
  },
  {
    source: 'processes',
    file: 'src/hosts/cli/planted-git.ts',
    code: `import { spawnSync } from 'node:child_process';\nexport const head = spawnSync('git', ['rev-parse', 'HEAD']);\n`,
  },
];
const CANONICAL = Object.values(registry.sources).flatMap(({ module }) => module);

let copy = '';
let status: number | null = null;
let found: ReadonlyMap<string, readonly { ruleId: string | null; message: string }[]>;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'ssot-own-registry-'));
  for (const part of COPIED) {
    cpSync(path.join(REPOSITORY, part), path.join(copy, part), { recursive: true });
  }
  for (const linked of ['dist', 'node_modules']) {
    symlinkSync(path.join(REPOSITORY, linked), path.join(copy, linked), 'junction');
  }
  for (const file of EMPTY)
    cpSync(path.join(REPOSITORY, 'src/core/span.ts'), path.join(copy, file));
  for (const { file, code } of PLANTS) writeFileSync(path.join(copy, file), code);
  const run = lint([...PLANTS.map(({ file }) => file), ...CANONICAL]);
  status = run.status;
  found = run.found;
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** What our own rules say of the files, by path from the repository's root. */
function lint(files: readonly string[]) {
  const eslint = path.join(REPOSITORY, 'node_modules/eslint/bin/eslint.js');
  const run = spawnSync(process.execPath, [eslint, '--format', 'json', ...files], {
    cwd: copy,
    encoding: 'utf8',
  });
  if (run.status === 2) throw new Error(run.stderr);
  const results = JSON.parse(run.stdout) as ESLint.LintResult[];
  return {
    status: run.status,
    found: new Map(
      results.map(({ filePath, messages }) => [
        path.relative(copy, filePath).replaceAll(path.sep, '/'),
        messages.filter(({ ruleId }) => ruleId?.startsWith('ssot/')),
      ]),
    ),
  };
}

it('is tried by a violation of each source', () => {
  expect(PLANTS.map(({ source }) => source)).toEqual(Object.keys(registry.sources));
});

it('makes lint fail', () => {
  expect(status).toBe(1);
});

it.each(PLANTS)('finds that $file goes around $source', ({ source, file }) => {
  const messages = found.get(file);
  expect(messages?.map(({ ruleId }) => ruleId)).toEqual(['ssot/no-direct-instantiation']);
  expect(messages?.[0]?.message).toContain(source);
});

it.each(CANONICAL)('finds nothing in %s', (file) => {
  expect(found.get(file)).toEqual([]);
});
