import { describe, it } from 'vitest';
import { existing } from './cases/existing.ts';
import { lists } from './cases/lists.ts';
import { places, styles } from './cases/places.ts';
import { expressions, factories, variables } from './cases/use-export.ts';
import { expectWritten } from './writing.ts';

describe('use-export', () => {
  describe('in place of an expression', () => {
    it.each(expressions)('$name', expectWritten);
  });
  describe('called', () => {
    it.each(factories)('$name', expectWritten);
  });
  describe('in place of a variable', () => {
    it.each(variables)('$name', expectWritten);
  });
  describe('its import', () => {
    it.each(places)('$name', expectWritten);
  });
  describe('names in a list', () => {
    it.each(lists)('$name', expectWritten);
  });
  describe('uses what is there', () => {
    it.each(existing)('$name', expectWritten);
  });
  describe('keeps', () => {
    it.each(styles)('$name', expectWritten);
  });
});
