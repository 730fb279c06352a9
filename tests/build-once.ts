import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Tests that run the real binary or load the plugin as a user would need `dist` as `src` is now. */
export default function buildOnce(): void {
  const build = join(import.meta.dirname, '../scripts/build.js');
  execFileSync(process.execPath, [build, '--if-stale'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
