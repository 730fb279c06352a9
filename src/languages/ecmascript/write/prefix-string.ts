import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import { nextCode, previousCode, type Layout } from './trivia.ts';

type PrefixString = Extract<Remedy, { kind: 'prefix-string' }>;
type Prefix = PrefixString['prefix'];

/**
 * Inserts text at the beginning of a string or template literal. A string that takes on code becomes a
 * template; null where it cannot, and for anything that is no literal.
 */
export function writePrefixString(
  { span, prefix }: PrefixString,
  context: WriteContext,
): WrittenRemedy | null {
  const edits = prefixed(span, prefix, context);
  return edits && { edits, usesUp: [] };
}

function prefixed(span: Span, prefix: Prefix, layout: Layout): readonly TextEdit[] | null {
  const { text } = layout;
  const quote = text[span.start];
  const isLiteral = span.end - span.start >= 2 && text[span.end - 1] === quote;
  if (!isLiteral || (quote !== "'" && quote !== '"' && quote !== '`')) return null;
  const inside = { start: span.start + 1, end: span.end - 1 };
  const start = { start: inside.start, end: inside.start };
  if (quote !== '`' && prefix.every((part) => typeof part === 'string')) {
    return [{ ...start, text: prefix.map((part) => escapedText(part, quote)).join('') }];
  }
  const rest = text.slice(inside.start, inside.end);
  if (quote === '`') return [{ ...start, text: templateText(prefix, rest) }];
  if (isKey(span, layout) || hasOctalEscape(rest)) return null;
  const converted = templateRest(rest);
  return [
    { start: span.start, end: inside.start, text: `\`${templateText(prefix, converted)}` },
    ...(converted === rest ? [] : [{ ...inside, text: converted }]),
    { start: inside.end, end: span.end, text: '`' },
  ];
}

function templateText(prefix: Prefix, rest: string): string {
  const text = prefix
    .map((part) => (typeof part === 'string' ? escapedText(part, '`') : `\${${part.code}}`))
    .join('');
  // `$` and `{` must not meet at the seam.
  return text.endsWith('$') && rest.startsWith('{') ? `${text.slice(0, -1)}\\$` : text;
}

function escapedText(value: string, quote: string): string {
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return quote === '`' ? escaped.replaceAll('${', '\\${') : escaped;
}

/** The inside of a quoted string as the inside of a template: what is special there only gets a backslash. */
function templateRest(inside: string): string {
  let result = '';
  for (let index = 0; index < inside.length; index += 1) {
    const character = inside[index] ?? '';
    if (character === '\\') {
      result += character + (inside[index + 1] ?? '');
      index += 1;
    } else {
      const isSpecial = character === '`' || (character === '$' && inside[index + 1] === '{');
      result += isSpecial ? `\\${character}` : character;
    }
  }
  return result;
}

/** `\1` and its kin are errors in a template; `\0` is not. */
function hasOctalEscape(inside: string): boolean {
  for (let index = inside.indexOf('\\'); index >= 0; index = inside.indexOf('\\', index + 2)) {
    const next = inside[index + 1] ?? '';
    const isNull = next === '0' && !/\d/u.test(inside[index + 2] ?? '');
    if (/\d/u.test(next) && !isNull) return true;
  }
  return false;
}

/** A property's name cannot be a template. */
function isKey(span: Span, layout: Layout): boolean {
  const before = layout.text[previousCode(span.start, layout) - 1];
  return layout.text[nextCode(span.end, layout)] === ':' && (before === '{' || before === ',');
}
