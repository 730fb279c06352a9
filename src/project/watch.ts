/** What a session knows of time. Milliseconds since any start. */
export interface Clock {
  now(): number;
  /** How long, in all, the process has waited for something to do. */
  idle(): number;
}

const systemClock: Clock = {
  now: () => performance.now(),
  idle: () => performance.eventLoopUtilization().idle,
};

/** All files are looked at no more often than this. */
const FULL_LOOK_PERIOD = 1000;

/** A process that has waited this long between two questions is an editor's, not a run over all files. */
const REST = 2;

/** Without rest between questions, looking may take no more than one part in so many of the time. */
const SHARE = 100;

/** What it takes to ask for the stamp of one file: 2 to 5 µs, measured on Linux. */
const LOOK_AT_ONE = 0.005;

/**
 * Says when to look again whether files have changed. Between an editor's questions there is rest: then
 * the candidates are looked at each time, and all files if the last time is a second ago. A run over
 * thousands of files asks without rest; there, looking takes a hundredth of the time.
 */
export class Watch {
  readonly #clock: Clock;
  #idle: number;
  #all = -Infinity;
  #allTook = 0;
  #candidates = -Infinity;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
    this.#idle = clock.idle();
  }

  /** To be asked once for each question to the session. */
  due(candidates: number): 'all' | 'candidates' | null {
    const now = this.#clock.now();
    const idle = this.#clock.idle();
    const rested = idle - this.#idle >= REST;
    this.#idle = idle;
    const sinceAll = now - this.#all;
    if (sinceAll >= FULL_LOOK_PERIOD && (rested || sinceAll >= this.#allTook * SHARE)) {
      return 'all';
    }
    const since = now - Math.max(this.#all, this.#candidates);
    return rested || since >= candidates * LOOK_AT_ONE * SHARE ? 'candidates' : null;
  }

  lookAtAll<T>(look: () => T): T {
    const start = this.#clock.now();
    const seen = look();
    this.#all = this.#clock.now();
    this.#allTook = this.#all - start;
    return seen;
  }

  lookAtCandidates<T>(look: () => T): T {
    const seen = look();
    this.#candidates = this.#clock.now();
    return seen;
  }

  /** All files have been read just now. */
  reset(): void {
    this.#all = this.#clock.now();
  }

  /** The next look is one at all files. */
  forget(): void {
    this.#all = -Infinity;
  }
}
