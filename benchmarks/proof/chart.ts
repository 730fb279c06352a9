import { measuredMetrics, METRICS, spread, type Metric, type Results } from './results.ts';

const PANELS: readonly {
  readonly title: string;
  readonly metric: string;
  readonly top?: number;
}[] = [
  { title: 'Redis connections', metric: 'Redis connections, most under load' },
  { title: 'complete runs, %', metric: 'runs with all events in order', top: 100 },
  { title: 'closed with 1011', metric: 'sockets closed with 1011' },
  { title: '… Redis late', metric: 'sockets closed with 1011, Redis coming up late' },
  { title: 'messages to strangers', metric: 'messages with another user’s text' },
];

const ROW = 26;
const BAR = 14;
const NAMES = 210;
const PANEL = 150;
const GAP = 14;
const VALUE = 34;
const HEAD = 44;

/** The median of each step as a bar, the rounds' range as a line over it; a panel for each figure. */
export function chart(results: Results): string {
  const { steps } = results;
  const metrics = measuredMetrics(results, METRICS);
  const shown = PANELS.flatMap((one) => {
    const metric = metrics.find(({ name }) => name === one.metric);
    return metric ? [{ ...one, metric }] : [];
  });
  const width = NAMES + shown.length * (PANEL + GAP);
  const height = HEAD + steps.length * ROW + 10;
  const names = steps.map(
    ({ change }, at) =>
      `<text class="name" x="${NAMES - 10}" y="${middle(at) + 4}">${change.name}</text>`,
  );
  const panels = shown.flatMap(({ title, metric, top }, number) =>
    panel(steps, metric, { title, top, x: NAMES + number * (PANEL + GAP) }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">What each step of the repair did, as bars; the same figures are in the tables</title>
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.name { text-anchor: end; }
.title { font-weight: 600; }
.bar { fill: #3b6fb6; }
.range { stroke: #1f2328; stroke-width: 1.5; }
.base { stroke: #8c959f; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .bar { fill: #6ea8fe; }
  .range { stroke: #e6edf3; }
}
</style>
${[...names, ...panels].join('\n')}
</svg>
`;
}

function panel(
  steps: Results['steps'],
  { of }: Metric,
  {
    title,
    top,
    x,
  }: { readonly title: string; readonly top: number | undefined; readonly x: number },
): string[] {
  const spreads = steps.map(({ rounds }) => spread(rounds, of));
  const most = top ?? Math.max(1, ...spreads.map((one) => one?.most ?? 0));
  const at = (value: number): number => Math.round(x + (value / most) * (PANEL - VALUE));
  return [
    `<text class="title" x="${x}" y="20">${title}</text>`,
    `<line class="base" x1="${x}" x2="${x}" y1="${HEAD - 12}" y2="${HEAD + steps.length * ROW}"/>`,
    ...spreads.flatMap((one, row) => {
      if (one === null) return [];
      const y = middle(row);
      const end = Math.max(at(one.median), at(one.most));
      return [
        `<rect class="bar" x="${x}" y="${y - BAR / 2}" width="${at(one.median) - x}" height="${BAR}"/>`,
        ...(one.least === one.most
          ? []
          : [
              `<line class="range" x1="${at(one.least)}" x2="${at(one.most)}" y1="${y}" y2="${y}"/>`,
            ]),
        `<text x="${end + 5}" y="${y + 4}">${Math.round(one.median)}</text>`,
      ];
    }),
  ];
}

function middle(row: number): number {
  return HEAD + row * ROW + ROW / 2 - 6;
}
