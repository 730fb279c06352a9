// Fails when generating again changes, adds or removes a file. Compares before with after rather than
// with HEAD, so that it also tells the truth in a work tree with uncommitted edits.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const before = contents();
execFileSync(process.execPath, [join(import.meta.dirname, 'generate.js')], {
  cwd: root,
  stdio: 'inherit',
});
const after = contents();

const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
if (changed.length > 0) {
  console.error('Generated files are not up to date. Run `npm run generate` and commit:');
  for (const file of changed.sort()) console.error(`  ${file}`);
  process.exitCode = 1;
}

/** Digest by path of every file that is tracked or could be. */
function contents() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  const digests = new Map();
  for (const file of new Set(files.split('\0').filter(Boolean))) {
    const path = join(root, file);
    if (existsSync(path)) digests.set(file, digest(path));
  }
  return digests;
}

function digest(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
