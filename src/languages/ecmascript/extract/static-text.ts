import type { StaticText, TextHole } from '../../../core/facts.ts';
import { normalisedCode } from '../../../core/normalised-code.ts';
import type { FileTables } from './file-tables.ts';
import { keyName, spanOf, stringValue, type Node } from './tree.ts';

type Tables = Pick<FileTables, 'text' | 'layout' | 'origins'>;

/**
 * A string, template, concatenation of such, or `[…].join('…')` of a list of such, with its holes, and
 * any member of a table (`PREFIXES[kind]`); null for anything else.
 */
export function staticText(node: Node | null | undefined, file: Tables): StaticText | null {
  const value = stringValue(node);
  if (value !== null) return [value];
  switch (node?.type) {
    case 'TemplateLiteral':
      return merged(
        node.quasis.flatMap((quasi, index) => {
          const part = node.expressions[index];
          return [quasi.value.cooked ?? '', ...(part ? textOrHole(part, file) : [])];
        }),
      );
    case 'BinaryExpression': {
      if (node.operator !== '+') return null;
      const left = staticText(node.left, file);
      const right = staticText(node.right, file);
      // What is added to a constant may be put to a text: what the constant holds tells.
      if (!left && !right && !isConstant(node.left, file)) return null;
      return merged([...(left ?? [hole(node.left, file)]), ...(right ?? [hole(node.right, file)])]);
    }
    case 'CallExpression':
      return joinedText(node, file);
    case 'MemberExpression':
      return tableOf(node, file).length > 0 ? [hole(node, file)] : null;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return staticText(node.expression, file);
    default:
      return null;
  }
}

/** A name or member that may be a string of this file or of another one. */
function isConstant(node: Node, { origins }: Tables): boolean {
  return (
    (node.type === 'Identifier' || node.type === 'MemberExpression') && origins.of(node).length > 0
  );
}

/** `['user', id].join(':')`. */
function joinedText(
  { callee, arguments: [separator, ...more] }: Extract<Node, { type: 'CallExpression' }>,
  file: Tables,
): StaticText | null {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'ArrayExpression') return null;
  if (keyName(callee.property, callee.computed) !== 'join' || more.length > 0) return null;
  const between = separator ? stringValue(separator) : ',';
  if (between === null) return null;
  const parts: (string | TextHole)[] = [];
  for (const [index, element] of callee.object.elements.entries()) {
    if (!element || element.type === 'SpreadElement') return null;
    if (index > 0) parts.push(between);
    parts.push(...textOrHole(element, file));
  }
  return merged(parts);
}

/** The string that an expression gives, whatever is known of it. */
export function textOrHole(node: Node, file: Tables): StaticText {
  return staticText(node, file) ?? [hole(node, file)];
}

function hole(node: Node, file: Tables): TextHole {
  return {
    code: normalisedCode(file.text, spanOf(node), file.layout),
    origins: file.origins.of(node),
    table: tableOf(node, file),
  };
}

/** Of the object in `PREFIXES[kind]`. */
function tableOf(node: Node, { origins }: Tables): TextHole['table'] {
  const isTable =
    node.type === 'MemberExpression' && keyName(node.property, node.computed) === null;
  return isTable ? origins.of(node.object) : [];
}

/** Neighbouring literal parts as one. */
function merged(parts: StaticText): StaticText {
  const result: (string | TextHole)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') {
      result[result.length - 1] = last + part;
    } else if (part !== '') result.push(part);
  }
  return result;
}
