import { expect } from 'vitest';
import type { FileFacts } from '../../../../src/core/facts.ts';
import type { BindingChange, ExportTarget, Remedy } from '../../../../src/core/remedy.ts';
import type { Span } from '../../../../src/core/span.ts';
import { applyEdits } from '../../../../src/core/text-edit.ts';
import { extract } from '../../../../src/languages/python/index.ts';
import { writeRemedy } from '../../../../src/languages/python/write/index.ts';
import { contextFor, type Surroundings } from './world.ts';

/** A text, what shall be done to it, and what comes out. */
export interface WritingCase extends Surroundings {
  readonly name: string;
  /** Default: `app/services/feature.py`. */
  readonly file?: string;
  readonly before: string;
  readonly remedy: (facts: FileFacts, text: string) => Remedy;
  /** Null where the remedy cannot be written safely. */
  readonly after: string | null;
  /** Default: none. */
  readonly usesUp?: readonly string[];
  /** Imports that stay or come although nothing in the file uses them. Default: none. */
  readonly leavesUnused?: readonly string[];
}

/** Takes the common indentation and the first line break off a template. */
export function code(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const lines = String.raw({ raw: strings }, ...values)
    .split('\n')
    .slice(1);
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** The text after the remedy; null where it cannot be written. */
export function textAfter(test: WritingCase): string | null {
  const facts = extract(test.file ?? FILE, test.before);
  expect(facts.parseError).toBeNull();
  const context = contextFor(test.before, facts, test);
  const written = writeRemedy(test.remedy(facts, test.before), context);
  if (written) expect(written.usesUp).toEqual(test.usesUp ?? []);
  return written && applyEdits(test.before, written.edits);
}

const FILE = 'app/services/feature.py';

/** Runs a case, holding its output against everything that must be true of any output. */
export function expectWritten(test: WritingCase): void {
  const after = textAfter(test);
  expect(after).toBe(test.after);
  if (after === null) return;
  const before = extract(test.file ?? FILE, test.before);
  const facts = extract(test.file ?? FILE, after);
  expect(facts.parseError).toBeNull();
  expect(facts.globals.filter((name) => !before.globals.includes(name))).toEqual([]);
  expect(unusedImports(facts).filter((name) => !unusedImports(before).includes(name))).toEqual(
    test.leavesUnused ?? [],
  );
}

/** Names that are imported by a statement and never used. */
function unusedImports({ imports }: FileFacts): string[] {
  return imports.flatMap(({ form, bindings }) =>
    form === 'import' || form === 'from-import'
      ? bindings
          .filter(({ references, local }) => references.length === 0 && local !== '*')
          .map(({ local }) => local)
      : [],
  );
}

const CANONICAL = { kind: 'file', file: 'app/infra/redis_manager.py' } as const;
export const SOCKETS = { kind: 'file', file: 'app/websocket/manager.py' } as const;
export const SHARED = { kind: 'file', file: 'shared.py' } as const;

export function target(
  name: string,
  module: ExportTarget['module'] = CANONICAL,
  localName = name,
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
      target: target('redis_manager'),
      span,
      call: false,
      await: false,
      arguments: '',
      declaration: call?.assignedTo ?? null,
      ...rest,
    };
  };
}

/** `old` (a name, `*`, `null`, or `ns.member`) of the nth import of a module becomes `to`. */
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
        const [name = '', member] = old.split('.');
        const binding = fact.bindings.findIndex(({ imported, local }) =>
          member === undefined ? imported === name : local === name,
        );
        if (binding < 0) throw new Error(`There is no ${old} in the import of ${specifier}`);
        return { binding, target: to, member: member ?? null };
      }),
    };
  };
}

/** Re-exports the target in place of the declaration of this name. */
export function reExport(
  name: string,
  to: ExportTarget,
  kind: 'class' | 'variable' = 'class',
): WritingCase['remedy'] {
  return ({ declarations }) => {
    const declaration = declarations.findIndex((fact) => fact.kind === kind && fact.name === name);
    if (declaration < 0) throw new Error(`There is no ${kind} ${name}`);
    return { kind: 're-export', declaration, target: to };
  };
}
