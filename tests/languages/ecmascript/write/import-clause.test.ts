import { describe, it } from 'vitest';
import { comments, defaults, statements } from './cases/clause.ts';
import { expectWritten } from './writing.ts';

describe('the clause of an import', () => {
  describe('with a default that', () => {
    it.each(defaults)('$name', expectWritten);
  });
  describe('with a comment that', () => {
    it.each(comments)('$name', expectWritten);
  });
  describe('of a new statement:', () => {
    it.each(statements)('$name', expectWritten);
  });
});
