import { code, escape, table } from '../markdown-text.ts';
import { plural } from '../report.ts';
import {
  dayOf,
  DIMENSIONS,
  ends,
  seriesOf,
  signed,
  type TrendPoint,
  type TrendReport,
  type TrendReporter,
} from './report.ts';

/** More rows than this are no longer read. */
const MOST_ROWS = 30;

/** For a person or a pull request: where it stands against where it began, then the way there. */
export const trendMarkdown: TrendReporter = (report) => {
  const { points, registry } = report;
  const [first, last] = ends(report);
  const shown = spread(points, MOST_ROWS);
  return `${[
    '## Findings over time',
    `From ${plural(first.findings, 'finding')} on ${dayOf(first)} to ${String(last.findings)} on ${dayOf(last)}: **${signed(last.findings - first.findings)}** in ${plural(points.length, 'commit')}, all judged by ${code(registry)} as it is now.`,
    ...DIMENSIONS.flatMap(({ key, name }) => dimension(report, key, name)),
    `### By commit${shown.length < points.length ? ` (${String(shown.length)} of ${String(points.length)})` : ''}`,
    table(
      ['Date', 'Commit', 'Findings', 'Change', 'Files'],
      shown.map((point, index) => [
        dayOf(point),
        code(point.commit.slice(0, 10)),
        point.findings,
        index === 0 ? '' : signed(point.findings - (shown[index - 1]?.findings ?? 0)),
        point.files,
      ]),
    ),
  ].join('\n\n')}\n`;
};

function dimension(
  report: TrendReport,
  key: (typeof DIMENSIONS)[number]['key'],
  name: string,
): readonly string[] {
  const rows = seriesOf(report, key).map(({ name: of, values }) => {
    const first = values[0] ?? 0;
    const last = values.at(-1) ?? 0;
    return [escape(of), first, last, signed(last - first), Math.max(...values)];
  });
  if (rows.length === 0) return [];
  return [`### By ${name}`, table([name, 'First', 'Last', 'Change', 'Most'], rows)];
}

/** So many of them at even distances, the first and the last among them. */
function spread(points: readonly TrendPoint[], most: number): readonly TrendPoint[] {
  if (points.length <= most) return points;
  const distance = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => points[Math.round(at * distance)]).filter(
    (point) => point !== undefined,
  );
}
