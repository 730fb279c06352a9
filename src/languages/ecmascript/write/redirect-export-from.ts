import type { ImportBinding, ImportFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { BindingChange, ExportTarget, WrittenRemedy } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { fileStyle, type FileStyle } from './file-style.ts';
import { ImportPlan } from './import-plan.ts';
import { attributesText, exportedName } from './import-statement.ts';
import { changedBindings, commonModule, redirectSource } from './redirect-source.ts';
import { hasComment, type Layout } from './trivia.ts';

/** What the file hands on keeps its name for others: `export { new as old } from`. */
export function redirectExportFrom(
  fact: ImportFact,
  index: number,
  changes: readonly BindingChange[],
  context: WriteContext,
): WrittenRemedy | null {
  const moved = changedBindings(fact, changes);
  if (moved.length === fact.bindings.length && commonModule(changes)) {
    const style = fileStyle(context);
    const edits = moved.flatMap(({ binding, target }) => renamed(binding, target, style, context));
    return redirectSource(fact, changes, edits, context);
  }
  const plan = new ImportPlan(context, { before: fact.span.start, neighbour: null });
  for (const { binding, position, target } of moved) {
    plan.drop(index, position);
    plan.addStatement({
      module: target.module,
      keyword: 'export',
      typeOnly: fact.typeOnly,
      attributes: attributesText(fact, context),
      names: [{ imported: target.name, local: binding.local, typeOnly: binding.typeOnly }],
      behind: index,
    });
  }
  const edits = plan.edits();
  return edits && { edits, usesUp: [] };
}

function renamed(
  { imported, local, importedSpan, localSpan }: ImportBinding,
  { name }: ExportTarget,
  { quote }: FileStyle,
  layout: Layout,
): TextEdit[] {
  if (imported === name) return [];
  const text = exportedName(name, quote);
  const whole = { start: importedSpan.start, end: localSpan.end };
  if (importedSpan.start === localSpan.start) {
    return [{ ...whole, text: `${text} as ${exportedName(local, quote)}` }];
  }
  const isOne = local === name && !hasComment(whole, layout);
  return [isOne ? { ...whole, text } : { ...importedSpan, text }];
}
