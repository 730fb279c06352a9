import { createInterface, type Interface } from 'node:readline/promises';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Asks a person, on the error stream, since the output stream is for results. */
export class Questions {
  readonly #terminal: Terminal;
  readonly #progress: Progress;
  #reader: Interface | null = null;
  #lines: AsyncIterator<string> | null = null;

  constructor(terminal: Terminal, progress: Progress) {
    this.#terminal = terminal;
    this.#progress = progress;
  }

  /** The line that is answered, trimmed; null where nobody answers any more. */
  async ask(question: string): Promise<string | null> {
    const { stdin, stderr } = this.#terminal;
    if (!stdin) return null;
    this.#progress.clear();
    stderr.write(question);
    // Line by line, since answers may come from a file, all at once.
    this.#reader ??= createInterface({ input: stdin });
    this.#lines ??= this.#reader[Symbol.asyncIterator]();
    const answer = await this.#lines.next();
    return answer.done === true ? null : answer.value.trim();
  }

  /** To be called in the end: an open standard input keeps the process alive. */
  close(): void {
    this.#reader?.close();
  }
}
