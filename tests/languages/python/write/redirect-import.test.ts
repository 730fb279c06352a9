import { describe, it } from 'vitest';
import { patterns } from './cases/patterns.ts';
import { modules, names, strings } from './cases/redirect-import.ts';
import { redirectedModules, sourceRoots, unimportable } from './cases/redirected-modules.ts';
import { generics, movedStatements, redirectedNames } from './cases/redirected-names.ts';
import { expectWritten } from './writing.ts';

describe('redirect-import', () => {
  describe('of names', () => {
    it.each([...names, ...redirectedNames, ...generics])('$name', expectWritten);
  });
  describe('moves a statement', () => {
    it.each(movedStatements)('$name', expectWritten);
  });
  describe('of modules', () => {
    it.each([...modules, ...redirectedModules])('$name', expectWritten);
  });
  describe('of members in patterns and annotations', () => {
    it.each(patterns)('$name', expectWritten);
  });
  describe('below a source root', () => {
    it.each(sourceRoots)('$name', expectWritten);
  });
  describe('of what cannot be imported', () => {
    it.each(unimportable)('$name', expectWritten);
  });
  describe('in strings', () => {
    it.each(strings)('$name', expectWritten);
  });
});
