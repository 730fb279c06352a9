import { describe, it } from 'vitest';
import { boundNames } from './cases/bound-names.ts';
import { called } from './cases/called.ts';
import { importStyles, places } from './cases/import-places.ts';
import { lastUses } from './cases/moved-names.ts';
import { expressions, factories, required, styles, variables } from './cases/use-export.ts';
import { formats } from './cases/formats.ts';
import { moduleFormats } from './cases/module-formats.ts';
import { expectWritten } from './writing.ts';

describe('use-export', () => {
  describe('in place of an expression', () => {
    it.each(expressions)('$name', expectWritten);
  });
  describe('in the style of the file', () => {
    it.each(styles)('$name', expectWritten);
  });
  describe('called', () => {
    it.each([...factories, ...called])('$name', expectWritten);
  });
  describe('in place of a variable', () => {
    it.each(variables)('$name', expectWritten);
  });
  describe('in a file with require()', () => {
    it.each(required)('$name', expectWritten);
  });
  describe('in place of the last use', () => {
    it.each(lastUses)('$name', expectWritten);
  });
  describe('whose name', () => {
    it.each(boundNames)('$name', expectWritten);
  });
  describe('by an import', () => {
    it.each([...places, ...importStyles])('$name', expectWritten);
  });
  describe('the import', () => {
    it.each([...formats, ...moduleFormats])('$name', expectWritten);
  });
});
