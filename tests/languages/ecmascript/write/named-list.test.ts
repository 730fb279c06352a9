import { describe, it } from 'vitest';
import { joins, kept, leaves } from './cases/named-list.ts';
import { expectWritten } from './writing.ts';

describe('the names of an import', () => {
  describe('join', () => {
    it.each(joins)('$name', expectWritten);
  });
  describe('do not join', () => {
    it.each(kept)('$name', expectWritten);
  });
  describe('are held where', () => {
    it.each(leaves)('$name', expectWritten);
  });
});
