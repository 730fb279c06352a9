import { describe, it } from 'vitest';
import { dynamic, equals, inner, requires } from './cases/patterns.ts';
import { expectWritten } from './writing.ts';

describe('a name of require()', () => {
  it.each(requires)('$name', expectWritten);
});

describe('an import in a function or block', () => {
  it.each(inner)('$name', expectWritten);
});

describe('a name of import()', () => {
  it.each(dynamic)('$name', expectWritten);
});

describe('import x = require()', () => {
  it.each(equals)('$name', expectWritten);
});
