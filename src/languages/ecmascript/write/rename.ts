import type { ImportBinding, ReferenceFact } from '../../../core/facts.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { nextCode, previousCode, wordAt, type Layout } from './trivia.ts';

/** Whether every use of the binding can say `name`, as far as the uses themselves go. */
export function canRename(
  { references, reassigned }: ImportBinding,
  name: string,
  layout: Layout,
): boolean {
  return !reassigned && !references.some((reference) => losesMeaning(reference, name, layout));
}

/** The edits that make the uses of a binding say `name`. */
export function renameUses(
  references: readonly ReferenceFact[],
  old: string,
  name: string,
  layout: Layout,
): TextEdit[] {
  return references.map(({ span, role, shorthand }) => {
    if (shorthand) return { ...span, text: `${old}: ${name}` };
    const isExportedAsIs = role === 'export' && wordAt(nextCode(span.end, layout), layout) !== 'as';
    return { ...span, text: isExportedAsIs ? `${name} as ${old}` : name };
  });
}

/** In JSX, a name in lower case means an element of the page. */
function losesMeaning({ span, members }: ReferenceFact, name: string, layout: Layout): boolean {
  if (members.length > 0 || !/^[a-z]/u.test(name)) return false;
  return isElementName(span.start, layout);
}

/**
 * Whether the name at `offset` opens an element: a use in `</Name>` never comes without one in `<Name>`.
 * Says yes to a first type argument, too.
 */
export function isElementName(offset: number, layout: Layout): boolean {
  return layout.text[previousCode(offset, layout) - 1] === '<';
}
