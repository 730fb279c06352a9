import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonSyntaxError } from '../../../src/registry/load/json-syntax.ts';

describe('findJsonSyntaxError', () => {
  it.each([
    ['', 0, 'Expected a value.'],
    ['  ', 2, 'Expected a value.'],
    ['{', 1, 'Expected a key in double quotes.'],
    ['{"a"}', 4, 'Expected ":".'],
    ['{"a":}', 5, 'Expected a value.'],
    ['{"a":1', 6, 'Expected "," or "}".'],
    ['{"a":1 "b":2}', 7, 'Expected "," or "}".'],
    ['{"a":1,}', 7, 'A comma must not be the last thing in a list or object.'],
    ['[1,]', 3, 'A comma must not be the last thing in a list or object.'],
    ['[1 2]', 3, 'Expected "," or "]".'],
    ['{a:1}', 1, 'Unexpected "a".'],
    ["{'a':1}", 1, 'Strings have double quotes in JSON.'],
    ['{ // x\n}', 2, 'JSON has no comments.'],
    ['{"a":"x\n"}', 5, 'This string does not end, or has an escape that JSON lacks.'],
    ['{"a":"\\x"}', 5, 'This string does not end, or has an escape that JSON lacks.'],
    ['{} {}', 3, 'Expected the end of the file.'],
    ['[01]', 2, 'Expected "," or "]".'],
    ['[undefined]', 1, 'Unexpected "u".'],
  ])('%j', (text, offset, message) => {
    expect(findJsonSyntaxError(text)).toEqual({ offset, message });
  });

  it('finds nothing in JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => findJsonSyntaxError(text) === null));
  });

  it('finds something in every text that is not JSON', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '{', 'x', ':', '\u0001'))
      .map(([text, at, insert]) => {
        const index = at % (text.length + 1);
        return text.slice(0, index) + insert + text.slice(index + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        return (findJsonSyntaxError(text) === null) === valid;
      }),
    );
  });
});
