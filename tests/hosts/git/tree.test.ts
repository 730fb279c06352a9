import { describe, expect, it } from 'vitest';
import { parseChanges, treeBefore } from '../../../src/hosts/git/changes.ts';
import { parseIndex, parseTree } from '../../../src/hosts/git/tree.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const NONE = '0'.repeat(40);

function output(...records: readonly string[]): Buffer {
  return Buffer.from(records.map((record) => `${record}\0`).join(''));
}

describe('parseIndex', () => {
  it('reads names with spaces, tabs, quotes and line breaks', () => {
    const names = ['a b.ts', 'tab\tname.ts', `"quoted'.ts`, 'line\nbreak.ts', 'größe.ts'];
    const { tree } = parseIndex(output(...names.map((name) => `100644 ${A} 0\t${name}`)));
    expect([...tree.keys()]).toEqual(names);
    expect(tree.get('a b.ts')).toEqual({ mode: '100644', id: A });
  });

  it('tells files with conflicts apart, once each', () => {
    const listing = parseIndex(
      output(`100644 ${A} 0\ta.ts`, `100644 ${A} 1\tb.ts`, `100644 ${B} 2\tb.ts`),
    );
    expect([...listing.tree.keys()]).toEqual(['a.ts']);
    expect(listing.unmerged).toEqual(['b.ts']);
  });

  it('reads an index without files', () => {
    expect(parseIndex(Buffer.alloc(0))).toEqual({ tree: new Map(), unmerged: [] });
  });
});

describe('parseTree', () => {
  it('reads modes and ids', () => {
    expect(parseTree(output(`120000 blob ${A}\tlink`, `160000 commit ${B}\tvendor/x`))).toEqual(
      new Map([
        ['link', { mode: '120000', id: A }],
        ['vendor/x', { mode: '160000', id: B }],
      ]),
    );
  });
});

describe('changes', () => {
  const changes = parseChanges(
    output(
      `:000000 100644 ${NONE} ${A} A`,
      'added.ts',
      `:100644 000000 ${B} ${NONE} D`,
      'deleted.ts',
      `:100644 100755 ${A} ${B} M`,
      'edited.ts',
      `:100644 100644 ${A} ${B} R086`,
      'old name.ts',
      'new\nname.ts',
      `:100644 120000 ${B} ${A} T`,
      'turned.ts',
    ),
  );

  it('are read with both names of what was renamed', () => {
    expect(changes.map(({ kind, file, from }) => [kind, from, file])).toEqual([
      ['added', null, 'added.ts'],
      ['deleted', 'deleted.ts', 'deleted.ts'],
      ['edited', 'edited.ts', 'edited.ts'],
      ['renamed', 'old name.ts', 'new\nname.ts'],
      ['edited', 'turned.ts', 'turned.ts'],
    ]);
  });

  it('lead back to the tree before', () => {
    const after = parseTree(
      output(
        ...['added.ts', 'edited.ts', 'kept.ts', 'new\nname.ts', 'turned.ts'].map(
          (file) => `100644 blob ${A}\t${file}`,
        ),
      ),
    );
    const before = treeBefore(after, changes);
    expect([...before.keys()].sort()).toEqual([
      'deleted.ts',
      'edited.ts',
      'kept.ts',
      'old name.ts',
      'turned.ts',
    ]);
    expect(before.get('turned.ts')).toEqual({ mode: '100644', id: B });
  });
});
