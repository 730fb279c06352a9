// Runs after `npm ci` and `npm install`: git hooks, and `dist`, without which npm would link no
// `node_modules/.bin/ssot` (the package has itself as a devDependency). Neither may fail an install: a
// tree that does not build must still get its tools. `npm run build` says what is wrong with it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');

// Without devDependencies (`npm ci --omit=dev`) there is nothing to prepare with.
if (existsSync(join(modules, 'husky')) && process.env.CI === undefined) run('husky/bin.js');
if (existsSync(join(modules, 'tsdown')) && !run('../scripts/build.js', '--if-stale')) {
  console.error('`dist` could not be built; until `npm run build` succeeds there is no `ssot`.');
}

/** Whether a script, named from `node_modules`, ended well. */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(modules, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}
