import { describe, it } from 'vitest';
import { movedNames } from './cases/moved-names.ts';
import { extents } from './cases/redirect-extent.ts';
import { calls, imports, namespaces, reexports, types } from './cases/redirect-import.ts';
import { members } from './cases/redirect-members.ts';
import { spellings } from './cases/redirect-spelling.ts';
import { expectWritten } from './writing.ts';

describe('redirect-import', () => {
  describe('of names', () => {
    it.each(imports)('$name', expectWritten);
  });
  describe('of a name that', () => {
    it.each(movedNames)('$name', expectWritten);
  });
  describe('of types', () => {
    it.each(types)('$name', expectWritten);
  });
  describe('of a namespace', () => {
    it.each(namespaces)('$name', expectWritten);
  });
  describe('that hands on', () => {
    it.each(reexports)('$name', expectWritten);
  });
  describe('by a call', () => {
    it.each(calls)('$name', expectWritten);
  });
  describe('of a part', () => {
    it.each(extents)('$name', expectWritten);
  });
  describe('of members', () => {
    it.each(members)('$name', expectWritten);
  });
  describe('spelled', () => {
    it.each(spellings)('$name', expectWritten);
  });
});
