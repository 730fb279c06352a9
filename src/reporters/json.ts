import type { Severity, ViolationType } from '../core/finding.ts';
import { countByType, ruleId } from './report.ts';
import type { Change, Report, Reporter, Violation } from './report.ts';

/** What `ssot scan --json` prints. Keys are those of the scanners that it takes the place of. */
export interface JsonReport {
  readonly total_violations: number;
  readonly files_affected: number;
  /** ISO 8601, UTC. */
  readonly scan_timestamp: string;
  readonly by_type: Readonly<Partial<Record<ViolationType, number>>>;
  readonly score: { readonly value: number; readonly compliant: number; readonly total: number };
  readonly managers: readonly JsonManager[];
  readonly violations: readonly JsonViolation[];
  readonly unparsed: readonly JsonUnparsedFile[];
}

export interface JsonManager {
  readonly source: string;
  readonly file: string;
  readonly class: string;
  /** Number of files that import it. */
  readonly importers: number;
}

/** Lines and columns count from 1, columns in UTF-16 code units; paths from the registry's folder. */
export interface JsonViolation {
  readonly file_path: string;
  readonly line_number: number;
  readonly column: number;
  readonly end_line: number;
  readonly end_column: number;
  readonly violation_type: ViolationType;
  readonly rule_id: string;
  readonly source: string;
  /** The code that broke the rule. */
  readonly pattern_matched: string;
  /** The whole first line. */
  readonly line_content: string;
  /** The new lines where the fix is certain, else what to do, in words. */
  readonly suggested_fix: string;
  /** Whether `eslint --fix` and `ssot migrate` repair it. */
  readonly fixable: boolean;
  readonly zone: string | null;
  readonly priority: number | null;
  /** `warn` in a zone whose findings fail nothing. */
  readonly severity: Severity;
  readonly fingerprint: string;
  /** Whether the baseline accepts it. */
  readonly baseline: boolean;
}

export interface JsonUnparsedFile {
  readonly file_path: string;
  readonly reason: string;
  readonly message: string;
  readonly line_number: number | null;
  readonly column: number | null;
}

/** The result as plain data; see {@link JsonReport}. */
export function jsonReport(report: Report): JsonReport {
  const { violations, score, managers, unparsed } = report;
  return {
    total_violations: violations.length,
    files_affected: new Set(violations.map(({ finding }) => finding.file)).size,
    scan_timestamp: report.scannedAt,
    by_type: Object.fromEntries(countByType(violations).map(({ type, count }) => [type, count])),
    score: { value: score.value, compliant: score.compliant, total: score.total },
    managers: managers.map((manager) => ({
      source: manager.source,
      file: manager.file,
      class: manager.class,
      importers: manager.importers.length,
    })),
    violations: violations.map(jsonViolation),
    unparsed: unparsed.map(({ file, reason, message, position }) => ({
      file_path: file,
      reason,
      message,
      line_number: position?.line ?? null,
      column: position?.column ?? null,
    })),
  };
}

/** Machine-readable, two spaces deep. */
export const json: Reporter = (report) => `${JSON.stringify(jsonReport(report), null, 2)}\n`;

/** One finding as plain data. */
export function jsonViolation(violation: Violation): JsonViolation {
  const { finding, start, end } = violation;
  return {
    file_path: finding.file,
    line_number: start.line,
    column: start.column,
    end_line: end.line,
    end_column: end.column,
    violation_type: finding.violation,
    rule_id: ruleId(finding),
    source: finding.source,
    pattern_matched: violation.code,
    line_content: violation.lines[0] ?? '',
    suggested_fix: suggestedFix(violation),
    fixable: violation.fix !== null,
    zone: violation.zone,
    priority: violation.priority,
    severity: violation.severity,
    fingerprint: finding.fingerprint,
    baseline: violation.accepted,
  };
}

/** Never empty: where nothing can be changed by machine, the message says what to do. */
function suggestedFix({ fix, suggestions, finding }: Violation): string {
  if (fix) return newLines(fix);
  const messages = suggestions.map(({ message }) => message).filter((message) => message !== null);
  return messages.length > 0 ? messages.join('\n') : finding.message;
}

function newLines({ hunks }: Change): string {
  const added = hunks.flatMap((hunk) => hunk.added);
  if (added.length > 0) return added.map((line) => line.trim()).join('\n');
  return hunks.flatMap((hunk) => hunk.removed.map((line) => `Remove: ${line.trim()}`)).join('\n');
}
