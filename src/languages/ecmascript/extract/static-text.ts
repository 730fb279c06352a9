import type { StaticText } from '../../../core/facts.ts';
import { normalisedCode, type CodeLayout } from '../../../core/normalised-code.ts';
import { spanOf, stringValue, type Node } from './tree.ts';

/** A string, template or concatenation of such, with its holes; null for anything else. */
export function staticText(
  node: Node | null | undefined,
  text: string,
  layout: CodeLayout,
): StaticText | null {
  const value = stringValue(node);
  if (value !== null) return [value];
  switch (node?.type) {
    case 'TemplateLiteral':
      return node.quasis.flatMap((quasi, index) => {
        const hole = node.expressions[index];
        return [
          ...(quasi.value.cooked ? [quasi.value.cooked] : []),
          ...(hole ? [{ code: normalisedCode(text, spanOf(hole), layout) }] : []),
        ];
      });
    case 'BinaryExpression': {
      if (node.operator !== '+') return null;
      const left = staticText(node.left, text, layout);
      const right = staticText(node.right, text, layout);
      if (!left && !right) return null;
      const hole = (part: Node): StaticText => [
        { code: normalisedCode(text, spanOf(part), layout) },
      ];
      return [...(left ?? hole(node.left)), ...(right ?? hole(node.right))];
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return staticText(node.expression, text, layout);
    default:
      return null;
  }
}
