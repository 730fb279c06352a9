import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chart } from '../../benchmarks/proof/chart.ts';
import { withMeasured } from '../../benchmarks/proof/page.ts';
import { PROOFS } from '../../benchmarks/proof/proofs.ts';
import type { Results } from '../../benchmarks/proof/results.ts';
import { asMarkdown } from '../../benchmarks/proof/table.ts';

const DOCS = path.join(import.meta.dirname, '../../docs');

describe.each(PROOFS)('what docs/proof.md says of $example', ({ name, steps, states }) => {
  const read = (file: string): string => readFileSync(path.join(DOCS, file), 'utf8');
  const results = JSON.parse(read(`proof/${name}.json`)) as Results;

  it('are the figures that were measured', () => {
    const page = read('proof.md');
    expect(withMeasured(page, name, asMarkdown(results, states))).toBe(page);
    expect(chart(results)).toBe(read(`proof/${name}.svg`));
  });

  it('was measured on the steps as they are', () => {
    expect(results.steps.map(({ change }) => change.name)).toEqual(steps.map((one) => one.name));
  });
});
