import {
  measuredMetrics,
  METRICS,
  spread,
  type Figure,
  type Metric,
  type Results,
  type StepResults,
} from './results.ts';

/**
 * The figures as two tables. `states` are those of the steps that a user of the tool sees, with what the
 * first table calls them.
 */
export function asMarkdown(results: Results, states: Readonly<Record<string, string>>): string {
  return [statesTable(results, states), '', stepsTable(results)].join('\n');
}

/** All figures of the states, each as median (least–most). */
function statesTable(results: Results, states: Readonly<Record<string, string>>): string {
  const shown = results.steps.filter(({ change }) => change.name in states);
  return table(
    ['', ...shown.map(({ change }) => states[change.name] ?? '')],
    measuredMetrics(results, METRICS).map(({ name, unit, of }) => [
      name,
      ...shown.map(({ rounds }) => withSpread(rounds, of, unit)),
    ]),
  );
}

const OF_STEPS: readonly Metric[] = [
  'Redis connections, most under load',
  'runs with all events in order',
  'sockets closed with 1011',
  'sockets closed with 1011, Redis coming up late',
  'HTTP requests that failed',
  'messages with another user’s text',
].flatMap((name) => METRICS.find((one) => one.name === name) ?? []);

/** What each step changed, and which findings it ended. */
function stepsTable(results: Results): string {
  const metrics = measuredMetrics(results, OF_STEPS);
  const hasTypes = results.steps.some(({ change }) => change.typeErrors !== null);
  return table(
    [
      'step',
      'findings ended',
      'lines',
      ...metrics.map(({ name }) => name),
      ...(hasTypes ? ['type errors'] : []),
    ],
    results.steps.map((step) => [
      `**${step.change.name}**: ${step.change.what}`,
      endedText(step),
      step.change.files === 0 ? '' : `+${step.change.added} −${step.change.removed}`,
      ...metrics.map(({ unit, of }) => medianText(step.rounds, of, unit)),
      ...(hasTypes ? [String(step.change.typeErrors ?? '')] : []),
    ]),
  );
}

function endedText({ change }: StepResults): string {
  return Object.entries(change.ended)
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => `${count} \`${rule}\``)
    .join(', ');
}

function withSpread(rounds: StepResults['rounds'], of: Figure, unit: string): string {
  const all = spread(rounds, of);
  if (all === null) return 'none';
  const [median, least, most] = [all.median, all.least, all.most].map(rounded);
  return least === most ? `${median}${unit}` : `${median}${unit} (${least}–${most})`;
}

function medianText(rounds: StepResults['rounds'], of: Figure, unit: string): string {
  const all = spread(rounds, of);
  return all === null ? 'none' : `${rounded(all.median)}${unit}`;
}

function rounded(value: number): string {
  return String(Math.round(value));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
