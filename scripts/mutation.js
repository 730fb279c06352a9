// Changes the rules and the writers of remedies in each small way that mutation testing knows, and tells
// which changes no test notices: `npm run mutation -- src/rules/judgement/same-body.ts`. Files and folders
// may be named; all are taken otherwise, which runs long. `--tests <path>` holds the tests to those
// with this in their path. The answers of all runs are gathered by file in coverage/mutation.json.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { forgetful, instrument } from './mutation/instrument.js';
import { judgementsOf } from './mutation/judged.js';
import { mutatedFiles } from './mutation/mutated-files.js';
import { described, merged } from './mutation/report.js';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { tests: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const named = positionals.map((path) => relative(root, path));
const isNamed = (file) =>
  named.length === 0 || named.some((path) => file === path || file.startsWith(`${path}/`));
const files = mutatedFiles(root).filter(isNamed);
const isRule = (path) => relative(root, path).startsWith('src/rules/');
const textOf = (path) => forgetful(readFileSync(path, 'utf8'));
const { texts, mutants } = await instrument(root, files);
console.log(`${String(mutants.length)} mutants in ${String(files.length)} files`);

const folder = mkdtempSync(join(tmpdir(), 'ssot-mutation-'));
process.env['SSOT_MUTATION'] = join(folder, 'answers.json');
try {
  const vitest = await startVitest(
    'test',
    values.tests,
    {
      root,
      config: false,
      watch: false,
      include: ['tests/rules/**/*.test.ts', 'tests/languages/*/write/**/*.test.ts'],
      // They take long, and what they hold in general stands in the cases one by one.
      exclude: ['**/*.property.test.ts', '**/type-check.test.ts', '**/compile.test.ts'],
      runner: join(import.meta.dirname, 'mutation/runner.js'),
      // One worker for all files: what is alive after one file is tried in the next.
      pool: 'forks',
      isolate: false,
      // One test runs once for each mutant; what has no end is stopped by the runner.
      testTimeout: 0,
      maxWorkers: 1,
      reporters: ['dot'],
    },
    {
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          // What stays as it is may remember, too: what it was told by a mutant.
          load: (id) => texts.get(relative(root, id)) ?? (isRule(id) ? textOf(id) : null),
        },
      ],
    },
  );
  await vitest.close();
  if (process.exitCode) throw new Error('The tests fail without any mutant.');
  const answers = JSON.parse(readFileSync(process.env['SSOT_MUTATION'], 'utf8'));
  const results = merged(join(root, 'coverage/mutation.json'), files, mutants, answers);
  mkdirSync(join(root, 'coverage'), { recursive: true });
  writeFileSync(join(root, 'coverage/mutation.json'), `${JSON.stringify(results, null, 1)}\n`);
  const judgements = files.flatMap((file) => judgementsOf(root, file));
  const { text, open } = described(results, files, judgements);
  console.log(text);
  // A run by some of the tests says little about what survives.
  if (open.length > 0 && values.tests.length === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
