import { describe, it } from 'vitest';
import { joins, leaves } from './cases/named-list.ts';
import { expectWritten } from './writing.ts';

describe('the names of an import', () => {
  describe('join', () => {
    it.each(joins)('$name', expectWritten);
  });
  describe('leave where', () => {
    it.each(leaves)('$name', expectWritten);
  });
});
