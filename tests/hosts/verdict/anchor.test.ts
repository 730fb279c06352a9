import { describe, expect, it } from 'vitest';
import { anchorLastUses } from '../../../src/hosts/verdict/anchor.ts';

const edit = (start: number, end: number) => ({ start, end, text: 'x' });

describe('anchorLastUses', () => {
  it('makes the last of the fixes that use up an import overlap its predecessor', () => {
    const fixes = anchorLastUses([
      { edits: [edit(10, 12)], usesUp: ['Redis'] },
      { edits: [edit(20, 22)], usesUp: ['Redis'] },
      { edits: [edit(30, 32)], usesUp: ['Redis'] },
    ]);
    expect(fixes).toEqual([
      [edit(10, 12)],
      [edit(20, 22)],
      [{ start: 20, end: 20, text: '' }, edit(30, 32)],
    ]);
  });

  it('leaves fixes alone that use up nothing, or nothing in common', () => {
    const fixes = [
      { edits: [edit(10, 12)], usesUp: ['a'] },
      { edits: [edit(20, 22)], usesUp: ['b'] },
      { edits: [edit(30, 32)], usesUp: [] },
    ];
    expect(anchorLastUses(fixes)).toEqual(fixes.map(({ edits }) => edits));
  });

  it('needs no anchor where both fixes begin at the same place', () => {
    const fixes = [
      { edits: [edit(0, 1), edit(10, 12)], usesUp: ['a'] },
      { edits: [edit(0, 1), edit(20, 22)], usesUp: ['a'] },
    ];
    expect(anchorLastUses(fixes)).toEqual(fixes.map(({ edits }) => edits));
  });

  it('passes over findings without a fix', () => {
    expect(anchorLastUses([null, { edits: [], usesUp: [] }])).toEqual([null, null]);
  });
});
