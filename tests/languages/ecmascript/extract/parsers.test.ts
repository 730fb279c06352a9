import { parse as babelParse, parseForESLint as babelParseForESLint } from '@babel/eslint-parser';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type SourceCode } from 'eslint';
import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../../../src/core/facts.ts';
import { factsOfTree } from '../../../../src/languages/ecmascript/extract/facts.ts';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { printCalls, printImports, printOrigins } from './printed-facts.ts';

const SOURCES = {
  modules: `'use strict';
import Redis, { Cluster as C } from 'ioredis'; // eslint-disable-line ssot/x -- why
import * as ns from "ioredis";
export class Manager extends Redis { #pool = new ns.Redis(); static make() { return new this(); } get() { return this.#pool.get('user:' + id); } }
export const Other = class extends Manager { constructor(...a) { super(...a); } };
let Lazy; function load() { Lazy ??= require('ioredis'); return Lazy; }
new (load())();
const { createClient: cc } = await import('redis');
export { Manager as default, C }; export * from './b';
const M = { started: 'agent_started' }; Reflect.construct(Redis, [1]);
vi.mock('./factory'); import('x').then(({ y }) => y());
`,
  jsx: `import { A } from 'a'; const e = <A b={new A()}>{\`t \${e}\`} text</A>; export { e };`,
} as const;

function lintedFacts(parser: unknown, text: string): FileFacts {
  const linter = new Linter();
  const messages = linter.verify(text, [
    {
      files: ['**/*'],
      languageOptions: {
        ...(parser === null ? {} : { parser }),
        parserOptions: {
          ecmaFeatures: { jsx: true },
          requireConfigFile: false,
          babelOptions: { parserOpts: { plugins: ['jsx'] } },
        },
      },
    },
  ]);
  // The directive names a rule that is not there; anything else would be a parse error.
  expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  const source: SourceCode = linter.getSourceCode();
  return factsOfTree('src/a.jsx', text, {
    program: source.ast as never,
    comments: source.getAllComments().map((comment) => ({
      type: comment.type,
      value: comment.value,
      start: comment.range?.[0] ?? 0,
      end: comment.range?.[1] ?? 0,
    })),
    scopeManager: source.scopeManager as never,
  });
}

const PARSERS = {
  espree: null,
  'typescript-eslint': typescriptParser,
  babel: { parse: babelParse, parseForESLint: babelParseForESLint },
};

/** Babel's scope manager does not count uses in JSX: such trees may be judged, but not fixed. */
const COUNTS_JSX = ['espree', 'typescript-eslint'];

describe.each(Object.entries(PARSERS))(
  'the facts read off the tree of %s',
  (parserName, parser) => {
    const sources = Object.entries(SOURCES).filter(
      ([name]) => name !== 'jsx' || COUNTS_JSX.includes(parserName),
    );
    it.each(sources)('are those of the native parser: %s', (_name, text) => {
      const native = extract('src/a.jsx', text);
      const linted = lintedFacts(parser, text);
      expect(native.parseError).toBeNull();
      expect(printImports(linted)).toEqual(printImports(native));
      expect(printCalls(linted, text)).toEqual(printCalls(native, text));
      expect(linted.exports.map((e) => [e.name, printOrigins(linted, e.origins)])).toEqual(
        native.exports.map((e) => [e.name, printOrigins(native, e.origins)]),
      );
      const shape = (facts: FileFacts): unknown =>
        facts.declarations.map((d) => [
          d.kind,
          d.name,
          d.nameSpan,
          d.statementSpan,
          d.exportedAs,
          d.references.map(({ span, role }) => [span, role]),
          d.kind === 'class'
            ? [d.normalisedBody, d.members, d.addsNothing, d.outside.map((o) => o.name)]
            : [],
        ]);
      expect(shape(linted)).toEqual(shape(native));
      expect(
        linted.calls.map(({ span, scope }) => [span, linted.scopes[scope]?.qualifiedName]),
      ).toEqual(native.calls.map(({ span, scope }) => [span, native.scopes[scope]?.qualifiedName]));
      expect(linted.directives).toEqual(native.directives);
      expect(linted.prologueEnd).toBe(native.prologueEnd);
    });
  },
);
