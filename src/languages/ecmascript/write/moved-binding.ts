import type { ImportBinding, ImportFact } from '../../../core/facts.ts';
import type { BindingChange, ExportTarget } from '../../../core/remedy.ts';
import { existingBinding } from './bind-export.ts';
import type { Draft } from './draft.ts';
import { isIdentifier } from './local-names.ts';
import { isExportedInPlace } from './released-imports.ts';
import { canRename } from './rename.ts';

/** A binding that comes from elsewhere, under a name that is settled. */
export interface MovedBinding {
  /** Index into the import's bindings. */
  readonly position: number;
  readonly binding: ImportBinding;
  readonly target: ExportTarget;
  readonly local: string;
  /** The file has the target under this name already. */
  readonly exists: boolean;
}

/** Decides the local names of the bindings that move, and takes them out of their import. */
export function settleNames(
  fact: ImportFact,
  index: number,
  changes: readonly BindingChange[],
  draft: Draft,
): readonly MovedBinding[] {
  const moving = changes.flatMap(({ binding: position, target }) => {
    if (position === null) return [];
    const binding = fact.bindings[position];
    return binding && binding.imported !== '*' ? [{ position, binding, target }] : [];
  });
  for (const { position } of moving) draft.plan.drop(index, position);
  return moving.map(({ position, binding, target }) => ({
    position,
    binding,
    target,
    ...localName(binding, target, fact, draft),
  }));
}

/** What the file calls the target already; else its own name where that is free; else the old one. */
function localName(
  binding: ImportBinding,
  target: ExportTarget,
  fact: ImportFact,
  draft: Draft,
): Pick<MovedBinding, 'local' | 'exists'> {
  const { names, context } = draft;
  const sites = [fact.scope, ...binding.references.map(({ scope }) => scope)];
  const existing = existingBinding(
    {
      target,
      sites,
      before: fact.span.end,
      typeOnly: binding.typeOnly,
      wanted: target.localName,
      behind: null,
    },
    draft,
  );
  if (existing !== null && isIdentifier(existing)) {
    const isUsable = fact.isStatement && canRename(binding, existing, context);
    if (isUsable && !hasDefaultValue(binding)) return { local: existing, exists: true };
  }
  const wanted = target.localName;
  const isChosenByHand = binding.imported !== 'default' && binding.local !== binding.imported;
  const isExported =
    binding.references.some(({ role }) => role === 'export') ||
    isExportedInPlace(binding, context.facts);
  const isRenamed =
    !isChosenByHand &&
    !isExported &&
    binding.imported !== target.name &&
    names.isFree(wanted, sites, fact.scope) &&
    canRename(binding, wanted, context);
  return {
    local: isRenamed ? names.take(wanted, sites, fact.scope) : binding.local,
    exists: false,
  };
}

/** Whether a pattern gives the name a value of its own where the module has none: `{ name = null }`. */
export function hasDefaultValue({ span, importedSpan, localSpan }: ImportBinding): boolean {
  return span.end > Math.max(importedSpan.end, localSpan.end);
}
