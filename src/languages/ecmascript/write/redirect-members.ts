import type { FileFacts, ImportBinding, ImportFact, ReferenceFact } from '../../../core/facts.ts';
import type { WriteContext } from '../../../core/language.ts';
import type { BindingChange, ExportTarget } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { bindExport } from './bind-export.ts';
import type { Draft } from './draft.ts';
import { attributesText } from './import-statement.ts';
import { isPropertyName } from './local-names.ts';
import { changedBindings } from './redirect-source.ts';
import { isExportedInPlace } from './released-imports.ts';
import { isElementName } from './rename.ts';

/** What a rewrite changes besides imports and renamed uses. */
export interface OtherEdits {
  readonly edits: readonly TextEdit[];
  readonly usesUp: readonly string[];
}

/** Whether nothing is read from the namespace but members that change, and the file does not hand it on. */
export function allMembersMove(
  binding: ImportBinding,
  changes: readonly BindingChange[],
  facts: FileFacts,
): boolean {
  return (
    changes.length > 0 &&
    !isExportedInPlace(binding, facts) &&
    binding.references.every((reference) => changes.some((change) => isUseOf(reference, change)))
  );
}

function isUseOf({ members }: ReferenceFact, { member }: Pick<BindingChange, 'member'>): boolean {
  return members[0]?.name === member;
}

/** `ns.old` becomes `ns.new`; the namespace itself comes from the new module. */
export function membersInPlace(
  fact: ImportFact,
  changes: readonly BindingChange[],
): OtherEdits | null {
  const edits: TextEdit[] = [];
  for (const { binding, target, ...change } of changedBindings(fact, changes)) {
    for (const reference of binding.references) {
      const [member] = reference.members;
      if (!member || !isUseOf(reference, change)) continue;
      if (!isPropertyName(target.name)) return null;
      edits.push({ ...member.span, text: target.name });
    }
  }
  return { edits, usesUp: [] };
}

/** `ns.old` becomes a name of its own, imported from the new module. */
export function membersByName(
  fact: ImportFact,
  index: number,
  changes: readonly BindingChange[],
  draft: Draft,
): OtherEdits | null {
  const { plan, context } = draft;
  const edits: TextEdit[] = [];
  const usesUp: string[] = [];
  for (const [position, binding] of fact.bindings.entries()) {
    const own = changes.filter((change) => change.binding === position && change.member !== null);
    if (own.length === 0) continue;
    if (fact.form === 'import-equals' && !hasImportStatement(context)) return null;
    for (const change of own) {
      const references = binding.references.filter((reference) => isUseOf(reference, change));
      const expression = bindMember(references, binding, change.target, { fact, index }, draft);
      if (expression === null) return null;
      for (const reference of references) {
        const [member, ...further] = reference.members;
        if (!member) return null;
        const isElement = further.length === 0 && isElementName(reference.span.start, context);
        if (isElement && /^[a-z][^.]*$/u.test(expression)) return null;
        edits.push({ start: reference.span.start, end: member.span.end, text: expression });
      }
    }
    if (allMembersMove(binding, own, context.facts)) plan.drop(index, position);
    else usesUp.push(binding.local);
  }
  return { edits, usesUp };
}

function bindMember(
  references: readonly ReferenceFact[],
  { typeOnly }: ImportBinding,
  target: ExportTarget,
  { fact, index }: { readonly fact: ImportFact; readonly index: number },
  draft: Draft,
): string | null {
  if (references.length === 0) return null;
  return bindExport(
    {
      target,
      sites: [fact.scope, ...references.map(({ scope }) => scope)],
      before: fact.span.end,
      typeOnly: typeOnly || references.every(({ role }) => role === 'type'),
      wanted: target.localName,
      // An `import` has no place in a function.
      behind: fact.scope === 0 || draft.plan.format === 'require' ? index : null,
    },
    draft,
    attributesText(fact, draft.context),
  );
}

/** With `import x = require()` alone, the file may be compiled in a way that forbids `import` statements. */
function hasImportStatement({ facts }: WriteContext): boolean {
  return facts.imports.some(({ form }) => form === 'import');
}
