// Packs the package as it would be published and holds the tarball against publint and attw.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules/.bin', name);
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'ssot-package-'));
try {
  run(process.execPath, join(import.meta.dirname, 'build.js'), '--if-stale');
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }));
  const tarball = join(folder, packed.filename);
  console.log(`${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes`);
  run(bin('publint'), tarball, '--strict');
  run(bin('attw'), tarball);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
