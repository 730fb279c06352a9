import { spawnSync } from 'node:child_process';

/** What a whole process took, its children included. Milliseconds. */
export interface Timing {
  readonly wall: number;
  readonly cpu: number;
}

/** Runs a command; its exit code may be one that reports findings. */
export function timed(command: readonly string[], cwd: string): Timing & { readonly out: string } {
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bash', ...command],
    { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status === null || status > 1) throw new Error(`${command.join(' ')}: ${stderr}`);
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { wall: wall * 1000, cpu: (user + system) * 1000, out: stdout };
}

export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? NaN;
}

/** The medians of several commands, run in turns so that a busy machine slows all of them. */
export function inTurns(
  commands: Readonly<Record<string, readonly string[]>>,
  cwd: string,
  runs: number,
): Readonly<Record<string, Timing>> {
  const timings: Record<string, Timing[]> = {};
  for (let run = 0; run < runs; run += 1) {
    for (const [name, command] of Object.entries(commands)) {
      (timings[name] ??= []).push(timed(command, cwd));
    }
  }
  return Object.fromEntries(
    Object.entries(timings).map(([name, all]) => [
      name,
      { wall: median(all.map(({ wall }) => wall)), cpu: median(all.map(({ cpu }) => cpu)) },
    ]),
  );
}
