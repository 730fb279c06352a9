/** One measured figure, and what it may be. */
export interface Row {
  readonly what: string;
  readonly subject: string;
  /** CPU time, where `what` says nothing else. */
  readonly milliseconds: number | null;
  readonly megabytes?: number;
  /** What it is compared with in the same run, in milliseconds. */
  readonly against: number | null;
  readonly budget:
    | { readonly ratio: number }
    | { readonly milliseconds: number }
    | { readonly megabytes: number }
    | null;
}

export function asMarkdown(rows: readonly Row[]): string {
  return [
    '| what | on | measured | ratio | budget | |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...rows.map((row) =>
      [
        '',
        row.what,
        row.subject,
        row.megabytes === undefined
          ? `${round(row.milliseconds ?? NaN)} ms`
          : `${round(row.megabytes)} MB`,
        row.against === null ? '' : ratioOf(row).toFixed(2),
        budgetText(row),
        row.budget === null ? '' : isMet(row) ? 'met' : '**missed**',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
}

function round(value: number): string {
  return String(Math.round(value));
}

function ratioOf({ milliseconds, against }: Row): number {
  return (milliseconds ?? NaN) / (against ?? NaN);
}

function budgetText({ budget }: Row): string {
  if (budget === null) return '';
  if ('ratio' in budget) return `≤ ${budget.ratio.toFixed(2)}`;
  if ('megabytes' in budget) return `≤ ${round(budget.megabytes)} MB`;
  return `≤ ${round(budget.milliseconds)} ms`;
}

function isMet(row: Row): boolean {
  const { budget } = row;
  if (budget === null) return true;
  if ('ratio' in budget) return ratioOf(row) <= budget.ratio;
  if ('megabytes' in budget) return (row.megabytes ?? Infinity) <= budget.megabytes;
  return (row.milliseconds ?? Infinity) <= budget.milliseconds;
}
