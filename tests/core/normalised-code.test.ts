import { describe, expect, it } from 'vitest';
import { normalisedCode } from '../../src/core/normalised-code.ts';

function normalised(text: string, verbatim: readonly string[] = []): string {
  const spans = verbatim.map((piece) => {
    const start = text.indexOf(piece);
    return { start, end: start + piece.length };
  });
  return normalisedCode(text, { start: 0, end: text.length }, { comments: [], verbatim: spans });
}

describe('normalisedCode', () => {
  it.each([
    ['new Redis({\n  db: 1,\n})', 'new Redis({ db: 1 })'],
    ['new Redis(\n  {\n    db: 1,\n  },\n)', 'new Redis({ db: 1 })'],
    ['create([a, b,])', 'create([a, b])'],
    ['Redis(\n    db=1,\n)', 'Redis(db=1)'],
  ])('takes %j for %j, with a comma at the end', (broken, flat) => {
    expect(normalised(broken)).toBe(normalised(flat));
  });

  it.each([
    ['create([a,,])', 'create([a])'],
    ['create([,])', 'create([])'],
    ['create([ , ])', 'create([])'],
    ['create([ ,])', 'create([])'],
    ['create([a, ,])', 'create([a,])'],
    ['create(a, b)', 'create(a b)'],
  ])('tells %j from %j', (one, other) => {
    expect(normalised(one)).not.toBe(normalised(other));
  });

  it('leaves what a string holds as it is', () => {
    expect(normalised(`create('a,)')`, [`'a,)'`])).toBe(`create('a,)')`);
    expect(normalised(`create('a, )', )`, [`'a, )'`])).toBe(`create('a, )')`);
  });
});
