/** A table, with a head. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** One row of it. */
export function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text that Markdown, HTML and table syntax leave alone. A mention (`@name`) would notify people. */
export function escape(text: string): string {
  return text
    .replaceAll(/[\r\n\u2028\u2029]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|#~]/gu, String.raw`\$&`)
    .replaceAll('@', '&#64;');
}

/** Inline code; a pipe still has to be escaped in a table. */
export function code(text: string): string {
  const line = text.replaceAll(/[\r\n\u2028\u2029]+/gu, ' ').replaceAll('|', String.raw`\|`);
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
