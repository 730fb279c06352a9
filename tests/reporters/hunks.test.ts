import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../src/core/text-edit.ts';
import { hunksOf } from '../../src/reporters/hunks.ts';

const text = 'one\ntwo\nthree\nfour\n';

describe('hunksOf', () => {
  it('shows the whole line that an edit changes a part of', () => {
    expect(hunksOf(text, [{ start: 4, end: 7, text: '2' }])).toEqual([
      { line: 2, removed: ['two'], added: ['2'] },
    ]);
  });

  it('leaves out the line after a removed line', () => {
    expect(hunksOf(text, [{ start: 4, end: 8, text: '' }])).toEqual([
      { line: 2, removed: ['two'], added: [] },
    ]);
  });

  it('shows an inserted line alone', () => {
    expect(hunksOf(text, [{ start: 0, end: 0, text: 'zero\n' }])).toEqual([
      { line: 1, removed: [], added: ['zero'] },
    ]);
  });

  it('keeps edits of distant lines apart and puts edits of one line together, in any order', () => {
    const edits = [
      { start: 14, end: 15, text: 'F' },
      { start: 2, end: 3, text: 'E' },
      { start: 0, end: 1, text: 'O' },
    ];
    expect(hunksOf(text, edits)).toEqual([
      { line: 1, removed: ['one'], added: ['OnE'] },
      { line: 4, removed: ['four'], added: ['Four'] },
    ]);
  });

  it('has nothing to say about an edit that changes nothing', () => {
    expect(hunksOf(text, [{ start: 4, end: 7, text: 'two' }])).toEqual([]);
  });

  it('knows the line ends of ECMAScript and a last line without one', () => {
    expect(hunksOf('a\r\nb\u2028c', [{ start: 5, end: 6, text: 'd' }])).toEqual([
      { line: 3, removed: ['c'], added: ['d'] },
    ]);
  });

  it('gives the new text when its hunks are carried out on the old one', () => {
    const edit = fc.tuple(fc.nat(12), fc.nat(4), fc.stringMatching(/^[ab\n]{0,4}$/));
    fc.assert(
      fc.property(fc.stringMatching(/^([ab]{0,2}\n){1,6}$/), fc.array(edit), (old, seeds) => {
        let free = 0;
        const edits = seeds.flatMap(([gap, length, replacement]) => {
          const start = free + gap;
          const end = start + length;
          free = end + 1;
          return end <= old.length ? [{ start, end, text: replacement }] : [];
        });
        const lines = old.split('\n');
        for (const hunk of [...hunksOf(old, edits)].reverse()) {
          expect(lines.splice(hunk.line - 1, hunk.removed.length, ...hunk.added)).toEqual(
            hunk.removed,
          );
        }
        const ended = (all: string): string =>
          all === '' || all.endsWith('\n') ? all : `${all}\n`;
        expect(ended(lines.join('\n'))).toBe(ended(applyEdits(old, edits)));
      }),
    );
  });
});
