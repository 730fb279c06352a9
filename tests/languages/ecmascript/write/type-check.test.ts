import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { boundNames } from './cases/bound-names.ts';
import { called } from './cases/called.ts';
import * as clauseCases from './cases/clause.ts';
import * as listCases from './cases/named-list.ts';
import * as patternCases from './cases/patterns.ts';
import { importStyles, places } from './cases/import-places.ts';
import { lastUses, movedNames } from './cases/moved-names.ts';
import { declarations } from './cases/give-way.ts';
import { extents } from './cases/redirect-extent.ts';
import * as redirectCases from './cases/redirect-import.ts';
import { members } from './cases/redirect-members.ts';
import { spellings } from './cases/redirect-spelling.ts';
import { reExportCases } from './cases/re-export.ts';
import { removeCases } from './cases/remove.ts';
import { lines, neighbours } from './cases/removed-lines.ts';
import { prefixCases, replaceCases } from './cases/text.ts';
import * as useCases from './cases/use-export.ts';
import { WORLD } from './world.ts';
import type { WritingCase } from './writing.ts';

const cases = [
  ...Object.values(useCases).flat(),
  ...called,
  ...boundNames,
  ...movedNames,
  ...lastUses,
  ...places,
  ...importStyles,
  ...Object.values(redirectCases).flat(),
  ...Object.values(clauseCases).flat(),
  ...Object.values(listCases).flat(),
  ...Object.values(patternCases).flat(),
  ...extents,
  ...members,
  ...spellings,
  ...declarations,
  ...reExportCases,
  ...removeCases,
  ...neighbours,
  ...lines,
  ...prefixCases,
  ...replaceCases,
].filter(
  ({ file = 'a.ts', after, untyped }) => after !== null && !untyped && /\.tsx?$/u.test(file),
);

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.esnext.d.ts'],
  jsx: ts.JsxEmit.Preserve,
  types: [],
  strict: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

const extensionOf = ({ file }: WritingCase): string => (file?.endsWith('x') ? '.tsx' : '.ts');
const beforeName = (test: WritingCase, index: number): string =>
  `/world/src/case-${String(index)}-before${extensionOf(test)}`;
const afterName = (test: WritingCase, index: number): string =>
  `/world/src/case-${String(index)}-after${extensionOf(test)}`;

/** One program of all cases, each before and after: the world is checked once. */
function checkedProgram(): ts.Program {
  const files = new Map(Object.entries(WORLD).map(([path, text]) => [`/world/${path}`, text]));
  cases.forEach((test, index) => {
    files.set(beforeName(test, index), test.before);
    files.set(afterName(test, index), test.after ?? '');
  });
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, readFile, fileExists } = host;
  host.getSourceFile = (name, options) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, options)
      : ts.createSourceFile(name, text, options);
  };
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.directoryExists = () => true;
  host.getCurrentDirectory = () => '/world';
  return ts.createProgram([...files.keys()], OPTIONS, host);
}

describe('a written remedy has no type error that was not there before', () => {
  let program: ts.Program;

  const errorsOf = (name: string): string[] => {
    const source = program.getSourceFile(name);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  beforeAll(() => {
    program = checkedProgram();
  }, 60_000);

  it('in a world without errors', () => {
    expect(Object.keys(WORLD).flatMap((path) => errorsOf(`/world/${path}`))).toEqual([]);
  });

  it.each(cases.map((test, index) => ({ name: test.name, test, index })))(
    '$name',
    ({ test, index }) => {
      expect(errorsOf(beforeName(test, index))).toEqual([]);
      expect(errorsOf(afterName(test, index))).toEqual([]);
    },
  );
});
