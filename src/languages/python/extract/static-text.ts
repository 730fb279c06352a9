import type { StaticText, TextHole } from '../../../core/facts.ts';
import { normalisedCode } from '../../../core/normalised-code.ts';
import type { Call, Expression, JoinedStr } from '../parse/nodes.ts';
import type { FileTables } from './file-tables.ts';
import { spanOf, stringValue } from './tree.ts';

type Part = StaticText[number];
type Tables = Pick<FileTables, 'text' | 'layout' | 'origins'>;

/**
 * A string, f-string, `%`, `format` or `join` template, or concatenation of such, with its holes, and
 * any entry of a table (`PREFIXES[kind]`); null for anything else.
 */
export function staticText(node: Expression | null | undefined, file: Tables): StaticText | null {
  const hole = (part: Expression): TextHole => holeOf(part, file);
  const value = stringValue(node);
  if (value !== null) return [value];
  switch (node?.type) {
    case 'JoinedStr':
      return merged(joinedParts(node, hole));
    case 'BinOp': {
      if (node.op === 'Mod') {
        const template = stringValue(node.left);
        return template === null ? null : percentText(template, node.right, hole);
      }
      if (node.op !== 'Add') return null;
      const left = staticText(node.left, file);
      const right = staticText(node.right, file);
      // What is added to a constant may be put to a text: what the constant holds tells.
      if (!left && !right && !isConstant(node.left, file)) return null;
      return merged([...(left ?? [hole(node.left)]), ...(right ?? [hole(node.right)])]);
    }
    case 'Call':
      return formatText(node, hole) ?? joinedText(node, file, hole);
    case 'Subscript':
      return tableOf(node, file).length > 0 ? [hole(node)] : null;
    default:
      return null;
  }
}

/** The string that an expression gives, whatever is known of it. */
export function textOrHole(node: Expression, file: Tables): StaticText {
  return staticText(node, file) ?? [holeOf(node, file)];
}

function holeOf(node: Expression, file: Tables): TextHole {
  return {
    code: normalisedCode(file.text, spanOf(node), file.layout),
    origins: file.origins.of(node),
    table: tableOf(node, file),
  };
}

/** Of the dictionary in `PREFIXES[kind]`. */
function tableOf(node: Expression, { origins }: Tables): TextHole['table'] {
  return node.type === 'Subscript' ? origins.of(node.value) : [];
}

function joinedParts({ values }: JoinedStr, hole: (part: Expression) => Part): readonly Part[] {
  return values.map((part) => (part.type === 'Constant' ? String(part.value) : hole(part.value)));
}

/** `"user:%s:%d" % (id, count)` and `"user:%(id)s" % values`. */
function percentText(
  template: string,
  values: Expression,
  hole: (part: Expression) => Part,
): StaticText | null {
  const given = values.type === 'Tuple' ? values.elts : [values];
  let next = 0;
  const parts: Part[] = [];
  let position = 0;
  for (const match of template.matchAll(
    /%(?:\(([^)]*)\))?[-#0 +]*(?:\d+)?(?:\.\d+)?([a-zA-Z%])/gu,
  )) {
    parts.push(template.slice(position, match.index));
    position = match.index + match[0].length;
    const [, key, conversion] = match;
    if (conversion === '%') parts.push('%');
    else if (key !== undefined) parts.push({ code: key, origins: [], table: [] });
    else {
      const value = given[next++];
      if (!value) return null;
      parts.push(hole(value));
    }
  }
  return merged([...parts, template.slice(position)]);
}

/** `"user:{}".format(id)`, with fields by order, number or name. */
function formatText(node: Call, hole: (part: Expression) => Part): StaticText | null {
  if (node.func.type !== 'Attribute' || node.func.attr !== 'format') return null;
  const template = stringValue(node.func.value);
  if (template === null) return null;
  let next = 0;
  const parts: Part[] = [];
  let position = 0;
  for (const match of template.matchAll(/\{\{|\}\}|\{([^{}]*)\}/gu)) {
    parts.push(template.slice(position, match.index));
    position = match.index + match[0].length;
    const field = match[1];
    if (field === undefined) parts.push(match[0].charAt(0));
    else {
      const name = /^[^!:.[]*/u.exec(field)?.[0] ?? '';
      const value =
        name === ''
          ? node.args[next++]
          : /^\d+$/u.test(name)
            ? node.args[Number(name)]
            : node.keywords.find(({ arg }) => arg === name)?.value;
      parts.push(value ? hole(value) : { code: name, origins: [], table: [] });
    }
  }
  return merged([...parts, template.slice(position)]);
}

/** A name or attribute that may be a string of this file or of another one. */
function isConstant(node: Expression, { origins }: Tables): boolean {
  return (node.type === 'Name' || node.type === 'Attribute') && origins.of(node).length > 0;
}

/** `":".join(["user", id])`. */
function joinedText(
  { func, args: [list, ...more], keywords }: Call,
  file: Tables,
  hole: (part: Expression) => Part,
): StaticText | null {
  if (func.type !== 'Attribute' || func.attr !== 'join') return null;
  const between = stringValue(func.value);
  const isList = list?.type === 'List' || list?.type === 'Tuple';
  if (between === null || !isList || more.length > 0 || keywords.length > 0) return null;
  if (list.elts.some(({ type }) => type === 'Starred')) return null;
  return merged(
    list.elts.flatMap((element, index) => [
      ...(index > 0 ? [between] : []),
      ...(staticText(element, file) ?? [hole(element)]),
    ]),
  );
}

/** Neighbouring literal parts as one. */
function merged(parts: readonly Part[]): StaticText {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') {
      result[result.length - 1] = last + part;
    } else if (part !== '') result.push(part);
  }
  return result;
}
