import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { ImportPlan } from './import-plan.ts';
import { droppable, releasedBindings } from './released-imports.ts';
import { removeStatement } from './remove-statement.ts';

type Remove = Extract<Remedy, { kind: 'remove' }>;

/** Deletes a statement with the lines that it leaves empty, and the imports that only it used. */
export function writeRemove({ span }: Remove, context: WriteContext): WrittenRemedy | null {
  const released = releasedBindings(span, [], context.facts);
  const plan = new ImportPlan(context, { before: span.start, neighbour: null });
  for (const { import: index, binding } of droppable(released, context.facts)) {
    plan.drop(index, binding);
  }
  const usesUp = released.filter(({ last }) => !last).map(({ local }) => local);
  return {
    // Imports that cannot be changed without losing a comment stay.
    edits: [...(plan.edits() ?? []), removeStatement(span, context)],
    usesUp: [...new Set(usesUp)],
  };
}
