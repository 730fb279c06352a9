import type { ImportFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { BindingChange, Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { redirectBindings } from './redirect-bindings.ts';
import { redirectExportFrom } from './redirect-export-from.ts';
import { changedBindings, redirectSource } from './redirect-source.ts';

/** Makes an import name another module, and its bindings what they are called there. */
export function writeRedirectImport(
  { import: index, changes }: Extract<Remedy, { kind: 'redirect-import' }>,
  context: WriteContext,
): WrittenRemedy | null {
  const fact = context.facts.imports[index];
  if (!fact) return null;
  const isWhole = changes.some(({ binding }) => binding === null);
  if (isWhole) return redirectSource(fact, changes, [], context);
  switch (fact.form) {
    case 'import-type':
      return redirectSource(fact, changes, typeNames(fact, changes), context);
    case 'export-from':
      return redirectExportFrom(fact, index, changes, context);
    default:
      return redirectBindings(fact, index, changes, context);
  }
}

/** The `T` of `import('m').T`. */
function typeNames(fact: ImportFact, changes: readonly BindingChange[]): TextEdit[] {
  return changedBindings(fact, changes).map(({ binding, target }) => ({
    ...binding.importedSpan,
    text: target.name,
  }));
}
