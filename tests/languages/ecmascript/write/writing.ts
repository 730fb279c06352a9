import { parseSync } from 'oxc-parser';
import { expect } from 'vitest';
import type { FileFacts } from '../../../../src/core/facts.ts';
import type { ExportTarget } from '../../../../src/core/remedy.ts';
import { applyEdits } from '../../../../src/core/text-edit.ts';
import { extract } from '../../../../src/languages/ecmascript/index.ts';
import { writeRemedy } from '../../../../src/languages/ecmascript/write/index.ts';
import { useOf, type AskedRemedy } from '../../asked-remedies.ts';
import { contextFor } from './world.ts';

/** A text, what shall be done to it, and what comes out. */
export interface WritingCase {
  readonly name: string;
  /** Default: `src/a.ts`. */
  readonly file?: string;
  readonly before: string;
  readonly remedy: AskedRemedy;
  /** Null where the remedy cannot be written safely. */
  readonly after: string | null;
  /** Default: none. */
  readonly usesUp?: readonly string[];
  /** Imports that stay although nothing uses them any more. Default: none. */
  readonly leavesUnused?: readonly string[];
  /** Why the type checker is not asked. */
  readonly untyped?: string;
}

/** Runs a case, holding its output against everything that must be true of any output. */
export function expectWritten(test: WritingCase): void {
  const file = test.file ?? 'src/a.ts';
  const facts = extract(file, test.before);
  expect(facts.parseError).toBeNull();
  const written = writeRemedy(test.remedy(facts, test.before), contextFor(test.before, facts));
  const after = written && applyEdits(test.before, written.edits);
  expect(after).toBe(test.after);
  if (!written || after === null) return;
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

/** In place of an expression, the instance of the canonical module unless another export is named. */
export const use = useOf(target('redisManager'));
