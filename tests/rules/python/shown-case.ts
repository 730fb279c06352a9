import type { Finding } from '../../../src/core/finding.ts';
import { LineIndex } from '../../../src/core/source-text.ts';
import { applyEdits } from '../../../src/core/text-edit.ts';

/** A case as a reviewer reads it: the code with what is reported, and what is written. */
export function shownCase(code: string, findings: readonly Finding[], fixed: string): string {
  const suggested = findings.flatMap(({ suggestions }, at) =>
    suggestions.map(({ message, edits }) => [`[${at + 1}] ${message}`, applyEdits(code, edits)]),
  );
  return [
    marked(code, findings),
    ...findings.map(({ message }, at) => `[${at + 1}] ${message}\n`),
    ...(fixed === code ? [] : [`Fixed:\n${visible(fixed)}`]),
    ...suggested.map(([title = '', text = '']) => `Suggested: ${title}\n${visible(text)}`),
  ].join('\n');
}

/** The code, with each finding's range under its first line. */
function marked(code: string, findings: readonly Finding[]): string {
  const lines = code.split('\n');
  const index = new LineIndex(code);
  const below = findings.map(({ span }, at) => {
    const { line, column } = index.positionAt(span.start);
    const width = Math.min(span.end, endOfLine(code, span.start)) - span.start;
    const marks = `${' '.repeat(column - 1)}${'^'.repeat(Math.max(width, 1))} [${at + 1}]`;
    return { line, marks };
  });
  return lines
    .flatMap((text, at) => [
      visible(text),
      ...below.filter(({ line }) => line === at + 1).map(({ marks }) => marks),
    ])
    .join('\n');
}

function endOfLine(code: string, from: number): number {
  const end = code.indexOf('\n', from);
  return end < 0 ? code.length : end;
}

/** What an editor would not show, shown. */
function visible(text: string): string {
  return text
    .replaceAll('\uFEFF', '<BOM>')
    .replaceAll('\r', '<CR>')
    .replaceAll('\f', '<FF>')
    .replaceAll('\t', '<TAB>');
}
