import type { ImportFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { BindingChange, Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { redirectBindings } from './redirect-bindings.ts';
import { redirectExportFrom } from './redirect-export-from.ts';
import { redirectSource } from './redirect-source.ts';

/** Makes an import name another module, and its bindings what they are called there. */
export function writeRedirectImport(
  { import: index, changes }: Extract<Remedy, { kind: 'redirect-import' }>,
  context: WriteContext,
): WrittenRemedy | null {
  const fact = context.facts.imports[index];
  if (!fact) return null;
  switch (fact.form) {
    case 'mock':
    case 'import-type':
      return redirectSource(fact, changes, typeNames(fact, changes), context);
    case 'export-from':
      return redirectExportFrom(fact, index, changes, context);
    default:
      return changes.some(({ binding }) => binding === null)
        ? redirectSource(fact, changes, [], context)
        : redirectBindings(index, changes, context);
  }
}

/** The `T` of `import('m').T`. */
function typeNames(fact: ImportFact, changes: readonly BindingChange[]): TextEdit[] {
  return changes.flatMap(({ binding, target }): TextEdit[] => {
    const changed = binding === null ? undefined : fact.bindings[binding];
    return changed ? [{ ...changed.importedSpan, text: target.name }] : [];
  });
}
