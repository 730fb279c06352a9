// Builds `dist`, whole or not at all: into a folder of its own first, then swapped in, so that an
// editor, a test or a second build that uses `dist` at the same time never sees half of it.
// `--if-stale` builds only when something that goes into `dist` is newer than it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const entry = join(dist, 'index.js');

if (process.argv.includes('--if-stale') && !isStale()) process.exit(0);

const started = new Date();
const fresh = join(root, `dist-${process.pid}`);
try {
  bundle(fresh);
  // A source saved while the build ran must count as newer than the build.
  utimesSync(join(fresh, 'index.js'), started, started);
  swapIn(fresh);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function isStale() {
  if (!existsSync(entry)) return true;
  const built = statSync(entry).mtimeMs;
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((f) => join('src', f));
  const inputs = [
    ...['src', ...sources, 'scripts/commonjs', 'scripts/bundled-packages.json'],
    ...['package.json', 'tsdown.config.ts'],
  ];
  // Folders count too: deleting a file changes only its folder.
  return inputs.some((input) => statSync(join(root, input)).mtimeMs > built);
}

function bundle(outDir) {
  const tsdown = join(root, 'node_modules/tsdown/dist/run.mjs');
  const options = ['--out-dir', outDir, '--log-level', 'warn'];
  const { status } = spawnSync(process.execPath, [tsdown, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('tsdown failed');
}

function swapIn(outDir) {
  const old = `${outDir}-old`;
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(outDir, dist);
      break;
    } catch (error) {
      // Another build swapped in between the two renames.
      if (attempt === 5) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}
