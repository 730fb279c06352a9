import type { Span } from '../../../core/span.ts';
import { ownSpan, type Layout } from './trivia.ts';

/** How a file is written, so that new code looks like the old. */
export interface FileStyle {
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  readonly lineBreak: string;
  /** What stands between a brace and the first name: one space or nothing. */
  readonly braceSpace: ' ' | '';
}

/** Reads the style off the imports, and where these do not tell, off the rest of the file. */
export function fileStyle(layout: Layout): FileStyle {
  const { text, facts } = layout;
  const specifiers = facts.imports.map(({ specifierSpan }) => specifierSpan);
  const statements = facts.imports.flatMap(({ isStatement, span }) =>
    isStatement ? [ownSpan(span, layout)] : [],
  );
  const declared = facts.declarations.flatMap(({ kind, statementSpan }) =>
    kind === 'variable' && statementSpan ? [ownSpan(statementSpan, layout)] : [],
  );
  return {
    quote: majorityQuote(specifiers, text) ?? majorityQuote(facts.verbatim, text) ?? "'",
    semicolon: majoritySemicolon(statements, text) ?? majoritySemicolon(declared, text) ?? ';',
    lineBreak: /\r\n|[\n\r]/u.exec(text)?.[0] ?? '\n',
    braceSpace: braceSpace(
      facts.imports.flatMap(({ namedSpan }) => (namedSpan ? [namedSpan] : [])),
      text,
    ),
  };
}

function majorityQuote(spans: readonly Span[], text: string): FileStyle['quote'] | null {
  const single = spans.filter(({ start }) => text[start] === "'").length;
  const double = spans.filter(({ start }) => text[start] === '"').length;
  if (single === 0 && double === 0) return null;
  return double > single ? '"' : "'";
}

function majoritySemicolon(
  statements: readonly Span[],
  text: string,
): FileStyle['semicolon'] | null {
  if (statements.length === 0) return null;
  const terminated = statements.filter(({ end }) => text[end - 1] === ';').length;
  return terminated * 2 >= statements.length ? ';' : '';
}

/** Lists that are spread over lines, and empty ones, say nothing. */
function braceSpace(lists: readonly Span[], text: string): FileStyle['braceSpace'] {
  const first = lists
    .map(({ start, end }) => text.slice(start + 1, end - 1))
    .filter((inside) => inside.trim() !== '' && !/^\s*[\n\r]/u.test(inside));
  const tight = first.filter((inside) => !/^\s/u.test(inside)).length;
  return tight * 2 > first.length ? '' : ' ';
}
