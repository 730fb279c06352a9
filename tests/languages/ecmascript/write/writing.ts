import { parseSync } from 'oxc-parser';
import { expect } from 'vitest';
import type { FileFacts } from '../../../../src/core/facts.ts';
import type { BindingChange, ExportTarget, Remedy } from '../../../../src/core/remedy.ts';
import type { Span } from '../../../../src/core/span.ts';
import { applyEdits } from '../../../../src/core/text-edit.ts';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { writeRemedy } from '../../../../src/languages/ecmascript/write/index.ts';
import { contextFor } from './world.ts';

/** A text, what shall be done to it, and what comes out. */
export interface WritingCase {
  readonly name: string;
  /** Default: `src/a.ts`. */
  readonly file?: string;
  readonly before: string;
  readonly remedy: (facts: FileFacts, text: string) => Remedy;
  /** Null where the remedy cannot be written safely. */
  readonly after: string | null;
  /** Default: none. */
  readonly usesUp?: readonly string[];
  /** Imports that stay although nothing uses them any more. Default: none. */
  readonly leavesUnused?: readonly string[];
  /** Why the type checker is not asked. */
  readonly untyped?: string;
}

/** Takes the common indentation and the first line break off a template. */
export function code(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings }, ...values);
  if (!text.startsWith('\n')) return text;
  const lines = text.slice(1).split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** Runs a case, holding its output against everything that must be true of any output. */
export function expectWritten(test: WritingCase): void {
  const file = test.file ?? 'src/a.ts';
  const facts = extract(file, test.before);
  expect(facts.parseError).toBeNull();
  const written = writeRemedy(test.remedy(facts, test.before), contextFor(test.before, facts));
  if (test.after === null) {
    expect(written && applyEdits(test.before, written.edits)).toBeNull();
    return;
  }
  expect(written).not.toBeNull();
  if (!written) return;
  const after = applyEdits(test.before, written.edits);
  expect(after).toBe(test.after);
  expect(written.usesUp).toEqual(test.usesUp ?? []);
  expectSound(file, facts, after, test.leavesUnused);
}

/** The output parses, binds each name once, and leaves no name and no import dangling that was not so before. */
function expectSound(
  file: string,
  before: FileFacts,
  after: string,
  leavesUnused: readonly string[] = [],
): void {
  expect(syntaxErrors(file, after)).toEqual([]);
  const facts = extract(file, after);
  expect(facts.parseError).toBeNull();
  expect(
    facts.globals.filter((name) => !before.globals.includes(name) && name !== 'require'),
  ).toEqual([]);
  expect(unusedImports(facts).filter((name) => !unusedImports(before).includes(name))).toEqual(
    leavesUnused,
  );
}

export function syntaxErrors(file: string, text: string): string[] {
  const modes = ['module', 'commonjs', 'script'] as const;
  const errors = modes.map((sourceType) =>
    parseSync(file, text, { sourceType, showSemanticErrors: true }).errors.map(
      ({ message }) => message,
    ),
  );
  return errors.find((messages) => messages.length === 0) ?? errors[0] ?? [];
}

function unusedImports({ imports }: FileFacts): string[] {
  return imports.flatMap(({ form, bindings }) =>
    form === 'import' ? bindings.filter((b) => b.references.length === 0).map((b) => b.local) : [],
  );
}

const CANONICAL = { kind: 'file', file: 'src/infra/redis.ts' } as const;
export const SOCKETS = { kind: 'file', file: 'src/sockets/manager.ts' } as const;

export function target(
  name: string,
  localName = name,
  module: ExportTarget['module'] = CANONICAL,
): ExportTarget {
  return { module, name, localName };
}

/** The span of the `nth` place (from 0) where a piece of code stands. */
export function spanOf(text: string, piece: string, nth = 0): Span {
  let start = text.indexOf(piece);
  for (let count = 0; count < nth; count += 1) start = text.indexOf(piece, start + 1);
  if (start < 0) throw new Error(`There is no ${piece} in ${text}`);
  return { start, end: start + piece.length };
}

type UseExport = Extract<Remedy, { kind: 'use-export' }>;

/** The remedy that a rule would ask for: the declaration is the one that the expression initialises. */
export function use(
  piece: string,
  options: Partial<Omit<UseExport, 'kind' | 'span'>> & { readonly nth?: number } = {},
): WritingCase['remedy'] {
  return (facts, text) => {
    const { nth = 0, ...rest } = options;
    const span = spanOf(text, piece, nth);
    const call = facts.calls.find(
      (fact) => fact.span.start === span.start && fact.span.end === span.end,
    );
    return {
      kind: 'use-export',
      target: target('redisManager'),
      span,
      call: false,
      await: false,
      arguments: '',
      declaration: call?.assignedTo ?? null,
      ...rest,
    };
  };
}

/** `old` (a name, `default`, `*`, `null`, or `ns.member`) of the nth import of a module becomes `to`. */
export function redirect(
  specifier: string,
  changes: readonly (readonly [old: string | null, to: ExportTarget])[],
  nth = 0,
): WritingCase['remedy'] {
  return ({ imports }) => {
    const index = imports.flatMap((fact, at) => (fact.specifier === specifier ? [at] : []))[nth];
    const fact = index === undefined ? undefined : imports[index];
    if (index === undefined || !fact) throw new Error(`There is no import of ${specifier}`);
    return {
      kind: 'redirect-import',
      import: index,
      changes: changes.map(([old, to]): BindingChange => {
        if (old === null) return { binding: null, target: to, member: null };
        const [name, member] = old.split('.');
        const binding = fact.bindings.findIndex(({ imported, local }) =>
          member === undefined ? imported === name : local === name,
        );
        if (binding < 0) throw new Error(`There is no ${old} in the import of ${specifier}`);
        return { binding, target: to, member: member ?? null };
      }),
    };
  };
}

/** Re-exports the target in place of the declaration of this name (null: the nameless one). */
export function reExport(
  name: string | null,
  to: ExportTarget,
  kind: 'class' | 'variable' = 'class',
): WritingCase['remedy'] {
  return ({ declarations }) => {
    const declaration = declarations.findIndex((fact) => fact.kind === kind && fact.name === name);
    if (declaration < 0) throw new Error(`There is no ${kind} ${String(name)}`);
    return { kind: 're-export', declaration, target: to };
  };
}
