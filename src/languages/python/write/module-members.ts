import type { ImportBinding, ReferenceFact } from '../../../core/facts.ts';
import type { BindingChange } from '../../../core/remedy.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { Attribute } from '../parse/nodes.ts';
import { isPatternValue } from './pattern-value.ts';
import type { WrittenFile } from './written-file.ts';

/** Whether the file reads nothing from the module but members that change. */
export function movesAllMembers(
  { references }: ImportBinding,
  changes: readonly BindingChange[],
): boolean {
  return references.every((reference) => changes.some((change) => isUseOf(reference, change)));
}

export function isUseOf({ members }: ReferenceFact, { member }: BindingChange): boolean {
  return members[0]?.name === member;
}

/** `ns.old` becomes `ns.new`; null among the edits for a member that is not only read. */
export function membersInPlace(
  binding: ImportBinding,
  changes: readonly BindingChange[],
  file: WrittenFile,
): (TextEdit | null)[] {
  return changes.flatMap((change) =>
    binding.references
      .filter((reference) => isUseOf(reference, change))
      .map(({ members }) => {
        const [member] = members;
        if (!member || !isRead(member.span.start, file)) return null;
        return { ...member.span, text: change.target.name };
      }),
  );
}

/** Whether the attribute whose name stands at the offset is read, not set or deleted. */
export function isRead(offset: number, file: WrittenFile): boolean {
  return attributeAt(offset, file)?.ctx === 'Load';
}

/**
 * Whether a `case` compares with the attribute whose name stands at the offset. A name without a dot would
 * not be compared with there: it matches everything, and is given what it matches.
 */
export function isPatternMember(offset: number, file: WrittenFile): boolean {
  const attribute = attributeAt(offset, file);
  return attribute !== undefined && isPatternValue(attribute, file);
}

/** Whether nothing stands in a dotted path but names: no comment, and no end of parentheses. */
export function isBarePath({ start, end }: Span, { text }: WrittenFile): boolean {
  return /^[\p{ID_Continue}.\s\\]+$/u.test(text.slice(start, end));
}

function attributeAt(offset: number, { tree }: WrittenFile): Attribute | undefined {
  return tree.nodes.find(
    (node): node is Attribute => node.type === 'Attribute' && node.attrSpan.start === offset,
  );
}
