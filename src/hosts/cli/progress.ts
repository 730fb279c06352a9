import type { OutputStream, Terminal } from './terminal.ts';

/** Erases the line that the cursor is in. */
const ERASE_LINE = '\r\u001B[2K';

/** Fewer updates than a person can read would flicker, more would slow the work. */
const INTERVAL = 80;

/** One line on a terminal that says what is going on, and leaves no trace. */
export interface Progress {
  /** Shows a text, at most twelve times a second. */
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

const SILENT: Progress = { show: () => undefined, clear: () => undefined };

/** Progress on the error stream where somebody looks at it; else none. */
export function progressOn({ stderr, env }: Terminal, quiet: boolean): Progress {
  const watched = stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'];
  return quiet || !watched ? SILENT : new TerminalProgress(stderr);
}

class TerminalProgress implements Progress {
  readonly #stream: OutputStream;
  #last = -Infinity;
  #visible = false;

  constructor(stream: OutputStream) {
    this.#stream = stream;
  }

  show(text: string): void {
    const now = performance.now();
    if (now - this.#last < INTERVAL) return;
    this.#last = now;
    this.#visible = true;
    // A line that wraps could not be erased as one.
    this.#stream.write(ERASE_LINE + text.slice(0, widthOf(this.#stream) - 1));
  }

  clear(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.#last = -Infinity;
    this.#stream.write(ERASE_LINE);
  }
}

/** A pseudo-terminal that nobody has sized says 0. */
function widthOf({ columns = 0 }: OutputStream): number {
  return columns > 0 ? columns : 80;
}
