import type { TrendPoint, TrendReport } from '../../../src/reporters/trend/report.ts';

function point(changes: Partial<TrendPoint>): TrendPoint {
  return {
    commit: 'a'.repeat(40),
    date: '2024-01-01T12:00:00+01:00',
    findings: 0,
    files: 0,
    unparsed: 0,
    byType: {},
    bySource: {},
    byZone: {},
    ...changes,
  };
}

/** Three commits, of which the last repairs most. */
export function trend(changes: Partial<TrendReport> = {}): TrendReport {
  return {
    generatedAt: '2024-03-01T00:00:00.000Z',
    registry: 'ssot.config.ts',
    isShallow: false,
    points: [
      point({
        findings: 10,
        files: 4,
        byType: { direct_instantiation: 7, duplicate_class: 3 },
        bySource: { redis: 10 },
        byZone: { '<Core> & "more"': 6 },
      }),
      point({
        commit: 'b'.repeat(40),
        date: '2024-01-11T12:00:00+01:00',
        findings: 12,
        files: 5,
        unparsed: 1,
        byType: { direct_instantiation: 8, duplicate_class: 4 },
        bySource: { redis: 12 },
        byZone: { '<Core> & "more"': 6 },
      }),
      point({
        commit: 'c'.repeat(40),
        date: '2024-02-10T12:00:00+01:00',
        findings: 4,
        files: 2,
        byType: { duplicate_class: 4 },
        bySource: { redis: 4 },
        byZone: { '<Core> & "more"': 4 },
      }),
    ],
    ...changes,
  };
}

/** A year of commits with more names than there are colours, one of them very long. */
export function crowdedTrend(): TrendReport {
  const names = [...Array.from({ length: 11 }, (_, at) => `source-${String(at)}`), 'z'.repeat(90)];
  const points = Array.from({ length: 52 }, (_, week) => {
    const counts = Object.fromEntries(names.map((name, at) => [name, (week * (at + 3)) % 17]));
    return point({
      commit: week.toString(16).padStart(40, '0'),
      date: new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString(),
      findings: Object.values(counts).reduce((sum, count) => sum + count, 0),
      files: week,
      byType: counts,
      bySource: counts,
      byZone: { [names[11] ?? '']: week },
    });
  });
  return trend({ points, isShallow: true });
}
