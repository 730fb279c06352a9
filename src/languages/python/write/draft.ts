import type { WrittenRemedy } from '../../../core/remedy.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { PythonSymbol } from '../extract/scopes.ts';
import { ImportPlan } from './import-plan.ts';
import { isForTypesOnly, isSoleDefinition, type ImportStatement } from './imported-modules.ts';
import { LocalNames } from './local-names.ts';
import { isDroppable, releasedAliases, type ReleasedAlias } from './released-imports.ts';
import type { WrittenFile } from './written-file.ts';

/** One remedy in the making: the file, what its imports will be, and which names are free. */
export interface Draft {
  readonly file: WrittenFile;
  readonly plan: ImportPlan;
  readonly names: LocalNames;
  /** See {@link WrittenRemedy.usesUp}. */
  readonly usesUp: readonly string[];
  /** The import that the code needed which goes, if one that runs. */
  readonly neighbour: ImportStatement | null;
}

/** Code that a remedy takes away. */
export interface Removal {
  readonly gone: Span;
  /** Parts of it that come back. */
  readonly kept?: readonly Span[];
  /** Names that go with it. */
  readonly freed?: readonly PythonSymbol[];
  /** Whether imports go that only this code used. */
  readonly drops: boolean;
}

/** A draft in which the code is gone, and with it the imports that nothing else uses. */
export function draftWithout(
  { gone, kept = [], freed = [], drops }: Removal,
  file: WrittenFile,
): Draft {
  const released = releasedAliases(gone, kept, file);
  const dropped = drops
    ? released.filter((one) => one.last && isDroppable(one.imported, file))
    : [];
  const plan = new ImportPlan(file);
  for (const { imported } of dropped) plan.drop(imported.statement, imported.alias);
  const symbols = dropped.flatMap(({ imported }) => imported.symbol ?? []);
  const left = released.filter(({ last }) => !last).map(({ imported }) => imported.local);
  return {
    file,
    plan,
    names: new LocalNames(file, [...freed, ...symbols]),
    usesUp: [...new Set(left)],
    neighbour: neighbourAmong(released, file),
  };
}

/**
 * What the code needed is there when it runs; so is, beside it, what takes its place. What it names
 * first, the thing that it calls, counts most.
 */
function neighbourAmong(
  released: readonly ReleasedAlias[],
  file: WrittenFile,
): ImportStatement | null {
  const [first] = released
    .filter(
      ({ imported }) =>
        isSoleDefinition(imported) &&
        !isForTypesOnly(imported.statement, file) &&
        imported.symbol?.scope.kind !== 'class',
    )
    .toSorted((a, b) => a.firstUse - b.firstUse);
  return first?.imported.statement ?? null;
}

/**
 * Tries with the imports that become unused taken out; then without, since an import that cannot be
 * changed without losing a comment stays.
 */
export function droppingIfPossible(
  attempt: (drops: boolean) => WrittenRemedy | null,
): WrittenRemedy | null {
  return attempt(true) ?? attempt(false);
}

/** The edits of the draft's imports together with others; null where the imports cannot be written. */
export function finished(
  edits: readonly TextEdit[],
  { plan, usesUp }: Pick<Draft, 'plan' | 'usesUp'>,
): WrittenRemedy | null {
  const imports = plan.edits();
  return imports && { edits: [...imports, ...edits], usesUp };
}
