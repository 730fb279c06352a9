import type { Change } from './code.ts';
import type { Figures } from './measure.ts';

/** What a run of the proof writes down. */
export interface Results {
  readonly machine: string;
  readonly node: string;
  readonly redis: string;
  readonly maxClients: number;
  readonly users: number;
  readonly steps: readonly StepResults[];
}

export interface StepResults {
  readonly change: Change;
  /** One for each round. */
  readonly rounds: readonly Figures[];
}

/** One figure of a round; null where there is none. */
export type Figure = (figures: Figures) => number | null;

export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly of: Figure;
}

/** The metrics that some round has a figure for. */
export function measuredMetrics({ steps }: Results, among: readonly Metric[]): readonly Metric[] {
  return among.filter(({ of }) => steps.some(({ rounds }) => spread(rounds, of) !== null));
}

export const METRICS: readonly Metric[] = [
  {
    name: 'Redis connections at rest',
    unit: '',
    of: (one) => one.idleConnections,
  },
  { name: 'Redis connections, most under load', unit: '', of: (one) => one.connections },
  {
    name: 'runs with all events in order',
    unit: ' %',
    of: ({ load }) => share(load.complete, load.runs),
  },
  { name: 'sockets closed with 1011', unit: '', of: ({ load }) => load.closedWith1011 },
  {
    name: 'sockets closed with 1011, Redis coming up late',
    unit: '',
    of: ({ coldStart }) => coldStart?.closedWith1011 ?? null,
  },
  { name: 'messages with another user’s text', unit: '', of: ({ load }) => load.leaks },
  { name: 'users who got such a message', unit: '', of: ({ load }) => load.leakedTo },
  {
    name: 'HTTP requests that failed',
    unit: ' %',
    of: ({ load }) => share(load.failedRequests, load.requests),
  },
  { name: 'completed runs without an answer', unit: '', of: ({ load }) => load.wrongAnswers },
  { name: 'p50 of a completed run', unit: ' ms', of: ({ load }) => load.p50 },
  { name: 'p95 of a completed run', unit: ' ms', of: ({ load }) => load.p95 },
  { name: 'resident memory of the services', unit: ' MB', of: (one) => one.residentMegabytes },
  { name: 'memory of Redis for its clients', unit: ' kB', of: (one) => one.clientKilobytes },
];

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Over the rounds; null where no round has the figure. */
export function spread(rounds: readonly Figures[], of: Figure): Spread | null {
  const values = rounds.flatMap((one) => of(one) ?? []).sort((a, b) => a - b);
  const [least] = values;
  const most = values.at(-1);
  const median = values[Math.floor(values.length / 2)];
  if (least === undefined || most === undefined || median === undefined) return null;
  return { median, least, most };
}

/** In hundredths; null where there was nothing to count. */
function share(count: number, all: number): number | null {
  return all === 0 ? null : (100 * count) / all;
}
