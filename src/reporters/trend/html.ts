import { markup, type Markup } from '../markup.ts';
import { moment, page, table } from '../page.ts';
import { plural } from '../report.ts';
import { chart, chartStyle } from './chart.ts';
import {
  dayOf,
  DIMENSIONS,
  ends,
  seriesOf,
  signed,
  type TrendReport,
  type TrendReporter,
} from './report.ts';

/** One page with a chart by type, by source and by zone, and all numbers as a table. */
export const trendHtml: TrendReporter = (report) => {
  const [first, last] = ends(report);
  const { generatedAt, registry, isShallow, points } = report;
  return page(
    `Findings over time: ${String(first.findings)} to ${String(last.findings)}`,
    markup`<h1>Findings over time</h1>
<p>From <strong>${first.findings}</strong> on <time datetime="${first.date}">${dayOf(first)}</time> to <strong>${last.findings}</strong> on <time datetime="${last.date}">${dayOf(last)}</time>: ${signed(last.findings - first.findings)} in ${plural(points.length, 'commit')}.</p>
<p>Each commit is judged by <code>${registry}</code> as it was on ${moment(generatedAt)}.${isShallow ? ' This clone is shallow: older commits are missing.' : ''}</p>
${DIMENSIONS.map(({ key, name }) => dimensionSection(report, key, name))}
<section aria-labelledby="commits">
<h2 id="commits">Commits</h2>
<details><summary>All numbers as a table</summary>
${table(
  'Findings by commit, newest first',
  ['Date', 'Commit', 'Findings', 'Files', 'Not parsed'],
  [...points]
    .reverse()
    .map((point) => [
      dayOf(point),
      markup`<code>${point.commit.slice(0, 10)}</code>`,
      point.findings,
      point.files,
      point.unparsed,
    ]),
)}
</details>
</section>`,
    chartStyle,
  );
};

function dimensionSection(
  report: TrendReport,
  key: (typeof DIMENSIONS)[number]['key'],
  name: string,
): Markup {
  const series = seriesOf(report, key);
  if (series.length === 0) return markup``;
  const rows = series.map(({ name: of, values }) => {
    const first = values[0] ?? 0;
    const last = values.at(-1) ?? 0;
    return [of, first, last, signed(last - first), Math.max(...values)];
  });
  return markup`<section aria-labelledby="${name}">
<h2 id="${name}">By ${name}</h2>
${chart({ id: `chart-${name}`, title: `Findings by ${name}`, points: report.points, series })}
${table(`Findings by ${name}`, ['Name', 'First', 'Last', 'Change', 'Most'], rows)}
</section>`;
}
