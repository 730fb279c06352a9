import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import {
  type Comparison,
  compareWithCPython,
  findPython,
  readWithCPython,
  standardLibrary,
} from './against-cpython.ts';

/**
 * With `SSOT_PYTHON_CORPUS=all` every file of the standard library is compared; with folders,
 * separated by colons, every file in these. `SSOT_PYTHON` names another interpreter.
 */
const corpus = process.env['SSOT_PYTHON_CORPUS'];
const SAMPLE = 150;
const BATCH = 100;

const python = findPython();
if (python === null) console.warn('python3 is not installed: not compared with CPython');

describe.skipIf(python === null)('parsePython against CPython', () => {
  const roots =
    corpus === undefined || corpus === 'all' ? [standardLibrary(python ?? '')] : corpus.split(':');
  const paths = roots.flatMap((cwd) =>
    globSync('**/*.py', {
      cwd,
      absolute: true,
      ignore: roots.length === 1 && corpus !== cwd ? ['**/site-packages/**'] : [],
    }),
  );

  test('accepts the same files and builds the same trees', { timeout: 3_600_000 }, () => {
    const sample = corpus === undefined ? everyNth(paths.sort(), SAMPLE) : paths.sort();
    const result = compare(sample);
    if (corpus !== undefined) console.log(report(result));
    expect(result.accepted).toBeGreaterThan(sample.length / 2);
    expect(result.differences).toEqual([]);
  });
});

function compare(paths: readonly string[]): Comparison {
  const sum = { accepted: 0, rejected: 0, skipped: 0, inexact: 0 };
  const differences: Comparison['differences'][number][] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    const result = compareWithCPython(
      readWithCPython(python ?? '', paths.slice(start, start + BATCH)),
    );
    sum.accepted += result.accepted;
    sum.rejected += result.rejected;
    sum.skipped += result.skipped;
    sum.inexact += result.inexact;
    differences.push(...result.differences);
  }
  return { ...sum, differences };
}

/** About `count` items, spread evenly. */
function everyNth<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

function report({ differences, ...counts }: Comparison): string {
  return [JSON.stringify(counts), ...differences.map((item) => JSON.stringify(item))].join('\n');
}
