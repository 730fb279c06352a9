import type { WriteContext } from '../../../core/language.ts';
import type { Remedy, WrittenRemedy } from '../../../core/remedy.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { Layout } from './trivia.ts';

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
  if (text[span.end - 1] !== quote || (quote !== "'" && quote !== '"' && quote !== '`'))
    return null;
  const inside = { start: span.start + 1, end: span.end - 1 };
  const start = { start: inside.start, end: inside.start };
  if (quote !== '`' && prefix.every((part) => typeof part === 'string')) {
    return [{ ...start, text: prefix.map((part) => escapedText(part, quote)).join('') }];
  }
  const rest = text.slice(inside.start, inside.end);
  if (quote === '`') return [{ ...start, text: templateText(prefix, rest) }];
  if (!isValue(span, layout) || hasOctalEscape(rest)) return null;
  const converted = templateRest(rest);
  return [{ ...span, text: `\`${templateText(prefix, converted)}${converted}\`` }];
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
  return inside.replaceAll(/\\.|`|\$\{/gsu, (found) =>
    found.startsWith('\\') ? found : `\\${found}`,
  );
}

/** `\1` and its kin are errors in a template; `\0` is not. */
function hasOctalEscape(inside: string): boolean {
  return /(?<!\\)(?:\\\\)*\\(?:[1-9]|0\d)/u.test(inside);
}

/**
 * Whether an argument or the value of a variable begins with the literal. Elsewhere strings may stand where
 * no template can: as keys, types, directives, attributes of JSX, names in imports.
 */
function isValue({ start }: Span, { facts }: Layout): boolean {
  return (
    facts.calls.some((call) => call.arguments.some(({ span }) => span.start === start)) ||
    facts.declarations.some(
      (declaration) =>
        declaration.kind === 'variable' && declaration.initialiserSpan?.start === start,
    )
  );
}
