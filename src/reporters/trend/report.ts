/** Findings over the history of a repository. Plain data. */
export interface TrendReport {
  /** ISO 8601, UTC. */
  readonly generatedAt: string;
  /** The registry's file, as from its own folder. */
  readonly registry: string;
  /** Whether the clone lacks older commits. */
  readonly isShallow: boolean;
  /** At least one; oldest first. */
  readonly points: readonly TrendPoint[];
}

/** The findings of one commit. */
export interface TrendPoint {
  readonly commit: string;
  /** ISO 8601, in the time zone of who committed. */
  readonly date: string;
  readonly findings: number;
  /** Files with findings. */
  readonly files: number;
  /** Files that matter and do not parse. */
  readonly unparsed: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly bySource: Readonly<Record<string, number>>;
  readonly byZone: Readonly<Record<string, number>>;
}

/** Result in, text out. The text ends with a line break. */
export type TrendReporter = (report: TrendReport) => string;

/** What findings are told apart by. */
export const DIMENSIONS = [
  { key: 'byType', name: 'type' },
  { key: 'bySource', name: 'source' },
  { key: 'byZone', name: 'zone' },
] as const;

type Dimension = (typeof DIMENSIONS)[number]['key'];

/** The findings of one type, source or zone, commit by commit. */
export interface Series {
  readonly name: string;
  /** As many as there are points. */
  readonly values: readonly number[];
}

/** The series of a dimension, the largest at the end first. */
export function seriesOf(
  { points }: Pick<TrendReport, 'points'>,
  dimension: Dimension,
): readonly Series[] {
  const names = new Set(points.flatMap((point) => Object.keys(point[dimension])));
  const named = [...names].map((name) => ({
    name,
    values: points.map((point) => point[dimension][name] ?? 0),
  }));
  if (named.length === 0) return [];
  // A finding has a type and a source, but not always a zone.
  const rest = {
    name: `no ${DIMENSIONS.find(({ key }) => key === dimension)?.name ?? ''}`,
    values: points.map(
      (point) =>
        point.findings - Object.values(point[dimension]).reduce((sum, count) => sum + count, 0),
    ),
  };
  return [...named, ...(rest.values.some((value) => value > 0) ? [rest] : [])].sort(
    (a, b) =>
      (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0) ||
      Math.max(...b.values) - Math.max(...a.values) ||
      (a.name < b.name ? -1 : 1),
  );
}

/** The first and the last point. */
export function ends({ points }: Pick<TrendReport, 'points'>): readonly [TrendPoint, TrendPoint] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) throw new RangeError('A trend has at least one point.');
  return [first, last];
}

/** The day of a date. */
export function dayOf({ date }: Pick<TrendPoint, 'date'>): string {
  return date.slice(0, 10);
}

/** `+3`, `-2`, `0`. */
export function signed(difference: number): string {
  return difference > 0 ? `+${String(difference)}` : String(difference);
}
