// Writes every generated file: runs the scripts in `scripts/generators`, in the order of their names,
// one process each. They read the built plugin, so that what they describe is what is published.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'generators');
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

run(join(import.meta.dirname, 'build.js'), '--if-stale');
for (const script of existsSync(folder) ? readdirSync(folder).sort() : [])
  run(join(folder, script));
