import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import { draftWithout, droppingIfPossible, finished } from './draft.ts';
import { removeStatement } from './remove-statement.ts';

type Remove = Extract<Remedy, { kind: 'remove' }>;

/** Deletes a statement with the lines that it leaves empty, and the imports that only it used. */
export function writeRemove({ span }: Remove, context: WriteContext): WrittenRemedy | null {
  return droppingIfPossible((drops) =>
    finished([removeStatement(span, context)], draftWithout({ gone: span, drops }, context)),
  );
}
