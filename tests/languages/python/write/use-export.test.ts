import { describe, it } from 'vitest';
import { existing } from './cases/existing.ts';
import { amongOthers, firstImports } from './cases/first-imports.ts';
import { lists } from './cases/lists.ts';
import { places, styles } from './cases/places.ts';
import { awaits, replacedCalls } from './cases/replaced-calls.ts';
import { expressions, factories, variables } from './cases/use-export.ts';
import { expectWritten } from './writing.ts';

describe('use-export', () => {
  describe('in place of an expression', () => {
    it.each([...expressions, ...replacedCalls])('$name', expectWritten);
  });
  describe('awaited', () => {
    it.each(awaits)('$name', expectWritten);
  });
  describe('called', () => {
    it.each(factories)('$name', expectWritten);
  });
  describe('in place of a variable', () => {
    it.each(variables)('$name', expectWritten);
  });
  describe('its import', () => {
    it.each([...places, ...amongOthers])('$name', expectWritten);
  });
  describe('its import, the first', () => {
    it.each(firstImports)('$name', expectWritten);
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
