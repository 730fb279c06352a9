import { expect } from 'vitest';
import type { FileFacts } from '../../../../src/core/facts.ts';
import type { ExportTarget } from '../../../../src/core/remedy.ts';
import { applyEdits } from '../../../../src/core/text-edit.ts';
import { extract } from '../../../../src/languages/python/index.ts';
import { writeRemedy } from '../../../../src/languages/python/write/index.ts';
import { useOf, type AskedRemedy } from '../../asked-remedies.ts';
import { contextFor, type Surroundings } from './world.ts';

/** A text, what shall be done to it, and what comes out. */
export interface WritingCase extends Surroundings {
  readonly name: string;
  /** Default: `app/services/feature.py`. */
  readonly file?: string;
  readonly before: string;
  readonly remedy: AskedRemedy;
  /** Null where the remedy cannot be written safely. */
  readonly after: string | null;
  /** Default: none. */
  readonly usesUp?: readonly string[];
  /** Imports that stay or come although nothing in the file uses them. Default: none. */
  readonly leavesUnused?: readonly string[];
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

/** In place of an expression, the instance of the canonical module unless another export is named. */
export const use = useOf(target('redis_manager'));
