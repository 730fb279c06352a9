import { describe, it } from 'vitest';
import { modules, names, strings } from './cases/redirect-import.ts';
import { expectWritten } from './writing.ts';

describe('redirect-import', () => {
  describe('of names', () => {
    it.each(names)('$name', expectWritten);
  });
  describe('of modules', () => {
    it.each(modules)('$name', expectWritten);
  });
  describe('in strings', () => {
    it.each(strings)('$name', expectWritten);
  });
});
