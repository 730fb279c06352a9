/** What a migration was asked to do, so that it can go on after a kill. */
export interface MigrationOptions {
  /** The registry's file, from the top of the work tree. */
  readonly config: string;
  /** Command line that has to succeed after each step. */
  readonly check: string | null;
  /** Rules and message ids whose suggestions are applied. */
  readonly suggestions: readonly string[];
  /** Whether changed files are formatted. */
  readonly format: boolean;
  /** Whether a person is asked about each finding. */
  readonly interactive: boolean;
}

/** Findings when the migration began. */
export interface CountsBefore {
  readonly findings: number;
  readonly byType: Readonly<Record<string, number>>;
}

/** One file that a step changes. Digests are SHA-256, in hexadecimal. */
export interface WrittenFile {
  /** POSIX path from the registry's folder. */
  readonly file: string;
  /** Permission bits, before and after. */
  readonly mode: number;
  readonly before: string;
  readonly after: string;
}

/** The lines of a journal, in their order. */
export type JournalRecord =
  | {
      readonly kind: 'start';
      readonly version: 1;
      /** The registry's folder, from the top of the work tree; empty or without a slash at its end. */
      readonly root: string;
      readonly options: MigrationOptions;
      readonly before: CountsBefore;
    }
  /** Files are about to be changed; what they hold is kept. */
  | { readonly kind: 'step'; readonly name: string; readonly files: readonly WrittenFile[] }
  /** The last step stands. `settled`: digests of files that the check has changed once more. */
  | { readonly kind: 'done'; readonly settled: Readonly<Record<string, string>> }
  /** The last step is taken back, since its check failed. */
  | { readonly kind: 'undone' }
  /** The last step was cut off and is taken back; it is planned anew. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'rolling-back' };

export type StepOutcome = 'open' | 'done' | 'undone' | 'cut-off';

export interface JournalStep {
  readonly name: string;
  readonly files: readonly WrittenFile[];
  readonly outcome: StepOutcome;
  readonly settled: Readonly<Record<string, string>>;
}

/** What a journal says so far. */
export interface JournalState {
  readonly root: string;
  readonly options: MigrationOptions;
  readonly before: CountsBefore;
  readonly steps: readonly JournalStep[];
  readonly phase: 'running' | 'finished' | 'rolling-back';
}

/** Reads records one after the other; null where they begin with none of ours. */
export function stateOf(records: readonly JournalRecord[]): JournalState | null {
  const [start, ...rest] = records;
  if (start?.kind !== 'start' || start.version !== 1) return null;
  const steps: JournalStep[] = [];
  let phase: JournalState['phase'] = 'running';
  for (const record of rest) {
    const last = steps.at(-1);
    switch (record.kind) {
      case 'step':
        steps.push({ name: record.name, files: record.files, outcome: 'open', settled: {} });
        break;
      case 'done':
        if (last) steps[steps.length - 1] = { ...last, outcome: 'done', settled: record.settled };
        break;
      case 'undone':
      case 'cut-off':
        if (last) steps[steps.length - 1] = { ...last, outcome: record.kind };
        break;
      case 'finished':
      case 'rolling-back':
        phase = record.kind;
        break;
      case 'start':
        return null;
    }
  }
  const { root, options, before } = start;
  return { root, options, before, steps, phase };
}
