import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentMemory } from '../../../src/project/store/content-memory.ts';

/** Stands for reading a content, and counts. */
function reader(): {
  readonly read: (answer: boolean) => () => boolean;
  readonly times: () => number;
} {
  let count = 0;
  const read = (answer: boolean) => (): boolean => {
    count += 1;
    return answer;
  };
  return { read, times: () => count };
}

describe('ContentMemory', () => {
  it('answers in the next run what was found out in this one, without reading', () => {
    const first = ContentMemory.from(null);
    expect(first.recall('a1')).toBeNull();
    const { read, times } = reader();
    expect(first.learn('a1', null).mayContain('redis', read(true))).toBe(true);
    expect(first.learn('b2', 'not-utf-8').mayContain('redis', read(false))).toBe(false);
    expect(times()).toBe(2);

    const next = ContentMemory.from(first.written());
    expect(next.recall('a1')?.reason).toBeNull();
    expect(next.recall('a1')?.mayContain('redis', read(false))).toBe(true);
    expect(next.recall('b2')?.reason).toBe('not-utf-8');
    expect(next.recall('b2')?.mayContain('redis', read(true))).toBe(false);
    expect(times()).toBe(2);
    expect(next.recall('c3')).toBeNull();
  });

  it('reads for a text that nobody has looked for, and for a new content', () => {
    const first = ContentMemory.from(null);
    const { read, times } = reader();
    first.learn('a1', null).mayContain('redis', read(true));
    const next = ContentMemory.from(first.written());
    expect(next.recall('a1')?.mayContain('kafka', read(false))).toBe(false);
    expect(next.learn('b2', null).mayContain('redis', read(true))).toBe(true);
    expect(times()).toBe(3);
    const last = ContentMemory.from(next.written());
    expect(last.recall('a1')?.mayContain('kafka', read(true))).toBe(false);
    expect(last.recall('b2')?.mayContain('kafka', read(true))).toBe(true);
    expect(times()).toBe(4);
  });

  it('is written down again when more than a few answers were new', () => {
    const first = ContentMemory.from(null);
    const ids = Array.from({ length: 100 }, (_, at) => `id${String(at)}`);
    for (const id of ids) first.learn(id, null).mayContain('redis', () => false);
    expect(first.isWorthWriting).toBe(true);
    const next = ContentMemory.from(first.written());
    for (const id of ids) next.recall(id)?.mayContain('redis', () => false);
    next.learn('new', null).mayContain('redis', () => false);
    expect(next.isWorthWriting).toBe(false);
    for (const id of ids) next.recall(id)?.mayContain('kafka', () => false);
    expect(next.isWorthWriting).toBe(true);
  });

  it('forgets what a run has not asked for', () => {
    const first = ContentMemory.from(null);
    for (const id of ['gone', 'kept'])
      first.learn(id, null).mayContain('redis', () => id === 'kept');
    const next = ContentMemory.from(first.written());
    next.recall('kept');
    const last = ContentMemory.from(next.written());
    expect(last.recall('gone')).toBeNull();
    expect(last.recall('kept')?.mayContain('redis', () => false)).toBe(true);
  });

  it.each([
    'not JSON',
    'null',
    '[]',
    '{}',
    '{"ids":"a1","reasons":{},"texts":[]}',
    '{"ids":"a1","reasons":{"0":"spoilt"},"texts":{}}',
    '{"ids":"a1","reasons":{"0":"constructor"},"texts":{}}',
    '{"ids":"a1","reasons":{},"texts":{"redis":"11"}}',
    '{"ids":"a1","reasons":{},"texts":{"redis":"x"}}',
    '{"ids":"a1","reasons":{},"texts":{"redis":1}}',
  ])('takes %s for nothing', (text) => {
    expect(ContentMemory.from(text).recall('a1')).toBeNull();
  });

  it('answers over any number of runs as reading does', () => {
    const contents = fc.uniqueArray(fc.stringMatching(/^[a-d]{1,5}$/u), { maxLength: 8 });
    const texts = fc.uniqueArray(fc.constantFrom('a', 'b', 'ab', 'cd', '__proto__'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(fc.record({ contents, texts }), { maxLength: 6 }), (runs) => {
        let written: string | null = null;
        for (const run of runs) {
          const memory = ContentMemory.from(written);
          for (const content of run.contents) {
            const known = memory.recall(content) ?? memory.learn(content, null);
            for (const text of run.texts) {
              const truth = content.includes(text);
              expect(known.mayContain(text, () => truth)).toBe(truth);
            }
          }
          written = memory.written();
        }
      }),
      { seed: 20_261_126 },
    );
  });
});
