import type { Finding } from '../../core/finding.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';
import { matchFindings } from './match-findings.ts';

/** Findings by whether the baseline accepts them. */
export interface BaselineSplit {
  readonly fresh: readonly Finding[];
  readonly accepted: ReadonlySet<Finding>;
  /** Entries that accept nothing any more. */
  readonly stale: readonly BaselineEntry[];
}

/** Splits all findings of a project; those of a part of it, see `acceptedIn`. */
export function splitByBaseline(findings: readonly Finding[], baseline: Baseline): BaselineSplit {
  const { known, gone } = matchFindings(findings, baseline);
  return {
    fresh: findings.filter((finding) => !known.has(finding)),
    accepted: known,
    stale: gone,
  };
}
