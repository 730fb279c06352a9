// Holds the Python parser against CPython over every file of its standard library, and over every file
// of the folders that are named: `npm run compare:python-parser -- ~/src/saleor`. CI compares a sample.
// Another interpreter than `python3` is named by SSOT_PYTHON.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const folders = process.argv.slice(2).map((folder) => resolve(folder));
let failed = false;
for (const corpus of ['all', ...folders]) {
  console.log(corpus === 'all' ? 'The standard library' : corpus);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', 'unit', 'tests/languages/python/parse/against-cpython.test.ts'],
    ],
    { cwd: root, env: { ...process.env, SSOT_PYTHON_CORPUS: corpus }, stdio: 'inherit' },
  );
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
