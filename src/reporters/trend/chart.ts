import { markup, type Markup } from '../markup.ts';
import { dayOf, type Series, type TrendPoint } from './report.ts';

/** What a chart draws: areas on top of each other. */
export interface ChartData {
  /** Part of the ids on the page. */
  readonly id: string;
  readonly title: string;
  readonly points: readonly TrendPoint[];
  readonly series: readonly Series[];
}

/** As many as can be told apart by colour; what is beyond is drawn as one. */
const MOST_SERIES = 8;

/** Inside the drawing; it is stretched to its place on the page. */
const WIDTH = 1000;
const HEIGHT = 400;

/**
 * A chart of stacked areas. A count holds until the next commit, so the lines go in steps. All text is
 * HTML around the drawing, since text in a drawing shrinks with it on a phone.
 */
export function chart({ id, title, points, series }: ChartData): Markup {
  const drawn = withinPalette(series);
  const totals = points.map((_, at) =>
    drawn.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  const ticks = ticksUpTo(Math.max(...totals));
  const top = ticks.at(-1) ?? 1;
  const xs = positions(points);
  const first = points[0];
  const last = points.at(-1);
  return markup`<figure class="chart">
<figcaption id="${id}-title">${title}</figcaption>
<div class="plot">
<div class="ticks" aria-hidden="true">${ticks.map((tick) => markup`<span style="inset-block-end:${String((100 * tick) / top)}%">${tick}</span>`)}</div>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text">
${ticks.map((tick) => markup`<line class="grid" x1="0" x2="${WIDTH}" y1="${yOf(tick, top)}" y2="${yOf(tick, top)}"/>`)}
${areas(drawn, xs, top)}
</svg>
<div class="days" aria-hidden="true"><span>${first ? dayOf(first) : ''}</span><span>${last ? dayOf(last) : ''}</span></div>
</div>
<ul class="legend" id="${id}-text">${drawn.map(({ name, values }, at) => markup`<li><span class="swatch s${at}" aria-hidden="true"></span>${name}: ${values[0] ?? 0} → ${values.at(-1) ?? 0}</li>\n`)}</ul>
</figure>`;
}

function withinPalette(series: readonly Series[]): readonly Series[] {
  if (series.length <= MOST_SERIES) return series;
  const others = series.slice(MOST_SERIES - 1);
  const values = (others[0]?.values ?? []).map((_, at) =>
    others.reduce((sum, one) => sum + (one.values[at] ?? 0), 0),
  );
  return [...series.slice(0, MOST_SERIES - 1), { name: 'others', values }];
}

/** Where commits stand by time; at even distances where time does not tell them apart. */
function positions(points: readonly TrendPoint[]): readonly number[] {
  const times = points.map(({ date }) => Date.parse(date));
  const start = Math.min(...times);
  const span = Math.max(...times) - start;
  return times.map((time, at) => {
    const share = span > 0 ? (time - start) / span : at / Math.max(1, times.length - 1);
    return Math.round(share * WIDTH);
  });
}

/** The first series lies at the bottom, as in the legend's order from the largest on. */
function areas(series: readonly Series[], xs: readonly number[], top: number): readonly Markup[] {
  let below = xs.map(() => 0);
  return series.map(({ values }, at) => {
    const above = below.map((value, index) => value + (values[index] ?? 0));
    const upper = steps(xs, above, top);
    const lower = steps(xs, below, top).reverse();
    below = above;
    return markup`<polygon class="area s${at}" points="${[...upper, ...lower].join(' ')}"/>`;
  });
}

/** One commit alone is drawn over the whole width. */
function steps(xs: readonly number[], values: readonly number[], top: number): string[] {
  return values.flatMap((value, at) => {
    const from = at === 0 ? 0 : (xs[at] ?? 0);
    const to = at === values.length - 1 ? WIDTH : (xs[at + 1] ?? WIDTH);
    const y = yOf(value, top);
    return [`${String(from)},${y}`, `${String(to)},${y}`];
  });
}

function yOf(value: number, top: number): string {
  return (HEIGHT * (1 - value / top)).toFixed(1);
}

/** Three to six round numbers from 0 to at least the greatest value. */
function ticksUpTo(greatest: number): readonly number[] {
  const rough = Math.max(1, greatest) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? 10 * power,
  );
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** Each colour stands out from the page by 3 to 1 at least, in both schemes. */
export const chartStyle = markup`<style>
:root {
  --s0: #0b62a8; --s1: #b45309; --s2: #0f766e; --s3: #9d174d; --s4: #6d28d9; --s5: #4d7c0f; --s6: #475569; --s7: #b91c1c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --s0: #58a6ff; --s1: #f0a05a; --s2: #4fd1c5; --s3: #f472b6; --s4: #b794f4; --s5: #a3e635; --s6: #a0aec0; --s7: #fc8181;
  }
}
.s0 { --colour: var(--s0); } .s1 { --colour: var(--s1); } .s2 { --colour: var(--s2); } .s3 { --colour: var(--s3); }
.s4 { --colour: var(--s4); } .s5 { --colour: var(--s5); } .s6 { --colour: var(--s6); } .s7 { --colour: var(--s7); }
.chart { margin: 1rem 0 2rem; }
.chart figcaption { font-size: 1rem; font-weight: 600; color: var(--text); margin-block-end: 0.75rem; }
.plot { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 0.5rem; }
.plot svg { width: 100%; height: 14rem; display: block; border-block-end: 1px solid var(--quiet); }
.ticks { position: relative; min-width: 2.5rem; color: var(--quiet); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.ticks span { position: absolute; inset-inline-end: 0; transform: translateY(50%); }
.days { grid-column: 2; display: flex; justify-content: space-between; color: var(--quiet); font-size: 0.875rem; }
.grid { stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.area { fill: var(--colour); stroke: var(--page); stroke-width: 1; vector-effect: non-scaling-stroke; }
.legend { list-style: none; margin: 0.5rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; overflow-wrap: anywhere; }
.swatch { display: inline-block; width: 0.75rem; height: 0.75rem; margin-inline-end: 0.4rem; background: var(--colour); }
@media (forced-colors: active) { .swatch, .area { forced-color-adjust: none; } }
</style>`;
