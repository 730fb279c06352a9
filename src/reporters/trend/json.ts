import type { TrendReporter } from './report.ts';

/** For scripts: one entry a commit, oldest first, with the field names of `ssot scan --json`. */
export const trendJson: TrendReporter = ({ generatedAt, registry, isShallow, points }) =>
  `${JSON.stringify(
    {
      generated_at: generatedAt,
      registry,
      shallow: isShallow,
      commits: points.map((point) => ({
        commit: point.commit,
        date: point.date,
        total_violations: point.findings,
        files_affected: point.files,
        unparsed: point.unparsed,
        by_type: point.byType,
        by_source: point.bySource,
        by_zone: point.byZone,
      })),
    },
    null,
    2,
  )}\n`;
