import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const GRACE_MS = 3_000;
const running = new Set<ChildProcess>();

// However the measuring process ends, nothing that it started stays.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A process of the measurement, which ends with it at the latest. */
export class Child {
  readonly #process: ChildProcess;
  readonly #gone: Promise<unknown>;
  #output = '';

  constructor(
    command: string,
    parameters: readonly string[],
    options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
  ) {
    const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    running.add(child);
    this.#gone = once(child, 'close').catch(() => undefined);
    void this.#gone.then(() => running.delete(child));
    for (const stream of [child.stdout, child.stderr]) {
      // Kept for the complaint only; a service that fails all the time says much.
      stream.on(
        'data',
        (chunk: Buffer) => (this.#output = (this.#output + String(chunk)).slice(-4_000)),
      );
    }
  }

  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  /** What it printed last. */
  get output(): string {
    return this.#output;
  }

  /** Memory that it holds now, in megabytes; from Linux's books. None once it has ended: a service may fail under load. */
  get residentMegabytes(): number {
    if (this.hasEnded) return 0;
    const status = readFileSync(`/proc/${String(this.#process.pid)}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  }

  /** Asks it to end, and makes it. */
  async stop(): Promise<void> {
    if (this.hasEnded) return;
    this.#process.kill('SIGTERM');
    const patience = setTimeout(() => this.#process.kill('SIGKILL'), GRACE_MS);
    await this.#gone;
    clearTimeout(patience);
  }
}

/** Asks again and again until the answer is yes; a process that has ended will never say so. */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  child: Child,
): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo())) {
    if (child.hasEnded || Date.now() > end)
      throw new Error(`${what} did not come: ${child.output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
