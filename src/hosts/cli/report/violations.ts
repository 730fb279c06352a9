import type { Finding } from '../../../core/finding.ts';
import { LineIndex } from '../../../core/source-text.ts';
import type { Span } from '../../../core/span.ts';
import type { TextEdit } from '../../../core/text-edit.ts';
import type { Zone } from '../../../registry/types.ts';
import { hunksOf } from '../../../reporters/hunks.ts';
import { lineHashesOf } from '../../../reporters/line-hash.ts';
import type { Change, Violation } from '../../../reporters/report.ts';

/** Code units of a finding that reports repeat; a duplicate class can span a thousand lines. */
const LONGEST_CODE = 240;

/** What a report says about a finding besides the finding itself. */
export interface Standing {
  readonly zone: Zone | null;
  /** Accepted by the baseline. */
  readonly accepted: boolean;
}

/**
 * Findings of one file with their places in its text, in order.
 *
 * @param text of the file, without byte order mark.
 */
export function violationsIn(
  text: string,
  findings: readonly Finding[],
  standingOf: (finding: Finding) => Standing,
): readonly Violation[] {
  const lines = new LineIndex(text);
  const hashOf = lineHashesOf(text);
  return findings.map((finding): Violation => {
    const { zone, accepted } = standingOf(finding);
    const start = lines.positionAt(finding.span.start);
    const end = lines.positionAt(finding.span.end);
    return {
      finding,
      start,
      end,
      lines: linesBetween(text, lines, start.line, end.line),
      code: shortened(text, finding.span),
      lineHash: hashOf(start.line),
      fix: finding.fix && change(text, lines, null, finding.fix),
      suggestions: finding.suggestions.map(({ message, edits }) =>
        change(text, lines, message, edits),
      ),
      zone: zone?.name ?? null,
      priority: zone?.priority ?? null,
      severity: zone?.severity ?? 'error',
      accepted,
    };
  });
}

function change(
  text: string,
  lines: LineIndex,
  message: string | null,
  edits: readonly TextEdit[],
): Change {
  // Empty edits only keep fixes apart (see `anchorLastUses`); they are nothing to show.
  const real = edits.filter(({ start, end, text: added }) => start < end || added !== '');
  return {
    message,
    edits: real.map((edit) => ({
      start: lines.positionAt(edit.start),
      end: lines.positionAt(edit.end),
      text: edit.text,
    })),
    hunks: hunksOf(text, real),
  };
}

function linesBetween(
  text: string,
  lines: LineIndex,
  first: number,
  last: number,
): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = first + index;
    const end = line < lines.lineCount ? lines.startOf(line + 1) : text.length;
    return text.slice(lines.startOf(line), end).replace(/[\r\n\u2028\u2029]+$/u, '');
  });
}

function shortened(text: string, { start, end }: Span): string {
  const code = text.slice(start, Math.min(end, start + LONGEST_CODE));
  return end - start > LONGEST_CODE ? `${code}…` : code;
}
