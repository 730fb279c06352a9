#!/usr/bin/env node
import process from 'node:process';
import type { Progress } from './progress.ts';
import { run } from './run.ts';

/** A reader that has seen enough (`ssot scan | head`) is no error; the verdict stands. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

let progress: Progress | undefined;
process.once('SIGINT', () => {
  progress?.clear();
  process.exit(130);
});

try {
  // Not process.exit: a pipe may not have taken all of the output yet.
  process.exitCode = await run(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      env: process.env,
      stdout: process.stdout,
      stderr: process.stderr,
      stdin: process.stdin,
    },
    (shown) => {
      progress = shown;
    },
  );
} catch (error) {
  process.stderr.write(
    `ssot: something went wrong that should not have. Please report this:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 2;
}
