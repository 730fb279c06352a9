import { describe, expect, it } from 'vitest';
import { baselineEntry, formatBaseline } from '../../../src/hosts/baseline/baseline.ts';
import {
  BaselineError,
  entriesOfBothSides,
  parseBaseline,
} from '../../../src/hosts/baseline/parse-baseline.ts';
import { finding } from './finding.ts';

const ENTRIES = [
  finding('bb', 'src/a.ts'),
  finding('aa', 'src/z.ts'),
  finding('aa', 'src/b.ts'),
].map(baselineEntry);

describe('formatBaseline', () => {
  it('writes one line an entry, sorted by fingerprint and file', () => {
    expect(formatBaseline(ENTRIES)).toBe(`{
  "version": 1,
  "findings": [
    {"fingerprint":"aa","rule":"no-direct-redis-instantiation","file":"src/b.ts","source":"redis","symbol":"Redis"},
    {"fingerprint":"aa","rule":"no-direct-redis-instantiation","file":"src/z.ts","source":"redis","symbol":"Redis"},
    {"fingerprint":"bb","rule":"no-direct-redis-instantiation","file":"src/a.ts","source":"redis","symbol":"Redis"}
  ]
}
`);
  });

  it('writes an empty one that can be read', () => {
    expect(parseBaseline(formatBaseline([]), 'baseline.json')).toEqual([]);
  });

  it('does not depend on the order of the entries', () => {
    expect(formatBaseline(ENTRIES.toReversed())).toBe(formatBaseline(ENTRIES));
  });
});

describe('parseBaseline', () => {
  it('reads what was written, in whatever layout', () => {
    const text = formatBaseline(ENTRIES);
    const sorted = [ENTRIES[2], ENTRIES[1], ENTRIES[0]];
    expect(parseBaseline(text, 'baseline.json')).toEqual(sorted);
    const pretty = JSON.stringify(JSON.parse(text), null, 4).replaceAll('\n', '\r\n');
    expect(parseBaseline(`\uFEFF${pretty}`, 'baseline.json')).toEqual(sorted);
  });

  it.each([
    ['', 'cannot be read', 'Restore it'],
    ['<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> topic\n', 'cannot be read', 'conflict markers'],
    ['[]', 'it has no version', 'Delete it'],
    ['null', 'it has no version', 'Delete it'],
    ['{ "version": 2, "findings": [] }', 'the version 2, this is version 1', 'Update'],
    ['{ "version": 0, "findings": [] }', 'the version 0', 'Delete it'],
    ['{ "version": 1 }', 'no list "findings"', 'Restore it'],
    ['{ "version": 1, "findings": [{ "file": "a.ts" }] }', 'findings[0]', 'Restore it'],
    ['{ "version": 1, "findings": [null] }', 'findings[0]', 'Restore it'],
  ])('does not take %j for one', (text, message, hint) => {
    const parse = (): unknown => parseBaseline(text, 'ssot-baseline.json');
    expect(parse).toThrow(BaselineError);
    expect(parse).toThrow(message);
    expect(parse).toThrow('ssot-baseline.json');
    try {
      parse();
    } catch (error) {
      expect((error as BaselineError).hint).toContain(hint);
    }
  });
});

describe('entriesOfBothSides', () => {
  it('takes what is between the markers and around them, each entry once', () => {
    const [first = '', second = '', third = ''] = formatBaseline(ENTRIES)
      .split('\n')
      .filter((line) => line.startsWith('    {'));
    const text = [
      '{',
      first,
      '<<<<<<< HEAD',
      second.replace(/,$/u, ''),
      '=======',
      second,
      third,
      '>>>>>>> topic',
      '    {"fingerprint":',
      '}',
    ];
    expect(entriesOfBothSides(text.join('\n'))).toEqual([ENTRIES[2], ENTRIES[1], ENTRIES[0]]);
  });

  it('leaves a baseline without markers to whoever reads it', () => {
    expect(entriesOfBothSides(formatBaseline(ENTRIES))).toBeNull();
  });
});
