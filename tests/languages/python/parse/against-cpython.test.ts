import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { scanTokens } from '../../../../src/languages/python/parse/scan-tokens.ts';
import { Tokens } from '../../../../src/languages/python/parse/tokens.ts';
import {
  type Comparison,
  compareWithCPython,
  type Difference,
  findPython,
  isAtLeast,
  readWithCPython,
} from './against-cpython.ts';

/*
 * SSOT_PYTHON          another interpreter than python3
 * SSOT_PYTHON_CORPUS   `all`: every file of its standard library instead of a sample;
 *                      or folders, separated by colons: every file in these
 */
const corpus = process.env['SSOT_PYTHON_CORPUS'];
const FILES = 150;
const BATCH = 100;
const HOUR = 3_600_000;

const python = findPython();
if (python === null) console.warn('No python3 of version 3.9 or newer: not compared with CPython.');

describe.skipIf(python === null)('parsePython against CPython', () => {
  const { command, version, library } = python ?? { command: '', version: [3, 0], library: '' };

  test('builds the same trees of real files, and rejects the same', { timeout: HOUR }, () => {
    const folders = corpus === undefined || corpus === 'all' ? [library] : corpus.split(':');
    const ignore = folders[0] === library ? ['**/site-packages/**'] : [];
    const paths = folders
      .flatMap((cwd) => globSync('**/*.py', { cwd, absolute: true, ignore }))
      .sort();
    const files = corpus === undefined ? everyNth(paths, FILES) : paths;
    const result = compare(command, files);
    if (corpus !== undefined) console.log(report(result));
    expect(result.accepted).toBeGreaterThan(files.length * 0.9);
    expect(result.differences).toEqual([]);
  });

  test('builds the same trees of a snippet for each rule of the grammar', { timeout: HOUR }, () => {
    const snippets = readFileSync(new URL('snippets.txt', import.meta.url), 'utf8').split(
      '\n---\n',
    );
    const result = compareTexts(command, [...snippets, ...snippets.flatMap(separateLines)]);
    // Some snippets are of Python 3.14.
    const differences = isAtLeast(version, 14)
      ? result.differences
      : result.differences.filter(({ kind }) => kind !== 'wrongly accepted');
    expect(result.accepted).toBeGreaterThan(400);
    expect(differences).toEqual([]);
  });

  // Older versions reject what is new, so that only newer ones tell what is wrongly accepted.
  test.skipIf(!isAtLeast(version, 13))('rejects what CPython rejects', { timeout: HOUR }, () => {
    const paths = globSync('*/*.py', { cwd: library, absolute: true }).sort();
    const texts = everyNth(paths, corpus === undefined ? FILES : paths.length)
      .map((path) => readFileSync(path, 'utf8'))
      .filter((text) => text.length < 20_000 && !text.includes('\uFFFD'))
      .flatMap((text, index) => [0, 1, 2, 3].map((turn) => broken(text, 4 * index + turn)));
    const result = compareTexts(command, texts);
    if (corpus !== undefined) console.log(report(result));
    expect(result.rejected).toBeGreaterThan(texts.length / 2);
    expect(result.differences).toEqual([]);
  });
});

function compare(command: string, paths: readonly string[]): Comparison {
  const sum = { accepted: 0, rejected: 0, skipped: 0, inexact: 0 };
  const differences: Difference[] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = readWithCPython(command, paths.slice(start, start + BATCH));
    const result = compareWithCPython(batch);
    sum.accepted += result.accepted;
    sum.rejected += result.rejected;
    sum.skipped += result.skipped;
    sum.inexact += result.inexact;
    differences.push(...result.differences);
  }
  return { ...sum, differences };
}

/** As `compare`; a difference names the text instead of a file. */
function compareTexts(command: string, texts: readonly string[]): Comparison {
  const folder = mkdtempSync(join(tmpdir(), 'ssot-python-'));
  try {
    const paths = texts.map((text, index) => {
      const path = join(folder, `${index}.py`);
      writeFileSync(path, text);
      return path;
    });
    const result = compare(command, paths);
    const differences = result.differences.map((item) => ({
      ...item,
      path: readFileSync(item.path, 'utf8'),
    }));
    return { ...result, differences };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines of a snippet of simple statements, each on its own, so that one cannot hide another. */
function separateLines(snippet: string): readonly string[] {
  const lines = snippet.split('\n');
  return lines.every((line) => /^[^\s)\]}"']/u.test(line)) ? lines : [];
}

const INSERTED = [
  ...['(', ')', '[', ']', '{', '}', ':', ',', '=', ':=', '->', '.', '*', '**', '@', ';', '\\', '"'],
  ...[
    'def',
    'class',
    'if',
    'else',
    'for',
    'in',
    'import',
    'from',
    'as',
    'lambda',
    'yield',
    'await',
  ],
  ...['async', 'not', 'with', 'try:', 'except', 'match', 'return', 'None', '1', 'x', 'f"{', '\n'],
];

/** The text with one token deleted, repeated, replaced or followed by something else. */
function broken(text: string, seed: number): string {
  const source = text.replace(/^\uFEFF/u, '');
  const tokens = new Tokens(source);
  scanTokens(source, tokens);
  const random = randomNumbers(seed);
  const token = random(tokens.length);
  const [start, end] = [tokens.start(token), tokens.end(token)];
  const inserted = INSERTED[random(INSERTED.length)] ?? '';
  const replacement = ['', inserted, `${source.slice(start, end)} ${inserted}`][random(3)] ?? '';
  return source.slice(0, start) + replacement + source.slice(end);
}

/** Numbers below a bound that are the same in each run. */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed + 1;
  return (bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** About `count` items, spread evenly. */
function everyNth<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

function report({ differences, ...counts }: Comparison): string {
  return [JSON.stringify(counts), ...differences.map((item) => JSON.stringify(item))].join('\n');
}
