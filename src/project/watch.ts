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

/** The candidates are few; the rest of the files is looked at no more often than this. */
const FULL_LOOK_PERIOD = 1000;

/** A process that has waited this long between two questions is an editor's, not a run over all files. */
const IDLE = 5;

/** While there is no rest between questions, looking may take no more than one part in so many. */
const SHARE = 100;

/**
 * Says when to look again whether files have changed. Between an editor's questions there is rest: then
 * the candidates are looked at each time, and all files if the last time is a second ago. A run over
 * thousands of files asks without rest; there, looking takes a hundredth of the time.
 */
export class Watch {
  readonly #clock: Clock;
  readonly #looks = { all: new Look(), candidates: new Look() };
  #idle: number;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
    this.#idle = clock.idle();
  }

  /** To be asked once for each question to the session. */
  due(): 'all' | 'candidates' | null {
    const now = this.#clock.now();
    const idle = this.#clock.idle();
    const rested = idle - this.#idle >= IDLE;
    this.#idle = idle;
    const { all, candidates } = this.#looks;
    const sinceAll = now - all.at;
    if (sinceAll >= FULL_LOOK_PERIOD && (rested || sinceAll >= all.cost * SHARE)) return 'all';
    const since = now - Math.max(all.at, candidates.at);
    return rested || since >= candidates.cost * SHARE ? 'candidates' : null;
  }

  /** Does a look, and remembers when it was and what it took. */
  look<T>(what: 'all' | 'candidates', look: () => T): T {
    const start = this.#clock.now();
    const seen = look();
    const end = this.#clock.now();
    this.#looks[what].at = end;
    this.#looks[what].cost = end - start;
    return seen;
  }

  /** All files have been read just now. */
  reset(): void {
    this.#looks.all.at = this.#clock.now();
  }

  /** The next look is due at once. */
  forget(): void {
    this.#looks.all.at = -Infinity;
  }
}

class Look {
  at = -Infinity;
  cost = 0;
}
