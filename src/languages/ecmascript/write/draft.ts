import type { WriteContext } from '../../../core/language.ts';
import type { WrittenRemedy } from '../../../core/remedy.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { ImportPlan } from './import-plan.ts';
import { LocalNames, type FreedName } from './local-names.ts';
import { droppable, releasedBindings } from './released-imports.ts';

/** One remedy in the making: the file, what its imports will be, and which names are free. */
export interface Draft {
  readonly context: WriteContext;
  readonly plan: ImportPlan;
  readonly names: LocalNames;
  /** See {@link WrittenRemedy.usesUp}. */
  readonly usesUp: readonly string[];
}

/** Code that a remedy takes away. */
export interface Removal {
  readonly gone: Span;
  /** Parts of it that come back. */
  readonly kept?: readonly Span[];
  /** Names that go with it. */
  readonly freed?: readonly FreedName[];
  /** Whether imports go that only this code used. */
  readonly drops: boolean;
}

/** A draft in which the code is gone, and with it the imports that nothing else uses. */
export function draftWithout(
  { gone, kept = [], freed = [], drops }: Removal,
  context: WriteContext,
): Draft {
  const released = releasedBindings(gone, kept, context.facts);
  const dropped = drops ? droppable(released, context.facts) : [];
  const neighbour = released[0]?.import ?? null;
  const plan = new ImportPlan(context, { before: gone.start, neighbour });
  for (const { import: index, binding } of dropped) plan.drop(index, binding);
  const names = new LocalNames(context.facts, [
    ...freed,
    ...dropped.map(({ local, scope }) => ({ name: local, scope })),
  ]);
  const usesUp = released.filter(({ last }) => !last).map(({ local }) => local);
  return { context, plan, names, usesUp: [...new Set(usesUp)] };
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
  { plan, usesUp }: Draft,
): WrittenRemedy | null {
  const imports = plan.edits();
  return imports && { edits: [...imports, ...edits], usesUp };
}
