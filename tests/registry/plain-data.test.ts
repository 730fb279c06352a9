import { describe, expect, it } from 'vitest';
import { plainData } from '../../src/registry/plain-data.ts';
import { collectProblems } from '../../src/registry/problems.ts';

function problemsOf(value: unknown) {
  const sink = collectProblems();
  plainData(value, [], sink);
  return sink.problems.map(({ key, value: shown, message }) => ({ key, shown, message }));
}

describe('plainData', () => {
  it('copies data', () => {
    const value = { a: [1, 'x', null, true], b: { c: {} } };
    const copy = plainData(value, [], collectProblems());
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
  });

  it('drops undefined properties', () => {
    expect(plainData({ a: undefined, b: 1 }, [], collectProblems())).toEqual({ b: 1 });
  });

  it('takes an object without prototype', () => {
    const value = Object.assign(Object.create(null) as object, { a: 1 });
    expect(problemsOf(value)).toEqual([]);
  });

  it.each([
    ['a function', () => null, 'a function'],
    ['a class instance', new Map(), '{}'],
    ['a regular expression', /x/, '/x/'],
    ['a date', new Date(0), '"1970-01-01T00:00:00.000Z"'],
    ['not-a-number', Number.NaN, 'null'],
    ['a symbol', Symbol('x'), 'Symbol(x)'],
    ['a big integer', 1n, '1n'],
  ])('refuses %s', (_, value, shown) => {
    expect(problemsOf({ sources: value })).toEqual([
      {
        key: 'sources',
        shown,
        message: 'A registry is data only, so that every tool can read it.',
      },
    ]);
  });

  it('refuses what contains itself', () => {
    const value: Record<string, unknown> = {};
    value['self'] = value;
    expect(problemsOf(value)[0]?.message).toBe(
      'This value is nested too deeply, or contains itself.',
    );
  });

  it('reports a getter that throws', () => {
    const value = {
      get a(): never {
        throw new Error('not today');
      },
    };
    expect(problemsOf(value)[0]?.message).toBe('This value cannot be read: not today.');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the name %s', (name) => {
    const value: unknown = JSON.parse(`{"${name}": 1}`);
    expect(problemsOf(value)).toEqual([
      { key: name, shown: '1', message: 'This name is reserved.' },
    ]);
  });
});
