import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { JoinedStr, PythonNode, StringConstant, StringPiece } from '../parse/nodes.ts';
import { keptApart } from './kept-apart.ts';
import { isPatternValue } from './pattern-value.ts';
import type { WrittenFile } from './written-file.ts';

type PrefixString = Extract<Remedy, { kind: 'prefix-string' }>;
type Prefix = PrefixString['prefix'];

/**
 * Inserts text at the beginning of a string. One that takes on code becomes an f-string; null where it
 * cannot, and for anything that is no string.
 */
export function writePrefixString(
  { span, prefix }: PrefixString,
  file: WrittenFile,
): WrittenRemedy | null {
  const isAt = (start: number, end: number): boolean => start === span.start && end === span.end;
  // Of several literals that follow each other, the first may be meant alone.
  const node = file.tree.nodes.find(
    (one): one is StringConstant | JoinedStr =>
      isString(one) &&
      one.pieces
        .slice(0, 1)
        .some((first) => isAt(...one.range) || isAt(first.span.start, first.span.end)),
  );
  const [piece] = node?.pieces ?? [];
  if (!node || !piece) return null;
  const template = templateOf(node, file);
  const code = prefix.some((part) => typeof part !== 'string');
  // Braces and percent signs of the code's value would be read as part of the template.
  if (code && (template !== null || isPatternValue(node, file))) return null;
  const edits = prefixed(piece, prefix, code, template, file);
  return edits && { edits, usesUp: [] };
}

function isString(node: PythonNode): node is StringConstant | JoinedStr {
  return (node.type === 'Constant' && node.literal === 'str') || node.type === 'JoinedStr';
}

/** What reads the string as a template: the left side of `%`, or `format`. */
function templateOf(node: PythonNode, { tree }: WrittenFile): 'percent' | 'format' | null {
  const parent = tree.parentOf(node);
  if (parent?.type === 'BinOp' && parent.op === 'Mod' && parent.left === node) return 'percent';
  // Be it called here or handed on: `map("cart:{}".format, ids)`.
  const formats = parent?.type === 'Attribute' && ['format', 'format_map'].includes(parent.attr);
  return formats ? 'format' : null;
}

function prefixed(
  piece: StringPiece,
  prefix: Prefix,
  code: boolean,
  template: 'percent' | 'format' | null,
  file: WrittenFile,
): readonly TextEdit[] | null {
  const { text } = file;
  const kind = piece.prefix.toLowerCase();
  const { start, end } = piece.contentSpan;
  const isRaw = kind.includes('r');
  const isFormatted = kind.includes('f');
  const written = prefix.map((part) => {
    if (typeof part !== 'string') return codeText(part.code, piece);
    const escaped = escapedText(part, isRaw, piece);
    if (escaped === null) return null;
    const doubled = template === 'percent' ? escaped.replaceAll('%', '%%') : escaped;
    return isFormatted || code || template === 'format' ? doubleBraces(doubled, isRaw) : doubled;
  });
  if (written.includes(null)) return null;
  const insertion = written.join('');
  if (!code || isFormatted) return [{ start, end: start, text: insertion }];
  const quote = text.slice(start - piece.quote.length, start);
  const head = `f${piece.prefix.replace(/u/iu, '')}${quote}${insertion}`;
  return [
    keptApart({ start: piece.span.start, end: start, text: head }, file),
    { start, end, text: doubleBraces(text.slice(start, end), isRaw) },
  ];
}

/** Before Python 3.12, the code in an f-string has none of its quotes, no backslash and no comment. */
function codeText(code: string, { quote }: StringPiece): string | null {
  if (code.includes(quote[0] ?? '"') || /[\\#\n\r]/u.test(code)) return null;
  return code.startsWith('{') ? `{ ${code}}` : `{${code}}`;
}

function escapedText(value: string, isRaw: boolean, { quote }: StringPiece): string | null {
  const character = quote[0] ?? '"';
  if (isRaw) return /[\\\n\r]/u.test(value) || value.includes(character) ? null : value;
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(character, `\\${character}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

/** `\N{…}` keeps its braces: they are part of an escape, in an f-string too; not in a raw one. */
function doubleBraces(text: string, isRaw: boolean): string {
  return text.replace(isRaw ? /[{}]/gu : /\\N\{[^}]*\}|[{}]/gu, (found) =>
    found.length > 1 ? found : found + found,
  );
}
