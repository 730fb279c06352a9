import type { DirectiveFact, FileFacts } from '../../core/facts.ts';
import type { Finding } from '../../core/finding.ts';
import { LineIndex } from '../../core/source-text.ts';

/** The prefix under which ESLint knows our rules, in directives too. */
const PREFIX = 'ssot/';

/**
 * The findings that no `eslint-disable` comment of the file switches off: what ESLint would report.
 * Block directives hold from where their comment begins, line directives for findings that begin on
 * their line; as in ESLint an `eslint-enable` does not undo a line directive, and nothing undoes a
 * configuration comment that switches a rule off.
 *
 * @param facts of `text`, with its directives.
 * @see https://eslint.org/docs/latest/use/configure/rules#disabling-rules
 */
export function withoutDisabled(
  findings: readonly Finding[],
  facts: FileFacts,
  text: string,
): readonly Finding[] {
  if (facts.directives.length === 0 || findings.length === 0) return findings;
  const lines = new LineIndex(text);
  const blocks = facts.directives
    .filter(({ kind }) => kind === 'disable' || kind === 'enable')
    .sort((a, b) => a.span.start - b.span.start);
  const single = facts.directives.filter(
    ({ kind }) => kind === 'disable-line' || kind === 'disable-next-line',
  );
  const off = facts.directives.filter(({ kind }) => kind === 'off');
  return findings.filter(
    (finding) =>
      !off.some((directive) => concerns(directive, finding)) &&
      !isDisabledByBlock(finding, blocks) &&
      !isDisabledByLine(finding, single, lines),
  );
}

function isDisabledByBlock(finding: Finding, blocks: readonly DirectiveFact[]): boolean {
  const last = blocks.findLast(
    (directive) => directive.span.start <= finding.span.start && concerns(directive, finding),
  );
  return last?.kind === 'disable';
}

function isDisabledByLine(
  finding: Finding,
  directives: readonly DirectiveFact[],
  lines: LineIndex,
): boolean {
  const { line } = lines.positionAt(finding.span.start);
  return directives.some((directive) => {
    if (!concerns(directive, finding)) return false;
    const first = lines.positionAt(directive.span.start).line;
    const last = lines.positionAt(directive.span.end).line;
    // ESLint rejects a comment of several lines as a directive for its own line, but not for the next.
    return directive.kind === 'disable-line' ? first === last && first === line : last + 1 === line;
  });
}

function concerns({ rules }: DirectiveFact, finding: Finding): boolean {
  return rules.length === 0 || rules.includes(PREFIX + finding.rule);
}
