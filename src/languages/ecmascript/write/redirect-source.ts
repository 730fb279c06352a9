import type { ImportBinding, ImportFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import { sameModule, type ModuleTarget } from '../../../core/module-target.ts';
import type { BindingChange, WrittenRemedy } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { editSpecifier } from './import-statement.ts';

/** The module that all changes agree on; null where they do not. */
export function commonModule(changes: readonly BindingChange[]): ModuleTarget | null {
  const module = changes[0]?.target.module;
  const agree = module && changes.every(({ target }) => sameModule(target.module, module));
  return agree ? module : null;
}

/** A change of one binding, together with the binding. */
export interface ChangedBinding extends Pick<BindingChange, 'member' | 'target'> {
  readonly binding: ImportBinding;
  /** Index into the import's bindings. */
  readonly position: number;
}

/** The changes in the order of the bindings that they are about. */
export function changedBindings(
  { bindings }: ImportFact,
  changes: readonly BindingChange[],
): ChangedBinding[] {
  return bindings.flatMap((binding, position) =>
    changes
      .filter((change) => change.binding === position)
      .map(({ member, target }) => ({ binding, position, member, target })),
  );
}

/** Another specifier in the same place, and further edits beside it. */
export function redirectSource(
  fact: ImportFact,
  changes: readonly BindingChange[],
  edits: readonly TextEdit[],
  context: WriteContext,
): WrittenRemedy | null {
  const module = commonModule(changes);
  if (!module) return null;
  const isSame = sameModule(context.resolve(fact.specifier), module);
  const source = isSame ? [] : [editSpecifier(fact, context.specifierFor(module), context)];
  return { edits: [...source, ...edits], usesUp: [] };
}
