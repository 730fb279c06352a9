import { spawn } from 'node:child_process';
import path from 'node:path';

/** Where a program runs. */
export interface ProgramPlace {
  /** Absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How a check ended. */
export interface CheckResult {
  readonly passed: boolean;
  /** The end of what it printed, on both streams. */
  readonly output: string;
}

/** Characters of the output that are kept: enough for the failures that a test runner lists last. */
const LONGEST_OUTPUT = 20_000;

/** Runs a command line in a shell, as `npm run` does. */
export function runCheck(command: string, { cwd, env }: ProgramPlace): Promise<CheckResult> {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-LONGEST_OUTPUT);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve({ passed: false, output: error.message }));
    child.once('close', (status) => resolve({ passed: status === 0, output }));
  });
}

/**
 * What a program makes of a text that it is given on its standard input.
 *
 * @throws where it cannot be started or does not end with 0.
 */
export function throughProgram(
  program: string,
  args: readonly string[],
  text: string,
  { cwd, env }: ProgramPlace,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve(Buffer.concat(output).toString());
      else {
        const said = Buffer.concat(errors).toString().trim();
        reject(new Error(`${path.basename(program)} ended with ${String(status)}: ${said}`));
      }
    });
    // It may end before it has read all; how it ended says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}
