import type { Finding } from '../../core/finding.ts';

/** One accepted finding. All but fingerprint and file is for the people who read the file. */
export interface BaselineEntry {
  readonly fingerprint: string;
  /** Without the plugin's prefix. */
  readonly rule: string;
  /** POSIX path from the registry's folder. */
  readonly file: string;
  readonly source: string;
  readonly symbol: string;
}

/** The accepted findings of a repository. */
export type Baseline = readonly BaselineEntry[];

/** Of the file's format; what fingerprints are made of is part of it. */
export const BASELINE_VERSION = 1;

export function baselineEntry({ fingerprint, rule, file, source, symbol }: Finding): BaselineEntry {
  return { fingerprint, rule, file, source, symbol };
}

/**
 * The baseline as text: one line an entry, sorted by fingerprint, so that entries which come or go on
 * two branches seldom meet in a merge, and the order says nothing about the order of work.
 */
export function formatBaseline(baseline: Baseline): string {
  const lines = baseline
    .toSorted((a, b) => compare(a.fingerprint, b.fingerprint) || compare(a.file, b.file))
    .map(
      ({ fingerprint, rule, file, source, symbol }) =>
        // Spelled out for the order of the keys.
        `    ${JSON.stringify({ fingerprint, rule, file, source, symbol })}`,
    );
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${String(BASELINE_VERSION)},\n  "findings": ${findings}\n}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
